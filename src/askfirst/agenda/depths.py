"""What stopping now gives and what going on adds, in questions and in this person's own minutes."""

from __future__ import annotations

from typing import NamedTuple

from askfirst.agenda.coming import minutes_for, progress
from askfirst.agenda.pace import seconds_per_answer
from askfirst.events import Noted
from askfirst.interview import Interview, with_event
from askfirst.questions import Depth


class Further(NamedTuple):
    """What an interview at some depth still asks.

    Attributes:
        questions: how many are open. may_open: how many more may open.
        minutes: from and to, at the pace of this interview so far; None while that is not known.
    """

    questions: int
    may_open: int
    minutes: tuple[int, int] | None = None

    def told(self) -> str:
        """The same as one line for a person."""
        most = self.questions + self.may_open
        line = f"That asks {self.questions} more question{'' if self.questions == 1 else 's'}"
        line += f", {most} at most." if self.may_open else "."
        if self.minutes:
            low, high = self.minutes
            span = f"{low} to {high}" if low < high else f"{high}"
            line += f" At your pace so far: {span} minute{'' if high == 1 else 's'}."
        return line


def further(interview: Interview, depth: Depth) -> Further:
    """What is still asked when the interview goes on at this depth."""
    if depth is not interview.depth:
        interview = with_event(interview, Noted(topic="depth", depth=depth.value))
    counted = progress(interview)
    most = counted.open + counted.may_open
    known = seconds_per_answer(interview) is not None
    spans = [minutes_for(interview, counted, screens) for screens in (counted.open, most)]
    return Further(
        questions=counted.open,
        may_open=counted.may_open,
        minutes=(spans[0], spans[1]) if known else None,
    )
