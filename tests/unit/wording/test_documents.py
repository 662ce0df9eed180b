"""What only the document around a statement tells about its findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.requirements import Severity
from askfirst.wording import check_statement
from askfirst.wording.documents import context, kept
from askfirst.wording.markdown import of_markdown
from askfirst.wording.statements import Placed

NOTHING: list[str] = []


def codes(text: str) -> list[str]:
    """Codes of what is found in a Markdown document, in their order."""
    statements = list(of_markdown(text))
    known = context([text])
    following: list[Placed | None] = [*statements[1:], None]
    return [
        finding.code
        for placed, after in zip(statements, following, strict=True)
        for finding in kept(placed, after, check_statement(placed.text), known)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "WHEN the tide rises THEN the sluice SHALL open.",
        "WHILE the sluice is open THE bell MAY ring.",
        "WHERE a lamp is fitted THE lamp SHALL blink, UNTIL the sluice is shut.",
        "- **GIVEN** the sluice is shut\n- **WHEN** the tide rises\n- **THEN** the bell rings",
        "- **WHEN** the tide rises\n- **THEN** the bell rings\n- **AND** the sluice is opened",
        "- When the tide rises\n- then the bell rings",
        "GIVEN the sluice is shut WHEN the tide rises THEN the bell is rung.",
        "As a keeper, I would like to see the tide so that I can go home.",
        "**User Story:** As the keeper, I want to ring a bell, so that nobody should drown.",
    ],
)
def test_the_words_of_a_form_are_no_findings(text: str) -> None:
    assert codes(text) == NOTHING


def test_a_condition_that_nothing_answers_is_one_still() -> None:
    assert "missing-response" in codes("- When the tide rises\n\n\n\n- The bell is old.")


@pytest.mark.parametrize(
    "explained",
    ["The tide gauge (TGX) is old.", "- **TGX**: a gauge", "TGX stands for tide gauge.",
     "| TGX | tide gauge |", "TGX (tide gauge) is old."],
)  # fmt: skip
def test_a_short_form_that_the_document_explains_is_known(explained: str) -> None:
    asking = "The TGX shall send the tide every 5 minutes."
    assert codes(asking) == ["undefined-term"]
    assert codes(f"{asking}\n\n{explained}") == NOTHING


@pytest.mark.parametrize(
    "hole",
    ["TODO", "FIXME", "TBD", "[TBD]", "[NEEDS CLARIFICATION: hour]", "{{hour}}", "{{ the hour }}",
     "<hour>", "<name of the keeper>", "XX:XX", "XX", "[hour to be named]", "[insert hour]",
     "${hour}", "???", "____"],
)  # fmt: skip
def test_a_gap_is_an_error_once(hole: str) -> None:
    found = check_statement(f"The sluice shall open at {hole}.")
    assert [one.family for one in found if one.severity is Severity.ERROR] == ["placeholder"]
    assert len(codes(f"The sluice shall open at {hole}.")) == 1
    assert len(codes(f"The sluice shall answer within {hole} minutes.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The page shall print <b>tide</b> in red.",
        "The sluice shall open at N/A.",
        "The pump shall keep a todo list.",
        "The sluice shall open 20 times [sic] a day.",
        "The gauge shall print XML.",
    ],
)
def test_what_only_looks_like_a_gap_is_none(text: str) -> None:
    assert "placeholder" not in {one.family for one in check_statement(text)}


@pytest.mark.parametrize(
    ("text", "open_list"),
    [
        ("The tide shall be told in English, Dutch and more.", True),
        ("The hall holds 20 and more than 30 on Sundays.", False),
        ("The new bell shall be louder and more precise by 3 Hz.", False),
        ("The gauge shall support any additional sensors.", True),
        ("The gauge shall not accept any other sensors.", False),
    ],
)
def test_more_is_open_only_at_an_end(text: str, open_list: bool) -> None:
    assert ("open-list" in {one.code for one in check_statement(text)}) is open_list


def test_what_only_tells_demands_nothing() -> None:
    story = "The old bell was often late and nobody heard it. It is fast now."
    assert codes(story) == NOTHING
    assert codes("The bell shall be fast.") == ["subjective"]
    assert codes("- Support for several tongues") == ["vague-quantifier"]
    assert codes("Bidders should be fast.") == NOTHING


def test_unlimited_and_examples_are_found() -> None:
    assert codes("The gauge shall keep an unlimited number of tides.") == ["vague-quantifier"]
    assert codes("The gauge shall support sensors, e.g. those of wood.") == ["examples-only"]


def test_hints_of_taste_are_left_out_unless_asked_for() -> None:
    text = "The sluice shall never lose it."
    placed = Placed(1, 1, text)
    findings = check_statement(text)
    assert {one.code for one in findings} >= {"negative", "pronoun"}
    assert list(kept(placed, None, findings, context([text]))) == []
    asked = frozenset({"negative"})
    assert [one.code for one in kept(placed, None, findings, context([]), asked)] == ["negative"]


def test_a_mail_is_checked_in_its_writers_own_words(tmp_path: Path) -> None:
    from command_line import run

    (tmp_path / "a.eml").write_text(
        "From: Al <a@quay.example>\nSubject: Re: x\n\nHi,\n\nthe bell shall be loud and fast.\n\n"
        "-- \nAl\nThe office shall be nice.\n\nOn 1 May 2027, Bo <b@quay.example> wrote:\n"
        "> The bell shall be quick.\n"
    )
    with pytest.MonkeyPatch.context() as patch:
        told = run(patch, tmp_path, "check", "a.eml").out
    assert "'fast'" in told and "'nice'" not in told and "'quick'" not in told
