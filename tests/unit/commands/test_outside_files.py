"""Every command that is given a path opens a file there or says why not; it never waits."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from command_line import Result, run
from thorough import pairs

COMMANDS = (
    ("read", "{}"),
    ("add", "{}"),
    ("check", "{}"),
    ("answers", "{}"),
    ("start", "--no-input", "--name", "new", "--answers", "{}"),
    ("start", "--json", "--name", "new", "{}"),
    ("diff", "{}", "{}"),
)


@pytest.fixture
def askfirst(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Result]:
    def command(*arguments: str) -> Result:
        return run(monkeypatch, tmp_path, *arguments)

    command("start", "--json", "--name", "gate")
    return command


@pytest.mark.parametrize(
    ("arguments", "suffix"), pairs(COMMANDS, [".txt", ".yaml", ".docx"], every=3)
)
@pytest.mark.parametrize("kind", ["pipe", "zero", "loop"])
def test_what_is_no_file_is_refused_at_once(
    kind: str,
    arguments: tuple[str, ...],
    suffix: str,
    askfirst: Callable[..., Result],
    tmp_path: Path,
) -> None:
    path = tmp_path / f"a{suffix}"
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero" if kind == "zero" else path)
    result = askfirst(*(one.format(path) for one in arguments))
    assert result.status in (1, 2), result
    assert path.name in result.out + result.err
