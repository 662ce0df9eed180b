"""Which turn speaks of a question, and what in it is a quotation."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.events import Answered, Said
from askfirst.questions import Prompt, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.session.quotations import quoted, verbatim
from askfirst.session.turns import concerns, filed
from askfirst.vocabulary import Via
from interviews import started
from rows import each_row


def turn(question: str, *slots: str, also: tuple[str, ...] = ()) -> Said:
    return Said(n=9, question=question, reply="no queues", slots=slots, also=also)


@each_row(
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


@each_row(
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
        ("5 seconds", "it takes 2.5 seconds", False),
        ("000 euro", "we have 2,000 euro", False),
        ("5 seconds", "at once, 5 seconds", True),
        ("see the halls", "No, see the halls", True),
        ("see the halls", "see the halls, unless it rains", False),
        ("see the halls", "I see the halls and say yes or no", True),
        ("see the halls", "see the halls and say no", False),
        ("see the halls", "see the halls, so I stop running", True),
        ("see the halls", "they stop to see the halls", False),
        ("wet", "it is dry, refused or wet", True),
        ("see the halls", "they refuse to see the halls", False),
        ("see the halls", "they see the halls up against the wall", True),
        ("see the halls", "I'm against it that they see the halls", False),
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


LONG = "the thing is that we really have no idea of it at {}"


@pytest.mark.parametrize(
    ("end", "said"), [("this place in our yard by the lake", True),
                      ("this old place in our yard by the lake", False)],
)  # fmt: skip
def test_a_long_reply_says_more_than_that_somebody_does_not_know(
    tmp_path: Path, end: str, said: bool
) -> None:
    reply = LONG.format(end)
    assert len(reply.split()) == (20 if said else 21)
    with Session.create(tmp_path / "halls", by="Ada") as session:
        number = session.said("What should change?", reply, slots=["goals"]).n
        made = session.preview(Reply(action=Action.UNKNOWN, turns=(number,)), "goals")[0]

    assert (made.code != "not-said") is said


@pytest.mark.parametrize(
    ("reply", "via"),
    [("see the halls, then pay the fee", Via.HUMAN), ("pay the fee. see the halls", Via.PROPOSED)],
)
def test_two_quotations_with_an_arrow_were_said_in_that_order(
    tmp_path: Path, reply: str, via: Via
) -> None:
    with Session.create(tmp_path / "halls", by="Ada") as session:
        number = session.said("What must people get done?", reply, slots=["tasks"]).n
        value = Reply(value=["see the halls -> pay the fee"], turns=(number,))
        made = session.preview(value, "tasks")[0].event

    assert made is not None
    assert made.lines[0].via is via


@each_row(
    ("reply", "kept"),
    [("Yes, that's right.", True), ("Yes, but not the second", False), ("Perhaps", False)],
)
def test_a_yes_with_a_no_in_it_confirms_nothing(reply: str, kept: bool) -> None:
    prompt = Prompt("goals", QuestionKind.TEXT, "Right?", type="read-back")
    said = Said(n=9, question="Right?", reply=reply, slots=("goals",))
    made = filed(started(), prompt, Answered(slot="goals", value="yes"), [said])

    assert isinstance(made, Answered) is kept
