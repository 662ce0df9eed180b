"""A prompt put to somebody who presses the given keys; nothing is drawn."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterator

import pytest
from prompt_toolkit import renderer
from prompt_toolkit.application import get_app
from prompt_toolkit.data_structures import Point
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.key_binding import KeyPress
from prompt_toolkit.output import DummyOutput

from askfirst.frontends import Listener
from askfirst.frontends.terminal import ask, asking
from askfirst.questions import Prompt
from askfirst.replies import Reply

Answer = Callable[..., Reply]
PATIENCE = 5.0  # seconds until a prompt that wants more keys than given is given up


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """No test finds what another one has typed."""
    yield
    asking._left.clear()
    asking._sent.clear()


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Answer]:
    """Puts a prompt while keys are pressed: each text arrives by itself, as a person types it."""
    nowhere = (Point(0, 0), None)  # to work out what would be drawn takes a fifth of the time
    monkeypatch.setattr(renderer, "_output_screen_diff", lambda *_, **__: nowhere)
    with create_pipe_input() as keys:
        presses: deque[str] = deque()
        _press_one_by_one(keys, presses)

        def put(
            prompt: Prompt,
            *pressed: str,
            refused: bool = False,
            listener: Listener | None = None,
        ) -> Reply:
            """`refused`: the answer before this was not taken, so its prompt comes again."""
            if not refused:
                asking._sent.clear()
            presses.extend(pressed)
            keys.send_text(presses.popleft())
            reply = ask(prompt, listener=listener, input=keys, output=DummyOutput())
            assert not presses, f"answered before these keys were pressed: {list(presses)}"
            return reply

        yield put


def _press_one_by_one(keys: PipeInput, presses: deque[str]) -> None:
    """Whenever keys were read, the next ones are sent."""
    read = keys.read_keys

    def read_keys() -> list[KeyPress]:
        found = read()
        loop = asyncio.get_running_loop()
        if presses:
            loop.call_soon(keys.send_text, presses.popleft())
        else:
            loop.call_later(PATIENCE, _give_up)
        return found

    keys.read_keys = read_keys  # type: ignore[method-assign]


def _give_up() -> None:
    get_app().exit(exception=AssertionError("the prompt waits for more keys"))
