"""Every call to the system fails once, at every place: what was acknowledged stays."""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from askfirst import journal
from askfirst.errors import AskfirstError
from askfirst.replies import Reply
from askfirst.session import Session, new_folder

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
)
SAID: Final = {"latest-case": "The weir stood open.", "goals": ["fewer floods"],
               "limits": ["no new wall"]}  # fmt: skip
MOST: Final = 80
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


def steps(home: Path) -> dict[str, object]:
    """An interview begun, answered and written; what was acknowledged."""
    acknowledged: dict[str, object] = {}
    try:
        folder = new_folder(home / "output", "p")
        with Session.create(folder, by="Ada") as session:
            for slot, value in SAID.items():
                try:
                    if session.reply(Reply(value=value), slot).accepted:
                        acknowledged[slot] = value
                except (AskfirstError, OSError):
                    continue
            session.keep("tasks", ["Ida: close the weir"])
            session.write()
    except (AskfirstError, OSError):
        pass
    return acknowledged


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
    if acknowledged:
        with Session.open(path.parent, write=True) as session:
            answers = session.interview.answers
            for slot, value in acknowledged.items():
                said = answers[slot].value or [line.text for line in answers[slot].lines]
                assert said == value, (call, n, code)
            events = journal.read(path).events
            assert [event.n for event in events] == list(range(1, len(events) + 1))
    return fault.failed


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EINTR])
def test_no_fault_loses_an_acknowledged_answer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, call: str, code: int
) -> None:
    came = 0
    for n in range(1, MOST):
        if not run(monkeypatch, tmp_path / str(n), call, n, code, False):
            break
        came += 1
    assert came < MOST - 1
    assert came or call in ("rename", "ftruncate", "replace")


def test_a_short_write_is_gone_on_with(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for n in range(1, 12):
        run(monkeypatch, tmp_path / str(n), "write", n, 0, True)
