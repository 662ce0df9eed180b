"""What pulls apart is put to the person right after the second of two statements was made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from askfirst.agenda.contradictions import MOST, SIDES
from askfirst.agenda.told_so_far import about_statements, name_of, told_in
from askfirst.events import PUT, Answered, AnswerStatus, Asked, Line
from askfirst.interview import EXCEPT, Interview, base_slot
from askfirst.questions import NOT_SURE, OTHER, Choice, Question, QuestionKind, braceless
from askfirst.untrusted import for_screen
from askfirst.vocabulary import Kind

if TYPE_CHECKING:
    from askfirst.statements.axes import Pair

CODE: Final = "pulls-apart"
APART: Final = "apart"


def pulled(interview: Interview, slot: str) -> list[Asked]:
    """The pair that is most worth a question among those that an answer completes; at most one,
    and nothing when three were put or another one is open. What was put is not put again because
    somebody says one of its sides in other words."""
    answer = interview.alone(slot)
    put = [asked for asked in interview.asked.values() if asked.cause.get("code") == CODE]
    if answer is None or answer.status is not AnswerStatus.ANSWERED:
        return []
    if about_statements(interview, slot):
        return []
    if len(put) >= MOST or any(
        one.slot not in interview.answers and interview.applies(one.slot) for one in put
    ):
        return []
    from askfirst.statements.axes import pulls_apart

    known = {(str(one.cause.get("axis")), at) for one in put for at in one.listed("places")}
    own = list(told_in(interview, slot, answer))
    before = [told for place, said in interview.answers.items() if place != slot
              for told in told_in(interview, place, interview.alone(place) or said)]  # fmt: skip
    pairs: list[Pair] = []
    for number, new in enumerate(own):
        pairs += pulls_apart(new, [*before, *own[:number]], name_of(interview))
    fresh = [
        one
        for one in pairs
        if one.speaks
        and known.isdisjoint({(one.axis, one.first.id), (one.axis, one.second.id)})
        and not _is_exception(interview, one)
        and not (one.axis == _TRAINING and _teaches(interview))
    ]
    best = max(fresh, key=lambda one: one.strength, default=None)
    return [_asked(interview, slot, answer, best)] if best else []


_TRAINING: Final = "training"
_TEACHES: Final = re.compile(
    r"\b(?:lessons?|courses?|class(?:es)?|train(?:ings?|ers?)|teach(?:ers?|es|ing)?|instructors?"
    r"|coach(?:es)?|pupils?)\b",
    re.IGNORECASE,
)


def _teaches(interview: Interview) -> bool:
    """Whether lessons are what the whole is about: then none of them is for those who use it."""
    told = [ref.words for ref in interview.records(Kind.NEED)]
    return any(map(_TEACHES.search, (*told, interview.produced("specification.sentence"))))


def _asked(interview: Interview, slot: str, answer: Answered, pair: Pair) -> Asked:
    places = [pair.first.id, pair.second.id]
    sides = [for_screen(pair.first.text), for_screen(pair.second.text)]
    number = sum(key.startswith(f"{base_slot(slot)}!pulls-") for key in interview.asked) + 1
    records = [record for place in places if (record := _record(interview, place))]
    return Asked(
        slot=f"{base_slot(slot)}!pulls-{number}", type="contradiction", question=_question(pair),
        about=answer.n,
        cause={
            "code": CODE, "axis": pair.axis, "places": [*places], "records": [*records],
            "message": f"“{sides[0]}” and “{sides[1]}” pull apart.",
            "sides": [f"{n}  {side}" for n, side in enumerate(sides, 1)],
            "section": interview.section(slot),
            "rests": {place: interview.reads(place) for place in places},
        },
    )  # fmt: skip


def _record(interview: Interview, place: str) -> str:
    answer, line = interview.answers[place.partition("#")[0]], _line(interview, place)
    return (line.record or line.about if line else answer.record) or ""


def _is_exception(interview: Interview, pair: Pair) -> bool:
    """Whether one side is the exception that was given for the other one."""
    lines = [line for told in (pair.first, pair.second) if (line := _line(interview, told.id))]
    excepted = {line.about for line in lines if line.fields.get(EXCEPT)}
    return any(line.record in excepted for line in lines if line.record)


def _line(interview: Interview, place: str) -> Line | None:
    slot, _, key = place.partition("#")
    return interview.answers[slot].line(key)


def _question(pair: Pair) -> Question:
    poles = " / ".join(filter(None, pair.poles))
    said = f"One says: {poles}." if poles else f"Two numbers for {pair.subject}."
    return Question(
        id="contradiction",
        kind=QuestionKind.CHOICE,
        text="You said both. Which holds?",
        help=braceless(for_screen(said)),
        why="What pulls apart is built wrong for somebody.",
        root="ISO/IEC/IEEE 29148, consistent sets of requirements",
        choices=choices(),
    )


def choices(both: str = "Both hold, namely ...", holds: str = "holds") -> tuple[Choice, ...]:
    """How two statements side by side can be decided."""
    return (
        Choice(id=OTHER, text=both),
        *(Choice(id=side, text=f"The {side} {holds}") for side in SIDES),
        Choice(id=APART, text="They are not about the same matter"),
        Choice(id=NOT_SURE, text="Don't know"),
    )


def given_up(asked: Asked, choice: str) -> str:
    """The place of the statement that a choice gives up; empty for every other choice."""
    places = asked.listed("places")
    if asked.cause.get("code") not in (CODE, PUT) or len(places) != len(SIDES):
        return ""
    return dict(zip(SIDES, reversed(places), strict=True)).get(choice, "")
