"""Lines broken between words, measured in the cells of a terminal (wide characters take two)."""

from __future__ import annotations

from typing import Final

_COMBINING: Final = "\u0300"


def cells(text: str) -> int:
    """How wide a text is. The prompt library, which knows, is loaded only for characters that may
    be wide or have no width: those of Latin, up to the combining accents, take one cell each."""
    if text.isascii() or max(text) < _COMBINING:
        return len(text)
    from prompt_toolkit.utils import get_cwidth

    return get_cwidth(text)


def segments(text: str, width: int) -> list[tuple[int, int]]:
    """Where to break one line.

    Args:
        width: of the lines made, in cells; at least one character stands on each.

    Returns:
        Start and end (exclusive) of each line made, in characters. The space at a break belongs to
        neither line. There is always at least one.
    """
    found: list[tuple[int, int]] = []
    start, used, space = 0, 0, -1
    for index, character in enumerate(text):
        size = cells(character)
        if used + size > width and index > start:
            if character == " ":
                space = index
            end = space if space > start else index
            found.append((start, end))
            start = end + 1 if text[end] == " " else end
            used, space = cells(text[start:index]), -1
            if start > index:
                continue
        if character == " ":
            space = index
        used += size
    found.append((start, len(text)))
    return found


def wrapped(text: str, width: int, indent: str = "", hanging: str = "") -> list[str]:
    """A text as lines that fit: the first begins with `indent`, the others with `hanging`."""
    made: list[str] = []
    for line in text.splitlines() or [""]:
        room = max(width - max(len(indent), len(hanging)), 4)
        for start, end in segments(line, room):
            made.append((hanging if made else indent) + line[start:end])
    return made
