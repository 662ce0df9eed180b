"""Structural checks of our own for formats that no tool judges.

Each takes the files of an export and raises AssertionError, naming what is wrong.
"""

from __future__ import annotations

import csv
import io
import itertools
import json
import re
from collections.abc import Mapping

import yaml

from askfirst.exporters.attributes import ATTRIBUTES

Files = Mapping[str, str]

_GUARDED = re.compile(r"(^|[;\t|\n\r])'(?=[\s\"\u00a0]*'*[=+\-@＝＋－＠﹢﹣﹦﹫])")


def restored(cell: str) -> str:
    """The text of a cell of a CSV file, without the apostrophes that keep it from being a
    formula."""
    return _GUARDED.sub(r"\1", cell)


def check_csv(files: Files) -> None:
    """Every line has every column, ids are distinct, no cell begins like a formula."""
    rows = list(
        csv.reader(io.StringIO(files["requirements.csv"].removeprefix("\ufeff")), strict=True)
    )
    assert rows[0] == [attribute.name for attribute in ATTRIBUTES], "columns"
    assert all(len(row) == len(rows[0]) for row in rows), "a line lacks a cell"
    ids = [row[0] for row in rows[1:]]
    assert len(set(ids)) == len(ids), "an id comes twice"
    cells = (part for row in rows for cell in row for part in re.split(r"[;\t|\n]", cell))
    assert not any(part.strip()[:1] in tuple("=+-@＝＋－＠") for part in cells if part.strip()), (
        "formula"
    )


def check_markdown(files: Files) -> None:
    """Paper and evidence: one heading of the first level, first; no level is skipped; no tag but
    an anchor."""
    for name in ("requirements.md", "evidence.md"):
        outside = re.sub(r"^```.*?^```", "", files[name], flags=re.MULTILINE | re.DOTALL)
        levels = [len(found) for found in re.findall(r"^(#{1,6}) ", outside, re.MULTILINE)]
        assert levels[:1] == [1] and levels.count(1) == 1, (name, levels)
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), levels
        assert not re.search(r"(?<!\\)<(?:script|b|img|iframe)\b", outside, re.IGNORECASE), name


def check_split(files: Files) -> None:
    """Front matter is YAML with the agreed keys; the heading has the id."""
    for name, text in files.items():
        head, matter, body = text.split("---\n", 2)
        values = yaml.safe_load(matter)
        assert head == "", name
        assert {"id", "kind", "title", "status"} <= set(values), name
        assert None not in values.values(), name
        assert name == f"requirements/{values['id']}.md", name
        assert body.startswith(f"\n# {values['id']} "), name
        assert len(re.findall(r"^# ", body, re.MULTILINE)) == 1, name


_SPEC_KIT = (
    "# Feature Specification: ",
    "## User Scenarios & Testing *(mandatory)*",
    "### Edge Cases",
    "## Requirements *(mandatory)*",
    "### Functional Requirements",
    "### Key Entities *(include if feature involves data)*",
    "## Success Criteria *(mandatory)*",
    "### Measurable Outcomes",
    "## Assumptions",
)


def check_spec_kit(files: Files) -> None:
    """The template's headings in its order, stories numbered from 1, the folder found."""
    folder = json.loads(files[".specify/feature.json"])["feature_directory"]
    assert re.fullmatch(r"specs/\d{3}-[a-z0-9-]+", folder), folder
    text = files[f"{folder}/spec.md"]
    headings = [line for line in text.splitlines() if re.match(r"#{1,6} ", line)]
    places = [
        next((place for place, one in enumerate(headings) if one.startswith(wanted)), -1)
        for wanted in _SPEC_KIT
    ]
    assert -1 not in places and places == sorted(places), list(zip(_SPEC_KIT, places, strict=True))
    numbers = [int(found) for found in re.findall(r"^### User Story (\d+) - ", text, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1)), numbers
    listed = re.findall(r"^- \*\*([A-Z]+-[\w-]+)\*\*: .", text, re.MULTILINE)
    assert len(set(listed)) == len(listed), "an id comes twice"


def check_kiro(files: Files) -> None:
    """Requirements numbered from 1, each with a story and criteria numbered from 1."""
    (name,) = files
    assert re.fullmatch(r"\.kiro/specs/[a-z0-9-]+/requirements\.md", name), name
    text = files[name]
    for heading in ("# Requirements Document", "## Introduction", "## Requirements"):
        assert len(re.findall(f"^{heading}$", text, re.MULTILINE)) == 1, heading
    parts = re.split(r"^### Requirement (\d+): .+$", text, flags=re.MULTILINE)
    assert [int(n) for n in parts[1::2]] == list(range(1, len(parts[1::2]) + 1)), "numbers"
    for part in parts[2::2]:
        part = part.split("\n## ")[0]
        assert part.count("**User Story:** ") == 1 and part.count("#### Acceptance Criteria") == 1
        numbers = [int(found) for found in re.findall(r"^(\d+)\. ", part, re.MULTILINE)]
        assert numbers == list(range(1, len(numbers) + 1)), numbers


CHECKS = {
    "markdown": check_markdown,
    "csv": check_csv,
    "markdown --split": check_split,
    "spec-kit": check_spec_kit,
    "kiro": check_kiro,
}
