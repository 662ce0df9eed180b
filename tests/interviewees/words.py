"""Words and numbers of a text, for telling whether one text says what another one says."""

from __future__ import annotations

import re
from typing import Final

_TOKEN: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NUMBER: Final = re.compile(r"\d+(?:[  ,.]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
_ENDS: Final = ("ingly", "edly", "ing", "ied", "ies", "ed", "es", "s")
_SHORTEST: Final = 3
_SMALL: Final = frozenset(
    """
    a an the of to in on at is are was were be been am it its it's i i'm im i've i'll me my we
    us our you your he she they them their his her him and or but so if then than that this
    these those there here as by for from with about into out up down off over not no never
    n't don't dont doesn't doesnt can can't cant must shall should would will could may might
    do does did has have had get got gets one ones what who when where which how why any some
    all just only too also very really quite perhaps maybe please well oh say says said thing
    things
    """.split()  # noqa: SIM905
)
_FIGURES: Final = {
    "zero": "0", "nought": "0", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11",
    "twelve": "12", "fourteen": "14", "nineteen": "19", "twenty": "20", "thirty": "30",
    "forty": "40", "sixty": "60", "ninety": "90", "hundred": "100",
}  # fmt: skip


def content(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning; no numbers."""
    found = (token.lower().replace("’", "'") for token in _TOKEN.findall(text))
    return frozenset(
        stem(word) for word in found if word not in _SMALL and word not in _FIGURES
        and not any(letter.isdecimal() for letter in word)
    )  # fmt: skip


def stem(word: str) -> str:
    """A word without its ending: crude, and the same for both texts that are compared."""
    word = word.removesuffix("'s")
    for end in _ENDS:
        if word.endswith(end) and len(word) - len(end) >= _SHORTEST:
            word = word.removesuffix(end)
            break
    while len(word) > _SHORTEST and (word[-1] in "eiy" or word[-1] == word[-2]):
        word = word[:-1]
    return word


def numbers(text: str) -> frozenset[str]:
    """Numbers in figures, without what separates thousands; number words too."""
    found = {_plain(match) for match in _NUMBER.findall(text)}
    words = {_FIGURES[word] for word in map(str.lower, _TOKEN.findall(text)) if word in _FIGURES}
    return frozenset(found | (words - {"1"}))


def _plain(number: str) -> str:
    grouped = re.fullmatch(r"\d{1,3}(?:[  ,.]\d{3})+", number)
    return re.sub(r"\D", "", number) if grouped else number.replace(",", ".")


def share(wanted: frozenset[str], found: frozenset[str]) -> float:
    """Which part of some words another text has; 1 when none is wanted."""
    return len(wanted & found) / len(wanted) if wanted else 1.0
