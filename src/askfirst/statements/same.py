"""Whether two lines tell one fact: the same again, or the same more exactly.

Certain or not at all: the same words in the same order, the same numbers in equal units, the same
direction ("at most" is not "at least", "A pays B" is not "B pays A"), and both say no or neither.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from askfirst.statements.tables import words
from askfirst.text import amounts, overlap
from askfirst.text.amounts import Amount

Sameness = Literal["same", "refines", ""]

_SIDES: Final = re.compile(r"\s*(?:->|→|=>|-->|,\s*then\b|\bthen\b)\s*", re.IGNORECASE)
_WHEN: Final = re.compile(r"\b(?:when(?:ever)?|if|once|as soon as)\b", re.IGNORECASE)
_REASON: Final = re.compile(r"\s*(?:;|,?\s*\b(?:because|since|otherwise|so that)\b|\s-\s)\s*", re.I)
_CHANGES: Final = re.compile(r"->|→|=>|\b(?:from|to|now|instead of)\b", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d+(?:[:.,/-]\d+)*")
"""What is no amount: clocks, dates, versions, as they are written."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_RESTRICTS: Final = re.compile(r"\b(?:only|except|unless|but|always|alone)\b", re.IGNORECASE)
_DIMENSIONS: Final = {"money": "money", "time": "time", "weight": "mass", "length": "length"}


class _Fact(NamedTuple):
    """What a line tells, made comparable."""

    words: tuple[str, ...]
    numbers: frozenset[tuple[str, str, str, str, str]]
    no: bool
    restricted: frozenset[str]
    wanted: tuple[str, str]


def same_fact(a: str, b: str) -> Sameness:
    """What a later line tells beside an earlier one, if that is certain.

    Args:
        a: the earlier line.
        b: the later one.

    Returns:
        "same" when the later adds nothing; "refines" when it says the same more exactly or with
        its reason; empty in every other case, also in doubt.
    """
    one, other = _fact(a), _fact(b)
    if not (one.words or one.numbers) or _says_other(one, other):
        return ""
    if _tells_alike(one, other):
        if one.numbers >= other.numbers:
            return "same" if one.wanted == other.wanted or not other.wanted[0] else ""
        return "refines" if one.numbers < other.numbers else ""
    if _tells_alike(other, one):
        return "same"
    if _only_vague(one, other):
        return "refines"
    parts = _REASON.split(b, maxsplit=1)
    if len(parts) == 2 and parts[0] and one == _fact(parts[0]):
        return "refines"
    return ""


@lru_cache(maxsize=1)
def _vague() -> frozenset[str]:
    return frozenset(map(overlap.stem, words("vague-amounts")))


@lru_cache(maxsize=1 << 14)
def _fact(text: str) -> _Fact:
    change = amounts.change(text)
    found = [change.now, change.target] if change else amounts.amounts(text)
    found.sort(key=lambda one: one.start)
    bare = text
    for one in reversed(found):
        thing = one.unit if one.dimension == "count" else one.thing
        bare = f"{bare[: one.start]} {thing} {one.per} {bare[one.end :]}"
    ordered = _CHANGES.sub(" ", bare) if change else _in_order(bare)
    content = overlap.content_words(ordered)
    stems = [overlap.stem(word) for word in _WORD.findall(ordered)]
    wanted = (_number(change.now)[1], _number(change.target)[1]) if change else ("", "")
    named = {("", written, "", "", "") for written in _NUMBER.findall(bare)}
    return _Fact(
        tuple(dict.fromkeys(word for word in stems if word in content)),
        frozenset(map(_number, found)) | named,
        overlap.negated(text),
        frozenset(match.lower() for match in _RESTRICTS.findall(text)),
        wanted,
    )


def _number(amount: Amount) -> tuple[str, str, str, str, str]:
    low, high = ("" if one is None else str(one.normalize()) for one in (amount.low, amount.high))
    relation = "" if amount.relation == "exactly" else amount.relation
    return relation, f"{low}..{high}" if low != high else low, amount.unit, amount.per, amount.thing


def _in_order(text: str) -> str:
    """A line with what happens before what follows: "R when T" as "T, R"."""
    parts = _SIDES.split(text, maxsplit=1)
    if len(parts) == 2:
        return f"{_WHEN.sub(' ', parts[0], count=1)} | {parts[1]}"
    found = _WHEN.search(text)
    if found and text[: found.start()].strip():
        return f"{text[found.end() :]} | {text[: found.start()]}"
    return _WHEN.sub(" ", text, count=1)


def _says_other(one: _Fact, other: _Fact) -> bool:
    return one.no != other.no or one.restricted != other.restricted


def _tells_alike(one: _Fact, other: _Fact) -> bool:
    """Whether two facts have the same words in the same order, but for words that say no number
    where the other says one."""
    if one.words == other.words:
        return bool(one.words) or one.numbers == other.numbers
    plain = tuple(word for word in one.words if word not in _vague())
    return bool(plain) and plain == other.words and one.numbers < other.numbers


def _only_vague(one: _Fact, other: _Fact) -> bool:
    """ "A little money" and then "200 euros a month": the thing is the measure of the number."""
    plain = [word for word in one.words if word not in _vague()]
    if len(plain) != 1 or len(plain) == len(one.words) or one.numbers:
        return False
    if set(other.words) - {overlap.stem(number[3]) for number in other.numbers}:
        return False
    money = {"euro", "dollar", "pound", "franc"}
    dimension = _DIMENSIONS.get(plain[0], "")
    units = {number[2] for number in other.numbers}
    return (dimension == "money" and bool(units & money)) or (dimension == "time" and "s" in units)
