"""A reply that tells one part and does not know another: "the slips I don't know how long, Ann
would, the rest two seasons". What is not known is open, and what is known stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from askfirst.statements.not_answers import knows, not_answer
from askfirst.statements.spans import Span, masked, trimmed
from askfirst.statements.types import finite_at, is_people, number_in, says_all
from askfirst.statements.who_behind import without_whom
from askfirst.text import lexicon


class KnownApart(NamedTuple):
    """The stretch that is not known, who would know, and the words that stay."""

    what: Span
    knows: str
    rest: str


_CLAUSE: Final = re.compile(r"[^,;.]+(?:[,;.](?=\S)[^,;.]*)*")
_NOT: Final = re.compile(
    r"\b(?:(?:that|which|this|it)\s+)?(?:(?:i|we)(?:['’]m|\s+am|\s+are)?"
    r"(?:\s+(?:really|honestly|still|just|simply|also))*\s+"
    r"(?:(?:don['’]?t|do\s+not|wouldn['’]?t|would\s+not)\s+know"
    r"|(?:can['’]?t|cannot|couldn['’]?t)\s+(?:say|tell)"
    r"|not\s+sure|unsure|haven['’]?t\s+(?:decided|thought))|nobody\s+knows"
    r"|(?<=[,;]\s)(?:don['’]?t\s+know|haven['’]?t\s+(?:decided|thought))"
    r"(?=\s+(?:if|whether|how|what|which|who|when|where)\b)"
    r"|(?:i\s+have\s+)?(?<!\bhad\s)no\s+(?:idea|clue)|dunno|dk|idk|(?<!\bis\s)(?<!\bare\s)(?:not\s+sure|unsure))\b"
    r"(?:\s+(?:that(?!['’]s|\s+is\b)|yet|at\s+all|either|really|for\s+(?:sure|certain)|exactly"
    r"|about(?:\s+(?:that|it))?|for|of)\b)*",
    re.IGNORECASE,
)
"""Says that something is not known, with what belongs to it; "I had no idea what to say" tells how
it was."""
_ASKING: Final = (
    r"(?:(?:in|at|on|to|from|by|with|for|of)\s+)?"
    r"(?:how|what|wh?ich|who|whom|whose|when|where|whether|if)\b"
)
_ASKED: Final = re.compile(_ASKING, re.IGNORECASE)
_BARE_NOT: Final = re.compile(r"\bdon['’]?t\s+know$", re.IGNORECASE)
"""Behind what is asked, or for which of several, it needs no "I": "by when dont know", "for guests
dont know"."""
_FOR_SOME: Final = re.compile(
    r"(?:(?:and|but)\s+)?(?:for|of|with|from)\s+\w[^,;.]{1,40}$"
    r"(?<!\bwho)(?<!\bthat)(?<!\bwhich)(?<!\bthey)(?<!\byou)(?<!\bwe)",
    re.IGNORECASE,
)
_THEY_DO: Final = re.compile(
    r"[,;]\s*(?P<who>(?:(?:the|our|my)\s+)?[^\W\d_]+(?:\s[^\W\d_]+)?)\s+(?:would(?:\s+know)?|knows)"
    r"\s*[,;]\s*i\s+(?:don['’]?t|do\s+not)\W*$",
    re.IGNORECASE,
)
"""Behind what is not known: "that the net holds, the mate would know, I don't"."""
_ASKS: Final = re.compile(r"(?:how|what|which|who|whose|when|where|why|whether|if)\s+\w", re.I)
_POINTS_AT_ALL: Final = re.compile(
    r"(?:whether|if)\s+(?:it|that|this)(?:['’]?s|\s+(?:is|works|holds|goes|will|would|can))\b.{0,24}"
    r"|(?:whether|if)\s+(?:(?:really|all|even)\s+)?(?:true|so|right|correct)"
    r"|(?:it|that|this)(?:['’]?s|\s+is)\s+(?:(?:really|all|even)\s+)?(?:true|so|right|correct)",
    re.IGNORECASE,
)
"""Is not known of all that stands before: "no idea if it is true", "not sure that's so"."""
_ASKS_AGAIN: Final = re.compile(
    r"(?:how(?:\s+(?:long|often|many|much))?|by\s+what|when|which|where|who|what)?(?:\s+(?:yet|either))?",
    re.IGNORECASE,
)
"""Behind it, no more than the question once more."""
_LEADS: Final = re.compile(r"^(?:(?:and|but|only|so|for|with|of)(?:\s+|$))+", re.IGNORECASE)
_POINTS_BACK: Final = re.compile(r"(?:that|this|it|they|them|those|these)\b", re.IGNORECASE)

