"""What stands above an answer, as lines that fit. Nothing here needs the prompt library."""

from __future__ import annotations

from collections.abc import Sequence

from askfirst.frontends.terminal.wrapping import wrapped
from askfirst.questions import Prompt
from askfirst.untrusted import for_screen

Line = tuple[str, str]  # style, text


def progress(prompt: Prompt) -> str:
    """The section, screens answered of those known, and how many more may open."""
    counted = prompt.progress
    total = counted.answered + counted.open
    more = f", up to +{counted.may_open}" if counted.may_open else ""
    parts = [prompt.section, f"{counted.answered} of {total} answered{more}" if total else ""]
    return " · ".join(part for part in parts if part)


def head(prompt: Prompt, columns: int, room: int, listed: Sequence[str] = ()) -> list[Line]:
    """What stands above the answer. On a low terminal first help, then earlier answers give way.

    Args:
        columns: of the terminal, in cells. room: lines there are.
        listed: lines to show below the question.
    """
    top: list[Line] = [("", line) for line in ["", *_wrapped(progress(prompt), columns)]]
    shown = [("", line) for text in prompt.shown for line in _wrapped(text, columns, "  ")]
    asked = [("class:question", line) for line in _wrapped(prompt.text, columns)]
    help_lines = [("", line) for line in _wrapped(prompt.help, columns)]
    below = [("", line) for text in listed for line in _wrapped(text, columns, "  ")]
    left = max(room - len(top) - len(asked), 0)
    below = below[:left]
    left -= len(below)
    help_lines = help_lines if len(shown) + len(help_lines) <= left else []
    shown = shown[max(len(shown) - left + len(help_lines), 0) :]
    return [*top, *shown, *asked, *help_lines, *below]


def _wrapped(text: str, columns: int, indent: str = "") -> list[str]:
    return wrapped(for_screen(text), columns, indent, indent) if text else []
