"""An interview on a team's server, with a copy in a folder that is whole and goes on without it.

Each event goes to the server first and into the folder's journal then. Where the server cannot be
used, it stands in the folder alone and waits; when the server is back, what waits is put behind
what others wrote meanwhile. So the folder holds the same lines as the server, and at its end those
that wait.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple
from uuid import uuid4

from askfirst.errors import JournalError
from askfirst.events import Event
from askfirst.files import write_atomic
from askfirst.journal import LINK, NAME, Journal, event_of, parse, read_bytes
from askfirst.journal.joining import Joining
from askfirst.journal.mending import Ids, plain_line
from askfirst.journal.server import NoServer, Row, Server, checked, digest
from askfirst.journal.writing import line_of

FILES: Final = (("sources", ".txt"), ("packs", ".yaml"))
"""Folders whose files go along, and how their names end."""
_AGAIN: Final = 5.0
"""Seconds before a server that was gone is tried again."""


class Link(NamedTuple):
    """Where an interview is.

    Attributes:
        store: address of the server, without a password. interview: its name there.
        folder: names this folder among all that are linked to the interview.
        by: who answers in this folder where nobody is named.
        waits_from: the number of events before those that wait to go there; None: none wait.
    """

    store: str
    interview: str
    folder: str
    by: str
    waits_from: int | None = None

    @classmethod
    def new(cls, store: str, interview: str, by: str) -> Link:
        """A link for a folder that has none yet."""
        return cls(checked(store), interview, uuid4().hex, by)

    def write(self, folder: Path) -> None:
        """Keep it in a folder. Raises OutputError."""
        write_atomic(folder / LINK, json.dumps(self._asdict(), indent=1) + "\n", private=True)


def link_of(folder: Path) -> Link | None:
    """Where the interview of a folder is besides there; None: nowhere.

    Raises:
        JournalError: the file that says so cannot be read.
    """
    path = folder / LINK
    if not path.exists():
        return None
    try:
        said = json.loads(read_bytes(path))
        link = Link(**{name: said.get(name) for name in Link._fields})
        if not all(isinstance(one, str) and one for one in link[:4]) or not isinstance(
            link.waits_from, (int, type(None))
        ):
            raise ValueError
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        raise JournalError(
            "store-link-damaged",
            f"{LINK} cannot be read; it says on which server the interview is.",
            where=str(folder),
            repair="Take it away to go on in this folder alone, or: askfirst store join.",
        ) from None
    return link._replace(store=checked(link.store))


class TeamJournal(Journal):
    """A journal on a server and in a folder, held for writing by one process for each folder.

    Attributes:
        told: what to say of the server, once.
        turned: whether events that were known stand at other places now.
    """

    shared = True

    def __init__(self, path: Path, by: str, link: Link) -> None:
        """Hold the folder, and take in what is new on the server, where that can be used.

        Raises:
            JournalError: as a journal in a folder.
        """
        self._link, self._tried, self._said = link, -_AGAIN, False
        self._server: Server | None = None
        self._sent: dict[str, int] = {}
        self._waiting: list[bytes] = []
        super().__init__(path, by or link.by)
        try:
            lines = read_bytes(path).split(b"\n")[:-1]
            self._ids = Ids()
            self._known = len(lines) if link.waits_from is None else link.waits_from
            self._waiting = lines[self._known :]
            self._last = lines[self._known - 1] if self._known else b""
            for line in lines[: self._known]:
                self._ids.take(json.loads(line))
            self._meet()
        except BaseException:
            self.close()
            raise
        self.turned = False

    def close(self) -> None:
        """Try once more to send what waits; give the lock back."""
        if self._handles and self._waiting:
            with contextlib.suppress(JournalError):
                self._meet()
        if self._server is not None:
            self._server.close()
            self._server = None
        super().close()

    def append(self, event: Event) -> Event:
        """Stamp an event and store it on the server; in the folder alone where that is gone.

        It stands behind what others wrote meanwhile, which `events` holds then too.

        Raises:
            OutputError: the folder took it not, and the server may have it: it is looked up there
                when the interview is opened again.
        """
        stamped, line = line_of(self.stamped(event))
        if self._waiting or self._server is None:
            return self._kept(stamped, line)
        try:
            mark = self._mark(line)
            if self._server.put(
                self._known + 1, line, last=self._last, mark=mark, author=stamped.by
            ):
                self._ids.take(json.loads(line))
                self._took([line], [stamped], self._ids)
                return stamped
            self._exchange([line])
        except NoServer as reason:
            self._gone(reason)
            return self._kept(stamped, line, again=False)
        return self._mine_of([line])

    def look(self) -> None:
        """Take in what others wrote, and send what waits."""
        if self._waiting or self._server is None:
            self._meet()
            return
        try:
            if self._server.spoke():
                self._exchange([])
        except NoServer as reason:
            self._gone(reason)

    # -- the folder alone -----------------------------------------------------------------------

    def _kept(self, event: Event, line: bytes, *, again: bool = True) -> Event:
        """Store an event that waits; then try the server."""
        if self._link.waits_from is None:
            self._link = self._link._replace(waits_from=self._known)
            self._link.write(self.path.parent)
        self._write(line + b"\n")
        self._waiting.append(line)
        self.events.append(event)
        before = list(self._waiting)
        if again and self._meet():
            return self._mine_of(before)
        return event

    def _gone(self, reason: NoServer) -> None:
        if not self._said:
            self.told.append(
                f"The team's server cannot be used: {reason}. What you answer is kept in this"
                " folder and goes there when it can."
            )
        self._said = True
        if self._server is not None:
            self._server.close()
        self._server = None
        self._tried = time.monotonic()

    def _meet(self) -> bool:
        """Connect where that was not tried just now, send what waits and take in what is new."""
        if self._server is None and time.monotonic() - self._tried < _AGAIN:
            return False
        if self._waiting:  # as the folder has it: a signal may have come between the two
            self._waiting = read_bytes(self.path).split(b"\n")[self._known : -1]
        waited = len(self._waiting)
        try:
            if self._server is None:
                self._server = Server(self._link.store, self._link.interview)
            carry(self._server, self.path.parent)
            self._exchange(list(self._waiting))
        except NoServer as reason:
            self._gone(reason)
            return False
        if waited:
            what = "1 event that waited" if waited == 1 else f"{waited} events that waited"
            self.told.append(f"The team's server has {what} in this folder.")
        self._said = False
        return True

    # -- the server -----------------------------------------------------------------------------

    def _mark(self, line: bytes) -> str:
        return digest(self._link.folder.encode() + line)

    def _exchange(self, mine: list[bytes]) -> None:
        """Put events of this folder behind those on the server, and take all of them in."""
        assert self._server is not None
        marks = [self._mark(line) for line in mine]
        ids = self._ids.copy()

        def behind(rows: list[Row]) -> Sequence[tuple[bytes, str, str]]:
            self._same_story(rows)
            new = rows[1:] if self._known else rows
            by_mark = {row.mark: row.event for row in new}
            joining = Joining(ids, self._known)
            joining.theirs(json.loads(row.event) for row in new)
            same, left = True, []
            for at, (line, mark) in enumerate(zip(mine, marks, strict=True)):
                # Killed after the folder had the server's lines, or before it knew of its own.
                same = same and at < len(new) and new[at].event == line
                stored = line if same else by_mark.get(mark)
                if stored is None:
                    left.append((json.loads(line), mark))
                else:
                    joining.is_there(json.loads(line), json.loads(stored))
            made = joining.mine([event for event, _ in left])
            return [
                (plain_line(event), mark, str(event["by"]))
                for event, (_, mark) in zip(made, left, strict=True)
            ]

        rows = self._server.exchange(max(self._known, 1), behind)
        new = [row.event for row in (rows[1:] if self._known else rows)]
        self._sent = {row.mark: row.number for row in rows}
        self._took(new, [event_of(line) for line in new], ids)

    def _same_story(self, rows: Sequence[Row]) -> None:
        """That the server goes on where the folder knows it. Raises NoServer."""
        if not self._known:
            return
        if not rows or rows[0].number != self._known or rows[0].event != self._last:
            raise NoServer(
                f"its interview '{self._link.interview}' is not the one in this folder, or an older"
                " state of it was put back; nothing was sent. To keep both: askfirst store copy"
                " FOLDER ADDRESS --name ANOTHER"
            )

    def _took(self, lines: Sequence[bytes], events: Sequence[Event], ids: Ids) -> None:
        """Store lines in the folder that the server has; what waited is among them."""
        if self._waiting:
            known = read_bytes(self.path).split(b"\n")[: self._known]
            self._replace(b"".join(line + b"\n" for line in (*known, *lines)))
            self.turned, self._waiting = True, []
        elif lines:
            self._write(b"".join(line + b"\n" for line in lines))
        if self._link.waits_from is not None:
            self._link = self._link._replace(waits_from=None)
            self._link.write(self.path.parent)
        self.events[self._known :] = events
        self._known, self._ids = len(self.events), ids
        self._last = lines[-1] if lines else self._last

    def _replace(self, data: bytes) -> None:
        """Another text for the journal in the folder, in one step and without letting go of it."""
        parse(data, NAME)
        write_atomic(self.path, data, private=True)
        flags = os.O_RDWR | os.O_APPEND | os.O_CLOEXEC | os.O_NOFOLLOW
        handle = os.open(self.path, flags)
        fcntl.flock(handle, fcntl.LOCK_EX)  # who else has it asks for .lock, fails, lets go
        os.close(self._handles[0])
        self._handles[0], self._size = handle, len(data)

    def _mine_of(self, lines: Sequence[bytes]) -> Event:
        """The last of these events of this folder as it stands now."""
        return self.events[self._sent[self._mark(lines[-1])] - 1]


def carry(server: Server, folder: Path) -> None:
    """Bring the sources and own packs of a folder and of the server together.

    Raises:
        NoServer: the server cannot be used. OutputError: the folder cannot be written.
    """
    there = server.files()
    here = {
        f"{name}/{path.name}": path
        for name, end in FILES
        for path in sorted((folder / name).glob(f"*{end}"))
        if path.is_file() and not path.is_symlink() and not (folder / name).is_symlink()
    }
    for name, path in here.items():
        if name not in there:
            server.put_file(name, read_bytes(path))
    for name in there.keys() - here.keys():
        kind, _, rest = name.partition("/")
        ends = dict(FILES).get(kind)
        inside = ends and rest.endswith(ends) and "/" not in rest and not rest.startswith(".")
        if inside and not (folder / kind).is_symlink():
            write_atomic(folder / kind / rest, server.file(name), private=True)
