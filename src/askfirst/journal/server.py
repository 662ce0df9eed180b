"""A team's PostgreSQL server: one append-only table of events, one of the files that go with them.

The extra `askfirst[team]` brings psycopg; nothing loads it before an interview is on a server. The
password is never given here: libpq finds it in its own places (pgpass, service file, environment).
"""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from askfirst.errors import JournalError, UsageError
from askfirst.untrusted import for_screen

VERSION: Final = 1
"""Version of the tables, told in the comment on the first."""
SCHEMES: Final = ("postgresql://", "postgres://")
WRITER: Final = "askfirst_writer"
"""The role that may read and append, and nothing else."""
_MARK: Final = f"askfirst {VERSION}"
_CHANNEL: Final = "askfirst"
_PATIENCE: Final = {"connect_timeout": 5, "tcp_user_timeout": 10_000, "keepalives_idle": 30}
_LARGEST_FILE: Final = 400_000_000

_TABLES: Final = f"""
CREATE TABLE askfirst_events (
    interview text NOT NULL CHECK (length(interview) BETWEEN 1 AND 80),
    number integer NOT NULL CHECK (number > 0),
    event text NOT NULL,
    author text NOT NULL,
    before text NOT NULL,
    mark text NOT NULL,
    PRIMARY KEY (interview, number),
    UNIQUE (interview, mark)
);
CREATE TABLE askfirst_files (
    interview text NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    digest text NOT NULL,
    data bytea NOT NULL,
    PRIMARY KEY (interview, name)
);
COMMENT ON TABLE askfirst_events IS '{_MARK}';
REVOKE ALL ON askfirst_events, askfirst_files FROM PUBLIC;
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{WRITER}') THEN
        CREATE ROLE {WRITER} NOLOGIN;
    END IF;
END $$;
GRANT SELECT, INSERT ON askfirst_events, askfirst_files TO {WRITER};
"""
_LOCK: Final = "SELECT pg_advisory_xact_lock(hashtextextended('askfirst ' || %(interview)s, 0))"
_PUT: Final = f"""
WITH held AS MATERIALIZED ({_LOCK}::text AS lock),
put AS (
    INSERT INTO askfirst_events (interview, number, event, author, before, mark)
    SELECT %(interview)s, %(number)s, %(event)s, %(author)s, %(before)s, %(mark)s
    FROM held WHERE lock IS NOT NULL AND (%(number)s = 1 OR EXISTS (
        SELECT FROM askfirst_events
        WHERE interview = %(interview)s AND number = %(number)s - 1 AND event = %(last)s))
    ON CONFLICT DO NOTHING RETURNING interview)
SELECT pg_notify('{_CHANNEL}', interview) FROM put
"""  # noqa: S608 - made of constants alone
_SINCE: Final = """
SELECT number, event, mark FROM askfirst_events
WHERE interview = %s AND number >= %s ORDER BY number
"""


class Row(NamedTuple):
    """An event as the server has it: its line of the journal without the end, and the mark of
    whoever sent it, by which a line sent twice is known."""

    number: int
    event: bytes
    mark: str


class NoServer(Exception):
    """The server cannot be used now; why, in words for a person."""


