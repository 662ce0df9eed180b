"""One call that answers a question: what it may name, and how a question stands for a program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askfirst.commands.asking import Asking, numbers, one_of, parsed, standing_of
from askfirst.errors import AnswerError, UsageError
from askfirst.interview import Standing
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.vocabulary import Via
from rows import each_row


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "halls", by="Ada") as begun:
        yield begun


@each_row(
    ("text", "turns"),
    [(None, None), ("", ()), ("4", (4,)), (" 4, 7,", (4, 7)), ("9" * 9, (999999999,))],
)
def test_turns_are_named_by_their_numbers(text: str | None, turns: tuple[int, ...] | None) -> None:
    assert numbers(text) == turns


@each_row("text", ["x", "4,x", "-1", "9" * 10, "²"])
def test_what_is_no_number_of_a_turn_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="turn-odd"):
        numbers(text)


def test_a_value_nests_no_deeper_than_any_answer() -> None:
    assert parsed(None, "--value") is None
    assert parsed("[" * 7 + "1" + "]" * 7, "--value") is not None
    for text in ("[" * 8 + "1" + "]" * 8, "[" * 5000, "{"):
        with pytest.raises(AnswerError, match="value-not-json"):
            parsed(text, "--value")


def test_exactly_one_thing_is_said() -> None:
    assert one_of((Action.ANSWER, False), (Action.LATER, True)) is Action.LATER
    for given in (True, False):
        with pytest.raises(UsageError, match="answer-unclear"):
            one_of((Action.ANSWER, given), (Action.LATER, given))


def test_only_what_puts_off_need_not_say_where_it_comes_from() -> None:
    Asking("goals", Action.LATER).check()
    Asking("goals", Action.NOT_ASKED).check()
    Asking("goals", via=Via.HUMAN).check()
    Asking("goals", turns=()).check()
    with pytest.raises(UsageError, match="answer-unclear"):
        Asking("goals").check()


def test_what_nobody_said_is_proposed_until_somebody_says_some_of_it(session: Session) -> None:
    def standing(slot: str) -> str:
        return standing_of(session.interview, slot, session.interview.standing(slot))

    assert standing("tasks") == Standing.OPEN.value
    session.reply(Reply(value=["see the halls", "ring the bell"], turns=()), "tasks")
    assert standing("tasks") == "proposed"
    turn = session.said("What must people get done?", "see the halls", slots=["tasks"]).n
    session.reply(Reply(value=["see the halls", "ring the bell"], turns=(turn,)), "tasks")
    assert session.interview.proposals
    assert standing("tasks") == "answered"
    session.reply(Reply(action=Action.NOT_ASKED), "goals")
    assert standing("goals") == "not-asked"


def test_a_refusal_says_why_and_puts_the_same_question_again(session: Session) -> None:
    refused = Asking("goals", value=[], via=Via.HUMAN).answer(session)
    assert not refused.accepted
    assert refused.reason and refused.said == ()
    assert refused.question is not None and refused.question.id == "goals"

    taken = Asking("goals", value=["fewer calls"], via=Via.HUMAN).answer(session)
    assert taken.accepted and taken.said == ("-> kept",)
    assert taken.question is not None and taken.question.id != "goals"


def test_what_does_not_apply_may_be_answered_aside(session: Session) -> None:
    session.reply(Reply(value=["see halls"]), "tasks")
    plain = Asking("weight", value={"need-01": "must"}, via=Via.HUMAN)

    refused = plain.answer(session)
    assert (refused.accepted, refused.code) == (False, "does-not-apply")
    assert plain._replace(aside=True).answer(session).code != "does-not-apply"
