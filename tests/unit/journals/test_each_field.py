"""Each field in which an id, a slot or a number of an event stands follows what it names."""

from __future__ import annotations

import json
from typing import Any

import pytest

from askfirst import journal
from askfirst.journal import joining
from askfirst.journal.mending import _NAMES, Ids, given, mended, plain_line, renamed, with_numbers
from rows import each_row

NEW = {"L1": "L2", "NEED-01": "NEED-09"}


@each_row("field", ["key", "record", "question_record", "slot", "about", "records", "slots", "line",
                    "change", "tasks"])  # fmt: skip
def test_each_field_that_holds_names_follows(field: str) -> None:
    assert field in _NAMES
    assert renamed(field, "use@NEED-01#L1", NEW) == "use@NEED-09#L2"
    assert renamed(field, ["NEED-01", "NEED-011", "L1"], NEW) == ["NEED-09", "NEED-011", "L2"]
    assert renamed("question", {field: "NEED-01", "text": "NEED-01"}, NEW) == {
        field: "NEED-09", "text": "NEED-01",
    }  # fmt: skip


@each_row("field", ["rests", "weights", "points"])
def test_each_field_that_holds_something_by_name_follows(field: str) -> None:
    assert renamed(field, {"tasks#L1": "NEED-01", "NEED-01": 60}, NEW) == {
        "tasks#L2": "NEED-01", "NEED-09": 60,
    }  # fmt: skip


@each_row("field", ["text", "value", "words", "other", "reason", "comment", "quote", "title", "by"])
def test_words_stay_as_they_were_said(field: str) -> None:
    assert renamed(field, "NEED-01 and L1", NEW) == "NEED-01 and L1"
    assert renamed(field, {"NEED-01": "L1"}, NEW) == {"NEED-01": "L1"}
    assert renamed(field, ["NEED-01"], NEW) == ["NEED-01"]


@each_row("value", [None, 0, 1, True, "", [], {}, "L1"])
def test_without_new_names_nothing_changes(value: object) -> None:
    assert renamed("record", value, {}) == value


@each_row(
    ("event", "expected"),
    [
        ({"event": "undone", "target": 1}, {"target": 11}),
        ({"event": "undone", "target": 0}, {"target": 10}),
        ({"event": "asked", "about": 1, "target": 2}, {"about": 11, "target": 12}),
        ({"event": "asked", "about": "L1"}, {}), ({"event": "answered", "target": 1}, {}),
        ({"event": "said", "turn": 1}, {"turn": 11}), ({"event": "noted", "turn": 1}, {}),
        ({"event": "answered", "turns": [3, 1]}, {"turns": [13, 11]}),
        ({"event": "noted", "turns": [1]}, {"turns": [11]}),
        ({"event": "answered", "turns": []}, {}), ({"event": "answered", "turns": None}, {}),
    ],
)  # fmt: skip
def test_each_number_of_an_event_follows(event: dict[str, Any], expected: dict[str, Any]) -> None:
    assert with_numbers(event, lambda number: number + 10) == event | expected


@each_row(
    ("event", "names"),
    [
        ({"record": "NEED-01", "question_record": "OPEN-1"}, ["NEED-01", "OPEN-1"]),
        ({"question_record": "OPEN-01"}, ["OPEN-01"]), ({"lines": None}, []), ({}, []),
        ({"lines": [{"key": "L1"}, {"key": "", "record": "FR-001"}]}, ["L1", "FR-001"]),
        ({"record": "need-01", "question_record": "NEED-"}, []), ({"record": "L"}, []),
        ({"record": "NEED-1234567890"}, []), ({"record": "NEED-01!1"}, []),
    ],
)  # fmt: skip
def test_names_are_given_in_the_fields_for_them(event: dict[str, Any], names: list[str]) -> None:
    assert list(given(event)) == names


