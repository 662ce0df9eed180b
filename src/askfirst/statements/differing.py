"""Numbers of one thing that differ, after their units are made equal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Final

from askfirst.statements import matter
from askfirst.statements.patterns import Patterns, tokens
from askfirst.statements.told import STORIES, Told
from askfirst.text import amounts, lexicon
from askfirst.text.amounts import Amount
from askfirst.text.overlap import content_words, negated, numbers

_PART: Final = (
    "at random | # of them/these/those/which/whom | @pick/picked/@choose/chosen/@select/@draw/drawn"
    " | +sample | +spot +check | as a check | to compare | the first/last/other #"
    " | # others/more/new | one in # | every #"
)
_QUALIFY: Final = frozenset(
    ("with", "without", "only", "new", "old", "by", "during", "under", "over", "per", "before")
)
_FROM: Final = frozenset(("before", "after", "since", "ago", "later", "earlier", "late", "ahead",
                          "early", "have", "passed", "old", "from"))  # fmt: skip
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
    same, are both bounds or both plain numbers, no number of the one is also the other's, and they
    are no least and most between which there is room.

    Args:
        first, second: the lines. name: the system's name.
    """
    if tick := _on_one_tick(first, second):
        return tick
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
    if _counts_part(first.text) or _counts_part(second.text):
        return ""
    if all(_counted_from(first.text, one) != _counted_from(second.text, two) for one, two in pairs):
        return ""
    if pairs[0][0].dimension == "count" and _qualified(first.text) != _qualified(second.text):
        return ""
    order = [noun for noun in matter.nouns(second.text, name) if noun in shared]
    return " ".join(order)


def apart(texts: Sequence[str]) -> bool:
    """Whether two texts each name one amount of one unit, and none that both allow."""
    spans = [span for one in texts if (span := _span(one)) is not None]
    return any(
        one[0] == other[0] and (one[2] < other[1] or other[2] < one[1])
        for number, one in enumerate(spans)
        for other in spans[:number]
    )


_BOUND: Final = frozenset(("most", "least", "maximum", "minimum", "more", "less"))


def other_amount(one: str, two: str) -> bool:
    """Whether two texts say nothing but another amount of one thing: the shorter names no matter
    that the longer does not name, and none is allowed by both, or both are a most, or a least."""
    first, second = _span(one), _span(two)
    if first is None or second is None or first[0] != second[0] or first == second:
        return False
    both_most = first[1] == second[1] == Decimal("-Infinity")
    both_least = first[2] == second[2] == Decimal("Infinity")
    if not (both_most or both_least or apart((one, two))):
        return False
    words, others = (content_words(text) - _BOUND for text in (one, two))
    return words <= others or others <= words


def says_no_to(one: Told, two: Told) -> bool:
    """Whether one of two lines says no to just what the other says."""
    words = content_words(one.text)
    if len(words) <= 1 or words != content_words(two.text):
        return False
    first, second = (told.against or negated(told.text) for told in (one, two))
    return first != second and numbers(one.text) == numbers(two.text)


def _span(text: str) -> tuple[str, Decimal, Decimal] | None:
    found = _amounts(text)
    if len(found) != 1 or (found[0].low is None and found[0].high is None):
        return None
    one = found[0]
    low = one.low if one.low is not None else Decimal("-Infinity")
    high = one.high if one.high is not None else Decimal("Infinity")
    return f"{one.unit} {one.per} {one.thing}", low, high


def numbers_in(text: str) -> str:
    """The numbers of a line as they were typed, each with what it counts: "2 boats, 30 minutes"."""
    return ", ".join(" ".join(text[one.start : one.end].split()) for one in _amounts(text))


def _things(text: str, name: str) -> frozenset[str]:
    units = {one.unit for one in _amounts(text)} | {one.per for one in _amounts(text)}
    return frozenset(matter.nouns(text, name)) - units


def _described(text: str, things: frozenset[str]) -> set[tuple[str, str]]:
    """How a line says that the things are: "the longer text" is not "the short text"."""
    line = tokens(text)
    return {
        (before.low, lexicon.singular_of(token.low))
        for before, token in pairwise(line)
        if lexicon.singular_of(token.low) in things and lexicon.is_adjective(before.low)
    }


def _counts_part(text: str) -> bool:
    """Whether a number counts some of a whole: "30 of them", "picked at random", "a sample"."""
    return _parts().keys(text) != frozenset()


def _counted_from(text: str, amount: Amount) -> str:
    """The word that makes a time one before or after something: "3 days before the trip"."""
    behind = text[amount.end :].split()
    low = behind[0].strip(",.;:").lower() if behind else ""
    front = text[: amount.start].split()
    return low if low in _FROM else (front[-1].lower() if front and front[-1] in _FROM else "")


@lru_cache(maxsize=1)
def _parts() -> Patterns:
    return Patterns({"part": _PART})


def _qualified(text: str) -> frozenset[str]:
    """What is said of counted things besides their number: "with a heater", "only mondays"."""
    weak = lexicon.words("articles") | {"there", "the", "about", "and"}
    inside = [(one.start, one.end) for one in _amounts(text)]
    return frozenset(
        token.low
        for token in tokens(text)
        if not any(start <= token.start < end for start, end in inside)
        and token.low.isalpha()
        and token.low not in weak
        and (lexicon.is_participle(token.low) or lexicon.is_adjective(token.low)
             or token.low in _QUALIFY)
    )  # fmt: skip


def _on_one_tick(first: Told, second: Told) -> str:
    """The tick on which two lines give one number each, of the same measure and not the same: "5
    seconds" and "not longer than 2 seconds" on how fast."""
    if not first.choice or (first.choice, first.question) != (second.choice, second.question):
        return ""
    ones, others = ([one for one in _amounts(told.text) if one.unit] for told in (first, second))
    if len(ones) != 1 or len(others) != 1 or _leave_room(ones[0], others[0]):
        return ""
    same = amounts.same_measure(ones[0], others[0]) and _value(ones[0]) != _value(others[0])
    return first.choice if same else ""


def _comparable(first: Told, second: Told) -> Iterator[tuple[Amount, Amount]]:
    for one in _amounts(first.text):
        for other in _amounts(second.text):
            same = amounts.same_measure(one, other) and bool(one.unit)
            alike = (one.relation in amounts.BOUNDS) == (other.relation in amounts.BOUNDS)
            changes = {one.relation, other.relation} & _CHANGES
            if same and alike and not changes and not _leave_room(one, other):
                yield one, other


def _leave_room(one: Amount, other: Amount) -> bool:
    """Whether one says the least and the other a greater most: "at least 14", "at most 21". What
    happens "above 40" may well speak against "up to 54"."""
    if {one.relation, other.relation} != {"at least", "at most"}:
        return False
    least, most = one.low or other.low, one.high or other.high
    return least is not None and most is not None and least < most


def _value(amount: Amount) -> tuple[Decimal | None, ...]:
    """The number itself, whichever way the bound goes; a range has two."""
    return tuple({one for one in (amount.low, amount.high) if one is not None})
