"""Which sentences of a sheet that was read to a person they agreed to, and what one must keep.

Whoever leads an interview words what was said; the person hears each sentence with its number. What
they do not plainly agree to stays in the words in which they said it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from askfirst.statements.check import NEGATION, numbers_in
from askfirst.statements.grammar import listed
from askfirst.statements.plainly import plainly
from askfirst.statements.worded import Problem
from askfirst.text import numerals

MOST: Final = 10
"""Most sentences of a sheet: of more nobody reads each."""
LONGEST: Final = 300
"""Most characters of a sentence."""

HEADING: Final = "Is each of these right, as it stands?"
"""The first line of a sheet."""

_NAMED: Final = r"(?:(?:number|line|point|sentence|no\.?)\s*)?\d"
_ENDS: Final = re.compile(
    r"[.!?;:\n]+|\s[-–—]\s|,\s*(?:and\s+)?(?=" + _NAMED + r")"
    r"|,?\s*\b(?:but|except(?:\s+for)?|apart\s+from|(?:only|and)(?=\s+" + _NAMED + r"))\b",
    re.IGNORECASE,
)  # fmt: skip
"""Where something else may begin, said of other sentences."""
_ROW: Final = re.compile(
    r"(?<![\w.,])(\d{1,2})\s*(?:-|–|to|till|until)\s*(\d{1,2})(?![\w%]|[.,]\d)"
)
_NUMBER: Final = re.compile(r"(?<![\w.,])(\d{1,2})(?![\w%]|[.,]\d)")
_NOTHING_WRONG: Final = re.compile(
    r"\b(?:nothing(?:'s|\s+is)?\s+(?:wrong|to\s+(?:change|add|correct))|not?\s+(?:problem|wrong)"
    r"|no\s+(?:changes?|complaints?|corrections?|objections?)|can(?:'|no)t\s+complain)\b",
    re.IGNORECASE,
)
_OBJECTS: Final = re.compile(
    r"\b(?:not|no|wrong|never|though|should|must|rather|instead|actually|missing|hm+|more|less"
    r"|nobody|unsure|only|maybe|perhaps|almost|nearly|mostly|wait|or)\b|n't\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def sheet(statements: Sequence[str]) -> str:
    """The sentences as they are read to a person."""
    lines = (f"{number}. {one}" for number, one in enumerate(statements, 1))
    return "\n".join((HEADING, *lines))


def agreed(reply: str, count: int) -> frozenset[int]:
    """The numbers of the sentences that a reply agrees to.

    A number that is named with anything but a yes is none of them. An objection that names no
    number speaks against every sentence that is not named with a yes, unless it goes on about the
    number before it. Without a plain yes to all or to the rest nothing else is agreed to.

    Args:
        count: how many sentences there are.
    """
    text = _NOTHING_WRONG.sub("fine", reply.replace("’", "'"))
    approved: set[int] = set()
    objected: set[int] = set()
    about: set[int] = set()
    whole = against_all = False
    for clause in filter(_WORD_OR_NUMBER.search, _ENDS.split(text)):
        numbers = _numbers(clause, count)
        if _only_agrees(clause):
            approved |= numbers
            whole |= not numbers
            about = set()
        elif numbers:
            objected |= numbers
            about = numbers
        elif _OBJECTS.search(clause) and not about:
            against_all = True
    every = set(range(1, count + 1)) if whole and not against_all else approved
    return frozenset(every - objected)


_WORD_OR_NUMBER: Final = re.compile(r"\w")


def _numbers(clause: str, count: int) -> set[int]:
    """The sentences that a clause may mean by their numbers: in doubt a number means one."""
    found = {int(number) for number in _NUMBER.findall(clause)}
    for first, last in _ROW.findall(clause):
        found |= set(range(int(first), min(int(last), count) + 1))
    return {number for number in found if 0 < number <= count}


def _only_agrees(clause: str) -> bool:
    """Whether a clause says yes and nothing else."""
    words = [word.lower() for word in _WORD.findall(clause)]
    yes, beside = listed("agreement: yes"), listed("agreement: beside")
    return any(word in yes for word in words) and all(
        word in yes or word in beside for word in words
    )


def problem_of(said: Sequence[str], statement: str, known: Iterable[str]) -> Problem | None:
    """What a sentence that is to be read to a person changes, that a nod must not change: a number
    of what they said, or that it binds or denies.

    Args:
        said: what the sentence stands for, as typed. known: all that was said in the interview,
            where its numbers may come from.
    """
    words = " ".join(plainly(one) for one in said)
    put, heard = _values(statement), _values(words)
    spoken = numbers_in(words) if _CLOCK.search(words) else numbers_in(words) | _in_words(words)
    if lost := [one for one in sorted(spoken) if put.isdisjoint(_ways(one))]:
        return Problem("number-changed", tuple(lost))
    told = heard.union(*map(_values, known)) if not _CLOCK.search(words) else put
    if strange := [one for one in sorted(numbers_in(statement)) if told.isdisjoint(_ways(one))]:
        return Problem("number-changed", tuple(strange))
    denied = next((one for one in NEGATION.findall(words) if one.lower() != "without"), "")
    if denied and not _BINDS.search(plainly(statement)):
        return Problem("negation-changed", (denied.lower(),))
    return None


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
    values = map(numerals.word_value, re.findall(numerals.WORD, text, re.IGNORECASE))
    return {str(value) for value in values if value is not None and value > 1}


def _ways(number: str) -> set[str]:
    """A number in figures as it may be written elsewhere: "1,000" as "1000", "9:00" as "9"."""
    hour, _, minutes = number.partition(":")
    hours = {hour.lstrip("0"), minutes} if minutes else set()
    return {number, number.replace(",", "."), re.sub(r"[.,]", "", number)} | hours
