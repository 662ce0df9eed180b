"""Numbers, bounds, dates and content words as rules read them out of plain answers.

What cannot be read for certain is None, and the rule that wanted it stays silent.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.text.measures import Single, singles
from askfirst.text.times import times

_WORDS: Final = {
    "none": 0, "no": 0, "nobody": 0, "nothing": 0, "zero": 0, "one": 1, "two": 2, "three": 3,
    "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100,
}  # fmt: skip
_NUMBER: Final = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:[, ]\d{3})+|\d+(?:\.\d+)?)(?![\w]*\d)"
    r"|\b(?!no \w+ than\b)(" + "|".join(_WORDS) + r")\b",
    re.IGNORECASE,
)
_UNIT: Final = re.compile(
    r"\s*(?!(?:a|an|per|each|every|in)\b)(%|°\s?[CF]?|[A-Za-z€$£]+)?"
    r"(?:\s+(?:a|an|per|each|every|in an?)\s+([a-z]+))?",
    re.IGNORECASE,
)
_CALLED: Final = {"°C": "degree", "°F": "fahrenheit"}
_HIGHER: Final = r"(?:more|warmer|hotter|higher|longer|larger|older|heavier|later) than"
_LOWER: Final = r"(?:less|fewer|colder|cooler|lower|shorter|smaller|younger|lighter|earlier) than"
_MOST: Final = re.compile(
    r"\b(?:at most|up to|maximum|max\.?|under|below|within"
    rf"|(?:no|not) {_HIGHER}|(?<!\bno )(?<!\bnot ){_LOWER})(?!\w)",
    re.IGNORECASE,
)
_LEAST: Final = re.compile(
    r"\b(?:at least|minimum|min\.|over|above"
    rf"|(?:no|not) {_LOWER}|(?<!\bno )(?<!\bnot ){_HIGHER})(?!\w)",
    re.IGNORECASE,
)
_STOP: Final = frozenset(
    re.findall(
        r"\w+",
        """
        a an the of to in on at by for from with and or not no any all every each somebody
        someone nobody anybody people person i me mine we us you he she
        it its is are be been was were who what which when
        while if then this that these those their they them his her our your my can may must
        shall should will do does into out up as than only one
        """,
    )
)


class Quantity(NamedTuple):
    """A number with its unit, for "4 calls a month" `call per month`; empty when none is written.
    Time is in seconds with unit `s`."""

    value: float
    unit: str


class Bounds(NamedTuple):
    """The least and the most that a text allows, in one unit; None where it says nothing."""

    least: float | None
    most: float | None
    unit: str


def quantity(text: str) -> Quantity | None:
    """The only number of a text, with its unit or what it counts; None when there is none or
    several."""
    if len(_NUMBER.findall(text)) != 1:
        return None
    amounts = list(singles(text))
    if amounts:
        return _quantity(amounts[0])
    return _bare_quantity(text)


def _quantity(amount: Single) -> Quantity:
    unit = _CALLED.get(amount.unit, amount.unit)
    value = float(amount.value)
    return Quantity(value, f"{unit} per {amount.per}" if amount.per else unit)


def _bare_quantity(text: str) -> Quantity | None:
    """A number that tells no amount by itself: "nobody", "no calls", "a year after 2027"."""
    match = _NUMBER.search(text)
    if match is None:
        return None
    digits, word = match.group(1), match.group(2)
    value = float(digits.replace(",", "").replace(" ", "")) if digits else _WORDS[word.lower()]
    rest = _UNIT.match(text, match.end())
    unit = (rest.group(1) or "").lower() if rest else ""
    per = (rest.group(2) or "").lower() if rest else ""
    unit = unit if word is None else unit.rstrip("s")
    return Quantity(value, f"{unit.rstrip('s')} per {per}" if per else unit.rstrip("s"))


def same_level(first: str, second: str) -> bool:
    """Whether two texts name one level: the same words, or the same number of the same thing."""
    if content(first) and content(first) == content(second):
        return _NUMBER.findall(first) == _NUMBER.findall(second)
    one, other = quantity(first), quantity(second)
    return one is not None and one == other and without_number(first) == without_number(second)


def without_number(text: str) -> frozenset[str]:
    """The content words of a text but its numbers."""
    return content(_NUMBER.sub(" ", text))


def every(text: str) -> float | None:
    """Seconds between one time and the next ("daily", "every two hours", "3 times a week"); None
    when the text does not say."""
    rhythms = [one.seconds for one in times(text) if one.sort == "rhythm" and one.seconds]
    return rhythms[0] if rhythms else None


def bounds(text: str) -> Bounds | None:
    """What a text allows at least and at most; None when it names no such bound."""
    number = quantity(text)
    if number is None:
        return None
    most, least = bool(_MOST.search(text)), bool(_LEAST.search(text))
    if most == least:
        return None
    return (
        Bounds(None, number.value, number.unit) if most else Bounds(number.value, None, number.unit)
    )


def disjoint(first: Bounds, second: Bounds) -> bool:
    """Whether no value satisfies both. Different units are never compared."""
    if first.unit != second.unit:
        return False
    highest = [most for most in (first.most, second.most) if most is not None]
    lowest = [least for least in (first.least, second.least) if least is not None]
    return bool(highest and lowest) and min(highest) < max(lowest)


def day(text: str) -> date | None:
    """The day a text names with its year, the last one when it names a month; else None.

    A day without a year is not taken for one: "by June" said in May and in July differ.
    """
    days = [one.latest for one in times(text) if one.latest is not None]
    return days[0] if days else None


@lru_cache(maxsize=1 << 15)  # two texts of each of 10,000 records, and some
def content(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, as rough stems; synonyms are not seen."""
    words = re.findall(r"[^\W\d_]+|\d+", text.lower())
    return frozenset(stem(word) for word in words if word not in _STOP and len(word) > 1)


def stem(word: str) -> str:
    """A word without its commonest English endings.

    Rougher than `text.overlap.stem`, on whose finer stems the thresholds of the rules of duplicates
    and of tasks do not hold.
    """
    for ending in ("ations", "ation", "ings", "ing", "ies", "ied", "es", "ed", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)].removesuffix("y")
    return word.removesuffix("y") if len(word) > 4 else word


def within(part: frozenset[str], whole: frozenset[str]) -> bool:
    """Whether three quarters of the words of a part, at least two, stand in the whole."""
    shared = len(part & whole)
    return shared >= 2 and shared >= 0.75 * len(part)


def overlap(first: frozenset[str], second: frozenset[str]) -> float:
    """Share of the smaller set's words that stand in the other; 0 when either is empty."""
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0
