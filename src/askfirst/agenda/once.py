"""Screens that are put once in an interview, whichever answer raises them."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.events import Asked
from askfirst.interview import Interview, base_slot
from askfirst.questions import Question


def was_put(interview: Interview, ending: str) -> bool:
    """Whether the screen was put; its slot has that ending."""
    return any(slot.endswith(ending) for slot in interview.asked)


def put(
    interview: Interview, slot: str, ending: str, question: Question, **cause: JsonValue
) -> list[Asked]:
    """The screen, behind the answer in a slot and in its section.

    Args:
        cause: what the answer is told apart by, besides the section.
    """
    return [
        Asked(
            slot=f"{base_slot(slot)}{ending}", type="follow-up", question=question,
            about=interview.answers[slot].n,
            cause={**cause, "section": interview.section(slot), "rests": {}},
        )
    ]  # fmt: skip
