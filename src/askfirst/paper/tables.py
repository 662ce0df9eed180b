"""Tables of the paper: a column that nobody filled is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from askfirst.paper.blocks import Aside, Block, Line, Ref, Table
from askfirst.paper.mending import cell
from askfirst.requirements import Record, Specification, Status


def table(head: Sequence[str], rows: Sequence[Sequence[Line]]) -> Iterator[Block]:
    """A table of the columns in which anything stands."""
    if rows:
        filled = [number for number in range(len(head)) if any(row[number] for row in rows)]
        yield Table(
            tuple(head[number] for number in filled),
            tuple(tuple(row[number] for number in filled) for row in rows),
        )


MORE: Final = "More"
"""The column of what no other column holds."""
_INSIDE: Final = frozenset(
    {"group", "tick", "sort", "kind", "slice", "standing", "actor", "thing", "neighbour", "what",
     "who", "role", "word", "number", "also", "does", "condition", "case"}
)  # fmt: skip
"""Fields that say where a record stands, or what it is kept as, and nothing to a reader."""


def more(record: Record, *known: str) -> Line:
    """What was said of a record that has no column: each field by its name.

    Args:
        known: names of the fields that have one.
    """
    told = (
        f"{name.replace('_', ' ')}: {cell(text)}"
        for name, text in record.fields.items()
        if text and name not in known and name not in _INSIDE
    )
    return words("; ".join(told))


def words(text: str) -> Line:
    """A text as a line; nothing for nothing."""
    return (text,) if text else ()


def stands_as(specification: Specification, name: str) -> Record | None:
    """The record with an id, or the one in which it was said again."""
    again = (one for one in specification.records if name in one.fields.get("also", "").split())
    return specification.record(name) or next(again, None)


def named_task(specification: Specification, name: str) -> Line:
    """A task by an id under which somebody weighed it, with its words also where it stands no more
    or was said again in another."""
    record = stands_as(specification, name)
    said = f" {cell(record.title or record.words)}" if record else ""
    if record is None or record.status is Status.WITHDRAWN:
        return (Ref(name), said, " ", Aside("(gone since)"))
    return (Ref(record.id), said)
