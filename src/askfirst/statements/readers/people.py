"""Who has to do with it: a person or group, how many, what they do or may decide."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.composing import mended
from askfirst.statements.reading import Context, Part, Reading
from askfirst.statements.spans import Span, at_colon, at_commas, at_dash, at_semicolons, trimmed
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
    if len(pieces) == 2:
        head = pieces[0].of(line)
        if not _is_name(head) and not _told_twice(head, context):
            return Reading(line, Kind.ROLE, statement=mended(line))
        return _reading(line, [*_named(line, pieces[0]), *_said(line, pieces[1])])
    if name := _before_verb(line):
        does = Part("does", name.end + 1, trimmed(line).end)
        return _reading(line, [Part("who", name.start, name.end), does])
    return _in_pieces(line, context)


def _in_pieces(line: str, context: Context) -> Reading:
    """Somebody in front of a mark, and what is said of them behind it."""
    marks = at_semicolons(line) if ";" in line else at_commas(line)
    if len(marks) == 1:
        alone = _is_name(line.rstrip(" .")) and not tells(line)
        return _reading(line, _named(line, trimmed(line)) if alone else [])
    first, rest = marks[0], trimmed(line, marks[1].start)
    if not is_people(first.of(line), context.people) or not _is_name(first.of(line)):
        return Reading(line, Kind.ROLE, statement=mended(line))
    if _OF_THEM.match(rest.of(line)):
        return _reading(line, [*_named(line, first), Part("does", *rest)])
    if len(marks) > _TWO and _is_count(marks[1].of(line)):
        does = trimmed(line, marks[2].start)
        if _OF_THEM.match(does.of(line)):
            count = Part("count", *marks[1])
            return _reading(line, [*_named(line, first), count, Part("does", *does)])
    if len(marks) == _TWO and _is_count(rest.of(line)):
        return _reading(line, [*_named(line, first), Part("count", *rest)])
    if any(is_people(one.of(line), context.people) for one in marks[1:]):
        return Reading(line, Kind.ROLE, statement=mended(line))
    return _reading(line, _named(line, first))._replace(whole=True)


_TWO: Final = 2
_OF_THEM: Final = re.compile(r"(?:they|he|she|who|it)(?:['’]\w+)?\s", re.IGNORECASE)
_NO_NAME: Final = re.compile(
    r"[?!:;,]|\.\s|\b(?:that|which|who|he|she|they|it|its|if|not|when|because|so)\b", re.IGNORECASE
)


def _is_name(text: str) -> bool:
    """Whether a stretch is short and plain enough to name somebody; "Mr. Hall" has a mark."""
    said = _BRACKETS.sub(" ", _TITLES.sub(" ", text))
    if said.strip(" .").lower() in _NOBODY:
        return False
    return 0 < len(words(text)) <= _MOST_IN_NAME and _NO_NAME.search(said) is None


def _told_twice(text: str, context: Context) -> bool:
    """Whether one person is named by two short names: "me, postdoc"."""
    names = [piece.of(text) for piece in at_commas(text)]
    short = len(names) == _TWO and len(words(text)) <= _FEW and all(map(_is_name, names))
    return short and is_people(names[0], context.people) and not is_people(names[1])


_FEW: Final = 4
_NOBODY: Final = frozenset({"nobody", "no one", "none", "everything", "nothing", "not me"})
_TITLES: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|St)\.")


def _reading(line: str, parts: list[Part]) -> Reading:
    single = not parts or (len(parts) == 1 and parts[0].field == "who")
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
    if _is_count(text):
        return [Part("count", rest.start, rest.end)]
    commas = at_commas(text)
    if len(commas) > 1 and _is_count(commas[0].of(text)):
        start = rest.start + commas[1].start
        return [
            Part("count", rest.start, rest.start + commas[0].end),
            Part("does", start, rest.end),
        ]
    return [Part("does", rest.start, rest.end)]


def _is_count(text: str) -> bool:
    """Whether an amount says how many they are: it begins with the number."""
    found = amounts.amounts(text)
    return is_amount(text) and found[0].start == 0 and found[0].dimension in ("", "count", "share")


def _before_verb(line: str) -> Span | None:
    """The people in front of what they do: "a grant pays", "the council can say no"."""
    place = finite_at(line)
    if place is None or not 0 < place <= _MOST_IN_NAME:
        return None
    found = list(_BESIDE.finditer(line))
    if place >= len(found):
        return None
    head = line[: found[place].start()].rstrip()
    is_so = found[place][0].lower() in ("is", "are", "was", "were", "am")
    if (is_so and not is_people(head)) or "(" in head:
        return None
    speaks = head.lower() in ("i", "we", "it", "there", "this", "that")
    if not head or speaks or " and " in head.lower() or not _is_name(head):
        return None
    return Span(0, len(head))
