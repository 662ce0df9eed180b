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
        magic: first bytes; empty for kinds of plain text.
    """

    module: str
    suffixes: tuple[str, ...]
    magic: bytes = b""

    @property
    def extract(self) -> Extract:
        """The reader's function. Raises SourceError when the document cannot be read."""
        function: Extract = import_module(f"askfirst.sources.readers.{self.module}").extract
        return function


READERS: Final = (Reader("plain", (".txt", ".text", ".md", ".markdown", ".rst", ".adoc", ".log")),)
PLAIN: Final = READERS[0]


def reader_for(name: str, head: bytes) -> Reader:
    """The reader by first bytes, then by name; anything else is tried as plain text."""
    lower = name.lower()
    for reader in READERS:
        if reader.magic and head.startswith(reader.magic):
            return reader
    return next((r for r in READERS if not r.magic and lower.endswith(r.suffixes)), PLAIN)
