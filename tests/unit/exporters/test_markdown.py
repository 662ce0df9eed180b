"""`requirements.md` and `evidence.md`: the blocks as Markdown, and nobody's words as markup."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from askfirst.exporters.markdown import render
from askfirst.exporters.markdown.blocks import document
from askfirst.exporters.markdown.picture import label
from askfirst.exporters.markdown.text import escape
from askfirst.paper import paper
from askfirst.paper.blocks import (
    Aside,
    Heading,
    Id,
    Items,
    Paper,
    Paragraph,
    Ref,
    Strong,
    Table,
    Words,
    lines,
)
from askfirst.paper.blocks import shown as told
from askfirst.requirements import Specification
from askfirst.untrusted import for_screen
from papers import ferry
from rows import each_row
from specifications import hostile, rich
from thorough import examples

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

NASTY = (
    "<script>alert(1)</script>",
    "<b>x</b>",
    "![x](http://example.org/x.png)",
    "[click](javascript:x)",
    "**bold** _it_ ~~gone~~",
    "`code` ``more``",
    "# heading",
    "> quote",
    "- item",
    "+ item",
    "1. one",
    "1986) year",
    "--- ",
    "===",
    "a | b",
    "&lt; &#64; &copy;",
    "\\*not\\*",
    "[^1]: x",
    "    indented",
    "a\nb\n\n# c",
    "<!-- x -->",
    "https://example.org/a_b",
    "me@example.org",
    "*",
    "a*b*c",
    "$x$ $$y$$",
    ":smile:",
    "![",
    "~~~",
    "```\ncode\n```",
    "| a |\n|---|",
    "[x]: http://example.org",
    "a\u202eb",
)


def page(specification: Specification) -> str:
    text = render(specification)["requirements.md"]
    assert isinstance(text, str)
    return text


def shown(markdown: str) -> tuple[str, set[str]]:
    """What a reader sees of a document, and the kinds of markup in it."""
    tokens = READER.parse(markdown)
    inline = [child for token in tokens for child in token.children or ()]
    kinds = {token.type for token in (*tokens, *inline)}
    return html.unescape(re.sub(r"<[^>]+>", "", READER.render(markdown))).strip(), kinds


def expected(text: str) -> str:
    return " ".join(for_screen(text).split())


@each_row("text", NASTY)
@each_row("place", ["{}", "- {}", "> {}", "“{}”", "**X** {}", "| h |\n|---|\n| {} |"])
def test_nasty_text_shows_as_written(text: str, place: str) -> None:
    _plain_kinds(text, place)


@examples(100)
@given(
    st.text("<>&|*_`#!()[]{}~$:\\-+=.@ab1\n\t \"'", max_size=30), st.sampled_from(["{}", "> {}"])
)
def test_any_text_shows_as_written(text: str, place: str) -> None:
    if expected(text):
        _plain_kinds(text, place)


def _plain_kinds(text: str, place: str) -> None:
    seen, kinds = shown(place.format(escape(text)))
    _, frame = shown(place.format("x"))
    assert kinds - frame == set()
    whole = " ".join(seen.split())
    written = " ".join(shown(place.format("QQ"))[0].split())
    assert whole == written.replace("QQ", expected(text))


@pytest.mark.parametrize("specification", [rich(), hostile()], ids=["rich", "hostile"])
def test_a_document_of_nasty_texts_has_only_our_markup(specification: Specification) -> None:
    _, kinds = shown(page(specification))
    assert not kinds & {"image", "code_block", "s_open"}
    text = page(specification)
    for tag in re.findall(r"<[^>]*>", text):
        assert re.fullmatch(r'<a id="[a-z0-9-]+">|</a>|</?(details|summary|code)>', tag), tag


@pytest.mark.parametrize("name", ["requirements.md", "evidence.md"])
def test_every_link_has_its_target(name: str) -> None:
    text = str(render(ferry())[name])
    anchors = re.findall(r'<a id="([a-z0-9-]+)"></a>', text)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([a-z0-9-]+)\)", text)) <= set(anchors)


def test_every_line_of_the_paper_is_seen() -> None:
    seen = " ".join(shown(page(ferry()))[0].split())
    for line in lines(paper(ferry()).blocks):
        if text := " ".join(told(line).split()):
            assert text in seen or "beside the path" in text or "Gauge" in text


def test_blocks_print_as_markdown() -> None:
    blocks = (
        Heading(2, ("Why",), "part-why"),
        Items(((Id("FR-01"), " It *rings*."), ("then", " - ", Strong("stop"))), numbered=True),
        Table(("", "Who"), (((Id("STK-01"),), ("Ann | Bo", " ", Aside("(a guess)"))),)),
        Words("one\ntwo"),
        Paragraph((Ref("FR-01"),)),
    )
    assert document(Paper("# Shed", blocks)).splitlines() == [
        "# \\# Shed", "", "## Why", "",
        '1. <a id="fr-01"></a>**FR-01** It \\*rings\\*.', "2. then - **stop**", "",
        "|  | Who |", "| --- | --- |",
        '| <a id="stk-01"></a>**STK-01** | Ann \\| Bo *(a guess)* |', "",
        "> one", ">", "> two", "",
        "[FR-01](#fr-01)",
    ]  # fmt: skip


@each_row("text", NASTY)
def test_a_label_of_the_picture_holds_nothing_that_acts(text: str) -> None:
    assert not set(label(text)) & set('"<>&`[]{}()|\\*_~$%\n')


def test_a_label_of_the_picture_says_its_words_whole() -> None:
    assert label("looks; rings") == "looks, rings"
    words = (
        "the keeper of the northern lighthouse who answers the telephone at night and on Sundays"
    )
    for at in range(9):
        long = f"{'x' * at} {words}".strip()
        shown = label(long)
        assert shown.endswith("…") and long.startswith(shown.removesuffix("…"))
        assert long[len(shown) - 1] == " ", "a word is cut"


def test_a_picture_says_the_way_of_each_neighbour() -> None:
    text = page(ferry())
    assert '  N1[("Gauge of the river board")] --> S' in text
    assert '  S --> N2[("Board on the west bank, beside the path to the mill")]' in text


def test_the_same_specification_gives_the_same_bytes() -> None:
    assert render(ferry()) == render(ferry())


def test_where_nothing_was_said_that_stands_and_blanks_alone_begin_no_line() -> None:
    assert document(Paper("Bell", (Words(" "),))) == "# Bell\n\nNothing.\n"
    assert document(Paper("Bell", (Paragraph((" ", Strong("It rings"), " ")),))) == (
        "# Bell\n\n**It rings**\n"
    )
    assert document(Paper("Bell", (Paragraph(("See ", Ref("FR-1", "that one"))),))) == (
        "# Bell\n\nSee [that one](#fr-1)\n"
    )
