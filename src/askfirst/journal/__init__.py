"""The record of an interview: an append-only file of events, one JSON object a line.

It is autosave, resume, audit, provenance and undo in one. One writer at a time, each event synced
to the disk before it counts, a torn last line cut when a writer opens it, a damaged line in the
middle reported with its number and never skipped silently (`journal.mending` mends it). The first
event says the format; what a later askfirst wrote is refused and never taken for damage.

The lock is on the file itself, so neither a second folder with the same file nor a lock file that
somebody removed lets a second writer in. Links are not followed.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import json
import os
import stat
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from pydantic import TypeAdapter, ValidationError

from askfirst.errors import JournalError, ProjectError, first_fault
from askfirst.events import FORMAT_VERSION, KINDS, Event
from askfirst.files import output_error, sync_folder
from askfirst.journal.writing import line_of
from askfirst.untrusted import for_screen, for_storage

NAME = "interview.jsonl"
LINK: Final = "store.json"
"""The file in a folder whose interview is on a team's server too (`journal.team`)."""
SOMEBODY = "you"
"""Who gives the answers when nobody is named."""


def now() -> str:
    """This second in UTC, ISO 8601; fixed by SOURCE_DATE_EPOCH for reproducible journals."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    fixed = epoch.isascii() and epoch.isdigit() and len(epoch) < 12  # else later than any year
    moment = datetime.fromtimestamp(int(epoch), UTC) if fixed else datetime.now(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def journal_in(folder: Path) -> Path:
    """The journal of the interview in a folder.

    Raises:
        ProjectError: there is none.
    """
    path = folder / NAME
    if not path.is_file():
        raise ProjectError(
            "project-missing",
            "there is no interview in this folder.",
            where=str(folder),
            repair="'askfirst list' shows the interviews.",
        )
    return path


def may_hold_answers(folder: Path) -> bool:
    """Whether something may have been answered in an interview; its events are not read.

    Raises:
        OSError: as `read_bytes`.
    """
    return (folder / LINK).exists() or b'"answered"' in read_bytes(folder / NAME)


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
        return parse(read_bytes(path), path.name)
    except OSError as error:
        raise unreadable(error, path) from None


def read_bytes(path: Path) -> bytes:
    """What is in a journal. Raises OSError when it is no file of its own: a link, a pipe."""
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK)
    with os.fdopen(handle, "rb") as stream:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "it is no file")
        return stream.read()


def unreadable(error: OSError, path: Path) -> JournalError:
    """The error for a journal that `read_bytes` could not read."""
    if error.errno == errno.ELOOP:
        return JournalError(
            "journal-link",
            "the journal is a link to another file, which is not followed.",
            where=str(path),
            repair="Give the folder that the file itself is in with --project.",
        )
    return JournalError(
        "journal-unreadable",
        f"the journal cannot be read ({error.strerror}).",
        where=path.name,
        repair="Give the folder of an interview with --project.",
    )


def parse(data: bytes, name: str) -> ReadJournal:
    """The events in the text of a journal; `name` is that of the file. Raises as `read` does."""
    size = data.rfind(b"\n") + 1
    events: list[Event] = []
    for number, line in enumerate(data[:size].split(b"\n")[:-1], 1):
        events.append(_event(line, number, name, events))
    rest = data[size:]
    if not is_whole(rest):  # cut while it was written: it never counted
        return ReadJournal(events, size)
    events.append(_event(rest, len(events) + 1, name, events))
    return ReadJournal(events, len(data), ended=False)


def is_whole(line: bytes) -> bool:
    """Whether a line is a JSON object, whoever wrote it."""
    return isinstance(_json(line), dict)


def _json(line: bytes) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


@cache
def _adapter() -> TypeAdapter[Event]:
    """Reads one event. Made when a journal is read: a new interview need not wait for it."""
    return TypeAdapter(Event)


def event_of(line: bytes) -> Event:
    """One event. Raises pydantic's ValidationError when it is none."""
    return _adapter().validate_json(line)


def _event(line: bytes, number: int, name: str, before: list[Event]) -> Event:
    where = f"{name}:{number}"
    try:
        event = event_of(line)
    except ValidationError as error:
        if is_newer(line):
            raise newer(where) from None
        raise JournalError(
            "journal-damaged",
            f"line {number} is damaged ({first_fault(error)}).",
            where=where,
            repair=f"The {len(before)} lines before it are whole. {REPAIR}",
        ) from None
    if getattr(event, "format", 0) > FORMAT_VERSION:
        raise newer(where)
    if event.n != len(before) + 1:
        raise JournalError(
            "journal-gap",
            f"event {len(before) + 1} is missing before event {event.n}.",
            where=where,
            repair=REPAIR,
        )
    return event


REPAIR: Final = "'askfirst repair' shows what can be mended, and changes nothing before you say so."


def newer(where: str) -> JournalError:
    """The error of a journal that only a later askfirst can read."""
    return JournalError(
        "journal-newer",
        "this interview was made by a newer askfirst.",
        where=where,
        repair="Update askfirst; nothing was changed.",
    )


def is_newer(line: bytes) -> bool:
    """Whether a line that is no event here is one of a later askfirst: a later format, or whole
    but of a kind or with fields that this one does not know."""
    data = _json(line)
    if not isinstance(data, dict):
        return False
    wanted = data.get("format", 0)
    if isinstance(wanted, int) and wanted > FORMAT_VERSION:
        return True
    if not isinstance(data.get("n"), int) or not isinstance(data.get("event"), str):
        return False
    if data["event"] not in KINDS:
        return bool(data["event"].isidentifier())
    try:
        event_of(line)
    except ValidationError as error:
        return all(one["type"] == "extra_forbidden" for one in error.errors())
    return False


