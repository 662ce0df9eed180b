"""Several sentences to finish on one screen."""

from __future__ import annotations

from askfirst.replies import Action
from prompts import CTRL_U, DOWN, ENTER, FORM, UP, pasted

from .conftest import Answer

FILLED = FORM._replace(picked={"alone": "cancel", "misuse": "watch"})


def test_enter_goes_on_and_on_the_last_line_it_is_done(answer: Answer) -> None:
    assert answer(FORM, "cancel", ENTER, "watch", ENTER).value == {
        "alone": "cancel",
        "misuse": "watch",
    }


def test_a_line_may_stay_empty(answer: Answer) -> None:
    assert answer(FORM, ENTER, "watch", ENTER).value == {"alone": "", "misuse": "watch"}


def test_what_is_filled_in_is_kept_and_can_be_edited(answer: Answer) -> None:
    assert answer(FILLED, ENTER, ENTER).value == {"alone": "cancel", "misuse": "watch"}
    assert answer(FILLED, DOWN, CTRL_U, "spy", UP, "s", ENTER, ENTER).value == {
        "alone": "cancels",
        "misuse": "spy",
    }


def test_dk_on_the_first_line_is_for_that_line_and_the_next_comes(answer: Answer) -> None:
    assert answer(FORM, "dk", ENTER, ENTER).action is Action.UNKNOWN
    told = answer(FORM, "dk", ENTER, "watch", ENTER).value
    assert told == {"alone": "dk", "misuse": "watch"}


def test_dk_beside_a_text_is_for_its_line(answer: Answer) -> None:
    assert answer(FORM, "cancel", ENTER, "dk", ENTER).value == {"alone": "cancel", "misuse": "dk"}
    assert answer(FILLED, CTRL_U, "dk", ENTER, ENTER).value == {"alone": "dk", "misuse": "watch"}


def test_dk_as_all_there_is_is_for_the_question(answer: Answer) -> None:
    assert answer(FORM, ENTER, "dk", ENTER).action is Action.UNKNOWN


def test_who_would_know_one_line_leaves_the_others_to_be_asked(answer: Answer) -> None:
    told = answer(FORM, "dk the office", ENTER, "watch", ENTER).value
    assert told == {"alone": "dk the office", "misuse": "watch"}
    assert answer(FORM, "dk the office", ENTER, ENTER).value == {"alone": "dk the office",
                                                                "misuse": ""}  # fmt: skip


def test_a_look_elsewhere_keeps_the_lines(answer: Answer) -> None:
    assert answer(FORM, "cancel", ENTER, "?", ENTER).action is Action.HELP
    assert answer(FORM, ENTER, "watch", ENTER).value == {"alone": "cancel", "misuse": "watch"}


def test_a_reply_word_in_the_place_of_what_is_filled_in_does_not_stay(answer: Answer) -> None:
    assert answer(FILLED, CTRL_U, ":eg", ENTER).action is Action.EXAMPLE
    assert answer(FILLED, ENTER, ENTER).value == {"alone": "cancel", "misuse": "watch"}


def test_a_paste_stays_on_its_line(answer: Answer) -> None:
    reply = answer(FORM, pasted("a\rb\rc"), ENTER, "x\ry", ENTER)
    assert reply.value == {"alone": "a b c", "misuse": "x y"}
