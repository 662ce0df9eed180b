"""An interview kept in a folder: opened, locked, written to and closed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from askfirst import agenda, journal, packs
from askfirst.errors import JournalError, SourceError
from askfirst.events import Answered, Event, Imported, ImportedSource
from askfirst.interview import Interview
from askfirst.packs.own import keep
from askfirst.questions import Depth, Pack
from askfirst.session.opening import packs_note, packs_of, start_note
from askfirst.session.receipts import said_by
from askfirst.session.unsent import Unsent

if TYPE_CHECKING:
    from askfirst.sources import SourceText


_ODD: Final = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)


def _folded(own: Sequence[Pack], events: Sequence[Event]) -> Interview:
    """The interview that the events tell.

    Raises:
        JournalError: an event has values that no askfirst writes, so that it tells nothing.
    """
    try:
        return Interview(own, events)
    except _ODD:
        interview = Interview(own)  # the first odd one is looked for below
    for number, event in enumerate(events, 1):
        try:
            interview.apply(event)
        except _ODD:
            raise JournalError(
                "journal-odd",
                f"event {number} has values that askfirst does not write.",
                where=f"{journal.NAME}:{number}",
                repair=f"The {number - 1} events before it are whole. Take this line out, in a"
                " copy of the folder, then: askfirst repair.",
            ) from None
    return interview


def _held(folder: Path, by: str) -> journal.Journal:
    """The journal of a folder for writing: of that alone, or of a team."""
    if not (folder / journal.LINK).exists():
        return journal.Journal(folder / journal.NAME, by)
    from askfirst.journal.team import TeamJournal, link_of

    link = link_of(folder)
    assert link is not None
    return TeamJournal(folder / journal.NAME, by, link)


def _catch_up(folder: Path) -> list[str]:
    """Take in what is new on a team's server, for somebody who only reads; what to say of it."""
    try:
        with _held(folder, "") as book:
            return book.told
    except JournalError as error:
        if error.code != "interview-in-use":
            raise
        return []  # whoever holds it takes it in


def imported(sources: Sequence[SourceText]) -> Imported:
    """What the journal notes of sources."""
    return Imported(
        sources=tuple(
            ImportedSource(name=s.name, sha256=s.sha256, words=s.words, sentences=len(s.sentences))
            for s in sources
        )
    )


