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


@each_row(
    ("text", "width", "pieces"),
    [
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("one two ", 7, ["one two", ""]),
        ("abcdef gh", 4, ["abcd", "ef", "gh"]),
        ("a bcdefg", 4, ["a", "bcde", "fg"]),
        ("ab cd ef", 5, ["ab cd", "ef"]),
        ("水水水", 4, ["水水", "水"]),
        ("水 水水", 5, ["水", "水水"]),
        ("水", 1, ["水"]),
        ("ab", 1, ["a", "b"]),
        (" ab", 2, [" a", "b"]),
    ],
)
def test_a_line_breaks_at_its_last_space_that_fits_or_else_within_the_word(
    text: str, width: int, pieces: list[str]
) -> None:
    assert [text[start:end] for start, end in segments(text, width)] == pieces


def test_each_line_of_a_text_is_broken_by_itself_and_an_empty_one_stays() -> None:
    assert wrapped("one\n\ntwo", 20, "* ", "  ") == ["* one", "  ", "  two"]
    assert wrapped("", 20, "* ") == ["* "]
    assert wrapped("abcdefgh", 2) == ["abcd", "efgh"]
