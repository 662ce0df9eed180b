"""What a line says happens, and what then follows: its event and its answer. Cut only where that is
certain. (The sides of an axis are in `axes`.)"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.statements.clauses import has_second_clause, has_two_subjects, is_event
from askfirst.statements.grammar import listed
from askfirst.statements.predicates import predicate, subject_end
from askfirst.statements.spans import (
    Span,
    at_arrows,
    at_colon,
    at_commas,
    has_arrow,
    masked,
    trimmed,
)
from askfirst.statements.types import (
    finite_at,
    is_amount,
    is_people,
    is_time,
    opener,
    parted,
    tells,
    words,
)
from askfirst.text import lexicon

_LATE: Final = re.compile(
    r"\s+(?=(?:when(?:ever)?|if|as soon as|once|in case|every time|each time)\s)", re.IGNORECASE
)
_THEN: Final = re.compile(r"[,;]?\s+(?:and\s+)?then\s+", re.IGNORECASE)
_ORDERS: Final = listed("event and answer: orders")
_NOT_BEFORE: Final = listed("event and answer: not before")
_JOIN: Final = (
    r"(?:\s*[;,.]\s*(?:and\s+|but\s+)?|\s+and\s+)(?:then\s+|so\s+)*(?={names}\s)"
    r"|\s+(?:then|so)\s+(?={names}\s)"
)


class EventAndAnswer(NamedTuple):
    """What happens and what follows, and whether the line as typed is a sentence of both."""

    event: Span
    answer: Span
    reads: bool


@lru_cache(maxsize=64)
def _joins(name: str) -> re.Pattern[str]:
    own = re.escape(name.lower().removeprefix("the "))
    names = rf"(?:it|(?:the\s+)?(?:system|app|program|software)|(?:the\s+)?{own})"
    return re.compile(_JOIN.format(names=names), re.IGNORECASE)


def event_and_answer(line: str, name: str, *, colon: bool) -> EventAndAnswer | None:
    """The event and the answer of a line, or None when it has one of them, or tells more than one
    event and one answer.

    Args:
        line: as typed. name: the system's name as it stands in a sentence.
        colon: whether a colon may part them: it does when one side certainly tells what happens.
    """
    found = _both(line, name, colon=colon)
    return None if found is None or _tells_more(line, found, name) else found


def tells_both(line: str, name: str) -> bool:
    """Whether a line tells what happens and what follows, be it once or again and again."""
    return _both(line, name, colon=False) is not None


_MOST_WORDS: Final = 40
_NEXT: Final = re.compile(r"[.!?]\s+\S|\b\d+\)\s")
_ALSO: Final = re.compile(
    r"\s(?:and|but)\s+(?:if|whenever|once)\s|[,;]\s+(?:and\s+|but\s+)?(?:if|when|whenever|once)\s",
    re.IGNORECASE,
)
_LIMITS: Final = re.compile(
    r"(?:only|except|unless|but\s+not)\s+(?:to|for|with|by|in|at|on)\b", re.I
)
"""Begins what limits the answer in front of it: "do not give any out, only to those we know"."""
_HAPPENED: Final = re.compile(r"it\s+(?P<verb>[a-z']+)\b", re.IGNORECASE)


def _tells_more(line: str, found: EventAndAnswer, name: str) -> bool:
    """Whether a side has sentences or events of its own, or the answer tells what once happened:
    no one case stands there, and the line is better whole."""
    for side in (found.event, found.answer):
        text = masked(side.of(line))
        if len(words(text)) > _MOST_WORDS or _NEXT.search(text):
            return True
    front, back = masked(found.event.of(line)), masked(found.answer.of(line))
    told = _HAPPENED.match(back)
    return (
        (told is not None and _is_past(told["verb"]))
        or ";" in front
        or _ALSO.search(back) is not None
        or _ALSO.search(front) is not None
        or _LIMITS.match(back) is not None
        or _acts_before(front, name)
    )


def _is_past(word: str) -> bool:
    base = lexicon.base_of(word)
    if base is None or not lexicon.is_finite(word):
        return False
    return word.lower() != lexicon.third_person(base)


_AT: Final = re.compile(
    r"(?:(?:at|on|in|by|after|before|every|each)\s[^,;.]{1,30}?[,\s]\s*)(?=it\s)", re.IGNORECASE
)
"""A time in front of what the system does."""


def _acts_before(front: str, name: str) -> bool:
    """Whether the system does something before it answers: "it reads the card, it opens", "at noon
    it adds up the day and it prints the list"."""
    if (timed := _AT.match(front)) and predicate(front[timed.end() :], name):
        return True
    return any(predicate(front[one.end() :].lstrip(), name) for one in _joins(name).finditer(front))


