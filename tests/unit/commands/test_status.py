"""`askfirst status` says whether a design can start, and `--strict` ends with 1 when not."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from askfirst.frontends.agent import schema
from command_line import Result, run


@pytest.fixture
def askfirst(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Result]:
    """Run the command in a folder with one interview."""

    def command(*arguments: str) -> Result:
        return run(monkeypatch, tmp_path, *arguments)

    command("start", "--json", "--name", "halls")
    command("answer", "tasks", "--value", '["see halls"]', "--via", "human", "--by", "Ada")
    return command


def test_it_names_what_is_in_the_way_and_the_command_that_mends_it(
    askfirst: Callable[..., Result],
) -> None:
    result = askfirst("status")
    assert result.status == 0
    lines = result.out.splitlines()
    assert "Not ready yet:" in lines
    assert any(line.endswith("To mend it: askfirst resume --depth standard") for line in lines)


def test_what_mends_an_interview_that_is_not_the_latest_names_its_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, askfirst: Callable[..., Result]
) -> None:
    monkeypatch.chdir(tmp_path)
    askfirst("start", "--json", "--name", "later")
    askfirst("answer", "tasks", "--value", '["see boats"]', "--via", "human", "--by", "Ada")
    said = askfirst("status", "--project", "output/halls").out
    assert "To mend it: askfirst resume --depth standard --project output/halls" in said
    assert "--project" not in askfirst("status").out
    left = askfirst("resume", "--plain", "--project", "output/halls")
    assert "Go on with: askfirst resume --project output/halls" in left.err
    journal = tmp_path / "output" / "halls" / "interview.jsonl"
    first, *rest = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(first + b"no event\n" + b"".join(rest))
    os.utime(journal, (0, 0))
    mend = askfirst("repair", "--project", "output/halls")
    assert "To do it: askfirst repair --write --project output/halls" in mend.out + mend.err


def test_what_comes_next_is_said_by_its_question(askfirst: Callable[..., Result]) -> None:
    lines = askfirst("status").out.splitlines()
    following = json.loads(askfirst("next", "--json").out)["question"]["text"]
    assert f"Next: {following}" in lines


def test_strict_ends_with_one_when_it_is_not_ready(askfirst: Callable[..., Result]) -> None:
    assert askfirst("status", "--strict").status == 1
    assert askfirst("status", "--strict", "--json").status == 1


def test_json_holds_reasons_and_figures_and_keeps_to_its_schema(
    askfirst: Callable[..., Result],
) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    facts = json.loads(askfirst("status", "--json").out)
    jsonschema.validate(facts, schema("status"))
    assert facts["ready"] is False
    assert {reason["code"] for reason in facts["reasons"]} >= {"no-goal"}
    assert facts["metrics"]["dangling_ids"] == 0
