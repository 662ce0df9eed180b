"""Amounts in a text: how much of what, made comparable; and what is to become of an amount.

Certain or not at all: what may be a date, a clock, a name or a mere word is no amount here.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from askfirst.text import lexicon
from askfirst.text.measures import Single, singles


class Amount(NamedTuple):
    """A number, a bound or a range.

    Attributes:
        start, end: its span in characters, verbatim, from the word that says how it is meant ("at
            most") to the unit, the counted thing and the rate.
        relation: "" for a plain number, "at most", "at least", "less than", "more than", "about",
            "exactly", "between", or "less" and "more" for a difference ("30 % less").
        low, high: the least and the most that it stands for, in the unit; None where it is open.
        unit: canonical unit ("s", "m", "g", "l", "byte", "%", "euro", "°C", ...) or the singular of
            the counted noun; empty when none is said.
        dimension: "time", "length", "mass", "money", "share", ..., "count" for counted things,
            empty without a unit.
        per: what a rate is told for, in the singular ("week" in "40 litres a week"), else empty.
        thing: what a share is of ("bus" in "2 of 100 buses"), else empty.
    """

    start: int
    end: int
    relation: str
    low: Decimal | None
    high: Decimal | None
    unit: str
    dimension: str
    per: str
    thing: str


_MOST: Final = (
    r"(?:at|to) (?:the )?(?:very )?most|(?:no|not|never) (?:more|longer|later|higher|larger|bigger"
    r"|heavier|older|further|worse|warmer) than|(?:only )?up to|(?:a )?max(?:imum|\.)?(?: of)?"
    r"|within|not (?:over|above)|never over|a limit of|limited to|<=|≤"
)
_LEAST: Final = (
    r"at (?:the )?(?:very )?least|(?:no|not|never) (?:less|fewer|shorter|lower|smaller|earlier"
    r"|younger|sooner|colder) than|(?:a )?min(?:imum|\.)(?: of)?|minimum|not (?:under|below)"
    r"|never under|>=|≥"
)
_LESS: Final = (
    r"(?:less|fewer|shorter|lower|smaller|lighter|younger|faster|colder|cooler) than|under|below|<"
)
_MORE: Final = (
    r"(?:more|longer|higher|larger|bigger|heavier|older|later|warmer|hotter) than|over|above"
    r"|exceed(?:s|ing)?|>"
)
_ABOUT: Final = r"about|around|roughly|approximately|approx\.?|circa|ca\.?|nearly|almost|say|~|≈"
_EXACT: Final = r"exactly|precisely|=="
_BEFORE: Final = re.compile(
    rf"(?:(?<!\w)(?:(?P<most>{_MOST})|(?P<least>{_LEAST})|(?P<less>{_LESS})|(?P<more>{_MORE})"
    rf"|(?P<about>{_ABOUT})|(?P<exact>{_EXACT})))\s*(?:the |an? )?$",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    r"\s*(?:(?P<least>,?\s?or (?:more|longer|over|above|older|higher)\b|and (?:more|above|up|over)\b"
    r"|\+(?!\d)|at (?:the )?least\b|min(?:imum)?\b)"
    r"|(?P<most>,?\s?or (?:less|fewer|under|below|younger|lower)\b|and (?:less|fewer|below|under)\b"
    r"|at (?:the )?most\b|max(?:imum)?\b|tops\b)"
    r"|(?P<about>or so\b)"
    r"|(?P<less_by>(?:less|fewer|lower|shorter|cheaper|faster|smaller)\b(?!\s+than\s+(?:an?\b|\d)))"
    r"|(?P<more_by>(?:more|higher|longer|larger|bigger|slower)\b(?!\s+than\s+(?:an?\b|\d))))",
    re.IGNORECASE,
)
_RELATION: Final = {
    "most": "at most", "least": "at least", "less": "less than", "more": "more than",
    "about": "about", "exact": "exactly", "less_by": "less", "more_by": "more",
}  # fmt: skip
_RANGE: Final = re.compile(r"\s?(?:-|–|—|to|\.\.)\s?", re.IGNORECASE)
_AND: Final = re.compile(r"\s(?:and|to|-|–)\s", re.IGNORECASE)
_OPENS_RANGE: Final = re.compile(r"\b(between|from)\s+$", re.IGNORECASE)
_IN_FRONT: Final = 28


def amounts(text: str) -> list[Amount]:
    """The amounts of a text.

    Args:
        text: a line or more; the time grows with its length.

    Returns:
        The amounts in order; their spans do not overlap. No dates, times of day and ordinals.
    """
    found: list[Amount] = []
    waiting: Single | None = None
    for single in singles(text):
        if waiting is not None:
            ranged = _ranged(text, waiting, single)
            found.append(ranged or _related(text, waiting, found[-1].end if found else 0))
            waiting = None if ranged else single
        else:
            waiting = single
    if waiting is not None:
        found.append(_related(text, waiting, found[-1].end if found else 0))
    return found


def _ranged(text: str, one: Single, other: Single) -> Amount | None:
    """Two numbers as the ends of one range: "between 5 and 7", "5-7 people", "5 to 7 minutes"."""
    between = text[one.end : other.start]
    opens = _OPENS_RANGE.search(text, max(0, one.start - 9), one.start)
    joined = _RANGE.fullmatch(between) or (opens and _AND.fullmatch(between))
    unit_said_once = not one.unit or (one.unit, one.per) == (other.unit, other.per)
    if not joined or not unit_said_once:
        return None
    factor = other.factor if not one.unit else Decimal(1)
    low = one.value * factor
    if low >= other.value:
        return None
    start = opens.start() if opens else one.start
    return Amount(
        start, other.end, "between", low, other.value, other.unit, other.dimension, other.per,
        other.thing,
    )  # fmt: skip


def _related(text: str, single: Single, floor: int) -> Amount:
    """A number with the words that say how it is meant; none of them stands before `floor`."""
    start, end, relation = single.start, single.end, "at least" if single.plus else ""
    if before := _BEFORE.search(text, max(floor, start - _IN_FRONT), start):
        start, relation = before.start(), _RELATION[before.lastgroup or ""]
    elif behind := _BEHIND.match(text, end):
        end, relation = behind.end(), _RELATION[behind.lastgroup or ""]
    low: Decimal | None = single.value
    high: Decimal | None = single.value
    if relation in ("at most", "less than"):
        low = None
    elif relation in ("at least", "more than"):
        high = None
    return Amount(
        start, end, relation, low, high, single.unit, single.dimension, single.per, single.thing
    )


def same_measure(one: Amount, other: Amount) -> bool:
    """Whether two amounts can be compared: the same unit or counted thing, told for the same time.

    Args:
        one: an amount.
        other: another; neither may be a number without a unit unless both are.
    """
    things = one.thing == other.thing or not (one.thing and other.thing)
    return (one.unit, one.dimension, one.per) == (other.unit, other.dimension, other.per) and things


def differ(one: Amount, other: Amount) -> bool:
    """Whether no value satisfies both of two amounts that can be compared."""
    if not same_measure(one, other) or "less" in (one.relation, other.relation):
        return False
    lows = [low for low in (one.low, other.low) if low is not None]
    highs = [high for high in (one.high, other.high) if high is not None]
    return bool(lows and highs) and max(lows) > min(highs)


def counted_people(amount: Amount) -> bool:
    """Whether an amount counts people."""
    return amount.dimension == "count" and lexicon.is_person(amount.unit)
