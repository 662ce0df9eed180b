"""What stands twice, and what stands twice with the opposite sense.

Candidates come from an index of the rarest words, so that ten thousand records are compared in
time that grows with their number, not with its square.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from askfirst.consistency.reading import content
from askfirst.consistency.rule import Clash, Rule
from askfirst.requirements import Kind, Record, Severity, Specification

_NEGATIVE: Final = re.compile(
    r"\b(?:not|no|never|nobody|none|without|nothing|cannot|can't)\b", re.I
)
_NUMBERS: Final = re.compile(r"\d+(?:[.,]\d+)*")
_COMPARED: Final = (Kind.NEED, Kind.FUNCTION, Kind.EXCLUSION)
_RAREST: Final = 4
_MOST_IN_POSTING: Final = 50
_ALIKE: Final = 0.7


def _text(record: Record) -> str:
    return record.statement or record.words


def pairs(specification: Specification) -> Iterator[tuple[Record, Record]]:
    """Pairs of records of one kind whose content words are nearly the same, in their order."""
    for kind in _COMPARED:
        yield from _alike(specification.of_kind(kind))


def _alike(records: tuple[Record, ...]) -> Iterator[tuple[Record, Record]]:
    words = [content(_text(record)) for record in records]
    frequency = Counter(word for one in words for word in one)
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(words):
        rarest = sorted(one, key=lambda word: (frequency[word], word))[:_RAREST]
        candidates = {other for word in rarest for other in postings[word]}
        for other in sorted(candidates):
            if _likeness(one, words[other]) >= _ALIKE:
                yield records[other], records[index]
        for word in rarest:
            if len(postings[word]) < _MOST_IN_POSTING:
                postings[word].append(index)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard's measure of two sets of words, at least three words each; else 0."""
    if len(one) < 3 or len(other) < 3:
        return 0.0
    return len(one & other) / len(one | other)


def _opposite(first: str, second: str) -> bool:
    """Whether two texts differ in sense: one says no, or their numbers differ."""
    negated = bool(_NEGATIVE.search(first)) is not bool(_NEGATIVE.search(second))
    return negated or _NUMBERS.findall(first) != _NUMBERS.findall(second)


def _twice(specification: Specification) -> Iterator[Clash]:
    for first, second in pairs(specification):
        if not _opposite(_text(first), _text(second)):
            yield Clash(
                first, second, f"{second.id} says nearly the same as {first.id}.",
                "Are both needed? If so, what tells them apart?",
            )  # fmt: skip


def _against(specification: Specification) -> Iterator[Clash]:
    for first, second in pairs(specification):
        if _opposite(_text(first), _text(second)):
            yield Clash(
                first, second,
                f"{first.id} and {second.id} say nearly the same, but one says no to it, or with "
                "another number.",
                "Which of the two holds, or when does each?",
            )  # fmt: skip


RULES = (
    Rule("said-twice", "duplicate", Severity.WARNING,
         "Two records of one kind say nearly the same.", "INCOSE R30", _twice),
    Rule("possible-contradiction", "contradiction", Severity.WARNING,
         "Two records say nearly the same with opposite sense or another number.", "own", _against),
)  # fmt: skip
