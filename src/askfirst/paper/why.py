"""Why: what happened, and what should change."""

from __future__ import annotations

from collections.abc import Iterator

from askfirst.paper.blocks import Block, Id, Items, Line, Paragraph
from askfirst.paper.desk import Desk, ids, marks, stands, told_below, with_day
from askfirst.paper.mending import cell, same, sentence, sentences, without
from askfirst.paper.tables import table, words
from askfirst.requirements import Kind, Record

_HEAD = ("", "Change", "Now", "Wanted", "Good enough", "By", "How seen")


def why(desk: Desk) -> Iterator[Block]:
    """The case in their words; goals as a table where their parts are known, else as told."""
    made = desk.specification
    above = frozenset(map(same, sentences(made.paragraph or made.sentence)))
    for part in made.case.split("\n"):
        if kept := without(part, told_below(desk) | above):
            yield Paragraph((sentence(kept),))
    goals = desk.of(Kind.GOAL)
    cut = [one for one in goals if _is_cut(one) and one.id not in desk.torn]
    yield from table(_HEAD, [_row(desk, one) for one in cut], optional=frozenset({"Good enough"}))
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
    ]
