"""What holds everywhere: behaviour, qualities, rules and limits that belong to no one task."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from askfirst.paper.blocks import Block, Items, Paragraph, Strong
from askfirst.paper.desk import Desk, is_rule
from askfirst.paper.mending import cell
from askfirst.paper.tasks import listed, steps
from askfirst.paper.who import bound
from askfirst.requirements import Kind, Record

_LIMITS: Final = {
    "fixed": "Fixed",
    "": "Further limits",
    "liked": "Preferences, not fixed",
    "heard": "Heard only, to check",
    "place": "Where it is used and where it runs",
}


_DOES: Final = {
    "": "What it does",
    "time": "At certain times",
    "load": "How much and how often",
    "wish": "Wished; nobody said whether now or later",
}


def everywhere(desk: Desk) -> Iterator[Block]:
    """Each group with an id a line."""
    functions = [one for one in desk.nowhere(Kind.FUNCTION) if not is_duty(one)]
    stepped: set[str] = set()
    for story in desk.stories.get("", ()):
        by = f", says {cell(story.by)}" if story.by else ""
        yield Paragraph((Strong("How it goes"), f"{by}; nobody said in which task:"))
        yield Items(tuple(steps(desk, story.steps, functions, stepped)), numbered=True)
    for label, records in _groups(desk, [one for one in functions if one.id not in stepped]):
        yield from listed(desk, label, records)
    yield from bound(desk)


def _groups(desk: Desk, functions: Sequence[Record]) -> list[tuple[str, list[Record]]]:
    """What stands under which heading."""
    told = [one for one in functions if one.fields.get("sort") == "rule"]
    does = [one for one in functions if not one.fails and one not in told] + desk.features("")
    ruled = (*desk.of(Kind.DATA), *desk.of(Kind.EXCLUSION))
    bound = [one for one in ruled
             if is_rule(one) and one.id not in desk.to_check and not desk.task_of(one)]  # fmt: skip
    return [
        *((label, [one for one in does if _sort(one) == sort]) for sort, label in _DOES.items()),
        ("If something goes wrong", [one for one in functions if one.fails]),
        ("Qualities", [*desk.nowhere(Kind.QUALITY), *desk.demands]),
        ("Rules", [*desk.nowhere(Kind.RULE), *told, *bound]),
        *_limits(desk),
    ]


def _limits(desk: Desk) -> list[tuple[str, list[Record]]]:
    """What is fixed, and apart what is only liked or heard."""
    groups: dict[str, list[Record]] = {standing: [] for standing in _LIMITS}
    for one in desk.nowhere(Kind.LIMIT):
        if one.fields.get("sort") != "others-job":
            standing = "heard" if one.heard else one.fields.get("standing", "")
            standing = standing or one.fields.get("sort", "")
            groups[standing if standing in groups else ""].append(one)
    return [(_LIMITS[standing], records) for standing, records in groups.items()]


def _sort(record: Record) -> str:
    sort = record.fields.get("sort", "")
    return sort if sort in _DOES else ""


def is_duty(function: Record) -> bool:
    """Whether a person does it, not the system; what is done when something goes wrong stands with
    that."""
    return function.fields.get("actor") == "person" and not function.fails
