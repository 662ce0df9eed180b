"""What a server or a model would get is listed before it gets it; a flag forbids both."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from askfirst.session import Session
from command_line import run


def test_it_lists_and_forbids_and_allows(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "memo.txt").write_text("The hall is locked at ten. Choirs wait.")
    run(monkeypatch, tmp_path, "start", "memo.txt", "--json", "--by", "Ada")
    run(monkeypatch, tmp_path, "answer", "goals", "--value", '["no queues"]', "--via", "human")
    told = run(monkeypatch, tmp_path, "privacy").out
    assert "1 answers, 0 turns, the paper and the journal" in told
    assert "Ada" in told and "memo.txt" in told
    assert "never documents, who answers" in told
    assert told.index("A server of") < told.index("memo.txt") < told.index("The model named")
    assert told.endswith("Nothing was sent. askfirst itself sends nothing to anybody else.\n")
    folder = next((tmp_path / "output").iterdir())
    before = (folder / "interview.jsonl").read_bytes()
    listed = json.loads(run(monkeypatch, tmp_path, "privacy", "--json").out)
    assert listed["forbidden"] is False
    assert listed["server"]["people"] == ["Ada"]
    assert (folder / "interview.jsonl").read_bytes() == before

    assert "Forbidden" in run(monkeypatch, tmp_path, "privacy", "--forbid").out
    with Session.open(folder) as session:
        assert session.interview.private()
    run(monkeypatch, tmp_path, "undo")
    refused = run(monkeypatch, tmp_path, "resume", "--plain", "--model", "ollama:small")
    assert refused.status == 2
    assert json.loads(run(monkeypatch, tmp_path, "privacy", "--json").out)["forbidden"] is True
    run(monkeypatch, tmp_path, "privacy", "--allow")
    assert json.loads(run(monkeypatch, tmp_path, "privacy", "--json").out)["forbidden"] is False
    assert run(monkeypatch, tmp_path, "privacy", "--allow", "--forbid").status == 2


def test_the_paper_is_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    run(monkeypatch, tmp_path, "start", "--json", "--by", "Ada")
    run(monkeypatch, tmp_path, "answer", "goals", "--value", '["no queues"]', "--via", "human")
    run(monkeypatch, tmp_path, "write")
    paper = next(tmp_path.glob("output/*/requirements.md"))
    before = paper.read_bytes()
    run(monkeypatch, tmp_path, "privacy", "--forbid")
    run(monkeypatch, tmp_path, "write")
    assert paper.read_bytes() == before
