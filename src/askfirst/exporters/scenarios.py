"""What can be tried out: the scenarios of a record, each from words that somebody gave.

An example is a scenario. A sentence that says when it holds ("When ..., the system shall ...") is
one too, and so is a line that told both sides ("a sheet is late: it leaves it out"): the same words
in another order. Where there is none of these, there is no scenario, and none is made up.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from askfirst import ears
from askfirst.exporters.attributes import FIT_PARTS, example_lines, one_line
from askfirst.requirements import Pattern, Record, Specification, Status
from askfirst.vocabulary import Kind

TRIED: Final = (Kind.FUNCTION, Kind.QUALITY, Kind.RULE, Kind.DATA, Kind.INTERFACE, Kind.LIMIT)
"""Kinds that say what the system does or is, in the order in which they are listed."""

_KEYWORDS: Final = {"state": "Given", "feature": "Given", "trigger": "When", "condition": "When"}


NOT_IN_THE_FILES: Final = "not in the files"


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


def capitals(statement: str) -> str:
    """The sentence with *shall* in capitals, as RFC 2119 (BCP 14) and tools that follow it ask."""
    return re.sub(r"\bshall\b", "SHALL", statement)


def has_shall(record: Record) -> bool:
    """Whether the record's sentence demands something."""
    return re.search(r"\bshall\b", record.statement) is not None


def tried(specification: Specification) -> list[Record]:
    """Records that say what the system does, in the order of `TRIED`; withdrawn ones left out."""
    return [record for kind in TRIED for record in specification.of_kind(kind)]


def unplaced(specification: Specification) -> tuple[str, ...]:
    """Ids of withdrawn records and of bare source sentences: documents for builders hold none."""
    return tuple(
        record.id
        for record in specification.records
        if record.status is Status.WITHDRAWN or record.kind is Kind.EVIDENCE
    )


def note(record: Record, *, why: bool = False) -> str:
    """What is known about a record, on one line: priority, check, links, where from.

    Args:
        why: with the reason, for formats that give it no place of its own.
    """
    links = [f"{link.type.replace('-', ' ')} {link.target}" for link in record.links]
    if record.parent and record.parent not in (link.target for link in record.links):
        links.insert(0, f"for {record.parent}")
    fit = ((name, getattr(record.fit, name)) for name in FIT_PARTS)
    parts = {
        "why": record.rationale if why else "",
        "priority": str(record.priority or ""),
        "check": str(record.verification or ""),
        "good enough": ", ".join(f"{name} {text}" for name, text in fit if text),
        "owner": record.owner,
        "links": ", ".join(links),
        "source": "; ".join(dict.fromkeys(o.words for o in record.origins if o.words)),
    }
    told = [f"{name}: {one_line(text)}" for name, text in parts.items() if text.strip()]
    return "; ".join([*_binding(record), *told])


def _binding(record: Record) -> list[str]:
    """Why a builder is not held to it, where that is so."""
    told = ["a person does it"] if record.fields.get("actor") == "person" else []
    told += ["a preference, not fixed"] if record.fields.get("standing") == "liked" else []
    return told + (["heard only"] if record.heard else [])
