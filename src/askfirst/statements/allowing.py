"""The same thing allowed in one line and forbidden in another: "whoever is on site must be able to
silence all of it" and "nobody may ever silence the gas alarm"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from askfirst.statements import matter
from askfirst.statements.doers import alone_and_another
from askfirst.statements.grammar import listed
from askfirst.statements.half import FAILURES
from askfirst.statements.patterns import tokens
from askfirst.statements.told import MOST_FOR_A_CLASH, Told
from askfirst.text import lexicon

_MAY: Final = frozenset(("may", "can", "could", "must", "should", "shall"))
_CASES: Final = (["if"], ["when"], ["until"])
"""In front of "nobody" they tell a case, and forbid nothing: "when nobody takes the boat"."""
_NOBODY: Final = frozenset(("nobody", "noone", "no-one"))
_BETWEEN: Final = frozenset(("ever", "also", "always", "be", "able", "to", "have", "still", "just"))
_ALL: Final = re.compile(
    r"\b(?:everything|anything|the whole(?: of it| lot)?|all(?: of (?:it|them|that|this))?)"
    r"(?=\W*$|[,.;]|\s+(?:of|that|which|there|here|in|at|on|by|and|at once)\b)",
    re.IGNORECASE,
)
"""Means all there is; "every dose" and "all the boats" name what they mean."""
_REACH: Final = 5
_SAY_LITTLE: Final = (listed("empty-verbs") | {"run"}) - {"use"}
"""Verbs that mean too many things; who may use something is told with no other word."""


@lru_cache(maxsize=1 << 14)
def _verbs(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """What a line allows or wants done, and what it forbids to everybody, as base forms."""
    words = [token.low for token in tokens(text)]
    allowed, forbidden = set(), set()
    for at, word in enumerate(words):
        nobody = at > 0 and words[at - 1] in _NOBODY and words[at - 2 : at - 1] not in _CASES
        if nobody and (done := _does(words, at)):
            forbidden.add(done)  # "nobody uses the saw", "it lets nobody use the saw"
        if word not in _MAY and word != "never":
            continue
        behind = [one for one in words[at + 1 : at + 1 + _REACH] if one not in _BETWEEN]
        never = word == "never" or behind[:1] == ["never"]
        behind = [one for one in behind if one != "never"]
        base = lexicon.base_of(behind[0]) if behind and behind[0].isalpha() else None
        if base is None or base in _SAY_LITTLE:
            continue
        if never or nobody:
            forbidden.add(base)
        elif "never" not in words[:at] and not _NOBODY & set(words[:at]):
            allowed.add(base)
    return frozenset(allowed), frozenset(forbidden)


def _does(words: Sequence[str], at: int) -> str:
    """What nobody does, as told by the word behind: "uses", or "use" behind "it lets nobody"."""
    base = lexicon.base_of(words[at]) or ""
    lets = at > 1 and lexicon.base_of(words[at - 2]) == "let"
    does = words[at] == (base if lets else lexicon.third_person(base)) if base else False
    return base if does and base not in _SAY_LITTLE else ""


_FORBIDS: Final = re.compile(
    r"\b(?:never|nobody|no[- ]?one|(?:may|must|shall|can|should)(?:\s+not|n['’]?t)|cannot"
    r"|not\s+allowed|forbidden)\b",
    re.IGNORECASE,
)


def allowed_and_forbidden(first: Told, second: Told, name: str) -> str:
    """What one of two lines allows and the other forbids to everybody, in a word of both; empty
    where they speak of different things.

    Args:
        name: the system's name as it stands in a sentence.
    """
    if max(len(first.text), len(second.text)) > MOST_FOR_A_CLASH:
        return ""
    if any(one.question in FAILURES and not _FORBIDS.search(one.text) for one in (first, second)):
        return ""  # "the key is not brought back" tells a case, and forbids nothing
    for one, other in ((first, second), (second, first)):
        allowed, forbidden = _verbs(other.text)
        forbidden |= allowed if other.against else frozenset()
        if one.against or not (acts := _verbs(one.text)[0] & forbidden):
            continue
        shared = [noun for noun in matter.nouns(one.text, name)
                  if noun in matter.nouns(other.text, name) and noun not in acts]  # fmt: skip
        if shared or _ALL.search(one.text):
            return ", ".join([*sorted(acts), *shared])
    return (
        _banned_and_used(first, second)
        or _banned_and_used(second, first)
        or _none_and_some(first, second, name)
        or _none_and_some(second, first, name)
        or _every_and_not(first, second, name)
        or _every_and_not(second, first, name)
        or alone_and_another(first, second)
        or alone_and_another(second, first)
    )


def _every_and_not(one: Told, other: Told, name: str) -> str:
    """What is done to every one by one line and left out in a case by the other: "the clerk weighs
    every parcel, without exception", "express parcels go through without weighing"."""
    if one.against or other.against or not (left_out := _left_out(other.text)):
        return ""
    acts = left_out & _done_to_every(one.text)
    shared = [noun for noun in matter.nouns(one.text, name)
              if noun in matter.nouns(other.text, name) and noun not in acts]  # fmt: skip
    return ", ".join([*sorted(acts), *shared]) if acts and shared else ""


