"""Journals, packs, answers files and JSON calls with any values: told, never a bug."""

from __future__ import annotations

import json
import random
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from askfirst.packs import SHIPPED, shipped_text

from . import odd
from .commands import OUTPUT, emptied, told

LOOKING: Final = (
    ("status",), ("write",), ("review", "--list"), ("questions",), ("next", "--json"), ("repair",),
    ("export", "csv", "--force"), ("trace", "FR-01"), ("answer", "goals", "--value", '["x: 1"]',
     "--via", "human", "--json"), ("undo", "--json"), ("repair", "--write"), ("status", "--json"),
)  # fmt: skip
CALLED: Final = (
    "goals", "tasks", "what-it-is", "usual-parts", "never", "refuse", "use", "limits", "who",
    "priorities", "assume", "latest-case", "goals!1", "use-more@NEED-02", "x@y!z", "sentence",
)  # fmt: skip
ANSWERS: Final = """\
latest-case: It broke.
goals: ["fewer: 4 -> 1"]
who: |
  Keeper (2): no calls
  Crews: a boat
sentence: {sentence: the keeper sees which boats are out, name: Boatboard}
tasks: ["Keeper: note the boats", 007]
usual-parts: {undo: x}
never: {alone: x}
refuse: {value: slow, guess: true}
what-it-is: [code]
limits: {unknown: true, owner: Ann, due: 2027-01-01}
whose-problem: mine
"""


@cache
def _journal(name: str) -> tuple[str, ...]:
    return tuple((OUTPUT / name / "interview.jsonl").read_text("utf-8").splitlines(keepends=True))


def _events(choose: random.Random) -> list[Any]:
    name = choose.choice(sorted(one.name for one in OUTPUT.iterdir()))
    lines = _journal(name)
    return [json.loads(line) for line in lines[: choose.randrange(1, len(lines) + 1)]]


def _moved(events: list[Any], choose: random.Random) -> list[Any]:
    """Events that are gone, come again or come earlier, numbered as if nothing were wrong."""
    for _ in range(choose.randrange(1, 6)):
        at = choose.randrange(1, len(events) + 1)
        how = choose.randrange(4)
        if how == 0 and at < len(events):
            del events[at]
        elif how == 1:
            events[at:at] = _events(choose)[-3:]
        elif how == 2 and at < len(events):
            events.insert(choose.randrange(1, at + 1), events.pop(at))
        elif at < len(events):
            events.append(events[at])
    return [{**event, "n": n} for n, event in enumerate(events, 1)]


def _odd_journal(choose: random.Random) -> bytes:
    events = _events(choose)
    drawn = choose.random()
    if drawn < 0.4:
        events = _moved(events, choose)
    if drawn > 0.2:
        at = choose.randrange(len(events))
        n = events[at]["n"]
        texts = [place for place in odd.leaves(events[at]) if len(place) > 1]
        if drawn < 0.7 and texts:  # one value inside: most such journals open
            odd.put(events[at], choose.choice(texts), choose)
        else:
            events[at] = odd.changed(events[at], choose)
        if isinstance(events[at], dict) and choose.random() < 0.8:
            events[at]["n"] = n
    whole = "".join(json.dumps(event) + "\n" for event in events).encode()
    return odd.data(whole, choose) if choose.random() < 0.15 else whole


def journal(patch: pytest.MonkeyPatch, home: Path, seed: int) -> None:
    """An interview whose journal has odd values; another one beside it is listed all the same."""
    choose = random.Random(seed)
    folder = emptied(home / "output") / "odd"
    folder.mkdir()
    (folder / "interview.jsonl").write_bytes(_odd_journal(choose))
    told(patch, home, *choose.choice(LOOKING), "-p", "output/odd")
    told(patch, home, "list", "--json")


OWN: Final = """\
id: everything
version: 1
title: All that a pack can say
sections:
  - id: all
    title: All
    questions:
      - id: q-box
        kind: box
        text: Who needs what?
        help: One a line.
        examples: ["Nurse (3): count -> less; every hour", "Vet: look"]
        when: "count('goal') > 0 or answered('tasks')"
        record: need
        needs: [need]
        line:
          - {field: role, before: ":", most_words: 5, label: who}
          - {field: count, enclosed: "()"}
          - {field: need, label: does, cut: [to, and]}
          - {field: often, after: [";", "->"], opens: [every], label: how often}
          - {field: priority, after: ["|"], beside: often, one_of: [must, could]}
      - {id: q-each, kind: long, text: "And {record}?", each: need, which: not main, at_most: 2}
      - {id: q-form, kind: form, text: "No?", frames: [{id: a, begin: It never, asks: "Why?"}]}
      - id: q-ticks
        kind: choices
        words: true
        most: 2
        text: Which?
        choices: [{id: one, text: The one, record: limit}, {id: other, text: Another}]
"""


