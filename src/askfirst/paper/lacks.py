"""What a task that must be there, or a quality, lacks before somebody can build or try it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from askfirst.paper.desk import Desk
from askfirst.requirements import Kind, Priority, Record
from askfirst.statements.steps import tells_steps
from askfirst.text.numerals import WORD


class Lack(NamedTuple):
    """One thing that a task or a quality can lack.

    Attributes:
        asked: the question in the list of what is open. mark: in the block of the task.
    """

    asked: str
    mark: str


LACKS: Final = {
    "steps": Lack("How is it done, step by step?", "its steps"),
    "failure": Lack("What can go wrong, and what happens then?", "what can go wrong"),
    "measure": Lack("How good is good enough?", "how good is good enough"),
    "check": Lack("How is it tried before somebody says yes?", "how it is tried"),
}


def lacks(desk: Desk) -> dict[str, list[str]]:
    """By what is lacking, the musts and the qualities that lack it."""
    found = {"measure": [one.id for one in desk.of(Kind.QUALITY)
                         if unmeasured(one) and not _is_open(desk, one)]}  # fmt: skip
    for task in desk.tasks:
        for lack in lacking(desk, task):
            found.setdefault(lack, []).append(task.id)
    return {lack: found[lack] for lack in LACKS if found.get(lack)}


def lacking(desk: Desk, task: Record) -> list[str]:
    """What a must lacks, by the names of `LACKS`; nothing for any other task."""
    return missing(desk, task) if task.priority is Priority.MUST else []


def missing(desk: Desk, task: Record) -> list[str]:
    """What any task lacks, by the names of `LACKS`."""
    functions = desk.filed(task.id, Kind.FUNCTION)
    stories = desk.stories.get(task.id, ())
    cases = any(_CASE.match(step.does) for story in stories for step in story.steps)
    there = {
        "steps": (
            bool(stories) or tells_steps(task.words) or any(not one.fails for one in functions)
        ),
        "failure": desk.fails_anyhow or cases or any(one.fails for one in functions),
        "check": desk.tried_anyhow or bool(tried_by(desk, task)),
    }
    return [lack for lack, found in there.items() if not found]


_MEASURED: Final = re.compile(
    rf"\d|{WORD}|\b(?:no|not|never|nobody|none|nothing|always|every|all|half|one)\b"
    r"|\b(?:an?|half an?|quarter of an?) (?:second|minute|hour|day|week|month)\b|\bat once\b",
    re.I,
)


def unmeasured(quality: Record) -> bool:
    """Whether nobody can try a quality, as it has no number and holds of no "all" or "none"."""
    return "measure" in quality.missing and _MEASURED.search(quality.statement) is None


def _is_open(desk: Desk, quality: Record) -> bool:
    """Whether somebody said which part of a quality is not known: that is asked first."""
    return f"OPEN-{quality.id}-unknown" in desk.by_id


_CASE: Final = re.compile(r"(?:and |or |but )?(?:if|unless)\b", re.IGNORECASE)
"""Begins a step that tells what is done in a case of its own."""


def tried_by(desk: Desk, task: Record) -> dict[str, str]:
    """Ids of the checks that try a task, each with the goal through which it does, if through one.

    A check tries a task when it is filed there, checks it or one of its functions, or checks a goal
    that the task serves.
    """
    found = dict.fromkeys((one.id for one in desk.filed(task.id, Kind.CHECK)), "")
    inside = (task.id, *(one.id for one in desk.filed(task.id, Kind.FUNCTION, Kind.QUALITY)))
    for target in inside:
        found |= dict.fromkeys(desk.pointing.get(("checks", target), ()), "")
    for goal in task.linked("serves"):
        for check in desk.pointing.get(("checks", goal), ()):
            found.setdefault(check, goal)
    return found
