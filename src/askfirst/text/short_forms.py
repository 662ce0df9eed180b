"""Short forms and slips of the words that say that something is not known, and who would know."""

from __future__ import annotations

import re
from typing import Final

_FULL: Final = {
    "wd": "would", "abt": "about", "havnt": "haven't", "thougt": "thought", "thougth": "thought",
    "dont no": "don't know",
}  # fmt: skip
_SHORT: Final = re.compile(rf"\b(?:{'|'.join(_FULL)})\b", re.IGNORECASE)


def in_full(text: str) -> str:
    """The text with these words in full."""
    return _SHORT.sub(lambda found: _FULL[found[0].lower()], text)
