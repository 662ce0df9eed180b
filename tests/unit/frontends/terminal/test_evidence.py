"""`!1` at every kind of question: it adds a passage, and nothing typed is lost."""

from __future__ import annotations

import pytest

from askfirst.questions import Prompt
from askfirst.replies import Action, Reply
from prompts import BOX, CHOICE, ENTER, FORM, LONG, TEXT, TICKS

from .conftest import Answer

SECOND = Reply(action=Action.EVIDENCE, value="2")


@pytest.mark.parametrize("prompt", [TEXT, LONG, CHOICE, TICKS, BOX, FORM], ids=lambda p: p.kind)
def test_it_is_a_reply_everywhere(prompt: Prompt, answer: Answer) -> None:
    assert answer(prompt, "!", "2", ENTER) == SECOND


def test_a_long_text_goes_on_with_a_new_line(answer: Answer) -> None:
    assert answer(LONG, "Two choirs.", ENTER, "!2", ENTER) == SECOND
    assert answer(LONG, "One hall.", ENTER, ENTER).value == "Two choirs.\nOne hall."
    assert answer(LONG, "Two choirs.", ENTER, "!2", ENTER) == SECOND
    assert answer(LONG, ENTER).value == "Two choirs."


def test_lines_typed_before_it_are_there_again(answer: Answer) -> None:
    assert answer(BOX, "Nurse: count", ENTER, "!2", ENTER) == SECOND
    assert answer(BOX, ENTER).value == ["Nurse: count"]
