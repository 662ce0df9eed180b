"""Who has to do with it: a person or group, how many, what they do or may decide."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.composing import mended
from askfirst.statements.grammar import listed
from askfirst.statements.reading import Context, Part, Reading
from askfirst.statements.spans import (
    Span,
    at_colon,
    at_commas,
    at_dash,
    at_semicolons,
    masked,
    trimmed,
)
from askfirst.statements.types import is_amount, is_people, parted, tells, words
from askfirst.text import amounts, lexicon
from askfirst.vocabulary import Kind

_BRACKETS: Final = re.compile(r"\(([^()]*)\)")
_MOST_IN_NAME: Final = 9


def stakeholder(line: str, context: Context) -> Reading:
    """A person or group and what is said of them. Whole where it is not certain who is meant."""
    if parts := _behind_stop(line, context) or _behind_lead(line, context):
        return _reading(line, parts)
    pieces = at_colon(line)
    if len(pieces) == 1:
        pieces = at_dash(line)
    if len(pieces) == 2:
        head = pieces[0].of(line)
        if not _is_name(head) and not _told_twice(head, context):
            return Reading(line, Kind.ROLE, statement=mended(line))
        return _reading(line, [*_named(line, pieces[0]), *_said(line, pieces[1])])
    if parts := _before_verb(line):
        return _reading(line, parts)
    return _in_pieces(line, context)


_LEAD: Final = re.compile(
    r"(?:(?:that|this|it)(?:['’]s|\s+is|\s+would\s+be|\s+will\s+be)\s+|i\s?['’]?m\s+|i\s+am\s+)"
    r"(?:(?:mainly|mostly|just|only|really|probably|maybe)\s+)*",
    re.IGNORECASE,
)
_MAYBE: Final = re.compile(r"(?:maybe|perhaps|probably|possibly)\s+", re.IGNORECASE)
_AND_I: Final = re.compile(r",?\s+and\s+(?=(?:i|we)\s)", re.IGNORECASE)
_STOP: Final = re.compile(r"(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bProf)[.!]\s+")
_GOES_ON: Final = re.compile(
    r"(?:they|he|she|we|if|when|only|some|many|most|mostly|all|none|half)(?:['’]\w+)?\s",
    re.IGNORECASE,
)


def _behind_stop(line: str, context: Context) -> list[Part]:
    """ "Works council. If ..., they stop it": a name, and sentences about them."""
    stop = _STOP.search(masked(line))
    if stop is None:
        return []
    head, rest = trimmed(line, 0, stop.start()), trimmed(line, stop.end())
    name = head.of(line)
    me = name.lower() == "me" and re.match(r"i(?:['’]\w+)?\s", rest.of(line), re.IGNORECASE)
    if not (me or _GOES_ON.match(rest.of(line))) or not _is_somebody(name, context):
        return []
    return [*_named(line, head), Part("does", *rest)] if _is_name(name) else []


def _behind_lead(line: str, context: Context) -> list[Part]:
    """ "I'm the baker and I own it", "that would be me, and the trainee"."""
    lead = _LEAD.match(line)
    if lead is None:
        return []
    whole = trimmed(line, lead.end(), len(line.rstrip(" .!")))
    joint = _AND_I.search(line, lead.end())
    if joint is not None:
        head, rest = trimmed(line, lead.end(), joint.start()), trimmed(line, joint.end(), whole.end)
        sure = _is_somebody(head.of(line), context)
        return [Part("who", *head), Part("does", *rest)] if sure else []
    pieces = [_WITHOUT_AND.sub("", one.of(whole.of(line))) for one in at_commas(whole.of(line))]
    names = all(_is_somebody(piece, context) and _is_name(piece) for piece in pieces)
    if names:
        return [Part("who", *whole)]
    first = trimmed(line, whole.start, whole.start + at_commas(whole.of(line))[0].end)
    one = _is_somebody(first.of(line), context) and _is_name(first.of(line))
    return [Part("who", *first)] if one else []


_WITHOUT_AND: Final = re.compile(r"^and\s+", re.IGNORECASE)


def _is_somebody(text: str, context: Context) -> bool:
    """Whether a text names people; somebody's own name may stand behind: "my wife Renate"."""
    said = " ".join(text.split()).strip(" .")
    if tells(said) or _ONE_OF.match(said):
        return False
    return is_people(said, context.people) or is_people(_OWN_NAME.sub("", said), context.people)


