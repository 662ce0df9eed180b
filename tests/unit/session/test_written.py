"""Turns, what comes from whom, and what is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askfirst.errors import AnswerError
from askfirst.replies import Reply
from askfirst.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "halls", by="Ada") as begun:
        yield begun


@pytest.mark.parametrize(("put", "got"), [("", "no queues"), ("Goals?", " \n"), (" ", " ")])
def test_a_turn_has_two_sides(session: Session, put: str, got: str) -> None:
    before = len(session.interview.events)
    with pytest.raises(AnswerError) as caught:
        session.said(put, got)
    assert caught.value.code == "turn-empty"
    assert len(session.interview.events) == before


def test_a_turn_is_kept_word_for_word_but_for_the_space_around(session: Session) -> None:
    turn = session.said(" Goals? ", "no  queues\n", slots=["goals"])

    assert (turn.question, turn.reply, turn.way) == ("Goals?", "no  queues", "chat")
    assert turn.slots == ("goals",)


def test_a_turn_that_is_too_long_is_refused_and_says_what_to_do(session: Session) -> None:
    with pytest.raises(AnswerError) as caught:
        session.said("Goals?", "x" * 1_000_001)
    assert caught.value.code == "turn-too-long"
    assert "source" in caught.value.repair


def test_a_turn_may_answer_more_and_keeps_its_words_and_who_said_them(session: Session) -> None:
    turn = session.said("Goals?", "no queues, for all", slots=["goals"])
    also = session.said_also(turn.n, ["tasks"])

    assert (also.reply, also.by) == ("no queues, for all", "Ada")
    with pytest.raises(AnswerError) as caught:
        session.said_also(turn.n, [])
    assert caught.value.code == "turn-adds-nothing"
    with pytest.raises(AnswerError) as caught:
        session.said_also(99, ["tasks"])
    assert caught.value.repair == f"There are: {turn.n}."


def test_one_event_of_somebody_else_leaves_the_rest_to_whoever_leads(session: Session) -> None:
    session.answers_as("Ben")
    ben = session.said("Goals?", "no queues")
    session.answers_as(" ")
    ada = session.said("Goals?", "no keys")

    assert (ben.by, ada.by, session.owner) == ("Ben", "Ada", "Ada")


def test_what_was_answered_to_one_question_is_taken_back_alone(session: Session) -> None:
    session.reply(Reply(value=["no queues"]), "goals")
    session.reply(Reply(value=["see halls"]), "tasks")
    session.reply(Reply(value=["see halls", "book"]), "tasks")
    told = session.retract("tasks")

    assert told.accepted and told.lines[0].startswith("Retracted: your reply to “")
    assert "tasks" not in session.interview.answers and "goals" in session.interview.answers
    again = session.retract("tasks")
    assert (again.accepted, again.code) == (False, "not-answered")


def test_what_nobody_would_print_otherwise_is_not_told(session: Session) -> None:
    assert session.understood("nothing", "a line") == ""
    assert session.understood("tasks", "  ") == ""
