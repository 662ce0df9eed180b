"""Several write to one interview in any order, with a server that fails before or after it stored:
each acknowledged answer is there once, and everybody has the same."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from askfirst import journal
from askfirst.events import Answered, Line, Undone
from askfirst.journal import team
from askfirst.journal.server import NoServer, Row
from askfirst.journal.team import Link, TeamJournal, link_of

WRITERS = 3
Made = Callable[[list[Row]], Sequence[tuple[bytes, str, str]]]


class Pretended:
    """A server in memory: what is stored, and how the next calls go."""

    rows: list[Row] = []
    trouble: list[str] = []

    def __init__(self, address: str, interview: str) -> None:
        self.fail("before")

    def fail(self, when: str) -> None:
        """Fail, should that be what is due at this moment."""
        if self.trouble and self.trouble[0] == when:
            self.trouble.pop(0)
            raise NoServer("gone")

    def close(self) -> None: ...

    def files(self) -> dict[str, str]:
        return {}

    def spoke(self) -> bool:
        self.fail("before")
        return True

    def put(self, number: int, event: bytes, *, last: bytes, mark: str, author: str) -> bool:
        self.fail("before")
        if len(self.rows) != number - 1 or (number > 1 and self.rows[-1].event != last):
            return False
        self.rows.append(Row(number, event, mark))
        self.fail("after")
        return True

    def exchange(self, number: int, made: Made) -> list[Row]:
        self.fail("before")
        rows = self.rows[number - 1 :]
        for event, mark, _ in made(list(rows)):
            assert mark not in {row.mark for row in self.rows}
            self.rows.append(Row(len(self.rows) + 1, event, mark))
        self.fail("after")
        return self.rows[number - 1 :]


@pytest.fixture(autouse=True)
def pretended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(team, "Server", Pretended)
    monkeypatch.setattr(team, "_AGAIN", 0.0)
    monkeypatch.setattr(os, "fsync", lambda _: None)  # nothing is lost here by a power cut
    monkeypatch.setattr(team, "checked", lambda address: address)


STEP = st.tuples(
    st.integers(0, WRITERS - 1),
    st.sampled_from(["answer", "undo", "look", "kill", "close"]),
    st.lists(st.sampled_from(["before", "after"]), max_size=2),
)


class Writers:
    """Who writes, each in a folder of their own, and what was acknowledged to them."""

    def __init__(self, place: Path) -> None:
        self.folders = [place / f"w{number}" for number in range(WRITERS)]
        self.books: dict[int, TeamJournal] = {}
        self.acknowledged: list[list[str]] = [[] for _ in self.folders]
        for folder in self.folders:
            folder.mkdir()
            Link("a server", "halls", folder.name, folder.name).write(folder)

    def book(self, number: int) -> TeamJournal:
        if number not in self.books:
            link = link_of(self.folders[number])
            assert link is not None
            path = self.folders[number] / journal.NAME
            self.books[number] = TeamJournal(path, "", link)
        return self.books[number]

    def step(self, number: int, what: str) -> None:
        one, said = self.book(number), self.acknowledged[number]
        mine = [event for event in one.events if event.by == f"w{number}"]
        if what == "answer":
            key = f"L{sum(isinstance(e, Answered) for e in one.events) + 1}"
            line = Line(key=key, text=f"w{number} says {len(said)}")
            event = one.append(Answered(slot="goals", lines=(line,)))
            assert one.events[event.n - 1] == event
            said.append(line.text)
        elif what == "undo" and mine:
            one.append(Undone(target=mine[-1].n))
        elif what == "look":
            one.look()
        elif what == "kill":  # nothing is sent any more; the lock goes with the process
            journal.release(self.books.pop(number)._handles)
        elif what == "close":
            self.books.pop(number).close()
        assert [e.n for e in one.events] == list(range(1, len(one.events) + 1))


@example([(0, "answer", []), (1, "answer", []), (0, "answer", ["before"]), (0, "answer", [])])
@example([(0, "answer", []), (1, "answer", []), (0, "answer", ["after"]), (0, "answer", [])])
@given(st.lists(STEP, max_size=25))
def test_whatever_the_order_and_whenever_it_fails(steps: list[tuple[int, str, list[str]]]) -> None:
    Pretended.rows, Pretended.trouble = [], []
    with tempfile.TemporaryDirectory() as place:
        writers = Writers(Path(place))
        for number, what, trouble in steps:
            Pretended.trouble = list(trouble)
            writers.step(number, what)
        Pretended.trouble = []
        for number in [*range(WRITERS)] * 2:
            writers.book(number).look()
        stored = [row.event for row in Pretended.rows]
        for number, folder in enumerate(writers.folders):
            assert (folder / journal.NAME).read_bytes().split(b"\n")[:-1] == stored
            assert len(writers.book(number)._waiting) == 0
            link = link_of(folder)
            assert link is not None
            assert link.waits_from is None
            writers.book(number).close()
    events = [journal.event_of(line) for line in stored]
    answers = [event for event in events if isinstance(event, Answered)]
    for number, said in enumerate(writers.acknowledged):
        assert [e.lines[0].text for e in answers if e.by == f"w{number}"] == said
    keys = [event.lines[0].key for event in answers]
    assert len(set(keys)) == len(keys), "two things never have one id"
    for event in events:
        if isinstance(event, Undone):
            assert events[event.target - 1].by == event.by, "it takes back what it took back"
