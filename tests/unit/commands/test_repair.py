"""A journal that cannot be read is made whole, and nothing that can be read is lost."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from askfirst import journal
from askfirst.errors import JournalError
from askfirst.events import Answered, Pointed, Round
from askfirst.journal.mending import mended
from command_line import run

ANSWERS = {
    "latest-case": "The tap dripped all night.",
    "goals": ["fewer buckets", "quiet nights"],
    "tasks": ["Ida: close the tap", "Jon: empty the bucket"],
    "limits": ["no new pipes", "before frost"],
}


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An interview with some answers."""
    run(monkeypatch, tmp_path, "start", "--name", "tap", "--json")
    for slot, value in ANSWERS.items():
        given = json.dumps(value)
        assert (
            run(monkeypatch, tmp_path, "answer", slot, "--value", given, "--via", "human").status
            == 0
        )
    return tmp_path / "output/tap"


def lines(folder: Path) -> list[bytes]:
    return (folder / journal.NAME).read_bytes().splitlines(keepends=True)


def put(folder: Path, made: list[bytes]) -> bytes:
    (folder / journal.NAME).write_bytes(b"".join(made))
    return b"".join(made)


def words(folder: Path) -> list[str]:
    """Everything that was said, in the order of the journal."""
    said: list[str] = []
    for event in journal.read(folder / journal.NAME).events:
        data: dict[str, Any] = event.model_dump()
        said += [data.get("value") or "", *(line["text"] for line in data.get("lines") or ())]
    return [one for one in said if one]


ALL = [ANSWERS["latest-case"], *ANSWERS["goals"], *ANSWERS["tasks"], *ANSWERS["limits"]]
DAMAGE = {
    "a line in the middle": lambda made: [*made[:2], made[2][:40] + b"\n", *made[3:]],
    "a line gone": lambda made: [*made[:2], *made[3:]],
    "several lines gone": lambda made: [made[0], *made[3:]],
    "no text": lambda made: [*made[:2], b"\xff\x00\n", *made[3:]],
}


@pytest.mark.parametrize("name", DAMAGE)
def test_what_can_be_read_is_kept(monkeypatch: pytest.MonkeyPatch, folder: Path, name: str) -> None:
    before = put(folder, DAMAGE[name](lines(folder)))
    shown = run(monkeypatch, folder.parents[1], "repair")
    assert shown.status == 0 and "Nothing was changed" in shown.out
    assert (folder / journal.NAME).read_bytes() == before
    assert sorted(path.name for path in folder.iterdir() if "damaged" in path.name) == []
    done = run(monkeypatch, folder.parents[1], "repair", "--write")
    assert done.status == 0, done
    assert (folder / "interview.damaged-1.jsonl").read_bytes() == before
    kept = words(folder)
    assert kept == [one for one in ALL if one in kept]
    assert set(ANSWERS["limits"]) <= set(kept)
    assert run(monkeypatch, folder.parents[1], "write").status == 0
    again = run(monkeypatch, folder.parents[1], "repair", "--write")
    assert "Nothing is wrong" in again.out


