"""Walks through a task, step by step: what a person does and what then follows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from askfirst.events import Answered, AnswerStatus, Line
from askfirst.interview import Interview
from askfirst.interview.lines_put_right import PUTS_RIGHT
from askfirst.records.functions import STEPS, parent_of
from askfirst.records.gathered import Gathered, line_reading, unnamed_id
from askfirst.requirements import Kind, Record, Step, Story
from askfirst.statements import Reading
from askfirst.statements.sorts import tells_step_rule
from askfirst.statements.types import opener


def told(interview: Interview) -> Iterator[tuple[str, Answered]]:
    """The answers that tell a walk, in question order."""
    telling = (one.question for one in interview.placed if STEPS in one.question.produces)
    for slot in (slot for question in telling for slot in interview.slots_of(question)):
        answer = interview.answers.get(slot)
        if answer and interview.applies(slot) is not False:
            yield slot, answer


def stories(made: Gathered, records: Mapping[str, Record]) -> Iterator[Story]:
    """One story for each answer that has steps, and for each person who told some.

    Args:
        records: by their ids; what was said again by the ids that it had.
    """
    counted: Counter[str] = Counter()
    for slot, answer in told(made.interview):
        need = parent_of(made.interview, slot)
        task = records.get(need)
        for said, lines in groupby(answer.lines, key=lambda line: line.said):
            steps = tuple(_steps(made, slot, answer, lines, records))
            name = task.id if task else need
            if steps:
                yield Story(need=name, title=task.title if task else "", answer=slot,
                            steps=tuple(_numbered(name, steps, counted[name])),
                            by=said.by if said else "")  # fmt: skip
            counted[name] += len(steps)


def _numbered(need: str, steps: Iterable[Step], before: int) -> Iterator[Step]:
    """The steps, each that no function names with an id of its own: "NEED-02.3"."""
    for number, step in enumerate(steps, before + 1):
        yield (
            step
            if step.function or not need
            else step.model_copy(update={"id": f"{need}.{number}"})
        )


def _steps(
    made: Gathered, slot: str, answer: Answered, lines: Iterable[Line],
    records: Mapping[str, Record],
) -> Iterator[Step]:  # fmt: skip
    """The steps that one person told: a line that only answers belongs to the step of the line
    before."""
    waiting, keys = "", tuple[str, ...]()
    for line in lines:
        if line.status is not AnswerStatus.ANSWERED or PUTS_RIGHT in line.fields:
            continue
        reading = line_reading(made, slot, line)
        if not reading.statement or _told_in_another(made, answer, line):
            continue
        function = records.get(line.record or unnamed_id(line, Kind.FUNCTION))
        if function and not reading.part("response") and tells_step_rule(reading.line, waiting):
            if waiting:
                yield Step(does=waiting, lines=keys)
            yield Step(does="", response=function.statement, function=function.id,
                       lines=(line.key,))  # fmt: skip
            waiting, keys = "", ()
            continue
        does = _led(reading, "trigger") or _led(reading, "condition") or reading.part("does")
        response = reading.part("response")
        if response or (function and not does):
            said = response or (function.statement if function else reading.statement)
            if waiting and (does or opener(reading.line)):  # "when it is full, ..." is no answer
                yield Step(does=waiting, lines=keys)
                waiting, keys = "", ()
            yield Step(
                does=does or waiting, response=said, function=function.id if function else "",
                lines=(*keys, line.key),
            )  # fmt: skip
            waiting, keys = "", ()
            continue
        if waiting:
            yield Step(does=waiting, lines=keys)
        waiting, keys = does or reading.statement.rstrip("."), (line.key,)
    if waiting:
        yield Step(does=waiting, lines=keys)


def _told_in_another(made: Gathered, answer: Answered, line: Line) -> bool:
    """Whether the sentence of another line tells this one too, as the person agreed."""
    own = line.worded
    if own is None or not own.same:
        return False
    first = answer.line(own.same) or made.interview.refs.get(own.same)
    return bool(first and first.worded and first.worded.agreed == own.agreed)


def _led(reading: Reading, field: str) -> str:
    """A part of a step with the word in front of it that says how it leads: "if the tag is torn",
    "once closed"; a plain "when" says nothing that the order of the steps does not."""
    for part in reading.parts:
        if part.field == field:
            first = opener(reading.line)
            leads = bool(first) and part.start <= len(first) + 1
            leads = leads and not (field == "trigger" and first.lower() in _PLAIN)
            return reading.line[0 if leads else part.start : part.end]
    return ""


_PLAIN: Final = ("when", "whenever")


def walked(interview: Interview) -> set[str]:
    """The tasks of which somebody told steps."""
    return {parent_of(interview, slot) for slot, answer in told(interview) if answer.lines}
