"""Tables of separated values: each row on one line, its cells apart, without quotation marks."""

from __future__ import annotations

import csv
from typing import Final

from askfirst.sources.decoding import decode
from askfirst.sources.readers import Extracted

_DELIMITERS: Final = ",;\t|"


def extract(data: bytes, name: str, max_size: int) -> Extracted:
    """The cells, a tab between them; a file that is no table as it stands."""
    text, notes = decode(data, name)
    lines = text.replace("\r\n", "\n").split("\n")
    heading = lines[0]
    delimiter = max(_DELIMITERS, key=heading.count)
    if delimiter not in heading:
        return Extracted(text, notes)
    try:
        rows = list(csv.reader((f"{line}\n" for line in lines), delimiter=delimiter))
    except csv.Error:
        return Extracted(text, notes)
    return Extracted("\n".join("\t".join(map(_cell, row)) for row in rows), notes)


def _cell(cell: str) -> str:
    """A cell on one line."""
    return " ".join(cell.split())
