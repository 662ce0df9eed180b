"""Gherkin: one feature file for each record that can be tried; the others in one list.

The sentence is the feature's description; examples are its scenarios, or the sentence itself where
it says when it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from askfirst.exporters.attributes import harmless, heading, main_text, one_line
from askfirst.exporters.for_builders import NOT_IN_THE_FILES, note
from askfirst.exporters.markup import line
from askfirst.exporters.names import distinct
from askfirst.exporters.scenarios import Scenario, scenarios, tried
from askfirst.requirements import Record, Specification
from askfirst.vocabulary import Kind

# What opens something of its own at the start of a line of a description. An apostrophe in front
# keeps the words and takes the sense away; Gherkin has no escape there.
_ACTING: Final = re.compile(
    r"^(?=[@#|*]|\"\"\"|```|(?:Feature|Rule|Background|Scenario|Scenarios|Scenario Outline"
    r"|Scenario Template|Example|Examples|Business Need|Ability)\s*:)"
)
_LIST: Final = "features/without-scenario.md"


def shown(specification: Specification) -> list[Record]:
    """The records that get a feature: what the system does, and needs, with a scenario."""
    records = [*tried(specification), *specification.of_kind(Kind.NEED)]
    return [record for record in records if scenarios(record)]


def listed(specification: Specification) -> list[Record]:
    """What the system does where nobody said how one could see it working."""
    return [record for record in tried(specification) if not scenarios(record)]


def left_out(specification: Specification) -> dict[str, tuple[str, ...]]:
    """What becomes of the records that are not features: a reason, their ids."""
    plain = listed(specification)
    known = {record.id for record in (*shown(specification), *plain)}
    return {
        f"listed in {_LIST}, because nobody gave an example": tuple(one.id for one in plain),
        NOT_IN_THE_FILES: tuple(
            record.id for record in specification.records if record.id not in known
        ),
    }


def render(specification: Specification) -> dict[str, str | bytes]:
    """`features/FR-01.feature`, ..., and the list of those without a scenario."""
    records = shown(specification)
    names = distinct(record.id for record in records)
    differing = _open_between(specification)
    files: dict[str, str | bytes] = {
        f"features/{name}.feature": _comments(differing.get(record.id, ())) + _feature(record)
        for name, record in zip(names, records, strict=True)
    }
    if plain := listed(specification):
        items = (f"- **{one.id}** {line(main_text(one))}" for one in plain)
        files[_LIST] = "\n".join(("# Without a scenario", "", *items)) + "\n"
    return files


def _open_between(specification: Specification) -> dict[str, list[Record]]:
    """By id what is open between people, or contradicts something, about a record."""
    found: dict[str, list[Record]] = {}
    for question in specification.of_kind(Kind.QUESTION):
        if question.fields.get("sort") == "contradiction":
            for name in dict.fromkeys((*question.linked("blocks"), *question.fields.values())):
                found.setdefault(name, []).append(question)
    return found


def _comments(questions: Iterable[Record]) -> str:
    """A comment for each of them: a feature file has no other place for what is open."""
    told = (f"# Not settled: {one.id} {one_line(main_text(one))}\n" for one in questions)
    return "".join(told)


def _feature(record: Record) -> str:
    tags = [f"@{record.id}", f"@{record.kind}", f"@{record.status}"]
    tags += [f"@{str(record.priority).replace(chr(39), '').lower()}"] if record.priority else []
    lines = [" ".join(tags), f"Feature: {record.id} {heading(record)}", ""]
    lines += [*_description(main_text(record)), ""]
    lines += [*_description(f"Why: {record.rationale}"), ""] if record.rationale else []
    lines += [f"  {known}", ""] if (known := note(record)) else []
    for number, scenario in enumerate(scenarios(record), start=1):
        lines += [f"  @{record.id}-{number}", *_scenario(scenario), ""]
    return "\n".join(lines[:-1]) + "\n"


def _description(text: str) -> list[str]:
    lines = (" ".join(part.split()) for part in harmless(text).split("\n"))
    return [f"  {_ACTING.sub(chr(39), part)}".rstrip() for part in lines]


def _scenario(scenario: Scenario) -> list[str]:
    steps = [f"    {keyword} {one_line(text)}" for keyword, text in scenario.steps]
    return [f"  Scenario: {scenario.name}", *steps]
