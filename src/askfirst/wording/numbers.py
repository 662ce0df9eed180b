"""Families `missing-number` and `number`: what is to be measured, and how exactly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from askfirst.requirements import Severity
from askfirst.text.lexicon import is_plural, mostly_noun
from askfirst.wording.rule import Rule, Span, listed
from askfirst.wording.text import Text, vocabulary

_LIMIT_WORDS: Final = vocabulary(
    "least most max maximum minimum min under over below above within than exceed exceeds about "
    "around roughly approximately until"
)
# Behind these a limit is said, a range or an interval.
_TOLERANCE: Final = _LIMIT_WORDS | vocabulary(
    "exactly every each per up between to only by after before version section level"
)
# "plots per helper: at most 5", "nights in a sheet: at most 7", "age of the walker: at least 18",
# "dogs at most 5": what is counted stands in front. What is weighed or paid is not counted.
_MEASURED: Final = (
    r"costs|fees|prices|times|weights|lengths|heights|sizes|speeds|losses|savings|expenses|wages"
    r"|distances|delays|temperatures|volumes|areas"
)
_MEASURED_THING: Final = re.compile(_MEASURED)
_COUNTED_BEFORE: Final = re.compile(
    r"\b(?:per|number of|how many|ages?)\b[^:;]*:[^:;]*$"
    rf"|\b(?!(?:{_MEASURED})\b)[a-z]{{2,}}[^\Wsui]s"
    r"(?:\b[^:;]*:[^:;]*$| (?:at (?:most|least)|about|under|over|around) $)",
    re.IGNORECASE,
)
# Heat is told in degrees wherever the line names them, and below 0 it freezes.
_DEGREES: Final = re.compile(r"°|\bdegrees?\b|\bcelsius\b", re.IGNORECASE)
_FREEZES: Final = vocabulary("below under")
_RATE: Final = vocabulary("a an per each every")
_COLON: Final = re.compile(r"\w:\s[^:;]*$")  # "wasted trips: about 5 a week"
_IN_FRONT: Final = 120
"""So many characters in front of a number may tell what it counts."""
_SPREAD: Final = re.compile(r"[±=]|\+/-")


def _nothing_measured(text: Text, start: int, end: int) -> int:
    """Only without any number near by, and not for a thing ("performance report")."""
    if text.has_number(start):
        return 0
    if text.word(end) in ("report", "reports", "test", "tests", "data", "review", "of", "check"):
        return 0
    return end


def _as_property(text: Text, start: int, end: int) -> int:
    """Not the safe in the office."""
    thing = text.words[start] == "safe" and text.word(start - 1) in ("the", "a", "our", "this")
    return 0 if thing else end


def _bare_limits(text: Text) -> Iterable[Span]:
    """A limit whose number has neither a unit nor anything that it counts: "under 5"."""
    return _limits(text) if text.numbers and not _LIMIT_WORDS.isdisjoint(text.words) else ()


def _limits(text: Text) -> Iterator[Span]:
    if _DEGREES.search(text.source) or any(_says_what(text, index) for index in text.numbers):
        return  # "now 40 crates, later under 10": the unit is said once
    things = (at for at, word in enumerate(text.words) if _is_counted(word))
    named = next(things, len(text.words))
    for index in text.numbers:
        before = text.words[max(0, index - 2) : index]
        if _LIMIT_WORDS.isdisjoint(before) or _is_no_amount(text, index):
            continue
        in_front = text.source[max(0, text.starts[index] - _IN_FRONT) : text.starts[index]]
        if _COUNTED_BEFORE.search(in_front):
            continue
        if text.words[index] == "0" and text.word(index - 1) in _FREEZES:
            continue
        if text.word(index + 1) in _RATE and _COLON.search(in_front):
            continue
        if index > named:
            continue  # "no boats let twice, now it is about 6": they are counted
        if text.gap(index).strip(" ") in ("", ".", ",", ";"):
            yield index, index + 1


def _is_counted(word: str) -> bool:
    """Whether a word names things of which one may say how many there are."""
    return is_plural(word) and mostly_noun(word) and not _MEASURED_THING.fullmatch(word)


def _says_what(text: Text, index: int) -> bool:
    """Whether a number has a unit, counts something, or is one part in so many: "2 in 100"."""
    if text.is_measure(index) or text.counts_things(index):
        return True
    following = text.words[index + 1 : index + 5]
    return any(word[0].isdecimal() for word in following) and (
        following[0] in ("in", "of", "out") or following[0][0].isdecimal()
    )


def _is_no_amount(text: Text, index: int) -> bool:
    """Years, times of day, and numbers glued to letters ("A4", "v2")."""
    word = text.words[index]
    if ":" in text.source[text.starts[index] : text.end(index)]:
        return True
    if not word.replace("_", "").isdecimal():
        return True
    if word.isdecimal() and len(word) == 4 and 1900 <= int(word) <= 2100:
        return True
    return text.word(index - 1) in ("until", "before", "after") or text.word(index + 1) in (
        "and",
        "to",
        "o'clock",
    )


def _exact_amounts(text: Text) -> Iterable[Span]:
    """A measure in a demand without at least, at most, exactly or a range."""
    if not text.numbers or not text.binding or _SPREAD.search(text.source):
        return ()
    return _exact(text)


def _exact(text: Text) -> Iterator[Span]:
    for index in text.numbers:
        near = text.words[max(0, index - 4) : index]
        if text.is_measure(index) and _TOLERANCE.isdisjoint(near):
            following = text.word(index + 2)
            if following not in ("or", "to", "after", "before", "and"):
                yield index, min(index + 2, len(text.words))


RULES: Final = (
    Rule(
        "missing-number",
        "missing-number",
        Severity.WARNING,
        "INCOSE R33 (range of values), R34 (measurable performance)",
        "Give the number that must be reached, with its unit.",
        "limit",
        "You wrote '{words}'. Which number with which unit would be good enough?",
        "The shop shall have a short response time.",
        "The shop shall have a response time of at most 2 seconds.",
        listed(
            """response time, response times, reaction time, waiting time, load time, loading time,
            uptime, throughput, latency, performance, reliability, availability, high availability,
            scalability, accuracy, precision, battery life, storage capacity, peak load,
            number of users, number of concurrent users, concurrent users, lifetime, durability,
            recovery time, error rate, failure rate"""
        ),
        _nothing_measured,
        worth=7,
    ),
    Rule(
        "no-proof",
        "missing-number",
        Severity.WARNING,
        "INCOSE R34 (measurable performance)",
        "Say against what, or how one would notice that it is not so.",
        "scale",
        "You wrote '{words}'. Against what, or how would you notice that it is not?",
        "The box shall be secure.",
        "The safe shall stand in the office.",
        (
            "secure",
            "securely",
            "safe",
            "safer",
            "accurate",
            "accurately",
            "precise",
            "precisely",
            "trustworthy",
            "future-proof",
            "accessible to all",
        ),
        _as_property,
        worth=6,
        by_number=True,
    ),
    Rule(
        "number-without-unit",
        "number",
        Severity.WARNING,
        "INCOSE R6 (units of measure)",
        "Add the unit, or what is counted.",
        "unit",
        "You wrote '{words}'. {words} of what: which unit, or what is counted?",
        "The search shall take less than 5.",
        "The search shall take less than 5 seconds.",
        examine=_bare_limits,
        worth=8,
    ),
    Rule(
        "number-without-tolerance",
        "number",
        Severity.HINT,
        "INCOSE R33 (range of values)",
        "Say at least, at most, exactly, or between which two values.",
        "limit",
        "You wrote '{words}'. Is that at least, at most, or exactly?",
        "The pump shall deliver 5 litres.",
        "The pump shall deliver at least 5 litres.",
        examine=_exact_amounts,
    ),
)
