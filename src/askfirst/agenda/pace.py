"""How fast this person answers, from the time stamps of the journal."""

from __future__ import annotations

from bisect import insort
from datetime import datetime
from itertools import pairwise
from typing import Final

from askfirst.events import Answered
from askfirst.interview import Interview
from askfirst.questions import SCREENS, SHORT, Depth

_FEWEST: Final = 5
"""Answers whose times must be known before anything is said about minutes."""
_WEIGHT: Final = 12
"""The usual pace counts like so many answers."""
_SLOWER: Final = 2
"""Seconds a screen that one slow answer adds at most: the minutes told do not jump up for it."""
_USUAL: Final = 60 * SHORT / SCREENS[Depth.QUICK]
"""Seconds a screen."""
_PAUSE: Final = 600
"""Seconds after which the person was away rather than thinking."""


def minutes(seconds: float, questions: int) -> int:
    """Whole minutes for so many questions; at least one."""
    return max(1, round(seconds * questions / 60))


def in_minutes(questions: int) -> str:
    """About how long so many questions take at the usual pace, in words."""
    number = minutes(_USUAL, questions)
    return "about a minute" if number == 1 else f"about {number} minutes"


def minutes_left(interview: Interview, screens: int, usual: float) -> int:
    """What is left: at the usual pace first, then more and more at this person's, so that it does
    not jump; 0 before the first answer.

    Args:
        screens: that may still come. usual: seconds a screen that were told at the start.
    """
    if not interview.answers:
        return 0
    pace, known = usual, list[float]()
    for gap in _gaps(interview):
        insort(known, gap)
        own = (known[len(known) // 4] + known[(3 * len(known)) // 4]) / 2
        blend = (_WEIGHT * usual + len(known) * own) / (_WEIGHT + len(known))
        pace = min(blend, pace + _SLOWER)
    return minutes(pace, screens)


def seconds_per_answer(interview: Interview) -> float | None:
    """The seconds between one answer and the next in the mean, pauses of over ten minutes left out;
    None with fewer than five such times."""
    gaps = _gaps(interview)
    return sum(gaps) / len(gaps) if len(gaps) >= _FEWEST else None


def _gaps(interview: Interview) -> list[float]:
    """The seconds between one answer and the next, in their order."""
    stamps = [
        datetime.fromisoformat(event.at)
        for event in interview.events
        if isinstance(event, Answered) and event.at
    ]
    return [
        seconds
        for before, after in pairwise(stamps)
        if 0 < (seconds := (after - before).total_seconds()) <= _PAUSE
    ]
