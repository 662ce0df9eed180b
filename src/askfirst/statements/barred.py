"""What one line bars, for all or for all but some, and another has done: "an entry is never
changed", "the clerk corrects entries at the end of the month".

Held for certain only where the deed is one of the same sort and both name one thing, or where the
other line says of itself that nobody is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Final, NamedTuple

from askfirst.statements import matter
from askfirst.statements.grammar import listed
from askfirst.statements.patterns import tokens
from askfirst.statements.told import MOST_FOR_A_CLASH, STORIES, Told
from askfirst.statements.types import is_people
from askfirst.text import lexicon

_ACTS: Final = ("change", "delete", "give", "enter", "settle")
_OF_ALL: Final = frozenset(("change", "delete"))
"""What "never" bars; of other deeds it most often only says when."""
_NONE: Final = frozenset(("never", "nobody", "noone", "no-one", "nothing"))
_NOT: Final = _NONE | {"not", "no", "without", "cannot", "nor", "only", "unless"}
_ONLY: Final = frozenset(("only", "just"))
_SELF: Final = frozenset(("i", "me", "we", "us", "myself", "ourselves"))
_PASSIVE: Final = frozenset(("be", "been", "is", "are", "was", "were", "get", "gets", "got"))
_WITH_VERBS: Final = [[one] for one in ("out", "over", "back", "in", "away", "off")]
"""Behind a noun they make it a verb: "hand out"."""
_CASES: Final = frozenset(("if", "when", "while", "until", "before"))
_REACH: Final = 7
"""Words in which a deed and who does it, or the word that bars it, stand together."""
_ENDS: Final = re.compile(r"[.;!?]\s+")
_UNASKED: Final = re.compile(
    r"\b(?:(?:by|on) (?:itself|themselves|himself|herself|their own|his own|her own)"
    r"|themselves|without (?:me|us|asking|anybody|anyone|my|our))\b",
    re.IGNORECASE,
)
"""Says that nobody is asked."""
_WITH_A_YES: Final = re.compile(
    r"\b(?:nobody|no[- ]one|nothing|no|never|not|only)\b[^.,;]{0,80}\b(?:before|without|until"
    r"|unless|when|if|after|once)\b[^.,;]{0,40}"
    r"\b(?:ok|okay|yes|approv\w+|permission|agree\w*|allow\w*|consent|sign\w*|confirm\w*)\b",
    re.IGNORECASE,
)
"""Says that it waits for somebody's word: "nobody gets a boat before the mate has said yes"."""
_LONG_AGO: Final = re.compile(
    r"\b(?:last (?:year|season|winter|summer)['’]?s|(?:over|in|of|for) the (?:last|past) \S+ years"
    r"|\S+ years (?:back|ago|later|on|earlier)|years (?:back|ago|later)|since they \w+)\b",
    re.IGNORECASE,
)
"""Says that what is used is old."""


class _Bar(NamedTuple):
    """What is barred, by the sorts of deeds; whom it is left to, if anybody; the sentence."""

    acts: frozenset[str]
    left_to: frozenset[str]
    text: str


class _Deed(NamedTuple):
    """What is done, by its sort; by whom, as far as it is told; the sentence."""

    act: str
    doers: frozenset[str]
    text: str


class _Side(NamedTuple):
    """What a line bars and has done; whether it asks nobody, waits for a yes, deletes, uses what is
    old."""

    bars: tuple[_Bar, ...]
    deeds: tuple[_Deed, ...]
    unasked: bool
    waits: bool
    deletes: bool
    long_ago: bool


def barred_and_done(first: Told, second: Told, name: str) -> str:
    """What one of two lines bars and the other does, in words that both have; empty for others.

    Args:
        name: the system's name as it stands in a sentence.
    """
    if first.against or second.against or {first.question, second.question} & STORIES:
        return ""
    if max(len(first.text), len(second.text)) > MOST_FOR_A_CLASH:
        return ""
    return _done(first.text, second.text, name) or _done(second.text, first.text, name)


def bars_or_does(text: str) -> bool:
    """Whether a line says anything that another may bar or do."""
    return any(_side(text))


def _done(barring: str, doing: str, name: str) -> str:
    one, two = _side(barring), _side(doing)
    for bar in one.bars if two.deeds else ():
        for deed in two.deeds:
            if deed.act in bar.acts and _by_another(bar, deed):
                unasked = bar.left_to and deed.act != "enter" and _UNASKED.search(deed.text)
                if found := _shared(bar.text, deed.text, name) or (deed.act if unasked else ""):
                    return found
    if (one.waits and two.unasked) or (one.deletes and two.long_ago):
        return _shared(barring, doing, name)
    return ""


