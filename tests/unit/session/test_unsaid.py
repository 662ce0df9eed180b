"""Why something of an answer is only proposed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askfirst.events import Answered
from askfirst.questions import OTHER
from askfirst.replies import Reply
from askfirst.session import Session
from askfirst.session.unsaid import REASONS, unsaid
from askfirst.vocabulary import Via


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "halls", by="Ada") as begun:
        yield begun


def codes(session: Session, reply: str, line: str, asked: str = "tasks") -> list[tuple[str, str]]:
    turn = session.said("What must people get done?", reply, slots=[asked])
    made = session.preview(Reply(value=[line], turns=(turn.n,)), "tasks")[0].event
    prompt = session.prompt("tasks")
    assert made is not None
    return [(one.code, one.line) for one in unsaid(session.interview, prompt, made)]


@pytest.mark.parametrize(
    ("reply", "asked", "code"),
    [
        ("see the halls", "tasks", []),
        ("stop the pump", "tasks", [("not-said", "1")]),
        ("see the halls", "goals", [("other-questions", "1")]),
        ("yes", "tasks", [("only-agrees", "1")]),
        ("never see the halls", "tasks", [("cut", "1")]),
    ],
)
def test_the_reason_nearest_to_a_quotation_is_told(
    session: Session, reply: str, asked: str, code: list[tuple[str, str]]
) -> None:
    assert codes(session, reply, "see the halls", asked) == code


def why(session: Session, slot: str, reply: Reply) -> list[tuple[str, str, str]]:
    made = session.preview(reply, slot)[0].event
    assert made is not None
    found = unsaid(session.interview, session.prompt(slot), made)
    return [(one.line, one.text, one.code) for one in found]


def test_without_a_turn_that_is_the_reason(session: Session) -> None:
    assert why(session, "tasks", Reply(value=["see halls"], turns=())) == [
        ("1", "see halls", "no-turn")
    ]


def test_a_line_of_a_form_is_named_by_its_beginning(session: Session) -> None:
    turn = session.said("Who reads it?", "the council", slots=["acceptance"]).n
    reply = Reply(value={"reader": "the parish", "by": "1 March"}, turns=(turn,))

    assert [line for line, _, _ in why(session, "acceptance", reply)] == ["reader", "by"]


def test_a_choice_that_no_turn_says_is_not_picked_and_words_of_ones_own_not_said(
    session: Session,
) -> None:
    turn = session.said("Whose problem is it?", "it rings all day", slots=["whose-problem"]).n
    choice = session.prompt("whose-problem").choices[0].id

    assert why(session, "whose-problem", Reply(value=choice, turns=(turn,))) == [
        ("1", choice, "not-picked")
    ]


def test_words_of_ones_own_beside_the_choices_are_the_ones_told(session: Session) -> None:
    turn = session.said("Whose problem is it?", "it rings all day", slots=["whose-problem"]).n
    own = Answered(
        slot="whose-problem", value=OTHER, other="the council", via=Via.PROPOSED, turns=(turn,)
    )
    (told,) = unsaid(session.interview, session.prompt("whose-problem"), own)

    assert (told.text, told.code) == ("the council", "not-said")


def test_a_reply_that_agrees_says_nothing_also_where_it_has_the_words(session: Session) -> None:
    turn = session.said("Does it ring?", "Yes, right.", slots=["tasks"]).n

    assert why(session, "tasks", Reply(value=["right"], turns=(turn,))) == [
        ("1", "right", "only-agrees")
    ]


def test_every_reason_is_in_words() -> None:
    assert all(text and not text.endswith(".") for text in REASONS.values())


def test_of_a_text_its_words_are_looked_for_and_of_a_choice_none(session: Session) -> None:
    turn = session.said("Why would it be refused?", "It is slow.", slots=["refuse"]).n
    assert why(session, "refuse", Reply(value="It is late", turns=(turn,))) == [
        ("1", "It is late", "not-said")
    ]
    turn = session.said("Whose is it?", "It is slow.", slots=["whose-problem"]).n
    assert why(session, "whose-problem", Reply(value="mine", turns=(turn,))) == [
        ("1", "mine", "not-picked")
    ]


def test_words_of_one_of_several_turns_that_were_of_other_questions_are_found(
    session: Session,
) -> None:
    turns = tuple(session.said("And?", reply, slots=["goals"]).n
                  for reply in ("see the halls", "stop the pump"))  # fmt: skip
    assert why(session, "tasks", Reply(value=["see the halls"], turns=turns)) == [
        ("1", "see the halls", "other-questions")
    ]


@pytest.mark.parametrize(
    "reply", ["I have it myself!", "i have it myself", "I have it myself, yes"]
)
def test_the_words_of_a_choice_are_said_whatever_marks_stand_around_them(
    session: Session, reply: str
) -> None:
    turn = session.said("Whose problem is it?", reply, slots=["whose-problem"]).n
    assert why(session, "whose-problem", Reply(value="mine", turns=(turn,))) == []


@pytest.mark.parametrize(
    ("reply", "named"),
    [
        ("who is in it, which hall, and the name if it is a child", "“if”"),
        ("Never who is in it, which hall", "“never”"),
        ("who is in it, which hall?", "a question mark"),
    ],
)
def test_a_row_is_named_with_what_stands_in_its_way(
    session: Session, reply: str, named: str
) -> None:
    turn = session.said("What is noted of a booking?", reply, slots=["facts"]).n
    session.reply(Reply(value=["book a hall"]), "tasks")
    given = Reply(value={"row-booking": ["which hall", "the price"]}, turns=(turn,))
    made = session.preview(given, "facts")[0].event
    assert made is not None
    first, second = unsaid(session.interview, session.prompt("facts"), made)
    assert (first.text, first.code) == ("booking: which hall", "cut") and named in first.reason
    assert (second.text, second.code) == ("booking: the price", "not-said")
