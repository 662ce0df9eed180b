"""Lists, one item a line."""

from __future__ import annotations

import pytest

from askfirst.frontends.terminal.words import understood
from askfirst.replies import Action
from prompts import (
    ALT_UP,
    BACK_TAB,
    BACKSPACE,
    BOX,
    CTRL_U,
    DOWN,
    ENTER,
    OFFERING,
    TAB,
    UP,
    pasted,
)

from .conftest import Answer

FILLED = BOX._replace(prefill="Nurse: count\nVet: look", answered=True)


def test_one_item_a_line_and_an_empty_line_ends_it(answer: Answer) -> None:
    assert answer(BOX, "Nurse: count", ENTER, "look", ENTER, ENTER).value == [
        "Nurse: count",
        "look",
    ]


def test_what_is_filled_in_is_kept_with_enter(answer: Answer) -> None:
    assert answer(FILLED, ENTER).value == ["Nurse: count", "Vet: look"]


def test_an_earlier_line_is_corrected_by_moving_up(answer: Answer) -> None:
    reply = answer(BOX, "Nurse: count", ENTER, "look", ENTER, UP, UP, " sheep", ENTER, DOWN, ENTER)
    assert reply.value == ["Nurse: count sheep", "look"]


def test_a_line_that_is_emptied_goes(answer: Answer) -> None:
    assert answer(FILLED, UP, UP, CTRL_U, ENTER, DOWN, ENTER).value == ["Vet: look"]


def test_enter_within_a_line_splits_it(answer: Answer) -> None:
    left = "\x1b[D"
    assert answer(BOX, "ab", left, ENTER, DOWN, ENTER).value == ["a", "b"]


def test_backspace_at_the_start_joins_two_lines(answer: Answer) -> None:
    home = "\x01"
    reply = answer(BOX, "one", ENTER, " two", home, BACKSPACE, ENTER, DOWN, ENTER)
    assert reply.value == ["one", "two"]


def test_a_line_can_be_moved(answer: Answer) -> None:
    assert answer(FILLED, UP, ALT_UP, DOWN, DOWN, ENTER).value == ["Vet: look", "Nurse: count"]


@pytest.mark.parametrize("paste", [pasted("- one\r\r- two\rthree"), "- one\r\r- two\rthree"])
def test_a_paste_becomes_lines_and_ends_nothing(answer: Answer, paste: str) -> None:
    assert answer(BOX, paste, ENTER, ENTER).value == ["- one", "- two", "three"]


def test_two_hundred_pasted_lines(answer: Answer) -> None:
    lines = [f"line {number}" for number in range(200)]
    assert answer(BOX, pasted("\n".join(lines)), ENTER, ENTER).value == lines


def test_dk_alone_is_the_reply_and_beside_others_a_line(answer: Answer) -> None:
    assert answer(BOX, "dk", ENTER).action is Action.UNKNOWN
    assert answer(BOX, "count", ENTER, "dk", ENTER, ENTER).value == ["count", "dk"]


def test_not_relevant_beside_other_lines_is_refused(answer: Answer) -> None:
    reply = answer(BOX, "count", ENTER, ":na", ENTER, CTRL_U, ENTER)
    assert reply.value == ["count"]


@pytest.mark.parametrize("word", ["?", ":eg", ":back", ":later", ":doc", ":stop"])
def test_lines_survive_a_look_elsewhere(answer: Answer, word: str) -> None:
    assert answer(BOX, "Nurse: count", ENTER, word, ENTER).action is not Action.ANSWER
    assert answer(BOX, ENTER).value == ["Nurse: count"]


def test_a_quoted_reply_word_stays_quoted_for_whoever_reads_the_line(answer: Answer) -> None:
    assert answer(BOX, "::back", ENTER, ENTER).value == ["::back"]


def test_no_offer_is_taken_by_itself(answer: Answer) -> None:
    assert answer(OFFERING, "Nurse: count", ENTER, ENTER).value == ["Nurse: count"]


def test_tab_takes_the_next_offer_behind_the_own_lines(answer: Answer) -> None:
    assert answer(OFFERING, "count", ENTER, TAB, ENTER, ENTER).value == ["count", "list the keys"]
    taken = answer(OFFERING, TAB, TAB, TAB, ENTER, ENTER).value
    assert taken[-2:] == ["list the keys", "ring the warden"]


def test_an_offer_is_picked_by_moving_down_to_it(answer: Answer) -> None:
    assert answer(OFFERING, DOWN, DOWN, TAB, ENTER, ENTER).value == ["ring the warden"]
    assert answer(OFFERING, DOWN, DOWN, ENTER, ENTER, ENTER).action is Action.ANSWER


def test_an_offer_taken_over_can_be_edited_or_removed(answer: Answer) -> None:
    assert answer(OFFERING, TAB, " soon", ENTER, ENTER).value == ["list the keys soon"]
    reply = answer(OFFERING, TAB, CTRL_U, BACKSPACE, "own", ENTER, ENTER)
    assert reply.value == ["own"]


def test_enter_behind_a_line_taken_over_does_not_end_the_list(answer: Answer) -> None:
    reply = answer(OFFERING, TAB, ENTER, "count", ENTER, ENTER)
    assert reply.value == ["list the keys", "count"]


def test_below_a_line_stands_what_the_document_will_say_where_that_differs() -> None:
    told = {"count": "Flock shall count \x1b[31msheep."}
    assert understood(" count ", lambda line: told.get(line, "")) == "= Flock shall count sheep."
    assert understood("look", lambda line: told.get(line, "")) == ""
    assert understood("dk", lambda _: "no") == understood("", lambda _: "no") == ""


def test_shift_tab_leaves_unfinished_lines_for_later(answer: Answer) -> None:
    answer(BOX, "Nurse: count", ENTER, "half", BACK_TAB)
    assert answer(BOX, ENTER).value == ["Nurse: count", "half"]
