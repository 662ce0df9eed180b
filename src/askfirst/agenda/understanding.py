"""What was made of a section's answers, line by line: what a read-back shows, and confirms.

A record is listed as the document will have it: its sentence, its quoted words, or as a draft with
what keeps it from being a sentence. Exactly the records that are listed are confirmed by "yes".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from askfirst.events import Answered, AnswerStatus, Line
from askfirst.interview import OWNERS, Interview, Standing, record_id
from askfirst.lines import clean
from askfirst.questions import Question, QuestionKind
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Kind, Via

if TYPE_CHECKING:
    from askfirst.requirements import Record

Made = dict[str, "Record"]


class Said(NamedTuple):
    """One line of a read-back: the record that it is, or empty, and its text."""

    record: str
    text: str


def understood(interview: Interview, section: str) -> list[Said]:
    """Every line of a section's read-back, each record once."""
    from askfirst.records import unchecked

    made = {one.id: one for one in unchecked(interview).records}
    listed: dict[str, None] = {}
    found: list[Said] = []
    for slot, standing in interview.standings():
        if standing is not Standing.ANSWERED or interview.section(slot) != section:
            continue
        for said in _of_answer(interview, slot, made):
            if not said.record or said.record not in listed:
                listed[said.record] = None
                found.append(said)
    return found


def shown(said: Said) -> str:
    """The line as it stands on a screen, a record with its id."""
    return for_screen(f"{said.record}  {said.text}" if said.record else said.text)


def _of_answer(interview: Interview, slot: str, made: Made) -> Iterator[Said]:
    question, answer = interview.question(slot), interview.answers[slot]
    asked = interview.asked.get(slot)
    about_answers = asked is not None and (asked.type == "read-back" or "sides" in asked.cause)
    if question is None or about_answers or question.prefill == OWNERS:
        return
    if asked is not None and asked.cause.get("words"):
        if answer.value:
            yield Said("", f"{_quoted(str(asked.cause['words']))} means {_quoted(answer.value)}")
        return
    for line in answer.lines:
        if line.status is AnswerStatus.ANSWERED and line.via is not Via.ASSUMED:
            yield from _of_line(question, line, _record_of(slot, line), made)
    if not answer.lines and answer.value:
        records = list(_records(made, answer.record or ""))
        yield from records or [Said("", _labelled(interview, question, answer))]


def _record_of(slot: str, line: Line) -> str:
    """The record that a line became, or that it tells more of."""
    return line.record or line.about or (record_id(slot) if line.frame else "")


def _of_line(question: Question, line: Line, record: str, made: Made) -> Iterator[Said]:
    records = list(_records(made, record))
    if records:
        yield from records
        return
    frame = next((one for one in question.frames if one.id == line.frame), None)
    if line.choice:
        yield Said("", line.text)
    elif frame is not None:
        yield Said("", f"{frame.begin} {_quoted(line.text)}")
    else:
        yield Said("", _quoted(clean(line.text)))


def _records(made: Made, record: str) -> Iterator[Said]:
    """The record of an id, and behind it the further ones of the same line."""
    one = made.get(record) if record else None
    number = 2
    while one is not None:
        yield Said(one.id, _told(one))
        one, number = made.get(f"{record}-{number}"), number + 1


def _told(record: Record) -> str:
    from askfirst.requirements import Status

    text = record.statement
    if record.status is Status.OPEN and record.kind is not Kind.QUESTION:
        text = f"{_quoted(record.words)}: it says nothing of its own; kept as an open question"
    elif not text:
        text = f"draft: {_quoted(record.words)} ({_why(record) or 'it is no sentence yet'})"
    weighed = record.priority if record.kind is Kind.NEED else None
    notes = [_PRIORITIES.get(weighed.value, "")] if weighed else []
    if record.kind is Kind.QUESTION:
        due = record.fields.get("due", "")
        notes += [part for part in (record.owner, f"by {due}" if due else "") if part]
    notes += [] if record.sure else ["a guess"]
    marks = f" ({'; '.join(note for note in notes if note)})" if any(notes) else ""
    return f"{text}{marks}{f' Why: {_quoted(record.rationale)}' if record.rationale else ''}"


_PRIORITIES: Final = {"Must": "must", "Should": "should", "Won't": "later"}


def _why(record: Record) -> str:
    """What keeps a draft from being a sentence."""
    reasons = (text for name, text in record.fields.items() if name.startswith("why_"))
    return "; ".join(dict.fromkeys(reasons))


def _labelled(interview: Interview, question: Question, answer: Answered) -> str:
    """An answer that made no record: a pick behind its question, words in quotation marks."""
    choice = question.choice(answer.value) if not answer.other else None
    if question.kind is QuestionKind.CHOICE:
        return f"{question.text} {choice.text if choice else _quoted(answer.other)}"
    return _quoted(" ".join((answer.other or answer.value).split()))


def _quoted(text: str) -> str:
    from askfirst.records.quoting import quoted

    return quoted(text)
