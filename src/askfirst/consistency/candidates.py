"""Which texts may be about one matter: pairs that share a word which they would have to share.

An index instead of all pairs, so that ten thousand texts are compared in time that grows with
their number, not with its square. Two texts that have three quarters of their words in common
share one of the rarest quarter and one more, so only these are looked up (the prefix filter of
set similarity joins: Chaudhuri, Ganti and Kaushik, ICDE 2006).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from math import ceil
from typing import Final, TypeVar

SHARE: Final = 0.75
"""Share of the words that two texts must have in common to be alike."""
_MOST_IN_POSTING: Final = 20
T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def pairs(texts: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Places of two texts, the earlier first, that may be alike."""
    frequency = Counter(word for one in texts for word in one)
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(texts):
        rarest = _rarest(one, frequency)
        for other in sorted({earlier for word in rarest for earlier in postings[word]}):
            size = len(texts[other])
            if size >= SHARE * len(one) and len(one) >= SHARE * size:  # else they cannot be alike
                yield other, place
        for word in rarest:
            if len(postings[word]) < _MOST_IN_POSTING:
                postings[word].append(place)


def across(
    parts: Sequence[frozenset[str]], wholes: Sequence[frozenset[str]]
) -> Iterator[tuple[int, int]]:
    """Places of a part and of a whole that may hold the part."""
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
    """The words of which a text that is alike must have one."""
    most = len(text) - ceil(SHARE * len(text)) + 1
    return sorted(text, key=lambda word: (frequency[word], word))[:most]


def grouped(items: Sequence[T], keys: Sequence[K]) -> Iterator[tuple[T, T]]:
    """Each item with the first one before it that has the same key; empty keys have none."""
    first: dict[K, T] = {}
    for item, key in zip(items, keys, strict=True):
        if key and key in first:
            yield first[key], item
        elif key:
            first[key] = item
