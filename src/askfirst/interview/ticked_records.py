"""Ticks on what was said before: which tasks nobody can do without, which limits are fixed, which
line that leaves no exception has one.

What is offered is the person's own lines. A tick says something of the record that it stands for;
so does a limit that was offered and left alone: it is liked, not fixed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from askfirst.events import Answered, AnswerStatus, Line
from askfirst.interview.record_ids import Numbers
from askfirst.interview.references import Ref
from askfirst.lines import named
from askfirst.questions import Choice, Question, within
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Kind, Via

if TYPE_CHECKING:
    from askfirst.interview.state import State


class _Pointing(NamedTuple):
    """The kind of the records that are offered, the field a tick fills, what it holds for those
    that are ticked and for the others."""

    kind: Kind
    field: str
    ticked: str
    left: str = ""


_POINTINGS: Final = {
    "tasks": _Pointing(Kind.NEED, "priority", "must"),
    "limits": _Pointing(Kind.LIMIT, "standing", "fixed", "liked"),
}


ABSOLUTES: Final = "absolutes"
"""`prefill` of the question which of some lines has an exception; its choices are fixed with it."""
BESIDE: Final = "beside"
"""Names, in the cause of that question, the records that stood beside each line."""
EXCEPT: Final = "except"
"""The field of a record that holds when it does not hold; `EXCEPTED` alone: nobody said when."""
EXCEPTED: Final = "excepted"


def pointed_at(interview: State, question: Question) -> list[Ref]:
    """The records that a question offers to tick; none for other questions."""
    if question.prefill == ABSOLUTES:
        ids = [choice.id.upper() for choice in question.choices]
        return [interview.refs[one] for one in ids if one in interview.refs]
    pointing = _POINTINGS.get(question.prefill)
    return interview.records(pointing.kind) if pointing else []


def choices_of(interview: State, question: Question) -> tuple[Choice, ...]:
    """What is offered: one choice a record, in the person's words; those of a document may hold
    what acts on a screen."""
    return tuple(
        Choice(id=ref.id.lower(), text=for_screen(within(named(ref.words))))
        for ref in pointed_at(interview, question)
    )


def pointing(interview: State, question: Question, event: Answered, numbers: Numbers) -> Answered:
    """The answer with each tick about its record; any other answer as it is."""
    if event.status is not AnswerStatus.ANSWERED:
        return event
    if question.prefill == ABSOLUTES:
        return _excepting(interview, question, event)
    kind = _POINTINGS.get(question.prefill)
    if kind is None:
        return event
    refs = {ref.id.lower(): ref for ref in pointed_at(interview, question)}
    told = [
        line.model_copy(update={"about": refs[line.choice].id, "fields": {kind.field: kind.ticked}})
        if line.choice in refs
        else line
        for line in event.lines
    ]
    picked = {line.choice for line in event.lines}
    if kind.left and not picked - set(refs):
        told += [
            Line(key=numbers.line(), text=ref.words, choice=key, about=ref.id,
                 fields={kind.field: kind.left}, via=Via.ASSUMED)
            for key, ref in refs.items() if key not in picked
        ]  # fmt: skip
    return event.model_copy(update={"lines": tuple(told)})


def _excepting(interview: State, question: Question, event: Answered) -> Answered:
    """Each tick with the exception that was typed on it, told of the record that it stands for."""
    refs = {ref.id.lower(): ref.id for ref in pointed_at(interview, question)}

    def told(line: Line) -> Line:
        words = line.fields.get("words", "")
        fields = {EXCEPTED: "yes"} | ({"words": words, EXCEPT: words} if words else {})
        return line.model_copy(update={"about": refs[line.choice], "fields": fields})

    lines = tuple(told(line) if line.choice in refs else line for line in event.lines)
    return event.model_copy(update={"lines": lines})
