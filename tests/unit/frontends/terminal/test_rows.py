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


def drawn(shown: Rows, width: int = 40) -> list[str]:
    content = shown.create_content(width, 99)
    return ["".join(text for _, text, *_ in content.get_line(n)) for n in range(content.line_count)]


def place(shown: Rows, width: int = 40) -> tuple[int, int]:
    point = shown.create_content(width, 99).cursor_position
    return point.x, point.y


def test_each_row_is_drawn_once_broken_with_its_heading_above_and_its_note_below() -> None:
    shown = Rows(
        [Row("ring the bell at noon and at dusk too", "1 ", heading="Tasks"), Row("", "2 "),
         Row("sing", "3 ", heading="More\nof them")],
        at=0, note=lambda row: f"= {row.text}" if row.text == "sing" else "",
    )  # fmt: skip
    assert drawn(shown) == [
        "Tasks", "> 1 ring the bell at noon and at ", "    dusk too ", "  2  ", "More", "of them",
        "  3 sing ", "    = sing",
    ]  # fmt: skip


def test_the_cursor_stands_behind_the_prefix_on_the_line_that_holds_it() -> None:
    shown = Rows([Row("a", "1 "), Row("ring the bell at noon and at dusk too", "22 ", heading="B")])
    assert place(shown) == (5, 0)
    shown.go(1)
    assert place(shown) == (4 + len("dusk too"), 3)
    assert (shown.above, shown.below) == (2, 0)
    shown.go(1, 0)
    assert place(shown) == (5, 2)
    assert (shown.above, shown.below) == (1, 1)
    still = Rows([Row("ring", "1 ", editable=False)])
    assert place(still) == (4, 0)


def test_a_page_up_and_down_stops_where_the_next_row_would_be_too_far() -> None:
    high = Rows([Row("row", note) for note in "abcdef"], note=lambda _: "two\nlines")
    high.turn(6)
    assert high.at == 2
    high.turn(5)
    assert high.at == 3
    high.turn(-3)
    assert high.at == 2


def test_the_cursor_goes_where_it_is_told() -> None:
    shown = rows(3)
    shown.go(2, 1)
    assert (shown.at, shown.buffer.cursor_position) == (2, 1)
    shown.go(99)
    assert shown.at == 2
