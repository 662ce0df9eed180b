"""Why: what happened, and what should change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.paper.blocks import Block, Items, Line, Paragraph, Strong
from askfirst.paper.desk import Desk, ids, stands
from askfirst.paper.mending import (
    cell,
    day,
    ended,
    paragraphs,
    same,
    says,
    sentences,
    without,
)
from askfirst.paper.tasks import listed
from askfirst.requirements import Kind, Record
from askfirst.statements import mended

_BACKGROUND: Final = {
    "purposes": "What it is for, as others put it",
    "today": "How it is done today",
    "alternatives": "What was tried, or could be had instead",
    "cost_of_nothing": "What it costs to leave things as they are",
    "public": "May strangers find its pages",
    "promise": "What is promised to those who build on it",
    "telemetry": "May it send anything to its makers",
}
"""What stands in front of what was said around it."""


def why(desk: Desk) -> Iterator[Block]:
    """The case in their words; goals as a table where their parts are known, else as told."""
    made = desk.specification
    above = frozenset(map(same, sentences(made.paragraph or made.sentence)))
    for part in paragraphs(made.case):
        if kept := without(part, desk.told | above):
            yield Paragraph((mended(kept),))
    happened = [one for one in desk.of(Kind.FUNCTION) if one.is_story]
    yield from listed(desk, "What went wrong so far", happened)
    for name, label in _BACKGROUND.items():
        told = [mended(one) for one in paragraphs(made.background.get(name, ""))]
        if len(told) == 1:
            yield Paragraph((Strong(label), f": {told[0]}"))
        elif told:  # what was said at another time goes on from nothing
            yield Paragraph((Strong(label),))
            yield Items(tuple((one,) for one in told))
    if goals := desk.of(Kind.GOAL):
        yield Items(tuple(_goal(desk, one) for one in goals))


def _goal(desk: Desk, goal: Record) -> Line:
    """The change as told, and behind it what else is known of it: each number once."""
    told = list(stands(desk, goal))
    if goal.id in desk.torn:
        return tuple(told)
    for label, text in (
        ("Now", goal.fit.now), ("Wanted", goal.fit.plan), ("Good enough", goal.fit.must),
        ("By", goal.fit.by), ("Seen by", goal.fit.meter),
    ):  # fmt: skip
        if text and not says(goal.statement, text):
            told.append(f" {label}: {ended(cell(text))}")
    if meant := goal.fields.get("by_day", ""):
        told.append(f" ({day(meant)})")
    if seen := ids(desk.pointing.get(("checks", goal.id), ())):
        told += [" Tried by ", *seen, "."]
    return tuple(told)
