"""An interview brought from a folder to a team's server, and from there to a folder."""

from __future__ import annotations

from pathlib import Path

from askfirst.errors import JournalError, ProjectError
from askfirst.files import write_atomic
from askfirst.journal import NAME, is_whole, journal_in, parse, read_bytes, unreadable
from askfirst.journal.server import NoServer, Row, Server, connected, digest
from askfirst.journal.team import Link, carry


def usable(address: str) -> None:
    """That a server can be used. Raises JournalError, UsageError."""
    with connected(address):
        pass


def begin(folder: Path, address: str, name: str, by: str) -> None:
    """Link an empty folder to a new interview on a server.

    Raises:
        JournalError: the server cannot be used, or has an interview of that name.
    """
    with connected(address, name) as server:
        _refuse_taken(server)
    Link.new(address, name, by).write(folder)


def join(address: str, name: str, folder: Path, by: str) -> int:
    """Make a folder for an interview that is on a server, linked to it; how many events it has.

    Raises:
        JournalError: the server cannot be used or has no such interview.
        ProjectError: there is something in the folder.
    """
    count = to_folder(address, name, folder)
    Link.new(address, name, by).write(folder)
    return count


def to_folder(address: str, name: str, folder: Path) -> int:
    """Copy an interview from a server into a new folder; how many events it has.

    Raises:
        JournalError: the server cannot be used, has no such interview, or a changed one.
        ProjectError: there is something in the folder.
    """
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise ProjectError(
            "project-there",
            "there is something in this folder already; nothing was changed.",
            where=str(folder),
            repair="Name one that does not exist.",
        )
    with connected(address, name) as server:
        rows = server.since(1)
        if not rows:
            there = ", ".join(server.names()[:20]) or "none"
            raise JournalError(
                "store-no-interview",
                f"the server has no interview '{name}'.",
                where="store",
                repair=f"There are: {there}.",
            )
        _whole(rows)
        data = b"".join(row.event + b"\n" for row in rows)
        parse(data, NAME)
        carry(server, folder)
        write_atomic(folder / NAME, data, private=True)
    return len(rows)


def to_server(folder: Path, address: str, name: str) -> int:
    """Copy the interview of a folder to a server; how many events it has.

    Raises:
        JournalError: the journal cannot be read, the server cannot be used, or has an interview
            of that name.
    """
    path = journal_in(folder)
    try:
        data = read_bytes(path)
    except OSError as error:
        raise unreadable(error, path) from None
    events = parse(data, NAME).events
    lines = data.split(b"\n")[: len(events)]
    with connected(address, name) as server:
        _refuse_taken(server)
        carry(server, folder)

        def made(rows: list[Row]) -> list[tuple[bytes, str, str]]:
            if rows:
                raise NoServer("somebody began an interview of this name at the same moment")
            return [
                (line, digest(b"copied" + line), event.by)
                for line, event in zip(lines, events, strict=True)
            ]

        server.exchange(1, made)
    return len(lines)


def _refuse_taken(server: Server) -> None:
    if server.since(1):
        raise JournalError(
            "store-name-taken",
            f"the server has an interview '{server.interview}' already; nothing was changed.",
            where="store",
            repair="Take another with --name, or go on with that one: askfirst store join.",
        )


def _whole(rows: list[Row]) -> None:
    """That the events count from 1 and each is one object on one line."""
    for number, row in enumerate(rows, 1):
        if row.number != number or b"\n" in row.event or not is_whole(row.event):
            raise JournalError(
                "store-damaged",
                f"event {number} on the server is missing or is none.",
                where="store",
                repair="Ask who looks after the server for an older state; a folder that is"
                " linked to the interview holds it too.",
            )