@lru_cache(maxsize=1 << 14)
def _done_to_every(text: str) -> frozenset[str]:
    """What a line says is done to every one of something: the verbs of the clause that says so."""
    whole = _NO_EXCEPTION.search(text)
    clauses = [text] if whole else [one for one in _CLAUSES.split(text) if _EVERY.search(one)]
    return frozenset(verb for one in clauses for verb in matter.verbs(one))


@lru_cache(maxsize=1 << 14)
def _left_out(text: str) -> frozenset[str]:
    """What a line says is not done, as base forms: "no weighing", "is not weighed"."""
    words = [token.low for token in tokens(text)]
    found = set()
    for at, word in enumerate(words[:-1]):
        behind = next((one for one in words[at + 1 : at + 3] if one not in _BETWEEN), "")
        doing = word in ("no", "without") and lexicon.is_ing(behind)
        done = word in ("not", "never") and lexicon.is_participle(behind)
        if (doing or done) and (base := lexicon.base_of(behind)) and base not in _SAY_LITTLE:
            found.add(base)
    return frozenset(found)


_EVERY: Final = re.compile(r"\b(?:every|each|always|all the|any)\b", re.IGNORECASE)
_NO_EXCEPTION: Final = re.compile(r"\b(?:no|without)(?: any)? exceptions?\b", re.IGNORECASE)
_CLAUSES: Final = re.compile(r"[,;:.!]\s")


def _none_and_some(one: Told, other: Told, name: str) -> str:
    """What there is to be none of by one line and somebody gets by the other: "no letters to the
    families", "families get a letter the evening before"."""
    found = _NO_THING.match(one.text)
    words = [token.low for token in tokens(other.text)]
    if found is None or one.against or other.against or _NONE & set(words):
        return ""
    things = matter.nouns(found["thing"], name)
    shared = [noun for noun in matter.nouns(one.text, name)
              if noun in matter.nouns(other.text, name)]  # fmt: skip
    got = {
        lexicon.singular_of(word)
        for at, verb in enumerate(words)
        if lexicon.base_of(verb) in _GETS
        for word in words[at + 1 : at + 1 + _REACH]
    }
    named = things[-1:] and things[-1] in shared and things[-1] in got
    return ", ".join(shared) if named and len(shared) > 1 else ""


_NO_THING: Final = re.compile(
    r"(?:and |but )?no\s+(?P<thing>(?:(?!to\b|for\b|in\b|at\b|from\b|on\b|of\b|that\b|who\b)\w+\s*)"
    r"{1,3})(?:to|for|in|at|from|on)\s",
    re.IGNORECASE,
)
_GETS: Final = frozenset(("get", "send", "receive", "write", "give", "want", "need"))


def _banned_and_used(one: Told, other: Told) -> str:
    """The device that nobody may have on them by one line, and that it runs on by the other."""
    banned = _banned(one.text)
    return next(iter(sorted(banned & _used(other))), "") if banned else ""


@lru_cache(maxsize=1 << 14)
def _banned(text: str) -> frozenset[str]:
    """Devices that nobody has, holds or uses: "no guide has a phone in his hand"."""
    words = [token.low for token in tokens(text)]
    if not words or words[0] not in _NONE:
        return frozenset()
    has = next((at for at, word in enumerate(words) if lexicon.base_of(word) in _HAS), None)
    behind = words[has + 1 : has + 1 + _REACH] if has is not None else []
    return frozenset(map(lexicon.singular_of, behind)) & _DEVICES


def _used(told: Told) -> frozenset[str]:
    """Devices that it runs on, or that somebody does something with."""
    words = [token.low for token in tokens(told.text)]
    named = {
        lexicon.singular_of(word)
        for at, word in enumerate(words)
        if told.question == _RUNS or _WITH & set(words[max(0, at - 3) : at])
    }
    return frozenset(named) & _DEVICES if not _NONE & set(words) else frozenset()


_NONE: Final = frozenset(("no", "nobody", "never", "none", "not"))
_HAS: Final = frozenset(("have", "hold", "carry", "use", "take", "bring", "touch"))
_WITH: Final = frozenset(("on", "with", "by", "into"))
_DEVICES: Final = listed("devices")
_RUNS: Final = "runs"
"""The question where it runs."""
