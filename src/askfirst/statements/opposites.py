"""Ways in which two lines of one person most often cannot both hold: only one may and another does,
settled and put right, not without and just so, by itself and after a look, for all eyes and between
two, promised to each and too few.

A line has marks of either side, whatever it speaks of. That two lines have marks of both sides of
one way says only that a look at them is worth it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.statements.tables import rows
from askfirst.text import lexicon
from askfirst.text.numerals import WORDS
from askfirst.text.overlap import stem

_NO: Final = (
    r"(?:no|not a|not one|not a single|nothing|never|nobody|no[- ]?one|none"
    r"|not any(?:body|one)?|not|[a-z]+n['’]?t)"
)
_NUMBER: Final = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty"
    r"|fifty|sixty|hundred)"
)
_DAY: Final = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?)"
_EACH: Final = r"(?:every(?:body|one)?|all|any(?:body|one)|whoever|each)"
_PLACES: Final = {"no": _NO, "number": _NUMBER, "day": _DAY, "each": _EACH}
"""What stands for a place in the table."""


_WEAK: Final = 1
_STRONG: Final = 2
_WEIGHTS: Final = {_WEAK + _WEAK: 0.9, _WEAK + _STRONG: 2.8, _STRONG + _STRONG: 5.6}
"""How much it says that two lines have marks of both sides of a way, weak or strong ones. Found
with invented interviews into each of which a contradiction was put: how much more often its two
lines have them than two other lines of the same person."""
_SETTLED_AND_PUT_RIGHT: Final = 3.0
"""So much more says that one line lets nobody change what another one has put right: of all that
people told who could not both have, most was of this kind."""
_FORBIDS: Final = frozenset(("only-one", "settled", "not-without"))
_FORBIDS_AS_OTHER: Final = frozenset(("for-all-eyes", "followed"))
"""The ways of which the one side forbids, and those of which the other does."""


class Marks(NamedTuple):
    """What a line has of all that sets two lines against each other.

    Attributes:
        one, other: the ways of which it has marks of that side, and whether weak or strong ones.
        rule: it forbids, in one of these ways. only_one: it leaves something to somebody.
    """

    one: dict[str, int]
    other: dict[str, int]

    @property
    def rule(self) -> bool:
        return not _FORBIDS.isdisjoint(self.one) or not _FORBIDS_AS_OTHER.isdisjoint(self.other)

    @property
    def only_one(self) -> bool:
        return "only-one" in self.one


_Patterns = dict[tuple[str, str, int], re.Pattern[str]]


@lru_cache(maxsize=1)
def _compiled() -> _Patterns:
    """By way, side and strength: its words."""
    words: dict[tuple[str, str, int], list[str]] = {}
    for row in rows("ways"):
        strength = _STRONG if row["mark"] == "strong" else _WEAK
        words.setdefault((row["way"], row["side"], strength), []).append(row["words"])
    return {key: _whole("|".join(told)) for key, told in words.items()}


def _whole(words: str) -> re.Pattern[str]:
    words = words.replace(" | ", "|")
    for place, stands_for in _PLACES.items():
        words = words.replace(f"{{{place}}}", stands_for)
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_MOST_CHARACTERS: Final = 1000
"""So much of a line is looked at: its marks stand where it begins."""


@lru_cache(maxsize=1 << 12)
def marks(text: str) -> Marks:
    """The marks of a line."""
    found: dict[str, dict[str, int]] = {"one": {}, "other": {}}
    for (way, side, strength), words in _compiled().items():
        if strength > found[side].get(way, 0) and words.search(text, 0, _MOST_CHARACTERS):
            found[side][way] = strength
    return Marks(found["one"], found["other"])


def set_apart(first: Marks, second: Marks) -> float:
    """How much the marks of two lines say that a look at both is worth it."""
    ways = first.one.keys() & second.other.keys() | first.other.keys() & second.one.keys()
    strength = {way: max(_both(first, second, way), _both(second, first, way)) for way in ways}
    told = _SETTLED_AND_PUT_RIGHT if strength.get("settled", 0) == _STRONG + _STRONG else 0
    return sum(_WEIGHTS[found] for found in strength.values()) + told


def _both(first: Marks, second: Marks, way: str) -> int:
    """How strong the marks of both sides are together; 0 where a line has none."""
    one, other = first.one.get(way, 0), second.other.get(way, 0)
    return one + other if one and other else 0


_OTHER_NUMBERS: Final = {
    "hundred": 100, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twelfth": 12, "fifteenth": 15, "eighteenth": 18, "twentieth": 20,
}  # fmt: skip
_TIMES: Final = (
    "year", "month", "week", "day", "hour", "minute", "second", "morning", "evening", "noon",
    "euro", "cent", "pound",
)  # fmt: skip
_TEN: Final = 10
_MOST_DIGITS: Final = 6
_BEHIND: Final = 3
_BEFORE: Final = 5
"""So many words around a number tell what is counted."""


class Counted(NamedTuple):
    """A number, the noun right behind it, and the nouns around it, as stems."""

    number: int
    noun: str
    near: frozenset[str]


@lru_cache(maxsize=1 << 12)
def counted(text: str) -> tuple[Counted, ...]:
    """What is counted in a line."""
    words = re.findall(r"[a-z]+|\d+", text[:_MOST_CHARACTERS].lower())
    nouns = [stem(word) if _is_thing(word) else "" for word in words]
    found = []
    for at, word in enumerate(words):
        number = _number(word)
        one = _number(words[at + 1]) if at + 1 < len(words) else None
        if number is None or (word.endswith("ty") and one is not None and one < _TEN):
            continue  # "forty" of "forty two"
        tens = words[at - 1] if at and words[at - 1].endswith("ty") else ""
        number += (_number(tens) or 0) if number < _TEN else 0
        behind = [noun for noun in nouns[at + 1 : at + 1 + _BEHIND] if noun]
        before = [noun for noun in nouns[max(0, at - _BEFORE) : at] if noun]
        found.append(Counted(number, behind[0] if behind else "", frozenset(behind + before)))
    return tuple(found)


def _number(word: str) -> int | None:
    if word.isdecimal():
        return int(word) if len(word) <= _MOST_DIGITS else None
    value = int(WORDS.get(word, 0))
    return value if value > 1 else _OTHER_NUMBERS.get(word)


def _is_thing(word: str) -> bool:
    return _number(word) is None and lexicon.is_noun(word) and word not in lexicon.function_words()


def numbers_apart(first: str, second: str) -> float:
    """How much speaks for one thing that is counted differently in two lines: 1 where the same noun
    stands behind both numbers, less where it stands around them, else 0."""
    best = 0.0
    for one in counted(first):
        for other in counted(second):
            if one.number == other.number:
                continue
            if one.noun and one.noun == other.noun:
                best = max(best, 0.5 if one.noun in _times() else 1.0)
            elif (one.near & other.near) - _times():
                best = max(best, 0.3)
    return best


@lru_cache(maxsize=1)
def _times() -> frozenset[str]:
    return frozenset(map(stem, _TIMES))
