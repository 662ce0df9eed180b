"""`askfirst add`: documents join an interview that is under way, each once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from askfirst.commands.read import add
from askfirst.questions import Depth
from askfirst.session import Session

app = typer.Typer()
app.command()(add)


def run(*arguments: str | Path) -> Any:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "output" / "beds"
    with Session.create(folder, by="ada", name="beds", depth=Depth.QUICK):
        pass
    return folder


def stored(project: Path) -> list[str]:
    with Session.open(project) as session:
        return [source.text for source in session.sources]


def test_documents_are_stored_once_and_summed_up(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "memo.txt"
    file.write_text("We need to be able to print lists, and sort them.\n")
    result = run(file, "--project", project)
    assert result.exit_code == 0
    assert result.stdout.startswith("1 document, 11 words, 1 sentence: none states")
    assert run(file, "--project", project).stdout == "Nothing new was added.\n"
    assert stored(project) == ["We need to be able to print lists, and sort them.\n"]


def test_one_that_cannot_be_read_keeps_no_other_out(project: Path, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("It has 20 beds.")
    bad.write_bytes(b"\x00\x00\x01" * 50)
    result = run(bad, good, "--project", project)
    assert result.exit_code == 1
    assert result.stderr.startswith("bad.txt: source-binary: ")
    assert stored(project) == ["It has 20 beds."]
