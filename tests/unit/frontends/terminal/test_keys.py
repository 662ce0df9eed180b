"""Keys that mean the same everywhere: how far a page is, and what a paste becomes."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from askfirst.frontends.terminal.keys import page, pasted_line, pasted_lines
from rows import each_row


def window(height: int | None) -> Any:
    return SimpleNamespace(render_info=height and SimpleNamespace(window_height=height))


@each_row(("height", "lines"), [(10, 9), (2, 1), (1, 1), (None, 1)])
def test_a_page_is_all_lines_that_are_shown_but_one(height: int | None, lines: int) -> None:
    assert page(window(height)) == lines


def pasted(text: str) -> Any:
    return SimpleNamespace(data=text)


@each_row(
    ("text", "lines", "line"),
    [
        ("one\ntwo", ["one", "two"], "one two"),
        ("one\n\n two \x1b[2J", ["one", "two"], "one two"),
        ("\n\n", [""], ""),
        ("", [""], ""),
    ],
)
def test_a_paste_is_its_lines_without_empty_ones(text: str, lines: list[str], line: str) -> None:
    assert pasted_lines(pasted(text)) == lines
    assert pasted_line(pasted(text)) == line
