"""Ticks and the words on them, without a screen."""

from __future__ import annotations

import pytest

from askfirst.frontends.terminal.choices import Ticks, _named
from askfirst.frontends.terminal.rows import Row
from askfirst.questions import NONE, NOT_SURE, OTHER, Choice, Prompt, QuestionKind
from rows import each_row

CHOICES = tuple(
    Choice(id=key, text=text)
    for key, text in (
        ("ring", "it rings"), ("float", "it floats"), ("open", "it opens"),
        (OTHER, "something else"), (NONE, "none"), (NOT_SURE, "not sure"),
    )
)  # fmt: skip


def ticks(*on: str, most: int = 0, words: bool = True, optional: bool = False) -> Ticks:
    prompt = Prompt("usual", QuestionKind.CHOICES, "Which?", choices=CHOICES, most=most,
                    words=words, optional=optional)  # fmt: skip
    return Ticks(prompt, dict.fromkeys(on, ""))


@each_row(
    ("on", "toggled", "there"),
    [
        ((), "ring", ["ring"]),
        (("open", "ring"), "float", ["ring", "float", "open"]),
        (("ring", "open"), "ring", ["open"]),
        (("ring", "open"), NONE, [NONE]),
        ((NONE,), "ring", ["ring"]),
        ((NONE,), NOT_SURE, [NOT_SURE]),
        ((NOT_SURE,), OTHER, [OTHER]),
        ((NOT_SURE,), NOT_SURE, []),
    ],
)
def test_what_says_that_nothing_fits_stands_alone(
    on: tuple[str, ...], toggled: str, there: list[str]
) -> None:
    made = ticks(*on)
    assert made.toggle(toggled) == ""
    assert list(made.value()) == there


def test_no_more_are_ticked_than_may_be_and_one_can_be_exchanged() -> None:
    made = ticks("ring", most=2)
    assert made.toggle("float") == ""
    assert made.toggle("open") == "At most 2. Untick one first."
    assert list(made.value()) == ["ring", "float"]
    assert made.toggle("ring") == ""
    assert made.toggle("open") == ""
    assert made.toggle(NONE) == ""
    assert list(made.value()) == [NONE]


def test_words_stay_with_their_tick_though_it_is_taken_out() -> None:
    made = ticks("ring", "float")
    made.rows[0].text = " at  noon "
    made.draw()
    assert made.value() == {"ring": "at noon", "float": ""}
    made.toggle(NONE)
    assert (made.rows[0].text, made.value()) == ("", {NONE: ""})
    made.toggle("ring")
    assert made.value() == {"ring": "at noon"}
    made.toggle("ring")
    assert made.value() == {} and made.rows[0].text == ""
    made.toggle("ring")
    assert made.value() == {"ring": "at noon"}


@each_row(
    ("words", "choice", "takes"),
    [
        (True, "ring", True), (True, OTHER, True), (True, NONE, False), (True, NOT_SURE, False),
        (False, "ring", False), (False, OTHER, True), (False, NONE, False),
    ],
)  # fmt: skip
def test_words_stand_on_what_takes_them(words: bool, choice: str, takes: bool) -> None:
    made = ticks(words=words)
    assert made.has_words(choice) is takes
    refused = made.put(choice, "at noon")
    assert (refused == "") is takes
    assert made.value() == ({choice: "at noon"} if takes else {})
    if takes:
        made.put(choice, "or dusk")
        assert made.value() == {choice: "at noon or dusk"}


def test_words_on_one_more_than_may_be_are_refused() -> None:
    made = ticks("ring", most=1)
    assert made.put("float", "at noon") == "At most 1. Untick one first."
    assert made.value() == {"ring": ""}


def test_each_row_shows_its_number_its_tick_and_where_words_go() -> None:
    made = ticks("ring", OTHER, words=False)
    assert [(row.prefix, row.editable) for row in made.rows[:4]] == [
        (" 1 [x] it rings", False), (" 2 [ ] it floats", False), (" 3 [ ] it opens", False),
        (" 4 [x] something else: ", True),
    ]  # fmt: skip


@each_row(
    ("on", "optional", "text", "missing"),
    [
        ((), False, "", True), ((), True, "", False), (("ring",), False, "", False),
        ((OTHER,), False, "", True), ((OTHER,), True, " ", True), ((OTHER,), False, "a", False),
    ],
)  # fmt: skip
def test_an_answer_lacks_a_tick_or_the_words_of_something_else(
    on: tuple[str, ...], optional: bool, text: str, missing: bool
) -> None:
    made = ticks(*on, optional=optional)
    made.rows[3].text = text
    assert bool(made.missing()) is missing


def test_words_that_were_begun_are_kept_with_the_row_they_were_begun_at() -> None:
    made = ticks("ring")
    assert made.value_with(1, Row(text=" at  noon ")) == {"ring": "", "float": "at noon"}
    assert made.value_with(0, Row(text="at noon")) == {"ring": ""}
    assert made.value_with(4, Row(text="at noon")) == {"ring": ""}
    assert made.value_with(1, Row(text=" ")) == made.value_with(1, None) == {"ring": ""}


@pytest.mark.parametrize(
    ("typed", "begun", "at", "there"),
    [
        ("2", 0, 1, {"float": ""}),
        ("3, 1", 0, 0, {"ring": "", "open": ""}),
        ("1;2 3", 5, 2, {"ring": "", "float": "", "open": ""}),
        ("2 boats", 1, 1, {"float": "2 boats"}),
        ("at noon", 0, 0, {"ring": "at noon"}),
        (" ", 1, 1, {}),
    ],
)
def test_numbers_tick_and_words_stand_where_they_were_begun(
    typed: str, begun: int, at: int, there: dict[str, str]
) -> None:
    made = ticks()
    assert _named(made, typed, begun) == (at, "")
    assert made.value() == there


def test_a_number_ticks_what_is_ticked_already_no_second_time() -> None:
    made = ticks("ring", most=2)
    assert _named(made, "1, 2", 0) == (1, "")
    assert made.value() == {"ring": "", "float": ""}
    assert _named(made, "3", 0) == (2, "At most 2. Untick one first.")
    assert _named(made, "at noon", 4)[1].startswith("“at noon” is none of the choices")
