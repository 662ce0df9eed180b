"""A page that is read back: Enter says yes, a number opens a line, anything else corrects."""

from __future__ import annotations

import pytest

from askfirst.replies import Action
from prompts import BACK_TAB, DOWN, ENTER, TEXT, UP, pasted

from .conftest import Answer

LINES = tuple(f"{number}  Sheep {number} is counted." for number in range(1, 4))
PAGE = TEXT._replace(type="read-back", shown=LINES, optional=True)


def test_enter_at_the_top_says_yes(answer: Answer) -> None:
    reply = answer(PAGE, ENTER)
    assert (reply.action, reply.value) == (Action.ANSWER, "")


def test_enter_among_the_lines_only_goes_below_them(answer: Answer) -> None:
    assert answer(PAGE, DOWN, ENTER, "2", ENTER).value == "2"


@pytest.mark.parametrize("keys", [("2 goats",), (DOWN, "2 goats"), (DOWN, DOWN, pasted("2 goats"))])
def test_what_is_typed_while_looking_is_a_correction(answer: Answer, keys: tuple[str, ...]) -> None:
    assert answer(PAGE, *keys, ENTER).value == "2 goats"


def test_the_lines_themselves_are_not_changed(answer: Answer) -> None:
    assert answer(PAGE, UP, UP, "x", ENTER).value == "x"


def test_a_correction_is_there_again_and_a_reply_word_is_not(answer: Answer) -> None:
    assert answer(PAGE, "2 goats", BACK_TAB).action is Action.BACK
    assert answer(PAGE, ENTER).value == "2 goats"
    assert answer(PAGE, *":doc", ENTER).action is Action.DRAFT
    assert answer(PAGE, ENTER).value == ""
