"""Numbers of one thing that differ, after their units are made equal."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Final

from askfirst.statements import matter
from askfirst.statements.patterns import tokens
from askfirst.statements.told import STORIES, Told
from askfirst.text import amounts, lexicon
from askfirst.text.amounts import Amount

_BOUNDS: Final = frozenset(("at most", "at least", "less than", "more than"))
_CHANGES: Final = frozenset(("less", "more", "about"))


@lru_cache(maxsize=1 << 14)
def _amounts(text: str) -> tuple[Amount, ...]:
    if not any(char.isalnum() for char in text):
        return ()
    return tuple(amounts.amounts(text))


@lru_cache(maxsize=1 << 14)
def measures(text: str) -> frozenset[tuple[str, str]]:
    """What a line's numbers measure: units with what they are told for. Lines without a common
    one cannot differ."""
    return frozenset((one.unit, one.per) for one in _amounts(text) if one.unit)


def numbers_differ(first: Told, second: Told, name: str = "") -> str:
    """What two lines give different numbers for; empty when that is not certain.

    Certain: the one line says nothing else than the other but for its numbers, they measure the
    same, are both bounds or both plain numbers, and no number of the one is also the other's.

    Args:
        first, second: the lines. name: the system's name.
    """
    if len(_amounts(first.text)) > 1 and len(_amounts(second.text)) > 1:
        return ""
    pairs = list(_comparable(first, second))
    if not pairs or any(_value(one) == _value(other) for one, other in pairs):
        return ""
    things, others = _things(first.text, name), _things(second.text, name)
    shared = things & others
    within = len(shared) > 1 and (things <= others or others <= things)
    if not shared or not (things == others or within) or first.question in STORIES:
        return ""
    if _described(first.text, shared) != _described(second.text, shared):
        return ""
    order = [noun for noun in matter.nouns(second.text, name) if noun in shared]
    return " ".join(order)


def _things(text: str, name: str) -> frozenset[str]:
    units = {one.unit for one in _amounts(text)} | {one.per for one in _amounts(text)}
    return frozenset(matter.nouns(text, name)) - units


def _described(text: str, things: frozenset[str]) -> set[tuple[str, str]]:
    """How a line says that the things are: "the longer text" is not "the short text"."""
    line = tokens(text)
    return {
        (before.low, matter.singular(token.low))
        for before, token in pairwise(line)
        if matter.singular(token.low) in things and lexicon.is_adjective(before.low)
    }


def _comparable(first: Told, second: Told) -> Iterator[tuple[Amount, Amount]]:
    for one in _amounts(first.text):
        for other in _amounts(second.text):
            same = amounts.same_measure(one, other) and bool(one.unit)
            alike = (one.relation in _BOUNDS) == (other.relation in _BOUNDS)
            if same and alike and not {one.relation, other.relation} & _CHANGES:
                yield one, other


def _value(amount: Amount) -> tuple[Decimal | None, ...]:
    """The number itself, whichever way the bound goes; a range has two."""
    return tuple({one for one in (amount.low, amount.high) if one is not None})
