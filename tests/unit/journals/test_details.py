"""Borders and cases of reading and mending a journal that are met only now and then."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from askfirst import journal
from askfirst.errors import JournalError
from askfirst.events import FORMAT_VERSION, Confirmed
from askfirst.journal import is_newer, may_hold_answers, now, parse
from askfirst.journal.mending import Ids, given, mended, renamed, with_numbers
from askfirst.journal.writing import line_of
from rows import each_row

AT = "2026-01-01T00:00:00Z"


def line(**fields: object) -> bytes:
    return json.dumps({"n": 1, "event": "answered", "at": AT, "by": "Ann", **fields}).encode()


@each_row(
    ("text", "newer"),
    [
        (line(slot="a"), False),
        (line(slot="a", mood="good"), True),
        (line(slot=["a"], mood="good"), False),
        (line(event="sung"), True),
        (line(event="not a kind"), False),
        (line(event="sung", n="1"), False),
        (line(event=7), False),
        (line(format=FORMAT_VERSION + 1), True),
        (line(slot="a", format="99"), False),
        (b"[1]", False),
        (b'{"n": 1, "event": "su', False),
    ],
)
def test_only_a_whole_line_of_another_kind_or_with_more_fields_is_of_a_later_version(
    text: bytes, newer: bool
) -> None:
    assert is_newer(text) is newer


@each_row(
    ("epoch", "moment"),
    [
        ("0", "1970-01-01T00:00:00Z"),
        ("99999999999", "5138-11-16T09:46:39Z"),
        ("100000000000", ""),
        ("999999999999", ""),
        ("-1", ""),
        ("²", ""),
        ("", ""),
    ],
)
def test_the_clock_is_fixed_only_to_seconds_of_a_year_that_can_be_written(
    epoch: str, moment: str
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", epoch)
        told = now()
    assert told == moment if moment else told[:2] == "20" and len(told) == 20


def test_an_event_too_many_or_too_few_is_named_with_its_line() -> None:
    first, second = line(slot="a"), line(slot="b", n=2)
    assert [one.n for one in parse(first + b"\n" + second + b"\n", "j").events] == [1, 2]
    for wrong, missing in ((line(slot="b", n=3), 2), (line(slot="b", n=1), 2)):
        with pytest.raises(JournalError) as caught:
            parse(first + b"\n" + wrong + b"\n", "j")
        assert (caught.value.code, caught.value.where) == ("journal-gap", "j:2")
        assert caught.value.what.startswith(f"event {missing} is missing")


def test_how_many_lines_before_a_damaged_one_are_whole_is_told() -> None:
    data = line(slot="a") + b"\n" + line(slot="b", n=2) + b"\nodd\n"
    with pytest.raises(JournalError) as caught:
        parse(data, "j")
    assert caught.value.where == "j:3"
    assert caught.value.repair.startswith("The 2 lines before it are whole.")


def test_a_last_line_without_its_end_counts_where_it_is_whole_and_only_there() -> None:
    first, second = line(slot="a") + b"\n", line(slot="b", n=2)
    whole = parse(first + second, "j")
    assert (len(whole.events), whole.size, whole.ended) == (2, len(first + second), False)
    torn = parse(first + second[:-1], "j")
    assert (len(torn.events), torn.size, torn.ended) == (1, len(first), True)


def test_an_interview_may_hold_answers_where_one_stands_or_a_server_has_them(
    tmp_path: Path,
) -> None:
    (tmp_path / journal.NAME).write_bytes(line(event="noted", topic="start") + b"\n")
    assert not may_hold_answers(tmp_path)
    (tmp_path / journal.LINK).write_text("{}")
    assert may_hold_answers(tmp_path)
    (tmp_path / journal.LINK).unlink()
    (tmp_path / journal.NAME).write_bytes(line(slot="a").replace(b" ", b"") + b"\n")
    assert may_hold_answers(tmp_path)


def test_interviews_of_the_same_moment_come_by_name_and_the_latest_first(tmp_path: Path) -> None:
    for name, moment in (("b", 5), ("c", 9), ("a", 5), ("empty", 0)):
        (tmp_path / name).mkdir()
        if moment:
            made = tmp_path / name / journal.NAME
            made.write_text("")
            os.utime(made, ns=(1, moment))
    assert [path.name for path in journal.projects(tmp_path)] == ["c", "a", "b"]


@each_row(
    ("event", "expected"),
    [
        ({"event": "undone", "target": 3}, {"target": 30}),
        ({"event": "asked", "about": 2}, {"about": 20}),
        ({"event": "noted", "about": 2}, {"about": 2}),
        ({"event": "asked", "about": "STK-01"}, {"about": "STK-01"}),
        ({"event": "said", "turn": 4}, {"turn": 40}),
        ({"event": "said", "turn": 0}, {"turn": 0}),
        ({"event": "answered", "turn": 4, "turns": [1, 2]}, {"turn": 4, "turns": [10, 20]}),
    ],
)
def test_what_names_an_event_follows_its_number(
    event: dict[str, object], expected: dict[str, object]
) -> None:
    before = dict(event)
    assert with_numbers(event, lambda number: number * 10) == {**event, **expected}
    assert event == before, "what was given stays as it was"


@each_row(
    ("field", "value", "expected"),
    [
        ("record", "L1", "L2"),
        ("slot", "use@L1!x", "use@L2!x"),
        ("tasks", ["L1", "L10", "xL1", "L1-b"], ["L2", "L10", "xL1", "L1-b"]),
        ("text", "L1", "L1"),
        ("rests", {"who#L1": "L1"}, {"who#L2": "L1"}),
        ("points", {"L1": "3"}, {"L2": "3"}),
        ("weights", {"L1": "3"}, {"L2": "3"}),
        ("fields", {"L1": "3"}, {"L1": "3"}),
        ("lines", [{"key": "L1", "text": "L1"}], [{"key": "L2", "text": "L1"}]),
        ("n", 1, 1),
    ],
)
def test_an_id_is_renamed_where_ids_stand_and_nowhere_else(
    field: str, value: object, expected: object
) -> None:
    assert renamed(field, value, {"L1": "L2"}) == expected


def test_ids_are_taken_from_every_line_once_and_the_next_is_after_the_greatest() -> None:
    event = {"record": "NEED-09", "question_record": "Q-1", "lines": [
        {"key": "L2", "record": "FR-01"}, {"key": "L12", "record": None, "text": "STK-77"},
        {"key": "odd", "record": "FR-01"},
    ]}  # fmt: skip
    assert list(given(event)) == ["NEED-09", "Q-1", "L2", "FR-01", "L12", "FR-01"]
    ids = Ids()
    assert ids.take(event) == ["NEED-09", "Q-1", "L2", "FR-01", "L12"]
    assert ids.take(event) == []
    apart = ids.copy()
    ids.note("FR-07")
    ids.note("FR-03")
    assert [ids.free(name) for name in ("L1", "NEED-01", "FR-01", "STK-01")] == [
        "L13", "NEED-10", "FR-08", "STK-01",
    ]  # fmt: skip
    assert apart.free("FR-01") == "FR-02", "a copy goes on apart"


def test_of_two_who_count_on_alike_each_goes_on_with_their_own() -> None:
    made = mended(b"\n".join([
        line(slot="a"), line(slot="b", n=2), line(slot="c", n=2, by="Bo"),
        line(slot="d", n=3, by="Bo"), line(slot="e", n=3), line(slot="f", n=4, by="Bo"),
        line(event="undone", n=4, target=3), line(event="undone", n=5, target=3, by="Bo"), b"",
    ]))  # fmt: skip
    events = [json.loads(one) for one in made.data.splitlines()]
    assert [one["n"] for one in events] == list(range(1, 9))
    slots = {one["n"]: one.get("slot") for one in events}
    assert [(one["by"], slots[one["target"]]) for one in events[6:]] == [("Ann", "e"), ("Bo", "d")]
    assert made.told == ("in line 3 event 2 stands a second time; both are kept",)


def test_no_field_stands_twice_in_a_line() -> None:
    event = Confirmed(n=3, at=AT, by="Ada", records=("NEED-01",))
    assert line_of(event)[1] == (
        b'{"n":3,"at":"2026-01-01T00:00:00Z","by":"Ada","event":"confirmed","records":["NEED-01"]}'
    )


def test_who_writes_is_who_began_where_nobody_is_named_and_somebody_at_the_beginning(
    tmp_path: Path,
) -> None:
    made = tmp_path / "halls" / journal.NAME
    with journal.Journal(made, "") as book:
        assert book.by == journal.SOMEBODY
        assert (made.parent / ".lock").read_text().startswith(f"{journal.SOMEBODY} (process ")
