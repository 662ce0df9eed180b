"""A question that a builder would ask back: the open point that it is, and the line of a form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from askfirst.lines import without_hedges
from askfirst.records.making import open_question
from askfirst.requirements import Kind, Origin, Record
from askfirst.text.tidying import inside

GAP: Final = "gap"
"""The sort of an open point that nobody was asked about."""


class Ask(NamedTuple):
    """A question that a builder would ask back.

    Attributes:
        name: of the open point. text: the question. records: ids of those that wait for it.
        begin: the line of a form in which a person can answer it; empty where none can.
        word: what the answer explains, of `record`, or of the first of them. kind: of the record
            that the answer makes. owner: who would know. of_all: what it asks about all records
            that lack it; who answered it once is not asked again about others.
    """

    name: str
    text: str
    records: tuple[str, ...]
    begin: str = ""
    word: str = ""
    record: str = ""
    owner: str = ""
    kind: Kind | None = None
    sort: str = GAP
    origin: Origin | None = None
    words: str = ""
    of_all: str = ""

    @property
    def point(self) -> Record:
        """It as an open point."""
        origins = (self.origin,) if self.origin else ()
        return open_question(self.name, self.text, {"sort": self.sort}, *origins,
                             blocks=self.records, owner=self.owner, words=self.words)  # fmt: skip


def of_all(
    asked: Sequence[Record], name: str, text: str, begin: str, word: str = "",
    kind: Kind | None = None,
) -> Ask:  # fmt: skip
    """One question about all records that lack the same."""
    first = asked[0]
    return Ask(f"OPEN-{first.id}-{name}", text, tuple(one.id for one in asked), begin, word,
               kind=kind, origin=first.origins[0] if first.origins else None,
               of_all=name)  # fmt: skip


def name_of(thing: Record) -> str:
    """A thing as a question names it."""
    return inside(without_hedges(thing.title.rstrip(". …")))


_IDLE: Final = frozenset(("take-over", "remark", "rule"))
"""Sorts of things of which nobody notes down facts."""


def notes_facts(thing: Record) -> bool:
    """Whether facts of it are noted down; "those go away, nothing to note" tells none."""
    facts = thing.fields.get("facts", "") if thing.kind is Kind.DATA and thing.title else ""
    idle = thing.fields.get("sort") in _IDLE or _NONE.search(facts) or _ONE_OF_THEM.fullmatch(facts)
    return bool(facts) and not idle


_ONE_OF_THEM: Final = re.compile(r"\s*\d[^,;]*(?:[,;]\s*\d[^,;]*)*", re.I)
"""What one of its sort has, and no names of facts: "Swan: 40 seats, 3 bikes"."""
_NONE: Final = re.compile(r"\bnothing to\b|\bgo(?:es)? away\b", re.I)
