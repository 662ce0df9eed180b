"""Blocks: what a reader sees of them, how many words that is, and links that stay alive."""

from __future__ import annotations

from askfirst.paper.blocks import (
    Aside,
    Edge,
    Heading,
    Id,
    Items,
    Node,
    Paper,
    Paragraph,
    Picture,
    Ref,
    Strong,
    Table,
    Words,
    alive,
    place,
    shown,
    stated,
)
from papers import paper_words

WHOLE = Paper(
    "The shed",
    (
        Heading(2, ("Why",), "part-why"),
        Paragraph((Id("FR-01"), " It opens. ", Ref("FR-02"), Ref("nowhere", "gone"))),
        Words("one line\nanother"),
        Table(("", "Who"), (((Id("STK-01"),), ("Ann", Aside(" (a guess)"))),)),
        Items((("first",), (Strong("second"), Id("lack", shown=False, anchor="lack-x")))),
        Paragraph((Id("FR-02"), " Shut.")),
        Picture("The shed", (Node("Ann"),), (Edge(Node("Gate"), "in"),), "Who"),
    ),
)


def test_a_place_has_a_name_of_letters_digits_and_hyphens() -> None:
    assert place("OPEN-FR.01 x") == "open-fr-01-x"
    assert place("-FR--01-") == "fr-01"
    assert place("Größe 2") == "gr-e-2"


def test_a_line_is_shown_without_marks_and_hidden_places() -> None:
    line = (Id("FR-01"), " a ", Ref("FR-02"), Ref("x", "there"), Id("y", shown=False), Strong("b"))
    assert shown(line) == "FR-01 a FR-02thereb"


def test_all_words_count_also_those_of_tables_and_no_bare_mark() -> None:
    assert paper_words(Paper("", (Paragraph(("→ · a, b-c 3.5 –",)),))) == 3
    # title 2, heading 1, paragraph 4, words 3, table 5, list 2, paragraph 2, picture 2
    assert paper_words(WHOLE) == 21


def test_places_are_those_of_ids_and_a_link_to_nothing_stays_as_words() -> None:
    assert set(stated(WHOLE)) == {"fr-01", "stk-01", "lack-x", "fr-02"}
    paragraph = alive(WHOLE).blocks[1]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.line[2:] == (Ref("FR-02"), "gone")
    assert paper_words(alive(WHOLE)) == paper_words(WHOLE)


def test_a_link_to_nothing_stays_as_words_wherever_it_stands() -> None:
    dead, there = Ref("gone"), Ref("FR-01")
    made = alive(Paper("", (
        Heading(2, ("See ", dead)), Items(((Id("FR-01"), dead), (there,))),
        Table(("",), (((dead, there),),)), Words("gone"),
    )))  # fmt: skip
    assert made.blocks == (
        Heading(2, ("See ", "gone")), Items(((Id("FR-01"), "gone"), (there,))),
        Table(("",), ((("gone", there),),)), Words("gone"),
    )  # fmt: skip
