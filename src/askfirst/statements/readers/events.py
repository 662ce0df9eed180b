"""What happens and what follows: steps of a use, failures, states; by the system or by people."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.composing import behaviour as composed
from askfirst.statements.composing import demand, is_about_it, mended, on_tick, paired
from askfirst.statements.event_and_answer import EventAndAnswer, event_and_answer, tells_both
from askfirst.statements.grammar import listed
from askfirst.statements.predicates import begun
from askfirst.statements.reading import Context, Part, Reading, Reply
from askfirst.statements.sorts import (
    bounds_each,
    tells_nothing_happens,
    tells_own_rule,
    tells_step_rule,
)
from askfirst.statements.spans import Span, at_colon, at_commas, masked, trimmed
from askfirst.statements.types import (
    finite_at,
    is_people,
    number_in,
    opener,
    parted,
    says_all,
    words,
)
from askfirst.text import lexicon
from askfirst.vocabulary import Form, Kind

_REASON: Final = re.compile(
    r"(?:,|;|\s[-–—])\s*(?=(?:because|since(?!\s+when)|so that|otherwise|else)\b)"
    r"|\s+(?=because\b)",
    re.I,
)
_COMMENT: Final = re.compile(
    r"(?:that['’]?s|it['’]s|that is|this is|they are|they['’]re|\w+ing\b)", re.IGNORECASE
)
_CONDITIONS: Final = ("if", "in case", "while", "as long as", "unless")
_RECEIVES: Final = re.compile(
    r"(?:(?:immediately|at once|also|then)\s+)?(?:gets?|receives?|hears?|sees?|learns?"
    r"|(?:is|are)\s+(?:told|asked|shown|warned|reminded|informed|notified|called|alerted))"
    r"(?!\s+(?:up|on|off|out|in|into|to|from|the (?:bus|train))\b)(?=\s|[.,;]|$)",
    re.IGNORECASE,
)
_IT_DOES: Final = re.compile(
    r"\bit\s+(?:must\s+|has to\s+|should\s+|can\s+|never\s+)?[a-z]+s?\b", re.IGNORECASE
)


def behaviour(line: str, context: Context) -> Reading:
    """What can happen and what is done then; of a tick the case is what the tick says only where
    the words on it say no case of their own."""
    bare = len(words(line)) <= _TWO  # "nothing happens" may be what goes wrong
    if not context.choice and not bare and tells_nothing_happens(line):
        return Reading(line, None, reply=Reply.NOT_RELEVANT)
    found = event_and_answer(line, context.name, colon=True)
    if found is None:
        return _one_side(line, context)
    return _two_sides(line, found, context)


def _two_sides(line: str, found: EventAndAnswer, context: Context) -> Reading:
    front, back = found.event, found.answer
    answer, reason = _with_reason(line, back)
    begin = "if" if context.reads == "behaviour" and context.question != "by-person" else "when"
    first = opener(front.of(line))
    if not first and finite_at(front.of(line)) is None:
        begin = "if"  # a state: "file not on the list"
    case = (first or begin).lower() in _CONDITIONS
    if first.lower() in ("after", "before", "until"):
        first = ""  # "after the tour the guide counts": what it is after may be less than all
    bare = trimmed(line, front.start + len(first), front.end) if first else front
    parts = [Part("condition" if case else "trigger", *bare), Part("response", *answer)]
    if reason is not None:
        parts.append(Part("because", *reason))
    parts += _number(line, back)
    people = _by_people(answer.of(line), context)
    if people:
        parts.append(Part("actor", answer.start, answer.start))
    text = mended(line) if found.reads else paired(front.of(line), line[back.start : back.end])
    form = Form.PAIRED
    sure = not _may_be_the_harm(answer.of(line), context)
    if not people and reason is None and sure:
        late = back.end <= front.start  # "it rings when the door opens" is a sentence as it is
        made = None if late else composed(front.of(line), answer.of(line), context.name, begin)
        made = demand(line, context.name) if late else made
        if made is not None and made.form is Form.COMPOSED:
            text, form = made.text, made.form
    return Reading(line, Kind.FUNCTION, parts=tuple(parts), whole=False, statement=text, form=form)


def _by_people(text: str, context: Context) -> bool:
    """Whether people do what follows: "we hand over two keys", "the warden rings"."""
    both = parted(text)
    if both is None or is_about_it(text, context.name):
        return False
    head, rest = both
    things = lexicon.singular_of(head.split()[-1]) in _THINGS_TOO if head else True
    return not things and is_people(head, context.people) and _RECEIVES.match(rest) is None


_THINGS_TOO: Final = frozenset({"board", "panel", "office", "station", "desk", "service", "post"})
"""Groups that are things as well: the board may be of wood."""


_TWO: Final = 2


def _with_reason(line: str, back: Span) -> tuple[Span, Span | None]:
    """What follows, and the reason or remark that hangs on it behind a comma."""
    text = back.of(line)
    found = _REASON.search(masked(text))
    if found and text[: found.start()].strip() and text[found.end() :].strip():
        return (trimmed(line, back.start, back.start + found.start()),
                trimmed(line, back.start + found.end(), back.end))  # fmt: skip
    commas = at_commas(text)
    if len(commas) == 2:
        tail = commas[1].of(text)
        if _COMMENT.match(tail) and len(words(tail)) > _TWO and finite_at(f"so {tail}") is not None:
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
    return Reading(line, Kind.FUNCTION, parts=tuple(number), statement=mended(line))


def _may_be_the_harm(answer: str, context: Context) -> bool:
    """Whether what "it" does may be what goes wrong: "the lamp is dirty: it counts twice"."""
    asked = context.question in ("goes-wrong", "failures")
    return asked and _DUTY.search(answer) is None


_DUTY: Final = re.compile(r"\b(?:must|shall|has to|needs to|mustn['’]?t)\b", re.IGNORECASE)


def _on_tick(line: str, whole: Span, number: list[Part], context: Context) -> Reading:
    """The words on a tick: behind the words of the tick, unless they open with a case."""
    answer, reason = _with_reason(line, whole)
    parts = [Part("response", *answer), *number]
    if reason is not None:
        parts.append(Part("because", *reason))
    if opener(line) or len(at_colon(line)) > 1:
        return Reading(line, Kind.FUNCTION, parts=tuple(parts), statement=mended(line))
    new = _SOMEBODY_NEW.match(line) and not bounds_each(line)
    if new and says_all(line) and not _ANSWERS.search(line):
        case = () if len(at_commas(line)) > 1 else (Part("condition", *whole),)
        return Reading(line, Kind.FUNCTION, parts=(*case, *number), statement=mended(line))
    if _tells_case(line) or tells_own_rule(line):
        return Reading(line, Kind.FUNCTION, parts=tuple(number), statement=mended(line))
    text = on_tick(context.choice, line)
    return Reading(line, Kind.FUNCTION, parts=tuple(parts), whole=reason is None, statement=text,
                   form=Form.PAIRED)  # fmt: skip


_POINTS: Final = re.compile(
    r"^(?:the|my|our|their|your|both|all|maybe|perhaps)\b|\b(?:it|its|they|them|this|that|these|those|he|she|him|her|his|i"
    r"|we|you|some(?:body|one)|any(?:body|one)|every(?:body|one)|who\w*)\b",
    re.IGNORECASE,
)


def _tells_case(line: str) -> bool:
    """Whether words tell a case of their own, of somebody or something new, and something behind
    it: "a horse goes lame, its riders get another one"; not "the guard rings, then he waits"."""
    pieces = at_commas(line)
    first = pieces[0].of(line)
    more = len(pieces) > 1 and len(words(pieces[1].of(line))) > 1
    return more and says_all(first) and _POINTS.search(first) is None


_SOMEBODY_NEW: Final = re.compile(
    r"(?:an?|somebody|someone|nobody|no one|two|three|four|\d+)\s", re.IGNORECASE
)
"""Begins a case: who was spoken of before does something about it, who is new does it."""
_ANSWERS: Final = re.compile(
    r"\b(?:so|then|must|should|may|shall)\b|\b(?:is|are|gets?)\s+(?:\w+ly\s+)?\w+(?:ed|en|t|ld)\b",
    re.IGNORECASE,
)
"""Tells what is done: "a torn sheet is put aside", "a guest must wait"."""


def walk(line: str, context: Context) -> Reading:
    """A step of a use: with both sides, or one: what a person does, or what the system answers."""
    found = event_and_answer(line, context.name, colon=False)
    if found is not None:
        return _two_sides(line, found, context)
    whole = trimmed(line)
    number = _number(line, whole)
    if is_about_it(begun(line), context.name) or _shows(line):
        says = demand(begun(line), context.name)
        text, form = (says.text, says.form) if says else (mended(line), Form.STATED)
        lead = len(line) - len(begun(line)) if whole.start == 0 else 0  # "then it shows"
        parts = (Part("response", lead, whole.end), *number)
        return Reading(line, Kind.FUNCTION, parts=parts, statement=text, form=form)
    if _is_demand(line, context) or tells_both(line, context.name):
        return Reading(line, Kind.FUNCTION, parts=tuple(number), statement=mended(line))
    if tells_step_rule(line):
        return Reading(line, Kind.FUNCTION, parts=tuple(number), statement=mended(line))
    return Reading(line, None, parts=(Part("does", *whole), *_who(line, context), *number),
                   statement=mended(line))  # fmt: skip


def _who(line: str, context: Context) -> list[Part]:
    """Who takes the step, when somebody does."""
    head, _ = parted(line) or ("", "")
    return [Part("who", 0, len(head))] if head and is_people(head, context.people) else []


def _shows(line: str) -> bool:
    """Whether a line without a subject tells what the system does: "shows the map"."""
    first, _, rest = line.partition(" ")
    base = lexicon.base_of(first) or ""
    third = bool(base) and first.lower() == lexicon.third_person(base)
    after = rest.split(" ", 1)[0].lower().strip(",.;:")
    return third and base in listed("tells") and (after in _DETERMINED or after in _EVEN)


_EVEN: Final = frozenset({"even", "until"})
_DETERMINED: Final = listed("events: determined")


def _is_demand(line: str, context: Context) -> bool:
    """Whether a line with no certain sides still says what the system does: it is spoken of behind
    an event, something changes its colour in a case, or somebody receives something."""
    if _demands(line, context) or (opener(line) and _CHANGES_COLOUR.search(line)):
        return True
    for one in _IT_DOES.finditer(line):
        word = one[0].split()[-1].lower()
        base = lexicon.base_of(word) or ""
        certain = base in listed("tells") and word == lexicon.third_person(base)
        if base and (opener(line) or certain):
            return True
    sent = _PRESSED.search(line)
    head, rest = parted(sent["all"] if sent else line) or ("", "")
    told = bool(sent) or is_people(head, context.people)
    return told and _RECEIVES.match(rest) is not None


_CHANGES_COLOUR: Final = re.compile(
    r"\b(?:goes|turns)\s+(?:red|green|gr[ae]y|yellow|orange|blue)\b", re.IGNORECASE
)
_PRESSED: Final = re.compile(
    r"\b(?:i|we|he|she|they)\s+(?:press|tap|click|hit|push)(?:es)?\s[^,;.]{1,40}?\s+and\s+"
    r"(?P<all>(?:every|each|all)\s[^,;.]+)",
    re.IGNORECASE,
)
"""What follows for everybody when somebody presses something: "she taps send and all get it"."""
_MUST: Final = re.compile(r"(?:must|shall|has\s+to|have\s+to|mustn['’]?t)\b", re.IGNORECASE)
_NOT_SO: Final = re.compile(
    r"(?:no|never|always)\s+(?:a\s+|an\s+)?[\w'’-]+(?:\s+[\w'’-]+){0,4}\s+(?:without|before|unless|until)\s"
    r"|an?\s+(?:[\w'’-]+\s+){0,3}(?:run|check|test|look|list|copy|warning|question|preview|summary"
    r"|trial|backup)\s+(?:first|before|beforehand)\b",
    re.IGNORECASE,
)
_SOMEBODY: Final = frozenset({"i", "we", "you", "he", "she", "they", "who", "somebody", "someone"})


def _demands(line: str, context: Context) -> bool:
    """Whether a line says what must be so, and nobody in it must do it: "adding litres to grams
    must fail", "no entry without a date", "a dry run first"."""
    if _NOT_SO.match(line):
        return True
    head, rest = parted(line) or ("", "")
    if not _MUST.match(rest):
        return False
    if len(words(head)) == 1 and not lexicon.is_noun(head.lower()):
        return False  # "Anna must sign"
    return not opener(line) and "," not in head and not (
        {word.lower() for word in words(head)} & _SOMEBODY or is_people(head, context.people)
        or lexicon.is_person(words(head)[-1].lower())
    )  # fmt: skip
