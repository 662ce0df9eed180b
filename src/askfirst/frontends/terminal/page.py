"""A page that is read back: its lines as rows that scroll, and one row to type a correction in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys

from askfirst.frontends.terminal.keys import PASTE, more_waiting, pasted_line
from askfirst.frontends.terminal.leaving import kept
from askfirst.frontends.terminal.rows import Row, Rows, moving, question, window
from askfirst.frontends.terminal.screen import Screen
from askfirst.frontends.terminal.words import complaint
from askfirst.questions import Prompt, Typed
from askfirst.replies import Reply, read
from askfirst.untrusted import for_screen

_KEYS: Final = ("Enter: yes", "a number: open its line", "up, down: look at the lines")


def ask_page(prompt: Prompt, so_far: str, keep: Callable[[Typed], None]) -> tuple[Reply, str]:
    """One page. Returns the reply and what was typed below it."""
    lines = [Row(text=for_screen(line), editable=False, key=line) for line in prompt.shown]
    # at the top: what is longer than the screen is read from its beginning
    rows = Rows([*lines, Row(text=so_far)], at=len(lines) if so_far else 0)
    screen = Screen(prompt._replace(shown=()), _KEYS)
    shown = window(rows)
    keys = KeyBindings()

    @keys.add("enter")
    def _enter(event: KeyPressEvent) -> None:
        if more_waiting():
            rows.buffer.insert_text(" ")
            return
        if 0 < rows.at < len(lines):
            rows.go(len(lines))
            return
        said = rows.rows[-1].text
        screen.message = complaint(said, others=False)
        if not screen.message:
            typed = read(said)
            event.app.exit(result=typed if isinstance(typed, Reply) else Reply(value=typed))

    looking = Condition(lambda: rows.at < len(lines))

    @keys.add(Keys.Any, filter=looking)
    def _type(event: KeyPressEvent) -> None:
        rows.go(len(lines))  # what is typed while the lines are looked at is a correction
        rows.buffer.insert_text(event.data)

    @keys.add(PASTE, filter=looking)
    def _paste(event: KeyPressEvent) -> None:
        rows.go(len(lines))
        rows.buffer.insert_text(pasted_line(event))

    both = merge_key_bindings([moving(rows, shown), keys])
    with kept(keep, lambda: rows.rows[-1].text):
        reply: Reply = screen.run(question(shown), shown, shown, both)
    typed = rows.rows[-1].text  # a reply word typed in the place of a correction is not kept as one
    return reply, so_far if isinstance(read(typed), Reply) else typed
