"""Things with their facts, what comes in and goes out, checks, notices, words of the field."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.composing import mended
from askfirst.statements.event_and_answer import event_and_answer
from askfirst.statements.not_answers import not_answer
from askfirst.statements.reading import Context, Part, Reading, Reply
from askfirst.statements.spans import (
    Span,
    at_arrows,
    at_colon,
    at_commas,
    at_semicolons,
    has_arrow,
    inner,
    trimmed,
)
from askfirst.statements.types import is_amount, is_people, is_time, number_in, tells, words
from askfirst.text import amounts, lexicon, times
from askfirst.vocabulary import Kind

_BRACKETS: Final = re.compile(r"\(([^()]*)\)")
_MOST_IN_THING: Final = 7
_EXAMPLE: Final = re.compile(
    r"(?:for example|for instance|e\.g\.|such as|an example(?: is)?:?)\s*"
    r"|(?<=[,.;]\s)like\s+(?=[^,]*\d)",
    re.IGNORECASE,
)
_FROM: Final = re.compile(r"(?:from|to|into|out to|in from)\s+", re.IGNORECASE)
_OFTEN: Final = re.compile(r"(?:how often|form)\s*:\s*", re.IGNORECASE)


def thing(line: str, context: Context) -> Reading:
    """A thing and what stands on it."""
    pieces = at_colon(line)
    if len(pieces) == 2 and 0 < len(words(pieces[0].of(line))) <= _MOST_IN_THING:
        parts = [Part("thing", *pieces[0])]
        rest = pieces[1]
        found = _EXAMPLE.search(rest.of(line))
        if found:
            example = trimmed(line, rest.start + found.end(), rest.end)
            rest = trimmed(line, rest.start, rest.start + found.start())
            parts.append(Part("example", *example))
        if rest.end > rest.start:
            name, told = pieces[0].of(line), rest.of(line)
            one = "example" if not found and (_is_one(told) or _is_named(name, told)) else "facts"
            field = "count" if is_amount(rest.of(line)) else one
            parts.append(Part(field, *rest))
        return Reading(line, Kind.DATA, parts=tuple(parts), whole=False, statement=mended(line))
    parts = [Part("thing", *_thing_of(line)), *_count(line)]
    reply = Reply.DONT_KNOW if _not_known(line) else Reply.NONE
    alone = len(parts) == 1
    kept = () if alone else tuple(parts)
    return Reading(line, Kind.DATA, parts=kept, whole=alone, reply=reply, statement=mended(line))


_FEWEST_VALUES: Final = 3
_OF_ONE: Final = re.compile(r"\b(?:no|nr|number)\.?\s*\d+(?!\s*(?:to|-|–)\s*\d)", re.IGNORECASE)
"""A number that only one such thing has."""


def _is_one(facts: str) -> bool:
    """Whether facts are those of one such thing: "no. 12, red, 40 kg, since 3 May"."""
    values = [part.of(facts) for part in at_commas(_BRACKETS.sub("", facts))]
    counted = [one for one in values if any(map(str.isdigit, one))]
    few = len(values) < _FEWEST_VALUES or 3 * len(counted) < len(values)
    if few or len(counted) < 2:
        return False
    told = ", ".join(counted)
    return bool(_OF_ONE.search(told)) or any(one.sort == "day" for one in times.times(told))


def _is_named(thing: str, facts: str) -> bool:
    """Whether facts begin with one such thing by its number: "key: key 2, the baker has it"."""
    return (
        re.match(rf"(?:the\s+)?{re.escape(thing)}\s+\d+\s*[:,]\s", facts, re.IGNORECASE) is not None
    )


def _thing_of(line: str) -> Span:
    found = _BRACKETS.search(line)
    return trimmed(line, 0, found.start() if found and found.start() else len(line))


def _count(line: str) -> list[Part]:
    found = _BRACKETS.search(line)
    inside = amounts.amounts(found[1]) if found else []
    if found is None or not inside or not found.start():
        return []
    return [Part("count", found.start(1) + inside[0].start, found.start(1) + inside[0].end)]


def _not_known(line: str) -> bool:
    last = re.split(r"[;,]", line)[-1].strip()
    said = not_answer(last)
    return said is not None and said.reply is Reply.DONT_KNOW


def interface(line: str, context: Context) -> Reading:
    """What comes in or goes out: from or to whom, what, how often."""
    pieces = at_colon(line)
    head = pieces[0].of(line)
    found = _FROM.match(head)
    if len(pieces) != 2 or not (found or is_people(head, context.people)) or tells(head):
        parts = _rhythm(line, trimmed(line))
        return Reading(line, Kind.INTERFACE, parts=tuple(parts), statement=mended(line))
    start = pieces[0].start + (found.end() if found else 0)
    parts = [Part("neighbour", *trimmed(line, start, pieces[0].end))]
    if found:
        parts.append(Part("direction", pieces[0].start, pieces[0].start + len(found[0].split()[0])))
    behind = _pieces(line, pieces[1])
    if len(behind) == 1:
        behind = _without_time(line, behind[0])
    for place, piece in enumerate(behind):
        label = _OFTEN.match(piece.of(line))
        inside = trimmed(line, piece.start + (label.end() if label else 0), piece.end)
        if is_time(inside.of(line)):
            parts.append(Part("how_often", *inside))
        elif place == 0:
            parts.append(Part("carries", *inside))
            parts += _counted(line, inside)
        elif label:
            parts.append(Part("form", *inside))
    if not any(part.field == "how_often" for part in parts):
        parts += _rhythm(line, pieces[1])
    return Reading(line, Kind.INTERFACE, parts=tuple(parts), whole=False, statement=mended(line))


def _counted(line: str, span: Span) -> list[Part]:
    """How many things come or go, when that is what it begins with."""
    found = amounts.amounts(span.of(line))
    if not found or found[0].start or found[0].dimension != "count":
        return []
    return [Part("count", span.start, span.start + found[0].end)]


def _pieces(line: str, outer: Span) -> list[Span]:
    return inner(outer, at_semicolons(outer.of(line)))


def _rhythm(line: str, span: Span) -> list[Part]:
    for one in times.times(span.of(line)):
        if one.sort == "rhythm":
            return [Part("how_often", span.start + one.start, span.start + one.end)]
    return []


_MORE_TRIED: Final = re.compile(r"[.!?]\s+\S")
"""Behind what must come out of one trial: another sentence, often another trial."""


def check(line: str, context: Context) -> Reading:
    """What is tried before somebody says yes, what must come out, and by whom."""
    pieces = at_arrows(line, 2) if has_arrow(line) else at_colon(line)
    named = len(pieces) == _TWO and is_people(pieces[0].of(line), context.people)
    if (
        len(pieces) != _TWO
        or named
        or len(words(pieces[0].of(line))) == 1
        or _MORE_TRIED.search(pieces[1].of(line))
    ):
        found = number_in(line)  # one bare word is nothing that is tried
        return Reading(line, Kind.CHECK, parts=(Part("number", *found),) if found else (),
                       statement=mended(line))  # fmt: skip
    parts = [Part("what", *pieces[0])]
    behind = _pieces(line, pieces[1])
    if len(behind) > 1 and is_people(behind[-1].of(line), context.people):
        parts.append(Part("by_whom", *behind[-1]))
        outcome = Span(behind[0].start, behind[-2].end)
    else:
        outcome = pieces[1]
    parts.append(Part("outcome", *outcome))
    if found := number_in(outcome.of(line)):
        parts.append(Part("number", outcome.start + found[0], outcome.start + found[1]))
    return Reading(line, Kind.CHECK, parts=tuple(parts), whole=False, statement=mended(line))


def notice(line: str, context: Context) -> Reading:
    """Who is told what, and when."""
    pieces = at_colon(line)
    if len(pieces) != 2 or not is_people(pieces[0].of(line), context.people):
        return Reading(line, Kind.NEED, statement=mended(line))
    parts = [Part("role", *pieces[0])]
    behind = _pieces(line, pieces[1])
    if len(behind) == 1:
        behind = _without_time(line, behind[0])
    if len(behind) > 1 and is_time(behind[-1].of(line)):
        parts.append(Part("when", *behind[-1]))
        behind = behind[:-1]
    message = Span(behind[0].start, behind[-1].end)
    parts.append(Part("notice", *message))
    if both := event_and_answer(message.of(line), context.name, colon=False):
        event, answer = inner(message, (both.event, both.answer))
        parts += [Part("trigger", *event), Part("response", *answer)]
    return Reading(line, Kind.NEED, parts=tuple(parts), whole=False, statement=mended(line))


def _without_time(line: str, piece: Span) -> list[Span]:
    """What stands before a time behind the last comma, and the time; else all of it."""
    commas = at_commas(piece.of(line))
    if len(commas) < _TWO or not is_time(commas[-1].of(piece.of(line))):
        return [piece]
    last = piece.start + commas[-1].start
    return [trimmed(line, piece.start, last), trimmed(line, last, piece.end)]


_TWO: Final = 2


def risk(line: str, context: Context) -> Reading:
    """What would sink it: whole; with an arrow what comes of what."""
    pieces = at_arrows(line, 2)
    parts = (Part("condition", *pieces[0]), Part("effect", *pieces[1])) if len(pieces) == 2 else ()
    text = line
    if parts:
        text = f"{pieces[0].of(line)}: {pieces[1].of(line)}"
    return Reading(line, Kind.RISK, parts=parts, whole=not parts, statement=mended(text))


def term(line: str, context: Context) -> Reading:
    """A word of the field and what it means."""
    pieces = at_colon(line)
    if len(pieces) != 2:
        pieces = _at_equals(line)
    if len(pieces) == 2 and len(words(pieces[0].of(line))) <= _MOST_IN_THING:
        parts = (Part("word", *pieces[0]), Part("meaning", *pieces[1]))
        return Reading(line, Kind.TERM, parts=parts, whole=False, statement=mended(line))
    return Reading(line, Kind.TERM, statement=mended(line))


_MOST_IN_WORD: Final = 60
_IS: Final = re.compile(
    r",?\s+(?:that['’]?s|that is|is|are)\s+(?=(?:an?|the|when|what|one|who|if)\b|\d)"
)


_SHORT_IS: Final = re.compile(r"(?P<short>[^\W_]{2,12})(?P<is>\s+(?:is|are)\s+)\w")
_SHORT: Final = re.compile(r"[a-z]{2,3}|[A-Z][A-Z0-9]{1,5}")
"""A short form and what it means: "ws is wholesale"."""


_MEANS: Final = re.compile(
    r"\s+(?:=|(?:is\s+)?short\s+for|stands?\s+for|means?|is\s+when|is\s+what|[-–—])\s+",
    re.IGNORECASE,
)


def _is_short(word: str) -> bool:
    """Whether a word may be short for another: a few letters, or no English word."""
    return _SHORT.fullmatch(word) is not None or not lexicon.is_english(word.lower())


def _at_equals(line: str) -> list[Span]:
    """What stands before and behind the first "=" or "means"."""
    found = _MEANS.search(line) or _IS.search(line)
    short = _SHORT_IS.match(line)
    if short and short["short"].lower() in lexicon.function_words():
        return []  # "he is the boss"
    if short and (not _is_short(short["short"]) or (found and found.start() == short.start("is"))):
        short = None  # "mw is short for midwife"
    start, end = short.span("is") if short else found.span() if found else (0, 0)
    if not 0 < start <= _MOST_IN_WORD:
        return []
    return [trimmed(line, 0, start), trimmed(line, end)]
