"""What was told so far: the statements, and what they name: the system, the people, the things."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from askfirst.events import Answered, AnswerStatus
from askfirst.interview import Interview
from askfirst.interview.lines_put_right import PUTS_RIGHT
from askfirst.lines import named
from askfirst.questions import QuestionKind
from askfirst.vocabulary import Kind, Via

if TYPE_CHECKING:
    from askfirst.statements.told import Told


def told(interview: Interview) -> list[Told]:
    """Every statement that counts, in the person's own words and in the order of the answers."""
    return [one for slot, answer in interview.answers.items()
            for one in told_in(interview, slot, answer)]  # fmt: skip


def told_in(interview: Interview, slot: str, answer: Answered) -> Iterator[Told]:
    """The statements of one answer; none of a read-back and the like."""
    from askfirst.statements.told import told_line

    question = interview.question(slot)
    if question is None or answer.status is not AnswerStatus.ANSWERED:
        return
    if about_statements(interview, slot) or question.prefill == "paragraph":
        return
    if interview.applies(slot) is False:
        return

    for line in answer.lines:
        words = line.fields.get("words", "") if line.choice else line.text
        own = line.via is not Via.ASSUMED and line.status is AnswerStatus.ANSWERED
        own = own and PUTS_RIGHT not in line.fields
        if own and words:
            choice = line.fields.get("choice", "") if line.choice else ""
            yield told_line(f"{slot}#{line.key}", words, question.id, question.reads, choice)
    if answer.value and not answer.lines and question.kind is not QuestionKind.CHOICE:
        yield told_line(slot, answer.value, question.id, question.reads)


def about_statements(interview: Interview, slot: str) -> bool:
    """Whether a slot asks about what was said, and brings nothing new: a read-back, two sides."""
    asked = interview.asked.get(slot)
    return asked is not None and asked.type != "follow-up"


def name_of(interview: Interview) -> str:
    """The system's name as somebody said it; empty without one."""
    return named(interview.produced("specification.name"))


def people_of(interview: Interview) -> list[str]:
    """The people and groups that were named, as a builder would call them."""
    from askfirst.records import gathered
    from askfirst.records.gathered import reading_of

    made = gathered(interview)
    found = [reading_of(made, ref).part("who") for ref in interview.records(Kind.ROLE)]
    return [one for one in dict.fromkeys(found) if one]


def things_of(interview: Interview) -> tuple[str, ...]:
    """The things that the person spoke of, the best first; behind them those people of whom there
    are many and much is told."""
    from askfirst.statements.things import MOST, groups, things

    lines, people = [one.text for one in told(interview)], people_of(interview)
    many = groups(lines, people)
    found = [one.word for one in things(lines, people, name_of(interview)) if one.word not in many]
    return (*found[: MOST - len(many)], *many)
