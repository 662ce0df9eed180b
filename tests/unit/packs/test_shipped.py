"""The packs that come with askfirst."""

from random import Random

import pytest

from askfirst.agenda import screens
from askfirst.packs import SHIPPED, load_shipped, shipped_text
from askfirst.packs.lint import lint
from askfirst.packs.lint.structure import PREFILLS
from askfirst.packs.simulate import simulate
from askfirst.questions import Pack
from interviewees.people import groups, topics
from rows import each_row

PACKS: tuple[Pack, ...] = tuple(load_shipped(name).pack for name in SHIPPED)
QUESTIONS = {question.id: question for pack in PACKS for question in pack.questions()}


@pytest.mark.parametrize("name", SHIPPED)
def test_lint_finds_nothing(name: str) -> None:
    assert [str(finding) for finding in lint(shipped_text(name), f"{name}.yaml", PACKS)] == []


@each_row("name", QUESTIONS)
def test_topics_are_of_the_list_that_the_scripted_people_know(name: str) -> None:
    question = QUESTIONS[name]
    declared = {
        *question.topics,
        *(topic for frame in question.frames for topic in frame.topics),
        *(topic for choice in question.choices for topic in choice.topics),
    }
    assert declared <= topics() | groups()


def test_lint_knows_what_can_be_offered() -> None:
    assert set(PREFILLS) == {*screens._PREFILLS, "things", "unknowns"}


@pytest.mark.slow
def test_a_thousand_walks_reach_everything() -> None:
    found = simulate(PACKS, 1_000, Random(0))
    assert found.never_asked == ()
    assert found.never_picked == ()
    assert found.one_way == ()
