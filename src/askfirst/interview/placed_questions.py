"""Where questions stand in their packs, and how a slot is called and stands."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from askfirst.questions import Pack, Question

CLOSE: Final = "close"
"""The section that is asked last, whatever else is still open."""


class Placed(NamedTuple):
    """A question in its place: under which heading, and from which pack."""

    question: Question
    section: str
    section_title: str
    pack: str


class Standing(StrEnum):
    """How a slot stands. PENDING: its condition rests on something unanswered. PARKED: it has an
    answer, but its question does not apply now. DEEPER: it belongs to a greater depth."""

    ANSWERED = "answered"
    UNKNOWN = "unknown"
    NOT_RELEVANT = "not-relevant"
    OPEN = "open"
    PENDING = "pending"
    NOT_APPLICABLE = "not-applicable"
    PARKED = "parked"
    DEEPER = "deeper"


REPLIED: Final = (Standing.ANSWERED, Standing.UNKNOWN, Standing.NOT_RELEVANT)


def question_id(slot: str) -> str:
    """The question a slot belongs to: `goal-number` for `goal-number@G-01!2`."""
    return slot.partition("!")[0].partition("@")[0]


def record_id(slot: str) -> str:
    """The record a slot is about; empty when it is about none."""
    return slot.partition("!")[0].partition("@")[2]


def base_slot(slot: str) -> str:
    """The slot that a follow-up asks about: `goals` for `goals!1`; others are their own."""
    return slot.partition("!")[0]


def placed(packs: Sequence[Pack]) -> tuple[Placed, ...]:
    """All questions in order; a later pack's question with a known id replaces the earlier one,
    and a later pack's section with a known id adds to that section."""
    sections: dict[str, dict[str, Placed]] = {}
    titles: dict[str, str] = {}
    home: dict[str, str] = {}
    for pack in packs:
        for section in pack.sections:
            titles.setdefault(section.id, section.title)
            for question in section.questions:
                at = home.setdefault(question.id, section.id)
                sections.setdefault(at, {})
                sections[at][question.id] = Placed(question, at, titles[at], pack.id)
    closing = [key for key in sections if key == CLOSE]
    order = [key for key in sections if key != CLOSE] + closing
    return tuple(one for key in order for one in sections[key].values())
