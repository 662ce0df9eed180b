"""How a reply decides between two statements: which side it picks, or how both hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askfirst.questions import OTHER, Choice

_PICKS: Final = re.compile(
    r"\W*(?:(?:it is|it's|that's|take|keep)\s+)?(?:the\s+)?(first|second)(?:\s+(?:one|line))?"
    r"(?:\s+(?:holds|stays|counts|is right))?(?:,?\s+(?:of course|please|clearly|obviously"
    r"|naturally|definitely|for sure|certainly))?\s*",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[.!;\n]")
_OTHERWISE: Final = re.compile(
    r"\b(?:first|second|both|or|also|too|but|yet|although|though|except|when)\b|\?", re.IGNORECASE
)
_BOTH: Final = "both hold stay right true correct count okay ok fine good yes keep said say already"


def picked_side(reply: str) -> str:
    """`first` or `second` where a reply begins with that side, as a sentence, and takes nothing of
    it back that these words can tell; else empty. Who asks looks for limits in the rest."""
    begin, *rest = _SENTENCE.split(reply.strip(), maxsplit=1)
    found = _PICKS.fullmatch(begin)
    return found[1].lower() if found and not _OTHERWISE.search("".join(rest)) else ""


def stands_for(choices: Sequence[Choice], side: str) -> bool:
    """Whether picking a side says that it holds, and not that it is to be changed."""
    return any(one.id == side and one.text.startswith(f"The {side} ") for one in choices)


def not_settled(choices: Sequence[Choice], own: str) -> str:
    """What fits in place of own words that do not say how both hold; empty where they do."""
    from askfirst.text.overlap import content_words

    side = picked_side(own)
    if side and stands_for(choices, side):
        return f"“{side}”, which is what the reply says"
    if content_words(own) - content_words(_BOTH) and not side:
        return ""
    both = next((one.text.rstrip(" .") for one in choices if one.id == OTHER), "how both hold")
    return f"“{both}” with words of the reply behind it; until somebody says them it stays open"
