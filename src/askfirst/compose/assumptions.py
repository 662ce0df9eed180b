"""What is taken for true: a problem nobody is known to have, and what nobody objected to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.compose.evidence import case_owner, slot_of
from askfirst.compose.material import (
    OBJECTION,
    Material,
    objected,
    quoted,
    record,
    title,
    unclear,
)
from askfirst.compose.saying import says_nothing
from askfirst.events import Answered, AnswerStatus
from askfirst.questions import NONE, NOT_SURE, Question
from askfirst.requirements import Kind, Origin, Record, Via

CASE: Final = "ASM-case"


def assumptions(material: Material) -> Iterator[Record]:
    """The case's, the person's own, then those that were shown and left alone."""
    yield from _case(material)
    for ref in material.interview.records(Kind.ASSUMPTION):
        if not says_nothing(ref.text):
            yield (
                objected(material, ref, Kind.ASSUMPTION)
                or unclear(material, ref, Kind.ASSUMPTION)
                or record(material, ref, Kind.ASSUMPTION, statement=quoted(ref.text))
            )
    for slot, question, answer in shown(material):
        yield from _left_alone(slot, question, answer)


def shown(material: Material) -> Iterator[tuple[str, Question, Answered]]:
    """The answered screens that show assumptions to object to."""
    interview = material.interview
    for placed, slot in interview.slots():
        answer = interview.answers.get(slot)
        given = answer is not None and answer.status is AnswerStatus.ANSWERED
        asked = OBJECTION in placed.question.produces and interview.applies(slot) is not False
        if answer and given and asked:
            yield slot, placed.question, answer


def _left_alone(slot: str, question: Question, answer: Answered) -> Iterator[Record]:
    """One assumption for each statement without a tick; nobody has spoken about it."""
    ticked = {line.choice for line in answer.lines}
    for choice in question.choices:
        if choice.id not in ticked and choice.id not in (NONE, NOT_SURE):
            came = Origin(answer=slot, event=answer.n, by=answer.by, at=answer.at, via=Via.ASSUMED,
                          words="proposed by askfirst, nobody objected")  # fmt: skip
            yield Record(id=f"ASM-{choice.id}", kind=Kind.ASSUMPTION, title=title(choice.text),
                         statement=choice.text, sure=False, origins=(came,))  # fmt: skip


def _case(material: Material) -> Iterator[Record]:
    """A case that was read or imagined makes the problem itself an assumption."""
    if case_owner(material) != "imagined":
        return
    slot = slot_of(material, "specification.case_owner")
    answer = material.interview.answers[slot]
    came = Origin(answer=slot, event=answer.n, by=answer.by, at=answer.at,
                  words=f"from your answer on {slot}")  # fmt: skip
    yield Record(
        id=CASE, kind=Kind.ASSUMPTION, title="Somebody has this problem", origins=(came,),
        words=material.interview.produced("specification.case"), sure=False, missing=("who",),
        statement="We assume that somebody has this problem; so far it was read or imagined.",
    )  # fmt: skip
