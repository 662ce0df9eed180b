"""Rows of which one is edited: where moving ends, and how much is said below one."""

from __future__ import annotations

from askfirst.frontends.terminal.rows import Row, Rows
from rows import each_row


def rows(count: int, at: int = 0) -> Rows:
    return Rows([Row(f"row {number}") for number in range(count)], at)


@each_row(("at", "there"), [(-1, 0), (1, 1), (3, 2)])
def test_moving_ends_at_the_first_and_at_the_last_row(at: int, there: int) -> None:
    shown = rows(3)
    shown.go(at)

    assert shown.at == there
    assert shown.buffer.text == f"row {there}"
    assert shown.buffer.cursor_position == len("row 0")


def test_a_page_moves_the_way_it_says_and_at_least_by_one_row() -> None:
    down, up, one = rows(30), rows(30, 29), rows(30, 5)
    down.turn(10)
    up.turn(-10)
    one.turn(1)

    assert down.at == 10
    assert up.at == 19
    assert one.at == 6
    down.turn(100)
    up.turn(-100)
    assert (down.at, up.at) == (29, 0)


def test_a_page_of_high_rows_is_fewer_rows() -> None:
    high = Rows([Row("x " * 300) for _ in range(30)])
    high.turn(20)

    assert 1 <= high.at < 10


def test_what_is_said_below_a_row_is_cut_where_it_is_long() -> None:
    long = Rows([Row("one")], note=lambda _: "word " * 400)
    short = Rows([Row("one")], note=lambda _: "word")

    assert long.preferred_height(80, 100) == 1 + Rows.note_rows
    assert Rows.note_rows == 9
    assert short.preferred_height(80, 100) == 2
    assert long.preferred_height(80, 5) == 5


def test_what_is_typed_is_kept_in_its_row() -> None:
    shown = rows(2)
    shown.buffer.insert_text(" and more")
    shown.go(1)

    assert [row.text for row in shown.rows] == ["row 0 and more", "row 1"]
