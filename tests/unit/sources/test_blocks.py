"""Where paragraphs, items and headings begin and end."""

from __future__ import annotations

from askfirst.sources.blocks import MOST_CELLS, blocks, titled
from rows import each_row

FULL = "The bell in the hall rings whenever somebody opens the door"

CUT = [
    ("# Halls\nThe bell rings.", [("heading", "Halls"), ("paragraph", "The bell rings.")]),
    ("Halls\n=====\nThe bell rings.", [("heading", "Halls"), ("paragraph", "The bell rings.")]),
    ("- ring\n- stop", [("item", "ring"), ("item", "stop")]),
    ("1. ring\n2. stop", [("item", "ring"), ("item", "stop")]),
    ("| ring | stop |", [("item", "ring"), ("item", "stop")]),
    ("ring\tstop", [("item", "ring"), ("item", "stop")]),
    ("One.\n\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
    ("```\ncode\n```\nThe bell rings.", [("paragraph", "The bell rings.")]),
    (f"{FULL}\nof the shed.", [("paragraph", f"{FULL}\nof the shed.")]),
    ("> one\nTwo.", [("paragraph", "one"), ("paragraph", "Two.")]),
    ("---\n***", []),
    ("", []),
]


@each_row(("text", "found"), CUT)
def test_a_text_is_cut_into_its_blocks(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.kind, text[one.start : one.end]) for one in blocks(text)] == found


@each_row(
    ("text", "kind"),
    [
        ("Bell " * 16, "heading"),
        ("Bell " * 17, "paragraph"),
        ("The bell rings.", "paragraph"),
        ("- Bell", "item"),
    ],
)
def test_a_short_line_that_ends_no_sentence_is_a_title(text: str, kind: str) -> None:
    assert [titled(text[one.start : one.end], one.kind) for one in blocks(text)] == [kind]


def test_rows_of_a_table_stay_apart_and_code_parts_two_paragraphs() -> None:
    def cut(text: str) -> list[str]:
        return [text[one.start : one.end] for one in blocks(text)]

    assert cut("| a | b |\n| c | d |\n") == ["a", "b", "c", "d"]
    assert cut("a\tb\nc\td\n") == ["a", "b", "c", "d"]
    assert cut("the first line\n```\ncode\n```\nand goes on\n") == [
        "the first line", "and goes on",
    ]  # fmt: skip


def test_a_line_of_more_cells_than_a_row_has_is_no_row() -> None:
    assert [one.kind for one in blocks("| a " * MOST_CELLS)] == ["item"] * MOST_CELLS
    assert len(list(blocks("| a " * (MOST_CELLS + 1)))) == 1
