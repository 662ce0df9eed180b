"""Every rule of the table fires where it says and stays silent where it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.requirements import Finding, Severity
from askfirst.wording import RULES, Rule, check_statement
from askfirst.wording.rule import listed
from rows import each_row

PAGE = Path(__file__).parents[3] / "docs" / "wording.md"


def codes(text: str) -> list[str]:
    return [finding.code for finding in check_statement(text)]


@each_row("rule", RULES.values())
def test_example_fires_and_near_miss_does_not(rule: Rule) -> None:
    assert rule.code in codes(rule.fires)
    assert rule.code not in codes(rule.near_miss)


@each_row("rule", RULES.values())
def test_every_question_quotes_the_persons_words(rule: Rule) -> None:
    finding = next(found for found in check_statement(rule.fires) if found.code == rule.code)
    assert f"'{finding.words}" in finding.question
    assert finding.question.endswith("?")
    assert finding.words in finding.message


@each_row("rule", RULES.values())
def test_what_is_asked_names_what_is_missing(rule: Rule) -> None:
    assert rule.worth == 0 or rule.severity is not Severity.HINT
    if rule.worth:
        assert rule.missing in (
            "scale", "unit", "limit", "actor", "trigger", "object", "reference",
        )  # fmt: skip


@each_row("rule", RULES.values())
def test_every_code_has_a_paragraph_in_the_documentation(rule: Rule) -> None:
    text = PAGE.read_text(encoding="utf-8")
    start = text.index(f"### `{rule.code}`")
    paragraph = text[start : text.find("\n#", start + 5)]
    assert "Before:" in paragraph and "After:" in paragraph and "Source:" in paragraph
    assert rule.fires in paragraph


@each_row("rule", RULES.values())
def test_the_better_wording_of_the_documentation_is_clean(rule: Rule) -> None:
    text = PAGE.read_text(encoding="utf-8")
    start = text.index(f"### `{rule.code}`")
    after = text[text.index("After:", start) :].split("\n")[0].removeprefix("After:").strip(" *_")
    assert rule.code not in codes(after)


CONTEXTS = {
    "a number with its unit": ("The search shall be fast.", "Be fast: under 2 s."),
    "a number of its own": (
        "When it is under 5 °C, the vents shall shut slowly.",
        "When it is under 5 °C, the vents shall shut slowly, in 30 s.",
    ),
    "a quotation": ("Show an easy way.", "Show the text 'an easy way'."),
    "code": ("Run fast mode.", "Run `fast mode`."),
    "a name": ("The fast lane shall open.", "The Fast Lane Club shall open."),
    "at least n": ("Seat many guests.", "Seat many guests, at least 40 chairs."),
    "how": ("often the bell rings", "note how often the bell rings"),
}


@each_row(("loud", "silent"), CONTEXTS.values())
def test_context_silences_vague_words(loud: str, silent: str) -> None:
    families = {finding.family for finding in check_statement(loud)}
    assert "vague" in families
    assert "vague" not in {finding.family for finding in check_statement(silent)}


@pytest.mark.parametrize(
    ("loud", "code", "silent"),
    [
        ("Keep earlier tables.", "comparative", "Keep all earlier tables as they were."),
        ("Keep the volume lower.", "comparative", "The radio shall lower the volume."),
        ("Send a readable sheet.", "subjective", "Send back a sheet that is not readable."),
        ("Make a slow start.", "subjective", "The motor shall slow the belt down."),
        ("The tub shall be typed in.", "passive", "The tub shall keep what was typed."),
        ("The tub shall be taken.", "passive", "The tub shall show which days are taken."),
        ("The tub shall show both and ask the clerk.", "two-demands",
         "The tub shall show both and ask which one is right."),
    ],
)  # fmt: skip
def test_a_reference_beside_a_word_silences_its_rule(loud: str, code: str, silent: str) -> None:
    assert code in codes(loud)
    assert code not in codes(silent)


def test_a_word_of_the_glossary_is_never_vague() -> None:
    text = "The officer shall call an appropriate adult."
    assert codes(text) == ["vague-adjective"]
    assert check_statement(text, terms=frozenset({"appropriate adult"})) == ()


def test_passive_with_and_without_somebody_behind() -> None:
    assert codes("The form is checked.") == ["passive"]
    assert codes("The form is checked by the clerk.") == ["passive-actor-behind"]
    assert "passive" in codes("The form is then fully checked.")
    assert codes("The door is red.") == []
    assert codes("The clerk is tired.") == []


def test_a_passive_that_tells_when_is_a_hint() -> None:
    assert "passive-condition" in codes("While a hall is closed, the app shall show its name.")
    assert "passive-condition" in codes("The clerk shall ring until the door is closed.")
    both = "If the door is closed, the order shall be checked."
    assert "passive" in codes(both)
    assert "passive" in codes("The clerk shall see that the door is closed.")


def test_no_longer_compares_nothing() -> None:
    assert "comparative" not in codes("The till shall no longer print it twice.")
    assert "comparative" in codes("The queue shall be longer.")


def test_who_must_agree_is_no_second_demand() -> None:
    assert "two-modals" not in codes("The till shall show who must agree.")


def test_the_longest_phrase_counts_once() -> None:
    found = check_statement("Answer as soon as possible.")
    assert [finding.words for finding in found] == ["as soon as possible"]


def test_select_and_ignore_take_codes_and_families() -> None:
    text = "The order shall be checked quickly."
    assert {finding.code for finding in check_statement(text)} == {"passive", "subjective"}
    assert [f.code for f in check_statement(text, select={"vague"})] == ["subjective"]
    assert [f.code for f in check_statement(text, ignore={"subjective"})] == ["passive"]


def test_placeholders_are_errors() -> None:
    for text in ("Closes at TBD.", "Closes at ???", "The fee is to be determined."):
        assert Severity.ERROR in {finding.severity for finding in check_statement(text)}


def test_findings_are_whole_and_equal_to_validated_ones() -> None:
    for finding in check_statement("The order shall be checked quickly, by TBD."):
        validated = Finding.model_validate(finding.model_dump())
        assert finding == validated
        assert hash(finding) == hash(validated)
        assert finding.model_fields_set == set(Finding.model_fields)
        assert finding.model_dump_json() == validated.model_dump_json()


@each_row("number", ["three", "thirteen", "eighty"])
def test_a_number_in_words_is_a_number(number: str) -> None:
    assert not codes(f"The shop shall answer quickly, within {number} seconds.")


@each_row(
    ("text", "flagged"),
    [
        ("The clerk shall ask for THE QZX first.", True),
        ("The guest shall show the VAT QZX at the door.", True),
        ("The clerk shall ask for EACH QZX first.", False),
    ],
)
def test_only_a_longer_word_in_capitals_beside_it_is_shouting(text: str, flagged: bool) -> None:
    assert (
        any("QZX" in one.words for one in check_statement(text) if one.code == "undefined-term")
        is flagged
    )


@each_row(
    ("text", "code"),
    [
        ("The list shall show the most useful boats.", "superlative"),
        ("The list shall show the best price.", "superlative"),
        ("The list shall show all boats.", "absolute"),
        ("The bell shall ring every hour.", "absolute"),
        ("The fan shall have a lower noise.", "comparative"),
        ("The till may open.", "optional-modal"),
        ("The guest can pay.", "optional-modal"),
        ("The year is limited to under 5", "number-without-unit"),
        ("Before 9:30 the gate is under 5.", "number-without-unit"),
        ("The temperature stays above 0.", "number-without-unit"),
        ("If the bell rings in the hall.", "missing-response"),
        ("The till shall print a receipt in 2 s.", "number-without-tolerance"),
    ],
)
def test_the_word_counts_where_nothing_beside_it_makes_it_exact(text: str, code: str) -> None:
    assert code in codes(text)


@each_row(
    "text",
    [
        "The bell shall ring at most 5 times.",
        "The list shall show the most recent boat.",
        "The list shall show the best before date.",
        "After all, the bell shall ring.",
        "The bell shall ring at all hours.",
        "The list shall show all right answers.",
        "The bell shall ring every 5 minutes.",
        "The guard shall lower the volume.",
        "The fan shall be quieter than 40 dB.",
        "In May the till shall open.",
        "In May the till opens.",
        "The can is red.",
        "The pin has over 4 digits.",
        "The list ends after 2024.",
        "If the bell rings in the hall the door opens.",
        "The till shall print a receipt within 2 s.",
        "The till shall print between 2 s and 3 s.",
    ],
)
def test_the_same_word_is_exact_beside_these(text: str) -> None:
    assert codes(text) == []


@each_row(
    ("text", "words"),
    [
        ("The list shall show the most useful boats.", "most useful"),
        ("The till shall print the receipt and send the total.", "and send"),
        ("The till shall print a receipt in 2 s.", "2 s"),
    ],
)
def test_the_words_of_a_finding_are_those_that_it_is_about(text: str, words: str) -> None:
    assert words in [finding.words for finding in check_statement(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board shall show most errors.", []),
        ("The board shall show the most errors.", ["superlative"]),
        ("When a guest whose card has run out comes to the gate late, the desk shall send an"
         " alert.", []),
        ("The desk shall notify the guard.", ["missing-trigger"]),
        ("The desk shall not ever notify the guard.", ["negative"]),
        ("The fee shall be 5 xx and the limit XX euros.", ["hole"]),
        ("At most 2 in 100 shall be wrong.", []),
        ("The hall shall hold at least 1920.", []),
        ("The hall shall hold at least 2920.", ["number-without-unit"]),
        ("The gate shall be opened by pulling the rope.", ["passive"]),
        ("The gate shall be opened. Guards run by the clerk.", ["passive"]),
        ("The clerk shall look where the bell rings, the gate is closed.", ["passive"]),
        ("The clerk shall look where the gate is closed.", ["passive-condition"]),
        ("The gate shall be opened each day at six in the evening by the clerk.",
         ["passive-actor-behind"]),
        ("The bell shall ring every full 5 minutes.", []),
        ("The bell shall ring every hour.", ["absolute"]),
        ("The XQZ-bus shall stop.", []),
    ],
)  # fmt: skip
def test_what_stands_near_decides_at_the_edges(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_a_list_of_phrases_has_no_empty_one_and_each_once() -> None:
    assert listed("a, b\n  c, b,") == ("a", "b", "c")
