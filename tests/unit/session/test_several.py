"""What is told to somebody who was not there, and where their page belongs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askfirst.events import Weight
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.session.several import contribute, place, weigh

DAY = "2026-05-0{}T10:00:00Z"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "halls", by="Ada") as begun:
        yield begun


def told(session: Session, slot: str, reply: Reply, person: str, day: int) -> str:
    (line,) = contribute(session, reply, slot, person, "page", DAY.format(day)).lines
    return line


def test_what_was_given_before_something_else_of_the_same_person_is_kept_as_that(
    session: Session,
) -> None:
    assert told(session, "refuse", Reply(value="It is slow."), "Ben", 2) == "-> kept"
    assert told(session, "refuse", Reply(value="It is late."), "Ben", 1) == (
        "-> kept; the same person said something else later"
    )


def test_of_two_mails_of_one_date_the_one_taken_in_later_counts(session: Session) -> None:
    def mailed(text: str, given: str) -> str:
        said = Reply(value=text)
        return contribute(session, said, "refuse", "Ben", "mail", given).lines[0]

    assert mailed("It is slow.", DAY.format(2)) == "-> kept"
    assert mailed("It is late.", DAY.format(2)) == "-> kept"
    assert session.interview.text("refuse") == "It is late."
    assert mailed("It is slow.", DAY.format(2)) == (
        "-> as before; what counts is what the same person said on 2026-05-02"
    )
    assert session.interview.text("refuse") == "It is late."


def test_a_mail_that_does_not_count_is_told_with_how_it_would(session: Session) -> None:
    for day, text in ((2, "It is slow."), (1, "It is late.")):
        told = contribute(
            session, Reply(value=text), "refuse", "Ben", "mail", DAY.format(day)
        ).lines  # fmt: skip
    assert "said later, on 2026-05-02" in told[0]
    assert "take the Date out of the mail" in told[0]
    again = contribute(session, Reply(value="It is late."), "refuse", "Ben", "mail").lines
    assert again == ("-> kept",)
    assert session.interview.text("refuse") == "It is late."


def test_who_does_not_know_may_say_whom_to_ask(session: Session) -> None:
    told(session, "goals", Reply(value=["fewer calls"]), "Ben", 1)
    who = Reply(action=Action.UNKNOWN, owner="Tomasz")

    assert told(session, "goals", who, "Cy", 2) == "-> noted: does not know, ask Tomasz"
    nobody = Reply(action=Action.UNKNOWN)
    assert told(session, "goals", nobody, "Di", 3) == "-> noted: does not know"


def test_who_says_the_same_as_another_is_told_whom_but_never_themselves(session: Session) -> None:
    assert told(session, "tasks", Reply(value=["see halls"]), "Ben", 1) == "-> kept"
    same = told(session, "tasks", Reply(value=["See halls."]), "Cy", 2)
    assert same == "-> kept; Ben says the same"
    more = told(session, "tasks", Reply(value=["see halls", "book"]), "Ben", 3)
    assert "Ben" not in more


def test_the_same_answer_twice_is_as_before(session: Session) -> None:
    told(session, "tasks", Reply(value=["see halls"]), "Ben", 1)
    before = len(session.interview.events)

    assert told(session, "tasks", Reply(value=["see halls"]), "Ben", 1) == "-> as before"
    assert len(session.interview.events) == before


def test_weights_that_were_taken_back_may_be_given_again(session: Session) -> None:
    assert weigh(session, "Ben", {"NEED-01": "must"}, "page")
    assert not weigh(session, "Ben", {"NEED-01": "must"}, "page")
    assert session.undo().accepted
    assert weigh(session, "Ben", {"NEED-01": "must"}, "page")


def test_where_an_interview_stands_tells_its_questions_and_its_last_event(
    session: Session, tmp_path: Path
) -> None:
    before = place(session)
    loaded = session.loaded
    for other in ((loaded[1], *loaded[1:]), loaded[:-1]):
        session.loaded = other
        assert place(session).packs != before.packs
    session.loaded = loaded
    session.said("Goals?", "no queues")
    assert place(session) == before._replace(head=before.head + 1)
    with Session.create(tmp_path / "other", by="Ben") as begun:
        assert place(begun).interview != before.interview


def test_not_to_know_a_line_of_a_form_speaks_against_nobody(tmp_path: Path) -> None:
    with Session.create(tmp_path / "boats", by="Ada") as session:
        session.reply(Reply(value={"reader": "the council", "by": "1 March"}), "acceptance")
        unknown = Reply(value={"reader": "the council", "by": "dk"})
        assert contribute(session, unknown, "acceptance", "Ben", "page").lines == (
            "-> kept beside what Ada said",
        )
        other = Reply(value={"reader": "the mayor", "by": "dk"})
        (line,) = contribute(session, other, "acceptance", "Cy", "page").lines
        assert "said otherwise" in line


def test_weights_that_were_taken_back_are_kept_anew_and_the_same_ones_once(
    session: Session,
) -> None:
    session.reply(Reply(value=["see halls"]), "tasks")

    def weighed(weight: Weight, words: str = "") -> bool:
        return weigh(session, "Ben", {"NEED-01": weight}, "page", words={"NEED-01": words})

    assert [weighed("must"), weighed("must"), weighed("must", "soon")] == [True, False, True]
    assert not weighed("must", " soon ")
    session.undo()
    assert weighed("must", "soon")


def test_weights_are_kept_in_the_order_of_their_tasks(session: Session) -> None:
    session.reply(Reply(value=["see halls", "book"]), "tasks")
    assert weigh(session, "Ben", {"NEED-02": "must", "NEED-01": "could"}, "page")
    (kept,) = session.interview.weighed.values()
    assert list(kept.weights) == ["NEED-01", "NEED-02"]
