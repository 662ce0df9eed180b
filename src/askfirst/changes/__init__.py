"""Two specifications compared: what came, what went, what reads otherwise, and which answer did it.

Nothing that differs is left out: the new one can be made of the old one and the difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pydantic import JsonValue

from askfirst.requirements import Record, Specification, Status
from askfirst.vocabulary import Frozen

_WORDS: Final = ("statement", "words", "title", "rationale", "paragraph", "sentence", "case")
_SILENT: Final = ("origins", "findings", "metrics", "counts", "answers", "date")


class Change(Frozen):
    """One field with another value.

    Attributes:
        record: id of the record; empty for a field of the document itself.
        before, after: the values as JSON; None where there was none.
        reworded: the field is a text (else it is another value).
        cause: the answer behind the new value, in words; empty when there is none.
    """

    record: str = ""
    field: str
    before: JsonValue = None
    after: JsonValue = None
    reworded: bool = False
    cause: str = ""

    @property
    def told(self) -> bool:
        """Whether a reader is told: bookkeeping (event numbers, metrics, the date) is not."""
        return self.field not in _SILENT


class Difference(Frozen):
    """All that differs between two specifications.

    Attributes:
        added, removed: whole records. withdrawn: ids that stand as withdrawn from now on.
        changed: fields of records that are in both, and of the document (`record` empty).
        order: ids of all records of the new one, in its order.
    """

    added: tuple[Record, ...] = ()
    removed: tuple[Record, ...] = ()
    withdrawn: tuple[str, ...] = ()
    changed: tuple[Change, ...] = ()
    order: tuple[str, ...] = ()


def compare(old: Specification, new: Specification) -> Difference:
    """What changed from `old` to `new`."""
    before = {record.id: record for record in old.records}
    after = {record.id: record for record in new.records}
    changed = [*_document(old, new)]
    withdrawn = []
    for record in new.records:
        known = before.get(record.id)
        if known is None:
            continue
        if record.status is Status.WITHDRAWN and known.status is not Status.WITHDRAWN:
            withdrawn.append(record.id)
        changed += _fields(known, record)
    return Difference(
        added=tuple(record for record in new.records if record.id not in before),
        removed=tuple(record for record in old.records if record.id not in after),
        withdrawn=tuple(withdrawn),
        changed=tuple(changed),
        order=tuple(after),
    )


def _document(old: Specification, new: Specification) -> Iterator[Change]:
    before = old.model_dump(mode="json", exclude={"records"})
    after = new.model_dump(mode="json", exclude={"records"})
    for field in before:
        if before[field] != after[field]:
            yield Change(field=field, before=before[field], after=after[field],
                         reworded=field in _WORDS)  # fmt: skip


def _fields(old: Record, new: Record) -> Iterator[Change]:
    if old == new:
        return
    before, after = old.model_dump(mode="json"), new.model_dump(mode="json")
    cause = new.origins[-1].words if new.origins else ""
    for field in before:
        if before[field] != after[field]:
            yield Change(record=new.id, field=field, before=before[field], after=after[field],
                         reworded=field in _WORDS, cause=cause)  # fmt: skip


def touched(difference: Difference) -> list[str]:
    """Ids of the records that a reader would see changed, in order."""
    ids = dict.fromkeys(record.id for record in (*difference.added, *difference.removed))
    ids |= dict.fromkeys(difference.withdrawn)
    ids |= dict.fromkeys(c.record for c in difference.changed if c.record and c.told)
    return list(ids)
