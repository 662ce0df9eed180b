"""Compile the shipped packs anew."""

from __future__ import annotations

from pathlib import Path

from askfirst.packs import SHIPPED, digest_of, shipped_text
from askfirst.packs.compiled import text
from askfirst.packs.reading import read_pack

for name in SHIPPED:
    source = shipped_text(name)
    made = text(digest_of(source), read_pack(source, f"{name}.yaml"))
    Path(__file__).with_name(f"{name}.json").write_text(made, "utf-8")
