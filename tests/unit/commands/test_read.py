"""`askfirst read`: a report for people, one object for programs, and no traceback."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from askfirst.commands.read import read
from askfirst.errors import SourceError

TEXT = (
    "“Staff need to be able to print lists, and write labels,” said Ada.\n\n"
    "The system shall print a list within 5 seconds.\n"
)
app = typer.Typer()
app.command()(read)


def run(*arguments: str | Path) -> Any:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def quotes(value: Any) -> list[dict[str, Any]]:
    """Every object with a `quote`, at any depth."""
    if isinstance(value, list):
        return [found for item in value for found in quotes(item)]
    if not isinstance(value, dict):
        return []
    inner = [found for item in value.values() for found in quotes(item)]
    return [value, *inner] if "quote" in value else inner


@pytest.fixture
def document(tmp_path: Path) -> Path:
    file = tmp_path / "wish.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_report_for_people(document: Path) -> None:
    result = run(document)
    assert result.exit_code == 0
    assert result.stdout.startswith("This document (")
    assert "Implied: somebody could read it from the sentence" in result.stdout
    assert "What it must do: stated (question: tasks)" in result.stdout
    assert '"The system shall print a list within 5 seconds."' in result.stdout
    assert "  - print lists\n" in result.stdout


def test_json_is_one_object_with_verbatim_quotes(document: Path) -> None:
    found = json.loads(run(document, "--json").stdout)
    assert [s["is_requirement"] for s in found["sentences"]] == [False, True]
    assert [d["quote"] for d in found["doings"]] == ["print lists", "write labels"]
    assert found["counts"]["requirements"] == 1
    everything = quotes(found)
    assert len(everything) > 6
    assert all(TEXT[q["start"] : q["end"]] == q["quote"] for q in everything)


def test_other_sources_are_still_read(document: Path, tmp_path: Path) -> None:
    result = run(document, tmp_path / "none.txt")
    assert result.exit_code == 1
    assert "What it must do" in result.stdout
    assert result.stderr == "none.txt: source-missing: There is no such file. Check its name.\n"
    found = json.loads(run("--json", document, tmp_path / "none.txt").stdout)
    assert [error["code"] for error in found["errors"]] == ["source-missing"]


def test_a_single_bad_source_is_an_expected_error(tmp_path: Path) -> None:
    result = run(tmp_path / "none.txt")
    assert isinstance(result.exception, SourceError)


def test_max_size_is_in_megabytes(document: Path) -> None:
    document.write_text("word " * 1000)
    result = run(document, "--max-size", "0.002")
    assert isinstance(result.exception, SourceError)
    assert result.exception.code == "source-too-large"


def test_nothing_in_a_source_acts_on_the_screen(tmp_path: Path) -> None:
    file = tmp_path / "evil.txt"
    file.write_text(
        TEXT + "We need to be able to print \x1b[2J\x1b]0;owned\x07 \u202elists, and see it.\n"
    )
    shown = run(file).stdout
    assert "\x1b" not in shown and "\x07" not in shown and "\u202e" not in shown
    assert "[U+202E]" in shown
