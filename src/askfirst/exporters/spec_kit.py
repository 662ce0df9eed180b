"""spec-kit: `specs/001-<name>/spec.md` under the headings of its template, for its agents.

No command of the tool reads what a specification says, so its own test is the headings, the
numbering and that nothing unclear looks settled: what an open question holds up is marked NEEDS
CLARIFICATION.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final

from askfirst.exporters.attributes import heading, one_line
from askfirst.exporters.for_builders import NOT_IN_THE_FILES, unplaced
from askfirst.exporters.markup import block, line
from askfirst.exporters.names import slug
from askfirst.exporters.openspec import said
from askfirst.exporters.scenarios import scenarios, tried
from askfirst.requirements import Priority, Record, Specification
from askfirst.vocabulary import KINDS, Kind

_LEVELS: Final = {
    Priority.MUST: "P1",
    Priority.SHOULD: "P2",
    Priority.COULD: "P3",
    Priority.WONT: "P4",
}
_OTHER: Final = (Kind.ROLE, Kind.EXCLUSION, Kind.RISK, Kind.TERM, Kind.CHECK, Kind.QUESTION)
_NOTHING: Final = "- Nothing was said."


def left_out(specification: Specification) -> dict[str, tuple[str, ...]]:
    """The records that the template has no place for."""
    return {NOT_IN_THE_FILES: unplaced(specification)}


def render(specification: Specification) -> dict[str, str | bytes]:
    """The specification, and the file that says which one is worked on."""
    folder = f"specs/001-{slug(specification.name)}"
    feature = json.dumps({"feature_directory": folder}) + "\n"
    text = "\n\n".join(_blocks(specification)) + "\n"
    return {".specify/feature.json": feature, f"{folder}/spec.md": text}


def _blocks(specification: Specification) -> Iterator[str]:
    name = slug(specification.name)
    opening = block(specification.paragraph or specification.sentence)
    yield f"# Feature Specification: {line(specification.title or specification.name)}"
    yield f"**Feature Branch**: `001-{name}`"
    yield "**Status**: Draft"
    yield from (["**Input**: from an interview", opening] if opening else [])
    yield "## User Scenarios & Testing *(mandatory)*"
    needs = specification.of_kind(Kind.NEED)
    parents = by_need(specification)
    for number, need in enumerate(needs, start=1):
        yield from _story(number, need, parents.get(need.id, []))
    yield from ([] if needs else [_NOTHING])
    yield "### Edge Cases"
    failing = [one.id for one in specification.of_kind(Kind.FUNCTION) if one.fails]
    yield f"See {', '.join(failing)}." if failing else _NOTHING
    yield "## Requirements *(mandatory)*"
    yield "### Functional Requirements"
    demanded = [record for record in tried(specification) if record.kind is not Kind.DATA]
    asked = _asked(specification)
    yield _list(_requirement(record, asked.get(record.id, "")) for record in demanded)
    yield "### Key Entities *(include if feature involves data)*"
    yield _list(map(_item, specification.of_kind(Kind.DATA)))
    yield "## Success Criteria *(mandatory)*"
    yield "### Measurable Outcomes"
    yield _list(map(_item, specification.of_kind(Kind.GOAL)))
    yield "## Assumptions"
    yield _list(map(_item, specification.of_kind(Kind.ASSUMPTION)))
    for kind in _OTHER:
        records = specification.of_kind(kind)
        if records:
            yield f"## {KINDS[kind].plural.capitalize()}"
            yield _list(map(_item, records))


def by_need(specification: Specification) -> dict[str, list[Record]]:
    """The records detailed from each need, through other records too."""
    parents = {record.id: record.parent for record in specification.records}
    found: dict[str, list[Record]] = {}
    for record in tried(specification):
        seen: set[str] = set()
        above = record.parent
        while above and above not in seen and parents.get(above):
            seen.add(above)
            above = parents[above]
        found.setdefault(above, []).append(record)
    return found


def _story(number: int, need: Record, records: Iterable[Record]) -> Iterator[str]:
    level = f" (Priority: {_LEVELS[need.priority]})" if need.priority else ""
    yield f"### User Story {number} - {line(heading(need))}{level}"
    yield f"{need.id}: {said(need)}"
    if need.rationale:
        yield f"**Why this priority**: {line(need.rationale)}"
    steps = [scenario.steps for one in (need, *records) for scenario in scenarios(one)]
    lines = [
        f"{place}. " + ", ".join(f"**{keyword}** {line(text)}" for keyword, text in one)
        for place, one in enumerate(steps, start=1)
    ]
    yield "**Acceptance Scenarios**:"
    yield "\n".join(lines) or "[NEEDS CLARIFICATION: nobody has given an example yet]"


def _asked(specification: Specification) -> dict[str, str]:
    """By id the first open question that holds it up."""
    found: dict[str, str] = {}
    for question in specification.of_kind(Kind.QUESTION):
        for target in question.linked("blocks"):
            found.setdefault(target, one_line(question.statement or question.title))
    return found


def _requirement(record: Record, asked: str) -> str:
    """A list item; what an open question holds up says so."""
    return f"{_item(record)} [NEEDS CLARIFICATION: {line(asked)}]" if asked else _item(record)


def _item(record: Record) -> str:
    return f"- **{record.id}**: {said(record)}"


def _list(items: Iterable[str]) -> str:
    return "\n".join(items) or _NOTHING
