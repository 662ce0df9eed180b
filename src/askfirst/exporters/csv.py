"""One table of comma-separated values (RFC 4180): a line a record, a column an attribute.

A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV
injection); one that already begins so gets one too, so that taking the first away restores it. The
same holds behind every semicolon, tab, bar and line end in a cell: where a spreadsheet parts by
those (German Excel by semicolons), a cell begins there. A byte-order mark in front tells Excel that
it is UTF-8.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from typing import Final

from askfirst.exporters.attributes import ATTRIBUTES, texts
from askfirst.requirements import Specification

_FORMULA: Final = re.compile(r"(^|[;\t|\n\r])(?=(?:[^\S\t\r\n]|\")*'*[=+\-@＝＋－＠﹢﹣﹦﹫])")
BOM: Final = "\ufeff"


def render(specification: Specification) -> dict[str, str | bytes]:
    """`requirements.csv`, withdrawn records included."""
    names = [attribute.name for attribute in ATTRIBUTES]
    values = map(texts, specification.records)
    return {
        "requirements.csv": table([names, *([one.get(n, "") for n in names] for one in values)])
    }


def table(rows: Iterable[Iterable[str]]) -> str:
    """Rows as one table."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([cell(text) for text in row] for row in rows)
    return BOM + out.getvalue()


def cell(text: str) -> str:
    """A text as the cell of a table that runs nothing."""
    return _FORMULA.sub(r"\1'", text)
