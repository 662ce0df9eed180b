"""What only the document around a statement tells about its findings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from askfirst.requirements import Finding, Severity
from askfirst.wording import check_statement
from askfirst.wording.documents import context, kept
from askfirst.wording.markdown import of_markdown
from askfirst.wording.prose import is_prose
from askfirst.wording.statements import Placed
from rows import each_row

NOTHING: list[str] = []


def found(text: str) -> list[Finding]:
    """What is found in a Markdown document, in its order."""
    statements = [placed.without_id() for placed in of_markdown(text)]
    known = context([text], is_prose=is_prose(of_markdown(text)))
    following: list[Placed | None] = [*statements[1:], None]
    return [
        finding
        for placed, after in zip(statements, following, strict=True)
        for finding in kept(placed, after, check_statement(placed.text), known)
    ]


def codes(text: str) -> list[str]:
    """Codes of what is found in a Markdown document, in their order."""
    return [finding.code for finding in found(text)]


@each_row(
    "text",
    [
        "WHEN the tide rises THEN the sluice SHALL open.",
        "WHILE the sluice is open THE bell MAY ring.",
        "WHERE a lamp is fitted THE lamp SHALL blink, UNTIL the sluice is shut.",
        "- **GIVEN** the sluice is shut\n- **WHEN** the tide rises\n- **THEN** the bell rings",
        "- **WHEN** the tide rises\n- **THEN** the bell rings\n- **AND** the sluice is opened",
        "- When the tide rises\n- then the bell rings",
        "- When the tide rises\n\n- then the bell rings",
        "GIVEN the sluice is shut WHEN the tide rises THEN the bell is rung.",
        "As a keeper, I would like to see the tide so that I can go home.",
        "**User Story:** As the keeper, I want to ring a bell, so that nobody should drown.",
    ],
)
def test_the_words_of_a_form_are_no_findings(text: str) -> None:
    assert codes(text) == NOTHING


def test_a_condition_that_nothing_answers_is_one_still() -> None:
    assert "missing-response" in codes("- When the tide rises\n\n\n\n- The bell is old.")


@each_row(
    "explained",
    ["The tide gauge (TGX) is old.", "- **TGX**: a gauge", "TGX stands for tide gauge.",
     "| TGX | tide gauge |", "TGX (tide gauge) is old."],
)  # fmt: skip
def test_a_short_form_that_the_document_explains_is_known(explained: str) -> None:
    asking = "The TGX shall send the tide every 5 minutes."
    assert codes(asking) == ["undefined-term"]
    assert codes(f"{asking}\n\n{explained}") == NOTHING


@each_row(
    "hole",
    ["TODO", "FIXME", "TBD", "[TBD]", "[NEEDS CLARIFICATION: hour]", "{{hour}}", "{{ the hour }}",
     "<hour>", "<name of the keeper>", "XX:XX", "XX", "[hour to be named]", "[insert hour]",
     "${hour}", "???", "____"],
)  # fmt: skip
def test_a_gap_is_an_error_once(hole: str) -> None:
    all_of = check_statement(f"The sluice shall open at {hole}.")
    assert [one.family for one in all_of if one.severity is Severity.ERROR] == ["placeholder"]
    assert len(codes(f"The sluice shall open at {hole}.")) == 1
    assert len(codes(f"The sluice shall answer within {hole} minutes.")) == 1


@each_row(
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


@each_row(
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


@each_row(
    ("text", "expected"),
    [
        ("The keeper must be able to ring the bell.", NOTHING),
        ("All members must still be able to come by boat.", NOTHING),
        ("The sluice shall be able to open.", ["ability"]),
        ("It shall be possible to open the sluice.", ["possible-for-whom"]),
        ("It shall be possible for the keeper to open the sluice.", NOTHING),
    ],
)
def test_a_person_is_able_and_a_thing_does(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bell shall not ring too often.", ["vague-manner"]),
        ("The sluice shall close slowly enough for eels.", ["subjective"]),
        ("False alarms shall be minimised.", ["vague-manner"]),
        ("The bell shall be as quiet as possible.", ["subjective"]),
        ("The bell shall be as fast as possible.", ["superlative"]),
        ("The keeper shall take cash, e.g. coins, etc.", ["open-list"]),
        ("The bell shall ring in good time.", ["vague-timing"]),
        ("The bell shall somehow ring.", ["vague-way"]),
        ("The keeper shall burn what is no longer needed.", ["vague-adjective"]),
        ("The file shall be readable only by the keeper.", NOTHING),
        ("The bell must ring when keepers really need it.", NOTHING),
        ("The bell must stop after a sensible time.", ["vague-adjective"]),
    ],
)
def test_the_same_words_are_remarked_on_once(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@each_row(
    "text",
    [
        "The keeper shall ring the bell that was hung in May.",
        "The tide tables shall be offered in German.",
        "The keeper shall ring the bell so that no boat is sunk.",
        "The keeper shall wait because the sluice is opened.",
        "QX-006 While a boat is seen, the keeper shall wait.",
        "Only keepers who are listed must come.",
    ],
)
def test_nobody_is_missing_where_it_is_plain_who_or_told_when(text: str) -> None:
    assert "passive" not in codes(text)


@each_row(
    "text",
    ["**QX-1** When the tide rises", "QX-1 When the tide rises", "3.8 When the tide rises"],
)
def test_an_id_switches_no_rule_off(text: str) -> None:
    assert codes(text) == ["missing-response"]


def test_what_stands_below_a_story_is_demanded() -> None:
    told = "- The boats are counted.\n- Various bells are hung."
    assert codes(told) == NOTHING
    asked = "**QX-1** As a keeper, I want a bell so that no small boat sinks.\n"
    assert codes(asked + told) == ["passive", "vague-quantifier", "passive"]
    assert codes(f"{asked}\n## Later\n\n{told}") == NOTHING
    assert codes(f"#### Acceptance Criteria\n\n{told}")[:2] == ["passive", "vague-quantifier"]
    assert codes("3.8 The boats are counted each night.") == ["passive"]
    assert codes(f"{asked}- A keeper can ring.\n- The bell is loud.") == NOTHING


MINUTES = (
    "The gutter was mended in May. It was asked whether a bell should be bought. "
    "That is really important to us. Thanks for the quick help! Anna was often ill. "
    "The boats are old, and the paint is poor. The party was nice. "
)


def test_prose_is_told_only_what_it_demands_and_never_stops_a_build() -> None:
    assert codes(MINUTES) == NOTHING
    asked = found(f"{MINUTES}A suitable letter should be sent soon. It would be nice if it were "
                  "clearer.\n\n- TBD\n- The date is to be confirmed.")  # fmt: skip
    assert [(one.code, one.severity) for one in asked] == [
        ("vague-adjective", Severity.HINT),
        ("passive", Severity.HINT),
        ("vague-timing", Severity.HINT),
        ("comparative", Severity.HINT),
        ("placeholder", Severity.ERROR),
        ("placeholder", Severity.HINT),
    ]


@each_row(
    "text",
    [
        "As a keeper, I want a bell.",
        "THE bell SHALL ring.",
        "The bell shall ring. The sluice shall open.",
        "\n\n".join(f"QX-{number} The bell rings." for number in range(3)),
        "\n\n".join(["The bell must ring."] * 8),
    ],
)
def test_a_document_that_specifies_is_no_prose(text: str) -> None:
    assert is_prose(of_markdown(MINUTES))
    assert not is_prose(of_markdown(f"{MINUTES}\n\n{text}"))


TALK = "KIM: Is it fast?\n\nBO: It must be fast.\n\nKIM: It must be red.\n\nBO: It must be big."


def test_a_talk_and_a_handbook_are_prose_however_much_they_demand() -> None:
    assert is_prose(of_markdown(TALK))
    assert not is_prose(of_markdown(f"{TALK} It shall ring. It shall stop."))
    readme = "# Bell\n\n## Usage\n\n- A quick bell\n- You must ring it."
    assert is_prose(of_markdown(readme), readme)
    assert not is_prose(of_markdown(readme), readme.replace("Usage", "Rules"))


@each_row("name", ["AA cell", "MIT text", "TOML file", "VLAN", "DIN SPEC 33429"])
def test_names_of_standards_and_what_everybody_knows_need_no_explaining(name: str) -> None:
    assert codes(f"The bell shall have one {name}.") == NOTHING


@each_row(
    ("text", "expected"),
    [
        ("The bell shall let keepers start and stop it until 8:00.", NOTHING),
        ("The bell shall ask the keeper whether to open the sluice or close the gate.", NOTHING),
        ("The bell shall wake the keeper and open the sluice.", ["two-demands"]),
    ],
)
def test_one_permission_and_one_question_are_one_demand(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_a_finding_behind_an_id_stands_at_its_place(tmp_path: Path) -> None:
    from command_line import run

    (tmp_path / "a.txt").write_text("QX-01 The bell shall be loud and fast.\n")
    with pytest.MonkeyPatch.context() as patch:
        told = run(patch, tmp_path, "check", "--json", "a.txt").out
        line = run(patch, tmp_path, "check", "a.txt").out
    row = json.loads(told)
    places = [row["text"][one["start"] : one["end"]] for one in row["findings"]]
    assert places == ["fast"] and line.startswith("a.txt:1:34 subjective 'fast'")
