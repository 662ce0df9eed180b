"""A number that bounds something and of which nobody said what it counts or measures: "free up to
14 before", "not over 38".

Certain or not at all: ages, hours, years, sums of money, parts of names and what an earlier word of
the line counts are none.
"""

from __future__ import annotations

import re
from typing import Final

from askfirst.text import lexicon
from askfirst.text.measures import singles
from askfirst.text.numerals import WORD

_BOUND: Final = re.compile(
    r"\b(?P<bound>within|up to|at most|at least|over|under|above|below|more than|less than|no more"
    r" than|no less than|not over|after)\s+(?P<number>\d{1,5}(?:[.,]\d{1,2})?|" + WORD + r")"
    r"(?=\s*(?:[,.;)]|$)|\s+(?:before|while|when|now|on|and|or|then|but|it|he|she|they|we|i|if)\b)",
    re.IGNORECASE,
)
_RATE: Final = re.compile(r"\d\s+(?:an?|per|each|every)\s+[^\W\d]", re.IGNORECASE)
"""A number told for a time counts what the line is about: "calls, 90 a day, under 30"."""
_AGE: Final = re.compile(
    r"\b(?:nobody|no[- ]?one|any(?:body|one)|every(?:body|one)|who\w*|people|persons?|kids?"
    r"|child(?:ren)?|youths?|boys?|girls?|members?|guests?|aged?|old|those|ones|(?:many|most|all|some|half)(?:\s+of\s+\w+)?\s+are)\b[^,;.]{0,20}$",
    re.IGNORECASE,
)
"""In front of "under 14" it tells of an age."""
_MEASURED: Final = re.compile(r"[^\W\d_]\s+\d+\s*(?:-|–|to)\s*\d+\b")
"""Tells of the same in numbers before: "damp 40 - 60, under 35 it rings"."""
_CLOCK: Final = frozenset(("after", "before"))
"""With a number up to 24 they may tell the hour."""
_OF_CLOCK: Final = re.compile(r"\d{1,2}(?:[.,][0-5]\d)?")
_HOURS: Final = 24
_NO_NUMBER: Final = frozenset(("one", "zero"))


def unitless(text: str) -> str:
    """The number of a line of which nothing says what it counts; empty where there is none."""
    if "%" in text or _RATE.search(text) or any(one.unit for one in singles(text)):
        return ""  # "5 days, after 3": the unit is said once
    for found in _BOUND.finditer(text):
        before = text[: found.start()]
        if found["number"].lower() in _NO_NUMBER or _counts(before):
            continue
        if _MEASURED.search(before):
            continue
        of_age = found["bound"].lower() in ("over", "under", "above", "below")
        if not (of_age and _AGE.search(before)) and not _is_hour(found):
            return found["number"]
    return ""


def _is_hour(found: re.Match[str]) -> bool:
    number = found["number"]
    hour = re.split("[.,]", number)[0]
    return (
        found["bound"].lower() in _CLOCK
        and _OF_CLOCK.fullmatch(number) is not None
        and int(hour) <= _HOURS
    )


def _counts(before: str) -> bool:
    """Whether something of which there may be several was named: "boats for guests, at most 6"."""
    words = re.findall(r"[a-z]+", before.lower())
    return any(lexicon.mostly_noun(word) and lexicon.singular_of(word) != word for word in words)
