"""ReqIF: lines, times, choices and what links and the document are called."""

from __future__ import annotations

import re

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
