"""What two states of a document are read from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from askfirst.commands.changes import from_file
from askfirst.errors import ProjectError
from askfirst.replies import Reply
from askfirst.session import Session
from command_line import run


@pytest.fixture
def states(tmp_path: Path) -> tuple[str, str]:
    """The folders of an interview before and after one more task."""
    for name, tasks in (("old", ["see halls"]), ("new", ["see halls", "book rooms"])):
        with Session.create(tmp_path / "output" / name, by="Ada", name="halls") as session:
            session.reply(Reply(value=tasks), "tasks")
            session.write()
    return "output/old", "output/new"


def test_a_folder_and_its_document_are_one_state(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, states: tuple[str, str]
) -> None:
    old, new = states
    for one in (old, f"{old}/requirements.json"):
        same = run(monkeypatch, tmp_path, "diff", one, old)
        assert (same.status, same.out) == (0, "Nothing changed.\n")
    told = run(monkeypatch, tmp_path, "diff", old, new).out
    listed = run(monkeypatch, tmp_path, "diff", old, new, "--markdown").out
    assert "ook rooms" in told
    assert listed.splitlines() == [f"- {line}" for line in told.splitlines()]


def test_what_is_new_is_in_the_newer_state_that_comes_second(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, states: tuple[str, str]
) -> None:
    old, new = states
    there = json.loads(run(monkeypatch, tmp_path, "diff", old, new, "--json").out)
    back = json.loads(run(monkeypatch, tmp_path, "diff", new, old, "--json").out)

    assert "NEED-02" in [one["id"] for one in there["added"]] and not there["removed"]
    assert "NEED-02" in [one["id"] for one in back["removed"]] and not back["added"]


def test_what_is_no_state_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, states: tuple[str, str]
) -> None:
    refused = run(monkeypatch, tmp_path, "diff", "v1", states[1])
    assert refused.status == 1 and "revision-unknown" in refused.err and "'v1'" in refused.err

    (tmp_path / "a.json").write_text('{"records": 3}')
    with pytest.raises(ProjectError) as caught:
        from_file(tmp_path / "a.json")
    assert (caught.value.code, caught.value.where) == ("document-invalid", "a.json")
