"""What is wrong with a journal is told by line; ids stay with the words that they were given to."""

from __future__ import annotations

import json
from typing import Any

import pytest

from askfirst.journal.mending import mended
from rows import each_row

Line = tuple[str, str, str]


def event(n: int, by: str, slot: str, *lines: Line, **more: object) -> dict[str, Any]:
    told = [{"key": key, "text": text, "record": record} for key, text, record in lines]
    at = "2026-01-01T00:00:00Z"
    made = {"n": n, "event": "answered", "at": at, "by": by, "slot": slot, "lines": told}
    return made | more


def line_of(one: dict[str, Any]) -> bytes:
    return json.dumps(one).encode() + b"\n"


def ids(data: bytes) -> list[tuple[int, str, list[str]]]:
    """Number, author and the ids of the lines of each event."""
    events = [json.loads(line) for line in data.splitlines()]
    return [
        (one["n"], one["by"], [f"{line['key']} {line['record']}" for line in one["lines"]])
        for one in events
    ]


FIRST = event(1, "Ann", "tasks", ("L1", "ring", "NEED-01"))
BOTH = [
    FIRST,
    event(2, "Ann", "who", ("L2", "wardens", "STK-01")),
    event(2, "Bo", "who", ("L1", "ring", "NEED-01"), ("L2", "guests", "STK-01")),
    event(3, "Ann", "limits", ("L3", "May", "CON-01"), ("L2", "wardens", "STK-01")),
    event(3, "Bo", "limits", ("L2", "guests", "STK-01"), ("L3", "June", "CON-01")),
]


def test_what_both_knew_keeps_its_id_and_what_both_gave_at_once_gets_ids_of_its_own() -> None:
    made = mended(b"".join(map(line_of, BOTH)))
    assert ids(made.data) == [
        (1, "Ann", ["L1 NEED-01"]),
        (2, "Ann", ["L2 STK-01"]),
        (3, "Bo", ["L1 NEED-01", "L3 STK-02"]),
        (4, "Ann", ["L4 CON-01", "L2 STK-01"]),
        (5, "Bo", ["L3 STK-02", "L5 CON-02"]),
    ]
    assert made.told == ("in line 3 event 2 stands a second time; both are kept",)


def test_a_third_who_went_on_from_the_second_means_the_ids_of_the_second() -> None:
    third = [event(3, "Bo", "limits"), event(4, "Bo", "story"),
             event(4, "Cy", "use@STK-01", ("L2", "guests", "STK-01"))]  # fmt: skip
    made = mended(b"".join(map(line_of, [*BOTH[:3], *third])))
    assert ids(made.data)[-1] == (6, "Cy", ["L3 STK-02"])
    assert json.loads(made.data.splitlines()[-1])["slot"] == "use@STK-02"


def test_a_slot_and_what_it_rests_on_follow_the_id_and_words_do_not() -> None:
    walk = event(3, "Bo", "use@STK-01", ("L9", "STK-01 calls", "FR-01"))
    asked = {"n": 4, "event": "asked", "at": "2026-01-01T00:00:00Z", "by": "Bo",
             "type": "follow-up", "slot": "use@STK-01!x", "about": 3,
             "question": {"id": "x", "kind": "text", "text": "STK-01?"},
             "cause": {"records": ["STK-01"], "rests": {"who#L2": "STK-01 L2"}}}  # fmt: skip
    made = mended(b"".join(map(line_of, [*BOTH[:3], walk, asked])))
    told, question = (json.loads(line) for line in made.data.splitlines()[3:])
    assert (told["slot"], told["lines"][0]["text"]) == ("use@STK-02", "STK-01 calls")
    assert (question["slot"], question["about"]) == ("use@STK-02!x", 4)
    assert question["cause"] == {"records": ["STK-02"], "rests": {"who#L3": "STK-01 L2"}}
    assert question["question"]["text"] == "STK-01?"


@each_row(
    ("second", "told"),
    [
        (2, ()),
        (3, ("before line 2 event 2 is missing; what follows is kept",)),
        (5, ("before line 2 events 2 to 4 are missing; what follows is kept",)),
    ],
)
def test_events_that_are_missing_are_named(second: int, told: tuple[str, ...]) -> None:
    made = mended(line_of(FIRST) + line_of(event(second, "Ann", "who")))
    assert (made.told, made.kept) == (told, 2)
    assert [number for number, *_ in ids(made.data)] == [1, 2]


SAID = event(2, "Ann", "who", ("L2", 'he said "}\\" and {', "STK-01"))


@each_row(
    ("damaged", "kept", "told"),
    [
        (line_of(FIRST) + line_of(SAID)[:-1], 2, ()),
        (line_of(FIRST) + line_of(SAID) + b"\0\0 ", 2, ()),
        (line_of(FIRST) + b"x" + line_of(SAID), 2,
         ("line 2 is damaged; 1 event in it can be read",)),
        (line_of(FIRST)[:-1] + line_of(SAID), 2,
         ("line 1 is damaged; 2 events in it can be read",)),
        (line_of(FIRST) + line_of(SAID)[:-3], 1, ("line 2 cannot be read; it is left out",)),
        (line_of(FIRST) + b"\n" + line_of(SAID), 2, ("line 2 cannot be read; it is left out",)),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_line_and_a_whole_journal_is_left_as_it_is(
    damaged: bytes, kept: int, told: tuple[str, ...]
) -> None:
    made = mended(damaged)
    assert (made.kept, made.told, made.newer) == (kept, told, 0)
    assert (made.data == damaged) is (told == ())
    assert ids(made.data.rstrip(b"\0 "))[-1][2] == (["L2 STK-01"] if kept == 2 else ["L1 NEED-01"])


def test_a_line_of_a_later_version_stops_the_mending() -> None:
    data = line_of(FIRST)[:20] + b"\n" + line_of({"n": 2, "event": "sung"})
    made = mended(data)
    assert (made.data, made.kept, made.told, made.newer) == (data, 0, (), 2)


@pytest.mark.parametrize("before", [b"", b"torn"])
def test_a_later_format_stops_the_mending_also_where_every_event_is_known(before: bytes) -> None:
    said = {
        "n": 2,
        "event": "said",
        "question": "Why?",
        "reply": "So.",
        "way": "chat",
        "format": 99,
    }
    data = line_of(FIRST) + before + line_of({**said, "at": FIRST["at"], "by": "Ann"})
    made = mended(data)
    assert (made.data, made.newer) == (data, 2)
