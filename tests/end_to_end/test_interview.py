"""A whole interview in a real pseudo-terminal; the same answers through the other ways in."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import yaml

import command_line
from end_to_end.terminals import BACK_TAB, ENTER, PATIENCE, Terminal
from end_to_end.typist import UNKNOWN, Typist, as_lines

ANSWERS = Path(__file__).with_name("hallbook.yaml")
MEMO = """Minutes of the hall committee

The two caretakers met on Monday. A caretaker must be able to see which hall is free, note who
has the key, and tell the sports club when a hall is closed.

Last Tuesday two choirs stood before one locked hall because both had booked by phone.
The council must approve every change of the price list.
"""
CLOCK = {"SOURCE_DATE_EPOCH": "1767225600"}
ASKFIRST = [sys.executable, "-m", "askfirst"]


@pytest.fixture
def memo(tmp_path: Path) -> Path:
    """A document that lists doings."""
    path = tmp_path / "memo.txt"
    path.write_text(MEMO, "utf-8")
    return path


def documents(folder: Path) -> dict[str, bytes]:
    """Everything written that is no journal."""
    return {name: (folder / name).read_bytes() for name in ("requirements.md", "requirements.json")}


def run(command: list[str], folder: Path, typed: str = "") -> str:
    """Run askfirst on pipes; what it said."""
    done = subprocess.run(
        [*ASKFIRST, *command],
        cwd=folder,
        input=typed,
        env={**os.environ, **CLOCK},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


def by_a_program(
    monkeypatch: pytest.MonkeyPatch, folder: Path, given: dict[str, Any], *start: str
) -> None:
    """The same answers, one command each, in the order in which they are asked for."""
    project = ["-p", str(folder / "driven" / "memo")]
    answers = [
        ["answer", slot, *(["--unknown"] if value == UNKNOWN else ["--value", json.dumps(value)]),
         "--via", "human", "--by", "Ada", *project]
        for slot, value in given.items()
    ]  # fmt: skip
    monkeypatch.setenv(*next(iter(CLOCK.items())))
    for command in ([*start, "--json"], *answers, ["write", *project]):
        done = command_line.run(monkeypatch, folder, *command)
        assert done.status == 0, done


@pytest.mark.slow
def test_the_same_answers_typed_piped_from_a_file_and_by_a_program_make_the_same_documents(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, memo: Path
) -> None:
    answers: dict[str, Any] = yaml.safe_load(ANSWERS.read_text("utf-8"))
    command = ["start", memo.name, "--by", "Ada", "--output"]
    with Terminal([*ASKFIRST, *command, "typed"], folder=tmp_path, environment=CLOCK) as terminal:
        terminal.see(":stop save and leave")
        typist = Typist(terminal, tmp_path / "typed" / "memo", answers)
        typist.answer_all()
        assert terminal.end() == 0
        terminal.see("requirements.md", "requirements.json")
    assert len(typist.prompts) <= 16, [prompt.slot for prompt in typist.prompts]
    given = {prompt.slot: answers.get(prompt.slot, UNKNOWN) for prompt in typist.prompts}
    not_answered = [slot for slot in given if slot not in answers and "!" not in slot]
    assert not not_answered, "the answers fit another pack"
    (tmp_path / "answers.yaml").write_text(yaml.safe_dump(given, sort_keys=False), "utf-8")
    run([*command, "piped", "--plain"], tmp_path, as_lines(typist.prompts, given))
    run([*command, "filed", "--answers", "answers.yaml", "--no-input"], tmp_path)
    by_a_program(monkeypatch, tmp_path, given, *command, "driven")
    typed = documents(tmp_path / "typed" / "memo")
    assert b"Hallbook" in typed["requirements.md"]
    assert json.loads(typed["requirements.json"])
    assert documents(tmp_path / "piped" / "memo") == typed
    assert documents(tmp_path / "filed" / "memo") == typed
    assert documents(tmp_path / "driven" / "memo") == typed


def test_back_and_forth_stopped_closed_and_killed_nothing_is_lost(tmp_path: Path) -> None:
    folder = tmp_path / "output" / "halls"
    start = [*ASKFIRST, "start", "--name", "halls", "--depth", "standard"]
    resume = [*ASKFIRST, "resume"]
    with Terminal(start, folder=tmp_path) as terminal:
        there_and_back_across_a_branch(terminal)
        terminal.press("Calls at night: 3 -> 0")
        terminal.writes_behind("-> 0")
        terminal.press("\x03")
        terminal.see("1 typed line is kept.", "askfirst resume")
        assert terminal.echoes()
        assert terminal.end() == 130
    with Terminal(resume, folder=tmp_path) as terminal:
        terminal.see("1 typed line is kept.", "It works well a year", "Calls at night", ":stop")
        answer_goals(terminal)
        terminal.press("Caretakers (3)" + ENTER)
        terminal.see("Caretakers (3)")
        terminal.press("Choi")
        terminal.see("Choi")
        terminal.child.kill(signal.SIGKILL)
        assert terminal.end() == -signal.SIGKILL
    with Terminal(resume, folder=tmp_path) as terminal:
        terminal.see("Who has to do with it", "Caretakers (3)", ":stop")
        assert "Choi" not in terminal.text()
        (folder / "requirements.md").unlink()
        terminal.close_window()
        wait_for(folder / "requirements.md")
    with Terminal(resume, folder=tmp_path) as terminal:
        terminal.see("Who has to do with it", ":stop")
        terminal.press(BACK_TAB)
        terminal.see("It works well a year", "Double bookings")
        terminal.change(ENTER)
        terminal.see("Who has to do with it", ":stop")
        terminal.press(":stop" + ENTER)
        terminal.see("askfirst resume")
        assert terminal.end() == 0
    document = (folder / "requirements.md").read_text("utf-8")
    assert "Double bookings" in document
    assert "Calls at night" in document
    assert "Caretakers" not in document


def there_and_back_across_a_branch(terminal: Terminal) -> None:
    """A case told of nobody asks who speaks; told of "us" it spares that, and what was answered
    stays."""
    case, whose, goals = "What happened", "What do you yourself have", "It works well a year"
    terminal.see(case, ":stop")
    terminal.press("Two choirs stood before a locked hall." + ENTER)
    terminal.change(ENTER)
    terminal.see(whose, ":stop")
    terminal.press("I keep the keys")
    terminal.writes_behind("I keep the keys")
    terminal.press(ENTER)
    terminal.see(goals, ":stop")
    for before in (whose, case):
        terminal.press(BACK_TAB)
        terminal.see(before, "Shift-Tab: back")
        terminal.see("Enter: keep it ·" if before == whose else "Enter: keep it as it is")
    write(terminal, " It cost us an hour.")
    terminal.see(whose, "Enter: keep it ·")
    terminal.press(ENTER)
    terminal.see(goals, "question 3 of", ":stop")


def write(terminal: Terminal, text: str) -> None:
    """Add to a long text and end it."""
    terminal.press(text)
    terminal.see("Enter: next line")
    terminal.press(ENTER)
    terminal.see(text)
    terminal.change(ENTER)


def answer_goals(terminal: Terminal) -> None:
    """One goal, with numbers."""
    terminal.press("Double bookings: 4 a month -> none, by June" + ENTER)
    terminal.see("Double bookings")
    terminal.change(ENTER)
    terminal.see("Who has to do with it", ":stop")


def wait_for(path: Path) -> None:
    """Wait until a process that was left alone has written a file."""
    end = time.monotonic() + PATIENCE
    while not path.exists():
        assert time.monotonic() < end, f"{path.name} was never written"
        time.sleep(0.05)
