"""Who has to do with it: a person or group, how many, what they do or may decide."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.composing import mended
from askfirst.statements.reading import Context, Part, Reading
from askfirst.statements.spans import Span, at_colon, at_commas, at_dash, trimmed
from askfirst.statements.types import finite_at, is_amount, is_people, tells, words
from askfirst.text import amounts
from askfirst.vocabulary import Kind

_BRACKETS: Final = re.compile(r"\(([^()]*)\)")
_MOST_IN_NAME: Final = 9
_BESIDE: Final = re.compile(r"[^\W\d_][\w'’-]*|\d[\w.,]*")


def stakeholder(line: str, context: Context) -> Reading:
    """A person or group and what is said of them. Whole where it is not certain who is meant."""
    pieces = at_colon(line)
    if len(pieces) == 1:
        pieces = at_dash(line)
    if len(pieces) == 2 and len(words(pieces[0].of(line))) <= _MOST_IN_NAME:
        parts = _named(line, pieces[0])
        parts += _said(line, pieces[1])
        return _reading(line, parts)
    if name := _before_verb(line):
        return _reading(
            line, [Part("who", name.start, name.end), Part("does", name.end + 1, trimmed(line).end)]
        )
    commas = at_commas(line)
    if (
        len(commas) > 1
        and tells(line[commas[1].start :])
        and is_people(commas[0].of(line), context.people)
    ):
        rest = trimmed(line, commas[1].start)
        return _reading(line, [*_named(line, commas[0]), Part("does", *rest)])
    if (
        len(commas) == 2
        and is_people(commas[0].of(line), context.people)
        and is_amount(commas[1].of(line))
    ):
        return _reading(line, [Part("who", *commas[0]), Part("count", *commas[1])])
    named = [is_people(one.of(line), context.people) for one in commas]
    if len(commas) > 1 and named[0] and not any(named[1:]):
        return _reading(line, _named(line, commas[0]))._replace(whole=True)
    if len(words(line)) <= _MOST_IN_NAME and not tells(line) and len(commas) == 1:
        return _reading(line, _named(line, trimmed(line)))
    return Reading(line, Kind.ROLE, statement=mended(line))


def _reading(line: str, parts: list[Part]) -> Reading:
    single = len(parts) == 1 and parts[0].field == "who"
    return Reading(line, Kind.ROLE, parts=tuple(parts), whole=single, statement=mended(line))


def _named(line: str, head: Span) -> list[Part]:
    """The name, and how many they are when that stands in brackets or in front."""
    text = head.of(line)
    found = _BRACKETS.search(text)
    if found is None:
        return [Part("who", head.start, head.end), *_counted(line, head)]
    name = trimmed(line, head.start, head.start + found.start())
    if name.start >= name.end:
        return [Part("who", head.start, head.end)]
    parts = [Part("who", name.start, name.end)]
    start = head.start + found.start(1)
    count = next(iter(amounts.amounts(found[1])), None)
    if count is not None:
        parts.append(Part("count", start + count.start, start + count.end))
    return parts


def _counted(line: str, head: Span) -> list[Part]:
    """ "about 12 drivers" counts the drivers that it names."""
    found = amounts.amounts(head.of(line))
    if found and found[0].start == 0:
        return [Part("count", head.start, head.start + found[0].end)]
    return []


def _said(line: str, rest: Span) -> list[Part]:
    text = rest.of(line)
    if is_amount(text):
        return [Part("count", rest.start, rest.end)]
    commas = at_commas(text)
    if len(commas) > 1 and is_amount(commas[0].of(text)):
        start = rest.start + commas[1].start
        return [
            Part("count", rest.start, rest.start + commas[0].end),
            Part("does", start, rest.end),
        ]
    return [Part("does", rest.start, rest.end)]


def _before_verb(line: str) -> Span | None:
    """The people in front of what they do: "a grant pays", "the council can say no"."""
    place = finite_at(line)
    if place is None or not 0 < place <= _MOST_IN_NAME:
        return None
    found = list(_BESIDE.finditer(line))
    if place >= len(found):
        return None
    head = line[: found[place].start()].rstrip()
    if "," in head or " and " in head.lower() or " who " in f" {head.lower()} ":
        return None
    return Span(0, len(head))
