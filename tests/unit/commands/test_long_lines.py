"""A line of any length is taken, and written, in a time that grows with it and no faster."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Final

import pytest

from command_line import run
from thorough import only

TOKENS: Final = ("[", ".", "open ", "Monday ", "2 May 2031 ", "we want to the ")
SIZE: Final = 6_000
TIMES: Final = 4
MOST: Final = 9.0
"""Growth by four of what grows with the square is sixteen."""

LEAST: Final = 0.05  # seconds; below it a clock tells little


def seconds(monkeypatch: pytest.MonkeyPatch, folder: Path, line: str) -> float:
    """How long the processor takes to take a line as two answers and to write what is made of
    it."""
    folder.mkdir(parents=True)
    run(monkeypatch, folder, "start", "--name", "p", "--json")
    begun = time.process_time()
    for slot in ("limits", "goals"):
        value = json.dumps([line])
        done = run(monkeypatch, folder, "answer", slot, "--value", value, "--via", "human")
        assert done.status == 0, done
    assert run(monkeypatch, folder, "write").status == 0
    return time.process_time() - begun


@pytest.mark.parametrize("token", only("Monday ", of=TOKENS))
def test_the_time_grows_with_the_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, token: str
) -> None:
    short, long = token * (SIZE // len(token)) + "x", token * (SIZE * TIMES // len(token)) + "x"
    seconds(monkeypatch, tmp_path / "first", "It opens.")  # loads what the commands need
    base = min(seconds(monkeypatch, tmp_path / f"base-{n}", f"It opens {n}.") for n in "ab")
    some = min(seconds(monkeypatch, tmp_path / f"some-{n}", short + n) for n in "ab") - base
    bar = MOST * max(some, LEAST)
    taken = (seconds(monkeypatch, tmp_path / f"long-{n}", long + n) - base for n in "abc")
    assert any(one < bar for one in taken)