def test_two_events_in_one_line_are_both_kept(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    made = lines(folder)
    put(folder, [*made[:2], made[2][:-1] + made[3], *made[4:]])
    run(monkeypatch, folder.parents[1], "repair", "--write")
    assert words(folder) == ALL


def test_an_event_behind_a_torn_one_in_its_line_is_kept(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    made = lines(folder)
    put(folder, [*made[:2], made[2][:50] + made[2], *made[3:]])
    run(monkeypatch, folder.parents[1], "repair", "--write")
    assert words(folder) == ALL


def test_two_writers_at_once_are_both_kept_with_ids_of_their_own(
    monkeypatch: pytest.MonkeyPatch, folder: Path, tmp_path: Path
) -> None:
    before = (folder / journal.NAME).read_bytes()
    home = folder.parents[1]
    sides = []
    for side, by in (("hens", "Ann"), ("ducks", "Bo")):
        (folder / journal.NAME).write_bytes(before)
        for slot, value in (
            ("tasks", [*ANSWERS["tasks"], f"{by}: feed the {side}"]),
            ("who", [f"{by} (2): {side}"]),
        ):
            run(
                monkeypatch,
                home,
                "answer",
                slot,
                "--value",
                json.dumps(value),
                "--by",
                by,
                "--via",
                "human",
            )
        run(monkeypatch, home, "undo", "--by", by)
        sides.append((folder / journal.NAME).read_bytes()[len(before) :].splitlines(keepends=True))
    mixed = [line for pair in zip(*sides, strict=True) for line in pair]
    put(folder, [before, *mixed])
    assert run(monkeypatch, home, "status").status == 1
    assert run(monkeypatch, home, "repair", "--write").status == 0
    events = [event.model_dump() for event in journal.read(folder / journal.NAME).events]
    keys: dict[str, str] = {}
    for event in events:
        for line in event.get("lines") or ():
            assert keys.setdefault(line["key"], line["text"]) == line["text"]
    assert {"Ann: feed the hens", "Bo: feed the ducks"} <= set(keys.values())
    undone = [event for event in events if event["event"] == "undone"]
    for event in undone:
        target = events[event["target"] - 1]
        assert (target["by"], target["slot"]) == (event["by"], "who")
    assert run(monkeypatch, home, "write").status == 0


def test_points_of_two_writers_at_once_stay_with_the_task_that_each_meant(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    before, home, sides = (folder / journal.NAME).read_bytes(), folder.parents[1], []
    for by in ("Ann", "Bo"):
        (folder / journal.NAME).write_bytes(before)
        tasks = json.dumps([*ANSWERS["tasks"], f"feed the {by}s"])
        run(monkeypatch, home, "answer", "tasks", "--value", tasks, "--by", by, "--via", "human")
        run(monkeypatch, home, "points", "--begin", "--by", by)
        run(monkeypatch, home, "points", "--by", by, "--value", '{"NEED-03": 100}')
        sides.append((folder / journal.NAME).read_bytes()[len(before) :].splitlines(keepends=True))
    put(folder, [before, *(line for pair in zip(*sides, strict=True) for line in pair)])
    assert run(monkeypatch, home, "repair", "--write").status == 0
    events = journal.read(folder / journal.NAME).events
    texts = {line.record: line.text for one in events if isinstance(one, Answered)
             for line in one.lines}  # fmt: skip
    for by in ("Ann", "Bo"):
        (given,) = (one for one in events if isinstance(one, Pointed) and one.by == by)
        (begun,) = (one for one in events if isinstance(one, Round) and one.by == by)
        (task,) = (task for task, number in given.points.items() if number)
        assert texts[task] == f"feed the {by}s"
        assert task in begun.tasks


def test_an_answer_still_quotes_its_turn_where_an_event_before_it_is_gone(folder: Path) -> None:
    turn = {"n": 6, "event": "said", "by": "you", "question": "Why?", "reply": "It leaks."}
    answer = {"n": 7, "event": "answered", "by": "you", "slot": "problem", "value": "It leaks.",
              "turns": [6]}  # fmt: skip
    told = [json.dumps(one).encode() + b"\n" for one in (turn, answer)]
    made = lines(folder)
    assert len(made) == 5
    kept = journal.parse(mended(b"".join([*made[:2], *made[3:], *told])).data, journal.NAME).events
    (quoted,) = kept[-1].model_dump()["turns"]
    assert kept[quoted - 1].model_dump()["reply"] == "It leaks."


def test_what_a_later_askfirst_wrote_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    made = lines(folder)
    before = put(folder, [*made, b'{"event":"sung","n":9}\n'])
    done = run(monkeypatch, folder.parents[1], "repair", "--write")
    assert done.status == 1 and "journal-newer" in done.err
    assert (folder / journal.NAME).read_bytes() == before


def check_any_damage(data: bytes, seed: int) -> None:
    """Bytes changed, cut or doubled anywhere: what is mended can be read, and mended no more."""
    choose = random.Random(seed)
    made = bytearray(data)
    for _ in range(choose.randrange(1, 6)):
        at, size = choose.randrange(len(made) + 1), choose.randrange(40)
        kind = choose.randrange(4)
        if kind == 0:
            del made[at : at + size]
        elif kind == 1:
            made[at:at] = made[at : at + size * 5]
        elif kind == 2:
            made[at:at] = bytes(choose.randrange(256) for _ in range(size))
        else:
            made[at:at] = b"\n"
    found = mended(bytes(made))
    if found.newer:
        return
    try:
        whole = journal.parse(found.data, journal.NAME)
    except JournalError as error:
        raise AssertionError(f"seed {seed}: {error}") from None
    assert len(whole.events) == found.kept
    assert mended(found.data).told == ()


def test_any_damage_can_be_mended(folder: Path) -> None:
    data = (folder / journal.NAME).read_bytes()
    for seed in range(300):
        check_any_damage(data, seed)


@pytest.mark.slow
def test_any_damage_can_be_mended_many_times(folder: Path) -> None:
    data = (folder / journal.NAME).read_bytes()
    for seed in range(300, 10_000):
        check_any_damage(data, seed)
