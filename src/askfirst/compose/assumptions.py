"""What is taken for true: a problem nobody is known to have, and what nobody objected to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.compose.evidence import case_owner, slot_of
from askfirst.compose.fields import given
from askfirst.compose.material import (
    OBJECTION,
    Material,
    objected,
    quoted,
    record,
    title,
    unclear,
)
from askfirst.compose.saying import says_nothing, says_something
from askfirst.compose.shapes import detailed
from askfirst.events import Answered, AnswerStatus
from askfirst.interview import Ref
from askfirst.questions import Question
from askfirst.requirements import Kind, Origin, Record, Via

CASE: Final = "ASM-case"


def assumptions(material: Material) -> Iterator[Record]:
    """The case's, then the person's own and those that were shown and left alone."""
    yield from _case(material)
    for ref in material.interview.records(Kind.ASSUMPTION):
        if not says_nothing(ref.text):
            yield (
                objected(material, ref, Kind.ASSUMPTION)
                or unclear(material, ref, Kind.ASSUMPTION)
                or _own(material, ref)
            )


def shown(material: Material) -> Iterator[tuple[str, Question, Answered]]:
    """The answered screens that show assumptions to object to."""
    interview = material.interview
    for placed, slot in interview.slots():
        answer = interview.answers.get(slot)
        given = answer is not None and answer.status is AnswerStatus.ANSWERED
        asked = OBJECTION in placed.question.produces and interview.applies(slot) is not False
        if answer and given and asked:
            yield slot, placed.question, answer


def _own(material: Material, ref: Ref) -> Record:
    """What somebody takes for true; a text of ours that was left alone is nobody's words."""
    ours = ref.via is Via.ASSUMED
    effect, owner, due = (given(ref, f"assumption.{name}") for name in ("if_false", "owner", "due"))
    question = material.interview.question(ref.slot)
    change = question is not None and "assumption.change" in question.produces
    brings = given(ref, "assumption.brings") if change else ""
    fields = {"if_false": effect, "brings": brings, "due": due}
    parts = [("which brings", brings)] if says_something(brings) else []
    parts += [("if it is not so", effect), ("finds out", owner), ("by", due)]
    made = record(
        material, ref, Kind.ASSUMPTION, title=title(ref.text), owner=owner,
        **detailed(
            f"{'Likely to change: ' if change else ''}{ref.text if ours else quoted(ref.text)}",
            [(said, text) for said, text in parts if says_something(text)], "," if change else ":",
        ),
        fields={key: text for key, text in fields.items() if says_something(text)},
    )  # fmt: skip
    return made.model_copy(update={"words": "", "sure": False}) if ours else made


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
