"""The page: every word of the paper, nothing active, and every link leads somewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askfirst.exporters import html
from askfirst.exporters.html.blocks import Writer, contents
from askfirst.exporters.html.page import page
from askfirst.exporters.html.pictures import drawing, letter, strip, wrapped
from askfirst.paper import paper
from askfirst.paper.blocks import (
    Edge,
    Heading,
    Id,
    Node,
    Paper,
    Paragraph,
    Picture,
    Ref,
    Strip,
    Strong,
    Table,
    Words,
    lines,
    shown,
)
from askfirst.requirements import Specification
from askfirst.untrusted import for_screen
from papers import ferry, quick
from rows import each_row
from specifications import hostile, many, rich

VOID = {"meta", "input", "rect", "line", "path"}
KNOWN = VOID | {
    "html", "head", "title", "style", "body", "a", "b", "div", "header", "nav", "ol", "ul", "li",
    "label", "p", "main", "section", "h1", "h2", "h3", "table", "thead", "tbody", "tr", "th", "td",
    "blockquote", "strong", "em", "span", "figure", "figcaption", "svg", "text", "tspan", "defs",
    "marker", "script", "details", "summary",
}  # fmt: skip


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
    "ferry": ferry(),
    "quick": quick(),
    "rich": rich(),
    "hostile": hostile(),
    "many": many(200),
}
each = pytest.mark.parametrize("name", SPECIFICATIONS)


@each
def test_the_page_is_whole_and_its_links_lead_somewhere(name: str) -> None:
    page = Page(made(SPECIFICATIONS[name]))
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert {target.removeprefix("#") for target in page.targets} <= set(page.ids)
    assert page.scripts == 1


@each
def test_it_fetches_nothing(name: str) -> None:
    text = made(SPECIFICATIONS[name])
    assert "default-src 'none'" in text
    assert not re.search(r"<(?:img|link|iframe|object|embed|video|audio)\b", text)
    assert not re.search(r"(?:src|href)=\"(?!#)", text)


@each
def test_every_word_of_the_paper_stands_on_the_page(name: str) -> None:
    specification = SPECIFICATIONS[name]
    seen = " ".join("".join(Page(made(specification)).words).split())
    for line in lines(paper(specification).blocks):
        assert " ".join(for_screen(shown(line)).split()) in seen


def test_the_title_comes_first_and_contents_are_folded_below_it() -> None:
    text = made(ferry())
    order = ("<h1>", '<nav aria-label="Contents"><details id="contents">', '<main id="document">')
    places = [text.index(one) for one in order]
    assert places == sorted(places)


def test_contents_have_each_part_and_below_tasks_each_task() -> None:
    blocks = (
        Heading(2, ("Tasks",), "part-tasks"),
        Heading(3, (Id("NEED-01"), " Call")),
        Heading(2, ("Not",), "part-not"),
    )
    assert contents(blocks) == (
        '<ol><li><a href="#part-tasks">Tasks</a><ol><li><a href="#need-01">NEED-01 Call</a></li>'
        '</ol></li><li><a href="#part-not">Not</a></li></ol>'
    )


def test_an_id_leads_to_its_evidence_which_stands_folded_behind_the_paper() -> None:
    text = made(ferry())
    assert '<a class="id" id="fr-01" href="#e-fr-01">FR-01</a>' in text
    evidence = text.index("<details><summary>Where each line comes from")
    assert text.index('<b class="id" id="e-fr-01">') > evidence > text.index('id="part-not"')


def test_each_statement_can_be_filtered() -> None:
    text = made(ferry())
    assert '<li class="record" data-id="FR-03">' in text
    assert '<tr class="record" data-id="DR-01">' in text


@given(st.text(max_size=80))
def test_what_a_person_wrote_shows_as_they_wrote_it(text: str) -> None:
    page = Page(f"<p>{Writer().line((text, Strong(text), Ref('x', text)))}</p>")
    written = for_screen(text).replace("\n", " ")
    assert "".join(page.words) == f"{written}{written}{written if text else 'x'}"
    assert page.open == []


def test_a_script_in_an_answer_stays_words() -> None:
    told = "<script>alert(1)</script> & **bold** [x](#y)"
    page = Page("".join(Writer().all((Paragraph((told,)),))))
    assert page.scripts == 0
    assert "".join(page.words) == told


@given(st.text(min_size=1, max_size=120))
def test_no_text_of_a_picture_leaves_its_box(text: str) -> None:
    found = wrapped(text, 9)
    assert 1 <= len(found) <= 6
    assert all(sum(map(letter, line)) <= 9.7 for line in found)


def test_a_text_of_a_picture_has_six_lines_and_says_that_it_was_cut() -> None:
    words = [f"word{number}" for number in range(9)]
    assert wrapped(" ".join(words[:6]), 6) == words[:6]
    assert wrapped(" ".join(words), 6) == [*words[:5], "word5…"]
    assert wrapped(" ".join([*words[:5], "night, and so it goes"]), 6)[5] == "night…"
    assert wrapped("l" * 99, 2)[4:] == ["lllll", "ll…"]
    told = "the keeper of the lighthouse who answers the telephone at night and on Sundays and then"
    for at in range(9):
        long = f"{'x' * at} {told} {told}".strip()
        shown = " ".join(wrapped(long)).removesuffix("…")
        assert long.startswith(shown) and not long[len(shown)].isalpha(), "a word is cut"
    assert wrapped(" ") == ["?"]


@each_row(("way", "starts", "ends"), [("in", 1, 1), ("out", 0, 2), ("both", 1, 2), ("", 0, 1)])
def test_an_arrow_has_a_head_where_something_arrives(way: str, starts: int, ends: int) -> None:
    drawn = drawing(Picture("Desk", (Node("Clerk"),), (Edge(Node("Bank"), way),), ""))
    assert (drawn.count("marker-start="), drawn.count("marker-end=")) == (starts, ends)


def test_numbers_on_one_place_stand_above_one_another_the_first_five() -> None:
    drawn = strip(Strip((0, *[50] * 6, 100), 100))
    column = [("60", str(height)) for height in (24, 18, 12, 6, 0)]
    dots = re.findall(r'cx="(\d+)" cy="(\d+)"', drawn)
    assert dots == [("6", "24"), *column, ("114", "24")]
    assert 'aria-label="0, 50, 50, 50, 50, 50, 50, 100"' in drawn
    assert 'cx="6"' in strip(Strip((0,), 0))


def test_a_picture_has_every_neighbour_whole() -> None:
    drawn = made(ferry()).split("<svg")[1].split("</svg>")[0]
    said = "".join(Page(f"<svg{drawn}</svg>").words)
    assert "Board on thewest bank,beside the pathto the mill" in said
    assert "Gauge of theriver board" in said


def test_twice_the_same_bytes() -> None:
    assert made(rich()) == made(rich())


def test_parts_and_tasks_are_sections_that_end_where_the_next_begins() -> None:
    def heading(level: int) -> Heading:
        return Heading(level, (f"H{level}",), f"h{level}")

    made = "".join(Writer().all((heading(2), heading(3), heading(3), heading(2))))
    assert re.sub(r"<h(\d).*?</h\d>", r"\1", made) == (
        '<section class="part">2<section class="task">3</section><section class="task">3</section>'
        '</section><section class="part">2</section>'
    )


def test_each_span_and_block_has_its_mark() -> None:
    writer = Writer("e-", frozenset({"FR-1"}))
    line = (Id("FR-1"), Id("FR-2"), Id("FR-3", shown=False), Ref("FR-4"), Ref("FR-5", "a & b"))
    assert writer.line(line) == (
        '<a class="id" id="e-fr-1" href="#e-fr-1">FR-1</a><b class="id" id="e-fr-2">FR-2</b>'
        '<span id="e-fr-3"></span><a class="ref" href="#e-fr-4">FR-4</a>'
        '<a href="#e-fr-5">a &amp; b</a>'
    )
    blocks = (Words("a\n \nb"), Table(("", "Who"), (((Id("FR-2"),), ()),)))
    assert list(Writer().all(blocks)) == [
        "<blockquote><p>a</p><p>b</p></blockquote>",
        '<div class="wide"><table><thead><tr><th scope="col"><span class="unseen">Id</span></th>'
        '<th scope="col">Who</th></tr></thead><tbody><tr class="record" data-id="FR-2">'
        '<td><b class="id" id="fr-2">FR-2</b></td><td class="none"></td></tr></tbody></table>'
        "</div>",
    ]


def test_the_evidence_is_among_the_contents_only_where_there_is_some() -> None:
    told = Paper("Bell", (Heading(2, ("Why",), "part-why"), Paragraph((Id("FR-1"), Id("FR-2")))))
    ground = Paper("", (Paragraph((Id("FR-1"), Id("FR-2", shown=False))),))
    made = page(told, ground)
    assert made.count('<a href="#part-evidence">Evidence</a>') == 1
    assert 'href="#e-fr-1"' in made and 'href="#e-fr-2"' not in made
    assert 'href="#part-evidence"' not in page(told, Paper("", ()))
