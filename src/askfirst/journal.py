"""The record of an interview: an append-only file of events, one JSON object a line.

It is autosave, resume, audit, provenance and undo in one. One writer at a time (the lock names
its holder), each event synced to the disk before it counts, a torn last line cut when a writer
opens it, a damaged line in the middle reported with its number and never skipped silently.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError

from askfirst.errors import JournalError
from askfirst.events import FORMAT_VERSION, Event, Noted
from askfirst.files import output_error
from askfirst.untrusted import for_screen, for_storage

NAME = "interview.jsonl"
SOMEBODY = "you"
"""Who gives the answers when nobody is named."""


def now() -> str:
    """This second in UTC, ISO 8601; fixed by SOURCE_DATE_EPOCH for reproducible journals."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    fixed = epoch.isascii() and epoch.isdigit() and len(epoch) < 12  # else later than any year
    moment = datetime.fromtimestamp(int(epoch), UTC) if fixed else datetime.now(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


class ReadJournal(NamedTuple):
    """Events in order, and the size in bytes of the part of the file that holds them; `ended`
    says whether a line end follows the last one."""

    events: list[Event]
    size: int
    ended: bool = True


def read(path: Path) -> ReadJournal:
    """All events of a journal. A torn last line is left out; one that only lacks its line end is
    whole.

    Raises:
        JournalError: there is no journal, a line is damaged (its number is named, and how many
            before it are whole), or it was written by a newer askfirst.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise JournalError(
            "journal-unreadable",
            f"the journal cannot be read ({error.strerror}).",
            where=path.name,
            repair="Give the folder of an interview with --project.",
        ) from None
    size = data.rfind(b"\n") + 1
    events: list[Event] = []
    for number, line in enumerate(data[:size].split(b"\n")[:-1], 1):
        events.append(_event(line, number, path, events))
    with contextlib.suppress(JournalError):
        if data[size:]:
            events.append(_event(data[size:], len(events) + 1, path, events))
            return ReadJournal(events, len(data), ended=False)
    return ReadJournal(events, size)


@cache
def _adapter() -> TypeAdapter[Event]:
    """Reads one event. Made when a journal is read: a new interview need not wait for it."""
    return TypeAdapter(Event)


def _event(line: bytes, number: int, path: Path, before: list[Event]) -> Event:
    where = f"{path.name}:{number}"
    try:
        event = _adapter().validate_json(line)
    except ValidationError as error:
        if _newer(line):
            raise JournalError(
                "journal-newer",
                "this interview was made by a newer askfirst.",
                where=where,
                repair="Update askfirst; nothing was changed.",
            ) from None
        raise JournalError(
            "journal-damaged",
            f"line {number} is damaged ({_first(error)}).",
            where=where,
            repair=f"The {len(before)} lines before it are whole: repair this one, or keep those.",
        ) from None
    if isinstance(event, Noted) and event.format > FORMAT_VERSION:
        raise JournalError(
            "journal-newer",
            "this interview was made by a newer askfirst.",
            where=where,
            repair="Update askfirst; nothing was changed.",
        )
    if event.n != len(before) + 1:
        raise JournalError(
            "journal-gap",
            f"event {len(before) + 1} is missing before event {event.n}.",
            where=where,
            repair="Restore the journal from a copy.",
        )
    return event


def _newer(line: bytes) -> bool:
    import json

    with contextlib.suppress(ValueError, AttributeError):
        return int(json.loads(line).get("format", 0)) > FORMAT_VERSION
    return False


def _first(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else str(first["msg"])


class Journal:
    """A journal held for writing by one process.

    Use as a context manager: the lock is held until it closes.
    """

    def __init__(self, path: Path, by: str) -> None:
        """Lock the journal, cut a torn last line, read it.

        Args:
            by: who gives the answers, stamped on each event; empty for whoever began.

        Raises:
            JournalError: another process holds it (who is named), or it is damaged.
        """
        self.path = path
        by = " ".join(for_storage(by).split())
        self._lock: int | None = _locked(path, by or SOMEBODY)
        try:
            self.events: list[Event] = []
            if path.exists():
                whole = read(path)
                self.events = whole.events
                if path.stat().st_size > whole.size:
                    os.truncate(path, whole.size)
                if not whole.ended:
                    self._write(b"\n")
        except BaseException:
            self.close()
            raise
        self.by = by or (self.events[0].by if self.events else SOMEBODY)

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the lock back. Closing twice does nothing."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def append(self, event: Event) -> Event:
        """Stamp an event with number, time and author, and put it on the disk.

        Raises:
            OutputError: it could not be written; the journal is as it was.
        """
        stamped = event.model_copy(update={"n": len(self.events) + 1, "at": now(), "by": self.by})
        head = stamped.model_dump_json(include={"event", "n", "at", "by"})
        body = stamped.model_dump_json(exclude_defaults=True, exclude={"event", "n", "at", "by"})
        self._write((head[:-1] + ("," if body != "{}" else "") + body[1:] + "\n").encode())
        self.events.append(stamped)
        return stamped

    def _write(self, data: bytes) -> None:
        before = self.path.stat().st_size if self.path.exists() else 0
        try:
            handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                written = 0
                while written < len(data):
                    written += os.write(handle, data[written:])
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as error:
            with contextlib.suppress(OSError):
                os.truncate(self.path, before)
            raise output_error(error, self.path) from None


def _locked(path: Path, by: str) -> int:
    """Lock the interview's folder for this process; the handle holds the lock until it closes.

    `fcntl` and not a lock library: that would load asyncio before the first question, and the
    system frees this lock when a process is killed, so none is ever left behind.
    """
    lock = path.with_name(".lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    except OSError as error:
        raise output_error(error, path.parent) from None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        holder = os.read(handle, 200).decode(errors="replace").strip()
        os.close(handle)
        raise JournalError(
            "interview-in-use",
            f"{for_screen(holder) or 'another process'} is working on this interview.",
            where=path.parent.name,
            repair="Finish there first, or wait.",
        ) from None
    with contextlib.suppress(OSError):  # a full disk: the lock holds without its holder's name
        os.ftruncate(handle, 0)
        os.write(handle, f"{by} (process {os.getpid()})\n".encode())
    return handle


def projects(folder: Path) -> Iterator[Path]:
    """Folders below `folder` that hold an interview, the one with the latest event first."""
    found = [path.parent for path in folder.glob(f"*/{NAME}")]
    stamps = {path: (path / NAME).stat().st_mtime_ns for path in found}
    yield from sorted(found, key=lambda path: (-stamps[path], path.name))
