"""Which turn speaks of a question, and what in it is a quotation."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.events import Said
from askfirst.questions import Prompt, QuestionKind
from askfirst.replies import Reply
from askfirst.session import Session
from askfirst.session.turns import concerns, quoted, verbatim
from askfirst.vocabulary import Via
from interviews import started


def turn(question: str, *slots: str, also: tuple[str, ...] = ()) -> Said:
    return Said(n=9, question=question, reply="no queues", slots=slots, also=also)


@pytest.mark.parametrize(
    ("asked", "put", "concerned"),
    [
        ("Which halls?", "Which halls are they?", True),
        ("Which halls?", "Which boats are they?", False),
        ("Which halls open at noon?", "Do the halls open?", True),
        ("Which halls open at noon?", "Which halls are they?", False),
        ("Who?", "Who?", True),
    ],
)
def test_a_turn_that_names_no_question_speaks_of_one_with_which_it_shares_words(
    asked: str, put: str, concerned: bool
) -> None:
    prompt = Prompt("goals", QuestionKind.TEXT, asked)
    assert concerns(turn(put), prompt, started()) is concerned


def test_a_turn_that_names_questions_speaks_of_them_alone() -> None:
    prompt = Prompt("goals", QuestionKind.TEXT, "Which halls open at noon?")

    assert concerns(turn("What?", "goals"), prompt, started())
    assert not concerns(turn("Which halls open at noon?", "tasks"), prompt, started())
    also = turn("What?", "tasks", also=("goals",))
    assert concerns(also, prompt, started())
    assert not concerns(also, prompt, started(), strict=True)


@pytest.mark.parametrize(
    ("text", "reply", "meant"),
    [
        ("see the halls", "See the halls.", True),
        ("see the Halls", "see the halls", False),
        ("see the halls", "they see the halls and pay", True),
        ("see the halls", "never see the halls", False),
        ("see the halls", "see the halls?", False),
        ("see the halls", "Not the boats. See the halls", True),
        ("see the halls", "oversee the halls", False),
        ("5", "it is 5.7", False),
        ("see the halls", "No, see the halls", True),
        ("see the halls", "see the halls, unless it rains", False),
    ],
)
def test_only_what_was_meant_as_it_stands_is_a_quotation(
    text: str, reply: str, meant: bool
) -> None:
    assert quoted(text, reply) is meant
    if meant:
        assert verbatim(text, reply)


def test_what_was_left_alone_is_assumed_and_makes_no_answer_proposed(tmp_path: Path) -> None:
    with Session.create(tmp_path / "halls", by="Ada") as session:
        number = session.said("Which of these is not so?", "all fine", slots=["assume"]).n
        made = session.preview(Reply(value={}, turns=(number,)), "assume")[0].event

    assert made is not None
    assert {line.via for line in made.lines} == {Via.ASSUMED}
    assert made.via is Via.HUMAN
