"""What was typed and not sent is kept beside the journal, counts for nothing and is filled in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askfirst.events import Answered, Line
from askfirst.questions import QuestionKind, Typed
from askfirst.replies import Reply
from askfirst.session import Session
from askfirst.session.unsent import NAME, Unsent, as_typed, lines
from rows import each_row


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


@pytest.mark.parametrize("typed", ["see \x1b[31mhalls", {"a": "see \x1b[31mhalls"}])
def test_what_acts_on_a_screen_is_taken_out_of_every_kind_of_words(
    tmp_path: Path, typed: Typed
) -> None:
    Unsent(tmp_path).keep("tasks", typed)

    kept = Unsent(tmp_path).of("tasks")
    assert kept in ("see halls", {"a": "see halls"})


def test_only_who_runs_it_may_read_what_was_typed(tmp_path: Path) -> None:
    Unsent(tmp_path).keep("tasks", ["see halls"])
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600


def test_what_a_killed_program_left_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / f".{NAME}").write_text("torn", "utf-8")
    Unsent(tmp_path).keep("tasks", ["see halls"])
    assert Unsent(tmp_path).of("tasks") == ["see halls"]


def test_a_link_to_another_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text('{"tasks": ["see halls"]}', "utf-8")
    folder = tmp_path / "halls"
    folder.mkdir()
    (folder / NAME).symlink_to(tmp_path / "other.json")
    assert Unsent(folder).of("tasks") is None


def test_a_question_at_which_nothing_is_left_is_none_of_them(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"tasks": [], "goals": ["none"], "who": ""}', "utf-8")
    kept = Unsent(tmp_path)
    assert (kept.slots(), kept.of("tasks")) == (["goals"], None)


@each_row(
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


def test_an_answer_is_filled_in_as_it_was_typed() -> None:
    tick = Line(key="L1", text="undo", choice="undo", fields={"words": "by night"})
    frame = Line(key="L2", text="1 May", frame="by")
    answer = Answered(slot="s", lines=(tick, frame), value="so")
    form: Typed = {"undo": "by night", "by": "1 May"}
    for kind, typed in (
        (QuestionKind.BOX, ["undo", "1 May"]), (QuestionKind.CHOICES, form),
        (QuestionKind.FORM, form), (QuestionKind.TEXT, "so"), (QuestionKind.CHOICE, "so"),
    ):  # fmt: skip
        assert as_typed(kind, answer) == typed
