"""A line that a person typed, with what it answers."""

from __future__ import annotations

from typing import Final, NamedTuple

STORIES: Final = frozenset(
    ("case", "latest-case", "today", "tried-before", "background", "take-over")
)
"""Questions whose answers tell what was: they demand nothing."""


class Told(NamedTuple):
    """A line that a person typed.

    Attributes:
        id: what finds it again. text: as typed, without the label of a tick.
        question: id of its question. reads: name of the reader that took it.
        against: the question asked what puts people off or what it must never do.
        choice: label of the tick; it never counts.
    """

    id: str
    text: str
    question: str = ""
    reads: str = ""
    against: bool = False
    choice: str = ""