@cache
def _pack(name: str) -> str:
    return json.dumps(yaml.safe_load(_text(name)))


def _text(name: str) -> str:
    return shipped_text(name) if name in SHIPPED else OWN


def pack(patch: pytest.MonkeyPatch, home: Path, seed: int) -> None:
    """A pack with odd values or odd text, in every command that reads one."""
    choose = random.Random(seed)
    emptied(home / "output")
    name = choose.choice((*SHIPPED, *["everything"] * 9))
    if choose.random() < 0.3:
        text = odd.text(_text(name).replace(f"id: {name}", "id: own", 1), choose)
    else:
        data = {**json.loads(_pack(name)), "id": "own"}
        text = json.dumps(odd.changed(data, choose))
        if choose.random() < 0.3:
            at = choose.randrange(len(text))
            put = choose.choice(("!!int ", "&a ", "*a", "[", "}", "\x00", ": "))
            text = text[:at] + put + text[at:]
    (home / "own.yaml").write_text(text, "utf-8", errors="replace")
    command = choose.choice(("lint", "show", "graph", "simulate", "start", "start"))
    if command != "start":
        few = ("--runs", "2") if command == "simulate" else ()
        told(patch, home, "pack", command, "own.yaml", *few)
        return
    begun = told(patch, home, "start", "--pack", "own.yaml", "--json", "--name", "p")
    if begun.status == 0 and name == "everything":
        for slot, value in (("tasks", '["Keeper: count"]'), ("q-box", '["Vet (2): look; daily"]'),
                            ("q-ticks", '{"one": "x"}')):  # fmt: skip
            told(patch, home, "answer", slot, "--value", value, "--via", "human", "--aside",
                 "-p", "output/p")  # fmt: skip
        told(patch, home, "write", "-p", "output/p")


@cache
def _answers() -> str:
    return json.dumps(yaml.safe_load(ANSWERS), default=str)


def answers(patch: pytest.MonkeyPatch, home: Path, seed: int) -> None:
    """An answers file with odd values or odd text, at the start or later."""
    choose = random.Random(seed)
    emptied(home / "output")
    suffix = choose.choice(("yaml", "json", "txt"))
    text = ANSWERS
    if choose.random() < 0.5:
        text = json.dumps(odd.changed(json.loads(_answers()), choose))
    else:
        text = odd.text(text, choose)
    given = home / f"a.{suffix}"
    given.write_bytes(odd.data(text.encode(errors="replace"), choose) if choose.random() < 0.1
                      else text.encode(errors="replace"))  # fmt: skip
    if choose.random() < 0.7:
        told(patch, home, "start", "--answers", given.name, "--no-input")
    else:
        told(patch, home, "start", "--name", "p", "--json")
        told(patch, home, "answers", given.name, "-p", "output/p")


def call(patch: pytest.MonkeyPatch, home: Path, seed: int) -> None:
    """A JSON call with odd values, in an interview that goes on from call to call."""
    choose = random.Random(seed)
    if seed % 20 == 0 or not (home / "output" / "p").exists():
        emptied(home / "output")
        told(patch, home, "start", "--name", "p", "--json", "--depth", "deep")
    value: Any = choose.choice(
        [["x"], "x", {"undo": "x"}, {"alone": "y"}, ["1: a; b"], ["Keeper: see the boats", "a"]]
    )
    changed = odd.changed({"v": value}, choose)
    given = json.dumps(changed.get("v") if isinstance(changed, dict) else changed)
    if choose.random() < 0.1:
        given = "[" * 300 + "]" * 300 if choose.random() < 0.3 else odd.text(given, choose)
    slot = choose.choice(CALLED) if choose.random() < 0.9 else str(choose.choice(odd.ODD))
    # what the system hands over is never longer, and holds no NUL
    given, slot = (one.replace("\0", "") for one in (given, slot))
    told(patch, home, "answer", "--value", given, "--via", "human", "--json",
         "-p", "output/p", "--", slot)  # fmt: skip
    if seed % 10 == 9:
        told(patch, home, *choose.choice(LOOKING), "-p", "output/p")
