"""What somebody said in full words, so that two ways to say one thing are compared as one."""

from __future__ import annotations

import re
from typing import Final

from askfirst.text.negations import NEGATED


def plainly(text: str) -> str:
    """The text in full words: "does not" for "doesn't", "it is" for "it's", one word for what has
    to be. What need not be is left as it stands: it is no *not* of what has to be."""
    text = _SHORT.sub(lambda found: f"{_said_long(found[0])} not", text)
    text = _LATER.sub(lambda found: f"{found[1]} {_ENDINGS[found[2].lower()]}", text)
    text = _WISHED.sub(r"\1shall ", _FILLED.sub(" ", text))
    return _HYPHEN.sub(" ", _GETS.sub("is ", _MUST.sub("shall", text)))


_SHORT: Final = re.compile(rf"\b{NEGATED}\b", re.IGNORECASE)


def _said_long(negated: str) -> str:
    """The verb of a word that says no: "do" of "don't" and "dont"."""
    verb = _NOT_BEHIND.sub("", negated)
    return _LONG.get(verb.lower(), verb)


_NOT_BEHIND: Final = re.compile(r"(?:n['’]?t|not)$", re.IGNORECASE)
_LONG: Final = {"ca": "can", "wo": "will", "sha": "shall"}
_LATER: Final = re.compile(
    r"\b(it|that|there|here|what|who|whoever|where|he|she|i|you|we|they|\w+body|\w+one|\w+thing)['’](s|re|ve|ll|m)\b",
    re.IGNORECASE,
)
_ENDINGS: Final = {"s": "is", "re": "are", "ve": "have", "ll": "will", "m": "am"}
_FILLED: Final = re.compile(r"\b(?:you know|(?:i|you) mean|kind of|sort of)\b", re.IGNORECASE)
_WISHED: Final = re.compile(
    r"(^\W*|[,;:.] )(?:i|we)(?:['’]d| would)? (?:want|like|need|wish)(?: it| that)? to ",
    re.IGNORECASE,
)
_HYPHEN: Final = re.compile(r"(?<=[a-z])-(?=[a-z])", re.IGNORECASE)
_GETS: Final = re.compile(
    r"\bgets? (?=(?:told|rung|sold|paid|sent|made|shown|\w{3,}ed|\w{2,}en)\b)", re.IGNORECASE
)
_MUST: Final = re.compile(
    r"(?<!not )\b(?:(?:has|have|is|are)(?: got)? to|gotta|needs? to|must|should)\b", re.IGNORECASE
)