_JOINS: Final = re.compile(r"\b(?:after|before|from|since|until)$", re.IGNORECASE)


def known_apart(reply: str) -> KnownApart | None:
    """What somebody does not know in a reply, and the rest of it; None where they know it all.

    Args:
        reply: no reply that says only that it is not known.
    """
    if not_answer(reply) is not None:
        return None
    if they_do := _THEY_DO.search(reply):
        told = trimmed(reply, 0, they_do.start())
        return KnownApart(told, they_do["who"], "") if told.of(reply) else None
    clauses = list(_clauses(reply))
    for at, clause in enumerate(clauses):
        found = _NOT.search(reply, clause.start, clause.end) or _bare_not(reply, clause)
        found = found or _named_not(reply, clauses, at)
        if found is not None:
            what, first = _matter(reply, clauses, at, found)
            if what is None:
                return None
            who = knows(_named(clauses[at + 1].of(reply))) if at + 1 < len(clauses) else ""
            last = clauses[at + 1 if who else at].end
            if not who:
                what, who = without_whom(reply, what)
            before = reply[:first].rstrip(" ,;").strip()
            before = re.sub(r"[,;]?\s*\b(?:and|but)$", "", before, flags=re.IGNORECASE)
            behind = _LEADS_ON.sub("", reply[last:].strip(" ,;.!"))
            if before and _POINTS_AT_ALL.fullmatch(what.of(reply)):
                return KnownApart(trimmed(reply, 0, len(before)), who, behind)
            mark = " " if before.endswith(".") else ", "
            return KnownApart(what, who, mark.join(filter(None, (before, behind))))
    return None


def _bare_not(reply: str, clause: Span) -> re.Match[str] | None:
    """A "don't know" without "I" at the end of a clause in which nobody else may be meant."""
    found = _BARE_NOT.search(reply, clause.start, clause.end)
    before = reply[clause.start : found.start()].rstrip() if found else ""
    some = _FOR_SOME.match(before) and finite_at(before) is None
    return found if some or _ASKED.match(before) else None


def _named_not(reply: str, clauses: list[Span], at: int) -> re.Match[str] | None:
    """A "don't know" without "I" behind a few words that name a thing, between what is told and who
    would know: "slips 2 years. bills don't know, the clerk would"."""
    clause = clauses[at]
    found = _BARE_NOT.search(reply, clause.start, clause.end)
    if found is None or not 0 < at < len(clauses) - 1:
        return None
    before = reply[clause.start : found.start()].strip()
    last = before.rpartition(" ")[2].lower()  # "meter readings" may tell what a meter does
    names = 0 < len(before.split()) <= _MOST_IN_NAME
    names = names and (finite_at(before) is None or lexicon.is_noun(last))
    names = names and not is_people(before) and not _ASKED.match(before)
    names = names and lexicon.words("pronouns").isdisjoint(before.lower().split())
    return found if names and knows(_named(clauses[at + 1].of(reply))) else None


_MOST_IN_NAME: Final = 4


def asks_again(matter: str) -> bool:
    """Whether what is not known is no more than the question that was put: "how"."""
    return _ASKS_AGAIN.fullmatch(matter.strip(" .?!")) is not None


def _named(clause: str) -> str:
    return _DOES.sub(" would", _TITLE.sub(r"\1", _LEADS.sub("", clause)))


