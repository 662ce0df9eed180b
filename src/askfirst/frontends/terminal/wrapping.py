"""Lines broken between words, measured in the cells of a terminal (wide characters take two)."""

from __future__ import annotations

from prompt_toolkit.utils import get_cwidth


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
        size = get_cwidth(character)
        if used + size > width and index > start:
            if character == " ":
                space = index
            end = space if space > start else index
            found.append((start, end))
            start = end + 1 if text[end] == " " else end
            used, space = get_cwidth(text[start:index]), -1
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