@each_row(
    ("noted", "asked", "free"),
    [((), "L1", "L1"), ((), "NEED-01", "NEED-01"), (("NEED-09",), "NEED-01", "NEED-10"),
     (("NEED-99",), "NEED-01", "NEED-100"), (("FR-07",), "NEED-01", "NEED-01"),
     (("L9",), "L1", "L10"), (("NEED-3", "NEED-2"), "NEED-01", "NEED-04")],
)  # fmt: skip
def test_the_next_name_is_after_the_greatest_of_its_kind(
    noted: tuple[str, ...], asked: str, free: str
) -> None:
    ids = Ids()
    for name in noted:
        ids.note(name)
    assert ids.free(asked) == free


def event(n: int, **more: object) -> dict[str, Any]:
    made = {"n": n, "event": "answered", "at": "2026-01-01T00:00:00Z", "by": "Ann", "slot": "goals"}
    return made | more


@each_row(
    ("numbers", "told"),
    [
        ((1, 2), []), ((1, 3), ["before line 2 event 2 is missing; what follows is kept"]),
        ((1, 4), ["before line 2 events 2 to 3 are missing; what follows is kept"]),
        ((2,), ["before line 1 event 1 is missing; what follows is kept"]),
        ((3,), ["before line 1 events 1 to 2 are missing; what follows is kept"]),
        ((1, 1), ["in line 2 event 1 stands a second time; both are kept"]),
    ],
)  # fmt: skip
def test_what_is_missing_or_there_twice_is_told(numbers: tuple[int, ...], told: list[str]) -> None:
    data = b"".join(plain_line(event(n)) + b"\n" for n in numbers)
    made = mended(data)
    assert (list(made.told), made.kept) == (told, len(numbers))
    again = [json.loads(line)["n"] for line in made.data.splitlines()]
    assert again == list(range(1, len(numbers) + 1))
    assert (made.data == data) is (not told)


@each_row(
    ("between", "told"),
    [
        (b"{", "line 1 is damaged; 1 event in it can be read"),
        (plain_line(event(1))[:40], "line 1 is damaged; 1 event in it can be read"),
        (b'{"n": [1, {"a": "}"}]', "line 1 is damaged; 1 event in it can be read"),
        (b"\0\0", "line 1 is damaged; 1 event in it can be read"),
    ],
)  # fmt: skip
def test_what_is_left_in_a_damaged_line_is_found(between: bytes, told: str) -> None:
    whole = plain_line(event(1, value='brackets } ] and "marks" \\ { stay'))
    made = mended(between + whole + b"\n")
    assert (made.told, made.kept) == ((told,), 1)
    assert made.data == whole + b"\n"
    two = mended(between + whole + plain_line(event(2)) + b"\n")
    assert two.told == ("line 1 is damaged; 2 events in it can be read",)


@each_row("end", [b"", b"\0\0\0", b"  ", b"\0 \0"])
def test_an_end_without_a_line_is_no_damage(end: bytes) -> None:
    whole = plain_line(event(1)) + b"\n"
    assert mended(whole + end).told == ()


@each_row(
    ("epoch", "fixed"),
    [("0", "1970-01-01T00:00:00Z"), ("86400", "1970-01-02T00:00:00Z"),
     ("99999999999", "5138-11-16T09:46:39Z"), ("100000000000", None), ("", None), ("-1", None),
     ("1.5", None), ("²", None), ("٣", None), (" 1", None)],
)  # fmt: skip
def test_the_clock_is_fixed_by_whole_seconds_alone(epoch: str, fixed: str | None) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", epoch)
        told = journal.now()
    assert told == fixed if fixed else told > "2020"


def test_of_two_writers_the_later_ids_become_others_and_the_same_stay() -> None:
    ids = Ids()
    ids.note("NEED-01")
    put = joining.Joining(ids, 1)
    put.theirs([event(2, record="NEED-02"), event(3, lines=[{"key": "L1"}])])
    mine = [event(2, record="NEED-02"), event(3, record="NEED-03", slot="use@NEED-02"),
            event(4, record="NEED-01", turns=[2, 3, 1])]  # fmt: skip
    made = put.mine(mine)
    assert [(one["n"], one["record"]) for one in made] == [
        (4, "NEED-03"), (5, "NEED-04"), (6, "NEED-01"),
    ]  # fmt: skip
    assert made[1]["slot"] == "use@NEED-03"
    assert made[2]["turns"] == [4, 5, 1]
