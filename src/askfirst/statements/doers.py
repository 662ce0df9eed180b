"""Two lines that let others do one thing: one says who alone does it, the other that all of some
do, or both say it of all and mean not the same ones."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.statements import matter
from askfirst.statements.grammar import listed
from askfirst.statements.patterns import tokens
from askfirst.statements.told import STORIES, Told
from askfirst.text import lexicon
from askfirst.text.overlap import content_words, negated, stem

_PARTS: Final = ",;:.("
_LEAST: Final = 2
"""Words that two lines share at least where nothing shows where what is done begins."""


class _Doers(NamedTuple):
    """Who does something, by the stems of the words behind "only" or "every", and what they do;
    `split`: whether a "may" or "must" stands between both."""

    only: bool
    who: tuple[str, ...]
    does: tuple[str, ...]
    split: bool


def other_doers(one: Told, two: Told) -> bool:
    """Whether two lines let others do one thing: "every guest pays a deposit" and "only groups pay
    a deposit". Where one says it of all, the other has to say it of others too."""
    if one.question in STORIES or one.against or two.against:
        return False
    first, second = _doers(one.text), _doers(two.text)
    if first is None or second is None:
        return False
    pair = _told_alike(first, second)
    if pair is None:
        return False
    (who, others), split = pair, first.split and second.split
    if first.only == second.only:  # two orders for two kinds of people may both be meant
        return who != others and (first.only or split)
    alone, every = (who, others) if first.only else (others, who)
    return not set(alone) <= set(every)


def _told_alike(one: _Doers, two: _Doers) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Who does it in the one line and in the other; None where they do not do the same."""
    if one.split and two.split:
        return (one.who, two.who) if one.does and one.does == two.does else None
    first, second = one.who + one.does, two.who + two.does
    shared = 0
    while shared < min(len(first), len(second)) and first[-1 - shared] == second[-1 - shared]:
        shared += 1
    while shared and lexicon.base_of(first[-shared]) is None:
        shared -= 1  # who does it may end in the same word
    if shared < _LEAST:
        return None
    return first[:-shared], second[:-shared]


@lru_cache(maxsize=1 << 14)
def _doers(text: str) -> _Doers | None:
    """What a line says of all or of some alone in its first clause; None where it does not begin
    so, or says no to it."""
    clause = text[: min((at for mark in _PARTS if (at := text.find(mark)) > 0), default=None)]
    words = [token.low for token in tokens(clause)]
    if len(words) <= _LEAST or negated(clause):
        return None
    only = words[0] in listed("doers: only")
    if not only and words[0] not in listed("doers: all"):
        return None
    at = next((n for n, word in enumerate(words) if word in listed("doers: may")), 0)
    known = content_words(clause)
    who, does = _stems(words[1 : at or None], known), _stems(words[at + 1 :], known)
    return _Doers(only, who, does if at else (), at > 0)


def _stems(words: list[str], known: frozenset[str]) -> tuple[str, ...]:
    return tuple(root for word in words if (root := stem(word)) in known)


_ALONE: Final = re.compile(r"\W*(?:only|nobody but|no one but|just)\s", re.IGNORECASE)
_MAY: Final = re.compile(
    r"(?<!\w)(?P<who>[^\W\d_]{1,40})\s{1,9}"
    r"(?:must|may|can|could|should|shall|will|has to|have to)\b",
    re.IGNORECASE,
)
_TOO: Final = re.compile(r"\b(?:too|also|as well|not only)\b", re.IGNORECASE)
_ENDS: Final = re.compile(r"[.;]")


def alone_and_another(one: Told, two: Told) -> str:
    """What one person alone does by one line and another does too by the other: "only the clerk
    strikes a name off the list", "the porter must be able to strike a name off too". Empty for all
    others."""
    alone = None if one.against or two.against else _does_alone(one.text)
    other = _does_too(two.text) if alone else ""
    if not other or not alone:
        return ""
    who, base = alone
    nouns = [noun for noun in matter.nouns(two.text) if noun in matter.nouns(one.text)]
    shared = [noun for noun in nouns if noun not in who]
    another = lexicon.singular_of(other.lower()) not in who
    return ", ".join(shared) if another and base in matter.verbs(two.text) else ""


@lru_cache(maxsize=1 << 14)
def _does_too(text: str) -> str:
    """The word in front of "may" where a "too" stands behind it in the sentence."""
    for sentence in _ENDS.split(text):
        found = _MAY.search(sentence)
        if found and _TOO.search(sentence, found.end()):
            return found["who"]
    return ""


@lru_cache(maxsize=1 << 14)
def _does_alone(text: str) -> tuple[frozenset[str], str] | None:
    """Who alone does something by a line, and what, as a base form."""
    found = _ALONE.match(text)
    words = [token.low for token in tokens(text[found.end() :])] if found else []
    for at, word in enumerate(words[1:], 1):
        base = lexicon.base_of(word) if word.isalpha() else None
        asked = words[at - 1] in listed("doers: may")
        if base and (asked or word == lexicon.third_person(base)):
            return frozenset(map(lexicon.singular_of, words[:at])), base
    return None
