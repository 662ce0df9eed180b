"""A box whose lines begin with what is known: what is typed behind one becomes its line."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.agenda.rows import filled, lines_of, rows
from askfirst.questions import Frame, Prompt, Question, QuestionKind
from interviews import started, told

BOX = Question(id="facts", kind=QuestionKind.BOX, text="What has to be known?", reads="facts")


def put(*frames: Frame) -> Prompt:
    return Prompt("facts", QuestionKind.FORM, "What has to be known?", frames=frames)


def test_each_thing_begins_a_line_and_there_is_room_for_more() -> None:
    frames = rows(started(), BOX, ("Boat", "Sail"))

    assert [(one.id, one.begin) for one in frames] == [
        ("row-boat", "Boat:"), ("row-sail", "Sail:"), ("more", "Also:"),
    ]  # fmt: skip
    assert rows(started(), BOX, ()) == ()


def test_what_is_typed_behind_a_beginning_is_its_line_and_more_is_a_line_of_its_own() -> None:
    prompt = put(*rows(started(), BOX, ("Boat", "Sail")))
    value: JsonValue = {"row-boat": "name", "row-sail": "  ", "more": "Winch: load"}

    assert lines_of(prompt, BOX, value) == ["Boat: name", "Winch: load"]
    assert lines_of(prompt, BOX, ["Boat: name"]) == ["Boat: name"]


def test_records_are_named_by_their_number_from_one() -> None:
    interview = told({"tasks": ["see halls", "book"]}, depth="standard")
    question = interview.question("priorities")
    assert question is not None
    frames = rows(interview, question, ())

    assert [(one.id, one.begin) for one in frames] == [
        ("need-01", "1 see halls:"), ("need-02", "2 book:"),
    ]  # fmt: skip
    assert lines_of(put(*frames), question, {"need-02": "must"}) == ["2: must"]


def test_an_earlier_answer_stands_behind_its_beginnings_again() -> None:
    interview = told({"facts": ["Boat: name", "boat: length", "Winch: load", "Rope"]})
    frames = rows(interview, BOX, ("Boat", "Sail"))

    assert filled(interview, BOX, frames, interview.answers["facts"]) == {
        "row-boat": "name; length", "more": "Winch: load; Rope",
    }  # fmt: skip


def test_a_row_is_called_by_its_thing_whatever_else_was_found() -> None:
    interview = told({"tasks": ["Skippers book a boat"]}, depth="standard")
    question = interview.question("facts")
    assert question is not None
    few = {one.begin: one.id for one in rows(interview, question, ("the boat", "ロープ"))}
    more = {one.begin: one.id for one in rows(interview, question, ("Sail", "the boat", "ロープ"))}
    assert few.items() <= more.items()
    assert few["the boat:"] == "row-the-boat"
    assert len({one.id for one in rows(interview, question, ("C", "C++", "C#"))}) == 4
