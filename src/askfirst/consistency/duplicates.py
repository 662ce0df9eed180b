"""What stands twice, and what stands twice with the opposite sense."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.consistency.acting import opposed
from askfirst.consistency.candidates import SHARE, pairs
from askfirst.consistency.reading import content
from askfirst.consistency.rule import Clash, Rule
from askfirst.requirements import Kind, Record, Severity, Specification
from askfirst.text.amounts import amounts
from askfirst.text.negations import NEGATED

_NEGATIVE: Final = re.compile(
    r"\b(?:not|no|never|nobody|none|without|nothing|" + NEGATED + r")\b", re.I
)
_NUMBERS: Final = re.compile(r"\d+(?:[.,]\d+)*")
_COMPARED: Final = (Kind.NEED, Kind.FUNCTION, Kind.EXCLUSION)
_TOLD: Final = (*_COMPARED, Kind.RULE)
"""Of two rules only the opposite sense counts: their numbers are those of two cases."""


class _Said(NamedTuple):
    record: Record
    text: str
    words: frozenset[str]


def _said(record: Record) -> _Said:
    """What a record says without the words that all of its kind share."""
    parts = [record.fields.get(part, "") for part in ("trigger", "response")]
    text = " ".join(filter(None, parts)) if record.kind is Kind.FUNCTION else record.words
    return _Said(record, text, content(text))


def _alike(
    specification: Specification, kinds: Sequence[Kind] = _COMPARED
) -> Iterator[tuple[_Said, _Said]]:
    """Two records of one kind whose content words are nearly the same, in their order.

    A part ticked in a list is in our words; of one thing for two roles both hold.
    """
    for kind in kinds:
        records = [one for one in specification.of_kind(kind) if "tick" not in one.fields]
        said = [_said(one) for one in records]
        for first, second in _near(tuple(one.words for one in said)):
            one, other = said[first], said[second]
            alike = _role(one) == _role(other) and _names(one.text) == _names(other.text)
            if alike and not _split(one.record, other.record):
                yield one, other


@lru_cache(maxsize=len(_TOLD))  # two rules look through the same texts
def _near(texts: tuple[frozenset[str], ...]) -> tuple[tuple[int, int], ...]:
    """Places of two texts that are alike."""
    return tuple(
        (first, second)
        for first, second in pairs(texts)
        if _likeness(texts[first], texts[second]) >= SHARE
    )


def _names(text: str) -> list[str]:
    """The figures that count nothing and tell one thing from another: "room 3", "weir 2"."""
    counts = [(one.start, one.end) for one in amounts(text)]
    return [one[0] for one in _NUMBERS.finditer(text)
            if not any(start <= one.start() < end for start, end in counts)]  # fmt: skip


def _role(said: _Said) -> str:
    return said.record.fields.get("role", "").lower()


def _split(one: Record, other: Record) -> bool:
    """Whether two records are the two demands of one line: they share what comes before."""
    lines = [{(origin.event, origin.line) for origin in record.origins} for record in (one, other)]
    return other.id.startswith(f"{one.id}-") and bool(lines[0] & lines[1])


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard's measure of two sets of words, at least three words each; else 0."""
    if len(one) < 3 or len(other) < 3:
        return 0.0
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared)


def _opposite(first: str, second: str) -> bool:
    """Whether two texts differ in sense: one says no, or their numbers differ."""
    return _denied(first, second) or _NUMBERS.findall(first) != _NUMBERS.findall(second)


def _denied(first: str, second: str) -> bool:
    return bool(_NEGATIVE.search(first)) is not bool(_NEGATIVE.search(second))


def _twice(specification: Specification) -> Iterator[Clash]:
    for first, second in _alike(specification):
        if not _opposite(first.text, second.text) and not opposed(first.record, second.record):
            yield Clash(
                first.record, second.record,
                f"{second.record.id} says nearly the same as {first.record.id}.",
                "Are both needed? If so, what tells them apart?",
            )  # fmt: skip


def _against(specification: Specification) -> Iterator[Clash]:
    for first, second in _alike(specification, _TOLD):
        of_rules = first.record.kind is Kind.RULE
        if (_denied if of_rules else _opposite)(first.text, second.text):
            yield Clash(
                first.record, second.record,
                f"{first.record.id} and {second.record.id} say nearly the same, but one says no "
                "to it, or has another number.",
                "Which of the two holds, or when does each?",
            )  # fmt: skip


RULES = (
    Rule("said-twice", "duplicate", Severity.WARNING,
         "Two records of one kind say nearly the same.", "INCOSE R30", _twice),
    Rule("possible-contradiction", "contradiction", Severity.WARNING,
         "Two records say nearly the same with opposite sense or another number.", "own", _against),
)  # fmt: skip
