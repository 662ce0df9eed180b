"""Numbers as people write them: figures with groups and decimals, number words, `20k`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

_ONES: Final = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES: Final = {
    "k": 1_000, "thousand": 1_000, "m": 1_000_000, "mio": 1_000_000, "mn": 1_000_000,
    "million": 1_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000, "hundred": 100,
    "dozen": 12,
}  # fmt: skip
WORDS: Final = {word: Decimal(value) for value, word in enumerate(_ONES)} | {
    word: Decimal(10 * value) for value, word in enumerate(_TENS, 2)
}
"""Number words and their values; `twenty-five` is put together by `word_value`."""
ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
                   "ninth", "tenth")  # fmt: skip

FIGURE: Final = (
    r"(?:(?<![\w.,:/-])-?|(?<=\d[-–])(?<!\d{4}[-–])(?<![-–]\d[-–])(?<![-–]\d\d[-–]))"
    r"(?:\d{1,3}(?:(?:[.]\d{3})+|(?:,\d{3})+|(?:['’]\d{3})+|(?:[ \u00a0\u202f]\d{3})+)"
    r"(?:[.,]\d{1,2})?|\d{1,15}(?:[.,]\d{1,9})?)(?![.,:'’]?\d)(?!-\d{1,2}-\d)"
)
"""A number in figures; no part of a date, a clock, a version or a name with digits in it."""

WORD: Final = (
    rf"\b(?:(?:{'|'.join(_TENS)})-(?:{'|'.join(_ONES[1:10])})|{'|'.join(_ONES + _TENS)})\b"
)
"""A number in words up to ninety-nine."""

SCALE: Final = (
    r"(?:\s?(?:k|K)\b(?!\w)|M\b|\s?(?:mio|mn|bn)\b"
    r"|\s+(?:hundred|thousand|million|billion|dozen)\b)"
)
"""What multiplies the number before it: `20k`, `2 million`. A single M only where it is glued."""

_DECIMAL_DOT: Final = re.compile(r"-?\d{1,3}\.\d{3}")


def figure_value(written: str, decimal_unit: bool = False) -> Decimal:
    """The value of a number in figures.

    Three digits behind a single point are a group of thousands (`60.000` is 60000), unless the
    number starts with 0 or its unit is one that people weigh or measure to the third place
    (`1.500 kg`); behind a single comma they always are, unless it starts with 0.

    Args:
        written: the figures, as `FIGURE` finds them.
        decimal_unit: whether the unit is one of those measured to the third place.

    Returns:
        The exact value.
    """
    if written.isdecimal():
        return Decimal(written)
    plain = re.sub(r"['’\u00a0\u202f ]", "", written)
    separators = re.findall(r"[.,]", plain)
    if not separators:
        return Decimal(plain)
    head, _, tail = plain.replace(",", ".").rpartition(".")
    if len(set(separators)) == 1 and len(tail) == 3 and head.lstrip("-") != "0":
        dot = separators == ["."]
        if not (dot and decimal_unit and _DECIMAL_DOT.fullmatch(plain)):
            return Decimal(re.sub(r"[.,]", "", plain))
    return Decimal(f"{head.replace('.', '')}.{tail}")


def word_value(written: str) -> Decimal | None:
    """The value of a number word ("twelve", "Twenty-five"); None for any other word."""
    tens, hyphen, ones = written.lower().partition("-")
    if tens not in WORDS or (hyphen and ones not in WORDS):
        return None
    return WORDS[tens] + (WORDS[ones] if hyphen else 0)


def scale_value(written: str) -> int:
    """What a scale behind a number multiplies it with: 1000 for "k"; 1 for nothing."""
    return _SCALES.get(written.strip().lower(), 1)
