"""`askfirst review` in a real pseudo-terminal: one change is kept with its reason, one dropped."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from askfirst.agenda.overview import overview
from askfirst.replies import Reply
from askfirst.session import Session
from end_to_end.terminals import BACK_TAB, DOWN, ENTER, PAGE_DOWN, UP, Terminal

MENU = "What do you want to look at or change?"
ANSWERS = {
    "latest-case": "I waited an hour before a locked hall.",
    "tasks": ["see halls", "book a hall", "lock a hall"],
    "use": ["types a date -> list the halls"],
    "refuse": "It takes 20 minutes.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An interview with some answers."""
    folder = tmp_path / "output" / "halls"
    with Session.create(folder, by="Ada", name="halls") as session:
        for slot, value in ANSWERS.items():
            assert session.reply(Reply(value=value), slot, ask_first=False).accepted
    return folder


def events(folder: Path) -> list[dict[str, object]]:
    """The journal."""
    return [json.loads(line) for line in (folder / "interview.jsonl").read_text().splitlines()]


@pytest.mark.slow
def test_a_change_is_shown_then_kept_with_its_reason_and_another_is_dropped(
    folder: Path, tmp_path: Path
) -> None:
    before = len(events(folder))
    command = [sys.executable, "-m", "askfirst", "review", "--by", "Berta"]
    with Terminal(command, folder=tmp_path) as terminal:
        pick(terminal, folder, "tasks")
        terminal.see("lock a hall", "Alt-Up: move a line", ":stop")
        for _ in range(3):
            terminal.change(UP)
        terminal.writes_behind("> see halls")
        terminal.change("\x15")
        terminal.press("list the locked halls" + ENTER)
        terminal.see("> book a hall")
        for _ in range(2):
            terminal.change(DOWN)
        terminal.press(ENTER)
        terminal.see("This is what the change touches. Keep it?", "Reads differently", "NEED-01")
        terminal.see("In the document: NEED-01", "> 1) Keep the change")
        terminal.press(ENTER)
        terminal.see("Why did you change it?", ":stop")
        terminal.press("Berta is locked out often" + ENTER)

        pick(terminal, folder, "refuse")
        terminal.see("It takes 20 minutes.", "Enter: keep it as it is", ":stop")
        terminal.press(" Or more.")
        terminal.see("Or more.", "Enter: next line")
        terminal.change(ENTER)
        terminal.change(ENTER)
        terminal.see("Keep it?", "> 1) Keep the change")
        terminal.press("2")
        terminal.press(ENTER, after="> 2) Leave everything as it was")
        terminal.see("Review", MENU, "> 1)", ":stop")
        terminal.press(BACK_TAB)
        assert terminal.end() == 0
        terminal.see("Saved in output/halls")
        assert "Left as it was." in terminal.all_text()
    new = events(folder)[before:]
    assert [event["slot"] for event in new if event["event"] == "answered"] == ["tasks"]
    assert new[-1]["topic"] == "why"
    assert new[-1]["reason"] == "Berta is locked out often"
    assert {event["by"] for event in new} == {"Berta"}
    document = (folder / "requirements.md").read_text("utf-8")
    assert "ist the locked halls" in document
    assert "Or more." not in document


def pick(terminal: Terminal, folder: Path, slot: str) -> None:
    """Go through the list to the answer of a slot, by its number, and take it."""
    with Session.open(folder) as session:
        slots = [row.slot for row in overview(session.interview)]
    number = slots.index(slot) + 1
    terminal.see(MENU, "> 1)", ":stop")
    terminal.change(PAGE_DOWN)
    assert "> 1)" not in terminal.text()
    terminal.press(str(number))
    terminal.see("a number, a reply word", ":stop")
    terminal.writes_behind(f"> {number}")
    terminal.press(ENTER)
    terminal.see(MENU, f"> {number})", "Enter: take it")
    terminal.press(ENTER)
