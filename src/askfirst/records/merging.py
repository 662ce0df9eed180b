"""One fact, one entry: what is said again becomes a second origin of the first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from askfirst.requirements import Kind, Record
from askfirst.text.overlap import content_words, same_fact

_MERGED: Final = (
    Kind.FUNCTION, Kind.RULE, Kind.QUALITY, Kind.LIMIT, Kind.CHECK, Kind.EXCLUSION, Kind.NEED,
    Kind.DATA, Kind.INTERFACE, Kind.RISK, Kind.GOAL,
)  # fmt: skip
_LEAST: Final = 2


def merged(records: Sequence[Record]) -> list[Record]:
    """The records without those that say the same as an earlier one; the earlier one has their
    origins too, and their ids in `fields["also"]`."""
    kept: list[Record] = []
    by_words: dict[frozenset[str], list[int]] = {}
    for record in records:
        words = content_words(record.statement) if record.kind in _MERGED else frozenset()
        alike = by_words.setdefault(words, []) if len(words) >= _LEAST else []
        said = (one for one in alike if same_fact(kept[one].statement, record.statement))
        place = next(said, None)
        if place is None:
            alike.append(len(kept))
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
