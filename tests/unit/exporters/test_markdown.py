"""`requirements.md`: the brief, and nobody's words as markup."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from askfirst.records import compose
from askfirst.exporters.markdown import render
from askfirst.exporters.markdown.picture import label, picture
from askfirst.exporters.markdown.text import escape, table
from askfirst.requirements import Kind, Specification
from askfirst.untrusted import for_screen
from interviews import HALLS, answer, told
from specifications import hostile, rich

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


def halls(**changed: object) -> str:
    return page(compose(told({**HALLS, **changed})))  # type: ignore[dict-item]


def shown(markdown: str) -> tuple[str, set[str]]:
    """What a reader sees of a document, and the kinds of markup in it."""
    tokens = READER.parse(markdown)
    inline = [child for token in tokens for child in token.children or ()]
    kinds = {token.type for token in (*tokens, *inline)}
    return html.unescape(re.sub(r"<[^>]+>", "", READER.render(markdown))).strip(), kinds


def expected(text: str) -> str:
    return " ".join(for_screen(text).split())


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize(
    "place", ["{}", "- {}", "> {}", "“{}”", "**X** {}", "| h |\n|---|\n| {} |"]
)
def test_nasty_text_shows_as_written(text: str, place: str) -> None:
    _plain_kinds(text, place)


@settings(max_examples=300, deadline=None)
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


def test_every_id_has_its_anchor_and_every_link_its_target() -> None:
    text = halls()
    anchors = re.findall(r'<a id="([a-z0-9-]+)"></a>', text)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([a-z0-9-]+)\)", text)) <= set(anchors)
    for record in compose(told(HALLS)).of_kind(*Kind):
        assert record.id.lower() in anchors


def test_the_brief_says_what_it_is_enough_for_and_what_is_missing() -> None:
    assert "Enough to talk, not enough to design; missing: a number for each goal" in halls()


def test_the_brief_holds_only_sections_with_something_to_say() -> None:
    text = page(compose(told({"latest-case": "I fell over a cable."})))
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert headings == ["Wanted", "Because", "Not asked", "The answers, word for word"]


def test_a_lone_goal_is_a_line_and_several_with_values_are_a_table() -> None:
    assert "| Id | Change |" not in halls(goals=["Double bookings: 4 a month -> none"])
    text = halls(goals=["Double bookings: 4 -> none", "Calls at night: 7 -> 1"])
    assert "| Id | Change | Now | Planned |" in text


def test_tables_have_only_filled_columns() -> None:
    assert table(["A", "B", "C"], [["1", "", "x"], ["2", "", ""]]) == [
        "| A | C |",
        "| --- | --- |",
        "| 1 | x |",
        "| 2 |  |",
    ]
    assert table(["A"], [[""]]) == []


def test_a_picture_needs_two_who_act_or_a_neighbour() -> None:
    assert "```mermaid" in halls()
    assert "```mermaid" not in halls(tasks=["Caretaker: see the halls"])


def test_a_picture_has_at_most_nine_nodes() -> None:
    tasks = [f"Role {letter}: see the halls" for letter in "ABCDEFGHIJKL"]
    drawn = picture(compose(told({**HALLS, "tasks": tasks})))
    assert sum('(["' in line or '[["' in line for line in drawn) == 9


@pytest.mark.parametrize("text", NASTY)
def test_a_label_of_the_picture_holds_nothing_that_acts(text: str) -> None:
    assert not set(label(text)) & set('"<>&`[]{}()|\\*_~$%\n')


def test_what_was_not_asked_is_one_list_with_the_command() -> None:
    text = page(compose(told({"latest-case": "I fell."})))
    assert text.count("## Not asked") == 1
    assert "<code>askfirst resume</code>" in text
    assert "<code>askfirst resume --depth standard</code>" in text
    assert "<code>askfirst resume --depth deep</code>" in text


def test_dont_know_and_not_relevant_print_differently() -> None:
    answers = {"latest-case": "I fell.", "goals": "dk", "who": ":na only me"}
    text = page(compose(told(answers)))
    known, _, appendix = text.partition("## Not yet known")
    assert "OPEN-01" in appendix
    assert "Reason: only me." in text.partition("## Not relevant")[2]
    assert "OPEN-01" not in known


def test_ours_on_the_first_page_is_at_most_250_words() -> None:
    interview = told(HALLS)
    answer(interview, "paragraph", "Mine.")
    text = page(compose(interview)).partition("\n---\n")[0]
    theirs = [line for value in HALLS.values() for line in re.findall(r"[\w']+", str(value))]
    words = re.findall(r"[\w']+", re.sub(r'<a id="[^"]*"></a>|```.*?```', "", text, flags=re.S))
    ours = [word for word in words if word not in set(theirs)]
    assert len(ours) <= 250


def test_the_same_specification_gives_the_same_bytes() -> None:
    assert halls() == halls()


def test_no_dangling_because_and_no_double_stop() -> None:
    own = re.sub(r"“[^”]*”", "“”", halls())
    assert not re.search(r"because|\.\.|”\.\.|: \.", own)


def test_a_task_of_nobody_named_stands_among_the_tasks() -> None:
    text = halls(tasks=["Caretaker: see the halls", "the doors open by themselves at six"])
    tasks = text.partition("## Must do")[2].partition("Would be missed")[0]
    assert "2. " in tasks
    assert "Wanted besides" not in tasks
