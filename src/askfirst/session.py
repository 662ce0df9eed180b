"""One interview on disk: every front end drives this and nothing else.

while prompt := session.question():
    outcome = session.reply(ask(prompt))
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import JsonValue

from askfirst import agenda, journal, packs
from askfirst.errors import OutputError, ProjectError
from askfirst.events import Answered, AnswerStatus, Asked, Event, Imported, ImportedSource, Noted
from askfirst.files import output_error, write_atomic
from askfirst.interview import Interview, Rejection, Standing, accept, question_id
from askfirst.questions import Depth, Pack, Prompt
from askfirst.replies import SUMMARY, Action, Reply
from askfirst.untrusted import for_screen
from askfirst.vocabulary import KINDS, Frozen

if TYPE_CHECKING:
    from askfirst.requirements import Specification
    from askfirst.sources import SourceText


class Outcome(Frozen):
    """What came of a reply.

    Attributes:
        lines: what to say to the person. accepted: the reply was stored. stop: leave now.
        event: the event that stored it.
    """

    lines: tuple[str, ...] = ()
    accepted: bool = False
    stop: bool = False
    event: Answered | None = None


def slug(text: str) -> str:
    """A folder name of small letters, digits and hyphens; empty when nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-")


def new_folder(output: Path, name: str) -> Path:
    """Make a folder for an interview: `name`, or `name-2` and so on when taken.

    Raises:
        OutputError: the output folder cannot be written, or is a file.
    """
    base = slug(name) or "interview"
    for number in range(1, 10_000):
        folder = output / (base if number == 1 else f"{base}-{number}")
        try:
            folder.mkdir(parents=True)
        except FileExistsError:
            if output.exists() and not output.is_dir():
                break
            continue
        except OSError as error:
            raise output_error(error, output) from None
        return folder
    raise OutputError(
        "output-is-file",
        "the output folder cannot be used.",
        where=str(output),
        repair="Choose another folder with --output.",
    )


