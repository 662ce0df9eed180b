"""Why: what happened, and what should change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.paper.blocks import Block, Id, Items, Line, Paragraph, Strong
from askfirst.paper.desk import Desk, ids, marks, stands, with_day
from askfirst.paper.mending import cell, ended, same, sentence, sentences, without
from askfirst.paper.tables import MORE, more, table, words
from askfirst.requirements import Kind, Record

_HEAD: Final = ("", "Change", "Now", "Wanted", "Good enough", "By", "How seen", MORE)
_OPTIONAL: Final = frozenset({"Good enough", MORE})
_BACKGROUND: Final = {
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
    for part in made.case.split("\n"):
        if kept := without(part, desk.told | above):
            yield Paragraph((sentence(kept),))
    for name, label in _BACKGROUND.items():
        if text := made.background.get(name, ""):
            yield Paragraph((Strong(label), f": {ended(' '.join(map(ended, text.splitlines())))}"))
    goals = desk.of(Kind.GOAL)
    cut = [one for one in goals if _is_cut(one) and one.id not in desk.torn]
    yield from table(_HEAD, [_row(desk, one) for one in cut], optional=_OPTIONAL)
    if rest := [one for one in goals if one not in cut]:
        yield Items(tuple(stands(desk, one) for one in rest))


def _is_cut(goal: Record) -> bool:
    """Whether the parts of a goal are known, so that they can stand apart."""
    parts = (goal.fit.now, goal.fit.plan, goal.fit.must, goal.fit.by, goal.fit.meter)
    return any(parts) and bool(_change(goal))


def _change(goal: Record) -> str:
    change = cell(goal.fields.get("change", "") or goal.title)
    return "" if change.endswith("…") else change


def _row(desk: Desk, goal: Record) -> list[Line]:
    fit = goal.fit
    seen = ids(desk.pointing.get(("checks", goal.id), ()))
    seen = (*words(cell(fit.meter)), *((", ", *seen) if fit.meter and seen else seen))
    because = f" (because {cell(goal.rationale)})" if goal.rationale else ""
    return [
        (Id(goal.id),),
        (f"{_change(goal)}{because}", *marks(desk, goal)),
        words(cell(fit.now)),
        words(with_day(goal, "plan")),
        words(with_day(goal, "must")),
        words(with_day(goal, "by")),
        seen,
        more(goal, "change"),
    ]
