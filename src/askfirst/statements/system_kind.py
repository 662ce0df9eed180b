"""What kind of system it will be, guessed from several words and never from one.

A sensor makes no device, and "in the background" no service: a kind needs three points from at
least two words (`data/kinds.tsv`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

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


@lru_cache(maxsize=1)
def _patterns() -> Patterns:
    columns = ("strong", "weak", "not_for")
    return Patterns({f"{row['id']} {one}": row[one] for row in rows("kinds") for one in columns})


_POINTS: Final = {"strong": 2.0, "weak": 1.0, "not_for": -2.0}


def guess(texts: Iterable[str]) -> tuple[str, ...]:
    """Ids of the kinds of system that texts speak of, the likeliest first.

    Args:
        texts: what was typed, the sentence that says what it is for among them.
    """
    points = scores(texts)
    enough = {key: value for key, value in points.items() if value >= NEEDED}
    if not enough:
        return ()
    forms = {key: value for key, value in enough.items() if key not in _BESIDE}
    best = max(forms.values(), default=0.0)
    order = sorted(forms, key=lambda key: -forms[key])
    kinds = [key for key in order if forms[key] >= NEAR * best][:MOST]
    kinds += [key for key in enough if key in _BESIDE and enough[key] >= NEAR * best]
    return tuple(kinds)


def scores(texts: Iterable[str]) -> dict[str, float]:
    """The points of each kind that has them from enough different words."""
    words: dict[str, dict[str, float]] = {}
    for text in texts:
        line = tokens(text)
        for hit in _patterns().find(line):
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
