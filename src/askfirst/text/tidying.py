"""Small mending that nobody objects to: a capital where a sentence begins, and for "I"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from askfirst.text import lexicon
from askfirst.text.sentences import spans

_SELF: Final = re.compile(
    r"(?<![\w'’.(-])(?<!\brow )(?<!\bcolumn )(?<!\bindex )(?<!\bletter )i"
    r"(?=['’](?:m|ve|d|ll)\b|,?\s+(?P<next>[^\W\d_]+))"
)


@lru_cache(maxsize=4096)
def tidied(text: str) -> str:
    """A text with a capital at each sentence behind the first, and "I" for a lone "i" that an
    English verb or adverb follows. Nothing else is touched: its length stays."""
    text = _SELF.sub(lambda found: "I" if _is_self(found["next"]) else "i", text)
    made, at = [], 0
    for start, end in list(spans(text, 0, len(text), typed=True))[1:]:
        made += [text[at:start], _begun(text[start:end])]
        at = end
    return "".join((*made, text[at:]))


def _is_self(behind: str | None) -> bool:
    if behind is None:
        return True
    return lexicon.base_of(behind.lower()) is not None or lexicon.is_adverb(behind)


def _begun(sentence: str) -> str:
    """A sentence with a capital in front, unless its first word has one inside or is no plain
    word: "iPad", "www.example.org"."""
    first = sentence.split(" ", 1)[0].rstrip(",;:.!?")
    plain = first.replace("'", "").replace("’", "").replace("-", "")
    if plain.isalpha() and first.islower() and len(first[0].upper()) == 1:
        return first[0].upper() + sentence[1:]
    return sentence
