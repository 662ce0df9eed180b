"""Two lines that a program puts side by side: the person decides, and how it ended is kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from askfirst.commands.asking import Asking
from askfirst.commands.contradicting import contradictions, put
from askfirst.questions import OTHER, Choice
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.session.several import contribute
from askfirst.session.sides import picked_side, stands_for
from command_line import fits, run

TOLD = ["Piet opens the hall", "Piet may never open the hall", "Ola rings the bell"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Session.create(tmp_path / "output" / "hall", by="Ada") as session:
        session.reply(Reply(value=TOLD), "tasks")
    return tmp_path


def call(monkeypatch: pytest.MonkeyPatch, folder: Path, *arguments: str) -> dict[str, Any]:
    printed = json.loads(run(monkeypatch, folder, "contradiction", *arguments, "--json").out)
    name = "error" if "error" in printed else "contradiction"
    fits(printed, name)
    return dict(printed)


@pytest.mark.parametrize(
    ("picked", "gone"), [("first", "NEED-02"), ("second", "NEED-01"), ("apart", "")]
)
def test_the_person_decides_and_it_is_kept(
    picked: str, gone: str, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    assert not call(monkeypatch, folder)["open"]
    put = call(monkeypatch, folder, "NEED-01", "NEED-02", "--question", "Does Piet open it?")[
        "open"
    ]
    assert put[0]["text"] == "Does Piet open it?"
    slot = put[0]["id"]
    said = ("said", "--question", put[0]["text"], "--reply", f"{picked}", "--for", slot, "--json")
    turn = str(json.loads(run(monkeypatch, folder, *said).out)["turn"])
    done = run(monkeypatch, folder, "answer", slot, "--value", f'"{picked}"', "--turn", turn)
    assert done.status == 0, done
    ended = call(monkeypatch, folder)["ended"][0]
    assert (ended["ended"], ended["by"], ended["turns"]) == (picked, "Ada", [int(turn)])
    assert {side["record"] for side in ended["sides"] if not side["now"]} == ({gone} - {""})
    assert picked in run(monkeypatch, folder, "contradiction").out


def test_what_only_a_program_says_is_not_in_the_paper(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    run(monkeypatch, folder, "write")
    paper = next(folder.glob("output/*/requirements.md"))
    before = paper.read_bytes()
    call(monkeypatch, folder, "NEED-01", "NEED-03", "--same")
    run(monkeypatch, folder, "write")
    assert paper.read_bytes() == before


@pytest.mark.parametrize("pair", [("NEED-01", "NEED-01"), ("NEED-01", "NEED-99"), ("NEED-01",)])
def test_odd_pairs_are_refused(
    pair: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    assert call(monkeypatch, folder, *pair)["error"]["code"] in ("record-unknown", "pair-odd")


def test_a_pair_is_put_once(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    call(monkeypatch, folder, "NEED-01", "NEED-02")
    again = call(monkeypatch, folder, "NEED-02", "NEED-01", "--same")
    assert again["error"]["code"] == "put-already"


def test_nothing_that_was_put_is_said_to_be_so(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    told = run(monkeypatch, folder, "contradiction").out
    assert told == "Nothing was put to the person as a contradiction.\n"


def test_both_sides_are_told_with_their_records_in_whatever_way_they_were_put(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    put_as = {"NEED-02": (), "NEED-03": ("--same",)}
    for second, way in put_as.items():
        run(monkeypatch, folder, "contradiction", "NEED-01", second, *way)
    assert run(monkeypatch, folder, "contradiction").out.splitlines() == [
        f"tasks!put-1: open: 1  {TOLD[0]} / 2  {TOLD[1]}",
        f"tasks!put-2: open: 1  {TOLD[0]} / 2  {TOLD[2]}",
    ]
    with Session.open(folder / "output" / "hall", by="Ada", write=True) as session:
        session.reply(Reply(value="other: by day alone"), "tasks!put-1")
        session.reply(Reply(action=Action.UNKNOWN), "tasks!put-2")
    assert run(monkeypatch, folder, "contradiction").out.splitlines() == [
        f"tasks!put-1: both, “by day alone”, said by Ada: NEED-01 {TOLD[0]} / NEED-02 {TOLD[1]}",
        f"tasks!put-2: unknown, said by Ada: NEED-01 {TOLD[0]} / NEED-03 {TOLD[2]}",
    ]


def test_what_was_changed_before_anybody_decided_is_told_as_changed(folder: Path) -> None:
    with Session.open(folder / "output" / "hall", by="Ada", write=True) as session:
        put(session, "NEED-01", "NEED-02", same=False)
        session.reply(Reply(value=[TOLD[0], "Piet sweeps the hall", TOLD[2]]), "tasks")
        found = contradictions(session)
    (ended,) = found.ended
    assert (found.open, ended.ended, ended.by) == ((), "changed", "")
    assert [(side.said, side.now) for side in ended.sides] == [
        (TOLD[0], TOLD[0]), (TOLD[1], "Piet sweeps the hall"),
    ]  # fmt: skip


DECIDED = (
    ("The second.", "second", True, ""),
    ("The second one.", "second", True, ""),
    ("Second, of course.", "second", True, ""),
    ("The first, please. I said so.", "first", True, ""),
    ("Second, of course, but only at night.", "second", False, "not-said"),
    ("The second. I said so already.", "second", True, ""),
    ("The second.", "first", False, "not-said"),
    ("The second. But only at night.", "second", False, "not-said"),
    ("The second. But Piet does it by night.", "second", False, "not-said"),
    ("The second? I don't know.", "second", False, "not-said"),
    ("The second. Or the first.", "second", False, "not-said"),
    ("Both.", "other: Both", False, "namely-missing"),
    ("Yes, both hold.", "other: both hold", False, "namely-missing"),
    ("The second. I said so already.", "other: The second. I said so already", False,
     "namely-missing"),
    ("Both. Piet opens it by day.", "other: Piet opens it by day", True, ""),
    ("The second only on Sundays.", "other: The second only on Sundays", True, ""),
)  # fmt: skip


@pytest.mark.parametrize(("reply", "value", "taken", "code"), DECIDED)
def test_a_side_is_picked_by_its_number_and_both_hold_only_with_how(
    reply: str, value: str, taken: bool, code: str, folder: Path
) -> None:
    with Session.open(folder / "output" / "hall", by="Ada", write=True) as session:
        slot = put(session, "NEED-01", "NEED-02", False)
        turn = session.said("The first or the second?", reply, slots=[slot]).n
        done = Asking(question=slot, value=value, turns=(turn,)).answer(session)
        assert (done.accepted, done.code) == (taken, code)
        assert bool(contradictions(session).open) is not taken
        assert taken or done.allowed


def test_where_a_side_is_to_be_changed_its_number_alone_picks_nothing() -> None:
    change = (Choice(id="second", text="Change the second: Piet"), Choice(id=OTHER, text="Both"))
    assert picked_side("The second.") == "second"
    assert not stands_for(change, "second")


def test_what_people_differ_on_is_told_where_nothing_was_put(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    alone = run(monkeypatch, folder, "contradiction").out
    assert alone == "Nothing was put to the person as a contradiction.\n"
    with Session.open(folder / "output" / "hall", write=True) as session:
        contribute(session, Reply(value=["Ola never rings the bell"]), "tasks", "Ben", "page")

    told = run(monkeypatch, folder, "contradiction").out
    assert told == f"{alone}Between people 1 difference is open: 'askfirst settle' lists them.\n"
