"""Questions answered by typing."""

from __future__ import annotations

import pytest

from askfirst.replies import Action
from prompts import BACK_TAB, CTRL_U, DOWN, ENTER, LONG, TEXT, UP, pasted

from .conftest import Answer

FILLED = TEXT._replace(prefill="Hallbook")
PARAGRAPH = LONG._replace(prefill="Three caretakers lose an hour.")


def test_one_line(answer: Answer) -> None:
    assert answer(TEXT, "Hallbook", ENTER).value == "Hallbook"


def test_what_is_filled_in_is_kept_with_enter(answer: Answer) -> None:
    assert answer(FILLED, ENTER).value == "Hallbook"


def test_what_is_filled_in_can_be_edited(answer: Answer) -> None:
    assert answer(FILLED, " 2", ENTER).value == "Hallbook 2"
    assert answer(FILLED, CTRL_U, "Keys", ENTER).value == "Keys"


def test_two_colons_begin_a_text(answer: Answer) -> None:
    assert answer(TEXT, "::back", ENTER).value == ":back"


def test_a_paste_of_many_lines_is_one_line_and_submits_nothing(answer: Answer) -> None:
    lines = [f"line {number}" for number in range(200)]
    reply = answer(TEXT, pasted("\r".join(lines)), " end", ENTER)
    assert reply.value == " ".join([*lines, "end"])


def test_a_paste_from_a_terminal_that_does_not_say_so_submits_nothing(answer: Answer) -> None:
    assert answer(TEXT, "one\rtwo\rthree", ENTER).value == "one two three"


def test_a_paste_loses_what_would_act_on_a_terminal(answer: Answer) -> None:
    assert answer(TEXT, pasted("a\x1b[31mb\x07\x00c"), ENTER).value == "abc"


def test_several_lines_end_with_an_empty_one(answer: Answer) -> None:
    reply = answer(LONG, "We lost two days.", ENTER, "In May.", ENTER, ENTER)
    assert reply.value == "We lost two days.\nIn May."


def test_a_long_text_filled_in_is_kept_with_one_enter(answer: Answer) -> None:
    assert answer(PARAGRAPH, ENTER).value == "Three caretakers lose an hour."


def test_a_long_text_that_was_changed_wants_an_empty_line(answer: Answer) -> None:
    reply = answer(PARAGRAPH, " A week.", ENTER, ENTER)
    assert reply.value == "Three caretakers lose an hour. A week."


def test_pasted_paragraphs_stay_and_do_not_end_the_text(answer: Answer) -> None:
    reply = answer(LONG, pasted("One.\r\rTwo."), ENTER, ENTER)
    assert reply.value == "One.\n\nTwo."
    reply = answer(LONG, "One.\r\rTwo.", ENTER, ENTER)
    assert reply.value == "One.\n\nTwo."


def test_an_empty_line_above_the_end_is_no_end(answer: Answer) -> None:
    reply = answer(LONG, pasted("One.\r\rTwo."), UP, ENTER, BACK_TAB)
    assert reply.action is Action.BACK


@pytest.mark.parametrize(("word", "action"), [("?", Action.HELP), (":stop", Action.STOP)])
def test_a_word_that_leads_elsewhere_counts_beside_other_lines(
    answer: Answer, word: str, action: Action
) -> None:
    """What was typed is there again at the next asking, without the word."""
    assert answer(LONG, "We lost a day.", ENTER, word, ENTER).action is action
    assert answer(LONG, ENTER).value == "We lost a day."


def test_dk_beside_other_lines_is_text(answer: Answer) -> None:
    assert answer(LONG, "We lost a day.", ENTER, "dk", ENTER, ENTER).value == "We lost a day.\ndk"


def test_two_colons_begin_a_line(answer: Answer) -> None:
    assert answer(LONG, "Type", ENTER, "::stop", ENTER, ENTER).value == "Type\n:stop"


def test_a_reply_word_in_the_place_of_what_is_filled_in_does_not_stay(answer: Answer) -> None:
    assert answer(FILLED, CTRL_U, ":eg", ENTER).action is Action.EXAMPLE
    assert answer(FILLED, ENTER).value == "Hallbook"


def test_a_reply_word_below_a_long_text_that_is_filled_in(answer: Answer) -> None:
    assert answer(PARAGRAPH, DOWN, ":doc", ENTER).action is Action.DRAFT
    assert answer(PARAGRAPH, ENTER).value == "Three caretakers lose an hour."


def test_what_was_typed_is_there_again_after_going_back(answer: Answer) -> None:
    answer(TEXT, "Hall", BACK_TAB)
    answer(LONG, "Something.", ENTER, ENTER)
    assert answer(TEXT, "book", ENTER).value == "Hallbook"


def test_what_was_refused_is_there_again(answer: Answer) -> None:
    answer(TEXT, "Hall", ENTER)
    assert answer(TEXT, "book", ENTER, refused=True).value == "Hallbook"


def test_what_was_taken_is_not_there_again(answer: Answer) -> None:
    """After another question an answer comes from the interview, which knows it best."""
    answer(TEXT, "Hall", ENTER)
    answer(LONG, "Something.", ENTER, ENTER, refused=True)
    assert answer(FILLED, ENTER, refused=True).value == "Hallbook"
