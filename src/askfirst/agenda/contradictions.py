"""A contradiction is put to the person as soon as both sides are known, once, one at a time.

Composing the whole takes about 0.2 ms a record, so a large interview is looked at when a section
ends, a small one after each answer.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from askfirst.agenda.read_backs import busy
from askfirst.agenda.screens_left import room
from askfirst.events import Answered, AnswerStatus, Asked
from askfirst.interview import Interview, base_slot
from askfirst.questions import NOT_SURE, OTHER, Choice, Question, QuestionKind, braceless
from askfirst.untrusted import for_screen

if TYPE_CHECKING:
    from askfirst.requirements import Finding, Record, Specification

MOST: Final = 3
"""So many contradictions are put to a person in one interview."""
RECORDS: Final = 80
"""Most records with which the whole is looked at after each answer: below 16 ms."""


def contradictions(interview: Interview, slot: str) -> list[Asked]:
    """The first contradiction that was not put to the person yet, as the event that asks it.

    Nothing while another one is open, when three were put, when the reply says nothing that a rule
    looks at, or when the screens are used up.
    """
    answer = interview.answers.get(slot)
    if answer is None or not _tells(interview, slot, answer) or room(interview) <= 0:
        return []
    if len(interview.refs) > RECORDS and busy(interview, interview.section(slot)):
        return []
    from askfirst.consistency import RULES
    from askfirst.records import unchecked
    from askfirst.records.explaining import put

    before = put(interview)
    if len(before) >= MOST or any(known is None for *_, known in before):
        return []
    known = {one for one, *_ in before}
    pairs = {frozenset(ids) for (_, ids), *_ in before if len(ids) > 1}
    whole = unchecked(interview)
    contradicting = [rule for rule in RULES.values() if rule.family == "contradiction"]
    found = chain.from_iterable(rule.findings(whole) for rule in contradicting)
    new = (one for one in found if one.identity not in known and _ids(one) not in pairs)
    asked = (_asked(interview, whole, one, answer) for one in new)
    first = next((one for one in asked if one is not None), None)
    return [first] if first else []


def _ids(finding: Finding) -> frozenset[str]:
    return frozenset((finding.record or "", *finding.others))


def _tells(interview: Interview, slot: str, answer: Answered) -> bool:
    """Whether a reply says something that a rule looks at: of records, or of the decision."""
    if answer.status is not AnswerStatus.ANSWERED:
        return False
    question = interview.question(slot)
    fields = [frame.produces for frame in question.frames] if question else []
    decides = any(field.startswith("decision.") for field in fields)
    produced = question.produces if question else ()
    named = answer.record or any(line.record or line.about for line in answer.lines)
    asked = interview.asked.get(slot)
    put = asked is not None and asked.type == "contradiction"
    return bool(named or decides or put or "specification.telemetry" in produced)


def _asked(
    interview: Interview, whole: Specification, finding: Finding, answer: Answered
) -> Asked | None:
    ids = [finding.record or "", *finding.others]
    records = [one for one in map(whole.record, ids) if one is not None and one.origins]
    if len(records) < len(ids):
        return None
    first = base_slot(records[0].origins[0].answer)
    rests = {place: interview.reads(place) for one in records for place in _places(one)}
    return Asked(
        slot=_free(interview, f"{first}!{'-'.join([finding.code, *ids])}"),
        type="contradiction", question=_question(finding, records[:2]), about=answer.n,
        cause={
            "code": finding.code, "records": [*ids], "message": finding.message,
            "sides": [f"{n}  {one.statement or one.words}" for n, one in enumerate(records, 1)],
            "change": [base_slot(one.origins[0].answer) for one in records[:2]],
            "section": interview.section(first), "rests": {**rests},
        },
    )  # fmt: skip


def _places(record: Record) -> list[str]:
    """Where the answers stand that a record is made of."""
    return [f"{one.answer}#{one.line}" if one.line else one.answer for one in record.origins]


def _free(interview: Interview, slot: str) -> str:
    """The slot, or with a number behind it when it was put once with other words."""
    number, free = 1, slot
    while free in interview.asked:
        number += 1
        free = f"{slot}-{number}"
    return free


SIDES: Final = ("first", "second")
"""Ids of the choices that stand for a side, in the order of the two."""


def _question(finding: Finding, records: list[Record]) -> Question:
    changes = [
        Choice(id=name, text=f"Change the {name}: {for_screen(one.title or one.words)}")
        for name, one in zip(SIDES, records, strict=False)
    ]
    said = f"{finding.message} {finding.question}"
    for number, one in enumerate((finding.record or "", *finding.others), 1):
        said = re.sub(rf"{re.escape(one)}\b", f"({number})", said) if one else said
    both = "Both hold, because ..." if len(records) > 1 else "It holds as it is, because ..."
    return Question(
        id="contradiction",
        kind=QuestionKind.CHOICE,
        text=braceless(for_screen(said)),
        help="Nothing is changed for you. Why both hold is kept with them and not asked again.",
        why="What contradicts itself is built wrong for somebody.",
        root="ISO/IEC/IEEE 29148, consistent sets of requirements",
        choices=(
            *changes,
            Choice(id=OTHER, text=both),
            Choice(id=NOT_SURE, text="Don't know: keep it as an open question"),
        ),
    )


def both_sides(asked: Asked) -> list[str]:
    """The records concerned, numbered as the question speaks of them, for above it."""
    return [for_screen(one) for one in asked.listed("sides")]


def to_change(asked: Asked, choice: str) -> str:
    """The slot that choosing to change a side leads to; empty for every other choice."""
    if asked.type != "contradiction":
        return ""
    return dict(zip(SIDES, asked.listed("change"), strict=False)).get(choice, "")
