"""What is typed and not sent is told to whoever listens, whatever ends the asking."""

from __future__ import annotations

import pytest

from askfirst.questions import Prompt, Typed
from askfirst.replies import Action
from prompts import BACK_TAB, BOX, CTRL_C, ENTER, FORM, LONG, SPACE, TEXT, TICKS

from .conftest import Answer

FIRST = "sheep are counted"
PAGE = TEXT._replace(type="read-back", shown=("1  Sheep are counted.",))
CASES = [
    (PAGE, ["1 goats"], "1 goats"),
    (TEXT, ["Hall"], "Hall"),
    (LONG, [FIRST, ENTER, "twice"], f"{FIRST}\ntwice"),
    (TICKS, [SPACE, "soon"], {"undo": "soon"}),
    (BOX, [FIRST, ENTER, "half"], [FIRST, "half"]),
    (FORM, ["alone", ENTER, "half"], {"alone": "alone", "misuse": "half"}),
]
NAMES = [f"{prompt.type} {prompt.kind}" for prompt, _, _ in CASES]
EACH = pytest.mark.parametrize(("prompt", "keys", "typed"), CASES, ids=NAMES)


class Listening:
    """Keeps what it is told last."""

    def __init__(self) -> None:
        self.kept: dict[str, Typed] = {}

    def keep(self, slot: str, typed: Typed) -> None:
        self.kept[slot] = typed

    def understood(self, slot: str, line: str, choice: str = "", frame: str = "") -> str:
        return f"{slot}: {line}."


@EACH
def test_an_interrupt_keeps_it(
    answer: Answer, prompt: Prompt, keys: list[str], typed: Typed
) -> None:
    listening = Listening()
    with pytest.raises(KeyboardInterrupt):
        answer(prompt, *keys, CTRL_C, listener=listening)
    assert listening.kept[prompt.slot] == typed


@EACH
def test_leaving_keeps_it_too(
    answer: Answer, prompt: Prompt, keys: list[str], typed: Typed
) -> None:
    listening = Listening()
    assert answer(prompt, *keys, BACK_TAB, listener=listening).action is Action.BACK
    assert listening.kept[prompt.slot] == typed


@EACH
def test_it_is_filled_in_and_goes_before_what_is_filled_in_otherwise(
    answer: Answer, prompt: Prompt, keys: list[str], typed: Typed
) -> None:
    enters = [ENTER] * max(len(prompt.frames), 1)
    assert answer(prompt._replace(typed=typed), *enters).value == typed


def test_the_lines_of_a_list_are_kept_with_every_enter(answer: Answer) -> None:
    """They outlive a kill, which nobody hears of."""
    kept: list[Typed] = []
    listening = Listening()
    listening.keep = lambda _, typed: kept.append(typed)  # type: ignore[method-assign]
    answer(BOX, FIRST, ENTER, "again", ENTER, ENTER, listener=listening)
    assert kept == [[FIRST], [FIRST, "again"]]


def test_what_was_filled_in_and_left_alone_is_not_kept(answer: Answer) -> None:
    listening = Listening()
    answer(BOX._replace(prefill=FIRST), BACK_TAB, listener=listening)
    answer(FORM, BACK_TAB, listener=listening)
    assert not any(listening.kept.values())
