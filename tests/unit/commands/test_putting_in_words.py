"""`askfirst agree`: first the sheet, then what became of it with the reply."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from askfirst.replies import Reply
from askfirst.session import Session
from command_line import Result, fits, run

TOLD = ["so Piet opens the hall", "Ola rings the bell, I suppose"]
WISHES = [
    {"records": ["NEED-01"], "statement": "Open the hall (Piet)"},
    {"records": ["NEED-02"], "statement": "Ring the bell (Ola)"},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Session.create(tmp_path / "output" / "hall", by="Ada") as session:
        session.reply(Reply(value=TOLD), "tasks")
    return tmp_path


def agree(
    monkeypatch: pytest.MonkeyPatch, folder: Path, wishes: Any, *more: str
) -> tuple[int, dict[str, Any]]:
    value = wishes if isinstance(wishes, str) else json.dumps(wishes)
    done = run(monkeypatch, folder, "agree", "--value", value, *more, "--json")
    printed = json.loads(done.out)
    fits(printed, "error" if "error" in printed else "agree")
    return done.status, printed


def told(folder: Path) -> list[str]:
    return [one.title for one in Session.open(folder / "output" / "hall").specification().records]


def test_the_sheet_is_read_and_what_was_agreed_to_stands(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    run(monkeypatch, folder, "write")
    status, first = agree(monkeypatch, folder, WISHES)
    assert (status, first["turn"]) == (0, 0)
    assert first["sheet"].endswith("1. Open the hall (Piet).\n2. Ring the bell (Ola).")
    assert "Open the hall (Piet)" not in told(folder)  # nobody agreed yet
    status, then = agree(monkeypatch, folder, WISHES, "--reply", "Yes, all fine but 2")
    assert (status, [one["agreed"] for one in then["sentences"]]) == (1, [True, False])
    assert then["turn"] > 0
    assert told(folder)[:1] == ["Open the hall (Piet)"]
    paper = (folder / "output" / "hall" / "requirements.md").read_text("utf-8")
    assert "Open the hall (Piet)" in paper
    assert "or sentences of an agent that they agreed to" in paper
    assert agree(monkeypatch, folder, WISHES[1:], "--reply", "now yes")[0] == 0
    assert "Ring the bell (Ola)" in told(folder)


def test_those_that_a_reply_leaves_out_are_asked_about_with_their_numbers(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    _, first = agree(monkeypatch, folder, WISHES, "--reply", "1 is right")
    assert first["ask"].endswith(": 2?")
    more = ("--reply", "yes", "--again", str(first["turn"]))
    status, then = agree(monkeypatch, folder, WISHES[1:], *more)
    assert (status, then["ask"], then["sentences"][0]["number"]) == (0, "", 2)
    status, refused = agree(monkeypatch, folder, WISHES, "--reply", "yes", "--again", "1")
    assert (status, refused["error"]["code"]) == (1, "sheet-odd")
    assert "Ring the bell (Ola)" in told(folder)


def test_a_person_reads_the_sheet_and_its_end(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    def plain(wishes: Any, *more: str) -> Result:
        return run(monkeypatch, folder, "agree", "--value", json.dumps(wishes), *more)

    assert plain(WISHES).out.splitlines()[1:] == [
        "1. Open the hall (Piet).", "2. Ring the bell (Ola).",
    ]  # fmt: skip
    done = plain(WISHES, "--reply", "1 is right", "--worded-by", "Bot")
    assert "1. Open the hall (Piet). (stands for NEED-01)" in done.out
    assert "2. Ring the bell (Ola). (the reply does not plainly say yes" in done.out
    lost = plain([{"records": ["NEED-07"], "statement": "Ring"}])
    assert (lost.status, "there is no NEED-07" in lost.out) == (1, True)


def test_what_is_no_sheet_is_refused_and_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    journal = folder / "output" / "hall" / "interview.jsonl"
    before = journal.read_bytes()
    for wrong in ("[]", "{", '"x"', "[1]", '[{"records": [], "statement": "x"}]',
                  json.dumps(WISHES * 6), json.dumps([{**WISHES[0], "why": "x"}])):  # fmt: skip
        status, printed = agree(monkeypatch, folder, wrong, "--reply", "yes")
        assert status in (1, 2), wrong
        assert printed["error"]["code"] in ("sheet-odd", "value-not-json"), wrong
        assert printed["error"]["repair"]
    status, printed = agree(monkeypatch, folder, WISHES, "--reply", "y" * 200_000)
    assert (status, printed["error"]["code"]) == (1, "turn-too-long")
    assert journal.read_bytes() == before
