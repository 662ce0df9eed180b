"""The sentence that a line will be, while it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from askfirst.compose.fields import given
from askfirst.compose.finite import TWO
from askfirst.compose.functions import first_side, of_task, parent_of, sentences_of
from askfirst.compose.guesses import GUESS
from askfirst.compose.material import Material, material
from askfirst.compose.saying import says_something
from askfirst.compose.sentences import Sentence
from askfirst.interview import Interview, Ref
from askfirst.lines import is_sure
from askfirst.questions import Question
from askfirst.requirements import Kind, Via

NOT_YET: Final = "not a sentence yet: "
_TWO_HERE: Final = "it tells two things in one: say one of them here"


def preview(
    interview: Interview, question: Question, fields: Mapping[str, str], *, slot: str = "",
    made: Material | None = None, line: str = "",
) -> str:  # fmt: skip
    """The sentence, or sentences, that will stand in the document for one line, or what keeps the
    line from being one; empty for a question whose lines become no sentences.

    Args:
        fields: the parts of the line as the question's grammar takes it apart (`lines.parse`);
            of a tick its text as `choice` and what was typed on it as `words`.
        slot: the question's slot, when it is asked about one record.
        made: the interview's material, so that it is read once for all lines.
        line: the whole line as typed.
    """
    if question.record is not Kind.FUNCTION:
        return ""
    made = made or material(interview)
    ref = _line(slot or question.id, fields, line)
    _, does = first_side(ref)
    response = given(ref, "function.response")
    if not says_something(does) and not says_something(response):
        return ""
    if not says_something(response):
        put = "" if ref.choice else ": put '->' in front of that"
        return f"{NOT_YET}it does not say what {made.name} then does{put}"
    if not says_something(does):
        return f"{NOT_YET}it does not say what happens before"
    around = of_task(made, parent_of(interview, ref.slot))
    around = around._replace(known=made.known.and_of(fields.values()))
    found = sentences_of(ref, around, made.terms)
    mark = "" if ref.sure else f" {GUESS}"
    whole = " ".join(f"{one.statement}{mark}" for one in found if one.statement)
    reasons = "; ".join(_reasons(found[0]))
    if ref.choice:  # the words on a tick are one line
        reasons = reasons.replace(TWO, _TWO_HERE)
    return whole or f"{NOT_YET}{reasons}"


def _reasons(draft: Sentence) -> list[str]:
    """Why there is no sentence, each with the side it is about when there are two."""
    sides = {"trigger": "the first half: ", "response": "the second half: "}
    return [
        f"{sides.get(part, '')}{reason}"
        for part, reason in zip(draft.missing, draft.reasons, strict=True)
    ]


def _line(slot: str, fields: Mapping[str, str], line: str) -> Ref:
    """The record that the line would be named by."""
    text = line or fields.get("words", "")
    sure = is_sure(" ".join((text, *fields.values())))
    return Ref(
        id="", kind=Kind.FUNCTION, slot=slot, event=0, line="", position=0, text=text, words=text,
        fields=dict(fields), frame="", choice=fields.get("choice", ""), sure=sure,
        via=Via.HUMAN, by="", at="", evidence=(),
    )  # fmt: skip
