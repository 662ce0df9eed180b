"""Events that were made without knowing others', put behind these.

Whoever wrote without a look at the others counted on from what they knew. Their events get the
next numbers; things that somebody else gave the same id meanwhile get ids of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from askfirst.journal.mending import Ids, given, renamed, with_numbers

Plain = dict[str, Any]


class Joining:
    """Events of one writer put behind those of others.

    Args:
        ids: what was given up to the last event that this writer knew, `last`. It takes in all
            that is put here.
    """

    def __init__(self, ids: Ids, last: int) -> None:
        self._ids = ids
        self._known, self._next = last, last + 1
        self._new: set[str] = set()  # given meanwhile
        self._names: dict[str, str] = {}
        self._numbers: dict[int, int] = {}

    def theirs(self, events: Iterable[Plain]) -> None:
        """Events of others, in order."""
        for event in events:
            self._new.update(self._ids.take(event))
            self._next += 1

    def is_there(self, mine: Plain, stored: Plain) -> None:
        """That one of the writer's own events is among those of the others already."""
        self._numbers[int(mine["n"])] = int(stored["n"])
        for old, new in zip(given(mine), given(stored), strict=True):
            if old == new:
                self._new.discard(new)
            else:
                self._names[old] = new

    def mine(self, events: Sequence[Plain]) -> list[Plain]:
        """The writer's events with their numbers and ids as they are now."""
        return [self._one(event) for event in events]

    def _one(self, event: Plain) -> Plain:
        event = with_numbers(event, lambda number: self._numbers.get(number, number))
        for name in given(event):
            if name in self._new and name not in self._names:
                self._names[name] = self._ids.free(name)
                self._ids.note(self._names[name])
                self._new.add(self._names[name])  # this writer may have another of that name
        self._numbers[int(event["n"])] = self._next
        event = {key: renamed(key, one, self._names) for key, one in event.items()}
        event["n"] = self._next
        self._ids.take(event)
        self._next += 1
        return event