class Session:
    """An interview with its journal, packs and sources.

    Only a session opened for writing holds the lock and takes replies.
    """

    def __init__(
        self,
        folder: Path,
        loaded: Sequence[packs.LoadedPack],
        book: journal.Journal | None,
        events: Sequence[Event],
        sources: Sequence[SourceText] = (),
    ) -> None:
        self.folder = folder
        self.loaded = tuple(loaded)
        self.interview = Interview([item.pack for item in loaded], events)
        self._journal = book
        self._found = agenda.Found(sources)
        self._cursor: str | None = None
        self._guess = False

    # -- opening and closing ----------------------------------------------------------------

    @classmethod
    def create(
        cls,
        folder: Path,
        *,
        by: str,
        name: str = "",
        depth: Depth = Depth.QUICK,
        sources: Sequence[SourceText] = (),
    ) -> Session:
        """Begin an interview in an empty folder and store its sources there."""
        loaded = _shipped()
        book = journal.Journal(folder / journal.NAME, by)
        session = cls(folder, loaded, book, (), sources)
        uses = tuple(item.use for item in loaded)
        session._record(Noted(topic="start", name=name, depth=depth.value, packs=uses))
        session.add_sources(sources)
        return session

    @classmethod
    def open(cls, folder: Path, *, by: str = "", write: bool = False) -> Session:
        """Go on with an interview, or look at it.

        Raises:
            ProjectError: there is no interview in that folder.
            JournalError: its journal is damaged, newer, or (for writing) held by someone else.
        """
        path = folder / journal.NAME
        if not path.is_file():
            raise ProjectError(
                "project-missing",
                "there is no interview in this folder.",
                where=str(folder),
                repair="'askfirst list' shows the interviews.",
            )
        book = journal.Journal(path, by) if write else None
        try:
            events = book.events if book else journal.read(path).events
            session = cls(folder, _shipped(), book, events)
            session._load_sources()
            if book and not events:  # killed before the first event: start it now
                uses = tuple(item.use for item in session.loaded)
                session._record(Noted(topic="start", depth=Depth.QUICK.value, packs=uses))
        except BaseException:
            if book:
                book.close()
            raise
        return session

    def _load_sources(self) -> None:
        if self.interview.sources:
            from askfirst.sources import load

            self._found = agenda.Found(
                [load(self.folder / "sources", s.name, s.sha256) for s in self.interview.sources]
            )

    def add_sources(self, sources: Sequence[SourceText]) -> None:
        """Store sources beside the journal and note them; those already there are left out."""
        known = {source.sha256 for source in self.interview.sources}
        new = [source for source in sources if source.sha256 not in known]
        if not new:
            return
        from askfirst.sources import store

        for source in new:
            store(source, self.folder / "sources")
        imported = tuple(
            ImportedSource(name=s.name, sha256=s.sha256, words=s.words, sentences=len(s.sentences))
            for s in new
        )
        self._record(Imported(sources=imported))
        self._found = agenda.Found([*self.sources, *(s for s in new if s not in self.sources)])

    @property
    def sources(self) -> tuple[SourceText, ...]:
        """The stored sources."""
        return self._found.sources

    def close(self) -> None:
        """Let others write."""
        if self._journal:
            self._journal.close()

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _record(self, event: Event) -> Event:
        assert self._journal is not None, "the session was opened for reading"
        stamped = self._journal.append(event)
        self.interview.apply(stamped)
        return stamped

    # -- asking -----------------------------------------------------------------------------

    def question(self) -> Prompt | None:
        """The next screen; None when nothing is open at this depth."""
        slot = self._cursor or self.interview.next_slot()
        return self.prompt(slot) if slot else None

    def prompt(self, slot: str) -> Prompt:
        """The screen of one slot, whether open or answered."""
        return agenda.prompt(self.interview, self._found, slot)

    def reply(self, reply: Reply, slot: str | None = None) -> Outcome:
        """Take one reply to the question at hand (or to the named slot).

        An answer is on the disk before this returns.
        """
        prompt = self.prompt(slot) if slot else self.question()
        if prompt is None:
            return Outcome(lines=("Nothing is open.",))
        talk = _TALK.get(reply.action)
        if talk is not None:
            return talk(self, prompt)
        if self._guess:
            reply = reply.model_copy(update={"sure": False})
        question = self.interview.question(prompt.slot)
        assert question is not None
        made = accept(
            self.interview,
            prompt.slot,
            question,
            reply,
            choices=prompt.choices,
            offers=prompt.offers,
        )
        if isinstance(made, Rejection):
            allowed = f" What fits: {made.allowed}." if made.allowed else ""
            return Outcome(lines=(f"Not taken: {made.reason}.{allowed}",))
        return self._stored(prompt, made)

    def _stored(self, prompt: Prompt, made: Answered) -> Outcome:
        first_use = question_id(prompt.slot) == "use" and prompt.slot not in self.interview.answers
        event = self._record(made)
        assert isinstance(event, Answered)
        self._cursor, self._guess = None, False
        lines = [receipt(event)]
        if first_use:
            lines.append("A first draft is there to look at: type :doc at any question.")
        return Outcome(lines=tuple(line for line in lines if line), accepted=True, event=event)

    def _help(self, prompt: Prompt) -> Outcome:
        lines = [f"Why we ask: {prompt.why}" if prompt.why else "", prompt.help, SUMMARY]
        return Outcome(lines=tuple(line for line in lines if line))

    def _example(self, prompt: Prompt) -> Outcome:
        if not prompt.examples:
            return Outcome(lines=("There is no example for this one.",))
        return Outcome(lines=("From quite other projects:", *(f"  {e}" for e in prompt.examples)))

    def _back(self, prompt: Prompt) -> Outcome:
        """To the screen answered before this one; its answer is filled in and later ones stay."""
        visited = list(self.interview.visited)
        at = visited.index(prompt.slot) if prompt.slot in visited else len(visited)
        earlier = [s for s in visited[:at] if self.interview.standing(s) is not Standing.PARKED]
        if not earlier:
            return Outcome(lines=("This is the first question.",))
        self._cursor = earlier[-1]
        return Outcome()

    def _draft(self, _: Prompt) -> Outcome:
        from askfirst.exporters import markdown

        text = str(markdown.render(self.specification())["requirements.md"])
        return Outcome(lines=tuple(for_screen(text).splitlines()))

    def _source(self, prompt: Prompt) -> Outcome:
        passages = [f"{o.passage.source}: {o.passage.quote}" for o in prompt.offers]
        if not passages:
            return Outcome(lines=("No source passage belongs to this question.",))
        return Outcome(lines=tuple(for_screen(f'  "{passage}"') for passage in passages))

    def _mark_guess(self, _: Prompt) -> Outcome:
        self._guess = True
        return Outcome(lines=("Your next answer will be marked as a guess.",))

    def _stop(self, _: Prompt) -> Outcome:
        return Outcome(stop=True)

    # -- results ----------------------------------------------------------------------------

    def specification(self) -> Specification:
        """The requirements document as the interview stands now."""
        from askfirst.compose import compose

        return compose(self.interview)

    def write(self) -> list[Path]:
        """Write the documents into the folder of the interview; unchanged files are left alone.

        Raises:
            OutputError: a file could not be written; the interview itself is safe.
        """
        from askfirst.exporters import json, markdown

        specification = self.specification()
        written = []
        for render in (markdown.render, json.render):
            for name, content in render(specification).items():
                path = self.folder / name
                data = content.encode() if isinstance(content, str) else content
                if not (path.is_file() and path.read_bytes() == data):
                    write_atomic(path, data)
                written.append(path)
        return written

    def status(self) -> dict[str, JsonValue]:
        """How far the interview is: counts, depth, the next question, the last event's time."""
        progress = self.interview.progress()
        events = self.interview.events
        return {
            "project": self.folder.name,
            "depth": self.interview.depth.value,
            "answered": progress.answered,
            "open": progress.open,
            "may_open": progress.may_open,
            "unknown": len(self.interview.unknowns()),
            "next": self.interview.next_slot(),
            "last": events[-1].at if events else "",
        }

    def raise_depth(self, depth: Depth) -> None:
        """Ask further from now on. A depth already reached changes nothing."""
        if depth is not self.interview.depth and depth.reaches(self.interview.depth):
            self._record(Noted(topic="depth", depth=depth.value))

    def undo(self) -> Outcome:
        """Take the last step back that was not taken back yet."""
        from askfirst.events import Undone

        undone = {event.target for event in self.interview.events if isinstance(event, Undone)}
        steps = [
            event
            for event in self.interview.events
            if isinstance(event, (Answered, Asked)) and event.n not in undone
        ]
        if not steps:
            return Outcome(lines=("There is nothing to take back.",))
        self._record(Undone(target=steps[-1].n))
        self._cursor = None
        return Outcome(lines=(f"Taken back: {steps[-1].slot}.",), accepted=True)


