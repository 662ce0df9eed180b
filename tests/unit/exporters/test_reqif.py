"""ReqIF: lines, times, choices and what links and the document are called."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from askfirst.exporters.reqif import render, xhtml
from askfirst.requirements import Link, Origin, Record, Specification
from askfirst.vocabulary import Kind


def text(*records: Record, **more: str) -> str:
    made = render(Specification.model_validate({"records": records, **more}))["requirements.reqif"]
    assert isinstance(made, str)
    return made


def rule(*at: str, **more: object) -> Record:
    origins = tuple(Origin(answer="a", event=1, at=one) for one in at)
    return Record.model_validate(
        {"id": "BR-1", "kind": Kind.RULE, "title": "Six", "origins": origins, **more}
    )


def test_a_line_end_is_a_break_and_a_blank_line_a_paragraph() -> None:
    assert xhtml("a\nb\n\nc & d") == (
        "<xhtml:div><xhtml:p>a<xhtml:br/>\nb</xhtml:p><xhtml:p>c &amp; d</xhtml:p></xhtml:div>"
    )


@pytest.mark.parametrize(
    ("at", "changed"),
    [
        (("2026-02-03T09:00:00Z", "2026-02-05T09:00:00Z", "2026-02-04T09:00:00Z"),
         "2026-02-05T09:00:00Z"),
        (("yesterday", "2026-02-03T09:00:00+01:00"), "2026-02-03T09:00:00+01:00"),
        (("2026-02-03",), "1970-01-01T00:00:00Z"),
        ((), "1970-01-01T00:00:00Z"),
    ],
)  # fmt: skip
def test_a_record_was_changed_when_its_last_answer_was_given(
    at: tuple[str, ...], changed: str
) -> None:
    assert f'IDENTIFIER="_record-BR-1" LAST-CHANGE="{changed}"' in text(rule(*at))


def test_the_document_was_begun_with_the_first_answer() -> None:
    made = text(rule("2026-02-05T09:00:00Z", "2026-02-03T09:00:00Z"))
    assert "<CREATION-TIME>2026-02-03T09:00:00Z</CREATION-TIME>" in made


def test_links_have_their_names_and_choices_are_counted_from_nought() -> None:
    first = rule(parent="NEED-1", links=(Link(type="rests-on", target="NEED-2"),))
    needs = [Record(id=f"NEED-{n}", kind=Kind.NEED, title="x") for n in (1, 2)]
    made = text(first, *needs)
    assert 'LONG-NAME="Parent"' in made and 'LONG-NAME="rests-on"' in made
    assert made.index("_link-BR-1--NEED-1") < made.index("_link-BR-1--NEED-2")
    assert re.findall(r'KEY="(\d+)"', made)[:3] == ["0", "1", "2"]


def test_the_opening_stands_with_the_document_harmless_or_not_at_all() -> None:
    assert ' DESC="A bell &amp; a rope."' in text(paragraph="A bell\x07 & a rope.")
    assert " DESC=" not in text()
    assert "<TITLE>Bell</TITLE>" in text(title="Bell", name="post")
    assert "<TITLE>post</TITLE>" in text(name="post")


NAMES = "{http://www.omg.org/spec/ReqIF/20110401/reqif.xsd}"
SEVERAL = (
    rule(),
    Record(id="FR-1", kind=Kind.FUNCTION, title="Ring"),
    Record(id="BR-2", kind=Kind.RULE, title="Seven", links=(Link(type="serves", target="G-1"),)),
    Record(id="G-1", kind=Kind.GOAL, title="Less"),
    Record(id="FR-2", kind=Kind.FUNCTION, title="Stop", parent="BR-1"),
)


def placed(found: ElementTree.Element) -> object:
    """What stands in a hierarchy: a name, or a name with what stands below it."""
    (name,) = found.find(f"{NAMES}OBJECT") or ()
    below = [placed(one) for one in found.find(f"{NAMES}CHILDREN") or ()]
    return (name.text, below) if below else name.text


def test_each_record_stands_once_below_the_chapter_of_its_kind_in_their_order() -> None:
    made = ElementTree.fromstring(text(*SEVERAL))
    (chapters,) = made.iter(f"{NAMES}SPECIFICATION")
    assert [placed(one) for one in chapters.find(f"{NAMES}CHILDREN") or ()] == [
        ("_chapter-goal", ["_record-G-1"]),
        ("_chapter-function", ["_record-FR-1", "_record-FR-2"]),
        ("_chapter-rule", ["_record-BR-1", "_record-BR-2"]),
    ]
    known = {one.get("IDENTIFIER") for one in made.iter(f"{NAMES}SPEC-OBJECT")}
    assert known == {f"_record-{one.id}" for one in SEVERAL} | {f"_chapter-{one}" for one in Kind}


def test_every_link_of_every_record_is_a_relation_from_it_to_its_target() -> None:
    made = ElementTree.fromstring(text(*SEVERAL))
    told = [
        tuple(next(end.iter()).findtext("*") for end in one)
        for one in made.iter(f"{NAMES}SPEC-RELATION")
    ]
    assert told == [
        ("_relation-serves", "_record-BR-2", "_record-G-1"),
        ("_relation-parent", "_record-FR-2", "_record-BR-1"),
    ]


def test_ids_are_plain_texts_choices_are_chosen_and_all_else_may_have_paragraphs() -> None:
    one = rule(parent="G-1", words="six & more", statement="Six at most.")
    made = ElementTree.fromstring(text(one, SEVERAL[3]))
    (held,) = (found for found in made.iter(f"{NAMES}SPEC-OBJECT")
               if found.get("IDENTIFIER") == "_record-BR-1")  # fmt: skip
    told = {}
    for value in held.find(f"{NAMES}VALUES") or ():
        (definition,) = value.iter(f"{NAMES}DEFINITION")
        chosen = value.findtext(f"{NAMES}VALUES/{NAMES}ENUM-VALUE-REF")
        inside = value.find(f"{NAMES}THE-VALUE")
        words = "".join(inside.itertext()) if inside is not None else None
        sort = value.tag.rpartition("-")[2]
        told[definition[0].text] = sort, value.get("THE-VALUE") or chosen or words
    assert told == {
        "_attribute-ReqIF.ForeignID": ("STRING", "BR-1"),
        "_attribute-KIND": ("ENUMERATION", "_value-kind-rule"),
        "_attribute-STATUS": ("ENUMERATION", "_value-status-proposed"),
        "_attribute-PARENT": ("STRING", "G-1"),
        "_attribute-ReqIF.Name": ("XHTML", "Six"),
        "_attribute-ReqIF.Text": ("XHTML", "Six at most."),
        "_attribute-WORDS": ("XHTML", "six & more"),
    }
