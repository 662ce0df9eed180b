"""Every mark, word and sort that a format takes for its own, and values at the most it holds."""

from __future__ import annotations

import io
import re
from typing import Any

import docx
import openpyxl
import pytest

from askfirst.errors import UsageError
from askfirst.exporters import FORMATS, find
from askfirst.exporters.attributes import example_lines, heading, texts
from askfirst.exporters.csv import cell
from askfirst.exporters.doorstop import scalar
from askfirst.exporters.fields import filled
from askfirst.exporters.for_builders import note
from askfirst.exporters.gherkin import _description
from askfirst.exporters.html.blocks import Writer
from askfirst.exporters.html.pictures import _MOST_DOTS, drawing, strip, wrapped
from askfirst.exporters.markdown.picture import mermaid
from askfirst.exporters.markdown.text import escape
from askfirst.exporters.markup import line
from askfirst.exporters.names import distinct, slug
from askfirst.exporters.relations import LINK_TYPES, relations
from askfirst.exporters.reqif import _changed, xhtml
from askfirst.exporters.scenarios import scenarios
from askfirst.exporters.strictdoc import _single, neutral
from askfirst.exporters.xlsx import LONGEST, _cell, left_out
from askfirst.paper.blocks import Edge, Heading, Node, Picture, Strip, Words
from askfirst.requirements import (
    Example,
    Fit,
    Link,
    Origin,
    Priority,
    Record,
    Specification,
    Verification,
)
from askfirst.vocabulary import Kind, Quote
from rows import each_row


def record(name: str = "FR-1", kind: Kind = Kind.FUNCTION, **more: object) -> Record:
    return Record.model_validate({"id": name, "kind": kind, **more})


def text(form: str, *records: Record, **more: Any) -> str:
    made = Specification.model_validate({"records": records, "name": "post", **more})
    return "\n".join(str(one) for one in FORMATS[form].render(made).values())


@each_row("device", ["con", "PRN", "aux", "Nul"] + [
    f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)])  # fmt: skip
def test_no_folder_is_named_like_a_device(device: str) -> None:
    assert slug(device) == "system" and slug(device, "x") == "x" and slug(f"{device}0") != "system"


def test_names_that_differ_by_capitals_alone_are_told_apart() -> None:
    assert distinct(["FR-1", "fr-1", "Fr-1", "FR-1-2"]) == ["FR-1", "fr-1-2", "Fr-1-3", "FR-1-2-2"]
    assert distinct([]) == [] and slug("") == "system" and slug("0") == "0"
    assert slug("a" * 39 + " b") == "a" * 39


@each_row("mark", list("[;\t|\n")[1:])
@each_row("sign", list("=+-@＝＋－＠﹢﹣﹦﹫"))
@each_row("between", ["", " ", '"', "'", ' " '])
def test_no_part_of_a_cell_is_a_formula(mark: str, sign: str, between: str) -> None:
    assert cell(f"a{mark}{between}{sign}1").startswith(f"a{mark}'")
    assert cell(f"{between}{sign}1").startswith("'") and cell(f"a{sign}1") == f"a{sign}1"


@each_row("word", ["y", "N", "yes", "No", "on", "OFF", "true", "False", "null", "0", "1.5", "",
                   "a: b", "- a", "it's"])  # fmt: skip
def test_what_yaml_would_read_as_something_else_stands_in_marks(word: str) -> None:
    told = scalar("kind", word)
    assert told == "'" + word.replace("'", "''") + "'" or (word == "it's" and told == word)
    assert scalar("kind", "offer") == "offer" and scalar("text", "y").startswith("|\n")


@each_row(
    "start",
    ["@tag", "# note", "| cell", "* star", '"""', "```", "Feature:", "Rule :", "Background:",
     "Scenario:", "Scenarios:", "Scenario Outline:", "Scenario Template:", "Example:", "Examples:",
     "Business Need:", "Ability:"],
)  # fmt: skip
def test_no_line_of_a_description_opens_anything(start: str) -> None:
    assert _description(f"It rings\n{start} x") == ["  It rings", f"  '{start} x"]
    assert _description(f"x {start}") == [f"  x {start}"]


