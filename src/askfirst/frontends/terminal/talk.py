"""What is printed beside the questions: lines of talk, and what was answered."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Final, TextIO

from askfirst.questions import OTHER, Prompt
from askfirst.replies import Action, Reply
from askfirst.untrusted import for_screen

_MOST_LINES: Final = 12


def screen() -> TextIO:
    """The stream that is the screen, to draw on. Standard output is for data."""
    behind: TextIO = getattr(sys.stderr, "behind", sys.stderr)
    return behind


def say(talk: Sequence[str]) -> None:
    """Print lines, broken between words; a line keeps its indentation."""
    from askfirst.frontends.terminal.wrapping import wrapped

    columns, _ = _size()
    with suppress(OSError):  # the window was closed; there is nobody to tell
        for line in talk:
            text = for_screen(line)
            indent = " " * min(len(text) - len(text.lstrip()), 8)
            for part in wrapped(text.strip(), columns - 1, indent, indent):
                print(part, file=screen())
                _printed.append(part)
        screen().flush()


_printed: list[str] = []  # what was printed since the last question


def spared(rows: int) -> int:
    """Rows that the question leaves alone, so that what was just said stays in view."""
    return min(len(_printed), rows // 3)


def answered_now() -> None:
    """The question was replied to: what was said before it need not stay."""
    _printed.clear()


def shown_first(prompt: Prompt) -> Prompt:
    """Print what a question shows where it would not fit above the answer. The lines of a read-back
    are rows of their own.

    Returns:
        The prompt without what was printed.
    """
    from askfirst.frontends.terminal.heads import fits, has_sides

    columns, rows = _size()
    above = prompt.type != "read-back" and not has_sides(prompt)
    if not prompt.shown or not above or fits(prompt, columns - 1, rows):
        return prompt
    say(["", *(f"  {line}" for line in prompt.shown)])
    return prompt._replace(shown=())


def _size() -> tuple[int, int]:
    """Columns and rows of the screen; of an old one where it is none."""
    try:
        columns, rows = os.get_terminal_size(screen().fileno())
    except (OSError, ValueError):
        return 80, 24
    return columns or 80, rows or 24


def answered(prompt: Prompt, reply: Reply) -> list[str]:
    """What stays on the screen of a question that was answered."""
    said = [line for line in _said(prompt, reply) if line.strip()] or ["(nothing)"]
    left_out = len(said) - _MOST_LINES
    if left_out > 1:
        said = [*said[:_MOST_LINES], f"... and {left_out} more lines"]
    return ["", prompt.text, *(f"  {line}" for line in said)]


def _said(prompt: Prompt, reply: Reply) -> list[str]:
    if reply.action is Action.UNKNOWN:
        return ["don't know"]
    if reply.action is Action.NOT_RELEVANT:
        return [f"not relevant: {reply.reason}" if reply.reason else "not relevant"]
    value = reply.value
    labels = {choice.id: choice.text for choice in prompt.choices}
    labels |= {frame.id: frame.begin for frame in prompt.frames}
    if isinstance(value, dict):
        separator = " " if prompt.frames else ": "
        return [
            f"{labels.get(key, key)}{separator}{text}" if text else labels.get(key, key)
            for key, text in value.items()
            if text or not prompt.frames
        ]
    if isinstance(value, list):
        return [str(line) for line in value]
    text = str(value or "")
    if prompt.type == "read-back" and not text.strip():
        return ["right"]
    own = next((choice.begin for choice in prompt.choices if choice.id == OTHER), "")
    if own and text.startswith(f"{OTHER}: "):
        return [f"{own} {text.removeprefix(f'{OTHER}: ')}"]
    return [labels.get(text, line) for line in text.splitlines()]
