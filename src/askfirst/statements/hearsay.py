"""What is told by others, and what the writer only guesses."""

from __future__ import annotations

import re
from typing import Final

_SOURCES: Final = (
    r"(?:they|people|some(?:body|one|\s+people)?|everyone|everybody|a\s+(?:friend|colleague"
    r"|neighbour|neighbor|supplier|salesman|guy|man|woman)|(?:my|our|his|her)\s+[\w-]+(?:\s+[\w-]+)?)"
)
_HEARD: Final = re.compile(
    r"^(?:well,?\s+|and\s+|but\s+|also,?\s+)?(?:"
    r"(?:i|we)(?:'ve|’ve|\s+have)?\s+(?:only\s+)?(?:heard|read|been\s+told)\b"
    r"|(?:i|we)\s+(?:was|were)\s+told\b"
    rf"|{_SOURCES}\s+(?:says?|said|told\s+(?:me|us)|claims?|thinks?|reckons?|swears?)\b"
    r"|(?:the\s+)?[\w-]+(?:\s+[\w-]+){0,2}\s+(?:told\s+(?:me|us)|said\s+(?:that|we|one|it))\b"
    r"|it\s+is\s+said|there\s+is\s+a\s+rumou?r"
    r"|apparently\b|reportedly\b|supposedly\b|allegedly\b)"
    r"|\b(?:apparently|reportedly|supposedly|allegedly)\b"
    r"|[,(]\s*(?:(?:i|we)(?:'ve|’ve|\s+have)?\s+(?:heard|read)|so\s+(?:i'm|i\s+am|they)\s+(?:told|say)"
    r"|they\s+say|i\s+was\s+told)\b",
    re.IGNORECASE,
)
_GUESSES: Final = re.compile(
    r"(?:^|(?<=[\s(\[,;]))(?:maybe(?!\s+later)|perhaps|possibly|probably|i\s+think|i\s+guess|or\s+so"
    r"|i\s+believe|i\s+suppose|as\s+far\s+as\s+i\s+know|if\s+i\s+remember|not\s+sure"
    r"|could\s+be(?=\s*(?:$|[,.;:)\]?]|(?:about\s+|some\s+)?\d)))(?=[\s,.;:)\]?]|$)|\?\s*$",
    re.IGNORECASE,
)
_OF_OTHERS: Final = re.compile(r"\b(?:is|are|was|were|be|who|when)\s+not\s+sure\b", re.IGNORECASE)


def is_heard(text: str) -> bool:
    """Whether the writer says that others told it: "I heard", "my cousin says", "apparently"."""
    return _HEARD.search(text[:2000]) is not None


def is_guess(text: str) -> bool:
    """Whether the writer is not sure: "maybe", "I think", a question mark at the end."""
    return _GUESSES.search(_OF_OTHERS.sub(" ", text[:2000])) is not None
