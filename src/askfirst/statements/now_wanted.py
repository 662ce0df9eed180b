"""How it is now and what is wanted, where a line says both in stretches of their own: "11 last
year. 0", "35 minutes now, an hour would do". Certain or not at all: two stretches with one amount
each, words for today or for what was at one of them only."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from askfirst.statements.spans import Span, masked, trimmed
from askfirst.text import amounts
from askfirst.text.amounts import Amount
from askfirst.text.negations import NEGATED
from askfirst.text.units import UNITS

_CUT: Final = re.compile(
    r"\s*(?:,(?!\d)|;|[.!](?=\s|$)|\s[-–—]\s|-{1,3}>|={1,2}>|→)\s*|\s+(?=but\s)", re.IGNORECASE
)
_NOW: Final = re.compile(
    r"\b(?:(?<!from )now|today|currently|at present|at the moment|atm|these days|so far"
    r"|until now|was|were|used to be|once|it takes|right now"
    r"|(?:last|this) (?:year|season|month|week|term|summer|winter|spring|autumn))\b",
    re.IGNORECASE,
)
_LATER: Final = re.compile(
    r"\b(?:should|must|shall|want(?:ed)?|would|target|goal|aim|wish|at most|at least|no more than"
    r"|not more than|not longer than|under|less than|fewer than|enough|is fine"
    r"|next (?:year|season|month|week|term|summer|winter|spring|autumn))\b",
    re.IGNORECASE,
)
_AGAINST: Final = re.compile(
    r"\b(?:without|or|if|when|because|except|unless|while|whether)\b|\?|\b" + NEGATED + r"\b",
    re.IGNORECASE,
)
_NONE: Final = re.compile(
    r"(?:to\s+)?(?P<none>none|nothing|zero|never|nobody)(?:\s+at all)?(?=\W|$)", re.IGNORECASE
)
_NO_LONGER: Final = re.compile(
    r"(?:no|never|not a(?:\s+single)?|nobody|none)\s[^\d]+", re.IGNORECASE
)
_ARTICLE: Final = re.compile(
    r"\b(?:(?:about|under|within|at most|up to)\s+)?(?:an?|half an?)\s+(?:second|minute|hour"
    r"|day|week|month|year)(?=\W|$)",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(
    r"(?:within\s+)?[\w-]+\s+(?:days?|weeks?|months?|years?)\s+(?:after|from|into)\s.+",
    re.IGNORECASE,
)
_TO_NONE: Final = re.compile(r"\s+to\s+(?=(?:none|nothing|zero)\W*$)", re.IGNORECASE)
_TIME: Final = UNITS["year"].name
"""The unit in which all spans of time are told."""


class Value(NamedTuple):
    """What stands in a stretch: its span, and the unit that it is told in, "" for none."""

    start: int
    end: int
    unit: str
    none: bool = False


class Apart(NamedTuple):
    """The spans of now, wanted, and until when, as far as that is said."""

    now: Span
    target: Span
    by: Span | None


def apart(line: str) -> Apart | None:
    """How it is now and what is wanted; None where that is not certain."""
    if _AGAINST.search(line):
        return None
    by: Span | None = None
    found: list[tuple[Span, Value]] = []
    for piece in _stretches(line):
        if found and by is None and _SINCE.fullmatch(piece.of(line)):
            by = piece
            continue
        values = _values(line, piece)
        if len(values) > 1:
            return None
        found += [(piece, one) for one in values]
    if len(found) != _BOTH:
        return None
    first, last = _is_now(line, found[0]), _is_now(line, found[1])
    if not first and not last and _is_wish(line, found[1]) and found[0][1].unit:
        first = True  # "two hours a week, one would do"
    if first == last:
        return None
    (told, now), (wanted, target) = found if first else found[::-1]
    if _of_something(line, told, now) and target.unit and not now.unit:
        return None  # "3 stone -> 5 kg": what the number counts is no unit that is known
    if now.none or _NOW.search(_without_last(wanted.of(line))) or not _fit(now, target):
        return None
    return Apart(Span(now.start, now.end), Span(target.start, target.end), by)


def _of_something(line: str, piece: Span, value: Value) -> bool:
    """Whether a word follows the number at once: "3 stone"."""
    return re.match(r"\s+[a-z]{3,}\b", line[value.end : piece.end]) is not None


_BOTH: Final = 2


def _stretches(line: str) -> list[Span]:
    hidden, found, start = masked(line), [], 0
    marks = [*_CUT.finditer(hidden), *_TO_NONE.finditer(hidden)]
    for mark in sorted(marks, key=lambda one: one.start()):
        found.append(trimmed(line, start, mark.start()))
        start = mark.end()
    found.append(trimmed(line, start))
    return [one for one in found if one.end > one.start]


def _is_now(line: str, one: tuple[Span, Value]) -> bool:
    """Whether a stretch tells how it is or was; with a rate in front of "to none" it does."""
    said = one[0].of(line)
    if _LATER.search(said) and not re.search(r"\bnow\b", said, re.IGNORECASE):
        return False
    behind = line[one[0].end :]
    falls = re.match(r"\s*(?:-{1,3}>|={1,2}>|→|to\b)", behind) is not None
    return falls or _NOW.search(said) is not None


def _is_wish(line: str, one: tuple[Span, Value]) -> bool:
    """Whether a stretch says nothing but that its amount is wanted: "want 2", "2 would do"."""
    said = one[0].of(line)
    value = line[one[1].start : one[1].end]
    return _WISH.fullmatch(said.replace(value, "#", 1)) is not None


_WISH: Final = re.compile(
    r"(?:(?:i|we|it|that|they|and|but)\s+)*(?:want(?:ed)?|should be|must be|would like)\s+"
    r"(?:only\s+)?#\W*|(?:and\s+|but\s+)?#\s+(?:would|will|is|are|will be)\s*(?:do|be)?\s*"
    r"(?:fine|enough|good|plenty|ok)?(?:\s+(?:me|us))?\W*",
    re.IGNORECASE,
)


def _without_last(text: str) -> str:
    return re.sub(r"\bonce\b", " ", text)


def _values(line: str, piece: Span) -> list[Value]:
    said = piece.of(line)
    if said.lower().startswith(("from ", "by ")):
        piece = trimmed(line, piece.start + said.index(" "), piece.end)
        said = piece.of(line)
    found = _NONE.match(said)
    if found and (found.end() == len(said) or _UNTIL.match(said, found.end())):
        begin = piece.start + found.start("none")
        return [Value(begin, piece.start + found.end("none"), "", True)]
    amounts_in = amounts.amounts(said)
    if not amounts_in and (found := _NO_LONGER.fullmatch(said)):
        until = _UNTIL.search(said)
        return [Value(*trimmed(line, piece.start, piece.start + until.start()), "", True)
                if until else Value(*piece, "", True)]  # fmt: skip
    if not amounts_in and (found := _ARTICLE.search(said)):
        return [Value(piece.start + found.start(), piece.start + found.end(), _TIME)]
    if any(_NEGATED.search(said[: one.start]) for one in amounts_in):
        return [_UNSURE, _UNSURE]
    return [_value(said, one, piece.start) for one in amounts_in]


_UNTIL: Final = re.compile(r"\s+(?:by|before|until|within)\s+\S+.*|\W*$", re.IGNORECASE)
_NEGATED: Final = re.compile(r"\b(?:no|not|never|nobody|none)\b", re.IGNORECASE)
_UNSURE: Final = Value(0, 0, "")


def _value(said: str, one: Amount, shift: int) -> Value:
    start = one.start + (len("say ") if said[one.start :].lower().startswith("say ") else 0)
    return Value(shift + start, shift + one.end, one.unit, one.low == one.high == 0)


def _fit(now: Value, target: Value) -> bool:
    """Whether both are told in one unit; a bare number takes that of the other."""
    return not now.unit or not target.unit or now.unit == target.unit or target.none