_OWN_NAME: Final = re.compile(r"(?:\s+[A-Z][\w’'-]+){1,2}$")
_ONE_OF: Final = re.compile(r"(?:one|some|part|two|both)\s+of\b", re.IGNORECASE)


def _in_pieces(line: str, context: Context) -> Reading:
    """Somebody in front of a mark, and what is said of them behind it."""
    marks = at_semicolons(line) if ";" in line else at_commas(line)
    if len(marks) < _TWO:
        alone = _is_name(line.rstrip(" .")) and not (tells(line) or _does_something(line))
        return _reading(line, _named(line, trimmed(line)) if alone else [])
    first, rest = _without_maybe(line, marks[0]), trimmed(line, marks[1].start)
    name, said = first.of(line), rest.of(line)
    if _THOSE_WHO.fullmatch(name) and _SOME.match(said) and len(words(name)) < _MOST_IN_NAME:
        return _reading(line, [Part("who", *first)])._replace(whole=True)
    of_one = _OF_ONE.match(said) and _OWN.fullmatch(name) and not tells(name)
    if not (of_one or _is_somebody(name, context)) or not _is_name(name):
        return Reading(line, Kind.ROLE, statement=mended(line))
    if _OF_THEM.match(said):
        return _reading(line, [*_named(line, first), Part("does", *rest)])
    many = _GROUP.sub("", marks[1].of(line))
    if len(marks) > _TWO and _is_count(many):
        does = trimmed(line, marks[2].start)
        if _OF_THEM.match(does.of(line)):
            count = Part("count", marks[1].start, marks[1].start + len(many))
            return _reading(line, [*_named(line, first), count, Part("does", *does)])
    if len(marks) == _TWO and _is_count(said):
        return _reading(line, [*_named(line, first), Part("count", *rest)])
    others = [_WITHOUT_AND.sub("", one.of(line)) for one in marks[1:]]
    if any(_may_be_another(one, context) for one in others):
        return Reading(line, Kind.ROLE, statement=mended(line))
    return _reading(line, _named(line, first))._replace(whole=True)


def _does_something(text: str) -> bool:
    """Whether a text without a subject says what somebody does: "run the kilns"."""
    found = [word.lower() for word in words(text)]
    return len(found) > 1 and lexicon.is_base(found[0]) and found[1] in listed("events: determined")


def _without_maybe(line: str, head: Span) -> Span:
    found = _MAYBE.match(head.of(line))
    return trimmed(line, head.start + found.end(), head.end) if found else head


def _may_be_another(text: str, context: Context) -> bool:
    """Whether a piece may name somebody else: "the organist who is never there", "Père Antoine"."""
    who = re.split(r"\s(?:who|that|which|of|in|from)\s", text, maxsplit=1)[0]
    group = len(words(who)) == 1 and lexicon.is_plural(who)  # "kids, mums"
    return group or _is_somebody(who, context) or _OWN.fullmatch(who) is not None


_THOSE_WHO: Final = re.compile(
    r"(?:the\s+|all\s+)?(?:people|those|ones|anyone|anybody|everyone|everybody)\s+who\s+[^.;:!?]+",
    re.IGNORECASE,
)
_SOME: Final = re.compile(r"(?:many|most|mostly|some|all|half|few|often)\s", re.IGNORECASE)
_OWN: Final = re.compile(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2}")
_OF_ONE: Final = re.compile(r"(?:he|she)(?:['’]\w+)?\s", re.IGNORECASE)


_TWO: Final = 2
_GROUP: Final = re.compile(r"\s+of\s+(?:them|us)$", re.IGNORECASE)
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
    if found and found[0].start == 0 and " and " not in head.of(line):
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


def _before_verb(line: str) -> list[Part]:
    """The people in front of what they do: "a grant pays", "the council can say no"."""
    head, rest = parted(line) or ("", "")
    if not 0 < len(words(head)) <= _MOST_IN_NAME:
        return []
    is_so = words(rest)[0].lower() in ("is", "are", "was", "were", "am")
    if (is_so and not is_people(head)) or "(" in head:
        return []
    speaks = words(head)[-1].lower() in ("i", "we", "it", "there", "this", "that")
    speaks = speaks or (rest[:1].isupper() and not rest.isupper())  # "Apex Lifts, the contractor"
    if not head or speaks or " and " in head.lower() or not _is_name(head):
        return []
    does = Part("does", len(line) - len(rest), trimmed(line).end)
    return [Part("who", 0, len(head)), does]
