"""What an export says, whatever its files are."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Final

from askfirst.exporters import FORMATS

TELL_EVERY_TASK: Final = tuple(name for name in FORMATS if name != "gherkin")
"""Formats that have a place for each record; Gherkin has what the system does and no more."""

_XML: Final = re.compile(r"\.(xml|rels)$")
_MARKS: Final = re.compile(r"[*_\\]|<[/?!]?[A-Za-z][^<>]*>")


def unpacked(files: Mapping[str, str | bytes]) -> dict[str, str]:
    """The texts of an export; a package as its parts."""
    texts: dict[str, str] = {}
    for name, content in files.items():
        if isinstance(content, str):
            texts[name] = content
        else:
            with zipfile.ZipFile(io.BytesIO(content)) as package:
                for part in filter(_XML.search, package.namelist()):
                    texts[f"{name}/{part}"] = package.read(part).decode()
    return texts


def in_one(files: Mapping[str, str | bytes]) -> str:
    """All its texts on one line, without tags and the marks of Markdown."""
    text = " ".join(" ".join(unpacked(files).values()).split())
    return _MARKS.sub("", text.replace("<w:noBreakHyphen/>", "-"))
