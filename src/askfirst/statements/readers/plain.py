"""Lines that are kept whole, whatever they are: a story, a place, a risk, an objection, a duty."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.clauses import has_second_clause, has_two_subjects
from askfirst.statements.composing import mended
from askfirst.statements.readers.goals import goal
from askfirst.statements.readers.rules import where
from askfirst.statements.reading import Context, Part, Reading
from askfirst.statements.sorts import tells_change
from askfirst.statements.spans import at_colon, at_commas, trimmed
from askfirst.statements.types import is_people, number_in, parted
from askfirst.statements.unasked import without_unasked
from askfirst.vocabulary import Kind

_PRIORITY: Final = re.compile(r"\b(must|should|could|later|won'?t)\b", re.IGNORECASE)
_GOAL: Final = re.compile(r"\b(?:serves\s+|for\s+)?goal\s+(\d+)\b", re.IGNORECASE)
_WHY: Final = re.compile(
    r"(?:[;,]\s*|\s+)?\b(?:because|since|so that|else|otherwise)\b\s*|\((?=[^()]+\)\s*$)",
    re.IGNORECASE,
)


def plain(line: str, context: Context) -> Reading:
    """The line whole, with its first amount; what people want less of is a change."""
    if context.kind is Kind.NEED and tells_change(line):
        return goal(line, context)
    found = number_in(line)
    return Reading(line, context.kind, parts=(Part("number", *found),) if found else (),
                   statement=mended(without_unasked(line)))  # fmt: skip


def assumption(line: str, context: Context) -> Reading:
    """What is taken for true; what only asks whether it may be so is open."""
    found = _ASKS.match(line)
    case = line[found.start("who") :] if found else ""
    more = has_second_clause(case) or has_two_subjects(case)
    asks = found is not None and len(at_commas(line)) == 1 and not more
    return plain(line, context._replace(kind=Kind.QUESTION) if asks else context)


_ASKS: Final = re.compile(
    r"(?:and |but |also )*(?:if|whether)\s+(?P<who>we|i|they|it|one|(?:the|our|my) \w+)\s+"
    r"(?:may|can|could|must|should|(?:is|are|am) allowed)\b",
    re.IGNORECASE,
)


def place(line: str, context: Context) -> Reading:
    """Where it stands or runs: the place, when a line or its first piece names one."""
    found = plain(line, context)
    at = where(line)
    return found._replace(parts=(*at, *found.parts))


def rule(line: str, context: Context) -> Reading:
    """What holds instead of something that was offered as true."""
    return plain(line, context)._replace(kind=Kind.RULE)


def story(line: str, context: Context) -> Reading:
    """Told, not demanded."""
    return Reading(line, None, statement=mended(line))


def against(line: str, context: Context) -> Reading:
    """Why people would refuse it, whole; without the "because" that only answers "why"."""
    found = number_in(line)
    return Reading(line, Kind.RISK, parts=(Part("number", *found),) if found else (),
                   statement=mended(_BECAUSE.sub("", line)))  # fmt: skip


_BECAUSE: Final = re.compile(r"^(?:and |but )?because\s+(?=\w+\s+\w)", re.IGNORECASE)


def duty(line: str, context: Context) -> Reading:
    """What stays the job of people."""
    parts = []
    pieces = at_colon(line)
    if len(pieces) == 2 and is_people(pieces[0].of(line), context.people):
        parts.append(Part("role", *pieces[0]))
    elif (both := parted(line)) and is_people(both[0], context.people):
        parts.append(Part("role", 0, len(both[0])))
    if found := number_in(line):
        parts.append(Part("number", *found))
    return Reading(line, context.kind or Kind.NEED, parts=tuple(parts), statement=mended(line))


def priority(line: str, context: Context) -> Reading:
    """How much a task matters: must, should, could or later; for which goal; why."""
    parts = []
    why = _WHY.search(line)
    head = line[: why.start()] if why else line
    if found := _PRIORITY.search(head):
        parts.append(Part("priority", *found.span(1)))
    if found := _GOAL.search(head):
        parts.append(Part("goal", *found.span(1)))
    if why:
        reason = trimmed(line, why.end())
        end = reason.end - (1 if line[reason.end - 1 : reason.end] == ")" and why[0] == "(" else 0)
        parts.append(Part("because", reason.start, end))
    if not any(part.field in ("priority", "goal") for part in parts):
        return Reading(line, None, statement=mended(line))  # it says so in its own words
    weighed = any(part.field == "priority" for part in parts)
    said = "" if weighed else mended(line)
    return Reading(line, None, parts=tuple(parts), whole=not parts, statement=said)
