"""A box whose lines begin with what is known: what is typed behind one becomes its line."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.agenda.rows import THINGS, filled, filled_in, lines_of, rows
from askfirst.events import Said
from askfirst.interview import Interview, Rejection
from askfirst.questions import Frame, Prompt, Question, QuestionKind
from askfirst.replies import Reply
from interviews import started, tell, told

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


def talked(reply: str = "name, phone. colour and kilos", put_as: str = "And a glaze?") -> Interview:
    return tell(told({"tasks": ["book a wheel"]}), Said(question=put_as, reply=reply))


def filled_as(value: JsonValue, *frames: Frame, prefill: str = THINGS) -> JsonValue | Rejection:
    box = BOX.model_copy(update={"prefill": prefill})
    screen = put(*frames) if frames else put()._replace(kind=QuestionKind.BOX)
    taken = filled_in(talked(), screen, box, Reply(value=value))
    return taken if isinstance(taken, Rejection) else taken[1].value


def test_a_thing_that_was_spoken_of_has_a_row_though_the_program_names_none() -> None:
    frames = rows(started(), BOX, ("Boat",))
    lines = ["glaze: colour and kilos", "Boat: name, phone"]
    value: JsonValue = {"row-glaze": "colour and kilos", "row-boat": "name, phone"}
    assert filled_as(value, *frames) == lines
    assert filled_as({"row-glaze": "colour and kilos"}) == lines[:1]
    assert filled_as(["name, phone"], *frames) == ["name, phone"]


def test_a_row_may_be_called_by_its_thing_in_several_words() -> None:
    frames = rows(started(), BOX, ("loan set",))
    assert filled_as({"row-loan set": "owner", "more": "x"}, *frames) == ["loan set: owner", "x"]


def test_a_row_may_hold_several_lines_and_blank_ones_are_none() -> None:
    value: JsonValue = {"row-glaze": ["colour", " "], "more": "name\n\nphone"}
    assert filled_as(value) == ["glaze: colour", "name", "phone"]


def test_a_row_of_which_nobody_spoke_is_refused_with_those_that_there_are() -> None:
    frames = rows(started(), BOX, ("Boat",))
    for value, named in (({"row-cow": "horns"}, "'row-cow'"), ({"nix": "a", "row-": "b"}, "'nix'")):
        refused = filled_as(value, *frames)
        assert isinstance(refused, Rejection)
        assert (refused.code, named in refused.reason) == ("no-such-row", True)
        assert refused.allowed == "row-boat, more, or row- and a thing that was spoken of"
    for odd in ({"more": {"a": 1}}, {"more": 4}, {"more": ["name", 4]}):
        none = filled_as(odd, *frames)
        assert isinstance(none, Rejection)
        assert none.code == "row-no-text"
    other = filled_as({"row-glaze": "colour"}, *frames, prefill="tasks")
    assert isinstance(other, Rejection)
    assert other.allowed == "row-boat, more"
