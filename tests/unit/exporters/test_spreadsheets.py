"""Spreadsheets take no text for a formula or an error, by whatever character they part cells."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Final

import openpyxl
import pytest
from pydantic import ValidationError

import specifications
from askfirst.exporters import FORMATS
from askfirst.requirements import Specification
from rows import each_row
from structure import restored

TEXTS = (
    "=1+1", "a;=1+1", "a; =1+1", "a\t@x", "a\n-2", "＝1+1", "a;＝1", 'say; "=1"', " =1", "'=1",
    "a|+1", "#N/A", "#REF!", "#DIV/0!", "#tag", "“curly” é 年", "a;b", "x - y", "a\r=1",
)  # fmt: skip


def saying(text: str) -> Specification:
    base = specifications.rich()
    first, *others = base.records
    return base.model_copy(update={"records": (first.model_copy(update={"words": text}), *others)})


@each_row("text", TEXTS)
@each_row("parting", [",", ";", "\t", "|"])
def test_no_cell_begins_like_a_formula(text: str, parting: str) -> None:
    written = str(FORMATS["csv"].render(saying(text))["requirements.csv"])
    assert written.startswith("\ufeff")
    for row in csv.reader(io.StringIO(written[1:]), delimiter=parting):
        for cell in row:
            assert not re.match(r"[\s\"]*[=+\-@＝＋－＠]", cell), (text, row)
    rows = list(csv.DictReader(io.StringIO(written[1:])))
    assert restored(rows[0]["words"]).split() == text.split()


@pytest.mark.parametrize("text", TEXTS)
def test_every_cell_of_a_workbook_is_text(text: str) -> None:
    book = FORMATS["xlsx"].render(saying(text))["requirements.xlsx"]
    assert isinstance(book, bytes)
    sheet = openpyxl.load_workbook(io.BytesIO(book)).active
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds <= {"s", "n", "inlineStr"} and "e" not in kinds and "f" not in kinds


def places(data: object, before: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where a text stands in a document."""
    if isinstance(data, str):
        yield before
    elif isinstance(data, dict | list):
        for key, part in data.items() if isinstance(data, dict) else enumerate(data):
            yield from places(part, (*before, key))


WRITTEN: Final = str(FORMATS["json"].render(specifications.rich())["requirements.json"])
PLACES: Final = {
    ".".join(str(step) for step in place if isinstance(step, str)): place
    for place in places(json.loads(WRITTEN))
}


def crafted(*names: str) -> Specification | None:
    """A document with a tag at some places; None where no document has that there."""
    data = json.loads(WRITTEN)
    for name in names:
        part = data
        for step in PLACES[name][:-1]:
            part = part[step]
        part[PLACES[name][-1]] = f"<script>{name}</script>"
    try:
        return Specification.model_validate_json(json.dumps(data))
    except ValidationError:
        return None


def tags(document: Specification) -> set[str]:
    """The places whose tag gets through."""
    return {
        name
        for form in ("markdown", "html")
        for written in FORMATS[form].render(document).values()
        for name in re.findall(r"(?<!\\)<script>([\w.]+)", str(written))
    }


def test_a_crafted_document_puts_no_tag_into_markdown() -> None:
    document = crafted(*(name for name in PLACES if crafted(name)))
    assert document is not None
    assert tags(document) == set()


@pytest.mark.slow
@each_row("name", PLACES)
def test_no_place_of_a_crafted_document_puts_a_tag_into_markdown(name: str) -> None:
    document = crafted(name)
    assert document is None or tags(document) == set()
