"""The things the system knows: facts, one example, where from, who sees it, how long, how many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from askfirst.paper.blocks import Block, Id, Items, Line, Ref, Strong
from askfirst.paper.desk import Desk, marks, stands, statement
from askfirst.paper.mending import cell, sentence
from askfirst.paper.tables import MORE, more, table, words
from askfirst.paper.tasks import listed
from askfirst.paper.thing_rows import COLUMNS, by_thing
from askfirst.requirements import Kind, Record
from askfirst.vocabulary import OF_FACTS


def things(desk: Desk) -> Iterator[Block]:
    """One table; what the columns cannot hold, as told below it."""
    everything = desk.of(Kind.DATA)
    taken = [one for one in everything if one.fields.get("sort") == "take-over"]
    everything = [
        one for one in everything if one not in taken and one.fields.get("sort") != "remark"
    ]
    known = [one for one in everything if one.id not in desk.torn]
    apart = [one for one in known if not _has_parts(one)]
    told = [one for one in known if _has_parts(one) and one.fields.get("sort") != "rule"]
    rows = [row for same in by_thing(told) for row in _rows(desk, *same)]  # not of a rule
    yield from table(("", "Thing", *_heads(told), MORE), rows)
    torn = [one for one in everything if one.id in desk.torn]
    yield from listed(desk, "", [*apart, *torn])
    if desk.of_facts:
        yield Items(tuple(_of_facts(desk, one) for one in desk.of_facts))
    behind = [one for one in taken if _STAYS.search(_first_words(statement(one)))]
    yield from listed(desk, "Comes along from today", [one for one in taken if one not in behind])
    yield from listed(desk, "Does not come along", behind)


_OR_ONE: Final = "Facts or an example"
"""People asked for one real example tell it, or the facts, and rarely which of them."""


def _heads(told: Iterable[Record]) -> Iterable[str]:
    alone = not any(one.fields.get("example") for one in told)
    return (_OR_ONE if name == "facts" and alone else head for name, head in COLUMNS.items())


def _of_facts(desk: Desk, rule: Record) -> Line:
    """How long facts are kept, by what one thing is told from another, who enters them."""
    label, told = OF_FACTS[rule.fields["sort"]], statement(rule)
    if rule.id in desk.torn or not told.startswith(label):
        return stands(desk, rule)
    return (Id(rule.id), " ", Strong(label), told[len(label) :], *marks(desk, rule))


def _first_words(told: str) -> str:
    """What is told first: further on something else may be meant."""
    return ", ".join(told.replace(", no,", ",").split(", ")[:2])


_STAYS: Final = re.compile(
    r"\b(?:needn['’]?t|need not|(?:don['’]?t|doesn['’]?t|do not|does not) (?:need|have) to"
    r"|won['’]?t|not to|shouldn['’]?t|must not|mustn['’]?t) "
    r"(?:be (?:taken|moved|carried|typed|brought)"
    r"|come|go) (?:in|over|along|with|into)\b|\b(?:stay|remain)s? (?:behind|where\b"
    r"|in the \w+|on the \w+)|\bleft behind\b|\bleave (?:that|it|them|those) (?:be|out|there)\b"
    r"|\bcan (?:go|burn|be thrown away)\b",
    re.IGNORECASE,
)
"""Said of what there is today and nobody wants in it: "those needn't come in"."""


def _has_parts(thing: Record) -> bool:
    return any(thing.fields.get(field) for field in COLUMNS) and bool(thing.title)


_FURTHER: Final = re.compile(
    r"[.;]\s+(?:and\s+|also\s+)?(?:(?:the|an?)\s+)?(?P<thing>[^\W\d_][\w-]*(?:\s[\w-]+)?):\s+",
    re.IGNORECASE,
)
"""Begins another thing in one breath: "...; the loan: who, which copy"."""


def _rows(desk: Desk, thing: Record, *same: Record) -> Iterator[list[Line]]:
    """One row; one more for each further thing that was told in the same breath."""
    facts = cell(thing.fields.get("facts", ""))
    first, *rest = _FURTHER.split(facts)
    more_facts = [cell(one.fields.get("facts", "")).rstrip(".") for one in same]
    told = ", ".join((first.rstrip(".") if same else first, *more_facts))
    yield _row(desk, thing.model_copy(update={"fields": thing.fields | {"facts": told}}), *same)
    for name, told in zip(rest[::2], rest[1::2], strict=True):
        yield [(Ref(thing.id),), (sentence(name).rstrip("."),), words(told),
               *((),) * len(COLUMNS)]  # fmt: skip


def _row(desk: Desk, thing: Record, *same: Record) -> list[Line]:
    """What is known of a thing; `same` told further facts of it."""
    name = cell(thing.title)
    name = statement(thing).removesuffix(".") if name.endswith("…") else name
    return [
        (Id(thing.id), *(Id(one.id, shown=False) for one in same)),  # links lead to the row
        (name, *marks(desk, thing), *(mark for one in same for mark in marks(desk, one))),
        *(words(cell(thing.fields.get(field, ""))) for field in COLUMNS),
        more(thing, *COLUMNS),
    ]
