"""Links between records: which check is for which goal, task or demand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Final

from askfirst.requirements import Kind, Link, Record
from askfirst.text.overlap import content_words

_TARGETS: Final = (Kind.GOAL, Kind.NEED, Kind.FUNCTION, Kind.QUALITY)
_LEAST: Final = 2


def linked(records: Sequence[Record]) -> list[Record]:
    """The records; each check with the one goal or demand that it shares most words with."""
    targets = [one for one in records if one.kind in _TARGETS]
    found = {one.id: content_words(one.statement) for one in targets}
    by_word: dict[str, list[str]] = {}
    for name, said in found.items():
        for word in said:
            by_word.setdefault(word, []).append(name)
    return [_checking(one, found, by_word) if one.kind is Kind.CHECK else one for one in records]


def _checking(
    check: Record, found: dict[str, frozenset[str]], by_word: dict[str, list[str]]
) -> Record:
    said = content_words(check.statement)
    shared = Counter(chain.from_iterable(by_word.get(word, ()) for word in said))
    if not shared or any(link.type == "checks" for link in check.links):
        return check
    best, most = shared.most_common(1)[0]
    half = min(len(said), len(found[best])) / 2
    enough = (
        most >= min(_LEAST, len(found[best]))
        and most >= half
        and [*shared.values()].count(most) == 1
    )
    if not enough:
        return check
    link = Link(type="checks", target=best, derived=True)
    return check.model_copy(update={"links": (*check.links, link)})
