"""Words that a person is not sure of, said without "maybe": that it is a guess, a mark says."""

from __future__ import annotations

import re
from typing import Final

from askfirst.compose.fit import SPOKEN, masked
from askfirst.lines import is_sure, named

GUESS: Final = "(a guess)"
"""What stands behind a sentence that nobody is sure of."""

_OPEN: Final = re.compile(
    r"\bnot sure (?:if|whether|how|what|when|where|who|which|why|that|about)\b", re.IGNORECASE
)
"""What is not known, and lost when "not sure" is left out: "not sure if it is shut"."""


def is_hedged(text: str) -> bool:
    """Whether a text has a word such as "maybe" in it, other than in what somebody is to read or
    hear."""
    return not is_sure(masked(text))


def without_guess(text: str) -> str:
    """The text without "maybe" and the like; as it is where that would say something else."""
    spoken = any(not is_sure(words) for words in SPOKEN.findall(text))
    return text if spoken or _OPEN.search(text) or not is_hedged(text) else named(text)
