"""Ids: the next number of a kind, given once in the event that first names the record."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

from askfirst.events import Answered, Disposed, Event, Settled
from askfirst.vocabulary import KINDS, Kind, counted

OTHERS: Final = 100_000
"""Where the numbers of what others answered begin; those that are counted stay below."""


class Numbers:
    """The highest number of each prefix so far, withdrawn and taken-back ones counted."""

    def __init__(self) -> None:
        self._highest: dict[str, int] = {}

    def count(self, event: Event) -> None:
        """Note all ids that an event gives."""
        if isinstance(event, Disposed) and event.record:
            self._note(event.record)
        if isinstance(event, Settled) and event.answer is not None:
            event = event.answer
        if not isinstance(event, Answered):
            return
        for line in event.lines:
            self._note(line.key[:1], line.key[1:])
            if line.record:
                self._note(line.record)
        for record in (event.record, event.question_record):
            if record:
                self._note(record)

    def _note(self, name: str, number: str = "") -> None:
        prefix, _, digits = name.rpartition("-") if not number else (name, "", number)
        if 0 < counted(digits) < OTHERS:
            self._highest[prefix] = max(self._highest.get(prefix, 0), counted(digits))

    def copy(self) -> Numbers:
        """A copy to hand numbers out of while an event is made."""
        other = Numbers()
        other._highest = dict(self._highest)
        return other

    def record(self, kind: Kind) -> str:
        """The next id of a kind: two or more digits."""
        prefix = KINDS[kind].prefix
        self._highest[prefix] = self._highest.get(prefix, 0) + 1
        return f"{prefix}-{self._highest[prefix]:02d}"

    def line(self) -> str:
        """The next key of a line."""
        self._highest["L"] = self._highest.get("L", 0) + 1
        return f"L{self._highest['L']}"


class OwnNumbers(Numbers):
    """Ids for the answer of somebody who was not there: they follow from what was said by whom, so
    that they are the same whatever else came before. They never meet those that are counted.

    Answers of several people come in any order. Counted ids would be other ones in another order.
    """

    def __init__(self, said: str) -> None:
        super().__init__()
        self._said = said
        self._given = 0

    def copy(self) -> Numbers:
        """The same ids again."""
        return OwnNumbers(self._said)

    def record(self, kind: Kind) -> str:
        """The next id of a kind."""
        return f"{KINDS[kind].prefix}-{self._next(OTHERS)}"

    def line(self) -> str:
        """The next key of a line."""
        return f"L{self._next(OTHERS * OTHERS)}"

    def _next(self, least: int) -> int:
        self._given += 1
        digest = sha256(f"{self._said}\n{self._given}".encode(errors="replace")).hexdigest()
        return least + int(digest[:16], 16) % (9 * least)


def number_of(record: str) -> int:
    """The number in a record's id (7 for `NEED-07`); 0 for what has none."""
    return counted(record.rpartition("-")[2])
