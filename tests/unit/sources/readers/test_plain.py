"""Plain text, Markdown and tables: what no reader sees is left out, code stays as it stands."""

from __future__ import annotations

from askfirst.sources.readers import plain, table
from rows import each_row


def shown(text: str, name: str = "a.md") -> str:
    return plain.extract(text.encode(), name, 10_000).text


@each_row(
    ("text", "expected"),
    [
        ("a <!-- b --> c <!-- d --> e", "a  c  e"),
        ("a <!-- b\n\nc --> d", "a  d"),
        ("a <!-- b", "a <!-- b"),
        ("`<!-- a -->` <!-- b -->c", "`<!-- a -->` c"),
        ("```\n<!-- a -->\n```\n<!-- b -->c", "```\n<!-- a -->\n```\nc"),
        ("~~a~~ b ~~c~~", " b "),
        ("~~a\n\nb~~ ~~c~~", "~~a\n\nb~~ "),
        ("a ~~~~ b", "a ~~~~ b"),
        ("one\ntwo\n\nthree", "one two\n\nthree"),
        ("one  \ntwo\\\nthree", "one  \ntwo\\\nthree"),
        ("# one\ntwo\nthree", "# one\ntwo three"),
        ("one\n- two\n  three\n1. four", "one\n- two three\n1. four"),
        ("> one\n> two\nthree", "> one two\nthree"),
        ("Ann: one\nBo: two\nthree", "Ann: one\nBo: two three"),
        ("one\nBo: two", "one Bo: two"),
        ("```\none\ntwo\n```\nthree\nfour", "```\none\ntwo\n```\nthree four"),
        ("[a]: http://b\n[^1]: c\nd", "[^1]: c\nd"),
        ("one\n[a]: http://b\ntwo", "one\n[a]: http://b\ntwo"),
    ],
)
def test_markdown_is_read_as_a_page_shows_it(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_other_text_keeps_its_lines_and_what_was_left_out_is_told() -> None:
    text = "one\ntwo ~~a~~ <!-- b -->"
    assert shown(text, "a.txt") == "one\ntwo ~~a~~ "
    assert plain.extract(text.encode(), "a.txt", 100).notes == (plain.COMMENTS,)
    notes = plain.extract(text.encode(), "A.MARKDOWN", 100).notes
    assert notes == (plain.COMMENTS, plain.STRUCK)
    assert plain.extract(b"one", "a.md", 100).notes == ()


@each_row(
    ("text", "expected"),
    [
        ("a;b\n1;2", "a\tb\n1\t2"),
        ('a,b\n"x, y", z', "a\tb\nx, y\tz"),
        ("a,b;c;d\n1;2;3", "a,b\tc\td\n1\t2\t3"),
        ("a|b\r\n1|2  3", "a\tb\n1\t2 3"),
        ("a b\n1,2", "a b\n1,2"),
    ],
)
def test_the_cells_of_a_table_stand_apart(text: str, expected: str) -> None:
    assert table.extract(text.encode(), "a.csv", 1000).text == expected