@each_row(
    ("told", "escaped"),
    [("1) item", r"1\) item"), ("12. item", r"12\. item"), ("_x_", r"\_x\_"), ("a_b", "a_b"),
     ("+ x", r"\+ x"), ("> x", r"\> x"), ("= x", r"\= x"), ("~~x~~", r"\~~x\~~"), ("a~b", "a~b"),
     ("0", "0"), ("</b>", "&lt;/b>"), ("<!-- x", "&lt;!-- x"), ("<?x", "&lt;?x"),
     ("a < b", "a < b"),
     ("&#35;", "&amp;#35;"), ("a\\b", "a\\\\b")],
)  # fmt: skip
def test_each_mark_that_acts_in_markdown_is_text(told: str, escaped: str) -> None:
    assert line(told) == escaped


@each_row(
    ("told", "escaped"),
    [("1) x", r"1\) x"), ("1. x", r"1\. x"), ("1.", r"1\."), ("1.5", "1.5"), ("a 1) x", "a 1) x"),
     ("xmpp:a", r"xmpp\:a"), ("mailto:a", r"mailto\:a"), ("FTP://a", r"FTP\://a"),
     ("https://a", r"https\://a"), ("www.a.at", r"www\.a.at"), ("a@b", r"a\@b"), ("a @ b", "a @ b"),
     ("- x", r"\- x"), (": x", r"\: x"), ("~x", r"\~x"), ("$5", r"\$5"), (":smile:", r"\:smile:")],
)  # fmt: skip
def test_each_start_and_address_is_text_in_the_paper(told: str, escaped: str) -> None:
    assert escape(told) == escaped


def test_each_sort_of_link_is_followed_once_and_never_to_itself() -> None:
    assert set(LINK_TYPES) == {"parent", "serves", "rests-on", "refines", "blocks", "checks",
                               "step-of", "limited-by"}  # fmt: skip
    for type_ in LINK_TYPES[1:]:
        links = tuple(Link(type=type_, target=name) for name in ("FR-2", "FR-1", "FR-9", "FR-2"))
        made = Specification(records=(record(links=links), record("FR-2")))
        found = relations(made)["FR-1"]
        assert [(one.type, one.target) for one in found] == [(type_, "FR-2")]
    same = Specification(records=(record(parent="FR-1"), record("FR-2", parent="FR-1")))
    assert {name: len(found) for name, found in relations(same).items()} == {"FR-1": 0, "FR-2": 1}


def test_a_reader_of_strictdoc_takes_no_text_for_its_own() -> None:
    assert _single(">>>") == "“>>>”" and _single(">>> x") == ">>> x"
    assert _single("[LINK: x") == "[LINK:\u00a0x" and _single("[ANCHOR: x") == "[ANCHOR:\u00a0x"
    assert neutral("a\n<<<\n<<< b") == "a\n\u00a0<<<\n\u00a0<<< b"
    assert "\\<<<" in text("strictdoc-md", record(statement="a\n<<<"))


def test_lines_of_a_text_and_the_last_time_stand_in_reqif() -> None:
    assert xhtml("a\nb\n\nc") == (
        "<xhtml:div><xhtml:p>a<xhtml:br/>\nb</xhtml:p><xhtml:p>c</xhtml:p></xhtml:div>"
    )
    times = ("2026-02-03T09:00:00.25Z", "2026-02-04T09:00:00+01:00", "soon", "2026-02-04")
    said = tuple(Origin(answer="a", event=1, at=at) for at in times)
    assert _changed(record(origins=said)) == times[1]
    assert _changed(record(origins=said[:1])) == times[0]
    assert _changed(record(origins=said[2:])) == "1970-01-01T00:00:00Z"


@each_row(("length", "cut"), [(LONGEST - 1, False), (LONGEST, False), (LONGEST + 1, True)])
def test_a_cell_holds_exactly_so_many_letters(length: int, cut: bool) -> None:
    made = _cell(None, "x" * length)
    assert len(made) == min(length, LONGEST) and made.endswith("x") is not cut
    lost = left_out(Specification(records=(record(statement="x" * length),)))
    assert list(lost.values()) == [("FR-1",) if cut else ()]


def test_only_columns_of_whole_texts_are_wide() -> None:
    book = FORMATS["xlsx"].render(Specification(records=(record(),)))["requirements.xlsx"]
    assert isinstance(book, bytes)
    sheet = openpyxl.load_workbook(io.BytesIO(book)).active
    wide = {str(one[0].value) for one in sheet.iter_cols(max_row=1)
            if sheet.column_dimensions[one[0].column_letter].width == 50}  # fmt: skip
    assert wide == {"Text", "Words", "Rationale", "Examples", "Quotes", "Source", "Title"}


def test_only_fields_that_are_no_core_fields_of_the_tool_are_described_there() -> None:
    told = text("sphinx-needs", record())
    for name, described in (("title", False), ("status", False), ("priority", True)):
        field = told.partition(f'\n    "{name}": {{')[2].partition("\n    }")[0]
        assert field and ("description" in field) is described, name


