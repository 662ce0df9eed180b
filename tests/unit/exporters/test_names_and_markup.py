"""Names that every disk takes, and texts that Markdown leaves alone."""

from __future__ import annotations

import re

from askfirst.exporters.markup import block, line
from askfirst.exporters.names import distinct, slug
from rows import each_row
from specifications import NASTY


@each_row(
    ("text", "expected"),
    [
        ("Seedling", "seedling"),
        ("the  Größe & Co.", "the-groe-co"),
        ("../../etc", "etc"),
        ("CON", "system"),
        ("com1", "system"),
        ("LPT9", "system"),
        ("com10", "com10"),
        ("漢字", "system"),
        ("x" * 99, "x" * 40),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_distinct_without_capitals() -> None:
    assert distinct(["a", "A", "b", "a"]) == ["a", "A-2", "b", "a-3"]


@each_row(
    ("text", "expected"),
    [
        ("An ordinary sentence, with snake_case and 5 < 6 & more.", None),
        ("# heading", r"\# heading"),
        ("- item", r"\- item"),
        ("1. item", r"1\. item"),
        ("**bold** `code` [x](y)", r"\*\*bold\*\* \`code\` \[x\](y)"),
        ("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"),
        ("&amp; & co", "&amp;amp; & co"),
        ("a | b", r"a \| b"),
        ("---", r"\---"),
        ("~~~", r"\~\~~"),
    ],
)
def test_only_what_acts_is_escaped(text: str, expected: str | None) -> None:
    assert line(text) == (text if expected is None else expected)


@each_row("text", NASTY)
def test_no_line_of_a_block_opens_anything(text: str) -> None:
    for one in block(text).split("\n"):
        assert not re.match(r"\s*(?:#|>|[-+*=]|```|~~~|\d+[.)]|\|| {4}|\t|<[a-z/!?])", one, re.I)
        assert not re.search(r"(?<!\\)[`*\[]", one)
    assert "\n\n\n" not in block(text)
    assert "\n" not in line(text)


def test_a_name_that_is_cut_at_a_hyphen_ends_with_a_letter() -> None:
    assert slug("a" * 39 + " bc") == "a" * 39
    assert slug("b" * 45) == "b" * 40


def test_a_block_keeps_its_lines_single_blanks_and_numbers() -> None:
    assert block("a  b\n  c\n\n\n\nd") == "a b\nc\n\nd"
    assert block("3) see\n4. go") == "3\\) see\n4\\. go"
