"""How a verb says no in one word: "don't", and "dont" as many type it."""

from __future__ import annotations

import re
from typing import Final

NEGATED: Final = (
    r"(?:\w+n['’]t|cannot|(?:do|does|did|is|are|was|were|has|have|had|wo|ca|would|should|could|must"
    r"|need)nt|dos(?:e)?n['’]?t|does['’]nt|do['’]nt|did['’]nt|is['’]nt)"
)
"""A regular expression for one such word, to stand between word boundaries."""
_NEGATED: Final = re.compile(NEGATED)


def is_negated(word: str) -> bool:
    """Whether a word in small letters is a verb that says no."""
    return _NEGATED.fullmatch(word) is not None


def as_typed(word: str) -> tuple[str, ...]:
    """A word of a list, and as many type it: "don't", "dont"."""
    bare = word.replace("'", "")
    return (word, bare) if word.endswith("n't") and is_negated(bare) else (word,)
