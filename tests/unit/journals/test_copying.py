"""An interview brought to a server and back, with a server that only keeps rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from askfirst import journal
from askfirst.errors import JournalError, ProjectError
from askfirst.journal import copying
from askfirst.journal.server import Row
from askfirst.replies import Reply
from askfirst.session import Session

Made = Callable[[list[Row]], Sequence[tuple[bytes, str, str]]]


class Kept:
    """A server in memory: its rows, and the names of other interviews."""

    def __init__(self) -> None:
        self.interview = "halls"
        self.rows: list[Row] = []
        self.others = [f"other-{number:02d}" for number in range(25)]

    def since(self, number: int) -> list[Row]:
        return [row for row in self.rows if row.number >= number]

    def names(self) -> list[str]:
        return self.others

    def files(self) -> dict[str, str]:
        return {}

    def exchange(self, number: int, made: Made) -> list[Row]:
        for event, mark, _ in made(list(self.rows)):
            self.rows.append(Row(len(self.rows) + 1, event, mark))
        return self.rows


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Kept:
    kept = Kept()

    @contextmanager
    def connected(*_: str) -> Iterator[Kept]:
        yield kept

    monkeypatch.setattr(copying, "connected", connected)
    return kept


@pytest.fixture
def halls(tmp_path: Path) -> Path:
    with Session.create(tmp_path / "halls", by="Ada") as session:
        session.reply(Reply(value=["see halls"]), "tasks")
    return tmp_path / "halls"


def test_an_interview_comes_back_as_it_went(server: Kept, halls: Path, tmp_path: Path) -> None:
    count = copying.to_server(halls, "there", "halls")

    assert count == len(server.rows) == len(journal.read(halls / journal.NAME).events)
    assert copying.to_folder("there", "halls", tmp_path / "back") == count
    back, gone = tmp_path / "back" / journal.NAME, halls / journal.NAME
    assert back.read_bytes() == gone.read_bytes()


def test_a_name_that_is_taken_is_not_written_to(server: Kept, halls: Path) -> None:
    copying.to_server(halls, "there", "halls")
    before = list(server.rows)

    with pytest.raises(JournalError, match="store-name-taken"):
        copying.to_server(halls, "there", "halls")
    assert server.rows == before


@pytest.mark.parametrize("missing", [0, 1])
def test_a_server_from_which_an_event_is_gone_is_not_copied(
    server: Kept, halls: Path, tmp_path: Path, missing: int
) -> None:
    with Session.open(halls, write=True) as session:
        session.reply(Reply(value=["fewer calls"]), "goals")
    copying.to_server(halls, "there", "halls")
    del server.rows[missing]

    with pytest.raises(JournalError, match="store-damaged"):
        copying.to_folder("there", "halls", tmp_path / "back")
    assert not (tmp_path / "back" / journal.NAME).exists()


def test_there_must_be_nothing_in_the_folder(server: Kept, halls: Path, tmp_path: Path) -> None:
    copying.to_server(halls, "there", "halls")
    (tmp_path / "empty").mkdir()

    with pytest.raises(ProjectError, match="project-there"):
        copying.to_folder("there", "halls", halls)
    assert copying.to_folder("there", "halls", tmp_path / "empty") == len(server.rows)


def test_of_an_interview_that_is_not_there_the_first_others_are_named(
    server: Kept, tmp_path: Path
) -> None:
    with pytest.raises(JournalError) as caught:
        copying.to_folder("there", "halls", tmp_path / "back")
    assert caught.value.repair == f"There are: {', '.join(server.others[:20])}."

    server.others = []
    with pytest.raises(JournalError) as caught:
        copying.to_folder("there", "halls", tmp_path / "back")
    assert caught.value.repair == "There are: none."
