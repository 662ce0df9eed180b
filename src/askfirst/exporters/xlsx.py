"""One workbook: a row a record, a column an attribute; every cell is text, none a formula."""

from __future__ import annotations

import io
import re
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from askfirst.exporters.attributes import ATTRIBUTES, one_line, texts
from askfirst.exporters.packages import fixed
from askfirst.requirements import Specification

LONGEST: Final = 32_767
"""Characters that a cell can hold (Excel specifications and limits)."""

# In a cell `_x0041_` means "A" (ISO/IEC 29500-1, 22.9.2.19), and the library writes it as it is.
_LIKE_AN_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")

# The library's write-only sheets and cells have no complete types, hence the `Any` below.
CUT: Final = " … (cut: a cell holds no more; requirements.json has the whole text)"
_WIDE: Final = frozenset({"text", "words", "rationale", "examples", "quotes", "source", "title"})


def render(specification: Specification) -> dict[str, str | bytes]:
    """`requirements.xlsx` with a header row that stays in sight and lists of allowed values."""
    workbook = Workbook(write_only=True)
    workbook.properties.creator = "askfirst"
    workbook.properties.title = one_line(specification.title or specification.name)
    sheet = workbook.create_sheet("Requirements")
    _layout(sheet, len(specification.records) + 1)
    sheet.append([_header(sheet, attribute.label) for attribute in ATTRIBUTES])
    for record in specification.records:
        values = texts(record)
        sheet.append([_cell(sheet, values.get(attribute.name)) for attribute in ATTRIBUTES])
    out = io.BytesIO()
    workbook.save(out)
    return {"requirements.xlsx": fixed(out.getvalue())}


def left_out(specification: Specification) -> dict[str, tuple[str, ...]]:
    """Records with a text that a cell cannot hold whole."""
    long = (
        record.id
        for record in specification.records
        if any(len(text) > LONGEST for text in texts(record).values())
    )
    return {f"cut at {LONGEST:,} characters, the most a cell holds": tuple(long)}


def _layout(sheet: Any, rows: int) -> None:
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(ATTRIBUTES))}{rows}"
    for number, attribute in enumerate(ATTRIBUTES, start=1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = 50 if attribute.name in _WIDE else 14
        if attribute.choices and rows > 1:
            allowed = DataValidation(type="list", formula1=f'"{",".join(attribute.choices)}"')
            allowed.add(f"{letter}2:{letter}{rows}")
            sheet.data_validations.append(allowed)


def _header(sheet: Any, label: str) -> Any:
    cell = WriteOnlyCell(sheet, label)
    cell.font = Font(bold=True)
    cell.alignment = Alignment(vertical="top")
    return cell


def _cell(sheet: Any, text: str | None) -> Any:
    """A text, also where it looks like a formula (`=1`) or an error (`#N/A`) to the writer."""
    if text is None:
        return None
    if len(text) > LONGEST:
        text = text[: LONGEST - len(CUT)] + CUT
    text = _LIKE_AN_ESCAPE.sub("_x005F_", text)
    if text[:1] not in ("=", "#"):
        return text
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    return cell
