"""Whether a sentence tells of one case that happened."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from askfirst.sources.asides import is_of_many
from askfirst.sources.part_words import LONGEST, MODAL, PAST, any_of, flat

if TYPE_CHECKING:
    from askfirst.sources.annotated import Passage

_ONCE: Final = any_of(
    r"(?<!of )\b(?:last|this) (?:night|week|weekend|month|spring|summer|autumn|winter|year|time"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)\b|\byesterday\b|\bthe (?:day|night"
    r"|week) before\b|\bago\b|^what happened:|\bon (?:the )?(?:(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day|\d{1,2} [A-Z])|\bone (?:day|night)\b|\b(?:in|since) (?:spring|summer|autumn"
    r"|winter|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b"
)
_LATELY: Final = any_of(r"\bago\b|^yesterday\b|^last night\b")
_STATE: Final = re.compile(r"\b(?:is|are|be|been|being) (?:not )?\w+")
_WRONG: Final = any_of(
    r"\b(?:fail|lost|lose|broke|wrong|late|too \w+|missing|missed|forg[eo]t|spoil|ruin|melt|burn"
    r"|fell|hurt|injur|stuck|stopped|waited|wait|twice|nobody|never|not|without|complain|mould"
    r"|leak|stole|stolen|empty|instead|came off|another kind|error|mistake|alarm|by hand|unpaid"
    r"|damag|crash|only|cried|died)"
)
_GOES_ON: Final = re.compile(r"\W*(?:he|she|it|they|we|nobody|his|her|their)\b", re.IGNORECASE)
_ONLY_A_DATE: Final = re.compile(r"\W*(?:[A-Z][a-z]+day,? )?\d{1,2} [A-Z][a-z]+(?: \d{4})?\W*$")


def is_date(passage: Passage) -> bool:
    """Whether a sentence is nothing but a date, under which a paragraph tells what happened."""
    return _is_date(passage.sentence.text)


@lru_cache(maxsize=1 << 12)
def _is_date(text: str) -> bool:
    return _ONLY_A_DATE.match(" ".join(text[:LONGEST].split())) is not None


def is_case(passage: Passage, *, dated: bool, goes_on: bool) -> bool:
    """Whether a sentence tells of one case, by itself or going on with the one before it.

    Args:
        passage: the sentence.
        dated: whether its paragraph begins with a date.
        goes_on: whether the sentence before it in the paragraph tells of a case.
    """
    text = flat(passage)
    if passage.is_requirement or passage.doings or not _is_past(text):
        return False
    wrong = _found(_WRONG, text)
    lately = _found(_LATELY, text)
    follows = goes_on and (wrong or bool(passage.numbers)) and _GOES_ON.match(text) is not None
    when = dated or _found(_ONCE, text)
    told = lately or (when and (wrong or bool(passage.numbers)))
    return (told or follows) and len(text.split()) > 4


@lru_cache(maxsize=1 << 12)
def _is_past(text: str) -> bool:
    past = PAST.search(_STATE.sub(" ", text)) is not None
    return past and not MODAL.search(text) and not is_of_many(text)


@lru_cache(maxsize=1 << 12)
def _found(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.search(text) is not None
