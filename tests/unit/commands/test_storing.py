"""Copies between a folder and a server: which of the two is which."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.journal import copying
from command_line import run

SERVER = "postgresql://host/base"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What is asked of the copying, in place of a server."""
    calls: list[tuple[object, ...]] = []

    def record(name: str, count: int) -> None:
        monkeypatch.setattr(copying, name, lambda *given: calls.append((name, *given)) or count)

    record("to_server", 1)
    record("to_folder", 3)
    record("join", 2)
    return calls


def test_up_and_down(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, made: list[tuple[object, ...]]
) -> None:
    up = run(monkeypatch, tmp_path, "store", "copy", "output/halls", SERVER)
    down = run(monkeypatch, tmp_path, "store", "copy", SERVER, "new", "--name", "halls")

    assert (up.out, down.out) == ("Copied: 1 event.\n", "Copied: 3 events.\n")
    assert made == [
        ("to_server", Path("output/halls"), SERVER, "halls"),
        ("to_folder", SERVER, "halls", Path("new")),
    ]


@pytest.mark.parametrize("both", [("a", "b"), (SERVER, SERVER)])
def test_two_of_a_kind_are_refused(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    made: list[tuple[object, ...]],
    both: tuple[str, str],
) -> None:
    refused = run(monkeypatch, tmp_path, "store", "copy", *both)

    assert refused.status == 2
    assert "store-copy-ways" in refused.err and "askfirst store copy" in refused.err
    assert not made


def test_who_joins_is_told_where_and_how_to_go_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, made: list[tuple[object, ...]]
) -> None:
    told = run(monkeypatch, tmp_path, "store", "join", SERVER, "The Halls", "--by", "Ada")

    assert told.out == (
        "output/the-halls: 2 events. Go on with: askfirst resume -p output/the-halls\n"
    )
    assert made == [("join", SERVER, "The Halls", Path("output/the-halls"), "Ada")]
