"""The frame around every prompt: what is asked above, which keys and reply words fit below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, Final

from prompt_toolkit.application import Application, application, get_app
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindingsBase, merge_key_bindings
from prompt_toolkit.key_binding.defaults import load_key_bindings
from prompt_toolkit.layout import (
    AnyContainer,
    ConditionalContainer,
    Dimension,
    FormattedTextControl,
    HSplit,
    Layout,
    Window,
)
from prompt_toolkit.styles import Style
from questionary.question import Question

from askfirst.frontends.terminal.heads import Line, head
from askfirst.frontends.terminal.keys import everywhere
from askfirst.frontends.terminal.leaving import on_screen
from askfirst.frontends.terminal.talk import spared
from askfirst.frontends.terminal.wrapping import wrapped
from askfirst.questions import Prompt
from askfirst.replies import SUMMARY

# The keys for moving and deleting are the same at every prompt. The library would make all 580 of
# them anew for each, Vi's too, and merge them again at the first key.
application.__dict__["load_key_bindings"] = cache(load_key_bindings)

_STYLE: Final = Style([("question", "bold"), ("message", "bold"), ("pointer", "bold")])
_BODY_ROWS: Final = 8  # what the answer needs at least; the text above it yields
_LOW: Final = 20  # rows of a terminal on which only one line of keys has room
_MESSAGE_ROWS: Final = 3
_BACK: Final = "Shift-Tab: back"


class Screen:
    """One prompt as drawn. `message` is what the person is told about what they typed."""

    def __init__(self, prompt: Prompt, keys: Sequence[str], listed: Sequence[str] = ()) -> None:
        self.message = ""
        self._prompt = prompt
        self._listed = listed
        self.tell_keys(keys)

    def tell_keys(self, keys: Sequence[str]) -> None:
        """Say below the answer what the keys do now."""
        self._keys = [*keys, _BACK]

    def run(
        self, question: Question, body: AnyContainer, focus: Window, keys: KeyBindingsBase
    ) -> Any:
        """Frame the application of a question, run it, return its result."""
        framed = question.application
        focus.height = self._body
        told = ConditionalContainer(_fixed(self._told), Condition(lambda: bool(self.message)))
        framed.layout = Layout(
            HSplit([_fixed(self._head), body, told, _fixed(self._foot)]), focused_element=focus
        )
        own = [framed.key_bindings] if framed.key_bindings else []
        framed.key_bindings = merge_key_bindings([*own, everywhere(), keys])
        framed.style = _STYLE
        framed.erase_when_done = True
        framed.after_render += _once_more
        typed = getattr(focus.content, "buffer", None)
        if isinstance(typed, Buffer):
            typed.on_text_changed += self._typing
        with on_screen(framed):
            return question.unsafe_ask()

    def _typing(self, _: Buffer) -> None:
        """Who types on has read the message."""
        self.message = ""

    def _head(self) -> list[Line]:
        size = get_app().output.get_size()
        room = size.rows - len(self._foot()) - spared(size.rows) - len(self._told())
        body = min(_BODY_ROWS, max(room // 2, 2))
        return head(self._prompt, size.columns - 1, room - body, self._listed)

    def _body(self) -> Dimension:
        """What is left for the answer, so that nothing above it leaves the screen."""
        rows = get_app().output.get_size().rows
        above = len(self._head()) + len(self._told()) + len(self._foot()) + spared(rows)
        return Dimension(min=1, max=max(rows - above, 1))

    def _told(self) -> list[Line]:
        if not self.message:
            return []
        size = get_app().output.get_size()
        most = min(_MESSAGE_ROWS, max(size.rows // 5, 1))
        lines = wrapped(self.message, size.columns - 1)
        return [("class:message", line) for line in lines[:most]]

    def _foot(self) -> list[Line]:
        size = get_app().output.get_size()
        columns = size.columns - 1
        keys = joined(self._keys, columns)
        if size.rows < _LOW:
            return [("", keys[0])]
        lines = ["", *keys, *reply_words(columns)]
        return [("", line) for line in lines[: max(size.rows // 3, 1)]]


def _once_more(drawn: Application[Any]) -> None:
    """Draw a second time: only a first drawing tells that not all rows fit, so that there is a
    scroll bar to draw."""
    drawn.after_render.remove_handler(_once_more)
    drawn.invalidate()


def _fixed(content: Callable[[], Sequence[Line]]) -> Window:
    """Lines that keep their place when the answer needs more than there is: that one scrolls."""
    control = FormattedTextControl(lambda: _tokens(content()))
    return Window(control, height=lambda: Dimension.exact(len(content())))


def _tokens(lines: Sequence[Line]) -> StyleAndTextTuples:
    made: StyleAndTextTuples = []
    for number, (style, line) in enumerate(lines):
        made.append((style, f"\n{line}" if number else line))
    return made


def joined(parts: Sequence[str], columns: int, separator: str = " · ") -> list[str]:
    """Short parts side by side on as few lines as they need."""
    lines = [""]
    for part in parts:
        longer = f"{lines[-1]}{separator}{part}" if lines[-1] else part
        if len(longer) > columns and lines[-1]:
            lines.append(part)
        else:
            lines[-1] = longer
    return lines


def reply_words(columns: int) -> list[str]:
    """The reply words on at most two lines: with what they mean, or the bare words."""
    entries = SUMMARY.split("  ")
    full = joined(entries, columns, "  ")
    if len(full) <= 2:
        return full
    return joined([entry.split(" ")[0] for entry in entries], columns, "  ")