_TALK = {
    Action.HELP: Session._help,
    Action.EXAMPLE: Session._example,
    Action.BACK: Session._back,
    Action.DRAFT: Session._draft,
    Action.SOURCE: Session._source,
    Action.GUESS: Session._mark_guess,
    Action.STOP: Session._stop,
}


def _shipped() -> list[packs.LoadedPack]:
    return [packs.load_shipped(name) for name in packs.SHIPPED]


def pack_of(loaded: Sequence[packs.LoadedPack]) -> list[Pack]:
    """The packs without their uses."""
    return [item.pack for item in loaded]


def receipt(event: Answered) -> str:
    """One line saying what an answer became: "-> goals G-01 and G-02, one open question"."""
    if event.status is AnswerStatus.LATER:
        return "-> left for later"
    if event.status is AnswerStatus.NOT_RELEVANT:
        return "-> not relevant" + (f": {for_screen(event.reason)}" if event.reason else "")
    if event.status is AnswerStatus.UNKNOWN:
        return f"-> open question {event.question_record}"
    made: dict[str, list[str]] = {}
    for record in [line.record for line in event.lines] + [event.record]:
        if record:
            made.setdefault(record.rsplit("-", 1)[0], []).append(record)
    parts = [_counted(prefix, ids) for prefix, ids in made.items()]
    unknown = sum(line.status is AnswerStatus.UNKNOWN for line in event.lines)
    if unknown:
        parts.append("one line open" if unknown == 1 else f"{unknown} lines open")
    if not event.sure:
        parts.append("marked as a guess")
    return f"-> {', '.join(parts)}" if parts else "-> kept"


def _counted(prefix: str, ids: list[str]) -> str:
    info = next(info for info in KINDS.values() if info.prefix == prefix)
    if len(ids) == 1:
        return f"{info.singular} {ids[0]}"
    return (
        f"{info.plural} {ids[0]} to {ids[-1]}"
        if len(ids) > 2
        else f"{info.plural} {ids[0]}, {ids[1]}"
    )
