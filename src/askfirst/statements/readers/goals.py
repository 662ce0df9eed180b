"""What shall be different: now, wanted, by when, as far as a line says so certainly."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.composing import mended
from askfirst.statements.reading import Context, Part, Reading
from askfirst.statements.spans import Span, at_semicolons, trimmed
from askfirst.statements.types import finite_at, is_people, is_time
from askfirst.text import amounts, times
from askfirst.vocabulary import Kind

_TARGETS: Final = frozenset({"at most", "at least", "less", "more", "under", "over", "below", "above"})
_BY: Final = re.compile(r"\b(?:by|before|until|within|in)\s", re.IGNORECASE)


def goal(line: str, context: Context) -> Reading:
    """A change: its numbers now and wanted, and the day, where they are certain."""
    found = amounts.change(line)
    parts: list[Part] = []
    if found is not None:
        for field, span in (("change", found.what), ("now", found.now), ("target", found.target),
                            ("by", found.by)):  # fmt: skip
            if span is not None and span[1] > span[0]:
                parts.append(Part(field, span[0], span[1]))
    else:
        parts += _target(line)
        parts += _day(line)
        parts += _who(line)
    return Reading(line, Kind.GOAL, parts=tuple(parts), whole=found is None, statement=mended(line))


def _target(line: str) -> list[Part]:
    found = [one for one in amounts.amounts(line) if one.relation in _TARGETS]
    return [Part("target", found[0].start, found[0].end)] if len(found) == 1 else []


def _day(line: str) -> list[Part]:
    """A day that a line ends with: "by June", "within half a year"."""
    for one in times.times(line):
        ends = not line[one.end :].strip(" .!")
        before = line[max(0, one.start - 8) : one.end]
        if ends and _BY.search(before):
            return [Part("by", one.start, one.end)]
    return []


def _who(line: str) -> list[Part]:
    place = finite_at(line)
    if place is None:
        return []
    head = " ".join(line.split()[:place])
    return [Part("who", 0, len(head))] if is_people(head) and line.startswith(head) else []


def measure(line: str, context: Context) -> Reading:
    """How a change is seen: what is still good enough, now, by which day, who counts it."""
    parts: list[Part] = []
    rest: list[Span] = []
    found = amounts.change(line)
    if found is not None and found.target is not None:
        parts = [Part(field, *span) for field, span in (("now", found.now), ("target", found.target),
                 ("by", found.by)) if span is not None and span[1] > span[0]]  # fmt: skip
        return Reading(line, None, parts=tuple(parts), whole=False, statement=mended(line))
    for piece in at_semicolons(line):
        text = piece.of(line)
        lowered = text.lower()
        if lowered.startswith(("counted by ", "seen by ", "measured by ")):
            at = piece.start + text.index("by ") + 3
            parts.append(Part("meter", at, piece.end))
        elif is_time(text):
            parts.append(Part("by", piece.start, piece.end))
        else:
            rest.append(piece)
    for piece in rest:
        inside = _measure_parts(piece.of(line))
        parts += [Part(one.field, piece.start + one.start, piece.start + one.end) for one in inside]
    return Reading(line, None, parts=tuple(parts), whole=not parts, statement=mended(line))


def _measure_parts(text: str) -> list[Part]:
    found = amounts.amounts(text)
    if not found:
        return []
    day = _day(text)
    end = trimmed(text, 0, day[0].start).end if day else len(text)
    return [Part("target", found[0].start, max(found[0].end, end)), *day]