class Kept:
    """An interview with its journal, packs and sources.

    Only a session opened for writing holds the lock and takes replies.

    Attributes:
        opening: what became of the answers when a pack was changed since; empty otherwise.
        lost: what keeps stored sources from being read; the answers are there without them.
    """

    def __init__(
        self,
        folder: Path,
        loaded: Sequence[packs.LoadedPack],
        book: journal.Journal | None,
        events: Sequence[Event],
    ) -> None:
        self.folder = folder
        self.loaded = tuple(loaded)
        self._fold(events)
        self.opening: tuple[str, ...] = ()
        self.lost: dict[str, SourceError] = {}
        self._journal = book
        self._found = agenda.Found(())
        self._unsent = Unsent(folder)
        self._told: list[str] = []

    @classmethod
    def create(
        cls,
        folder: Path,
        *,
        by: str,
        name: str = "",
        depth: Depth = Depth.QUICK,
        sources: Sequence[SourceText] = (),
        own: Sequence[Path] = (),
        store: str = "",
    ) -> Self:
        """Begin an interview in an empty folder; its sources and own packs are stored there.

        Args:
            store: address of a team's server that has it too, under the name of the folder.

        Raises:
            JournalError: the server cannot be used, or has an interview of that name.
        """
        if store:
            from askfirst.journal.copying import begin

            begin(folder, store, folder.name, by)
        keep(own, folder)
        loaded = packs_of(folder)
        book = _held(folder, by)
        session = cls(folder, loaded, book, ())
        session._record(start_note(loaded, name, depth))
        session.add_sources(sources)
        return session

    @classmethod
    def open(cls, folder: Path, *, by: str = "", write: bool = False) -> Self:
        """Go on with an interview, or look at it.

        Raises:
            ProjectError: there is no interview in that folder.
            JournalError: its journal is damaged, newer, or (for writing) held by someone else.
        """
        path = journal.journal_in(folder)
        told = _catch_up(folder) if not write and (folder / journal.LINK).exists() else []
        book = _held(folder, by) if write else None
        try:
            events = book.events if book else journal.read(path).events
            session = cls(folder, packs_of(folder), book, tuple(events))
            session._told = told
            session._load_sources()
            if book:
                session._begin_again()
        except BaseException:
            if book:
                book.close()
            raise
        return session

    def _begin_again(self) -> None:
        """Start what was killed before its first event; map answers onto changed packs."""
        if not self.interview.events:
            self._record(start_note(self.loaded, "", Depth.QUICK))
        note = packs_note(self.interview, self.loaded)
        if note is not None:
            self._record(note)
            from askfirst.interview.changed_packs import Mapping

            self.opening = tuple(Mapping.model_validate(note.data).told())

    def _load_sources(self) -> None:
        if self.interview.sources:
            from askfirst.sources import load

            read = []
            for source in self.interview.sources:
                try:
                    read.append(load(self.folder / "sources", source.name, source.sha256))
                except SourceError as error:
                    self.lost[source.sha256] = error
            self._found = agenda.Found(read)

    def add_sources(self, sources: Sequence[SourceText]) -> None:
        """Store sources beside the journal and note them; those already there are left out."""
        known = {source.sha256 for source in self.interview.sources}
        new = [source for source in sources if source.sha256 not in known]
        found = [source for source in sources if source.sha256 in self.lost]
        if not new and not found:
            return
        from askfirst.sources import store

        for source in (*new, *found):
            store(source, self.folder / "sources")
            self.lost.pop(source.sha256, None)
        self._found = agenda.Found([*self.sources, *found])
        if not new:
            return
        self._record(imported(new))
        self._found = agenda.Found([*self.sources, *new])

    @property
    def sources(self) -> tuple[SourceText, ...]:
        """The stored sources."""
        return self._found.sources

    def close(self) -> None:
        """Let others write."""
        if self._journal:
            self._journal.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def reread(self) -> None:
        """Fold the journal anew: an interrupt may have come in the middle of an event."""
        self._fold(journal.read(self.folder / journal.NAME).events)

    def _fold(self, events: Sequence[Event]) -> None:
        self.interview = _folded([item.pack for item in self.loaded], events)

    def _record(self, event: Event) -> Event:
        assert self._journal is not None, "the session was opened for reading"
        stamped = self._journal.append(event)
        self._take_in(stamped)
        return stamped

    def _take_in(self, mine: Event | None = None) -> None:
        """Fold what the journal holds beyond what is known: the own event, and those that others
        of a team wrote before it."""
        book = self._journal
        assert book is not None
        if book.turned:
            book.turned = False
            self._fold(book.events)
            return
        for event in book.events[len(self.interview.events) :]:
            self.interview.apply(event)
            if event is not mine and isinstance(event, Answered):
                self._told.append(said_by(self.interview, event))
                if isinstance(mine, Answered) and mine.slot == event.slot:
                    self._told.append("You answered that too, and yours came later: it stands now.")
                    self._told.append("Both are kept; look at them with: askfirst review.")

    @property
    def shared(self) -> bool:
        """Whether others of a team write to the interview at the same time."""
        return self._journal is not None and self._journal.shared

    def _alone(self) -> str:
        """Whose steps can be taken back: of a team's, one's own; else everybody's, which is ""."""
        return self._journal.by if self._journal is not None and self.shared else ""

    def news(self) -> list[str]:
        """Take in what others of a team wrote meanwhile; what to say of it, once."""
        if self._journal is not None:
            self._journal.look()
            self._take_in()
            self._told += self._journal.told
            self._journal.told = []
        told, self._told = self._told, []
        return told
