"""What every tool of the server refuses before anything looks at it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from askfirst.errors import JournalError, ProjectError, UsageError
from askfirst.questions import Depth
from askfirst.session import Session
from rows import each_row

pytest.importorskip("mcp", reason="needs askfirst[mcp]")

from askfirst.commands import served
from askfirst.commands.filing import Filing
from askfirst.commands.served import Interviews, told

LONG = "x" * 400_000


def refused(value: Any) -> bool:
    tool = told(lambda **given: {"fine": sorted(given)})
    answered = tool(value=value)
    return "error" in answered and answered["error"]["code"] == "text-too-long"


@each_row("value", [LONG * 3, [LONG] * 3, {"a": LONG, "b": [LONG, LONG]}, {LONG * 3: "a"},
                    [{f"{LONG}{n}": n for n in range(3)}],
                    [Filing(id="goals", value=LONG)] * 3])  # fmt: skip
def test_what_is_longer_than_any_answer_is_refused_wherever_it_stands(value: Any) -> None:
    assert refused(value)


def test_what_an_answer_may_hold_is_given_on() -> None:
    assert not refused({"lines": ["the bell rings"] * 50})


@each_row(
    ("name", "length", "code"),
    [
        ("interview", 400, ""), ("interview", 401, "text-too-long"),
        ("question", 401, ""), ("by", 401, "text-too-long"), ("task", 401, "text-too-long"),
        ("value", 1_000_000, ""), ("value", 1_000_001, "text-too-long"),
    ],
)  # fmt: skip
def test_a_name_is_shorter_than_what_is_said(name: str, length: int, code: str) -> None:
    answered = told(lambda **given: {"fine": True})(**{name: "x" * length})
    assert answered.get("error", {}).get("code", "") == code


def test_all_values_of_a_list_and_their_number_count_together() -> None:
    whole = ["x" * 99_999] * 10
    assert not refused(whole)
    assert refused([*whole, ""])
    assert refused(["x" * 499_999, {"x" * 499_999: 7}])


def test_what_is_expected_is_an_object_and_a_fault_is_one() -> None:
    def fails() -> dict[str, Any]:
        raise ProjectError("project-missing", "it is gone.", repair="Begin one.")

    assert told(fails)()["error"]["repair"] == "Begin one."
    with pytest.raises(ZeroDivisionError):
        told(lambda: 1 / 0)()  # type: ignore[arg-type, return-value]


def test_interviews_are_found_by_name_below_their_folder_alone(tmp_path: Path) -> None:
    made = Interviews(tmp_path / "output")
    assert made.known() == []
    with pytest.raises(ProjectError) as caught:
        made.folder("")
    assert "the tool 'start'" in caught.value.repair
    with made.begun("Halls", "Ada", Depth.DEEP, "  "):
        pass
    with made.begun("Quay", "Ada", Depth.QUICK, "Two boats sank.") as session:
        assert [one.text for one in session.sources] == ["Two boats sank."]
    os.utime(tmp_path / "output" / "halls" / "interview.jsonl", (1, 1))
    (tmp_path / "output" / "link").symlink_to(tmp_path / "output" / "halls")
    assert sorted(path.name for path in made.known()) == ["halls", "quay"]
    assert made.folder("halls").name == "halls"
    assert made.folder("") == made.known()[0]
    for name in ("link", "../output/halls", "Halls", "none"):
        with pytest.raises(ProjectError, match="project-missing"):
            made.folder(name)


def test_an_interview_that_the_person_forbade_is_not_opened(tmp_path: Path) -> None:
    made = Interviews(tmp_path / "output")
    with made.begun("Halls", "Ada", Depth.QUICK) as session:
        assert session.interview.depth is Depth.QUICK
        session.set_private(True)
    with pytest.raises(UsageError, match="interview-private"), made.opened("halls"):
        pass
    with Session.open(tmp_path / "output" / "halls", write=True) as session:
        session.set_private(False)
    with made.opened("halls", by="Ben", write=True) as session:
        assert session.folder.name == "halls"


def test_an_interview_in_use_is_waited_for_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[float] = []
    monkeypatch.setattr(served, "sleep", tries.append)
    made = Interviews(tmp_path / "output")
    with made.begun("Halls", "Ada", Depth.QUICK):
        pass
    opening = Session.open

    def in_use(*given: Any, **named: Any) -> Session:
        if len(tries) < 3:
            raise JournalError("interview-in-use", "somebody writes.")
        return opening(*given, **named)

    monkeypatch.setattr(Session, "open", in_use)
    with made.opened("halls", write=True):
        pass
    assert len(tries) == 3 and set(tries) == {0.05}

    def damaged(*given: Any, **named: Any) -> Session:
        raise JournalError("journal-damaged", "it is damaged.")

    monkeypatch.setattr(Session, "open", damaged)
    with pytest.raises(JournalError, match="journal-damaged"), made.opened("halls"):
        pass
    assert len(tries) == 3
