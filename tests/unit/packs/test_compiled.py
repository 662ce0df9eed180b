"""The compiled packs are the shipped ones, and the first question is not made to wait for YAML."""

from __future__ import annotations

import pytest

from askfirst import packs
from askfirst.packs import SHIPPED, digest_of, load_shipped, shipped_text
from askfirst.packs.compiled import compiled
from askfirst.packs.reading import read_pack
from rows import each_row


@each_row("name", SHIPPED)
def test_a_compiled_pack_is_what_its_file_says(name: str) -> None:
    """Refresh with: python -m askfirst.packs.compiled"""
    text = shipped_text(name)
    pack = compiled(name, digest_of(text))
    assert pack is not None, "the compiled pack is older than its YAML"
    assert pack == read_pack(text, f"{name}.yaml")


def test_a_stale_compiled_pack_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    text = shipped_text("code").replace("title:", "title: Other", 1)
    monkeypatch.setattr(packs, "shipped_text", lambda _: text)
    loaded = load_shipped.__wrapped__("code")  # what was read before is not read again
    assert loaded.pack.title.startswith("Other")
    assert loaded.use.digest == digest_of(text)
