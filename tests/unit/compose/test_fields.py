"""One table says where every field comes from; it and the packs agree."""

from __future__ import annotations

import pytest

from askfirst.compose import compose
from askfirst.compose.fields import TABLE, given
from askfirst.events import Event
from askfirst.exporters.markdown import render
from askfirst.interview import Interview
from askfirst.packs import SHIPPED
from askfirst.questions import Question, QuestionKind
from askfirst.replies import Reply
from askfirst.requirements import Kind
from interviews import HALLS, HALLS_STANDARD, answer, pack, told

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
    if question.choices or question.prefill:
        parts |= {"choice", "words"}
    assert row.path in produced(question)
    assert not row.part or row.part in parts
    assert row.depth is question.depth
    assert row.empty


def test_a_field_without_a_row_cannot_be_read() -> None:
    ref = told(HALLS).records(Kind.GOAL)[0]
    with pytest.raises(KeyError):
        given(ref, "goal.colour")


def test_every_field_a_record_shows_is_in_the_table_or_derived() -> None:
    derived = {
        "instead_of",
        "relation",
        "kind",
        "tick",
        "candidate",
        "direction",
        "blocks",
        "begin",
        "group",
        "listed",
    }
    derived |= {"why_trigger", "why_response", "why_two", "why_wording"}
    renamed = {"does": "trigger", "details": "details"}
    known = {row.path.partition(".")[2] for row in TABLE}
    interview: Interview = told(HALLS_STANDARD, depth="standard")
    for record in compose(interview).records:
        for field in record.fields:
            assert renamed.get(field, field) in known | derived, record


def marked(question: Question) -> tuple[object, list[str]]:
    """An answer in which every part is a word of its own, and those words."""
    if question.frames:
        words = {frame.id: f"zz{frame.id.replace('-', '')}" for frame in question.frames}
        return words, list(words.values())
    if question.choices:
        choice = question.choices[0].id
        return {choice: f"zz{choice.replace('-', '')}"}, [f"zz{choice.replace('-', '')}"]
    if not question.line:
        return "zzwhole of it", ["zzwhole"]
    text, words = "1 " if question.about else "", []
    for part in question.line:
        if question.about and part.field == "item":
            continue
        word = part.one_of[0] if part.one_of else f"zz{part.field.replace('_', '')}"
        opening = f" {part.after[0]} " if part.after else " ("[: bool(part.enclosed) * 2]
        closing = f"{part.before} " if part.before else ")"[: bool(part.enclosed)]
        text += f"{opening}{word}{closing}"
        words.append(word)
    return [text.strip()], words


@pytest.fixture(scope="module")
def base() -> list[Event]:
    everything = [name for name in SHIPPED if name != "core"]
    answers = {**HALLS_STANDARD, "what-it-is": everything}
    interview = told(answers, depth="deep", packs=SHIPPED)  # type: ignore[arg-type]
    return interview.events


SPECIAL = {
    "how-checked",
    "slices",
    "evidence",
    "owners",
    "what-it-is",
    "whose-problem",
    "priorities",
    "paragraph",
    "usual-more",
}


@pytest.mark.parametrize("question_id", sorted(set(QUESTIONS) - SPECIAL))
def test_whatever_a_prompt_is_told_reaches_the_document(
    question_id: str, base: list[Event]
) -> None:
    interview = Interview([pack(name) for name in SHIPPED], base)
    if interview.applies(question_id) is False:
        answer(interview, "what-it-is", ["process"])  # what a device is asked in other words
    slots = [slot for _, slot in interview.slots() if slot.partition("@")[0] == question_id]
    if not slots:
        pytest.skip("not asked in this interview")
    question = QUESTIONS[question_id]
    value, words = marked(question)
    if question.kind is QuestionKind.CHOICE:
        value, words = question.choices[0].id, [question.choices[0].text]
    made = answer(interview, slots[0], Reply(value=value))
    assert made.status.value == "answered"
    specification = compose(interview).model_copy(update={"answers": (), "not_asked": ()})
    shown = "\n".join(map(str, render(specification).values()))
    lost = [word for word in words if word.lower() not in shown.lower()]
    assert lost == []
