"""Tasks: what somebody must be able to get done, how much it matters, for which change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from askfirst.interview import Ref, question_id
from askfirst.records.gathered import Gathered, Told, detail_readings, told_of
from askfirst.records.making import record, title
from askfirst.requirements import Kind, Link, Priority, Record

PRIORITIES: Final = {
    "must": Priority.MUST, "should": Priority.SHOULD, "could": Priority.COULD,
    "later": Priority.WONT, "won't": Priority.WONT, "wont": Priority.WONT,
}  # fmt: skip
WEIGHT: Final = "need.priority"
"""Field that a question fills whose ticks are the tasks without which nobody would use it."""


def needs(made: Gathered) -> Iterator[Record]:
    """One task for each line; what was ticked in a list is a feature and stands in no task."""
    goals = [told.ref for told in made.told(Kind.GOAL)]
    musts = _musts(made)
    for told in made.told(Kind.NEED):
        yield _need(made, told, goals, musts)


def _musts(made: Gathered) -> dict[str, Priority]:
    """What the ticks of the question of weight say: ticked is must, nobody said the rest."""
    found: dict[str, Priority] = {}
    for slot, answer in made.interview.answers.items():
        question = made.interview.question(slot)
        if question is None or WEIGHT not in question.produces or question.about:
            continue
        for line in answer.lines:
            record_id = line.about or line.choice.upper()
            if record_id in made.interview.refs:
                found[record_id] = Priority.MUST
    return found


def _need(made: Gathered, told: Told, goals: Sequence[Ref], musts: dict[str, Priority]) -> Record:
    ref, reading = told
    fields = dict(told_of(made, ref))
    fields |= {"role": reading.part("role"), "when": reading.part("when"), "tick": ref.choice}
    priority, because, serves = musts.get(ref.id), "", ""
    for detail in detail_readings(made, ref):
        priority = PRIORITIES.get(detail.part("priority").lower(), priority)
        because = detail.part("because") or because
        serves = detail.part("goal") or serves
    what = reading.part("need") or reading.part("notice") or reading.statement
    is_task = question_id(ref.slot) == "tasks"
    fields["group"] = "" if is_task else "besides"
    return record(
        made, told, Kind.NEED, title=title(what.rstrip(".")), owner=reading.part("role"),
        priority=priority, rationale=because, fields=fields,
        links=_serves(serves, goals if is_task else ()),
    )  # fmt: skip


def _serves(numbers: str, goals: Sequence[Ref]) -> tuple[Link, ...]:
    """The goals whose numbers the person wrote; a lone goal without being asked."""
    named = [goals[int(one) - 1].id for one in re.findall(r"\d{1,3}", numbers)
             if 1 <= int(one) <= len(goals)]  # fmt: skip
    if not named and len(goals) == 1:
        return (Link(type="serves", target=goals[0].id, derived=True),)
    return tuple(Link(type="serves", target=target) for target in dict.fromkeys(named))
