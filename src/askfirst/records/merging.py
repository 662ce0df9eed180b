"""One fact, one entry: what is said again becomes a second origin of the first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from askfirst.requirements import Kind, Record
from askfirst.text.overlap import Fact, content_words, fact

_MERGED: Final = (
    Kind.FUNCTION, Kind.RULE, Kind.QUALITY, Kind.LIMIT, Kind.CHECK, Kind.EXCLUSION, Kind.NEED,
    Kind.DATA, Kind.INTERFACE, Kind.RISK, Kind.GOAL,
)  # fmt: skip
_LEAST: Final = 2
_NOTHING: Final = frozenset[str]()


def merged(records: Sequence[Record]) -> list[Record]:
    """The records without those that say the same as an earlier one; the earlier one has their
    origins too, and their ids in `fields["also"]`."""
    words = [content_words(one.statement) if one.kind in _MERGED else _NOTHING for one in records]
    often = Counter(words)
    kept: list[Record] = []
    places: dict[Fact, int] = {}
    for record, said in zip(records, words, strict=True):
        again = len(said) >= _LEAST and often[said] > 1  # else it is no other's fact
        place = places.setdefault(fact(record.statement), len(kept)) if again else len(kept)
        if place == len(kept):
            kept.append(record)
        else:
            kept[place] = _joined(kept[place], record)
    return kept


def _joined(first: Record, again: Record) -> Record:
    also = " ".join(filter(None, (first.fields.get("also", ""), again.id)))
    origins = first.origins + tuple(one for one in again.origins if one not in first.origins)
    update: dict[str, object] = {"origins": origins, "fields": first.fields | {"also": also}}
    if again.rationale and not first.rationale:
        update["rationale"] = again.rationale
    if again.parent and not first.parent and first.kind is not Kind.NEED:
        update["parent"] = again.parent
    return first.model_copy(update=update)
