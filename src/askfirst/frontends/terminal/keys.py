"""Keys that mean the same in every kind of question."""

from __future__ import annotations

import select
from typing import Final

from prompt_toolkit.application import get_app
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Window

from askfirst.lines import split
from askfirst.replies import Action, Reply
from askfirst.untrusted import for_storage

_INSTANT: Final = 0.01  # seconds; a key held down repeats after three times that
_END_OF_INPUT: Final = Reply(action=Action.STOP)


def everywhere() -> KeyBindings:
    """Back, interrupt, suspend. Eager, so that no kind and no validation comes first."""
    keys = KeyBindings()

    @keys.add("s-tab", eager=True)
    def _back(event: KeyPressEvent) -> None:
        event.app.exit(result=Reply(action=Action.BACK))

    @keys.add("c-c", eager=True)
    @keys.add("<sigint>", eager=True)
    def _interrupt(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt())

    @keys.add("c-z", eager=True)
    def _suspend(event: KeyPressEvent) -> None:
        event.app.suspend_to_background()

    @keys.add("c-d", filter=Condition(_nothing_typed), eager=True)
    def _stop(event: KeyPressEvent) -> None:
        event.app.exit(result=_END_OF_INPUT)

    # What ends an input in the prompt library, past the checks here: it would end it unseen, or
    # empty the line at hand.
    @keys.add("escape", "enter", eager=True)
    @keys.add("c-o", eager=True)
    @keys.add("c-r", eager=True)
    @keys.add("c-s", eager=True)
    def _nothing(event: KeyPressEvent) -> None:
        """These keys do nothing."""

    return keys


def _nothing_typed() -> bool:
    return not get_app().current_buffer.text


def more_waiting() -> bool:
    """Whether more keys are already there than the one at hand.

    A person does not type on within the same instant; a terminal that pastes without saying so
    does. An Enter in such a burst is part of the pasted text and submits nothing.
    """
    app = get_app()
    if app.key_processor.input_queue:
        return True
    try:
        return bool(select.select([app.input.fileno()], [], [], _INSTANT)[0])
    except (NotImplementedError, OSError, ValueError):
        return False


def page(window: Window) -> int:
    """How many lines Page Up and Page Down move: all that are shown but one."""
    drawn = window.render_info
    return max(drawn.window_height - 1, 1) if drawn else 1


def pasted_line(event: KeyPressEvent) -> str:
    """A paste for a field of one line: its lines joined by spaces, nothing that acts left."""
    return " ".join(split(for_storage(event.data)))


def pasted_lines(event: KeyPressEvent) -> list[str]:
    """A paste for a list: its lines without empty ones."""
    return split(for_storage(event.data)) or [""]


PASTE: Final = Keys.BracketedPaste