def digest(data: bytes) -> str:
    """SHA-256 as hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def checked(address: str) -> str:
    """An address of a server as it may be kept in a folder.

    Raises:
        UsageError: it is none, it holds a password, or the extra is not installed.
    """
    if not address.startswith(SCHEMES):
        raise UsageError(
            "store-address",
            "this is no address of a PostgreSQL server.",
            where="--store",
            repair="It looks like postgresql://host/database.",
        )
    from urllib.parse import parse_qs, urlsplit

    try:
        parts = urlsplit(address)
        secret = parts.password is not None or "password" in parse_qs(parts.query)
    except ValueError:
        secret = ":" in address.partition("@")[0][len("postgresql://") :]
    if secret or re.search(r"password", address, re.IGNORECASE):
        raise UsageError(
            "store-password",
            "the address holds a password. It would be kept in the folder.",
            where="--store",
            repair="Leave it out: put it into ~/.pgpass, a service file, or PGPASSWORD.",
        )
    _psycopg()
    return address


def _psycopg() -> Any:
    try:
        import psycopg
    except ImportError:
        raise UsageError(
            "team-missing",
            "a server needs the package 'psycopg'.",
            repair="pip install 'askfirst[team]'",
        ) from None
    return psycopg


@contextlib.contextmanager
def _reasons() -> Iterator[None]:
    """What goes wrong at the server, as one line: the first that it says. No statement or value
    is told, and no password can be in it: none is in an address."""
    psycopg = _psycopg()
    try:
        yield
    except psycopg.Error as error:
        said = getattr(error.diag, "message_primary", None) or str(error) or type(error).__name__
        line = " ".join(for_screen(said.strip().partition("\n")[0]).split())
        raise NoServer(line[:300].rstrip(".")) from None


class Server:
    """A connection to one interview on a server."""

    def __init__(self, address: str, interview: str) -> None:
        """Connect.

        Raises:
            NoServer: it cannot be reached, or its tables are not those of this askfirst.
        """
        self.interview = interview
        psycopg = _psycopg()
        with _reasons():
            self._link: Any = psycopg.connect(
                address, autocommit=True, application_name="askfirst", client_encoding="utf8",
                **_PATIENCE,
            )  # fmt: skip
        try:
            self._check()
            with _reasons():
                self._link.execute(f"LISTEN {_CHANNEL}")
        except BaseException:
            self.close()
            raise

    def _check(self) -> None:
        with _reasons():
            row = self._link.execute(
                "SELECT obj_description(to_regclass('askfirst_events'), 'pg_class'),"
                " to_regclass('askfirst_events') IS NOT NULL"
            ).fetchone()
        comment, there = row or ("", False)
        if not there:
            raise NoServer(
                "it has no tables of askfirst; its owner makes them: askfirst store prepare ADDRESS"
            )
        if comment != _MARK:
            said = str(comment or "")[:40]
            raise NoServer(f"its tables are of another version ({for_screen(said) or 'none told'})")

    def close(self) -> None:
        """Let the connection go."""
        with contextlib.suppress(Exception):
            self._link.close()

    def since(self, number: int) -> list[Row]:
        """The events from a number on. Raises NoServer."""
        with _reasons():
            found = self._link.execute(_SINCE, (self.interview, number)).fetchall()
        return [Row(at, event.encode(), mark) for at, event, mark in found]

    def put(self, number: int, event: bytes, *, last: bytes, mark: str, author: str) -> bool:
        """Append one event, should `last` be the latest there. Raises NoServer; then it is not
        known whether it was stored."""
        values = {
            "interview": self.interview, "number": number, "event": event.decode(),
            "author": author, "before": digest(last), "last": last.decode(), "mark": mark,
        }  # fmt: skip
        with _reasons():
            return self._link.execute(_PUT, values).fetchone() is not None

    def exchange(
        self, number: int, made: Callable[[list[Row]], Sequence[tuple[bytes, str, str]]]
    ) -> list[Row]:
        """In one transaction that no other writer of the interview is in: read the events from a
        number on, and append what is made of them.

        Args:
            made: from those rows, each event to append with its mark and its author.

        Returns:
            All from that number on, as they stand now.

        Raises:
            NoServer: nothing of it may have been stored, or all.
        """
        with _reasons(), self._link.transaction():
            self._link.execute(_LOCK, {"interview": self.interview})
            rows = self.since(number)
            for event, mark, author in made(list(rows)):
                at, last = (rows[-1].number + 1, rows[-1].event) if rows else (number, b"")
                if not self.put(at, event, last=last, mark=mark, author=author):
                    raise NoServer("somebody wrote at the same moment")
                rows.append(Row(at, event, mark))
        return rows

    def spoke(self) -> bool:
        """Whether others may have written since this was asked last. Raises NoServer."""
        with _reasons():
            found = list(self._link.notifies(timeout=0))
        return any(one.payload == self.interview for one in found)

    def files(self) -> dict[str, str]:
        """Names and digests of the files that go with the interview. Raises NoServer."""
        with _reasons():
            found = self._link.execute(
                "SELECT name, digest FROM askfirst_files WHERE interview = %s", (self.interview,)
            ).fetchall()
        return {str(name): str(digest) for name, digest in found}

    def file(self, name: str) -> bytes:
        """What is in a file. Raises NoServer: it cannot be read, or is not as it was stored."""
        with _reasons():
            row = self._link.execute(
                "SELECT data, digest FROM askfirst_files WHERE interview = %s AND name = %s"
                " AND length(data) <= %s",
                (self.interview, name, _LARGEST_FILE),
            ).fetchone()
        if row is None or digest(bytes(row[0])) != row[1]:
            raise NoServer(f"a file is not there as it was stored ({for_screen(name)[:80]})")
        return bytes(row[0])

    def put_file(self, name: str, data: bytes) -> None:
        """Store a file; one of that name that is there stays. Raises NoServer."""
        with _reasons():
            self._link.execute(
                "INSERT INTO askfirst_files (interview, name, digest, data)"
                " VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING",
                (self.interview, name, digest(data), data),
            )

    def all(self) -> Iterator[tuple[str, str]]:
        """Each event of each interview, in order, a few thousand at a time. Raises NoServer."""
        with _reasons(), self._link.transaction(), self._link.cursor(name="askfirst") as cursor:
            cursor.itersize = 5000
            yield from cursor.execute(
                "SELECT interview, event FROM askfirst_events ORDER BY interview, number"
            )

    def names(self) -> list[str]:
        """The interviews on the server. Raises NoServer."""
        with _reasons():
            found = self._link.execute(
                "SELECT interview FROM askfirst_events WHERE number = 1 ORDER BY interview"
            ).fetchall()
        return [str(name) for (name,) in found]


@contextlib.contextmanager
def _needed() -> Iterator[None]:
    """Where nothing can go on without the server, that it is none is an error."""
    try:
        yield
    except NoServer as reason:
        raise JournalError(
            "store-unusable",
            f"the server cannot be used: {reason}.",
            where="store",
            repair="See that it runs and lets you in; what is in folders is safe.",
        ) from None


def prepare(address: str) -> None:
    """Make the tables, and the role that may only read and append.

    Raises:
        JournalError: it cannot be reached, has tables already, or the rights are lacking.
        UsageError: the address is none.
    """
    checked(address)
    with _needed(), _reasons(), _psycopg().connect(address, **_PATIENCE) as link:
        link.execute(_TABLES)


@contextlib.contextmanager
def connected(address: str, interview: str = "none") -> Iterator[Server]:
    """A server for what cannot go on without it.

    Raises:
        JournalError: it cannot be used. UsageError: the address is none.
    """
    with _needed(), contextlib.closing(Server(checked(address), interview)) as server:
        yield server
