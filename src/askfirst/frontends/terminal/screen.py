"""The frame around every prompt: what is asked above, which keys and reply words fit below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from prompt_toolkit.application import get_app
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindingsBase, merge_key_bindings
from prompt_toolkit.layout import (
    AnyContainer,
    ConditionalContainer,
    FormattedTextControl,
    HSplit,
    Layout,
    Window,
)
from prompt_toolkit.styles import Style
from questionary.question import Question

from askfirst.frontends.terminal.keys import everywhere
from askfirst.frontends.terminal.leaving import on_screen
from askfirst.frontends.terminal.wrapping import wrapped
from askfirst.questions import Prompt
from askfirst.replies import SUMMARY
from askfirst.untrusted import for_screen

_STYLE: Final = Style([("question", "bold"), ("message", "bold"), ("pointer", "bold")])
_BODY_ROWS: Final = 6  # what the answer needs at least; the text above it yields
_BACK: Final = "Shift-Tab: back"

Line = tuple[str, str]  # style, text


class Screen:
    """One prompt as drawn. `message` is what the person is told about what they typed."""

    def __init__(self, prompt: Prompt, keys: Sequence[str], listed: Sequence[str] = ()) -> None:
        self.message = ""
        self._prompt = prompt
        self._keys = [*keys, _BACK]
        self._listed = listed

    def run(
        self, question: Question, body: AnyContainer, focus: Window, keys: KeyBindingsBase
    ) -> Any:
        """Frame the application of a question, run it, return its result."""
        application = question.application
        told = ConditionalContainer(_text(self._told), Condition(lambda: bool(self.message)))
        application.layout = Layout(
            HSplit([_text(self._head), body, told, _text(self._foot)]), focused_element=focus
        )
        own = [application.key_bindings] if application.key_bindings else []
        application.key_bindings = merge_key_bindings([*own, everywhere(), keys])
        application.style = _STYLE
        application.erase_when_done = True
        with on_screen(application):
            return question.unsafe_ask()

    def _head(self) -> StyleAndTextTuples:
        size = get_app().output.get_size()
        return _tokens(head(self._prompt, size.columns - 1, size.rows, self._listed))

    def _told(self) -> StyleAndTextTuples:
        columns = get_app().output.get_size().columns - 1
        return _tokens([("class:message", line) for line in wrapped(self.message, columns)])

    def _foot(self) -> StyleAndTextTuples:
        columns = get_app().output.get_size().columns - 1
        lines = ["", *joined(self._keys, columns), *reply_words(columns)]
        return _tokens([("", line) for line in lines])


def _text(content: Any) -> Window:
    return Window(FormattedTextControl(content), dont_extend_height=True)


def _tokens(lines: Sequence[Line]) -> StyleAndTextTuples:
    made: StyleAndTextTuples = []
    for number, (style, line) in enumerate(lines):
        made.append((style, f"\n{line}" if number else line))
    return made


def progress(prompt: Prompt) -> str:
    """The section, screens answered of those known, and how many more may open."""
    counted = prompt.progress
    total = counted.answered + counted.open
    more = f", up to +{counted.may_open}" if counted.may_open else ""
    parts = [prompt.section, f"{counted.answered} of {total} answered{more}" if total else ""]
    return " · ".join(part for part in parts if part)


def head(prompt: Prompt, columns: int, rows: int, listed: Sequence[str] = ()) -> list[Line]:
    """What stands above the answer. On a low terminal first help, then earlier answers give way.

    Args:
        columns, rows: of the terminal, in cells.
        listed: lines to show below the question.
    """
    top: list[Line] = [("", line) for line in wrapped(progress(prompt), columns) if line]
    shown = [("", line) for text in prompt.shown for line in _wrapped(text, columns, "  ")]
    asked = [("class:question", line) for line in _wrapped(prompt.text, columns)]
    help_lines = [("", line) for line in _wrapped(prompt.help, columns) if line]
    below = [("", line) for text in listed for line in _wrapped(text, columns, "  ")]
    room = rows - _BODY_ROWS - len(reply_words(columns)) - len(top) - len(asked) - 2
    if len(shown) + len(help_lines) + len(below) > room:
        help_lines = []
    if len(shown) + len(below) > room:
        shown = shown[-max(room - len(below), 0) :] if room > len(below) else []
    return [("", ""), *top, *shown, *asked, *help_lines, *below[: max(room, 0)]]


def _wrapped(text: str, columns: int, indent: str = "") -> list[str]:
    return wrapped(for_screen(text), columns, indent, indent)


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