def _both(line: str, name: str, *, colon: bool) -> EventAndAnswer | None:
    if has_arrow(line):
        arrows = at_arrows(line, 2)
        if arrows and has_second_clause(arrows[0].of(line)[len(opener(line)) :]) and opener(line):
            return None
        return EventAndAnswer(arrows[0], arrows[1], False) if len(arrows) == 2 else None
    if first := opener(line):
        found = _behind_opening(line, first, name)
        told = found.event.of(line)[len(first) :] if found else ""
        return None if has_second_clause(told) or has_two_subjects(told) else found
    if found := _before_system(line, name):
        return None if _may_be_it(found.event.of(line), found.answer.of(line)) else found
    if found := _late_event(line, name):
        return found
    return _at_colon(line, name) if colon else None


def _may_be_it(event: str, answer: str) -> bool:
    """Whether "it" may be who is spoken of: "the hotel gets our count, and it has to complain"."""
    head = (parted(event) or ("", ""))[0].rpartition(" ")[2].lower()
    return head in listed("who: it") and answer.lower().startswith("it ")


def _behind_opening(line: str, first: str, name: str) -> EventAndAnswer | None:
    """ "If a run is interrupted, it goes on", "when the bell rings, then the door opens"."""
    hidden = masked(line)
    then = _THEN.search(hidden)
    case = line[len(first) : then.start()] if then else ""
    if then and case.strip() and line[then.end() :].strip(" .,;") and not has_second_clause(case):
        front = _quiet(line, trimmed(line, 0, then.start()))
        return EventAndAnswer(front, trimmed(line, then.end()), True)
    joined = [one for one in _joins(name).finditer(hidden) if "and" not in one[0].lower()]
    for one in joined[:1]:
        front = trimmed(line, 0, one.start())
        told = front.of(line)[len(first) :]
        if finite_at(told) is not None or (one[0].lstrip()[:1] in (",", ";") and words(told)):
            return EventAndAnswer(_quiet(line, front), trimmed(line, one.end()), ";" not in one[0])
    if len(pieces := at_colon(line)) == 2:
        return EventAndAnswer(pieces[0], pieces[1], False)
    commas = at_commas(line)
    if len(commas) == 2:
        front, back = commas
        text = back.of(line)
        certain = tells(text) or orders(text) or predicate(text, name)
        return (
            EventAndAnswer(front, back, True)
            if certain and line[len(first) : front.end].strip()
            else None
        )
    return _bare_it(line, first, name) if len(commas) == 1 else None


_SOUND: Final = re.compile(r"[,;]\s*(?:well|hm+|um+|uh+|erm?|oh|ah|okay|ok)\s*$", re.IGNORECASE)


def _quiet(line: str, front: Span) -> Span:
    """What happens, without the sound that somebody makes before they go on: "no tag, well"."""
    sound = _SOUND.search(front.of(line))
    return trimmed(line, front.start, front.start + sound.start()) if sound else front


def _bare_it(line: str, first: str, name: str) -> EventAndAnswer | None:
    """ "When the tide reaches 3 m it sounds the alarm": no mark between, one "it"."""
    found = list(re.finditer(r"\s+(?=it\s)", line, re.IGNORECASE))
    if len(found) != 1:
        return None
    front, back = trimmed(line, 0, found[0].start()), trimmed(line, found[0].end())
    bare = front.of(line)[len(first) :].strip()
    last = words(bare)[-1].lower() if words(bare) else ""
    open_ended = last in lexicon.words("prepositions") or lexicon.base_of(last) is not None
    open_ended = open_ended or last in lexicon.words("conjunctions")
    nouns = lexicon.is_noun(last) and not lexicon.mostly_verb(last)
    certain = not open_ended or nouns
    return (
        EventAndAnswer(front, back, True)
        if certain and is_event(bare) and predicate(back.of(line), name)
        else None
    )


