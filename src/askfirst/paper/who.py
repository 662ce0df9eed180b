"""Who: how many, what they do, what they decide, and where they stand below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.paper.blocks import Block, Items, Line, Span
from askfirst.paper.desk import Desk, ids, marks
from askfirst.paper.mending import cell, says, sentence
from askfirst.paper.tables import more
from askfirst.requirements import Kind, Record

_OWNERS: Final = ("who", "by_whom", "role", "decided_by", "seen_by")


def who(desk: Desk) -> Iterator[Block]:
    """One line for each of them, as told: how many, what they do, what they decide."""
    roles = desk.of(Kind.ROLE)
    below = _below(desk) if roles else {}
    if roles:
        yield Items(tuple(_line(desk, one, below) for one in roles))


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


def _line(desk: Desk, role: Record, below: dict[str, list[str]]) -> Line:
    told: list[Span] = [desk.place(role), f" {sentence(role.statement or name_of(role))}"]
    for field in ("count", "does", "power", "relation"):
        text = cell(role.fields.get(field, ""))
        if text and not says(role.statement or name_of(role), text):
            told.append(f" {sentence(text)}")
    if rest := more(role, "who", "count", "does", "power", "relation"):
        told += [" ", *rest, "."]
    told += marks(desk, role)
    named = ids(below.get(same_name(name_of(role)), ()))
    return (*told, " → ", *named) if named else tuple(told)
