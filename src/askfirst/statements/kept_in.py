"""What a sentence that is read to a person must keep of what they said, whatever its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from askfirst.statements.check import NEGATION, numbers_in
from askfirst.statements.plainly import plainly
from askfirst.statements.worded import Problem
from askfirst.text import numerals
from askfirst.text.overlap import content_words
from askfirst.vocabulary import Kind


def problem_of(
    said: Sequence[str], statement: str, known: Iterable[str], kind: Kind | None = None
) -> Problem | None:
    """What a sentence that is to be read to a person changes, that a nod must not change: a number
    of what they said, or that it binds or denies.

    Args:
        said: what the sentence stands for, as typed. known: all that was said in the interview,
            where its numbers may come from. kind: what it is; the title of a task need not
            say what is not done, and a question that is open claims nothing.
    """
    typed, words = " ".join(said), " ".join(plainly(one) for one in said)
    told_of = content_words(f"{typed} {words}")
    put, heard = _values(statement), _values(typed)
    told = heard.union(*map(_values, known)) if not _CLOCK.search(words) else put
    if strange := [one for one in sorted(numbers_in(statement)) if told.isdisjoint(_ways(one))]:
        return Problem("number-changed", tuple(strange))
    if kind is Kind.QUESTION:
        return None
    if told_of and not (told_of & content_words(statement) or put & heard):
        return Problem("word-not-said", (statement.rstrip("."),))
    spoken = numbers_in(typed) if _CLOCK.search(words) else numbers_in(typed) | _in_words(typed)
    if lost := [one for one in sorted(spoken) if put.isdisjoint(_ways(one))]:
        return Problem("number-changed", tuple(lost))
    denied = "" if kind is Kind.NEED else next(_denied(words), "")
    if denied and not _BINDS.search(plainly(statement)):
        return Problem("negation-changed", (denied,))
    return None


def _denied(words: str) -> Iterator[str]:
    """The words that say no of the matter; "the fee, no, the bank does that" says it beside."""
    for found in NEGATION.finditer(words):
        if _puts_right(words, found):
            continue
        beside = found[0].lower() == "no" and not words[found.end() : found.end() + 1].isspace()
        if not beside and found[0].lower() != "without":
            yield found[0].lower()


def _puts_right(words: str, found: re.Match[str]) -> bool:
    """Whether a "not" puts an amount right, of which another stands beside it: "30 minutes, not 2
    hours", "not a day, about six hours"."""
    amount = _AMOUNT.match(words, found.end())
    if amount is None or found[0].lower() != "not":
        return False
    return bool(_values(words[: found.start()]) or _values(words[amount.end() :]))


_AMOUNT: Final = re.compile(
    r"\s+(?:\d|(?:an?|one)\s+(?:second|minute|hour|day|night|week|month|year|metre|euro)\b)", re.I
)
_CLOCK: Final = re.compile(r"\b(?:half|quarter|past|o'clock|noon|midnight)\b", re.IGNORECASE)
"""Words that tell an hour, which may be written in figures."""
_BINDS: Final = re.compile(
    NEGATION.pattern + r"|\b(?:only|except|instead|unless|alone|hardly|nothing|refuses?|forbids?|"
    r"stops?|free\s+of|other\s+than|stays?\s+(?:as|with))\b",
    re.IGNORECASE,
)
"""Says no, or for whom or what alone."""


def _values(text: str) -> frozenset[str]:
    """The numbers of a text in each way in which they can be written in figures."""
    return frozenset(way for one in numbers_in(text) | _in_words(text) for way in _ways(one))


def _in_words(text: str) -> set[str]:
    """The number words of a text, in figures; *one* is mostly no number."""
    together = _TENS.sub(r"\1-\2", _POINT.sub(_decimal, text))
    values = map(numerals.word_value, re.findall(numerals.WORD, together, re.IGNORECASE))
    found = {str(value) for value in values if value is not None and value > 1}
    return found | {one for one in numbers_in(together) if "." in one and one not in text}


_TENS: Final = re.compile(
    rf"\b({'|'.join(word for word, value in numerals.WORDS.items() if value >= 20)})\s+"
    rf"({'|'.join(word for word, value in numerals.WORDS.items() if 0 < value < 10)})\b",
    re.IGNORECASE,
)
"""A number of two words without the hyphen that joins them."""
_POINT: Final = re.compile(r"\b([a-z]+)\s+point\s+([a-z]+)\b", re.IGNORECASE)


def _decimal(found: re.Match[str]) -> str:
    """ "One point six" as "1.6"; anything else as it stands."""
    whole, part = map(numerals.word_value, found.groups())
    return found[0] if whole is None or part is None else f"{whole}.{part}"


def _ways(number: str) -> set[str]:
    """A number in figures as it may be written elsewhere: "1,000" as "1000", "9:00" as "9"."""
    hour, _, minutes = number.partition(":")
    hours = {hour.lstrip("0"), minutes} if minutes else set()
    return {number, number.replace(",", "."), re.sub(r"[.,]", "", number)} | hours
