"""What holds in every kind of question."""

from __future__ import annotations

import subprocess
import sys

import pytest

from askfirst.questions import Prompt
from askfirst.replies import Action
from prompts import BACK_TAB, CHOICE, CTRL_C, CTRL_D, ENTER, EVERY_KIND, TEXT
from thorough import pairs

from .conftest import Answer

KINDS = pytest.mark.parametrize("prompt", EVERY_KIND, ids=lambda prompt: prompt.kind.value)


def _name(value: Prompt | str) -> str:
    return value if isinstance(value, str) else value.kind.value


ACTIONS = {
    "?": Action.HELP,
    "dk": Action.UNKNOWN,
    ":eg": Action.EXAMPLE,
    ":na": Action.NOT_RELEVANT,
    ":later": Action.LATER,
    ":back": Action.BACK,
    ":doc": Action.DRAFT,
    ":src": Action.SOURCE,
    ":guess": Action.GUESS,
    ":stop": Action.STOP,
}


@pytest.mark.parametrize(
    ("prompt", "word"), pairs(EVERY_KIND, ACTIONS, every=5), ids=lambda one: _name(one)
)
def test_a_reply_word_is_that_reply(answer: Answer, prompt: Prompt, word: str) -> None:
    more = [ENTER] * (len(prompt.frames) - 1) if word == "dk" else []  # of its line alone
    assert answer(prompt, *word, ENTER, *more).action is ACTIONS[word]


@KINDS
def test_not_relevant_takes_its_reason(answer: Answer, prompt: Prompt) -> None:
    reply = answer(prompt, *":na we have none", ENTER)
    assert (reply.action, reply.reason) == (Action.NOT_RELEVANT, "we have none")


@KINDS
def test_shift_tab_goes_back(answer: Answer, prompt: Prompt) -> None:
    assert answer(prompt, BACK_TAB).action is Action.BACK


@KINDS
def test_ctrl_d_stops_where_nothing_is_typed(answer: Answer, prompt: Prompt) -> None:
    assert answer(prompt, CTRL_D).action is Action.STOP


@KINDS
def test_ctrl_c_is_no_reply(answer: Answer, prompt: Prompt) -> None:
    with pytest.raises(KeyboardInterrupt):
        answer(prompt, CTRL_C)


@KINDS
def test_a_mistyped_reply_word_is_not_taken_for_an_answer(answer: Answer, prompt: Prompt) -> None:
    """It stays to be mended: `:bakc` becomes `:back`."""
    mended = answer(prompt, *":bakc", ENTER, "\x7f", "\x7f", *"ck", ENTER)
    assert mended.action is Action.BACK


@pytest.mark.parametrize("prompt", [p for p in EVERY_KIND if p is not CHOICE], ids=lambda p: p.slot)
def test_an_empty_reply_is_refused_where_something_is_needed(
    answer: Answer, prompt: Prompt
) -> None:
    assert answer(prompt, ENTER, ENTER, ENTER, BACK_TAB).action is Action.BACK


@pytest.mark.parametrize("prompt", [p for p in EVERY_KIND if p is not CHOICE], ids=lambda p: p.slot)
def test_an_empty_reply_is_an_answer_where_nothing_is_needed(
    answer: Answer, prompt: Prompt
) -> None:
    enters = [ENTER] * max(len(prompt.frames), 1)
    reply = answer(prompt._replace(optional=True), *enters)
    assert reply.action is Action.ANSWER
    value = reply.value
    assert not any(value.values()) if isinstance(value, dict) else not value


def test_keys_typed_before_the_question_do_not_answer_it(answer: Answer) -> None:
    """What was pressed in one go with the last reply is left over and must not be taken."""
    assert answer(TEXT, f"{BACK_TAB}3{ENTER}").action is Action.BACK
    assert answer(CHOICE, ENTER).value == "mine"


def test_importing_it_loads_no_prompt_library() -> None:
    program = (
        "import sys, askfirst.frontends.terminal\n"
        "print([m for m in sys.modules if m.startswith(('prompt_toolkit', 'questionary'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
