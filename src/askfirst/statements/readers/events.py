"""What happens and what follows: steps of a use, failures, states; by the system or by people."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.composing import behaviour as composed
from askfirst.statements.composing import capital, demand, ended, is_about_it, mended, paired, predicate
from askfirst.statements.reading import Context, Part, Reading
from askfirst.statements.spans import Span, at_arrows, at_colon, at_commas, has_arrow, masked, trimmed
from askfirst.statements.types import finite_at, is_people, number_in, opener, tells, words
from askfirst.text import lexicon
from askfirst.vocabulary import Form, Kind

_LATER: Final = re.compile(r"\s+(?=(?:when(?:ever)?|if|as soon as|once|in case)\s)", re.IGNORECASE)
_THEN: Final = re.compile(r"[,;]?\s+(?:and\s+)?then\s+|,\s*(?:and\s+)?(?=it\s)|\s+and\s+(?=it\s)", re.IGNORECASE)
_REASON: Final = re.compile(
    r"(?:,|;|\s[-–—])\s*(?=(?:because|since|so that|otherwise|else|as)\b)|\s+(?=because\b)", re.I
)
_CONDITIONS: Final = ("if", "in case", "while", "as long as", "unless", "where")
_RULES: Final = frozenset(
    "no not never none keep put show tell say ask stop go take give send call use try".split()
)
_POINTS: Final = re.compile(r"\b(?:it|them|that|this|those|these|they)\b", re.IGNORECASE)


class Sides(tuple[Span, Span]):
    """The two sides of a line: what happens and what follows."""

    __slots__ = ()


def sides(line: str, name: str, *, colon: bool) -> Sides | None:
    """The two sides of a line, or None when it has one.

    Args:
        colon: whether a colon may part them: it does when one side certainly tells what happens.
    """
    arrows = at_arrows(line, 2)
    if has_arrow(line):
        return Sides((_event(line, arrows[0]), arrows[1])) if len(arrows) == 2 else None
    if first := opener(line):
        return _behind_opening(line, first, name)
    if found := _late_event(line, name):
        return found
    if colon and (found := _at_colon(line, name)):
        return found
    return _and_it(line, name)


def _event(line: str, span: Span) -> Span:
    return trimmed(line, span.start, span.end)


def _behind_opening(line: str, first: str, name: str) -> Sides | None:
    """ "If a run is interrupted, it goes on", "when the bell rings the door opens"."""
    then = _THEN.search(masked(line))
    if then and then.start() > len(first) + 1 and line[then.end() :].strip():
        return Sides((trimmed(line, 0, then.start()), trimmed(line, then.end())))
    pieces = at_colon(line)
    if len(pieces) == 2:
        return Sides((pieces[0], pieces[1]))
    commas = at_commas(line)
    for place in range(1, len(commas)):
        front, back = trimmed(line, 0, commas[place - 1].end), trimmed(line, commas[place].start)
        bare = front.of(line)[len(first) :].strip()
        if finite_at(bare) is None and len(words(bare)) < _SHORT:
            continue
        text = back.of(line)
        if tells(text) or predicate(text, name) or is_about_it(text, name) or _orders(text):
            return Sides((front, back))
    return None


_SHORT: Final = 1


def _late_event(line: str, name: str) -> Sides | None:
    """ "It rings when the door opens": the answer stands in front of the event."""
    found = list(_LATER.finditer(masked(line)))
    if len(found) != 1 or not is_about_it(line, name):
        return None
    front, back = trimmed(line, 0, found[0].start()), trimmed(line, found[0].end())
    event = back.of(line)
    bare = event[len(opener(event)) :].strip()
    whole = "," not in bare and finite_at(bare) is not None and predicate(front.of(line), name)
    return Sides((back, front)) if whole else None


def _at_colon(line: str, name: str) -> Sides | None:
    """ "Visitor leaves the route: it notices": one side does something, the other answers."""
    pieces = at_colon(line)
    if len(pieces) != 2:
        return None
    front, back = pieces[0].of(line), pieces[1].of(line)
    if is_people(front):
        return None
    answers = is_about_it(back, name) or bool(predicate(back, name)) or _orders(back)
    if answers and (tells(front) or len(words(front)) >= 2):
        return Sides((pieces[0], pieces[1]))
    return Sides((pieces[0], pieces[1])) if tells(front) else None


def _orders(text: str) -> bool:
    """Whether a text says what to do or what shall not be: "put it aside", "no double data"."""
    found = [word.lower() for word in words(text)]
    if not found:
        return False
    first, after = found[0], found[1] if len(found) > 1 else ""
    if first in _RULES:
        return True
    verb = lexicon.is_base(first) and not lexicon.mostly_noun(first)
    return verb and (not after or after in lexicon.function_words() or not lexicon.is_noun(first))


def _and_it(line: str, name: str) -> Sides | None:
    """ "The keeper signs and it opens the shed"."""
    found = re.search(r"\s+and\s+(?=it\s)", masked(line), re.IGNORECASE)
    if found is None:
        return None
    front, back = trimmed(line, 0, found.start()), trimmed(line, found.end())
    certain = finite_at(front.of(line)) is not None and predicate(back.of(line), name)
    return Sides((front, back)) if certain and not is_about_it(front.of(line), name) else None


def behaviour(line: str, context: Context) -> Reading:
    """What can happen and what is done then; of a tick the case is what the tick says only where
    the words on it say no case of their own."""
    found = sides(line, context.name, colon=True)
    if found is None:
        return _one_side(line, context)
    front, back = found
    return _two_sides(line, front, back, context)


def _two_sides(line: str, front: Span, back: Span, context: Context) -> Reading:
    answer, reason = _with_reason(line, back)
    begin = "if" if context.reads == "behaviour" else "when"
    first = opener(front.of(line))
    case = (first or begin).lower() in _CONDITIONS
    bare = trimmed(line, front.start + len(first), front.end) if first else front
    parts = [Part("condition" if case else "trigger", *bare), Part("response", *answer)]
    if reason is not None:
        parts.append(Part("because", *reason))
    parts += _number(line, back)
    if _by_people(answer.of(line), context):
        text, form = paired(front.of(line), back.of(line)), Form.PAIRED
        parts.append(Part("actor", answer.start, answer.start))
    elif reason is None:
        text, form, _ = composed(front.of(line), answer.of(line), context.name, begin)
    else:
        text, form = paired(front.of(line), back.of(line)), Form.PAIRED
    return Reading(line, Kind.FUNCTION, parts=tuple(parts), whole=False, statement=text, form=form)


def _by_people(text: str, context: Context) -> bool:
    """Whether people do what follows: "we hand over two keys", "the warden rings"."""
    place = finite_at(text)
    if place is None or is_about_it(text, context.name):
        return False
    head = " ".join(text.split()[:place])
    return is_people(head, context.people)


def _with_reason(line: str, back: Span) -> tuple[Span, Span | None]:
    """What follows, and the reason that hangs on it behind a comma."""
    text = back.of(line)
    found = _REASON.search(masked(text))
    if found:
        return (trimmed(line, back.start, back.start + found.start()),
                trimmed(line, back.start + found.end(), back.end))  # fmt: skip
    commas = at_commas(text)
    if len(commas) == 2:
        tail = commas[1].of(text)
        first = tail.split(" ", 1)[0].lower()
        comments = first in ("they", "that", "this", "it's", "that's") or first.endswith("ing")
        if comments and finite_at(tail) is not None:
            return (Span(back.start + commas[0].start, back.start + commas[0].end),
                    Span(back.start + commas[1].start, back.start + commas[1].end))  # fmt: skip
    return back, None


def _number(line: str, span: Span) -> list[Part]:
    found = number_in(span.of(line))
    return [Part("number", span.start + found[0], span.start + found[1])] if found else []


def _one_side(line: str, context: Context) -> Reading:
    whole = trimmed(line)
    number = _number(line, whole)
    if context.choice:
        return _on_tick(line, whole, number, context)
    if says := demand(line, context.name):
        parts = (Part("response", *whole), *number)
        return Reading(line, Kind.FUNCTION, parts=parts, statement=says.text, form=says.form)
    return Reading(line, Kind.FUNCTION, parts=tuple(number), statement=mended(line))


def _on_tick(line: str, whole: Span, number: list[Part], context: Context) -> Reading:
    """The words on a tick. With an order that points back ("throw them away") the tick is the
    case; words that tell a case of their own stand alone."""
    answer, reason = _with_reason(line, whole)
    points = _POINTS.search(line) is not None or _orders(line) or is_about_it(line, context.name)
    parts = [Part("response", *answer), *number]
    if reason is not None:
        parts.append(Part("because", *reason))
    if points and not _own_subject(line, context):
        text = ended(f"{capital(context.choice)}: {line.strip(' ,;')}")
        return Reading(line, Kind.FUNCTION, parts=tuple(parts), whole=reason is None, statement=text,
                       form=Form.PAIRED)  # fmt: skip
    if not tells(line) and not number and len(words(line)) <= _FEW:
        text = ended(f"{capital(context.choice)}: {line.strip(' ,;')}")
        return Reading(line, Kind.FUNCTION, parts=tuple(parts), statement=text, form=Form.PAIRED)
    return Reading(line, Kind.FUNCTION, parts=tuple(parts), statement=mended(line))


_FEW: Final = 5


def _own_subject(line: str, context: Context) -> bool:
    return finite_at(line) is not None and not is_about_it(line, context.name)


def walk(line: str, context: Context) -> Reading:
    """A step of a use: with both sides, or one: what a person does, or what the system answers."""
    found = sides(line, context.name, colon=False)
    if found is not None:
        return _two_sides(line, *found, context)
    whole = trimmed(line)
    number = _number(line, whole)
    if is_about_it(line, context.name):
        says = demand(line, context.name)
        text, form = (says.text, says.form) if says else (mended(line), Form.STATED)
        return Reading(line, Kind.FUNCTION, parts=(Part("response", *whole), *number), statement=text,
                       form=form)  # fmt: skip
    return Reading(line, None, parts=(Part("does", *whole), *number), statement=mended(line))


__all__ = ["behaviour", "sides", "walk"]
