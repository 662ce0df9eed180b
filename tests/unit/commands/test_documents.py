"""The interviews that there are, one a line."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from command_line import run


def test_a_damaged_interview_hides_no_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    empty = run(monkeypatch, tmp_path, "list")
    assert (empty.status, empty.out) == (0, "")
    assert "There is no interview yet. Begin one with: askfirst start" in empty.err
    for name in ("halls", "boats"):
        run(monkeypatch, tmp_path, "start", "--json", "--name", name)
    journal = tmp_path / "output/halls/interview.jsonl"
    journal.write_bytes(b"oops\n" + journal.read_bytes())
    told = run(monkeypatch, tmp_path, "list").out.splitlines()
    assert sorted(line.partition(":")[0] for line in told) == ["boats", "halls"]
    assert any("journal-damaged" in line for line in told)
    assert any(re.fullmatch(r"boats: .+, \d{4}-\d\d-\d\d.*", line) for line in told), told
    rows = json.loads(run(monkeypatch, tmp_path, "list", "--json").out)["projects"]
    assert [("error" in row, row["project"]) for row in rows if row["project"] == "halls"] == [
        (True, "halls")
    ]


def test_strict_ends_with_status_one_until_a_design_can_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run(monkeypatch, tmp_path, "start", "--json")
    assert run(monkeypatch, tmp_path, "status").status == 0
    assert run(monkeypatch, tmp_path, "status", "--strict").status == 1


def test_status_tells_what_the_document_lists_as_open(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run(monkeypatch, tmp_path, "start", "--json")
    assert "Open in the document" not in run(monkeypatch, tmp_path, "status").out
    run(
        monkeypatch,
        tmp_path,
        "answer",
        "goals",
        "--unknown",
        "--owner",
        "the bursar",
        "--via",
        "human",
    )
    run(monkeypatch, tmp_path, "write")
    told = run(monkeypatch, tmp_path, "status").out.splitlines()
    listed = json.loads(run(monkeypatch, tmp_path, "status", "--json").out)["open_points"]
    paper = (tmp_path / "output/interview/requirements.md").read_text("utf-8")
    assert listed and all(one["question"] in paper and one["id"] in paper for one in listed)
    at = told.index(f"Open in the document: {len(listed)}.")
    assert told[at + 1] == f"- {listed[0]['id']} {listed[0]['question']} (the bursar would know)"
