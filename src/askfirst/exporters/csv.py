"""One table of comma-separated values (RFC 4180): a line a record, a column an attribute.

A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV
injection); one that already begins so gets one too, so that taking the first away restores it. The
byte order mark in front and the line ends let a spreadsheet open it right by a double click.
"""

from __future__ import annotations

import csv
import io
import re
from typing import Final

from askfirst.exporters.attributes import ATTRIBUTES, texts
from askfirst.requirements import Specification

MARK: Final = "\ufeff"
_FORMULA: Final = re.compile(r"'*[=+\-@]")


def render(specification: Specification) -> dict[str, str | bytes]:
    """`requirements.csv`, withdrawn records included."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([attribute.name for attribute in ATTRIBUTES])
    for record in specification.records:
        values = texts(record)
        writer.writerow([_cell(values.get(attribute.name, "")) for attribute in ATTRIBUTES])
    return {"requirements.csv": f"{MARK}{out.getvalue()}"}


def _cell(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text