@each_row("priority", Priority)
def test_each_priority_has_a_level_and_a_tag(priority: Priority) -> None:
    levels = {Priority.MUST: "P1", Priority.SHOULD: "P2", Priority.COULD: "P3", Priority.WONT: "P4"}
    need = record("NEED-1", Kind.NEED, title="Row", priority=priority,
                  examples=(Example(then="it rings"),))  # fmt: skip
    assert f"(Priority: {levels[priority]})" in text("spec-kit", need)
    tag = {"Won't": "@wont"}.get(str(priority), f"@{str(priority).lower()}")
    assert text("gherkin", need).splitlines()[0].split()[-1] == tag


@each_row("kind", [Kind.ROLE, Kind.EXCLUSION, Kind.RISK, Kind.TERM, Kind.CHECK, Kind.QUESTION,
                   Kind.GOAL, Kind.ASSUMPTION, Kind.DATA])  # fmt: skip
@each_row("form", ["spec-kit", "kiro", "openspec"])
def test_every_kind_stands_in_what_builders_read(kind: Kind, form: str) -> None:
    told = text(form, record("X-7", kind, title="Bells", statement="It rings at noon."))
    assert "It rings at noon." in told


def test_the_first_question_that_holds_a_demand_up_is_told_with_it() -> None:
    asked = [record(f"OPEN-{n}", Kind.QUESTION, statement=f"Who {n}?",
                    links=(Link(type="blocks", target="FR-1"),)) for n in (1, 2)]  # fmt: skip
    told = text("spec-kit", record(statement="It shall ring."), *asked)
    assert "[NEEDS CLARIFICATION: Who 1?]" in told and "[NEEDS CLARIFICATION: Who 2?]" not in told


def test_a_demand_of_no_need_or_of_one_that_is_gone_stands_across_all() -> None:
    need = record("NEED-1", Kind.NEED, title="Row")
    said = [record("FR-1", parent="NEED-1", statement="One."), record("FR-2", statement="Two."),
            record("FR-3", parent="NEED-9", statement="Three.")]  # fmt: skip
    first, last = text("kiro", need, *said).split("### Requirement 2: Across all needs")
    assert re.findall(r"^\d\. (FR-\d)", first, re.MULTILINE) == ["FR-1"]
    assert re.findall(r"^\d\. (FR-\d)", last, re.MULTILINE) == ["FR-2", "FR-3"]
    assert "Note:" not in text("kiro", said[1]) and "Note: links: for NEED-1" in first


@each_row(
    ("more", "told"),
    [
        ({}, ""), ({"owner": "Ann"}, "owner: Ann"), ({"priority": "Won't"}, "priority: Won't"),
        ({"rationale": "fog"}, ""), ({"verification": Verification.TEST}, "check: Test"),
        ({"fit": Fit(must="0", plan="2")}, "good enough: must 0, plan 2"),
        ({"parent": "N-1"}, "links: for N-1"),
        ({"parent": "N-1", "links": (Link(type="step-of", target="N-2"),)},
         "links: for N-1, step of N-2"),
        ({"parent": "N-1", "links": (Link(type="step-of", target="N-1"),)}, "links: step of N-1"),
        ({"fields": {"actor": "person"}}, "a person does it"),
        ({"fields": {"standing": "liked"}, "heard": True}, "a preference, not fixed; heard only"),
        ({"origins": [Origin(answer="a", event=n, words="from a") for n in (1, 2)]},
         "source: from a"),
    ],
)  # fmt: skip
def test_what_is_known_of_a_record_stands_on_one_line(more: dict[str, object], told: str) -> None:
    assert note(record(**more)).lower() == told.lower()
    why = note(record(**{**more, "rationale": "fog"}), why=True)
    assert "why: fog" in why.split("; ")


@each_row(
    ("statement", "keywords"),
    [
        ("When fog falls, the post shall ring.", ["When", "Then"]),
        ("While it is dark, the post shall ring.", ["Given", "Then"]),
        ("Where there is a lamp, the post shall ring.", ["Given", "Then"]),
        ("If the lamp is out, then the post shall ring.", ["When", "Then"]),
        ("The post shall ring.", []), ("It rings when fog falls.", []),
    ],
)  # fmt: skip
def test_each_way_to_say_when_it_holds_is_a_step(statement: str, keywords: list[str]) -> None:
    found = scenarios(record(statement=statement))
    assert [keyword for one in found for keyword, _ in one.steps] == keywords


