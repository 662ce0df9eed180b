"""What the questions of the shipped packs carry, where it can be decided."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from askfirst import lines
from askfirst.packs import SHIPPED, load_shipped
from askfirst.questions import NONE, NOT_SURE, OTHER, Depth, Pack, Question, QuestionKind

PACKS: tuple[Pack, ...] = tuple(load_shipped(name).pack for name in SHIPPED)
QUESTIONS = {question.id: question for pack in PACKS for question in pack.questions()}
ASKED_OF_ALL = [question for question in PACKS[0].questions()]
TELLING = [question for question in QUESTIONS.values() if question.line and not question.about]

each = pytest.mark.parametrize("name", QUESTIONS)


@each
def test_a_question_says_why_and_shows_two_examples(name: str) -> None:
    question = QUESTIONS[name]
    assert question.why and question.root and question.help
    assert len(set(question.examples)) == 2


@each
def test_a_person_can_always_say_none_or_not_sure(name: str) -> None:
    question = QUESTIONS[name]
    ids = {choice.id for choice in question.choices}
    if question.kind is QuestionKind.CHOICES and question.choices:
        assert NONE in ids or question.optional
    if question.kind is QuestionKind.CHOICE:
        assert NOT_SURE in ids


@each
def test_every_tick_that_brings_something_says_what_it_asks_for(name: str) -> None:
    question = QUESTIONS[name]
    if question.words:
        silent = {c.id for c in question.choices if not c.topics} - {NONE, NOT_SURE, OTHER}
        assert silent <= {"preview"}


@each
def test_a_question_leads_nobody_and_names_no_technology(name: str) -> None:
    text = QUESTIONS[name].text.lower()
    for word in ("database", "cloud", "python", "sql", "rest ", "json", "blockchain", "react"):
        assert word not in text
    assert not re.search(r"\b(don't you|isn't it|surely|of course|obviously)\b", text)


@pytest.mark.parametrize("question", TELLING, ids=lambda question: question.id)
def test_examples_have_the_form_that_the_line_asks_for(question: Question) -> None:
    told = [lines.parse(example, question.line) for example in question.examples]
    assert all(parsed.sure for parsed in told)
    for need in question.needs:
        assert all(parsed.fields.get(need) for parsed in told)
    parts = {part.field for part in question.line}
    assert set().union(*(parsed.fields for parsed in told)) == parts


def test_every_pattern_of_a_requirement_has_a_prompt_at_standard() -> None:
    filled = {
        path
        for question in QUESTIONS.values()
        if Depth.STANDARD.reaches(question.depth)
        for path in question.produces
    }
    for part in ("trigger", "condition", "state", "option", "response"):
        assert f"function.{part}" in filled


def test_an_earlier_answer_is_shown_only_after_it_was_given() -> None:
    order = [question.id for question in ASKED_OF_ALL]
    depths = list(Depth)
    place = {
        question.id: (depths.index(question.depth), order.index(question.id))
        for question in ASKED_OF_ALL
    }
    for question in ASKED_OF_ALL:
        for earlier in question.show:
            assert place[earlier] < place[question.id], (question.id, earlier)


def test_quick_asks_for_the_problem_before_the_wish() -> None:
    quick = [question.id for question in ASKED_OF_ALL if question.depth is Depth.QUICK]
    wanted = [
        "latest-case",
        "goals",
        "who",
        "sentence",
        "tasks",
        "use",
        "usual-parts",
        "can-happen",
        "limits",
        "never",
        "refuse",
        "acceptance",
        "evidence",
        "paragraph",
    ]
    places = [quick.index(name) for name in wanted]
    assert all(before < after for before, after in pairwise(places))


def test_no_more_than_five_questions_of_an_add_on_are_asked_at_standard() -> None:
    for pack in PACKS[1:]:
        assert sum(question.depth is Depth.STANDARD for question in pack.questions()) <= 5
