"""The page: the same words as the Markdown, nothing active, and every link leads somewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askfirst.records import compose
from askfirst.exporters import html, markdown
from askfirst.exporters.markdown.text import escape
from askfirst.requirements import Specification
from interviews import HALLS_STANDARD, told
from specifications import hostile, many, rich

VOID = {"meta", "hr", "input", "rect", "line", "br"}
KNOWN = VOID | {
    "html", "head", "title", "style", "body", "a", "div", "nav", "ol", "ul", "li", "label",
    "select", "option", "p", "main", "section", "h1", "h2", "h3", "table", "thead", "tbody", "tr",
    "th", "td", "blockquote", "strong", "em", "code", "span", "figure", "figcaption", "svg", "text",
    "script", "pre", "details", "summary",
}  # fmt: skip


MARKS = re.compile(r"^(?:#+ |> ?|(?: {2,4})?- |\d+\. |</?details>)|</?(?:summary|code)>")
"""What our Markdown has at the start of a line, and its few tags."""


class Page(HTMLParser):
    """Reads a page: its tags (balanced), ids, targets and visible text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.scripts = 0
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in KNOWN, tag
        values = dict(attrs)
        assert not [name for name in values if name.startswith("on")]
        if values.get("id"):
            self.ids.append(values["id"] or "")
        if tag == "a":
            self.targets.append(values["href"] or "")
        self.scripts += tag == "script"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.words.append(data)


def made(specification: Specification) -> str:
    return str(html.render(specification)["requirements.html"])


SPECIFICATIONS = {
    "empty": Specification(title="Nothing yet"),
    "rich": rich(),
    "hostile": hostile(),
    "standard": compose(told(HALLS_STANDARD)),
    "many": many(200),
}


@pytest.mark.parametrize("name", SPECIFICATIONS)
def test_the_page_is_whole_and_its_links_lead_somewhere(name: str) -> None:
    page = Page(made(SPECIFICATIONS[name]))
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert {target.removeprefix("#") for target in page.targets} <= set(page.ids)
    assert page.scripts == 1


@pytest.mark.parametrize("name", SPECIFICATIONS)
def test_it_fetches_nothing(name: str) -> None:
    text = made(SPECIFICATIONS[name])
    assert "default-src 'none'" in text
    assert not re.search(r"<(?:img|link|iframe|object|embed|video|audio)\b", text)
    assert not re.search(r"(?:src|href)=\"(?!#)", text)


@pytest.mark.parametrize("name", SPECIFICATIONS)
def test_every_word_of_the_markdown_stands_on_the_page(name: str) -> None:
    specification = SPECIFICATIONS[name]
    lines = str(markdown.render(specification)["requirements.md"]).split("```")[0].splitlines()
    shown = " ".join("".join(Page(made(specification)).words).split())
    for line in lines:
        if line.startswith("|"):
            continue
        words = " ".join(bare(MARKS.sub("", line)).split())
        if words and words != "---":
            assert words in shown


@given(st.text(max_size=80))
def test_what_a_person_wrote_shows_as_they_wrote_it(text: str) -> None:
    line = escape(text)
    page = Page(f"<p>{inline(line)}</p>")
    assert "".join(page.words) == bare(line)
    assert page.open == []


def test_a_script_in_an_answer_stays_words() -> None:
    page = Page(f"<p>{inline(escape('<script>alert(1)</script> & **bold** [x](#y)'))}</p>")
    assert page.scripts == 0
    assert "".join(page.words) == "<script>alert(1)</script> & **bold** [x](#y)"


def test_twice_the_same_bytes() -> None:
    assert made(rich()) == made(rich())
