"""What stands above an answer, as lines that fit. Nothing here needs the prompt library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from askfirst.frontends.terminal.wrapping import wrapped
from askfirst.questions import Prompt
from askfirst.untrusted import for_screen

Line = tuple[str, str]  # style, text
_INDENT: Final = "  "
_BELOW: Final = 11  # rows for an answer and the keys below it
_ALL: Final = 10_000
_SIDE: Final = 3  # rows of one side of a contradiction


def progress(prompt: Prompt) -> str:
    """The section, the question's number of those that there are at most, what time is left; and
    what the system is taken as."""
    taken = f"taken as {prompt.taken_as} (:kind changes it)" if prompt.taken_as else ""
    parts = [prompt.section, prompt.progress.told(), taken]
    return " · ".join(part for part in parts if part)


def head(prompt: Prompt, columns: int, room: int, listed: Sequence[str] = ()) -> list[Line]:
    """What stands above the answer. On a low terminal earlier answers give way, then how far it
    is, then the line of help; of the question itself the first line always stands.

    Args:
        columns: of the terminal, in cells. room: lines there are.
        listed: lines to show below the question.
    """
    asked = _wrapped(prompt.text, columns)[: max(room, 1)]
    sides = _sides(prompt, columns, room - len(asked))
    left = room - len(asked) - len(sides)
    help_lines = _wrapped(prompt.help, columns)[: max(left, 0)]
    left -= len(help_lines)
    top = ["", *_wrapped(progress(prompt), columns)]
    top = top if len(top) <= left else []
    left = max(left - len(top), 0)
    below = [line for text in listed for line in _wrapped(text, columns, _INDENT)][:left]
    shown = sides or _shown(prompt.shown, columns, left - len(below))
    plain = [("", line) for line in (*help_lines, *below)]
    styled = [("class:question", line) for line in asked]
    return [*(("", line) for line in (*top, *shown)), *styled, *plain]


def fits(prompt: Prompt, columns: int, rows: int) -> bool:
    """Whether a terminal has room for all that stands above an answer, the answer and the keys."""
    whole = head(prompt, columns, _ALL)
    return len(whole) <= rows - _BELOW


def has_sides(prompt: Prompt) -> bool:
    """Whether a prompt shows the sides of a contradiction: none of them may leave the screen."""
    numbered = all(text[:1].isdigit() for text in prompt.shown)
    return prompt.type == "contradiction" and bool(prompt.shown) and numbered


def _sides(prompt: Prompt, columns: int, room: int) -> list[str]:
    """The sides of a contradiction, each cut so that all of them are there."""
    if not has_sides(prompt):
        return []
    most = min(max(room // len(prompt.shown), 1), _SIDE)
    return [line for text in prompt.shown for line in cut(_wrapped(text, columns, _INDENT), most)]


def cut(lines: list[str], most: int) -> list[str]:
    """So many lines at most; what is cut off shows as "…"."""
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], f"{lines[most - 1][:-1]}…"]


def _shown(texts: Sequence[str], columns: int, room: int) -> list[str]:
    """Earlier answers, whole ones from the first on; then how many more there are."""
    wrapped_texts = [_wrapped(text, columns, _INDENT) for text in texts]
    lines = [line for text in wrapped_texts for line in text]
    if len(lines) <= room:
        return lines
    kept: list[str] = []
    for number, text in enumerate(wrapped_texts):
        if len(kept) + len(text) >= room:
            return [*kept, f"{_INDENT}... and {len(texts) - number} more"][:room]
        kept += text
    return kept


def _wrapped(text: str, columns: int, indent: str = "") -> list[str]:
    return wrapped(for_screen(text), columns, indent, indent) if text else []
