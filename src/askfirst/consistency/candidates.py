"""Which texts may be about one matter: pairs that share one of their rarest words.

An index instead of all pairs, so that ten thousand texts are compared in time that grows with
their number, not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import Final, TypeVar

_RAREST: Final = 3
_MOST_IN_POSTING: Final = 20
T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def pairs(texts: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Places of two texts, the earlier first, that share one of their three rarest words."""
    frequency = Counter(word for one in texts for word in one)
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(texts):
        rarest = _rarest(one, frequency)
        for other in sorted({earlier for word in rarest for earlier in postings[word]}):
            yield other, place
        for word in rarest:
            if len(postings[word]) < _MOST_IN_POSTING:
                postings[word].append(place)


def across(
    parts: Sequence[frozenset[str]], wholes: Sequence[frozenset[str]]
) -> Iterator[tuple[int, int]]:
    """Places of a part and of a whole that holds one of the part's three rarest words."""
    frequency = Counter(word for one in wholes for word in one)
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(wholes):
        for word in one:
            if len(postings[word]) < _MOST_IN_POSTING:
                postings[word].append(place)
    for place, one in enumerate(parts):
        rarest = _rarest(one, frequency)
        for other in sorted({whole for word in rarest for whole in postings.get(word, ())}):
            yield place, other


def _rarest(text: frozenset[str], frequency: Counter[str]) -> list[str]:
    return sorted(text, key=lambda word: (frequency[word], word))[:_RAREST]


def grouped(items: Sequence[T], keys: Sequence[K]) -> Iterator[tuple[T, T]]:
    """Each item with the first one before it that has the same key; empty keys have none."""
    first: dict[K, T] = {}
    for item, key in zip(items, keys, strict=True):
        if key and key in first:
            yield first[key], item
        elif key:
            first[key] = item
