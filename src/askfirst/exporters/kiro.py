"""Kiro: `.kiro/specs/<name>/requirements.md`, one numbered requirement a need.

Agents read the numbered criteria below each requirement. Records that belong to no need stand
below one last requirement, so that each can be cited.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from askfirst.exporters.attributes import example_lines, heading, main_text
from askfirst.exporters.for_builders import NOT_IN_THE_FILES, capitals, note, unplaced
from askfirst.exporters.markup import block, line
from askfirst.exporters.names import slug
from askfirst.exporters.openspec import said
from askfirst.exporters.spec_kit import by_need
from askfirst.requirements import Record, Specification
from askfirst.vocabulary import KINDS, Kind

_MORE: Final = (
    Kind.GOAL,
    Kind.ROLE,
    Kind.EXCLUSION,
    Kind.ASSUMPTION,
    Kind.RISK,
    Kind.CHECK,
    Kind.QUESTION,
)


def left_out(specification: Specification) -> dict[str, tuple[str, ...]]:
    """The records that the layout has no place for."""
    return {NOT_IN_THE_FILES: unplaced(specification)}


def render(specification: Specification) -> dict[str, str | bytes]:
    """One `requirements.md`."""
    path = f".kiro/specs/{slug(specification.name)}/requirements.md"
    return {path: "\n\n".join(_blocks(specification)) + "\n"}


def _blocks(specification: Specification) -> Iterator[str]:
    opening = block(specification.paragraph or specification.sentence)
    yield "# Requirements Document"
    yield "## Introduction"
    yield opening or line(specification.title or specification.name)
    terms = specification.of_kind(Kind.TERM)
    if terms:
        yield "## Glossary"
        yield "\n".join(f"- **{line(heading(one))}**: {line(main_text(one))}" for one in terms)
    yield "## Requirements"
    yield from _requirements(specification)
    for kind in _MORE:
        records = specification.of_kind(kind)
        if records:
            yield f"## {KINDS[kind].plural.capitalize()}"
            yield "\n".join(f"- **{record.id}**: {said(record)}" for record in records)


def _requirements(specification: Specification) -> Iterator[str]:
    grouped = by_need(specification)
    needs = specification.of_kind(Kind.NEED)
    for number, need in enumerate(needs, start=1):
        yield f"### Requirement {number}: {line(heading(need))}"
        yield f"**User Story:** {need.id} {said(need)}"
        yield "#### Acceptance Criteria"
        yield _criteria(grouped.get(need.id, []))
    known = {need.id for need in needs}
    others = [one for parent, ones in grouped.items() if parent not in known for one in ones]
    if others:
        yield f"### Requirement {len(needs) + 1}: Across all needs"
        yield "**User Story:** Demands that belong to no single need."
        yield "#### Acceptance Criteria"
        yield _criteria(others)


def _criteria(records: Iterable[Record]) -> str:
    lines: list[str] = []
    for number, record in enumerate(records, start=1):
        lines.append(f"{number}. {record.id}: {capitals(line(main_text(record)))}")
        if known := note(record, why=True):
            lines.append(f"   - Note: {line(known)}")
        for example in record.examples:
            steps = (f"**{keyword}** {line(text)}" for keyword, text in example_lines(example))
            lines.append(f"   - Example: {', '.join(steps)}")
    return "\n".join(lines) or "Nothing that can be checked was said yet."
