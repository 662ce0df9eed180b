"""How much tasks weigh for people: what each said last, 100 points shared out in rounds (pure)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from pydantic import JsonValue

from askfirst.events import MOST_TASKS, Pointed, Round, Weighed
from askfirst.interview.opinions import person_key, taken_in
from askfirst.interview.rejections import Rejection
from askfirst.untrusted import for_screen

WHOLE: Final = 100
_NUMBER: Final = re.compile(r"\+?[0-9]{1,9}")
_SHORT: Final = 40


def weighs(
    event: Weighed | Round | Pointed,
    weighed: dict[str, Weighed],
    rounds: dict[int, Round],
    pointed: dict[int, dict[str, Pointed]],
) -> None:
    """Fold one event. What a person said last counts; a round is as it was begun first, which is
    what those who gave points saw. Neither rests on the order in which events came."""
    person = person_key(event.by)
    if isinstance(event, Weighed):
        old = weighed.get(person)
        if old is None or _said(old, old.weights) <= _said(event, event.weights):
            weighed[person] = event
    elif isinstance(event, Round):
        rounds[event.round] = min(rounds.get(event.round, event), event, key=_begun)
    else:
        given = pointed.setdefault(event.round, {})
        before = given.get(person)
        if before is None or _said(before, before.points) <= _said(event, event.points):
            given[person] = event


def _said(
    event: Weighed | Pointed, said: Mapping[str, object]
) -> tuple[str, int, list[tuple[str, object]]]:
    """When it was said; of two in one second the one taken in later is the last."""
    return event.given or event.at, taken_in(event), sorted(said.items())


def _begun(event: Round) -> tuple[object, ...]:
    return event.at, event.by, event.agree, event.tasks


def shared_out(said: Mapping[str, JsonValue], tasks: Sequence[str]) -> dict[str, int] | Rejection:
    """Somebody's points for each of the tasks, or why they cannot be taken.

    Args:
        said: what they gave, by the id of the task; what they left out or empty gets none.
    """
    ids = ", ".join(tasks)
    allowed = f"whole numbers that add up to {WHOLE}, over {ids}"
    if len(said) > MOST_TASKS:
        reason = f"there are points for {len(said)} tasks, and at most {MOST_TASKS} are asked"
        return Rejection(reason, allowed)
    points = dict.fromkeys(tasks, 0)
    named: set[str] = set()
    for key, value in said.items():
        task = key.strip().upper()
        if task not in points:
            return Rejection(f"“{_short(key)}” is none of the tasks of this round", allowed)
        if task in named:
            return Rejection(f"{task} has points twice", allowed)
        named.add(task)
        number = _number(value)
        if number is None:
            what = f"“{_short(value)}” for {task} is no whole number from 0 to {WHOLE}"
            return Rejection(what, allowed)
        points[task] = number
    total = sum(points.values())
    if total != WHOLE:
        return Rejection(f"the points add up to {total}, not {WHOLE}", allowed)
    return points


def _number(value: JsonValue) -> int | None:
    """The number that somebody gave; None for what is none from 0 to 100."""
    text = value.strip() if isinstance(value, str) else value
    if text is None or text == "":
        return 0
    if isinstance(text, str) and _NUMBER.fullmatch(text):
        text = int(text)
    if isinstance(text, bool) or not isinstance(text, int):
        return None
    return text if 0 <= text <= WHOLE else None


def _short(value: JsonValue) -> str:
    text = " ".join(for_screen(str(value)).split())
    return text if len(text) <= _SHORT else f"{text[:_SHORT].rstrip()} ..."
