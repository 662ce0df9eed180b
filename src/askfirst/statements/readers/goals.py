"""What shall be different: now, wanted, by when, as far as a line says so certainly."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.composing import mended
from askfirst.statements.now_wanted import apart
from askfirst.statements.reading import Context, Part, Reading
from askfirst.statements.spans import Span, at_colon, at_semicolons, trimmed
from askfirst.statements.types import NOBODY, is_amount, is_people, is_time, parted, says_all, tells
from askfirst.text import amounts, times
from askfirst.text.negations import NEGATED
from askfirst.text.numerals import figure_value
from askfirst.vocabulary import Kind

_TARGETS: Final = amounts.BOUNDS | {"less", "more"}
_BY: Final = re.compile(r"\b(?:by|before|until|within)\s", re.IGNORECASE)


def goal(line: str, context: Context) -> Reading:
    """A change: its numbers now and wanted, and the day, where they are certain."""
    found = amounts.change(line)
    parts: list[Part] = []
    if found is not None:
        parts = _of_change(line, found)
    elif both := _today_behind(line) or _falls(line) or _apart(line):
        parts += both
    else:
        parts += _target(line)
        parts += _day(line)
        parts += _who(line)
    cut = any(part.field == "now" for part in parts)
    return Reading(line, Kind.GOAL, parts=tuple(parts), whole=not cut, statement=mended(line))


def _apart(line: str) -> list[Part]:
    """ "11 last year. 0": each in a stretch of its own."""
    found = apart(line)
    if found is None:
        return []
    parts = [Part("now", *found.now), Part("target", *found.target)]
    return [*parts, Part("by", *found.by)] if found.by else [*parts, *_day(line)]


_FROM_TO: Final = re.compile(r"\bfrom\s+(?P<now>\d[\d.,]*)\s+to\s+(?P<target>\d[\d.,]*)(?=\W|$)")


def _falls(line: str) -> list[Part]:
    """ "Late books from 60 to 20": no range falls, so it is a change."""
    found = list(_FROM_TO.finditer(line))
    if len(found) != 1 or _AGAINST.search(line):
        return []
    now, target = (figure_value(found[0][name].rstrip(".,")) for name in ("now", "target"))
    if now <= target:
        return []
    parts = [Part(name, *found[0].span(name)) for name in ("now", "target")]
    return [*parts, *_day(line)]


def _of_change(line: str, found: amounts.Change) -> list[Part]:
    """The parts of a change; what is wanted with the words that say how it is meant."""
    target = next(
        (one for one in amounts.amounts(line) if one.end == found.target.end), found.target
    )
    spans = (("change", found.what), ("now", (found.now.start, found.now.end)),
             ("target", (target.start, target.end)), ("by", found.by))  # fmt: skip
    return [Part(field, *span) for field, span in spans if span is not None]


_TODAY: Final = re.compile(
    r"(?:[,;(]\s*|\s)(?:(?:it is|it's|is)\s+)?(?:now|today|currently|at present|at the moment)"
    r"(?:\s+(?:it is|it['’]?s|its|is|we need|it takes))?:?\s+(?:maybe\s+|perhaps\s+)?",
    re.IGNORECASE,
)  # fmt: skip


def _today_behind(line: str) -> list[Part]:
    """ "Card to table in 1 working day, now 6": how it is today stands last, what is wanted is the
    only other number."""
    found = list(_TODAY.finditer(line))
    if len(found) != 1:
        return []
    last = trimmed(line, found[0].end(), len(line.rstrip(" .)")))
    before = amounts.amounts(line[: found[0].start()])
    today = amounts.amounts(last.of(line))
    only = len(before) == 1 and len(today) == 1 and is_amount(last.of(line))
    if not only or tells(last.of(line)) or _AGAINST.search(line):
        return []
    now = Part("now", last.start + today[0].start, last.start + today[0].end)
    return [now, Part("target", before[0].start, before[0].end)]


_NEGATED: Final = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|without)\b|\b" + NEGATED + r"\b", re.IGNORECASE
)
_AGAINST: Final = re.compile(
    r"\b(?:not|never|without|instead|or)\b|\b" + NEGATED + r"\b|\?", re.IGNORECASE
)


def _target(line: str) -> list[Part]:
    every = amounts.amounts(line)
    found = [one for one in every if one.relation in _TARGETS]
    label = at_colon(line)[0].end
    if found and found[0].end <= label and every[-1].start > label:
        return []  # "calls longer than 5 minutes: 9 a day": what is counted is no target
    left = line[: found[0].start] + line[found[0].end :] if found else ""
    if _NEGATED.search(left):
        return []
    return [Part("target", found[0].start, found[0].end)] if len(found) == 1 else []


def _day(line: str) -> list[Part]:
    """A day that a line ends with: "by June", "within half a year"."""
    for one in times.times(line):
        ends = not line[one.end :].strip(" .!")
        before = line[max(0, one.start - 8) : one.end]
        if line[: one.start].rstrip()[-1:].isdecimal():
            continue  # "8 in a month" is a rate
        if ends and (one.sort == "deadline" or _BY.search(before)):
            return [Part("by", one.start, one.end)]
    return []


def _who(line: str) -> list[Part]:
    both = parted(line)
    if both is None or not says_all(line) or re.search(r"[,:;]", line):
        return []
    head, _ = both
    somebody = is_people(head) and head.lower() not in NOBODY
    return [Part("who", 0, len(head))] if somebody else []


def measure(line: str, context: Context) -> Reading:
    """How a change is seen: what is still good enough, now, by which day, who counts it."""
    item = _ITEM.match(line)
    first = item.end() if item else 0
    text = line[first:]
    found = amounts.change(text)
    if found is not None:
        told = [part for part in _of_change(text, found) if part.field != "change"]
    else:
        told = _today_behind(text) or _apart(text)
    parts = [part._replace(start=part.start + first, end=part.end + first) for part in told]
    if not parts:
        parts = [one for piece in at_semicolons(text) for one in _of_piece(text, piece, first)]
    said = mended(text)
    return Reading(line, None, parts=tuple(parts), whole=not parts, statement=said)


_ITEM: Final = re.compile(
    r"\d{1,2}[.:)]?\s+(?=\D|\d)(?=(?:at|under|no|about|after|by|from|now|max|between|none|nobody|the|we|it)\b|\d)",
    re.I,
)
"""The number of the change that a line is about."""


def _of_piece(text: str, piece: Span, shift: int) -> list[Part]:
    said = piece.of(text)
    if found := _COUNTED.match(said):
        return [Part("meter", piece.start + found.end() + shift, piece.end + shift)]
    if is_time(said) and (_BY.match(said) or not is_amount(said)):
        return [Part("by", piece.start + shift, piece.end + shift)]
    start = piece.start + shift
    return [Part(one.field, start + one.start, start + one.end) for one in _measure_parts(said)]


_COUNTED: Final = re.compile(r"(?:counted|seen|measured|checked) by\s+", re.IGNORECASE)


def _measure_parts(text: str) -> list[Part]:
    day = _day(text)
    end = trimmed(text, 0, day[0].start).end if day else len(text)
    found = amounts.amounts(text[:end])
    if is_amount(text[:end]):
        return [Part("target", found[0].start, end), *day]
    if found and found[0].relation in _TARGETS:
        return [Part("target", found[0].start, found[0].end), *day]
    return day
