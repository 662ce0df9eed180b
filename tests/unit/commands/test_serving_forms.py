"""The forms that are put to a person, and what they are as an answer."""

from __future__ import annotations

from typing import Any

from askfirst.commands.serving_forms import Form, filled, form_of
from askfirst.questions import OTHER, Choice, Frame, Prompt, QuestionKind
from rows import each_row

CHOICES = (
    Choice(id="cold", text="In the cold"),
    Choice(id="wet", text="With wet hands"),
    Choice(id=OTHER, text="Something else"),
)
FRAMES = (Frame(id="when", begin="When"), Frame(id="never", begin="Never"))


def prompt(kind: QuestionKind, **more: Any) -> Prompt:
    return Prompt(slot="a", kind=kind, text="What?", **more)


PICK = prompt(QuestionKind.CHOICE, choices=CHOICES)
PICKS = prompt(QuestionKind.CHOICES, choices=CHOICES)
LINES = prompt(QuestionKind.FORM, frames=FRAMES)
TEXT = prompt(QuestionKind.TEXT)


def given(asked: Prompt, **fields: Any) -> tuple[str, Any]:
    return filled(asked, form_of(asked)(**fields))


def test_a_form_has_a_field_for_each_beginning_or_for_the_picks() -> None:
    assert form_of(TEXT) is Form
    fields = form_of(LINES).model_json_schema()["properties"]
    assert fields["line_1"]["title"] == "When ..." and fields["line_2"]["title"] == "Never ..."
    one = form_of(PICK).model_json_schema()["properties"]["picked"]
    assert one["oneOf"][1] == {"const": "wet", "title": "With wet hands"}
    assert one["default"] == ""
    assert form_of(PICKS).model_json_schema()["properties"]["picked"]["default"] == []


@each_row(
    ("asked", "fields", "words", "value"),
    [
        (TEXT, {"reply": " no keys "}, "no keys", "no keys"),
        (PICK, {"picked": "wet"}, "With wet hands", "wet"),
        (PICK, {"picked": "wet", "reply": "in May"}, "With wet hands\nin May", "wet"),
        (PICK, {"picked": "nothing", "reply": "in May"}, "in May", "other: in May"),
        (PICK, {"reply": "wet"}, "wet", "wet"),
        (PICKS, {"picked": ["cold", "wet"]}, "In the cold\nWith wet hands",
         {"cold": "", "wet": ""}),
        (PICKS, {"picked": ["wet"], "reply": "in May"}, "With wet hands\nin May",
         {"wet": "", OTHER: "in May"}),
        (PICKS, {"reply": "In the cold, wet"}, "In the cold, wet", {"cold": "", "wet": ""}),
        (LINES, {"line_2": " rings "}, "rings", {"never": "rings"}),
        (LINES, {"line_1": "it rains", "reply": "in May"}, "it rains\nin May",
         {"when": "it rains"}),
        (LINES, {"reply": "it rains\nrings"}, "it rains\nrings",
         {"when": "it rains", "never": "rings"}),
        (LINES, {}, "", {}),
    ],
)  # fmt: skip
def test_what_was_filled_in_is_the_words_and_the_value(
    asked: Prompt, fields: dict[str, Any], words: str, value: Any
) -> None:
    assert given(asked, **fields) == (words, value)


@each_row(
    ("asked", "fields", "words", "value"),
    [
        (PICK, {"picked": OTHER, "reply": "in May"}, "in May", "other: in May"),
        (PICK, {"picked": OTHER}, "", ""),
        (PICK, {}, "", ""),
        (prompt(QuestionKind.CHOICE, choices=CHOICES[:2]), {"reply": "in May"}, "in May", "in May"),
        (PICKS, {"picked": ["nothing", "wet", OTHER], "reply": "in May"}, "With wet hands\nin May",
         {"wet": "", OTHER: "in May"}),
        (PICKS, {"picked": [OTHER, "cold"]}, "In the cold", {OTHER: "", "cold": ""}),
        (PICKS, {"reply": "With wet hands\nelse, "}, "With wet hands\nelse,",
         {"wet": "", "else": ""}),
        (PICKS, {}, "", {}),
        (LINES, {"line_1": "it rains", "reply": "it rains"}, "it rains", {"when": "it rains"}),
        (LINES, {"line_1": "a", "line_2": "b"}, "a\nb", {"when": "a", "never": "b"}),
        (LINES, {"line_1": " ", "line_2": "b", "reply": "c"}, "b\nc", {"never": "b"}),
        (LINES, {"reply": "a\nb\nc"}, "a\nb\nc", {"when": "a", "never": "b"}),
    ],
)  # fmt: skip
def test_nothing_that_was_filled_in_is_lost_or_said_twice(
    asked: Prompt, fields: dict[str, Any], words: str, value: Any
) -> None:
    assert given(asked, **fields) == (words, value)


def test_a_question_of_words_alone_has_no_picks() -> None:
    assert form_of(prompt(QuestionKind.BOX, choices=CHOICES)) is Form
    assert form_of(prompt(QuestionKind.CHOICE)) is Form
