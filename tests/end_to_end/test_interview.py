"""A whole interview in a real pseudo-terminal; the same answers through the other ways in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from end_to_end.terminals import Terminal
from end_to_end.typist import Typist, as_lines

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


def test_the_same_answers_typed_piped_and_from_a_file_make_the_same_documents(
    tmp_path: Path, memo: Path
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
    met = {prompt.slot for prompt in typist.prompts}
    assert set(answers) <= met, "these answers were never asked for"
    run([*command, "piped", "--plain"], tmp_path, as_lines(typist.prompts, answers))
    run([*command, "filed", "--answers", str(ANSWERS), "--no-input"], tmp_path)
    typed = documents(tmp_path / "typed" / "memo")
    assert b"Hallbook" in typed["requirements.md"]
    assert json.loads(typed["requirements.json"])
    assert documents(tmp_path / "piped" / "memo") == typed
    assert documents(tmp_path / "filed" / "memo") == typed
