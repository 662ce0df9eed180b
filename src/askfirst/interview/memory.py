"""What was worked out since the last event, remembered so that it is worked out once."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import Final, TypeVar, cast

from askfirst.events import Event
from askfirst.interview.fold import Fold
from askfirst.questions import Pack

T = TypeVar("T")
Key = tuple[str, ...]

_MOST_ROUNDS: Final = 12
"""After as many, what rests on itself stands as the last round found it."""


class Remembering(Fold, ABC):
    """A fold over events that remembers what follows from them until the next event."""

    def __init__(self, packs: Sequence[Pack], events: Sequence[Event] = ()) -> None:
        self._of_packs: dict[Key, object] = {}
        self._of_events: tuple[int, dict[Key, object]] = 0, {}
        self._before: dict[Key, object] = {}  # what the last round found
        self._working: set[Key] = set()  # what is just being worked out
        self._circular = self._rounds = False
        super().__init__(packs, events)

    def of_packs(self, key: Key, work: Callable[[], T]) -> T:
        """Work something out that follows from the packs alone, once for all events."""
        if key not in self._of_packs:
            self._of_packs[key] = work()
        return cast("T", self._of_packs[key])

    def of_events(self, key: Key, work: Callable[[], T]) -> T:
        """Work something out that follows from the events, once until the next of them."""
        if self._of_events[0] != len(self.events):
            self._of_events = len(self.events), {}
        known = self._of_events[1]
        if key not in known:
            known[key] = work()
        return cast("T", known[key])

    def _once(self, key: Key, work: Callable[[], T], meanwhile: T) -> T:
        """Work something out once an event, the same whatever was asked of the interview before.

        Only a condition that rests on itself sees `meanwhile`. Then nothing that was worked out
        on the way counts: everything is worked out again in rounds, always in the same order, and
        what rests on itself sees what the round before found.
        """
        if key in self._memo:
            return cast("T", self._memo[key])
        if key in self._working:
            self._circular = True
            return cast("T", self._before.get(key, meanwhile))
        outermost = not self._working
        self._working.add(key)
        try:
            made = work()
        except BaseException:  # Ctrl-C too: what was not worked out is not known
            if outermost and not self._rounds:
                self._circular = False
                self._memo.clear()
            raise
        finally:
            self._working.discard(key)
        self._memo[key] = made
        if outermost and self._circular and not self._rounds:
            return self._settled(key, work)
        return made

    def _settled(self, key: Key, work: Callable[[], T]) -> T:
        """Work everything out in rounds until one finds what the one before it found."""
        self._rounds = True
        try:
            self._before = {}
            for _ in range(_MOST_ROUNDS):
                self._memo.clear()
                self._everything()
                if self._memo == self._before:
                    break
                self._before = self._memo.copy()
            if key not in self._memo:
                self._memo[key] = work()
            return cast("T", self._memo[key])
        except BaseException:
            self._memo.clear()
            raise
        finally:
            self._rounds = self._circular = False
            self._before = {}

    @abstractmethod
    def _everything(self) -> None:
        """Work out all that may rest on itself, always in the same order."""