@lru_cache(maxsize=1 << 14)
def _side(text: str) -> _Side:
    deeds = tuple(deed for one in _ENDS.split(text) for deed in _deeds_in(one))
    return _Side(
        bars=tuple(bar for one in _ENDS.split(text) for bar in _bars_in(one)),
        deeds=deeds,
        unasked=_UNASKED.search(text) is not None,
        waits=_WITH_A_YES.search(text) is not None,
        deletes=any(deed.act == "delete" for deed in deeds),
        long_ago=_LONG_AGO.search(text) is not None,
    )


def _by_another(bar: _Bar, deed: _Deed) -> bool:
    """Whether somebody does it whom it is not left to; in doubt not, where they are named too."""
    if not bar.left_to:
        return True
    named = {lexicon.singular_of(token.low) for token in tokens(deed.text)}
    other = bool(deed.doers) and deed.doers.isdisjoint(bar.left_to)
    return other and named.isdisjoint(bar.left_to - _SELF)


def _shared(barring: str, doing: str, name: str) -> str:
    others = matter.nouns(doing, name)
    return ", ".join(
        one for one in matter.nouns(barring, name) if one in others and not is_people(one)
    )


def _bars_in(sentence: str) -> Iterator[_Bar]:
    words = [token.low for token in tokens(sentence)]
    for at, word in enumerate(words):
        behind = range(at + 1, min(at + 1 + _REACH, len(words)))
        verb = next((n for n in behind if _sorts(words[n]) and not _is_led(words, n)), 0)
        if word in _ONLY and verb > at + 1 and not any(map(_acts, words[at + 1 : verb])):
            left_to = _named(words[at + 1 : verb])
            if left_to:
                yield _Bar(_sorts(words[verb]), left_to, sentence)
        if word in _NONE or (word == "not" and "ever" in words):
            clause = takewhile(lambda n: words[n] not in _CASES, behind)
            acts = frozenset(act for n in clause for act in _sorts(words[n])) & _OF_ALL
            if acts:
                yield _Bar(acts, frozenset(), sentence)


def _named(words: Sequence[str]) -> frozenset[str]:
    """Whom words name, in the singular; whoever speaks stands for all such words."""
    people = {
        lexicon.singular_of(word) for word in words
        if word in _SELF or (word.isalpha() and word not in lexicon.function_words())
    }  # fmt: skip
    return frozenset(people | _SELF if people & _SELF else people)


@lru_cache(maxsize=1 << 14)
def _sorts(word: str) -> frozenset[str]:
    base = lexicon.base_of(word) if word.isalpha() else None
    return frozenset(act for act in _ACTS if base in listed(f"acts: {act}"))


def _deeds_in(sentence: str) -> Iterator[_Deed]:
    words = [token.low for token in tokens(sentence)]
    for at, word in enumerate(words):
        if _NOT & set(words[max(0, at - _REACH) : at]) or _is_thing(words, at):
            continue
        for act in _sorts(word):
            yield _Deed(act, _doers(words[:at]), sentence)


def _is_thing(words: Sequence[str], at: int) -> bool:
    """Whether a word that may tell what is done names a thing there: "the old switch"."""
    alone = lexicon.mostly_noun(words[at]) and words[at + 1 : at + 2] not in _WITH_VERBS
    return alone or _is_led(words, at)


def _is_led(words: Sequence[str], at: int) -> bool:
    leads = lexicon.words("articles") | lexicon.words("determiners")
    two, one = (words[at - n] if at >= n else "" for n in (2, 1))
    described = two in leads and lexicon.is_adjective(one) and not is_people(one)
    return one in leads or (described and lexicon.is_noun(words[at]))


def _acts(word: str) -> bool:
    """Whether a word tells what is done, and more likely so than it names a thing."""
    verb = word.isalpha() and lexicon.base_of(word) is not None
    return verb and word not in lexicon.function_words() and not lexicon.mostly_noun(word)


def _doers(before: Sequence[str]) -> frozenset[str]:
    """Who does what stands behind these words; nobody is told where it is done to something."""
    if before and before[-1] in _PASSIVE:
        return frozenset()
    return frozenset(
        lexicon.singular_of(word) for at, word in enumerate(before)
        if word in _SELF or word == "it" or is_people(word)
        or (at == len(before) - 1 and lexicon.is_noun(word))
    )  # fmt: skip
