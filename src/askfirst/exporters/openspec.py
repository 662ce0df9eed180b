"""OpenSpec: `openspec/specs/<name>/spec.md` as `openspec validate --strict` wants it.

A requirement there has SHALL and at least one scenario. A record that has neither an example nor
a condition in its sentence is not dressed up: it stands in a list behind them, as said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from askfirst.exporters.attributes import heading, main_text
from askfirst.exporters.for_builders import NOT_IN_THE_FILES, capitals, has_shall, note, unplaced
from askfirst.exporters.markup import block, line
from askfirst.exporters.names import slug
from askfirst.exporters.scenarios import scenarios, tried
from askfirst.requirements import Record, Specification
from askfirst.vocabulary import KINDS, Kind

_LISTED: Final = tuple(kind for kind in KINDS if kind not in (Kind.EVIDENCE,))
_PURPOSE: Final = "What {name} has to do, as the people asked said it in an interview."
_CONFIG: Final = "schema: spec-driven\n"


def is_requirement(record: Record) -> bool:
    """Whether the record can stand as a requirement: one *shall*, and something to try."""
    return has_shall(record) and bool(scenarios(record))


def left_out(specification: Specification) -> dict[str, tuple[str, ...]]:
    """The records that are not requirements to the tool: a reason, their ids."""
    return {
        "listed in words only: no “shall”, or nothing to try out": tuple(
            record.id for record in tried(specification) if not is_requirement(record)
        ),
        NOT_IN_THE_FILES: unplaced(specification),
    }


def render(specification: Specification) -> dict[str, str | bytes]:
    """The configuration and one specification; without any requirement only a list."""
    requirements = [record for record in tried(specification) if is_requirement(record)]
    blocks = list(_lists(specification, {record.id for record in requirements}))
    if not requirements:
        texts = ["# Not yet requirements", *blocks]
        return {
            "openspec/config.yaml": _CONFIG,
            "openspec/not-yet-requirements.md": "\n\n".join(texts) + "\n",
        }
    path = f"openspec/specs/{slug(specification.name)}/spec.md"
    texts = [*_opening(specification), *map(_requirement, requirements), *blocks]
    return {"openspec/config.yaml": _CONFIG, path: "\n\n".join(texts) + "\n"}


def _opening(specification: Specification) -> list[str]:
    purpose = [_PURPOSE.format(name=line(specification.name))]
    purpose += [block(specification.paragraph)] if specification.paragraph else []
    title = line(specification.title or specification.name)
    return [f"# {title}", "## Purpose", *purpose, "## Requirements"]


def _requirement(record: Record) -> str:
    lines = [f"### Requirement: {record.id} {line(heading(record))}"]
    lines += [capitals(line(record.statement)), ""]
    lines += [f"**Note**: {line(known)}"] if (known := note(record)) else []
    lines += [f"**Rationale**: {line(record.rationale)}"] if record.rationale else []
    for scenario in scenarios(record):
        lines += ["", f"#### Scenario: {scenario.name}"]
        lines += [f"- **{keyword.upper()}** {line(text)}" for keyword, text in scenario.steps]
    return "\n".join(lines)


def _lists(specification: Specification, done: set[str]) -> Iterator[str]:
    """What is not a requirement to the tool, one list a kind, in the words there are."""
    for kind in _LISTED:
        records = [record for record in specification.of_kind(kind) if record.id not in done]
        if records:
            demanding = " without “shall” or a scenario" if kind in _demanding(records) else ""
            yield f"## {KINDS[kind].plural.capitalize()}{demanding}"
            yield "\n".join(f"- **{record.id}** {said(record)}" for record in records)


def _demanding(records: Iterable[Record]) -> set[Kind]:
    return {record.kind for record in records if record.kind in (Kind.FUNCTION, Kind.QUALITY)}


def said(record: Record) -> str:
    """A record in one line of Markdown: what it says and what is known about it."""
    known = note(record, why=True)
    return f"{line(main_text(record))} ({line(known)})" if known else line(main_text(record))
