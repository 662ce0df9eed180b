"""What the layout of a text says: blocks of many forms, tables with who asked, styles of a file."""

from __future__ import annotations

from askfirst.sources import SourceText
from askfirst.sources.blocks import blocks, titled
from askfirst.sources.readers.word_parts import _above, _style_prefix
from askfirst.sources.turns import turns
from rows import each_row

LONG = "word " * 19


def cut(text: str) -> list[str]:
    """The blocks, each with the first letter of its kind."""
    return [f"{one.kind[0]}: {text[one.start : one.end]}" for one in blocks(text)]


@each_row(
    ("text", "expected"),
    [
        ("# Title\nand more\n\nText", ["h: Title", "p: and more", "p: Text"]),
        ("Title\n=====\nText", ["h: Title", "p: Text"]),
        ("---\nfirst", ["p: first"]),
        ("- a\n- b goes on\n  here", ["i: a", "i: b goes on\n  here"]),
        ("1. one\n2. two", ["i: one", "i: two"]),
        ("it is\n2. not", ["p: it is", "p: 2. not"]),
        ("He said.\n2. then", ["p: He said.", "i: then"]),
        ("a) x\nb) y", ["i: x", "i: y"]),
        ("FR-1: do it\nFR-2: and", ["i: do it", "i: and"]),
        ("1.2 Scope\n\n1.2.3 The bell rings.", ["h: Scope", "i: The bell rings."]),
        ("TABLE OF ALL\nx", ["h: TABLE OF ALL", "p: x"]),
        ("TABLE OF ALL.\nx", ["p: TABLE OF ALL.", "p: x"]),
        ("Table 3 Halls\nnext", ["h: Table 3 Halls", "p: next"]),
        ("| a | b |\n| c | d |", ["i: a", "i: b", "i: c", "i: d"]),
        ("a\tb\nc\td", ["i: a", "i: b", "i: c", "i: d"]),
        ("```\ncode\n```\nText", ["p: Text"]),
        ("Text\n~~~\ncode", ["p: Text"]),
        ("> quoted\n> more\nnot", ["p: quoted\n> more", "p: not"]),
        (">> deep\n> less", ["p: deep", "p: less"]),
        ("Dear Ann,\nplease ring", ["p: Dear Ann,", "p: please ring"]),
        ("late\n[09:12] Nina: it is\nlate", ["p: late", "p: [09:12] Nina: it is\nlate"]),
        ("he is\nNINA: it\nis", ["p: he is", "p: NINA: it\nis"]),
        ("one line\nand goes on", ["p: one line\nand goes on"]),
        ("One.\nand two", ["p: One.", "p: and two"]),
        ("One line\nTwo lines", ["p: One line", "p: Two lines"]),
        ("-\n-", []),
        ("- [x] done\n- [ ] open", ["i: done", "i: open"]),
    ],
)
def test_a_text_is_cut_where_its_layout_says(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_a_long_line_is_a_whole_paragraph_only_with_many_words() -> None:
    wide = f"{LONG}{'a' * 80}\nnext {LONG}".rstrip()
    assert len(cut(wide)) == 1
    assert len(cut(wide.replace("a" * 80, "a " * 40))) == 2
    assert len(cut(f"| {'a | ' * 60}\nnext {LONG}")) == 61


def test_a_full_line_goes_on_whatever_the_next_begins_with() -> None:
    full = "This line has quite a lot of words in it and is so wide\nWide as it is, this goes on"
    assert len(cut(full)) == 1
    assert len(cut(full.replace("quite a lot of words", "a few"))) == 2


@each_row(
    ("text", "expected"),
    [
        ("Who\tRequirement\nAnn\tThe bell shall ring\n\tThe bell is red\nA1\tThe bell is loud",
         ["Ann said The bell shall ring"]),
        ("Requirement\tNote\nThe bell shall ring\tthis is a remark\nshort\tof it",
         [" remark this is a remark"]),
        ("Note\tSource\nthe bell shall ring\tBo\nof all\tBo", ["Bo said the bell shall ring"]),
        ("Requirement\tSource\tNote\nThe bell rings now\tBo of the harbour\tnot so loud then",
         ["Bo of the harbour said The bell rings now",
          " remark Bo of the harbour", "Bo of the harbour remark not so loud then"]),
        ("Requirement\tSource\nThe bell rings now", []),
        ("Requirement\tSource\nThe bell rings now\ta b c d e f g",
         [" remark a b c d e f g"]),
        ("x\ty\nthe bell rings\tthe bell rings", []),
    ],
)  # fmt: skip
def test_a_row_of_a_table_is_said_by_who_stands_in_it(text: str, expected: list[str]) -> None:
    assert [f"{one.who} {one.kind} {text[one.start : one.end]}" for one in turns(text)] == expected


@each_row(
    ("style", "prefix"),
    [("Title", "# "), ("heading 1", "# "), ("Heading6", "###### "), ("Heading9", "###### "),
     ("Heading", "# "), ("ListBullet", "- "), ("Subtitle", ""), ("Normal", "")],
)  # fmt: skip
def test_a_style_of_a_paragraph_becomes_its_mark(style: str, prefix: str) -> None:
    assert _style_prefix(style) == prefix


@each_row(
    ("words", "told"),
    [("2", "²"), (" 2", " ²"), ("th", "th"), ("ST", "ST"), ("a", "^a"), ("*", "*"), ("", "")],
)
def test_what_stands_above_the_line_does_not_run_into_what_is_before(words: str, told: str) -> None:
    assert _above(words) == told


def test_a_title_is_short_in_characters_and_in_words() -> None:
    assert titled("x" * 120, "paragraph") == "heading"
    assert titled("x" * 121, "paragraph") == "paragraph"
    assert titled("x " * 15 + "x", "paragraph") == "heading"
    assert titled("x " * 16 + "x", "paragraph") == "paragraph"
    assert titled("The gate is red", "paragraph") == "paragraph"
    assert titled("x\ny", "paragraph") == "paragraph"
    assert titled("x", "item") == "item"


TALK = "KEMAL: The bell must be loud.\n\nADA: Why?\n\nKEMAL: I am deaf.\n\nADA: Right.\n\n"


def test_a_talk_has_a_name_on_two_of_five_lines_and_each_name_twice() -> None:
    assert [one.who for one in turns(TALK)] == ["Kemal", "ADA"] * 2
    assert len(turns(TALK + "Nothing is said.\n\n" * 6)) == 4
    assert turns(TALK + "Nothing is said.\n\n" * 7) == ()
    once = TALK.replace("KEMAL: I am", "BO: I am").replace("ADA: Right", "CY: Right")
    assert turns(once) == ()


def test_between_two_sentences_there_is_none() -> None:
    source = SourceText("a", "  It rings. It goes.\n")
    found = [source.sentence_at(at) for at in (0, 2, 10, 11, 12, 19, 20)]
    assert [one.index if one else -1 for one in found] == [-1, 0, 0, -1, 1, 1, -1]
