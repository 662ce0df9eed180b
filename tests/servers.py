"""A PostgreSQL server of Debian's package for tests: in a folder of its own, on a socket only.

    with server(folder) as one: one.address("ada")

It refuses to run as root, so root runs it as `postgres` or `nobody`. Where there is none, or no
psycopg, the tests that need it are skipped, visibly.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

import pytest

OWNER = "owner"


def _programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    on_path = shutil.which("postgres")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


PROGRAMS = _programs()
needs_server = pytest.mark.skipif(
    PROGRAMS is None or find_spec("psycopg") is None,
    reason="needs PostgreSQL (apt-get install postgresql) and psycopg (askfirst[team])",
)


class Server:
    """A running server. `run` starts a program of it; `sql` carries out statements as the owner."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._as: list[str] = []
        if os.geteuid() == 0:
            names = [one.pw_name for one in pwd.getpwall()]
            user = "postgres" if "postgres" in names else "nobody"
            self._as = ["setpriv", f"--reuid={user}", "--clear-groups", "--"]
            shutil.chown(folder, user)
        folder.chmod(0o755)
        self._run("initdb", "-D", folder / "data", "-U", OWNER, "-A", "trust", "--no-sync",
                  "-E", "UTF8", "--locale=C")  # fmt: skip
        self.start()
        self.sql("CREATE DATABASE team", database="postgres")

    def _run(self, program: str, *arguments: object) -> None:
        assert PROGRAMS is not None
        done = subprocess.run(
            [*self._as, str(PROGRAMS / program), *map(str, arguments)],
            stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT, cwd="/", timeout=60,
        )  # fmt: skip
        assert done.returncode == 0, (program, arguments)

    def start(self) -> None:
        """Start it, and wait until it lets in."""
        options = f"-k {self.folder} -c listen_addresses='' -c max_connections=40"
        self._run("pg_ctl", "-D", self.folder / "data", "-w", "-o", options,
                  "-l", self.folder / "log", "start")  # fmt: skip

    def stop(self, mode: str = "immediate") -> None:
        """Stop it at once, as if the machine had gone."""
        self._run("pg_ctl", "-D", self.folder / "data", "-w", "-m", mode, "stop")

    @contextmanager
    def gone(self) -> Iterator[None]:
        """Nobody gets in, and whoever was in is thrown out."""
        self.sql("ALTER DATABASE team ALLOW_CONNECTIONS false", database="postgres")
        self.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'team'",
                 database="postgres")  # fmt: skip
        try:
            yield
        finally:
            self.sql("ALTER DATABASE team ALLOW_CONNECTIONS true", database="postgres")

    def address(self, user: str = OWNER, database: str = "team") -> str:
        """Its address for a user."""
        return f"postgresql:///{database}?host={self.folder}&user={user}"

    def sql(self, statement: str, *, user: str = OWNER, database: str = "team") -> list[tuple]:
        """What a statement returns; [] for nothing."""
        import psycopg

        with psycopg.connect(self.address(user, database), autocommit=True) as link:
            done = link.execute(statement)
            return done.fetchall() if done.description else []

    def prepared(self, *users: str) -> Server:
        """The tables made, and accounts that may read and append."""
        from askfirst.journal.server import WRITER, prepare

        prepare(self.address())
        for user in users:
            self.sql(f"CREATE ROLE {user} LOGIN; GRANT {WRITER} TO {user}")
        return self


@contextmanager
def server() -> Iterator[Server]:
    """A server that is gone afterwards, with its data."""
    folder = Path(tempfile.mkdtemp(prefix="askfirst-pg-"))
    try:
        made = Server(folder)
        yield made
    finally:
        with suppress(AssertionError, UnboundLocalError):
            made.stop()
        shutil.rmtree(folder, ignore_errors=True)
