"""How many screens may still be added to an interview: what comes anyhow is counted off."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from askfirst import expressions
from askfirst.agenda.read_backs import was_read_back
from askfirst.interview import Interview, Standing
from askfirst.questions import SCREENS, Depth

USUAL: Final = 34
"""Screens of an ordinary interview at depth standard; beyond these only contradictions are put. It
grows with the questions that are asked of everybody."""
MOST_AN_ANSWER: Final = 2
"""Follow-ups on one answer; at a depth without a limit so many are always free."""


def room(interview: Interview, *, documents: bool = True) -> int:
    """How many screens may be added so that the interview stays within those of its depth, when
    all comes that is open or may still open.

    Args:
        documents: whether the screens about the documents may still open.
    """
    if interview.depth not in SCREENS:
        return MOST_AN_ANSWER
    so_far = len(interview.answers) + sum(interview.later.values())
    kept = about_documents(interview) if documents else 0
    return SCREENS[interview.depth] - so_far - _to_come(interview) - kept


def soft_room(interview: Interview) -> int:
    """How many short questions may be added so that an ordinary interview stays an ordinary one."""
    return usual(interview, room(interview))


def usual(interview: Interview, left: int) -> int:
    """How many of the screens that are left an ordinary interview has."""
    return left - (SCREENS[Depth.STANDARD] - USUAL) if interview.depth is Depth.STANDARD else left


def about_documents(interview: Interview) -> int:
    """Screens kept free for the documents past quick: a page of sentences."""
    if interview.depth is Depth.QUICK or not interview.sources:
        return 0
    asked = sum("quotes" in asked.cause for asked in interview.asked.values())
    return max(1 - asked, 0)


def _to_come(interview: Interview) -> int:
    return interview.of_events(("to-come",), lambda: _looked_for(interview))


def _looked_for(interview: Interview) -> int:
    standings = interview.standings()
    coming = sum(standing in (Standing.OPEN, Standing.PENDING) for _, standing in standings)
    coming += sum(
        standing is Standing.NOT_APPLICABLE and _may_still_open(interview, slot)
        for slot, standing in standings
    )
    return coming + _read_backs_to_come(interview)


def _read_backs_to_come(interview: Interview) -> int:
    """The page of the read-back, while it did not come yet."""
    return int(interview.depth is not Depth.QUICK and not was_read_back(interview))


def _may_still_open(interview: Interview, slot: str) -> bool:
    """Whether a "don't know" to a later question would open this one."""
    question = interview.question(slot)
    return (
        question is not None
        and _rests_on_unknowns(question.when)
        and interview.depth.reaches(question.depth)
    )


@lru_cache(maxsize=1 << 12)
def _rests_on_unknowns(condition: str) -> bool:
    return any(reference.name == "unknowns" for reference in expressions.references(condition))
