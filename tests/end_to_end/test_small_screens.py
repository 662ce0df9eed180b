"""On small terminals the question's first line and the row with the cursor are always there."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from end_to_end.terminals import DOWN, ENTER, UP, Terminal
from thorough import only

DRIVER = Path(__file__).with_name("asking.py")
ASKED = "What is it that you would like to have?"
COMMON: dict[str, Any] = {
    "slot": "what", "text": ASKED, "section": "How it works",
    "help": "Such as: the caretaker sees at a glance which of the halls is free on that evening",
    "shown": ["1  The caretaker types a date", "2  It lists the halls that are free then"],
    "progress": {"answered": 3, "open": 11, "may_open": 2}, "optional": True,
}  # fmt: skip
CHOICES = [{"id": f"c-{n}", "text": f"the usual part number {n}, told at some length"}
           for n in range(1, 21)]  # fmt: skip
PROMPTS = {
    "text": {"kind": "text"},
    "long": {"kind": "long"},
    "choice": {"kind": "choice", "choices": CHOICES},
    "choices": {"kind": "choices", "choices": CHOICES, "words": True},
    "box": {"kind": "box"},
    "form": {"kind": "form", "frames": [{"id": f"f-{n}", "begin": f"The beginning {n} of it is"}
                                        for n in range(1, 9)]},
    "read-back": {"kind": "text", "type": "read-back",
                  "shown": [f"{n}  When the keeper signs {n}, it shall open the shed."
                            for n in range(1, 13)]},
}  # fmt: skip
SIZES = only((40, 16), of=[(40, 16), (80, 24)])


def terminal(tmp_path: Path, columns: int, rows: int, *asked: dict[str, Any]) -> Terminal:
    prompts, replies = tmp_path / "prompts.json", tmp_path / "replies.jsonl"
    prompts.write_text(json.dumps([{**COMMON, **prompt} for prompt in asked]), "utf-8")
    where = {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(DRIVER), str(prompts), str(replies)]
    return Terminal(command, columns=columns, rows=rows, environment=where)


def holds(shown: Terminal) -> None:
    shown.see(ASKED[:30])
    assert 0 <= shown.screen.cursor.y < shown.screen.lines


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_the_question_and_the_cursor_stay(tmp_path: Path, columns: int, rows: int) -> None:
    with terminal(tmp_path, columns, rows, *PROMPTS.values()) as shown:
        for number in range(1, len(PROMPTS) + 1):
            holds(shown)
            for keys in (DOWN, DOWN, DOWN, UP, "\x1b[6~", UP):
                shown.press(keys)
                shown.read(0.1)
                holds(shown)
            shown.press(":later")
            shown.see(":later")
            shown.press(ENTER)
            shown.see(f"reply {number}: later")


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_a_list_to_tick_stays_a_list_when_something_is_typed(
    tmp_path: Path, columns: int, rows: int
) -> None:
    with terminal(tmp_path, columns, rows, PROMPTS["choices"]) as shown:
        holds(shown)
        shown.press("20")
        shown.see("> 20", "number 20")
        assert "> >" not in shown.text()
        shown.press(ENTER)
        shown.see("20 [x]")
        holds(shown)


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_a_long_list_of_lines_keeps_its_question(tmp_path: Path, columns: int, rows: int) -> None:
    with terminal(tmp_path, columns, rows, PROMPTS["box"]) as shown:
        holds(shown)
        for number in range(9):
            shown.press(f"a line of some length with the number {number}")
            shown.see(f"number {number}")
            shown.press(ENTER)
            shown.read(0.05)
        holds(shown)


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_a_read_back_opens_at_its_top(tmp_path: Path, columns: int, rows: int) -> None:
    lines = [f"{n}  When the keeper signs {n}, it shall open the shed. {'So it is. ' * 9}"
             for n in range(1, 13)]  # fmt: skip
    with terminal(tmp_path, columns, rows, {**PROMPTS["read-back"], "shown": lines}) as shown:
        holds(shown)
        shown.see("1  When the keeper signs 1,")
        shown.press("3 it stays shut")
        shown.see("> 3 it stays shut")
        assert "> >" not in shown.text()
        shown.press(ENTER)
        assert shown.end() == 0
    assert json.loads((tmp_path / "replies.jsonl").read_text())["value"] == "3 it stays shut"


@pytest.mark.slow
def test_enter_at_the_top_of_a_read_back_says_yes(tmp_path: Path) -> None:
    with terminal(tmp_path, 80, 24, PROMPTS["read-back"]) as shown:
        holds(shown)
        shown.press(ENTER)
        assert shown.end() == 0
    assert not json.loads((tmp_path / "replies.jsonl").read_text())["value"]


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_both_sides_of_a_contradiction_are_on_the_screen(
    tmp_path: Path, columns: int, rows: int
) -> None:
    sides = [f"{n}  side {n} says so {'at some length, as people do when they tell it ' * 9}"
             for n in (1, 2)]  # fmt: skip
    pulls = {"kind": "choice", "type": "contradiction", "shown": sides, "choices": CHOICES[:5],
             "help": "One says: one decides / several must agree."}  # fmt: skip
    with terminal(tmp_path, columns, rows, pulls) as shown:
        holds(shown)
        shown.see("1  side 1 says so", "2  side 2 says so")
        assert "more" not in shown.text()
        assert "…" in shown.text()
        shown.press("?")
        shown.see("reply 1: help")
