"""A record in one text: what the paper says of it in a sentence, or in the cells of a row."""

from __future__ import annotations

from typing import Final

from askfirst.paper.mending import cell, holds
from askfirst.requirements import Kind, Record

_ROWS: Final[dict[Kind, dict[str, str]]] = {
    Kind.ROLE: {"count": "how many", "does": "does", "power": "decides, may or may not"},
    Kind.DATA: {
        "facts": "facts", "example": "one real example", "source": "from where",
        "seen_by": "who may see it", "kept": "how long kept", "count": "how many",
    },
    Kind.INTERFACE: {
        "direction": "way", "carries": "what", "form": "form", "how_often": "how often",
    },
    Kind.CHECK: {"outcome": "must come out", "by_whom": "by whom"},
    Kind.TERM: {"meaning": "means"},
}  # fmt: skip
"""Kinds that stand in a row: their fields with what the columns are called."""


def whole(record: Record) -> str:
    """The statement; behind it what stands in further cells and is not in it; empty for nothing."""
    columns = _ROWS.get(record.kind)
    if not columns or not record.fields:
        return record.statement
    said = cell(record.statement or record.title)
    told = [
        f"{label}: {cell(text)}"
        for field, label in columns.items()
        if (text := record.fields.get(field, "")) and not holds(said, text)
    ]
    return "; ".join([said.removesuffix(".") if told else said, *told]) if said else ""
