"""What nobody knew, one point at a time, and who could say it: read from an owners' box."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from askfirst.events import Answered, AnswerStatus, Asked, Line
from askfirst.interview.placed_questions import question_id, record_id
from askfirst.questions import Question, QuestionKind
from askfirst.vocabulary import counted

OWNERS: Final = "unknowns"
"""`prefill` of the questions that ask who could say what somebody did not know."""

_SWEEPS: Final = (QuestionKind.BOX, QuestionKind.CHOICES)

_ASKS_NOTHING: Final = ("question.", "specification.paragraph")
"""Fields whose question asks nothing about the system, so not knowing them leaves no gap."""


def is_sweep(question: Question) -> bool:
    """Whether a question asks for anything of a sort, so that not knowing leaves nothing open
    unless somebody is named who knows."""
    return question.kind in _SWEEPS and question.each is None


FOR_MORE: Final = ("else", "undecided")
"""Questions for what was forgotten: who knows nothing more left nothing open."""


def asked_in_vain(slot: str, question: str) -> bool:
    """Whether a question that nobody knew an answer to is named in the paper as asked, and not
    known, where no open point says so."""
    return slot not in FOR_MORE and question.endswith("?")


class Unknown(NamedTuple):
    """One "don't know".

    Attributes:
        record: id of the open question. place: where it was said: a slot, or `slot#line`.
        owner, due: who could say, as far as the reply itself said so.
    """

    record: str
    place: str
    slot: str
    line: str = ""
    owner: str = ""
    due: str = ""


def asks_nothing(question: Question, asked: Asked | None = None) -> bool:
    """Whether not knowing the answer leaves nothing open besides: a read-back, who could say, the
    last look at the paragraph; a contradiction is an open question itself."""
    told = any(field.startswith(_ASKS_NOTHING) for field in question.produces)
    if asked is None:
        return told
    contradicts = asked.type == "contradiction" and "code" in asked.cause
    return told or contradicts or asked.type == "read-back"


def unknown_in(slot: str, answer: Answered, question: Question) -> Iterator[Unknown]:
    """What one answer leaves open: the whole of it, or single lines. Lines of a list that say
    "don't know" are one question for what else there is."""
    if answer.status is AnswerStatus.UNKNOWN and not answer.lines:
        if answer.question_record:
            yield Unknown(answer.question_record, slot, slot, "", answer.owner, answer.due)
        return
    lines = [line for line in answer.lines if line.status is AnswerStatus.UNKNOWN]
    for line in lines if question.frames else lines[:1]:
        record = f"{open_id(slot)}-{line.frame or 'more'}"
        yield Unknown(record, f"{slot}#{line.key}", slot, line.key)


def open_id(slot: str) -> str:
    """What the id of an open question about part of an answer begins with."""
    about = record_id(slot)
    return f"OPEN-{question_id(slot)}" + (f"-{about}" if about else "")


def named_owners(answer: Answered, records: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Owner and due date by the id of the open question that each line is about.

    Args:
        answer: its lines have the fields `number`, `owner` and `due`, and `about` the question. A
            line of an older journal has no `about`: its number is that of the question's id.
        records: ids of the open questions that there are; a line for another one says nothing.
    """
    found: dict[str, tuple[str, str]] = {}
    for line in answer.lines:
        record = line.about or _by_its_number(line, records)
        if record in records:
            found[record] = line.fields.get("owner", ""), line.fields.get("due", "")
    return found


def _by_its_number(line: Line, records: Sequence[str]) -> str:
    number = numbered(line)
    if not number and len(records) == 1:
        return records[0]
    return f"OPEN-{counted(number):02d}" if counted(number) else ""


def numbered(line: Line) -> str:
    """The number in front of a line of an owners' box; empty without one."""
    number = line.fields.get("number", "").strip(" #.").upper()
    return number.removeprefix("OPEN-")
