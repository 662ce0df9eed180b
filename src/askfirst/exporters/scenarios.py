"""What can be tried out: the scenarios of a record, each from words that somebody gave.

An example is a scenario. A sentence that says when it holds ("When ..., the system shall ...") is
one too, and so is a line that told both sides ("a sheet is late: it leaves it out"): the same words
in another order. Where there is none of these, there is no scenario, and none is made up.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from askfirst import ears
from askfirst.exporters.attributes import example_lines, one_line
from askfirst.requirements import Pattern, Record, Specification
from askfirst.vocabulary import Kind

TRIED: Final = (Kind.FUNCTION, Kind.QUALITY, Kind.RULE, Kind.DATA, Kind.INTERFACE, Kind.LIMIT)
"""Kinds that say what the system does or is, in the order in which they are listed."""

_KEYWORDS: Final = {"state": "Given", "feature": "Given", "trigger": "When", "condition": "When"}


class Scenario(NamedTuple):
    """One scenario: its name and its steps as ("Given" | "When" | "Then", words on one line)."""

    name: str
    steps: tuple[tuple[str, str], ...]


def scenarios(record: Record) -> tuple[Scenario, ...]:
    """The record's scenarios; none when nobody said how one could see it working."""
    given = [
        tuple((keyword, one_line(text)) for keyword, text in example_lines(example))
        for example in record.examples
    ]
    filled = [steps for steps in given if any(keyword == "Then" for keyword, _ in steps)]
    if filled:
        names = (f"{record.id} example {number}" for number in range(1, len(filled) + 1))
        return tuple(map(Scenario, names, filled))
    return _from_sentence(record) or _from_both_sides(record)


def _from_sentence(record: Record) -> tuple[Scenario, ...]:
    """The sentence itself as a scenario, where it has a condition and one response."""
    parsed = ears.parse(one_line(record.statement))
    if parsed.pattern in (Pattern.NONE, Pattern.UBIQUITOUS) or not parsed.response:
        return ()
    conditions = tuple((_KEYWORDS[slot], getattr(parsed, slot)) for slot in parsed.clause_order)
    response = ("Then", f"{parsed.system} {parsed.modal} {parsed.response}")
    return (Scenario(f"{record.id} as its sentence says", (*conditions, response)),)


def _from_both_sides(record: Record) -> tuple[Scenario, ...]:
    """What happens and what follows, where somebody told both, in their words."""
    trigger, response = (one_line(record.fields.get(side, "")) for side in ("trigger", "response"))
    if not (trigger and response):
        return ()
    steps = (("When", trigger), ("Then", response))
    return (Scenario(f"{record.id} as it was told", steps),)


def tried(specification: Specification) -> list[Record]:
    """Records that say what the system does, in the order of `TRIED`; withdrawn ones left out."""
    return [record for kind in TRIED for record in specification.of_kind(kind)]
