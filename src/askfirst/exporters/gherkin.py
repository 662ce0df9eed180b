"""Gherkin: one feature file a record that says what the system does.

The sentence is the feature's description; examples are its scenarios. A feature without a
scenario is what Gherkin has for "nobody has given an example yet": it parses, and nothing runs.
"""

from __future__ import annotations

import re
from typing import Final

from askfirst.exporters.attributes import harmless, heading, main_text, one_line
from askfirst.exporters.names import distinct
from askfirst.exporters.scenarios import NOT_IN_THE_FILES, Scenario, note, scenarios, tried
from askfirst.requirements import Record, Specification
from askfirst.vocabulary import Kind

# What opens something of its own at the start of a line of a description. An apostrophe in front
# keeps the words and takes the sense away; Gherkin has no escape there.
_ACTING: Final = re.compile(
    r"^(?=[@#|*]|\"\"\"|```|(?:Feature|Rule|Background|Scenario|Scenarios|Scenario Outline"
    r"|Scenario Template|Example|Examples|Business Need|Ability)\s*:)"
)
_NO_EXAMPLE: Final = "Nobody has given an example yet."


def shown(specification: Specification) -> list[Record]:
    """The records that get a feature: what the system does, and needs with examples."""
    needs = [record for record in specification.of_kind(Kind.NEED) if record.examples]
    return [*tried(specification), *needs]


def left_out(specification: Specification) -> dict[str, tuple[str, ...]]:
    """What becomes of the records that are not features with scenarios: a reason, their ids."""
    records = shown(specification)
    shown_ids = {record.id for record in records}
    return {
        "a feature without a scenario, because nobody gave an example": tuple(
            record.id for record in records if not scenarios(record)
        ),
        NOT_IN_THE_FILES: tuple(
            record.id for record in specification.records if record.id not in shown_ids
        ),
    }


def render(specification: Specification) -> dict[str, str | bytes]:
    """`features/FR-01.feature`, ..."""
    records = shown(specification)
    names = distinct(record.id for record in records)
    return {
        f"features/{name}.feature": _feature(record)
        for name, record in zip(names, records, strict=True)
    }


def _feature(record: Record) -> str:
    tags = [f"@{record.id}", f"@{record.kind}", f"@{record.status}"]
    tags += [f"@{str(record.priority).replace(chr(39), '').lower()}"] if record.priority else []
    lines = [" ".join(tags), f"Feature: {record.id} {heading(record)}", ""]
    lines += [*_description(main_text(record)), ""]
    lines += [*_description(f"Why: {record.rationale}"), ""] if record.rationale else []
    lines += [f"  {note(record)}", ""]
    found = scenarios(record)
    for number, scenario in enumerate(found, start=1):
        lines += [f"  @{record.id}-{number}", *_scenario(scenario), ""]
    lines += [] if found else [f"  {_NO_EXAMPLE}", ""]
    return "\n".join(lines[:-1]) + "\n"


def _description(text: str) -> list[str]:
    lines = (" ".join(part.split()) for part in harmless(text).split("\n"))
    return [f"  {_ACTING.sub(chr(39), part)}".rstrip() for part in lines]


def _scenario(scenario: Scenario) -> list[str]:
    steps = [f"    {keyword} {one_line(text)}" for keyword, text in scenario.steps]
    return [f"  Scenario: {scenario.name}", *steps]
