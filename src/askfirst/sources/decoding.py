"""Bytes to text: byte-order mark, then strict UTF-8, then Windows-1252. No guessing.

Guessing encodings by letter frequencies turns short Western texts into Central European or
Chinese ones without a word; these three steps are right or say no.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from askfirst.errors import SourceError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Controls that no text holds. Form feed, vertical tab and escape do occur in logs and manuals.
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\x81\x8d\x8f\x90\x9d]")
_NO_CHARSETS: Final = frozenset(
    {"punycode", "idna", "unicode-escape", "raw-unicode-escape", "utf-7", "undefined"}
)
MOST_CONTROLS: Final = 0.01
_SAVE_AS: Final = "Save it as UTF-8 text and read it again."


def decode_as(data: bytes, charset: str) -> str:
    """The text by the encoding that a file names for itself. Those that encode something else
    than characters, or take minutes for a page, are none.

    Raises:
        LookupError, UnicodeError: there is no such encoding, or the text is in another.
    """
    name = codecs.lookup(charset).name
    if name in _NO_CHARSETS:
        raise LookupError(name)
    return data.decode(name)


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text and a note on its encoding when that was not UTF-8.

    Raises:
        SourceError: source-encoding, source-binary.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, name), _note(encoding)
    expect_text(data, name)
    try:
        text, notes = data.decode("utf-8"), _note("utf-8-sig")
    except UnicodeDecodeError:
        text, notes = _western(data, name), _note("Windows-1252")
    if len(_CONTROL.findall(text)) > MOST_CONTROLS * len(text):
        raise binary(name)
    return text, notes


def expect_text(head: bytes, name: str) -> None:
    """Refuse a file by its first bytes when no encoding would make text of them.

    Raises:
        SourceError: source-encoding, source-binary.
    """
    if b"\x00" in head and not any(head.startswith(mark) for mark, _ in _MARKS):
        raise _with_zeros(head, name)


def binary(name: str) -> SourceError:
    """The error for a file that is not text."""
    return SourceError(
        "source-binary",
        "This file does not hold text.",
        where=name,
        repair="Give the document it was made from, or copy its text into a .txt file.",
    )


def _strict(data: bytes, encoding: str, name: str) -> str:
    plain = encoding.removesuffix("-sig")  # else the bytes are counted without the mark
    try:
        text = data.decode(plain).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise SourceError(
            "source-encoding",
            f"The file says that it is {plain.upper()} text, but byte {error.start} is not.",
            where=name,
            repair=_SAVE_AS,
        ) from None
    if "\x00" in text:
        raise binary(name)
    return text


def _western(data: bytes, name: str) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        controls = len(re.findall(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]", data))
        if controls > MOST_CONTROLS * len(data):
            raise binary(name) from None
        raise SourceError(
            "source-encoding",
            "The text is neither UTF-8 nor Windows-1252.",
            where=name,
            repair=_SAVE_AS,
        ) from None


def _with_zeros(data: bytes, name: str) -> SourceError:
    """Zero bytes: UTF-16 without its mark has them in every second place; else it is no text."""
    head = data[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) > 0.3 * len(head) and min(even, odd) < 0.05 * len(head):
        return SourceError(
            "source-encoding",
            "This looks like UTF-16 text without a byte-order mark.",
            where=name,
            repair=_SAVE_AS,
        )
    return binary(name)


def _note(encoding: str) -> tuple[str, ...]:
    return () if encoding == "utf-8-sig" else (f"Read as {encoding.upper()} text.",)
