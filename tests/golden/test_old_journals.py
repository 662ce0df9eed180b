"""An interview led by an older askfirst opens, holds the same answers, prints by today's rules."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any, Final

import pytest

from command_line import run

OLD: Final = Path(__file__).parent / "old-journals"
"""`interview.jsonl` with its `sources/`, as an older version wrote them; never refreshed."""

each = pytest.mark.parametrize("name", sorted(path.name for path in OLD.iterdir()))


@pytest.fixture
def folder(name: str, tmp_path: Path) -> Path:
    """A copy of the old interview."""
    return Path(shutil.copytree(OLD / name, tmp_path / name))


def events(folder: Path) -> list[dict[str, Any]]:
    """The journal, one event a line."""
    return [json.loads(one) for one in (folder / "interview.jsonl").read_text("utf-8").splitlines()]


def in_force(folder: Path) -> dict[str, list[str]]:
    """The words of the last answer to each question that has words."""
    found: dict[str, list[str]] = {}
    for event in events(folder):
        if event["event"] == "answered" and event.get("status", "answered") == "answered":
            texts = [line["text"] for line in event.get("lines", ())] or [event.get("value", "")]
            found[event["slot"]] = [str(text) for text in texts if text]
    return {slot: texts for slot, texts in found.items() if texts}


@each
def test_it_opens_and_replays_to_the_same_answers(
    name: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (folder / "interview.jsonl").read_bytes()
    assert run(monkeypatch, folder.parent, "write", "-p", name).status == 0
    assert (folder / "interview.jsonl").read_bytes() == before
    evidence = " ".join((folder / "evidence.md").read_text("utf-8").split())
    answers = in_force(folder)
    assert len(answers) > 20
    for slot, texts in answers.items():
        if slot in ("latest-case", "goals", "who", "tasks", "use", "limits", "failures", "words"):
            for text in texts:
                said = " ".join(text.replace("->", "-\\>").split())
                assert said in evidence or " ".join(text.split()) in evidence, (slot, text)


@each
def test_it_prints_by_todays_rules(
    name: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(monkeypatch, folder.parent, "write", "-p", name).status == 0
    paper = (folder / "requirements.md").read_text("utf-8")
    assert "Draft, not yet a sentence" not in paper
    assert " -> " not in paper
    assert "## Open before anybody builds" in paper
    made = json.loads((folder / "requirements.json").read_text("utf-8"))
    assert {one["id"] for one in made["records"]} >= {"G-01", "STK-01", "NEED-01", "FR-01"}


@each
def test_it_says_where_it_stands(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = run(monkeypatch, folder.parent, "status", "-p", name)
    assert result.status == 0, result.err
