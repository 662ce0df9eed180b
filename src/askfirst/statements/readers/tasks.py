"""What somebody must be able to get done, and the sentence that says what it is all for."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.composing import mended
from askfirst.statements.reading import Context, Part, Reading
from askfirst.statements.spans import Span, at_colon, trimmed
from askfirst.statements.types import NOBODY, is_people, parted, words
from askfirst.text import lexicon
from askfirst.text.overlap import content_words
from askfirst.vocabulary import Kind

_MOST_IN_NAME: Final = 6
_WISH: Final = re.compile(
    r"(?:(?:must|should) be able to|(?:is|are) able to|can|could|must|should|want(?:s)? to"
    r"|need(?:s)? to|has to|have to|shall|will|would like to)\s+", re.IGNORECASE,
)  # fmt: skip
_END: Final = re.compile(
    r"(?:,\s*)?\b(?:so that|so(?=\s+(?:i|we|you|he|she|they|it|nobody|everybody|that)\b))\s*", re.I
)
_ASKS: Final = re.compile(r"\b(?:which|what|who|whose|whether|how|where|when)\b", re.IGNORECASE)
"""Stands in what is done, never in a name: "see which repairer is free"."""


_ONLY: Final = re.compile(r"(?:only|not|even|nobody|no one)\b", re.IGNORECASE)
"""In front of a name it is no part of it: without it "only I may delete" says the opposite."""


def task(line: str, context: Context) -> Reading:
    """Who does what with it; only who, when that is certain."""
    person, rest = _person(line, context)
    parts = [] if person is None else [Part("role", *person)]
    about = _about(line, context.frame)
    if not about and (person is not None or rest.start):
        parts.append(Part("need", *rest))
    return Reading(
        line, Kind.NEED, parts=tuple(parts), whole=person is None, statement=mended(about + line)
    )


def _about(line: str, begin: str) -> str:
    """What a line was asked about, in front of it where it does not name that itself: "the crane:
    the mate books an hour of it"."""
    named = content_words(begin) & content_words(line)
    return "" if named or not begin else f"{begin.rstrip()} "


def _person(line: str, context: Context) -> tuple[Span | None, Span]:
    """Who it is that does it, in front of a colon or of the verb, and what is done."""
    whole = trimmed(line)
    pieces = at_colon(line)
    if len(pieces) == 2:
        head = pieces[0].of(line)
        if len(words(head)) <= _MOST_IN_NAME and is_people(head, context.people):
            return pieces[0], _without_wish(line, pieces[1])
        return None, whole
    head, rest = parted(line) or ("", "")
    named = len(words(head)) <= _MOST_IN_NAME and is_people(head, context.people)
    named = named and head.lower() not in NOBODY and not _ONLY.match(head)
    if named and not _ASKS.search(head):
        return Span(0, len(head)), _without_wish(line, trimmed(line, len(line) - len(rest)))
    found = line.split()
    if line.lower().startswith("to ") and len(found) > 1 and lexicon.is_base(found[1].lower()):
        return None, trimmed(line, 3)
    return None, whole


def _without_wish(line: str, rest: Span) -> Span:
    found = _WISH.match(rest.of(line))
    if found is None and rest.of(line).lower().startswith("to "):
        return trimmed(line, rest.start + 3, rest.end)
    return trimmed(line, rest.start + found.end(), rest.end) if found else rest


def sentence(line: str, context: Context) -> Reading:
    """What it is for: printed whole; who has it and to what end, when certain."""
    parts = []
    person, _ = _person(line, context)
    if person is not None:
        parts.append(Part("who", *person))
    ends = list(_END.finditer(line))
    if ends and line[ends[-1].end() :].strip(" ."):
        end = trimmed(line, ends[-1].end(), len(line.rstrip(" .")))
        parts.append(Part("because", *end))
    return Reading(line, Kind.NEED, parts=tuple(parts), statement=mended(line))
