"""What the records of a document say against each other, as lines for people and for programs."""

from __future__ import annotations

import json

from askfirst.commands.between import as_json, as_line, between, explanation, names
from askfirst.consistency import RULES
from askfirst.requirements import Finding, Kind, Record, Severity, Specification

FINDING = Finding(
    code="odd", family="between", severity=Severity.WARNING, message="two\nlines \x1b[2J",
    question="Which holds?", record="FR-01", others=("FR-02", "FR-03"),
)  # fmt: skip


def test_a_line_names_the_place_the_code_and_all_records() -> None:
    line = as_line("a.md", 7, FINDING)

    assert line.startswith("a.md:7:1 odd two lines ")
    assert line.endswith(" [FR-01, FR-02, FR-03]\n")
    assert "\x1b" not in line and line.count("\n") == 1


def test_the_same_for_a_program() -> None:
    text = as_json("a.md", 7, FINDING)

    assert text.endswith("}\n") and text.count("\n") == 1
    assert json.loads(text) == {
        "path": "a.md", "line": 7, "records": ["FR-01", "FR-02", "FR-03"],
        "findings": [{
            "code": "odd", "family": "between", "severity": "warning",
            "message": FINDING.message, "question": "Which holds?",
        }],
    }  # fmt: skip


def test_a_rule_is_explained_by_its_code_and_all_of_a_family_by_its_name() -> None:
    rule = next(iter(RULES.values()))
    family = [one for one in RULES.values() if one.family == rule.family]

    assert rule.about in explanation(rule.code) and rule.origin in explanation(rule.code)
    assert explanation(rule.code).startswith(f"{rule.code} ({rule.severity.value}, family ")
    assert all(one.about in explanation(rule.family) for one in family)
    assert explanation(rule.family).count("Source: ") == len(family)
    assert explanation("nothing") == ""


def test_every_code_and_each_family_once() -> None:
    assert set(RULES) <= set(names())
    assert {rule.family for rule in RULES.values()} <= set(names())
    assert len(names()) == len(set(names()))


def test_what_is_found_in_no_single_record_names_the_others() -> None:
    line = as_line("a.md", 7, FINDING.model_copy(update={"record": None}))
    assert line.endswith("FR-02, FR-03]\n")


def test_what_was_explained_and_what_nobody_wants_to_see_is_left_out() -> None:
    out = Record(id="OUT-01", kind=Kind.EXCLUSION, title="booking boats", words="booking boats",
                 fields={"sort": "scope"})  # fmt: skip
    need = Record(id="NEED-01", kind=Kind.NEED, title="book a boat", words="book a boat")
    made = Specification(date="2026-03-01", records=(out, need))
    nothing = frozenset[str]()
    found = list(between(made, nothing, nothing))
    assert found
    one = found[0]
    for select, ignore, seen in (
        ({one.code}, nothing, True), ({one.family}, nothing, True), ({"else"}, nothing, False),
        (nothing, {one.code}, False), (nothing, {one.family}, False),
        ({one.code}, {one.family}, False),
    ):  # fmt: skip
        listed = list(between(made, frozenset(select), frozenset(ignore)))
        assert (one.identity in [each.identity for each in listed]) is seen
    for why, left in (("by day", len(found) - 1), ("", len(found))):
        known = made.model_copy(update={"findings": (one.model_copy(update={"explained": why}),)})
        assert len(list(between(known, nothing, nothing))) == left
