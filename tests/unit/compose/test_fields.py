"""One table says where every field comes from; it and the packs agree."""

from __future__ import annotations

import pytest

from askfirst.compose import compose
from askfirst.compose.fields import TABLE, given
from askfirst.interview import Interview
from askfirst.packs import SHIPPED
from askfirst.questions import Question
from askfirst.requirements import Kind
from interviews import HALLS, pack, told

QUESTIONS = {one.id: one for name in SHIPPED for one in pack(name).questions()}
ROWS = {(row.question, row.path) for row in TABLE}


def produced(question: Question) -> set[str]:
    """All fields that a question says it fills."""
    return {*question.produces, *(frame.produces for frame in question.frames if frame.produces)}


def test_every_prompt_that_fills_something_has_its_rows() -> None:
    missing = {
        (question.id, path)
        for question in QUESTIONS.values()
        for path in produced(question)
        if (question.id, path) not in ROWS
    }
    assert missing == set()


def test_every_prompt_fills_something() -> None:
    assert {question.id for question in QUESTIONS.values() if not produced(question)} == set()


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.path}<-{row.question}.{row.part}")
def test_every_row_has_its_prompt(row) -> None:  # type: ignore[no-untyped-def]
    question = QUESTIONS[row.question]
    parts = {part.field for part in question.line} | {frame.id for frame in question.frames}
    if question.record and not question.line:
        parts |= {"choice", "words", "text"}
    assert row.path in produced(question)
    assert not row.part or row.part in parts
    assert row.depth is question.depth
    assert row.empty


def test_a_field_without_a_row_cannot_be_read() -> None:
    ref = told(HALLS).records(Kind.GOAL)[0]
    with pytest.raises(KeyError):
        given(ref, "goal.colour")


def test_every_field_a_record_shows_is_in_the_table_or_derived() -> None:
    derived = {"kind", "tick", "candidate", "why_trigger", "why_response", "blocks"}
    renamed = {"does": "trigger", "details": "details"}
    known = {row.path.partition(".")[2] for row in TABLE}
    interview: Interview = told(HALLS)
    for record in compose(interview).records:
        for field in record.fields:
            assert renamed.get(field, field) in known | derived, record