def test_of_an_example_each_part_stands_under_its_own_word() -> None:
    whole = Example(given="fog", when="it falls", then="it rings")
    assert example_lines(whole) == [("Given", "fog"), ("When", "it falls"), ("Then", "it rings")]
    assert example_lines(Example(given=" ", then="0")) == [("Then", "0")]


@each_row(
    ("more", "headed"),
    [({"title": "Ring"}, "Ring"), ({"title": "Ring …", "statement": "Ring loud."}, "Ring loud"),
     ({"statement": "Ring."}, "Ring"), ({}, "FR-1"), ({"title": "Ring …"}, "Ring …")],
)  # fmt: skip
def test_a_heading_is_whole(more: dict[str, str], headed: str) -> None:
    assert heading(record(**more)) == headed


def test_a_quote_is_told_with_where_who_and_how_sure() -> None:
    quote = Quote(source="a.txt", sha256="0" * 64, start=0, end=1, quote="x", speaker="Ann",
                  hedge="perhaps", use="claim")  # fmt: skip
    origins = (Origin(answer="a", event=1, quotes=(quote, quote)), Origin(answer="b", event=2))
    told = texts(record(origins=origins))["quotes"].split("\n")
    assert told == ["“x” (a.txt, Ann, perhaps; claim)"] * 2


@each_row("name", ["strictdoc_md", "Strictdoc-MD", " sphinx_needs ", "CSV"])
def test_a_format_is_found_however_its_name_is_written(name: str) -> None:
    assert find(name).about
    with pytest.raises(UsageError):
        find(f"{name}x")


def test_a_field_is_filled_where_it_says_something_else_than_by_default() -> None:
    assert filled(Specification()) == ()
    unsure = filled(Specification(records=(record(), record("FR-2", sure=False))))
    assert "sure" in unsure and "heard" not in unsure
    assert "document.paragraph_confirmed" in filled(Specification(paragraph_confirmed=True))


def test_dots_stand_above_one_another_up_to_five() -> None:
    assert _MOST_DOTS == 5
    for number, dots in ((0, 0), (1, 1), (5, 5), (6, 5)):
        assert strip(Strip((3,) * number, 9)).count("<circle") == dots
    assert strip(Strip((0, 0), 0)).count('cx="6"') == 2


def test_a_name_in_a_picture_has_six_lines_at_most() -> None:
    assert len(wrapped(" ".join(["wwwwwwwww"] * 6))) == 6
    assert not wrapped(" ".join(["wwwwwwwww"] * 6))[-1].endswith("…")
    cut = wrapped(" ".join(["wwwwwwww"] * 7))
    assert len(cut) == 6 and wrapped("") == ["?"]


def test_every_line_of_somebodys_words_and_every_part_stands_in_the_page() -> None:
    made = list(Writer().all((Heading(2, ("A",)), Heading(3, ("B",)), Words("one\n\ntwo"),
                              Heading(3, ("C",)), Heading(2, ("D",)))))  # fmt: skip
    assert "<blockquote><p>one</p><p>two</p></blockquote>" in made
    assert sum(one.startswith("<section") for one in made) == made.count("</section>") == 4


@each_row(
    ("way", "told"),
    [("in", "N1[(\"Bank\")] --> S"), ("out", "S --> N1[(\"Bank\")]"),
     ("both", "N1[(\"Bank\")] <--> S"), ("", "N1[(\"Bank\")] --- S")],
)  # fmt: skip
def test_each_way_has_its_arrow(way: str, told: str) -> None:
    around = (Edge(Node("Bank"), way), Edge(Node("Sea"), "in"))
    made = Picture("Rye", (Node("Mate"),), around, "")
    assert list(mermaid(made))[4].strip() == told
    heads = drawing(made).count("url(#tip)")
    assert heads == 2 + {"both": 2, "": 0}.get(way, 1)


@each_row(("date", "header"), [("2027-05-05", "Rye\t\t5 May 2027"), ("", "Rye")])
def test_the_header_of_a_document_has_its_title_and_its_day(date: str, header: str) -> None:
    made = FORMATS["docx"].render(Specification(name="Rye", date=date))["requirements.docx"]
    assert isinstance(made, bytes)
    section = docx.Document(io.BytesIO(made)).sections[0]
    assert section.header.paragraphs[0].text == header


def test_a_line_end_in_a_line_of_the_page_is_a_blank() -> None:
    assert Writer().line(("one\ntwo", "<b>")) == "one two&lt;b&gt;"
