"""How fast this person answers, from the time stamps of the journal."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from typing import Final

from askfirst.events import Answered
from askfirst.interview import Interview

_FEWEST: Final = 5
"""Answers whose times must be known before anything is said about minutes."""
_PAUSE: Final = 600
"""Seconds after which the person was away rather than thinking."""


def minutes(seconds: float, questions: int) -> int:
    """Whole minutes for so many questions; at least one."""
    return max(1, round(seconds * questions / 60))


def minutes_left(interview: Interview, screens: int) -> int:
    """What is left at this person's pace; 0 as long as that is not known."""
    pace = seconds_per_answer(interview)
    return minutes(sum(pace) / 2, screens) if pace else 0


def seconds_per_answer(interview: Interview) -> tuple[float, float] | None:
    """The lower and the upper quartile of the seconds between one answer and the next, pauses of
    over ten minutes left out; None with fewer than five such times."""
    stamps = [
        datetime.fromisoformat(event.at)
        for event in interview.events
        if isinstance(event, Answered) and event.at
    ]
    gaps = sorted(
        seconds
        for before, after in pairwise(stamps)
        if 0 < (seconds := (after - before).total_seconds()) <= _PAUSE
    )
    if len(gaps) < _FEWEST:
        return None
    return gaps[len(gaps) // 4], gaps[(3 * len(gaps)) // 4]
