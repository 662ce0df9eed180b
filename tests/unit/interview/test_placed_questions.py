"""Where questions stand, and how a slot is called."""

from __future__ import annotations

import pytest

from askfirst.events import Noted
from askfirst.interview import Interview
from askfirst.interview.placed_questions import base_slot, placed, question_id, record_id
from askfirst.questions import Pack, Question, QuestionKind, Section
from branching import branching
from interviews import answer, tell
from rows import each_row


@each_row(
    ("slot", "question", "record", "base"),
    [
        ("goals", "goals", "", "goals"),
        ("goals!1", "goals", "", "goals"),
        ("use@NEED-01", "use", "NEED-01", "use@NEED-01"),
        ("use@NEED-01!2", "use", "NEED-01", "use@NEED-01"),
        ("goals!use@NEED-01", "goals", "", "goals"),
    ],
)
def test_a_slot_names_its_question_its_record_and_what_it_follows(
    slot: str, question: str, record: str, base: str
) -> None:
    assert (question_id(slot), record_id(slot), base_slot(slot)) == (question, record, base)


def section(name: str, title: str, *questions: str) -> Section:
    asked = tuple(Question(id=one, kind=QuestionKind.TEXT, text=f"{title}?") for one in questions)
    return Section(id=name, title=title, questions=asked)


def pack(name: str, *sections: Section) -> Pack:
    return Pack(id=name, version=1, title=name, sections=sections)


def test_a_later_pack_adds_to_a_section_and_replaces_a_question_where_it_stood() -> None:
    first = pack("one", section("why", "Why", "goals", "case"), section("close", "End", "words"))
    later = pack(
        "two", section("close", "Other", "goals", "taken"), section("more", "More", "bell")
    )

    assert [
        (one.question.id, one.question.text, one.section, one.section_title, one.pack)
        for one in placed((first, later))
    ] == [
        ("goals", "Other?", "why", "Why", "two"),
        ("case", "Why?", "why", "Why", "one"),
        ("bell", "More?", "more", "More", "two"),
        ("words", "End?", "close", "End", "one"),
        ("taken", "Other?", "close", "End", "two"),
    ]


@pytest.mark.parametrize(("turns", "standing"), [((), "parked"), ((1,), "answered")])
def test_what_was_put_in_a_conversation_stays_about_its_record(
    turns: tuple[int, ...], standing: str
) -> None:
    interview = tell(Interview([branching()]), Noted(topic="start", depth="deep"))
    answer(interview, "tasks", ["nurse: see the drugs"])
    given = answer(interview, "need-why@NEED-01", "they run out")
    tell(interview, given.model_copy(update={"turns": turns}))
    assert interview.standing("need-why@NEED-01").value == "answered"
    answer(interview, "tasks", ["see the drugs"])
    assert interview.standing("need-why@NEED-01").value == standing
