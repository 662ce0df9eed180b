"""Journals, packs, answers files and JSON calls with any values: told, never a bug.

A moderate number of inputs is tried in the ordinary run. ASKFIRST_FUZZ sets how many the slow run
tries, and 100,000 is the full one: ASKFIRST_FUZZ=100000 pytest -m slow -k any_data. Each failure
names its seed, and `check_...(seed)` repeats it.
"""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

import pytest

from askfirst.packs import shipped_text
from command_line import run

OUTPUT: Final = Path(__file__).parents[3] / "output"
SIZE: Final = int(os.environ.get("ASKFIRST_FUZZ", "4000"))
ODD: Final[tuple[Any, ...]] = (
    "", "x", "quick", "\ud800", "\x1b[31m", "a" * 3000, "G-01", "NEED-1e9", "goals!1", "goals@G-01",
    "@", "!", "#", "goals#L1", "2" * 5000, "²", "OPEN-" + "9" * 5000, "../../x", "\u202e", "::dk",
    "dk", None, True, 0, -1, 10**30, 1.5, [], {}, [[]], ["x"], {"x": "y"}, [None], {"": ""},
    "always", "count('need') > 0", "answered('nobody')", "((((", "({[", "{record}", "{line:tasks}",
)  # fmt: skip


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where every value in plain data stands."""
    found = [path] if path else []
    if isinstance(value, dict):
        found += [one for key, part in value.items() for one in leaves(part, (*path, key))]
    if isinstance(value, list):
        found += [one for at, part in enumerate(value) for one in leaves(part, (*path, at))]
    return found


def changed(data: Any, choose: random.Random) -> Any:
    """Plain data with a few values that are odd, gone, twice or elsewhere."""
    for _ in range(choose.randrange(1, 4)):
        places = leaves(data)
        if not places:
            return data
        place = choose.choice(places)
        holder = data
        for key in place[:-1]:
            holder = holder[key]
        how = choose.randrange(5)
        if how == 0:
            del holder[place[-1]]
        elif how == 1 and isinstance(holder, list):
            holder.append(holder[place[-1]])
        elif how == 2:
            other = choose.choice(places)
            at = data
            for key in other:
                at = at[key] if isinstance(at, (list, dict)) and _has(at, key) else at
            holder[place[-1]] = json.loads(json.dumps(at))
        else:
            holder[place[-1]] = deepcopy(choose.choice(ODD))
    return data


def _has(holder: Any, key: Any) -> bool:
    return (isinstance(holder, dict) and key in holder) or (
        isinstance(holder, list) and isinstance(key, int) and key < len(holder)
    )


def told(monkeypatch: pytest.MonkeyPatch, folder: Path, seed: int, *words: str) -> str:
    done = run(monkeypatch, folder, *words)
    assert done.status in (0, 1, 2), f"seed {seed}: {words}\n{done.err}"
    return done.out


LOOKING: Final = (
    ("status",), ("write",), ("review", "--list"), ("questions",), ("next", "--json"), ("repair",),
    ("export", "csv", "--force"), ("trace", "FR-01"), ("answer", "goals", "--value", '["x: 1"]',
     "--via", "human", "--json"), ("undo", "--json"),
)  # fmt: skip


def check_journal(monkeypatch: pytest.MonkeyPatch, home: Path, seed: int) -> None:
    """An interview whose journal has odd values; another one beside it is listed all the same."""
    choose = random.Random(seed)
    name = choose.choice(
        [one.name for one in OUTPUT.iterdir() if (one / "interview.jsonl").exists()]
    )
    lines = (OUTPUT / name / "interview.jsonl").read_text("utf-8").splitlines()
    events = [json.loads(line) for line in lines]
    events = events[: choose.randrange(1, len(events) + 1)]
    for _ in range(choose.randrange(1, 4)):
        at = choose.randrange(len(events))
        n = events[at].get("n") if isinstance(events[at], dict) else 0
        events[at] = changed(events[at], choose)
        if isinstance(events[at], dict) and choose.random() < 0.8:
            events[at]["n"] = n
    folder = home / "output" / "odd"
    shutil.rmtree(home / "output", ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "interview.jsonl").write_text(
        "".join(json.dumps(event) + "\n" for event in events), "utf-8"
    )
    told(monkeypatch, home, seed, *choose.choice(LOOKING), "-p", "output/odd")
    told(monkeypatch, home, seed, "list", "--json")


def check_pack(monkeypatch: pytest.MonkeyPatch, home: Path, seed: int) -> None:
    """A pack with odd values, in every command that reads one."""
    import yaml

    choose = random.Random(seed)
    data = yaml.safe_load(shipped_text(choose.choice(["device", "people", "model"])))
    data["id"] = "own"
    data = changed(data, choose)
    text = json.dumps(data)
    if choose.random() < 0.3:
        at = choose.randrange(len(text))
        text = (
            text[:at] + choose.choice(("!!int ", "&a ", "*a", "[", "}", "\x00", ": ")) + text[at:]
        )
    (home / "own.yaml").write_text(text, "utf-8", errors="replace")
    command = choose.choice(("lint", "show", "graph", "start"))
    words = ("start", "--pack", "own.yaml", "--json") if command == "start" else (
        "pack", command, "own.yaml"
    )  # fmt: skip
    told(monkeypatch, home, seed, *words)


def check_answers(monkeypatch: pytest.MonkeyPatch, home: Path, seed: int) -> None:
    """An answers file with odd values."""
    choose = random.Random(seed)
    data: dict[str, Any] = {
        "latest-case": "It broke.", "goals": ["fewer: 4 -> 1"], "usual-parts": {"undo": "x"},
        "never": {"alone": "x"}, "refuse": {"value": "slow", "guess": True}, "what-it-is": ["code"],
        "limits": {"unknown": True, "owner": "Ann", "due": "2027-01-01"}, "whose-problem": "mine",
    }  # fmt: skip
    data = changed(data, choose)
    suffix = choose.choice(("yaml", "json", "txt"))
    (home / f"a.{suffix}").write_text(json.dumps(data), "utf-8", errors="replace")
    told(
        monkeypatch, home, seed, "start", "--answers", f"a.{suffix}", "--no-input", "--output", "o"
    )


def check_call(monkeypatch: pytest.MonkeyPatch, home: Path, seed: int) -> None:
    """A JSON call with odd values."""
    choose = random.Random(seed)
    if not (home / "output" / "p").exists():
        told(monkeypatch, home, seed, "start", "--name", "p", "--json", "--depth", "deep")
    slots = ("goals", "tasks", "what-it-is", "usual-parts", "never", "refuse", "use", "limits",
             "priorities", "assume", "latest-case", "goals!1", "use-more@NEED-02",
             "x@y!z")  # fmt: skip
    value = changed(
        {"v": choose.choice([["x"], "x", {"undo": "x"}, {"alone": "y"}, ["1: a; b"]])}, choose
    )
    given = json.dumps(value.get("v") if isinstance(value, dict) else value)
    if choose.random() < 0.05:
        given = "[" * 300 + "]" * 300
    slot = choose.choice(slots) if choose.random() < 0.9 else str(choose.choice(ODD))
    told(monkeypatch, home, seed, "answer", "--value", given, "--via", "human", "--json",
         "-p", "output/p", "--", slot)  # fmt: skip
    if seed % 20 == 0:
        told(monkeypatch, home, seed, "write", "-p", "output/p")
        shutil.rmtree(home / "output" / "p")


CHECKS: Final[dict[str, Callable[[pytest.MonkeyPatch, Path, int], None]]] = {
    "journals": check_journal, "packs": check_pack, "answers": check_answers, "calls": check_call
}  # fmt: skip


@pytest.mark.parametrize("name", CHECKS)
def test_any_data_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str) -> None:
    for seed in range(40):
        CHECKS[name](monkeypatch, tmp_path, seed)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
@pytest.mark.parametrize("name", CHECKS)
def test_any_data_is_told_many_times(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, part: int
) -> None:
    each = max(SIZE // 16, 1)
    for seed in range(1000 + part * each, 1000 + (part + 1) * each):
        CHECKS[name](monkeypatch, tmp_path, seed)