_DOES: Final = re.compile(r"\s(?:does|do)$", re.IGNORECASE)
"""Behind what I do not know: "the treasurer does"."""


def _clauses(reply: str) -> Iterator[Span]:
    """The clauses; "a year the photos and the slips I don't know" are two."""
    plain = _TITLE.sub(r"\1·", masked(reply))
    for one in _CLAUSE.finditer(plain):
        clause = trimmed(reply, *one.span())
        joint = _AND.search(plain, clause.start, clause.end)
        told = plain[clause.start : joint.start()] if joint else ""
        if joint and (number_in(told) is not None or _HOW_LONG.search(told)):
            yield trimmed(reply, clause.start, joint.start())
            clause = trimmed(reply, joint.end(), clause.end)
        yield clause


_TITLE: Final = re.compile(r"\b(mr|mrs|ms|dr|st)\.", re.IGNORECASE)
_AND: Final = re.compile(r"\s+(?:and|but)\s+", re.IGNORECASE)
_HOW_LONG: Final = re.compile(
    r"\b(?:years?|months?|weeks?|days?|seasons?|hours?|by|forever|always)\b", re.IGNORECASE
)
_LEADS_ON: Final = re.compile(r"^(?:and|but)\s+", re.IGNORECASE)


def _matter(
    reply: str, clauses: list[Span], at: int, found: re.Match[str]
) -> tuple[Span | None, int]:
    """What a clause does not know, in its words or in those of the one before, and where the words
    begin that say so."""
    clause = clauses[at]
    before = trimmed(reply, clause.start, found.start())
    if led := _LEADS.match(before.of(reply)):
        before = trimmed(reply, before.start + led.end(), before.end)
    asks_of_it = _ASKS.match(before.of(reply)) and found[0].lower().startswith("it ")
    joins = asks_of_it or _JOINS.search(before.of(reply))  # "how they get it dk"
    if joins and (that := _POINTS_BACK.match(found[0])):
        before = Span(before.start, found.start() + that.end())
    behind = trimmed(reply, found.end(), clause.end)
    if _ASKS.match(behind.of(reply)) and not _ASKS_AGAIN.fullmatch(behind.of(reply)):
        return behind, clause.start
    if before.end > before.start and not _POINTS_BACK.fullmatch(before.of(reply)):
        return before, clause.start
    if not _ASKS_AGAIN.fullmatch(behind.of(reply)):
        return behind, clause.start
    told = clauses[at - 1].of(reply) if at and behind.of(reply) else ""
    if number_in(told) is not None or says_all(told):
        return behind, clause.start  # what stands in front is known, and not how
    heard = at and _ONLY_HEARD.match(clauses[at - 1].of(reply))
    return (clauses[at - 1], clauses[at - 1].start) if at and not heard else (None, 0)


_ONLY_HEARD: Final = re.compile(r"(?:i|we)\s+(?:(?:only|just)\s+)?(?:heard|read)\b", re.IGNORECASE)
"""Says how it is known: no matter of its own."""


def asked_apart(line: str) -> KnownApart | None:
    """What is asked of a line in the words of whoever said it, with who would know, and the rest
    that they know: "the old book, if anybody wants it I don't know"."""
    apart = known_apart(line)
    if apart is None or not apart.rest:
        return None
    if led := _FOR.search(line, 0, apart.what.start):
        apart = apart._replace(what=Span(led.start(1), apart.what.end))
    return apart if _ASKS_OF_IT.match(apart.what.of(line)) else None


_FOR: Final = re.compile(r"[,;.]\s+(?:(?:and|but)\s+)?(for\s+)$", re.IGNORECASE)
"""In front of whom or what a known number, fee or time is not known for."""
_ASKS_OF_IT: Final = re.compile(
    rf"{_ASKING}|for\s+\w|per\s+\w+$"
    r"|(?:(?:and\s+)?(?:every|each|a|the)\s+(?:month|year|week)|monthly|yearly|weekly|later)$",
    re.I,
)
