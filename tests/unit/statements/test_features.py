"""What newcomers would expect beside what was said."""

from __future__ import annotations

from askfirst.statements.features import MOST, expected
from askfirst.statements.tables import rows
from askfirst.statements.told import Told


def ids(*lines: str, **more: str) -> list[str]:
    return [one.id for one in expected([Told("1", line, **more) for line in lines])]


def test_what_is_expected_and_not_spoken_of_is_offered() -> None:
    assert "reminder" in ids("members lend a boat")
    assert "reminder" not in ids("members lend a boat", "remind them on the day before")
    assert "reminder" not in ids("members lend a boat", "no reminders, please")


def test_a_tick_speaks_of_it_too() -> None:
    assert "search" in ids("a tool is in the shed")
    assert "search" not in ids("a tool is in the shed", choice="search, filter or sort")


def test_at_most_three_the_likeliest_first() -> None:
    found = expected([Told("1", row) for row in ("we book a court", "book a room", "a list")])
    assert len(found) == MOST
    assert [one.lines for one in found] == sorted((one.lines for one in found), reverse=True)


def test_stories_and_nothing_bring_nothing() -> None:
    assert ids("members lend a boat", question="case") == []
    assert ids() == []
    assert ids("", "...") == []


def test_the_table_is_whole() -> None:
    table = rows("features")
    assert len({row["id"] for row in table}) == len(table)
    assert all(row["triggers"] and row["feature"] and row["said"] for row in table)
