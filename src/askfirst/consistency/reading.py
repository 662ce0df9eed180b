"""Numbers, bounds, dates and content words as rules read them out of plain answers.

What cannot be read for certain is None, and the rule that wanted it stays silent.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

_WORDS: Final = {
    "none": 0, "no": 0, "nobody": 0, "nothing": 0, "zero": 0, "one": 1, "two": 2, "three": 3,
    "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100,
}  # fmt: skip
_NUMBER: Final = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:[, ]\d{3})+|\d+(?:\.\d+)?)(?![\w]*\d)|\b(" + "|".join(_WORDS) + r")\b",
    re.IGNORECASE,
)
_UNITS: Final = {
    "second": 1, "seconds": 1, "s": 1, "minute": 60, "minutes": 60, "min": 60, "hour": 3600,
    "hours": 3600, "h": 3600, "day": 86400, "days": 86400, "week": 604800, "weeks": 604800,
    "month": 2629800, "months": 2629800, "year": 31557600, "years": 31557600,
}  # fmt: skip
_MOST: Final = re.compile(
    r"\b(at most|no more than|not more than|up to|maximum|max\.?|under|below|less than|within)\b",
    re.IGNORECASE,
)
_LEAST: Final = re.compile(
    r"\b(at least|no less than|not less than|minimum|min\.|more than|over|above)\b", re.IGNORECASE
)
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",),
            ("june", "jun"), ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"),
            ("october", "oct"), ("november", "nov"), ("december", "dec"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
_ISO: Final = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_DAY: Final = re.compile(
    rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+)?({'|'.join(_MONTHS)})\b\.?(?:\s+(\d{{1,2}})(?!\d))?"
    r"(?:,?\s+(\d{4}))?",
    re.IGNORECASE,
)
_STOP: Final = frozenset(
    re.findall(
        r"\w+",
        """
        a an the of to in on at by for from with and or not no any all every each somebody
        someone nobody anybody people person it its is are be been was were who what which when
        while if then this that these those their they them his her our your my can may must
        shall should will do does into out up as than only one
        """,
    )
)


class Quantity(NamedTuple):
    """A number with its unit (empty when none is written); time is in seconds with unit `s`."""

    value: float
    unit: str


class Bounds(NamedTuple):
    """The least and the most that a text allows, in one unit; None where it says nothing."""

    least: float | None
    most: float | None
    unit: str


def quantity(text: str) -> Quantity | None:
    """The only number of a text, with the word behind it; None when there is none or several."""
    found = list(_NUMBER.finditer(text))
    if len(found) != 1:
        return None
    match = found[0]
    digits, word = match.group(1), match.group(2)
    value = float(digits.replace(",", "").replace(" ", "")) if digits else _WORDS[word.lower()]
    rest = re.match(r"\s*(%|[A-Za-z€$£]+)?", text[match.end() :])
    unit = (rest.group(1) or "").lower() if rest else ""
    if unit in _UNITS:
        return Quantity(value * _UNITS[unit], "s")
    return Quantity(value, unit.rstrip("s"))


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


def day(text: str, today: str) -> date | None:
    """The day a text names, the last one when it names a month; None when it names none.

    Args:
        today: day of the journal's last event (ISO 8601). A day without a year is the next such
            day that is not more than half a year past.
    """
    if iso := _ISO.search(text):
        return _made(int(iso.group(1)), int(iso.group(2)), int(iso.group(3)))
    found = _DAY.search(text)
    if found is None or (found.group(2).lower() == "may" and not _is_month(text, found)):
        return None
    month = _MONTHS[found.group(2).lower()]
    number = found.group(1) or found.group(3)
    year = int(found.group(4)) if found.group(4) else _year(month, today)
    if year is None:
        return None
    return _made(year, month, int(number)) if number else _last(year, month)


def _is_month(text: str, found: re.Match[str]) -> bool:
    """ "May" the month, not "may" the verb: written large, or with a day or year beside it."""
    return found.group(2)[0] == "M" or any(found.group(n) for n in (1, 3, 4))


def _year(month: int, today: str) -> int | None:
    parts = _ISO.match(today)
    if parts is None:
        return None
    year, now = int(parts.group(1)), int(parts.group(2))
    return year + 1 if month < now - 6 else year


def _made(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _last(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def content(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, as rough stems; synonyms are not seen."""
    words = re.findall(r"[^\W\d_]+|\d+", text.lower())
    return frozenset(stem(word) for word in words if word not in _STOP and len(word) > 1)


def stem(word: str) -> str:
    """A word without its commonest English endings."""
    for ending in ("ations", "ation", "ings", "ing", "ies", "ied", "es", "ed", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)].removesuffix("y")
    return word.removesuffix("y") if len(word) > 4 else word


def overlap(first: frozenset[str], second: frozenset[str]) -> float:
    """Share of the smaller set's words that stand in the other; 0 when either is empty."""
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0
