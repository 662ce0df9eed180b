"""Goals, their numbers and days, and how many tasks are a must."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.consistency.reading import day, same_level
from askfirst.consistency.rule import Clash, Rule
from askfirst.requirements import Kind, Priority, Severity, Specification

_SHARE: Final = 0.6
_READY: Final = re.compile(
    r"\b(?:opens?|ready|live|starts?|begins?|finished|delivered|in use|in place)\b", re.IGNORECASE
)
_USAGE: Final = re.compile(
    r"\b(?:usage|clicks?|downloads?|log[- ]?files?|telemetry|log[- ]?ins?|statistics)\b",
    re.IGNORECASE,
)


def _already_reached(specification: Specification) -> Iterator[Clash]:
    for goal in specification.of_kind(Kind.GOAL):
        if same_level(goal.fit.now, goal.fit.plan):
            yield Clash(
                goal, None,
                f'{goal.id} is at "{goal.fit.now}" today and shall be at "{goal.fit.plan}".',
                "What shall be different, if the level stays?", "fit",
            )  # fmt: skip


def _due_before_decided(specification: Specification) -> Iterator[Clash]:
    by = specification.decision.by
    decided = day(by)
    for goal in specification.of_kind(Kind.GOAL) if decided else ():
        due = day(goal.fit.by)
        if due is not None and decided is not None and due < decided:
            yield Clash(
                goal, None,
                f'{goal.id} is due "{goal.fit.by}", but whether it is accepted is decided by '
                f'"{by}".',
                "Which of the two days is right?", "fit",
            )  # fmt: skip


def _due_before_ready(specification: Specification) -> Iterator[Clash]:
    """Limits name the day on which it is there, and a goal is due before the earliest of them."""
    days = [
        (named, limit)
        for limit in specification.of_kind(Kind.LIMIT)
        if _READY.search(limit.words) and (named := day(limit.words))
    ]
    if not days:
        return
    earliest, limit = min(days, key=lambda one: one[0])
    for goal in specification.of_kind(Kind.GOAL):
        due = day(goal.fit.by)
        if due is not None and due < earliest:
            yield Clash(
                goal, limit,
                f'{goal.id} is due "{goal.fit.by}", before {limit.id}: "{limit.words}".',
                "How can the goal be reached before it is there?", "fit",
            )  # fmt: skip


def _day_passed(specification: Specification) -> Iterator[Clash]:
    today = day(specification.date)
    for goal in specification.of_kind(Kind.GOAL) if today else ():
        due = day(goal.fit.by)
        if due is not None and today is not None and due < today:
            yield Clash(
                goal, None, f'{goal.id} was due "{goal.fit.by}"; that day has passed.',
                "By which day now?", "fit",
            )  # fmt: skip


def _too_many_musts(specification: Specification) -> Iterator[Clash]:
    """Only where somebody said which tasks are a must: those that were not named then count too."""
    tasks = [need for need in specification.of_kind(Kind.NEED) if need.is_task]
    musts = [task for task in tasks if task.priority is Priority.MUST]
    most = int(_SHARE * len(tasks))
    if len(tasks) >= 5 and len(musts) >= most + 2:
        yield Clash(
            musts[-1], None, f"{len(musts)} of {len(tasks)} tasks are a must.",
            f"If only {most} could come first, which?", "priority",
        )  # fmt: skip


def _measured_by_what_is_never_sent(specification: Specification) -> Iterator[Clash]:
    if not specification.background.get("telemetry", "").lower().startswith("never"):
        return
    for goal in specification.of_kind(Kind.GOAL):
        if _USAGE.search(goal.fit.meter):
            yield Clash(
                goal, None,
                f'{goal.id} is counted by "{goal.fit.meter}", but nothing may ever be sent to its '
                "makers.",
                "How will the goal be counted, then?", "fit",
            )  # fmt: skip


_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
RULES = (
    Rule("goal-already-reached", "contradiction", _ERROR,
         "The planned level of a goal is today's level.", "R29", _already_reached),
    Rule("goal-due-before-decision", "contradiction", _WARNING,
         "A goal is due before the day on which somebody says yes to the system.", "R05",
         _due_before_decided),
    Rule("goal-due-before-ready", "contradiction", _ERROR,
         "A goal is due before the day on which a limit says that it is there.", "R05",
         _due_before_ready),
    Rule("goal-day-passed", "contradiction", _WARNING,
         "A goal is due on a day that has passed.", "R05", _day_passed),
    Rule("too-many-musts", "gap", _WARNING,
         "Of five or more tasks, at least two more than six in ten are a must.", "R01",
         _too_many_musts),
    Rule("measured-but-never-sent", "contradiction", _WARNING,
         "A goal is counted by how it is used, and nothing may be sent to its makers.", "R36",
         _measured_by_what_is_never_sent),
)  # fmt: skip
