"""Who: how many, what they do, what they decide, and where they stand below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.paper.blocks import Block, Line
from askfirst.paper.desk import Desk, ids, marks
from askfirst.paper.mending import cell
from askfirst.paper.tables import MORE, more, table, words
from askfirst.requirements import Kind, Record

_HEAD: Final = (
    "",
    "Who",
    "How many",
    "What they do or want",
    "Decide, may or may not",
    MORE,
    "Below",
)
_OWNERS: Final = ("who", "by_whom", "role", "decided_by", "seen_by")


def who(desk: Desk) -> Iterator[Block]:
    """One row for each of them."""
    roles = desk.of(Kind.ROLE)
    below = _below(desk) if roles else {}
    rows = [_row(desk, one, below) for one in roles]
    yield from table(_HEAD, rows, optional=frozenset({"Below", "How many", MORE}))


def name_of(role: Record) -> str:
    """Who it is."""
    return cell(role.fields.get("who", "") or role.title or role.statement)


def same_name(name: str) -> str:
    """What two ways to write one name share: no article, no capital, no plural."""
    lowered = " ".join(name.lower().split()).removeprefix("the ").removeprefix("a ")
    return lowered.removesuffix("s")


def _below(desk: Desk) -> dict[str, list[str]]:
    """By name the ids that name them: tasks, then what they decide, answer or try."""
    found: dict[str, dict[str, None]] = {}
    for kind in (Kind.NEED, Kind.RULE, Kind.CHECK, Kind.QUESTION):
        for record in desk.of(kind):
            named = (record.owner, *(record.fields.get(field, "") for field in _OWNERS))
            for name in named:
                if name:
                    found.setdefault(same_name(name), {}).setdefault(record.id)
    return {name: list(listed) for name, listed in found.items()}


def _row(desk: Desk, role: Record, below: dict[str, list[str]]) -> list[Line]:
    fields = role.fields
    name = name_of(role)
    does = fields.get("does", "") or fields.get("wants", "")
    return [
        (desk.place(role),),
        (name, *marks(desk, role)),
        words(cell(fields.get("count", ""))),
        words(cell(does)),
        words(cell(fields.get("power", ""))),
        more(role, "who", "count", "does", "wants", "power"),
        ids(below.get(same_name(name), ())),
    ]
