"""Features that newcomers would expect beside what was said: to tick as in, out or later."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.statements.patterns import Patterns
from askfirst.statements.tables import rows
from askfirst.statements.told import STORIES, Told

MOST: Final = 3
"""So many are offered at most."""


class Feature(NamedTuple):
    """A feature nobody spoke of: its id, its words, and how many lines make one expect it."""

    id: str
    text: str
    lines: int


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, str], Patterns, Patterns]:
    table = rows("features")
    return (
        {row["id"]: row["feature"] for row in table},
        Patterns({row["id"]: row["triggers"] for row in table}),
        Patterns({row["id"]: row["said"] for row in table}),
    )


def expected(told: Sequence[Told]) -> list[Feature]:
    """The features that what was said makes one expect and that no line speaks of, the likeliest
    first, at most three.

    Args:
        told: what was typed. What its ticks are called counts as spoken of.
    """
    texts, triggers, said = _table()
    spoken = {key for line in told for key in said.keys(f"{line.text} | {line.choice}")}
    counts = dict.fromkeys(texts, 0)
    for line in told:
        if line.question not in STORIES:
            for key in triggers.keys(line.text):
                counts[key] += 1
    found = [
        Feature(key, texts[key], count)
        for key, count in counts.items()
        if count and key not in spoken
    ]
    return sorted(found, key=lambda one: -one.lines)[:MOST]
