"""Taking steps back, and forth again. Events are never removed; an undo is one more."""

from __future__ import annotations

from typing import Final

from askfirst.events import (
    Answered,
    Confirmed,
    Disposed,
    Event,
    Noted,
    Opinion,
    Pointed,
    PutInWords,
    Round,
    Settled,
    Undone,
    Weighed,
)
from askfirst.interview.fold import Fold

_NOTED_STEPS = ("depth", "order")


def steps_back(fold: Fold, by: str = "") -> tuple[list[int], Event | None]:
    """Numbers of the events that an undo takes back, and the step that it is about: the latest
    thing that somebody did, or the answer whose retraction was that.

    Args:
        by: only what this person did; empty for anybody.
    """
    if retracted := last_retraction(fold, by):
        answered = next(one for one in fold.events if one.n == retracted[0].target)
        return [one.n for one in retracted], answered
    last = last_step(fold, by)
    return ([last.n] if last else []), last


def last_step(fold: Fold, by: str = "") -> Event | None:
    """The latest thing a person did that still counts; None when there is none.

    What askfirst asked by itself is no step: it falls with the answer that it is about.

    Args:
        by: only what this person did; empty for anybody.
    """
    dead = fold.taken_back()
    steps = (e for e in reversed(fold.events) if _is_step(e) and by in ("", e.by))
    return next((e for e in steps if e.n not in dead), None)


def last_undo(fold: Fold, by: str = "") -> Undone | None:
    """The latest undo that can be taken back: nothing new was done since.

    Args:
        by: only what this person did; empty for anybody.
    """
    dead = fold.taken_back()
    steps = {event.n: event for event in fold.events if _is_step(event)}
    for event in (e for e in reversed(fold.events) if by in ("", e.by)):
        if event.n in steps and event.n not in dead:
            return None
        if isinstance(event, Undone) and event.n not in dead and event.target in steps:
            return event
    return None


RETRACTED: Final = "retracted"
"""The reason of what took back all that was answered to one question."""


def last_retraction(fold: Fold, by: str = "") -> list[Undone]:
    """The undoings of a retraction that is the latest thing somebody did; none when something was
    done since.

    Args:
        by: only what this person did; empty for anybody.
    """
    dead = fold.taken_back()
    slots = {event.n: event.slot for event in fold.events if isinstance(event, (Answered, Settled))}
    found: list[Undone] = []
    for event in (e for e in reversed(fold.events) if by in ("", e.by)):
        if isinstance(event, Undone) and event.reason == RETRACTED and event.n not in dead:
            if found and slots.get(event.target) != slots.get(found[0].target):
                break
            found.append(event)
        elif isinstance(event, Undone) or _is_step(event):
            break
    return found


_STEPS: Final = (
    Answered, Confirmed, Opinion, Pointed, PutInWords, Round, Settled, Weighed,
)  # fmt: skip


def _is_step(event: Event) -> bool:
    if isinstance(event, Noted):
        return event.topic in _NOTED_STEPS
    if isinstance(event, Disposed):
        return not event.slot  # what a reply decided falls with that reply
    return isinstance(event, _STEPS)
