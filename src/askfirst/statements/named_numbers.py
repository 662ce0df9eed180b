"""Which sentences of a numbered sheet a reply names: by figures, number words, places ("the last
two") and matters ("the one about the keys")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askfirst.text import numerals
from askfirst.text.overlap import content_words

MOST: Final = 10
"""Most sentences of a sheet: of more nobody reads each."""

NAMED: Final = r"(?:(?:number|nr|line|point|sentence|no|n[o°])\b\.?\s*|#\s*)?\d"
"""Begin of a sentence that is named by its number."""
_COUNTED: Final = {word: str(value) for word, value in numerals.WORDS.items() if 1 < value <= MOST}
_ORDINALS: Final = {word: str(place) for place, word in enumerate(numerals.ORDINALS, 1)}
_ANY_COUNT: Final = "|".join(_COUNTED)
_FIGURES: Final = re.compile(
    rf"\b(?:(?P<one>number one)|(?:number|line|sentence|point) (?P<counted>{_ANY_COUNT})"
    rf"|(?:the|your) (?P<ordinal>{'|'.join(_ORDINALS)})"
    r"(?: (?:one|sentence|line|point|statement|item))?"
    rf"(?! (?:time|thing|two|three|four|five|\d)\b))\b",
    re.IGNORECASE,
)
"""A number in words of which the words before it say that it is one of the sheet."""
_IN_WORDS: Final = re.compile(
    r"(?P<before>(?:^|[.,;:!?])\s*|\b(?:and|but|except(?:\s+for)?|only|from|to|or|save|bar)\s+)"
    rf"(?P<counted>{_ANY_COUNT})"
    r"(?=(?:['’]s)?\s*(?:[.,;:!?]|$)|['’]s\b|\s+(?:and|or|to|is|are|was|isn|aren|do|don|doesn|no|not"
    r"|yes|i|wrong|right|fine|ok|okay|again|too|says?|should|shall|needs?|has|must)\b)",
    re.IGNORECASE,
)
"""A sentence that is named by its number in words: not in "it's two weeks"."""
_PLACES: Final = re.compile(
    r"(?:\b(?:the|your)|(?:^|(?<=[.!?;\n]))) ?(?:very )?"
    rf"(?P<end>first|last)(?: (?P<many>{_ANY_COUNT}|\d))?"
    r"(?: (?:one|sentence|line|point|statement|item)s?)?\b",
    re.IGNORECASE,
)
_ALL_OF_THEM: Final = re.compile(rf"\ball (?:of )?(?:the )?(?:{_ANY_COUNT}|\d+)\b", re.IGNORECASE)
"""All sentences with how many they are, which names none of them."""
_MATTER: Final = re.compile(
    r"\b(?:the|that|this) (?:one|ones|line|point|sentence|bit|thing|part|number)"
    r" (?:about|on|with|of|for|where|that says|saying)"
    r"(?P<behind>(?: (?!(?:is|are|was|were|isn't|isnt|aren't|has|have|should|must|says?|needs?|no"
    r"|not|wrong|right|fine|ok|it|its|i|we|you|which|but|and)\b)[\w'-]+){1,4})"
    rf"|\bthe (?!(?:{'|'.join(_ORDINALS)}|last|next|other|only|same|wrong|right|very|new|old)\b)"
    r"(?P<before>[\w'-]+) (?:one|bit|line|sentence|point|part)\b",
    re.IGNORECASE,
)
"""A sentence that is named by what it is about."""
_FROM_ONE: Final = re.compile(
    rf"(?:(?:^|(?<=[.!?;\n]))\s*|\b(?:numbers?|from)\s+)one\s+(?:to|through|till)\s+(?={_ANY_COUNT}|\d)",
    re.IGNORECASE,
)
_ROW: Final = re.compile(
    r"(?<![\w.,])(\d{1,2})\s*(?:-|–|to|till|until|through)\s*(?:number\s+)?(\d{1,2})(?![\w%]|[.,]\d)"
)
_NUMBER: Final = re.compile(r"(?<![\w.,])(\d{1,2})(?![\w%]|[.,]\d)")


def in_figures(reply: str, sentences: Sequence[str]) -> str:
    """A reply in which each sentence that it names stands with its number in figures."""
    text = _FROM_ONE.sub("1 to ", _ALL_OF_THEM.sub("all", reply.replace("’", "'")))
    text = _MATTER.sub(lambda found: _about(found, sentences), text)
    text = _PLACES.sub(lambda found: _place(found, len(sentences)), text)
    return _IN_WORDS.sub(_counted, _FIGURES.sub(_figure, text))


def numbers(clause: str, count: int) -> set[int]:
    """The sentences that a clause may mean by their numbers: in doubt a number means one."""
    found = {int(number) for number in _NUMBER.findall(clause)}
    for first, last in _ROW.findall(clause):
        found |= set(range(int(first), min(int(last), count) + 1))
    return {number for number in found if 0 < number <= count}


def _about(found: re.Match[str], sentences: Sequence[str]) -> str:
    """The number of the one sentence that is about a matter; of none or several the words."""
    matter = content_words(found["behind"] or found["before"])
    told = [n for n, one in enumerate(sentences, 1) if matter and matter & content_words(one)]
    return f"number {told[0]}" if len(told) == 1 else found[0]


def _place(found: re.Match[str], count: int) -> str:
    """The sentences at the begin or at the end of the sheet by their numbers."""
    many = found["many"] or ""
    size = int(_COUNTED.get(many.lower(), many or 1))
    if found["end"].lower() == "first":
        return "number 1" if size == 1 else f"1 to {size}"
    return f"number {count}" if size == 1 else f"{count - size + 1} to {count}"


def _figure(found: re.Match[str]) -> str:
    """A number in words as a figure."""
    if found["one"]:
        return "number 1"
    counted, ordinal = found["counted"] or "", found["ordinal"] or ""
    return f"number {_COUNTED.get(counted.lower()) or _ORDINALS[ordinal.lower()]}"


def _counted(found: re.Match[str]) -> str:
    return found["before"] + _COUNTED[found["counted"].lower()]
