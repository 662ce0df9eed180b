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

_SELF_BEHIND: Final = re.compile(
    r"(?:(?<=\bonly )|(?<=\w and )|(?<=\bexcept )|(?<=\bthan ))i(?=[.,;!?]|\s|$)"
)
"""Behind these a lone "i" is the speaker, whatever follows: "the mate and i both"."""


def inside(title: str) -> str:
    """A title as it stands inside a sentence; what is written large stays so: "PDF files"."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def capital(text: str) -> str:
    """The text with a capital at its start, unless its first word has one inside ("iPad")."""
    first = text.split(" ", 1)[0]
    large = text[:1].upper()
    kept = large.lower() != text[:1].lower() or any(letter.isupper() for letter in first[1:])
    return text if kept else large + text[1:]


_FILLER: Final = re.compile(
    r"(?:oh|well|um|uh|er|hm|ok|okay)\b,?\s+(?=(?:i|we|you|he|she|it|they|the|an?|my|our|somebody"
    r"|someone|then|if|when|there|that|this|at|on|every|each|any|all|just|who|everybody|nobody|people"
    r"|usually"
    r"|sometimes|maybe|in\s+(?:summer|winter|spring|autumn|general|fact|january|february|march"
    r"|april|may|june|july|august|september|october|november|december))\b)|oh,?\s+(?=and\b)"
    r"|(?:(?:hm+|oh|well|ok|okay)\b,?\s+)?(?:right|true|correct|exactly)\s*[.!]\s+(?=\w)"
    r"|(?:hm+|oh|ah)\b,?\s+(?:right|true|correct|yes)\s*,\s+(?:then\s+)?(?=\w+\s+\w)",
    re.IGNORECASE,
)
"""In front of a sentence, where talk begins: "well, somebody rings"; not "well water"."""


_FILLER_LAST: Final = re.compile(
    r"(?<=[.!?])\s+(?:well|hm+|ok|okay|anyway|so|right|yeah|you\s+know)\s*[.!…]*$"
    r"|(?<=\w),\s+(?:well|hm+|you\s+know)\s*[.!…]*$"
    r"|(?<=\w),\s+of\s+course\s*[.!…]*$"
    r"|(?<=\w),\s+(?:i\s+think\s+)?that['’]?s\s+(?:all|it)(?:,?\s+i\s+think)?\s*[.!…]*$",
    re.IGNORECASE,
)
"""Behind a sentence, where talk ends: "it is red. well"."""


def without_filler(text: str) -> str:
    """A text without the sounds that talk begins and ends with."""
    text = _FILLER_LAST.sub("", text)
    return text[found.end() :] if (found := _FILLER.match(text)) else text


@lru_cache(maxsize=4096)
def tidied(text: str) -> str:
    """A text with a capital at each sentence behind the first, and "I" for a lone "i" that an
    English verb or adverb follows, or that stands behind "and" or "only". Nothing else is touched:
    its length stays."""
    text = _SELF.sub(lambda found: "I" if _is_self(found["next"]) else "i", text)
    text = _SELF_BEHIND.sub("I", text)
    made, at = [], 0
    for start, end in list(spans(text, 0, len(text), typed=True))[1:]:
        short = _is_short_form(text, start)
        made += [text[at:start], text[start:end] if short else _begun(text[start:end])]
        at = end
    return "".join((*made, text[at:]))


def _is_short_form(text: str, start: int) -> bool:
    """Whether what stands before a place is a day, or the short form of whoever does what follows:
    "12.3. noon", "pat. was in the chair"."""
    if _DAY.search(text, 0, start):
        return True
    behind = text[start:].partition(" ")[0].lower()
    return _SHORT.search(text, 0, start) is not None and behind in lexicon.words("auxiliaries")


_DAY: Final = re.compile(r"\d\.\d{1,2}\.\s+$")
_SHORT: Final = re.compile(r"(?:^|[.!?]\s+)[a-z]{1,4}\.\s+$")


def _is_self(behind: str | None) -> bool:
    if behind is None:
        return True
    low = behind.lower()
    known = lexicon.base_of(low) is not None or low in lexicon.words("auxiliaries")
    return known or low in _without_apostrophes() or lexicon.is_adverb(behind)


@lru_cache(maxsize=1)
def _without_apostrophes() -> frozenset[str]:
    """Auxiliaries as many type them: "dont", "wouldnt"."""
    return frozenset(one.replace("'", "") for one in lexicon.words("auxiliaries"))


def _begun(sentence: str) -> str:
    """A sentence with a capital in front, unless its first word is no plain word:
    "www.example.org"."""
    first = sentence.split(" ", 1)[0].rstrip(",;:.!?")
    plain = first.replace("'", "").replace("’", "").replace("-", "")
    return capital(sentence) if plain.isalpha() and len(sentence[0].upper()) == 1 else sentence


_ENDS: Final = (".", "?", "!", ":", ";", "…")
_ENDS_OPEN: Final = re.compile(
    r"\b(?:at|in|on|of|to|by|for|from|with|without|into|the|an?|my|our|his|her|their|and|or|but|that"
    r"|which|who|because|is|are|was|were|has|had|have)$",
    re.IGNORECASE,
)
_MAY_END: Final = re.compile(r"\b(?:her|that|is|are|was|were|has|had|have|without|in|on|by)$", re.I)
"""What may end a sentence, too: "nobody knew her"."""
_BEGINS: Final = re.compile(r"[A-Z][a-z]+\b")
_BELONGS: Final = re.compile(r"(?:because|which|who)\b")
_GOES_ON: Final = re.compile(r"(?:and|but|or)\b")
_AT_THE_EDGE: Final = (55, 85)
"""Lengths at which somebody breaks a line as on a typewriter; elsewhere "and" begins a new one."""


def typed_lines(text: str) -> list[str]:
    """The lines of a long answer; a line that somebody broke at the edge of the screen, as on a
    typewriter, runs on: one that ends with "at", or is followed by "because"."""
    found: list[str] = []
    last = ""
    for line in filter(None, (" ".join(one.split()) for one in text.splitlines())):
        least, most = _AT_THE_EDGE
        goes_on = _BELONGS.match(line) or (least <= len(last) <= most and _GOES_ON.match(line))
        begins = _MAY_END.search(last) is not None and _BEGINS.match(line) is not None
        opened = _ENDS_OPEN.search(last) is not None and not begins
        if last and not last.endswith(_ENDS) and (opened or goes_on):
            found[-1] += f" {line}"
        else:
            found.append(line)
        last = line
    return found


def in_one(text: str) -> str:
    """A long answer in one line: a full stop behind each line of it that has none."""
    lines = typed_lines(text)
    stopped = [one if one.endswith(_ENDS) else f"{one}." for one in lines[:-1]]
    return " ".join((*stopped, *lines[-1:]))
