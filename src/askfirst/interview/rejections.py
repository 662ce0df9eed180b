"""Why a reply was not taken."""

from __future__ import annotations

from typing import NamedTuple

MOST_CHARACTERS = 100_000


class Rejection(NamedTuple):
    """Why a reply was not taken, and what would be. Nothing was stored.

    Attributes:
        code: a stable name where a program can do something about it; words: what it is about.
    """

    reason: str
    allowed: str = ""
    code: str = ""
    words: tuple[str, ...] = ()


def too_long(text: str) -> Rejection | None:
    """A rejection where a text is longer than any answer may be."""
    if len(text) <= MOST_CHARACTERS:
        return None
    return Rejection(
        reason=f"that is {len(text):,} characters long",
        allowed=f"at most {MOST_CHARACTERS:,}; a longer text can be added as a source",
    )
