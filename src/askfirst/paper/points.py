"""How people shared out 100 points over the tasks: a table, the spread, where they agree."""

from __future__ import annotations

from collections.abc import Iterator

from askfirst.events import MOST_ROUNDS
from askfirst.lines import joined
from askfirst.paper.blocks import Block, Items, Line, Paragraph, Span, Strip, Strong
from askfirst.paper.desk import Desk
from askfirst.paper.mending import cell, day
from askfirst.paper.tables import named_task, table, words
from askfirst.requirements import Shares, Specification


def shared(desk: Desk) -> Iterator[Block]:
    """Each round in which anybody gave points, the last one first."""
    rounds = [one for one in desk.specification.points if one.people]
    if not rounds:
        return
    first = rounds[0]
    yield Paragraph(
        (
            f"Each person shared out 100 points, in at most {MOST_ROUNDS} rounds. A task is agreed"
            f" where at least {first.agree} % of the people give it an even share or more, or as"
            f" many give it less; this was fixed on {day(first.since)}, before anybody gave any.",
        )
    )
    for one in reversed(rounds):
        number = len(one.tasks)
        told = f": {_people(one)}; an even share of {number} tasks is {100 / number:.3g}."
        agreed = f" Agreed: {sum(map(one.agreed, one.tasks))} of {number}."
        yield Paragraph((Strong(f"Round {one.round}"), told, agreed))
        yield from _table(desk.specification, one)
        yield Items(tuple(_first(desk.specification, one)))


def _people(one: Shares) -> str:
    return "1 person" if len(one.people) == 1 else f"{len(one.people)} people"


def _table(specification: Specification, one: Shares) -> Iterator[Block]:
    most = max(max(points) for points in one.tasks.values())
    rows: list[list[Line]] = []
    for task, points in one.tasks.items():
        each = (words(str(number)) for number in points)
        ranked = sorted(points)  # of two in the middle the lower one: a number that somebody gave
        spread: Line = (Strip(tuple(ranked), most),)
        middle = words(f"{ranked[0]}, {ranked[(len(ranked) - 1) // 2]}, {ranked[-1]}")
        rows.append([named_task(specification, task), *each, spread, middle, _verdict(one, task)])
    more = (f"Spread, 0 to {most}", "Least, middle, most", "Agreed")
    yield from table(("Task", *map(cell, one.people), *more), rows)


def _verdict(one: Shares, task: str) -> Line:
    told = one.verdict(task)
    return (f"yes: {told}",) if one.agreed(task) else (Strong("no"), f": {told}")


def _first(specification: Specification, one: Shares) -> Iterator[Line]:
    """Who put which task first: what people would have first differs most visibly there."""
    of: dict[tuple[str, ...], list[str]] = {}
    for place, name in enumerate(one.people):
        most = max(points[place] for points in one.tasks.values())
        first = tuple(task for task, points in one.tasks.items() if points[place] == most)
        of.setdefault(first, []).append(name)
    for tasks, people in of.items():
        line: list[Span] = [Strong(cell(joined(people))), " put first: "]
        for number, task in enumerate(tasks):
            line += [", " if number else "", *named_task(specification, task)]
        yield (*line, ".")
