"""What somebody types and has not sent: kept beside the journal, and what would become of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from askfirst.events import Event
from askfirst.interview import detailing
from askfirst.journal import Journal
from askfirst.lines import parse
from askfirst.packs import LoadedPack
from askfirst.questions import Question, Typed
from askfirst.session import unsent
from askfirst.session.kept import Kept

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

    def _told_about(self, question: Question, line: str) -> str:
        """Which of the listed things a line tells more of, and what."""
        listed = self.interview.listed(question)
        record, rest = detailing.about(line, listed)
        if not record:
            return "it does not say which of them it is about: begin with the number"
        labels = {part.field: part.label or part.field for part in question.line}
        fields = detailing.parse(rest, question.line).fields
        parts = [f"{labels.get(name, name)}: {text}" for name, text in fields.items()]
        label = next(one.label for one in listed if one.id == record)
        return " | ".join([label, *parts])

    def understood(self, slot: str, line: str, choice: str = "") -> str:
        """What becomes of one line of a list in the document, or of the words on a tick; empty:
        only its parts are known.

        Args:
            choice: id of what is ticked.
        """
        question = self.interview.question(slot)
        ticked = question.choice(choice) if question else None
        if question is None or not (question.line or ticked):
            return ""
        if question.about is not None:
            return self._told_about(question, line)
        from askfirst.compose import preview

        if ticked is None:
            fields = parse(line, question.line).fields
        else:
            fields = {"choice": ticked.text, "words": line}
        return preview(self.interview, question, fields, slot=slot, line=line)
