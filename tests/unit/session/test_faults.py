"""Every call to the system fails once, at every place: what was acknowledged stays, and an error
says what can be done."""

from __future__ import annotations

import errno
import fcntl
import os
import resource
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest

from askfirst import journal
from askfirst.errors import AskfirstError
from askfirst.exporters import csv
from askfirst.files import write_files
from askfirst.replies import Reply
from askfirst.session import Session, new_folder
from thorough import some

CALLS: Final = (
    "write",
    "fsync",
    "open",
    "replace",
    "rename",
    "mkdir",
    "flock",
    "ftruncate",
    "close",
    "unlink",
    "chmod",
    "link",
)
SAID: Final = {"latest-case": "The weir stood open.", "goals": ["fewer floods"],
               "limits": ["no new wall"]}  # fmt: skip
LATER: Final = {"refuse": "It is slow."}
CODES: Final = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EINTR)
MOST: Final = 150
"""More calls of one kind than the steps below make."""


class Failing:
    """Lets one call fail: the n-th of its kind, from a moment on or just once."""

    def __init__(self, name: str, real: Callable[..., Any], n: int, code: int, short: bool) -> None:
        self.real, self.left, self.code, self.short, self.name = real, n, code, short, name
        self.failed = False

    def __call__(self, *arguments: Any, **more: Any) -> Any:
        self.left -= 1
        if self.left != 0:
            return self.real(*arguments, **more)
        self.failed = True
        if self.short and self.name == "write":
            return self.real(arguments[0], arguments[1][: max(len(arguments[1]) // 2, 1)])
        if self.name == "write":
            self.real(arguments[0], arguments[1][: len(arguments[1]) // 2])
        if self.name == "close":  # the system closes it, whatever it says
            self.real(*arguments)
        raise OSError(self.code, os.strerror(self.code))


@contextmanager
def told() -> Iterator[None]:
    """What fails is told as an error of ours, with what can be done; nothing else comes out."""
    try:
        yield
    except AskfirstError as error:
        assert error.what and error.repair, error


def steps(home: Path) -> dict[str, object]:
    """An interview begun, answered, written, edited by hand, gone on with and exported; what was
    acknowledged."""
    acknowledged: dict[str, object] = {}

    def answer(session: Session, answers: Mapping[str, object]) -> None:
        for slot, value in answers.items():
            with told():
                if session.reply(Reply(value=value), slot).accepted:
                    acknowledged[slot] = value

    with told():
        folder = new_folder(home / "output", "p")
        with Session.create(folder, by="Ada") as session:
            answer(session, SAID)
            session.keep("tasks", ["Ida: close the weir"])
            with told():
                session.write()
        with told():
            _edit(folder / "requirements.md")
            with Session.open(folder, write=True) as session:
                answer(session, LATER)
                session.keep("tasks", [])
                with told():
                    session.write()
                write_files(home / "export", csv.render(session.specification()))
    return acknowledged


def _edit(document: Path) -> None:
    """As a person does, with a program of their own."""
    if document.exists():
        document.write_text("By hand.", "utf-8")


def run(
    monkeypatch: pytest.MonkeyPatch, home: Path, call: str, n: int, code: int, short: bool
) -> bool:
    """One fault. Returns whether it came about."""
    holder: Any = fcntl if call == "flock" else os
    fault = Failing(call, getattr(holder, call), n, code, short)
    with monkeypatch.context() as patch:
        patch.setattr(holder, call, fault)
        acknowledged = steps(home)
    path = home / "output" / "p" / journal.NAME
    kept(path, acknowledged, (call, n, code))
    return fault.failed


def kept(path: Path, acknowledged: Mapping[str, object], how: tuple[object, ...]) -> None:
    """That what was acknowledged is in a journal without a gap."""
    if acknowledged:
        with Session.open(path.parent, write=True) as session:
            answers = session.interview.answers
            for slot, value in acknowledged.items():
                said = answers[slot].value or [line.text for line in answers[slot].lines]
                assert said == value, how
            events = journal.read(path).events
            assert [event.n for event in events] == list(range(1, len(events) + 1))


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    ("code", "every"),
    some([(errno.ENOSPC, 11), *((code, 1) for code in CODES)], every=1 + len(CODES)),
)
def test_no_fault_loses_an_acknowledged_answer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, call: str, code: int, every: int
) -> None:
    came = 0
    for n in range(1, MOST, every):
        if not run(monkeypatch, tmp_path / str(n), call, n, code, False):
            break
        came += 1
    assert came * every < MOST - 1
    assert came or call == "rename"


def test_a_short_write_is_gone_on_with(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for n in range(1, 12, 4):
        run(monkeypatch, tmp_path / str(n), "write", n, 0, True)


@pytest.mark.parametrize("every", [32, pytest.param(1, marks=pytest.mark.slow)])
def test_no_file_that_ends_in_the_middle_loses_an_answer(tmp_path: Path, every: int) -> None:
    """No file may grow beyond a size, so that each write, whoever makes it, is cut at some byte."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    for size in (*range(1, 3000, 37), *range(3000, 60_000, 1777))[::every]:
        home = tmp_path / str(size)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
        try:
            acknowledged = steps(home)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        kept(home / "output" / "p" / journal.NAME, acknowledged, (size,))
