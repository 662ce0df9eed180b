"""One reader for each kind of document, chosen by the end of the file's name or its first bytes.

A reader gets the bytes of a file that passed the guard and returns its text; it neither opens
files nor decides about sizes. A new kind of document is one module and one row here.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final, NamedTuple


class Extracted(NamedTuple):
    """What a reader found: the text, and notes on what was decided or left out."""

    text: str
    notes: tuple[str, ...] = ()


Extract = Callable[[bytes, str, int], Extracted]


class Reader(NamedTuple):
    """A kind of document.

    Attributes:
        module: where its `extract(data, name, max_size)` is; imported when first needed.
        suffixes: ends of file names, lower case.
        magic: first bytes that tell it whatever the name says; empty for kinds of plain text.
    """

    module: str
    suffixes: tuple[str, ...] = ()
    magic: tuple[bytes, ...] = ()

    @property
    def extract(self) -> Extract:
        """The reader's function. Raises SourceError when the document cannot be read."""
        function: Extract = import_module(f"askfirst.sources.readers.{self.module}").extract
        return function


READERS: Final = (
    Reader("plain", (".txt", ".text", ".md", ".markdown", ".rst", ".adoc", ".log")),
    Reader("table", (".csv", ".tsv")),
    Reader("web", (".html", ".htm", ".xhtml")),
    Reader("mail", (".eml",)),
    Reader("word", (".docx", ".docm"), (b"PK\x03\x04", b"PK\x05\x06")),
    Reader("pdf", (".pdf",), (b"%PDF-",)),
    Reader(
        "other",
        magic=(
            *(b"\xd0\xcf\x11\xe0", b"{\\rtf"),  # old Office, rich text
            *(b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"(\xb5/\xfd"),  # packed
            *(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\x00", b"\x7fELF", b"MZ\x90"),
        ),
    ),
)
PLAIN: Final = READERS[0]
MAIL: Final = next(reader for reader in READERS if reader.module == "mail")


def reader_for(name: str, head: bytes) -> Reader:
    """The reader by first bytes, then by name; anything else is tried as plain text."""
    by_magic = (reader for reader in READERS if reader.magic and head.startswith(reader.magic))
    by_name = (r for r in READERS if r.suffixes and name.lower().endswith(r.suffixes))
    chosen = next(by_magic, None) or next(by_name, PLAIN)
    return MAIL if chosen is PLAIN and _may_be_mail(head) else chosen


def _may_be_mail(head: bytes) -> bool:
    """Whether a text file is a mail as programs store it, under whatever name."""
    if b"from:" not in head[:8192].lower():
        return False
    from askfirst.sources.readers.mail import is_mail

    return is_mail(head)