class Journal:
    """A journal held for writing by one process.

    Use as a context manager: the lock is held until it closes. Of `journal.team`: what to say of
    the server is in `told`; `turned` says that known events stand elsewhere now.
    """

    shared = False

    def __init__(self, path: Path, by: str) -> None:
        """Lock the journal, cut a torn last line, read it.

        Args:
            by: who gives the answers, stamped on each event; empty for whoever began.

        Raises:
            JournalError: another process holds it (who is named), or it is damaged.
        """
        self.path = path
        self.told: list[str] = []
        self.turned = False
        by = " ".join(for_storage(by).split())
        self._handles = held(path, by or SOMEBODY)
        self._torn = False
        try:
            with os.fdopen(os.dup(self._handles[0]), "rb") as stream:
                data = stream.read()
            whole = parse(data, path.name)
            self.events: list[Event] = whole.events
            self._size = len(data)
            try:
                if self._size > whole.size:
                    os.ftruncate(self._handles[0], whole.size)
                    self._size = whole.size
            except OSError as error:
                raise output_error(error, path) from None
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
        handles, self._handles = self._handles, []
        release(handles)

    def append(self, event: Event) -> Event:
        """Stamp an event with number, time and author, and put it on the disk.

        Raises:
            OutputError: it could not be written; the journal is as it was.
        """
        stamped, line = line_of(self.stamped(event))
        self._write(line + b"\n")
        self.events.append(stamped)
        return stamped

    def look(self) -> None:
        """Take in what others wrote: nobody can, while this one holds the file."""

    def stamped(self, event: Event) -> Event:
        """The event with the next number, the time and who gives the answers."""
        return event.model_copy(update={"n": len(self.events) + 1, "at": now(), "by": self.by})

    def _write(self, data: bytes) -> None:
        handle = self._handles[0]
        with contextlib.suppress(OSError):
            if self._torn:
                os.ftruncate(handle, self._size)
                self._torn = False
        self._check()
        try:
            written = 0
            while written < len(data):
                written += os.write(handle, data[written:])
            os.fsync(handle)
        except OSError as error:
            self._torn = True  # what was written of it is no answer
            with contextlib.suppress(OSError):
                os.ftruncate(handle, self._size)
                self._torn = False
            raise output_error(error, self.path) from None
        self._size += len(data)

    def _check(self) -> None:
        """That the file is still the one that was read, and nobody else wrote to it."""
        try:
            there, mine = self.path.lstat(), os.fstat(self._handles[0])
            same = (there.st_dev, there.st_ino) == (mine.st_dev, mine.st_ino)
        except OSError:
            same = False
        if not same or mine.st_size != self._size:
            raise JournalError(
                "journal-changed",
                "another program changed or replaced the journal while this one had it open; the"
                " last answer was not stored.",
                where=str(self.path),
                repair="Leave, look at the folder, and go on with 'askfirst resume'.",
            )


def release(handles: Sequence[int]) -> None:
    """Close what `held` opened. What was written is synced, so a close that fails loses nothing."""
    for handle in handles:
        with contextlib.suppress(OSError):
            os.close(handle)


def held(path: Path, by: str) -> list[int]:
    """Hold a journal for this process: its file open for reading and writing, made when it is not
    there, and the lock on it, which lasts until all handles are closed.

    `fcntl` and not a lock library: that would load asyncio before the first question, and the
    system frees this lock when a process is killed, so none is ever left behind. The file `.lock`
    beside the journal says who holds it, and keeps older versions out, which lock only that.
    """
    handles: list[int] = []
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new = not (path.is_symlink() or path.exists())
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW
        handles.append(os.open(path, flags | os.O_NONBLOCK, 0o600))
        if not stat.S_ISREG(os.fstat(handles[0]).st_mode):
            raise OSError(errno.EINVAL, "it is no file")
        if new:
            sync_folder(path.parent)
            sync_folder(path.parent.parent)
    except OSError as error:
        release(handles)
        if error.errno in (errno.ELOOP, errno.EINVAL):
            raise unreadable(error, path) from None
        raise output_error(error, path.parent) from None
    with contextlib.suppress(OSError):  # a link, or a folder of somebody else's: not needed
        flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK
        handles.append(os.open(path.with_name(".lock"), flags, 0o600))
    try:
        for handle in handles:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        busy = error.errno in (errno.EWOULDBLOCK, errno.EACCES)
        holder = ""
        with contextlib.suppress(OSError, IndexError):
            holder = os.read(handles[1], 200).decode(errors="replace").strip()
        release(handles)
        if not busy:
            raise output_error(error, path) from None
        raise JournalError(
            "interview-in-use",
            f"{for_screen(holder) or 'another process'} is working on this interview.",
            where=path.parent.name,
            repair="Finish there first, or wait.",
        ) from None
    with contextlib.suppress(OSError, IndexError):  # a full disk: it holds without its name
        os.ftruncate(handles[1], 0)
        os.write(handles[1], f"{by} (process {os.getpid()})\n".encode())
    return handles


def projects(folder: Path) -> Iterator[Path]:
    """Folders below `folder` that hold an interview, the one with the latest event first."""
    stamps: dict[Path, int] = {}
    for path in folder.glob(f"*/{NAME}"):
        with contextlib.suppress(OSError):  # gone meanwhile
            stamps[path.parent] = path.lstat().st_mtime_ns
    yield from sorted(stamps, key=lambda path: (-stamps[path], path.name))
