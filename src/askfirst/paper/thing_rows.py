"""Which facts stand in one row: those that were told of one thing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from askfirst.paper.mending import cell
from askfirst.requirements import Record

COLUMNS: Final = {
    "facts": "Facts",
    "example": "One real example",
    "source": "From where",
    "seen_by": "Who may see it",
    "kept": "How long kept",
    "count": "How many",
}


def by_thing(told: Iterable[Record]) -> list[list[Record]]:
    """The records, those together of which only facts of one thing were told, one after another."""
    found: dict[str, list[Record]] = {}
    for one in told:
        facts_alone = not any(one.fields.get(field) for field in COLUMNS if field != "facts")
        name = cell(one.title).casefold().rstrip(".") if facts_alone else one.id
        found.setdefault(name, []).append(one)
    return list(found.values())
