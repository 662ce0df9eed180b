"""A table that is one test hides no row that is wrong."""

from __future__ import annotations

import inspect

import pytest

from rows import each_row


def test_every_row_that_is_wrong_is_named_and_the_others_are_tried_too() -> None:
    tried: list[int] = []

    @each_row(("number", "double"), [(1, 2), (2, 5), (3, 6), (4, 9)])
    def doubled(number: int, double: int) -> None:
        tried.append(number)
        assert 2 * number == double, "not twice as much"

    with pytest.raises(pytest.fail.Exception) as failed:
        doubled()
    assert tried == [1, 2, 3, 4]
    told = str(failed.value)
    assert told.startswith("2 of 4 rows are wrong.")
    assert "Row 2: number=2, double=5" in told
    assert "Row 4: number=4, double=9" in told
    assert "not twice as much" in told
    assert "number=1" not in told and "number=3" not in told


def test_each_row_meets_each_row_of_another_table_and_fixtures_are_left_to_the_runner() -> None:
    tried: list[tuple[str, int, object]] = []

    @each_row("letter", "ab")
    @each_row("number", [1, 2])
    def both(letter: str, number: int, fixture: object) -> None:
        tried.append((letter, number, fixture))

    assert list(inspect.signature(both).parameters) == ["fixture"]
    both(fixture=None)
    assert tried == [("a", 1, None), ("a", 2, None), ("b", 1, None), ("b", 2, None)]


def test_a_table_is_not_empty_and_names_what_the_test_takes() -> None:
    with pytest.raises(AssertionError, match="without rows"):
        each_row("number", [])
    with pytest.raises(AssertionError, match="nmber"):
        each_row("nmber", [1])(lambda number: None)
