"""One fact, one entry: what is said again becomes a second origin of the first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from askfirst.requirements import Kind, Record
from askfirst.statements import said_before
from askfirst.text.overlap import content_words, numbers, same_fact

_MERGED: Final = (
    Kind.FUNCTION, Kind.RULE, Kind.QUALITY, Kind.LIMIT, Kind.CHECK, Kind.EXCLUSION, Kind.NEED,
    Kind.DATA, Kind.INTERFACE, Kind.RISK, Kind.GOAL,
)  # fmt: skip
_LEAST: Final = 2
_MOST_OF: Final = 2 / 3


def merged(records: Sequence[Record]) -> list[Record]:
    """The records without those that say the same as an earlier one; the earlier one has what was
    told of them too, and their ids in `fields["also"]`, and what pointed to them points to it."""
    kept: list[Record] = []
    by_words: dict[frozenset[str], list[int]] = {}
    again = {one.id: first for one in records if (first := _said_first(one, records))}
    for record in records:
        if record.id in again:
            continue
        words = content_words(record.statement) if record.kind in _MERGED else frozenset()
        alike = by_words.setdefault(words, []) if len(words) >= _LEAST else []
        said = (one for one in alike if same_fact(kept[one].statement, record.statement))
        place = next(said, None)
        if place is None:
            alike.append(len(kept))
            kept.append(record)
        else:
            kept[place] = _joined(kept[place], record)
    for record in records:
        if record.id in again:
            first = again[record.id]
            place = next(number for number, one in enumerate(kept)
                         if first in (one.id, *one.fields.get("also", "").split()))  # fmt: skip
            kept[place] = _joined(kept[place], record)
    return pointing(kept, aliases(kept))


def _said_first(record: Record, records: Sequence[Record]) -> str:
    """The record that a line means which says of itself that it was said ("a flood, said that"):
    one that has its numbers and most of its words; empty where there is none."""
    if record.kind not in _MERGED or not said_before(record.words):
        return ""
    own = content_words(record.statement)
    for one in records:
        told = one.kind in _MERGED and one.id != record.id and not said_before(one.words)
        counts = told and own and numbers(record.statement) <= numbers(one.statement)
        if counts and len(own & content_words(one.statement)) >= _MOST_OF * len(own):
            return one.id
    return ""


def aliases(records: Sequence[Record]) -> dict[str, Record]:
    """The records by the ids of those that they were said again in."""
    return {name: one for one in records for name in one.fields.get("also", "").split()}


def pointing(records: Sequence[Record], now: Mapping[str, Record]) -> list[Record]:
    """The records, pointing to what stands where they pointed to what was said again."""
    return [_pointing(one, now) if now else one for one in records]


def _pointing(record: Record, now: Mapping[str, Record]) -> Record:
    parent = now[record.parent].id if record.parent in now else record.parent
    links = tuple(
        link.model_copy(update={"target": now[link.target].id}) if link.target in now else link
        for link in record.links
    )
    if (parent, links) == (record.parent, record.links):
        return record
    return record.model_copy(update={"parent": parent, "links": links})


def _joined(first: Record, again: Record) -> Record:
    also = " ".join(filter(None, (first.fields.get("also", ""), again.id)))
    origins = first.origins + tuple(one for one in again.origins if one not in first.origins)
    fields = first.fields | {"also": also}
    if again.fields.get("standing") == "fixed":  # ticked once, it is fixed
        fields["standing"] = "fixed"
    fit = {name: told for name, told in first.fit if told}
    update: dict[str, object] = {
        "origins": origins, "fields": fields, "fit": again.fit.model_copy(update=fit),
        "missing": tuple(one for one in first.missing if one in again.missing),
        "rationale": first.rationale or again.rationale, "owner": first.owner or again.owner,
        "priority": first.priority or again.priority, "links": first.links or again.links,
    }  # fmt: skip
    if again.parent and not first.parent and first.kind is not Kind.NEED:
        update["parent"] = again.parent
    return first.model_copy(update=update)
