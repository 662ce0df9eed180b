"""Readings that come with a reply."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from askfirst.replies import Reply, Wording
from askfirst.session import Session
from askfirst.vocabulary import Kind, Worded


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "halls", by="Ada") as begun:
        yield begun


def reply(line: int | str, *texts: str) -> Reply:
    wording = Wording(line=line, kind=Kind.RULE, by="Bot")
    return Reply(value=list(texts or ("see halls", "book")), readings=(wording,))


@pytest.mark.parametrize("line", [0, 3, "nothing", ""])
def test_a_reading_of_no_line_refuses_the_answer_and_names_the_lines(
    session: Session, line: int | str
) -> None:
    made = session.reply(reply(line), "tasks")

    assert (made.accepted, made.code) == (False, "reading-without-line")
    assert made.allowed == "one of 1, 2"
    assert "tasks" not in session.interview.answers


@pytest.mark.parametrize("line", [2, "2"])
def test_a_line_is_named_by_its_number_from_one(session: Session, line: int | str) -> None:
    assert session.reply(reply(line), "tasks").accepted
    first, second = session.interview.answers["tasks"].lines

    assert first.worded is None
    assert second.worded is not None and second.worded.by == "Bot"


def test_of_one_line_no_number_is_needed_and_an_unchanged_line_keeps_its_reading(
    session: Session,
) -> None:
    assert session.reply(reply("", "book"), "tasks").accepted
    assert session.reply(Reply(value=["book", "see halls"]), "tasks").accepted

    kept = {line.text: line.worded for line in session.interview.answers["tasks"].lines}
    assert kept["book"] is not None and kept["see halls"] is None
    assert session.reply(Reply(value=["book late"]), "tasks").accepted
    (changed,) = session.interview.answers["tasks"].lines
    assert changed.worded is None


def test_each_reading_that_cannot_stand_is_named(session: Session) -> None:
    wrong = tuple(Wording(line=line, statement=text, by="Bot")
                  for line, text in ((1, "see barns"), (2, "book"), (3, "pay gold")))  # fmt: skip
    made = session.reply(Reply(value=["see halls", "book", "pay"], readings=wrong), "tasks")

    assert not made.accepted
    assert "line 1: " in made.reason and "line 3: " in made.reason and "line 2" not in made.reason
    assert {"barns", "gold"} <= set(made.words)
    assert "tasks" not in session.interview.answers


def test_what_a_reading_leaves_out_stays_and_one_that_says_nothing_takes_it_off(
    session: Session,
) -> None:
    def wording(slot: str, value: Any, *readings: Wording) -> Worded | None:
        assert session.reply(Reply(value=value, readings=readings), slot).accepted
        answer = session.interview.answers[slot]
        return answer.lines[0].worded if answer.lines else answer.worded

    wording("tasks", ["see halls"])
    for slot, value in (("goals", ["no queue"]), ("refuse", "no queue")):
        first = wording(slot, value, Wording(statement="No queue", by="A", task="NEED-01"))
        assert first is not None
        assert (first.statement, first.by, first.task) == ("No queue.", "A", "NEED-01")
        none = wording(slot, value, Wording(task="none", by="B"))
        assert none == first.model_copy(update={"task": "none"})
        again = wording(slot, value, Wording(kind=Kind.RULE, by="B"))
        assert again is not None and again.kind is Kind.RULE
        assert (again.statement, again.by, again.task) == ("No queue.", "B", "none")
        assert wording(slot, value, Wording()) is None
        bare = wording(slot, value, Wording(task="NEED-01"))
        assert bare is not None and (bare.statement, bare.task) == ("", "NEED-01")


def test_each_line_that_is_read_as_another_kind_is_a_record_of_its_own(session: Session) -> None:
    readings = tuple(Wording(line=line, kind=Kind.RULE, by="Bot") for line in (1, 2))
    made = session.reply(Reply(value=["see halls", "book", "pay"], readings=readings), "tasks")
    assert made.accepted
    records = [line.record for line in session.interview.answers["tasks"].lines]
    assert records == ["BR-01", "BR-02", "NEED-03"]
