"""What kind of system it will be, guessed from several words and never from one.

A sensor makes no device, and "in the background" no service: a kind needs three points from at
least two words (`data/kinds.tsv`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.statements.patterns import Patterns, tokens
from askfirst.statements.tables import rows
from askfirst.text import lexicon

NEEDED: Final = 3
"""So many points a kind needs."""
WORDS: Final = 2
"""From so many different words at least."""
NEAR: Final = 0.6
"""A second kind counts when it has this share of the best one's points."""
MOST: Final = 2
"""So many kinds are guessed at most."""
_BESIDE: Final = frozenset(("people",))
"""Kinds that say what matters in it, beside what it is."""


class Guess(NamedTuple):
    """Ids of the kinds, the likeliest first, and how sure that is, from 0 (no guess) to 1."""

    kinds: tuple[str, ...]
    sure: float


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, str], Patterns]:
    names, patterns = {}, {}
    for row in rows("kinds"):
        names[row["id"]] = row["name"]
        for column in ("strong", "weak", "not_for"):
            patterns[f"{row['id']} {column}"] = row[column]
    return names, Patterns(patterns)


_POINTS: Final = {"strong": 2.0, "weak": 1.0, "not_for": -2.0}


def guess(texts: Iterable[str]) -> Guess:
    """The kinds of system that texts speak of.

    Args:
        texts: what was typed, the sentence that says what it is for among them.
    """
    points = scores(texts)
    enough = {key: value for key, value in points.items() if value >= NEEDED}
    if not enough:
        return Guess((), 0.0)
    forms = {key: value for key, value in enough.items() if key not in _BESIDE}
    best = max(forms.values(), default=0.0)
    order = sorted(forms, key=lambda key: -forms[key])
    kinds = [key for key in order if forms[key] >= NEAR * best][:MOST]
    kinds += [key for key in enough if key in _BESIDE and enough[key] >= NEAR * best]
    others = [value for key, value in points.items() if key not in kinds and key not in _BESIDE]
    top = best or max(enough.values())
    sure = top / (top + max([*others, 0.0]) + NEEDED)
    return Guess(tuple(kinds), round(sure, 2))


def scores(texts: Iterable[str]) -> dict[str, float]:
    """The points of each kind that has them from enough different words."""
    words: dict[str, dict[str, float]] = {}
    for text in texts:
        line = tokens(text)
        for hit in _table()[1].find(line):
            before = {token.low for token in line[max(0, hit.start - 3) : hit.start]}
            if before & lexicon.words("negations"):
                continue
            kind, _, column = hit.key.partition(" ")
            word = " ".join(sorted(line[hit.start].forms)[:1])
            found = words.setdefault(kind, {})
            found[word] = max(found.get(word, 0.0), _POINTS[column], key=abs)
    return {
        kind: sum(found.values())
        for kind, found in words.items()
        if sum(value > 0 for value in found.values()) >= WORDS
    }


def name_of(kind: str) -> str:
    """A kind in words, as it stands on the screen."""
    return _table()[0][kind]