def _before_system(line: str, name: str) -> EventAndAnswer | None:
    """ "The keeper signs and it opens the shed", "the tray is too light; it says so"."""
    hidden = masked(line)
    for one in _joins(name).finditer(hidden):
        front, back = trimmed(line, 0, one.start()), trimmed(line, one.end())
        text = front.of(line)
        if subject_end(text, name) or at_colon(line)[0].end < front.end:
            return None
        to_an_end = "so" in one[0].lower().split() and _NOT_DONE.match(back.of(line))
        first = next(iter(words(text)), "").lower()
        if to_an_end or first in lexicon.words("auxiliaries"):
            return None
        strong = finite_at(text) is not None or (_is_state(text) and "and" not in one[0])
        said = back.of(line)
        if not strong or finite_at(said) is None or _REMARK.match(said) or _wishes(said):
            return None
        typed = finite_at(text) is not None and ";" not in one[0] and "so" not in one[0].split()
        return EventAndAnswer(front, back, typed)
    return None


_NOT_DONE: Final = re.compile(
    r"it\s+(?:does\s*n['’]?t|doesn?t|does\s+not|won['’]?t|will\s+not|can['’]?t|cannot|never)\b",
    re.I,
)
"""Behind "so" what is not to happen is what it is for: "tell them, so it does not cross"."""
_REMARK: Final = re.compile(r"(?:it (?:is|was)(?:n['’]?t)?|it['’]s|its)\b", re.IGNORECASE)
"""Begins what is rather said about the event: "he does not come, it is human"."""


_HOW: Final = re.compile(
    r"it (?:has to|needs? to|must|should|ought to|shall) be (?:\w+ly |so |very |quite )*"
    r"(?P<how>[\w-]+)[\s.!]*",
    re.IGNORECASE,
)


def _wishes(said: str) -> bool:
    """Whether it is said how the event should be, and no answer to it: "it has to be quick"."""
    found = _HOW.fullmatch(said)
    how = found["how"] if found else ""
    return lexicon.is_adjective(how) and not lexicon.is_participle(how)


def _is_state(text: str) -> bool:
    """Whether words without a verb name a state: "no signal in the valley"."""
    found = [word.lower() for word in words(text)]
    if (
        len(found) < _LEAST
        or found[0] in lexicon.words("prepositions")
        or is_time(text)
        or is_amount(text)
    ):
        return False
    return (
        not (lexicon.is_adverb(found[0]) and not lexicon.is_adjective(found[0])) or found[0] == "no"
    )


_LEAST: Final = 2


def _late_event(line: str, name: str) -> EventAndAnswer | None:
    """ "It rings when the door opens": the answer stands in front of the event. Not where the
    event is what is said or asked ("tells when the tide turns")."""
    found = list(_LATE.finditer(masked(line)))
    if len(found) != 1 or not subject_end(line, name):
        return None
    front, back = trimmed(line, 0, found[0].start()), trimmed(line, found[0].end())
    said, event = front.of(line), back.of(line)
    bare = event[len(opener(event)) :].strip(" .")
    told = {lexicon.base_of(word) or word.lower() for word in words(said)}
    if told & listed("asks") or told & _NOT_BEFORE or re.search(r"\bit\b", bare, re.IGNORECASE):
        return None
    return EventAndAnswer(back, front, True) if is_event(bare) and predicate(said, name) else None


def _at_colon(line: str, name: str) -> EventAndAnswer | None:
    """ "Visitor leaves the route: it notices": one side does something, the other answers."""
    pieces = at_colon(line)
    if len(pieces) != 2:
        return None
    front, back = pieces[0].of(line), pieces[1].of(line)
    if is_people(front) or is_amount(back) or is_time(back):
        return None
    answers = (
        subject_end(back, name) > 0 or bool(predicate(back, name)) or orders(back) or tells(back)
    )
    if answers and (tells(front) or len(words(front)) >= _LEAST):
        return EventAndAnswer(pieces[0], pieces[1], False)
    return EventAndAnswer(pieces[0], pieces[1], False) if tells(front) else None


def orders(text: str) -> bool:
    """Whether a text says what to do or what shall not be: "put it aside", "no double data"."""
    found = [word.lower() for word in words(text)]
    if not found:
        return False
    first, after = found[0], found[1] if len(found) > 1 else ""
    if first in _ORDERS:
        return True
    verb = lexicon.is_base(first) and not lexicon.mostly_noun(first)
    return verb and (not after or after in lexicon.function_words() or not lexicon.is_noun(first))
