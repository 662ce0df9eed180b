"""Lines broken between words, by their width in cells."""

from __future__ import annotations

import pytest

from askfirst.frontends.terminal.wrapping import cells, segments, wrapped
from rows import each_row


@each_row(
    ("text", "width"), [("", 0), ("abc", 3), ("äöü", 3), ("e\u0300", 1), ("\u0300", 0), ("水", 2)]
)
def test_accents_take_no_cell_and_wide_characters_two(text: str, width: int) -> None:
    assert cells(text) == width


def test_the_first_line_alone_has_the_indent_of_the_first() -> None:
    assert wrapped("one two\nsix", 6, "- ", "  ") == ["- one", "  two", "  six"]


@pytest.mark.parametrize(("indent", "hanging"), [("", "    "), ("    ", "")])
def test_no_line_is_wider_than_it_may_be_whichever_indent_is_the_wider(
    indent: str, hanging: str
) -> None:
    lines = wrapped("one two three four", 10, indent, hanging)
    assert max(map(len, lines)) <= 10
    assert [line.strip() for line in lines] == ["one", "two", "three", "four"]


def test_the_space_at_a_break_belongs_to_neither_line() -> None:
    assert segments("one two", 4) == [(0, 3), (4, 7)]
    assert segments("onetwo", 3) == [(0, 3), (3, 6)]
    assert segments("", 3) == [(0, 0)]
