"""The interviews that there are, one a line."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from askfirst.commands import documents
from askfirst.errors import UsageError
from askfirst.paper.unsettled import OpenPoint
from askfirst.readiness import Readiness, Reason
from askfirst.requirements import SourceDocument
from command_line import run
from rows import each_row


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


FACTS = {"project": "halls", "depth": "quick", "answered": 3, "open": 4, "unknown": 0,
         "put_off": []}  # fmt: skip


def point(number: int, who: str = "") -> OpenPoint:
    fields = dict.fromkeys(OpenPoint._fields, "")
    return OpenPoint(**fields | {"id": f"OPEN-{number:02d}", "question": "Why?", "who": who})


@each_row(
    ("number", "last"),
    [(0, None), (1, "- OPEN-01 Why?"), (7, "- OPEN-07 Why?"), (8, "- and 1 more"),
     (12, "- and 5 more")],
)  # fmt: skip
def test_up_to_seven_open_points_are_named_and_the_rest_counted(
    number: int, last: str | None
) -> None:
    said: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(documents, "say", said.append)
        documents._tell_open([point(n) for n in range(1, number + 1)])
    assert said[:1] == ([f"Open in the document: {number}."] if number else [])
    assert (said[-1] if said else None) == last
    assert len(said) == min(number, 8) + (1 if number else 0)


def test_status_says_the_counts_the_sources_the_people_and_what_mends_it() -> None:
    reason = Reason(code="odd", text="It is\x1b[31m odd.", command="askfirst review")
    source = SourceDocument(name="memo.txt", sha256="0", words=9, sentences=5, looked_at=2)
    said: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(documents, "say", said.append)
        patch.setattr(documents, "on", lambda _, command: f"{command} -p halls")
        documents._tell(Path("halls"), FACTS, "What?", [source], Readiness(reasons=(reason,)),
                        ["Ada: 3 answers"])  # fmt: skip
        assert said == [
            "halls: 3 of 7 questions answered, depth quick.",
            "memo.txt: 2 of 5 sentences looked at.", "Ada: 3 answers", "Next: What?",
            "Not ready yet:", "- It is odd. To mend it: askfirst review -p halls",
        ]  # fmt: skip
        said.clear()
        facts = FACTS | {"unknown": 2, "put_off": ["goals", "use"]}
        documents._tell(Path("halls"), facts, "", [], Readiness(), [])
        assert said == [
            "halls: 3 of 7 questions answered (2 with “don't know”), depth quick.",
            "Every question of this depth was asked; put off: goals, use.", "Ready to design.",
        ]  # fmt: skip
    assert documents._all_asked(FACTS) == "Every question of this depth was asked."


def test_each_schema_is_known_by_its_name_and_another_is_told_with_all(
    capsys: pytest.CaptureFixture[str],
) -> None:
    documents.schema("page")
    assert '"title": "Saved"' in capsys.readouterr().out
    with pytest.raises(UsageError, match="schema-unknown") as caught:
        documents.schema_of("pages")
    assert caught.value.repair.startswith("There are: requirements, page, question, start")
