"""Formats that no tool judges keep their structure, and the checks of it can fail."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
import yaml

from askfirst.exporters import FORMATS, SPLIT
from askfirst.exporters.attributes import texts
from askfirst.requirements import Specification
from rows import each_row
from specifications import hostile, rich
from structure import CHECKS, restored

RENDER = {**{name: one.render for name, one in FORMATS.items()}, "markdown --split": SPLIT.render}


def files(name: str, specification: Specification) -> dict[str, str]:
    return {path: str(text) for path, text in RENDER[name](specification).items()}


def test_examples_of_a_record_are_numbered_from_one() -> None:
    specification = rich()
    record = max(specification.records, key=lambda one: len(one.examples))
    (text,) = [
        text for text in files("markdown --split", specification).values()
        if f'id: "{record.id}"' in text
    ]  # fmt: skip
    below = text.partition("## Examples")[2].partition("##")[0].split("\n")

    assert len(record.examples) > 1
    assert [line.partition(" ")[0] for line in below if line[:1].isdigit()] == [
        f"{number}." for number in range(1, len(record.examples) + 1)
    ]


@each_row("name", CHECKS)
@each_row("make", [rich, hostile, Specification])
def test_structure_holds(name: str, make: Callable[[], Specification]) -> None:
    CHECKS[name](files(name, make()))


@each_row(
    ("name", "old", "new"),
    [
        ("markdown", "\n## ", "\n#### "),
        ("markdown", "\n## ", "\n<script>"),
        ("csv", "FR-02,", "FR-01,"),
        ("csv", "FR-02,", "=FR-02,"),
        ("csv", "FR-02,", ""),
        ("markdown --split", 'id: "FR-02"', "id: ["),
        ("markdown --split", 'id: "FR-02"', 'id: "FR-01"'),
        ("markdown --split", "status:", "state:"),
        ("spec-kit", "## Assumptions", "## Assumed"),
        ("spec-kit", "### User Story 2", "### User Story 3"),
        ("spec-kit", "**FR-02**", "**FR-01**"),
        ("kiro", "### Requirement 2:", "### Requirement 4:"),
        ("kiro", "## Introduction", "## Opening"),
        ("kiro", "2. FR-02", "3. FR-02"),
    ],
)
def test_a_broken_one_is_refused(name: str, old: str, new: str) -> None:
    good = files(name, rich())
    broken = {path: text.replace(old, new) for path, text in good.items()}
    assert broken != good
    with pytest.raises((AssertionError, ValueError, yaml.YAMLError)):
        CHECKS[name](broken)


def test_csv_has_the_line_ends_of_a_spreadsheet() -> None:
    text = files("csv", rich())["requirements.csv"]
    assert text.count("\r\n") == len(rich().records) + 1


def test_csv_gives_every_text_back() -> None:
    text = files("csv", hostile())["requirements.csv"].removeprefix("\ufeff")
    rows = csv.DictReader(io.StringIO(text))
    for record, row in zip(hostile().records, rows, strict=True):
        plain = {name: restored(cell) for name, cell in row.items() if cell}
        wanted = texts(record)
        assert plain.keys() == wanted.keys()
        assert plain == wanted
