"""Small mending that nobody objects to: a capital, a full stop, single blanks; days in words."""

from __future__ import annotations

import re
from typing import Final

from askfirst.text.tidying import tidied, typed_lines

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_ENDS: Final = (".", "?", "!", ":", ";", "…")
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9“])")
_LEAST_WORDS: Final = 4


def cell(text: str) -> str:
    """A text on one line with single blanks, as it stands in a table."""
    return " ".join(text.split())


def sentence(text: str) -> str:
    """A text with a capital in front and at each later sentence, and a full stop behind."""
    text = tidied(cell(text))
    if not text:
        return ""
    first = text.split(" ", 1)[0]
    if first[1:].islower() or len(first) == 1:  # not "eBay", "mRNA"
        capital = text[0].upper()
        text = (capital if len(capital) == 1 else text[0]) + text[1:]
    return ended(text)


def ended(text: str) -> str:
    """A text on one line with a full stop behind."""
    text = cell(text)
    return text if text.rstrip("”)’'\"").endswith(_ENDS) else f"{text}."


def day(text: str) -> str:
    """A day of ISO 8601 in words ("5 May 2027"); any other text as it is."""
    found = _DAY.match(text)
    if not found or not 1 <= int(found[2]) <= len(_MONTHS):
        return cell(text)
    return f"{int(found[3])} {_MONTHS[int(found[2]) - 1]} {found[1]}"


def sentences(text: str) -> list[str]:
    """The sentences of a text, as they stand in it."""
    return [part for part in _SENTENCE.split(cell(text)) if part]


def paragraphs(text: str) -> list[str]:
    """The lines of a story, as `typed_lines` tells them apart."""
    return typed_lines("\n".join(map(cell, text.splitlines())))


def same(text: str) -> str:
    """What two sentences share that say the same in the same words: no capital, no mark."""
    return " ".join(re.findall(r"\w+", text.lower()))


def says(text: str, part: str) -> bool:
    """Whether every word and number of a part stands in a text already."""
    return set(re.findall(r"\w+", part.lower())) <= set(re.findall(r"\w+", text.lower()))


def holds(text: str, part: str) -> bool:
    """Whether a part stands in a text word for word: "all" stands in no "call"."""
    told = rf"(?<!\w){re.escape(cell(part).lower())}(?!\w)"
    return re.search(told, cell(text).lower()) is not None


def without(text: str, told: frozenset[str]) -> str:
    """A text without those of its longer sentences that stand elsewhere, by `same`."""
    kept = [
        one for one in sentences(text) if len(one.split()) < _LEAST_WORDS or same(one) not in told
    ]
    return " ".join(kept)


def person(name: str) -> str:
    """Who it is; somebody who gave no name is no "you" for a reader."""
    return "the person asked" if name.lower() in ("you", "me") else cell(name)
