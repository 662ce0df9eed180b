"""Who: how many, what they do, what they decide, and where they stand below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from askfirst.paper.blocks import Block, Items, Line, Paragraph, Span, Strong
from askfirst.paper.desk import Desk, ids, marks, statement
from askfirst.paper.mending import cell, says, sentence
from askfirst.paper.tables import more
from askfirst.requirements import Kind, Record
from askfirst.statements.grammar import listed
from askfirst.text import lexicon

_OWNERS: Final = ("who", "by_whom", "role", "decided_by", "seen_by")


def who(desk: Desk) -> Iterator[Block]:
    """One line for each of them, as told: how many, what they do, what they decide."""
    roles = desk.of(Kind.ROLE)
    below = _below(desk) if roles else {}
    if roles:
        yield Items(tuple(_line(desk, one, below) for one in roles))
    named = list(islice(_named_below(desk, roles), _MOST_NAMED)) if roles else []
    if named:
        told: list[Span] = []
        for name, where in named:
            told += ["; " if told else ": ", f"{name} ", *ids(where[:_MOST_PLACES])]
        yield Paragraph((Strong("Named below"), *told, "."))


_LEAST_NAMED: Final = 2
_MOST_NAMED: Final = 8
_MOST_PLACES: Final = 4
"""People whom so many lines name, so many of them, each with so many of the lines."""
_BINDING: Final = (Kind.NEED, Kind.FUNCTION, Kind.RULE, Kind.QUALITY, Kind.EXCLUSION)
_NOUN: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _named_below(desk: Desk, roles: Sequence[Record]) -> Iterator[tuple[str, list[str]]]:
    """People whom tasks, steps and rules name and no line here does: a builder asks who they are
    and what they may do."""
    known = {lexicon.singular_of(word) for one in roles for word in _nouns(statement(one))}
    found: dict[str, dict[str, None]] = {}
    for one in (one for kind in _BINDING for one in desk.of(kind)):
        for word in _nouns(statement(one)):
            if lexicon.is_noun(word) and lexicon.is_person(word):
                found.setdefault(lexicon.singular_of(word), {}).setdefault(one.id)
    for name, where in sorted(found.items(), key=lambda one: -len(one[1])):
        if len(where) >= _LEAST_NAMED and name not in known | listed("who: anybody"):
            yield name, list(where)


def _nouns(text: str) -> list[str]:
    return [word.lower() for word in _NOUN.findall(text)]


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
