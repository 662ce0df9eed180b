"""What is in a field at first: what was typed there and not taken, else what is filled in."""

from __future__ import annotations

import pytest

from askfirst.frontends import terminal
from askfirst.questions import Progress, Prompt, Typed
from askfirst.replies import Action
from prompts import BACK_TAB, BOX, CHOICE, CTRL_U, ENTER, FORM, LONG, SPACE, TEXT, TICKS, UP

from .conftest import Answer
from .test_unsent import Listening

FILLED = {
    "text": (TEXT._replace(prefill="Hallbook", optional=True), [CTRL_U], ""),
    "list": (BOX._replace(prefill="Vet: look", optional=True), [UP, CTRL_U], []),
    "form": (FORM._replace(picked={"alone": "cancel"}, optional=True), [CTRL_U],
             {"alone": "", "misuse": ""}),
    "ticks": (TICKS._replace(picked={"undo": ""}, optional=True), [SPACE], {}),
}  # fmt: skip


@pytest.mark.parametrize("name", FILLED)
def test_what_somebody_emptied_does_not_come_back_by_itself(answer: Answer, name: str) -> None:
    prompt, emptied, value = FILLED[name]
    assert answer(prompt, *emptied, BACK_TAB).action is Action.BACK
    assert answer(prompt, *[ENTER] * max(len(prompt.frames), 1)).value == value


@pytest.mark.parametrize("name", FILLED)
def test_what_somebody_emptied_is_kept_as_nothing(answer: Answer, name: str) -> None:
    prompt, emptied, _ = FILLED[name]
    listening = Listening()
    answer(prompt, *emptied, BACK_TAB, listener=listening)
    assert not any(listening.kept.values())


def test_what_was_typed_before_stays_with_its_own_question(answer: Answer) -> None:
    answer(TEXT, "Hall", BACK_TAB)
    other = TEXT._replace(text="What else is it called?")
    assert answer(other, "Shed", ENTER).value == "Shed"
    assert answer(TEXT, ENTER).value == "Hall"
    assert answer(TEXT, "Barn", ENTER).value == "Barn", "it is there once"


def test_what_was_typed_just_now_goes_before_what_was_kept_from_another_day(answer: Answer) -> None:
    kept = TEXT._replace(typed="Barn")
    assert answer(kept, CTRL_U, "Hall", BACK_TAB).action is Action.BACK
    assert answer(kept, ENTER).value == "Hall"


@pytest.mark.parametrize("kept", ["Barn", ["Barn"], {"undo": "Barn"}])
def test_what_was_kept_of_another_kind_of_question_is_not_filled_in(
    answer: Answer, kept: Typed
) -> None:
    prompt = TEXT if isinstance(kept, str) else LONG._replace(prefill="A day.")
    expected = "Barn" if isinstance(kept, str) else "A day."
    assert answer(prompt._replace(typed=kept), ENTER).value == expected


def test_a_dont_know_leaves_nothing_in_the_field(answer: Answer) -> None:
    assert answer(TEXT, *"dk", ENTER).action is Action.UNKNOWN
    assert answer(TEXT, "Hall", ENTER, refused=True).value == "Hall"


def test_a_pick_is_not_kept_as_typed(answer: Answer) -> None:
    listening = Listening()
    answer(CHOICE, "2", BACK_TAB, listener=listening)
    assert listening.kept == {}


def test_what_is_sent_is_not_kept_as_unsent(answer: Answer) -> None:
    listening = Listening()
    answer(TEXT, "Hall", ENTER, listener=listening)
    assert listening.kept == {}


@pytest.mark.parametrize("failure", [EOFError, OSError])
def test_a_window_that_was_closed_stops_the_interview(
    answer: Answer, monkeypatch: pytest.MonkeyPatch, failure: type[Exception]
) -> None:
    def closed(*_: object) -> None:
        raise failure

    monkeypatch.setattr(terminal.text, "ask_text", closed)
    assert answer(TEXT, ENTER).action is Action.STOP


def test_a_page_without_lines_is_a_question_to_be_typed_at(answer: Answer) -> None:
    page: Prompt = TEXT._replace(type="read-back", shown=())
    assert answer(page, "yes", ENTER).value == "yes"


def test_a_page_that_changed_comes_with_an_empty_field_and_an_unchanged_one_with_what_was_sent(
    answer: Answer,
) -> None:
    page = TEXT._replace(type="read-back", shown=("1  a boat", "2  a sail"), optional=True)
    assert answer(page, "2 -", ENTER).value == "2 -"
    assert answer(page, ENTER, refused=True).value == "2 -"
    changed = page._replace(shown=("1  a boat",))
    assert answer(changed, "x", ENTER, refused=True).value == "x"
    further = changed._replace(progress=Progress(answered=1))
    assert answer(further, "y", ENTER, refused=True).value == "y"
