"""How the figures of many are printed, and the bar while they are counted."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import pytest

from askfirst.commands.gate import gated, table_out
from askfirst.commands.tallying import _bar
from askfirst.tally import Read, formats
from askfirst.tally.page import page
from askfirst.tally.results import Tally
from command_line import run

MADE = Tally(people=1, answers=0, files=1, unread=0, questions=())


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (0, "\r[....................]   0%"),
        (0.5, "\r[##########..........]  50%"),
        (1, "\r[####################] 100%"),
    ],
)
def test_a_bar_fills_and_goes(monkeypatch: pytest.MonkeyPatch, share: float, shown: str) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    step, end = _bar()
    step(share)
    assert screen.getvalue() == shown
    end()
    last = screen.getvalue().split("\r")[-2:]
    assert last[0].isspace() and len(last[0]) >= len(shown) - 1 and last[1] == ""


def test_in_a_pipe_there_is_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    step, end = _bar()
    step(0.5)
    end()

    assert pipe.getvalue() == ""


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the counting was asked for, in place of it."""
    seen: dict[str, Any] = {}

    def tallied(files: object, scratch: Path, **asked: Any) -> Tally:
        seen.update(asked)
        return MADE

    monkeypatch.setattr("askfirst.tally.tallied", tallied)
    monkeypatch.setattr("askfirst.tally.gathered", lambda *_: Read(files=[], told=["odd"]))
    return seen


def test_the_texts_of_the_questions_and_what_parts_them_are_handed_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, counted: dict[str, Any]
) -> None:
    told = run(monkeypatch, tmp_path, "tally", "answers", "--group", "place")

    assert counted["group"] == "place"
    assert counted["asks"]["goals"].endswith("?")
    assert (told.out, told.err) == ("\n".join(formats.text(MADE)) + "\n", "odd\n")


@pytest.mark.parametrize(
    ("form", "printed"),
    [("csv", formats.csv_table(MADE)), ("html", page(MADE))],
)
def test_a_table_and_a_page_are_printed_as_they_are(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, counted: dict[str, Any], form: str,
    printed: str,
) -> None:  # fmt: skip
    out = run(monkeypatch, tmp_path, "tally", "answers", "--format", form).out
    assert out.splitlines() == printed.splitlines()
    assert out.endswith("\n") is printed.endswith("\n") and not out.endswith("\n\n")


def test_a_table_keeps_its_mark_and_its_line_ends_behind_the_gate(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
    monkeypatch.setattr(sys, "stdout", shown)
    with gated():
        table_out("\ufeffa,b\r\n1,2\r\n")
    shown.flush()
    assert shown.buffer.getvalue() == b"\xef\xbb\xbfa,b\r\n1,2\r\n"  # type: ignore[attr-defined]
