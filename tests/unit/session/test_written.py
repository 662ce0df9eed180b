"""Turns, what comes from whom, and what is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askfirst.errors import AnswerError
from askfirst.events import Confirmed, Noted, Said
from askfirst.interview.rejections import MOST_CHARACTERS
from askfirst.journal import SOMEBODY
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.session.settling import settle
from askfirst.session.several import contribute
from askfirst.session.written import name_of


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


def test_the_question_and_the_reply_of_a_turn_count_together(session: Session) -> None:
    whole = session.said("Goals?", "x" * (MOST_CHARACTERS - len("Goals?")))
    assert len(whole.reply) == MOST_CHARACTERS - 6
    with pytest.raises(AnswerError):
        session.said("q" * (MOST_CHARACTERS // 2), "x" * (MOST_CHARACTERS // 2 + 1))


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


def test_what_a_turn_answers_too_came_the_same_way(session: Session) -> None:
    turn = session.said("Goals?", "no queues", way="voice", slots=["goals"])
    session.said_also(turn.n, ["tasks"])

    also = session.interview.events[-1]
    assert isinstance(also, Said)
    assert (also.way, also.turn, also.also) == ("voice", turn.n, ("tasks",))


def test_a_name_is_stored_on_one_line_and_not_endless() -> None:
    assert name_of(" Ada \n  Lind ") == "Ada Lind"
    assert len(name_of("x" * 201)) == 200
    assert name_of(" ") == SOMEBODY


def test_who_spoke_in_several_turns_is_named_once_and_others_beside(session: Session) -> None:
    turns = []
    for person in ("Ben", "Ben", "Cy"):
        session.answers_as(person)
        turns.append(session.said("Goals?", "no queues").n)

    session.speaks(turns[:2])
    assert session.said("Tasks?", "see halls").by == "Ben"
    session.speaks(turns)
    assert session.said("Tasks?", "see halls").by == "Ben and Cy"
    session.speaks([99])
    assert session.said("Tasks?", "see halls").by == "Ben and Cy"


def test_what_one_person_is_recorded_for_leaves_the_next_to_whoever_spoke(
    session: Session,
) -> None:
    noted = session.record_as("Ben", Noted(topic="order", slot="need"))

    assert (noted.by, session.said("Goals?", "no keys").by) == ("Ben", "Ada")


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


def test_what_is_taken_back_last_is_named_and_so_is_what_falls(session: Session) -> None:
    session.reply(Reply(value="It is slow."), "refuse")
    contribute(session, Reply(value="It rings."), "refuse", "Ben", "page")
    (difference,) = session.interview.differences()
    settle(session, difference, holds="Ben")

    told = session.retract("refuse").lines
    assert told[0].startswith("Retracted: what was settled on “")

    session.reply(Reply(value=["see halls"]), "tasks")
    assert session.retract("tasks").lines[1:] == ("Taken out: NEED-01.",)
    session.reply(Reply(action=Action.NOT_RELEVANT), "limits")
    assert len(session.retract("limits").lines) == 1


def test_somebody_may_say_that_a_record_is_right_no_more(session: Session) -> None:
    session.reply(Reply(value=["see halls"]), "tasks")
    session.confirm(["NEED-01"])
    assert "NEED-01" in session.interview.confirmed
    session.confirm(["NEED-01"], "no", "it is not")

    last = session.interview.events[-1]
    assert isinstance(last, Confirmed)
    assert (last.verdict, last.reason) == ("no", "it is not")
    assert "NEED-01" not in session.interview.confirmed


def test_what_was_typed_where_nothing_is_asked_any_more_is_not_counted(session: Session) -> None:
    session.reply(Reply(value=["see halls", "book"]), "tasks")
    session.keep("weight", {"need-01": "must"})
    assert session.unsent() == 1
    session.reply(Reply(value=["see halls"]), "tasks")
    assert session.unsent() == 0


def test_what_nobody_would_print_otherwise_is_not_told(session: Session) -> None:
    assert session.understood("nothing", "a line") == ""
    assert session.understood("tasks", "  ") == ""
