"""What somebody types and has not sent: kept beside the journal, and what would become of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from askfirst.events import Confirmed, Event, Noted
from askfirst.journal import Journal
from askfirst.packs import LoadedPack
from askfirst.questions import Typed
from askfirst.session import unsent
from askfirst.session.kept import Kept
from askfirst.untrusted import for_storage
from askfirst.vocabulary import Kind

if TYPE_CHECKING:
    from askfirst.sources import SourceText


class Written(Kept):
    """An interview that also knows what stands on its screen."""

    def __init__(
        self,
        folder: Path,
        loaded: Sequence[LoadedPack],
        book: Journal | None,
        events: Sequence[Event],
        sources: Sequence[SourceText] = (),
    ) -> None:
        super().__init__(folder, loaded, book, events, sources)
        self._unsent = unsent.Unsent(folder)

    def keep(self, slot: str, typed: Typed) -> None:
        """Keep what was typed at a question and not sent; it is filled in when it is asked
        again. Nothing typed forgets it."""
        if self.interview.question(slot) is not None:
            self._unsent.keep(slot, typed)

    def unsent(self) -> int:
        """How many typed lines are kept for questions that may still be asked."""
        typed = (self._unsent.of(slot) for slot in self._unsent.slots() if self._may_come(slot))
        return sum(unsent.lines(one) for one in typed if one)

    def _may_come(self, slot: str) -> bool:
        known = self.interview.question(slot) is not None
        return known and self.interview.applies(slot) is not False

    # -- what is noted beside the answers -------------------------------------------------------

    def confirm(
        self, records: Sequence[str], verdict: Literal["yes", "no"] = "yes", reason: str = ""
    ) -> None:
        """A person says that records (or answers, by slot) are right, or not any more."""
        self._record(Confirmed(records=tuple(records), verdict=verdict, reason=for_storage(reason)))

    def order(self, kind: Kind, records: Sequence[str]) -> None:
        """Put the records of a kind in another order; those not named come behind."""
        self._record(Noted(topic="order", slot=kind.value, data={"records": list(records)}))

    def note_reason(self, slot: str, reason: str) -> None:
        """Keep why an answer was changed."""
        self._record(Noted(topic="why", slot=slot, reason=for_storage(reason).strip()))

    def understood(self, slot: str, line: str, choice: str = "", frame: str = "") -> str:
        """What the document will say for a line, for the words on a tick or on the line of a form;
        empty where that is what was typed.

        Args:
            choice: id of what is ticked. frame: id of the beginning that the words end.
        """
        question = self.interview.question(slot)
        if question is None or not line.strip() or question.about is not None:
            return ""
        from askfirst.records import gathered, preview

        ticked = question.choice(choice) if choice else None
        begun = next((one.begin for one in question.frames if one.id == frame), "")
        made = gathered(self.interview)
        return preview(made, slot, line, choice=ticked.text if ticked else "", frame=begun)
