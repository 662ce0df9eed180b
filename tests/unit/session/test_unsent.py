"""What was typed and not sent is kept beside the journal, counts for nothing and is filled in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askfirst.questions import Typed
from askfirst.replies import Reply
from askfirst.session import Session
from askfirst.session.unsent import NAME, lines


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "halls", by="Ada") as begun:
        yield begun


def test_it_is_there_when_the_question_is_asked_again_also_in_another_run(
    session: Session,
) -> None:
    session.keep("tasks", ["see halls", "book"])
    assert session.unsent() == 2
    assert session.prompt("tasks").typed == ["see halls", "book"]
    with Session.open(session.folder) as again:
        assert again.prompt("tasks").typed == ["see halls", "book"]


def test_it_is_no_answer_and_changes_no_document(session: Session) -> None:
    before, events = session.specification(), list(session.interview.events)
    session.keep("tasks", ["see halls"])
    assert session.specification() == before
    with Session.open(session.folder) as again:
        assert again.interview.events == events
        assert "tasks" not in again.interview.answers


def test_it_goes_with_the_answer(session: Session) -> None:
    session.keep("tasks", ["see halls"])
    assert session.reply(Reply(value=["see halls"]), "tasks").accepted
    assert session.prompt("tasks").typed is None
    assert session.unsent() == 0
    assert not (session.folder / NAME).exists()


def test_a_refused_answer_leaves_it(session: Session) -> None:
    session.keep("tasks", ["see halls"])
    assert not session.reply(Reply(value=["x" * 100_001]), "tasks").accepted
    assert session.prompt("tasks").typed == ["see halls"]


def test_what_no_question_asks_is_not_kept(session: Session) -> None:
    session.keep("why", "the council sees to that")
    assert not (session.folder / NAME).exists()


@pytest.mark.parametrize("content", ["", "{", "[1]", "\xff"])
def test_a_torn_file_is_nothing(session: Session, content: str) -> None:
    (session.folder / NAME).write_bytes(content.encode("latin-1"))
    with Session.open(session.folder) as again:
        assert again.prompt("tasks").typed is None


def test_what_acts_on_a_screen_is_taken_out(session: Session) -> None:
    (session.folder / NAME).write_text('{"tasks": ["see \\u001b[31mhalls"]}', "utf-8")
    with Session.open(session.folder) as again:
        assert again.prompt("tasks").typed == ["see halls"]


@pytest.mark.parametrize(
    ("typed", "count"),
    [("one\n\ntwo", 2), (["one", "two"], 2), ({"a": "one", "b": ""}, 1), ({"a": "", "b": ""}, 2)],
)
def test_lines_are_counted(typed: Typed, count: int) -> None:
    assert lines(typed) == count


def test_what_the_document_will_say_for_a_line_is_shown_where_it_differs(session: Session) -> None:
    said = session.understood("use", "The caretaker types a date, then it lists the halls")
    assert said == "When the caretaker types a date, the system shall list the halls."
    said = session.understood("use", "The caretaker types a date -> list the halls")
    assert said == "The caretaker types a date: list the halls."
    said = session.understood("can-happen", "keep the first", "twice")
    assert said == "The same thing comes twice: keep the first."
    assert session.understood("latest-case", "I waited.") == ""
    assert session.understood("who", "Caretakers want no calls at night") == ""
