"""What a line becomes by what else was told of it, and by what nobody told."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.agenda.excepting import _rows
from askfirst.interview import Interview
from askfirst.records import compose
from askfirst.requirements import Kind, Record
from interviews import told


def made(**said: JsonValue) -> tuple[Interview, dict[str, Record]]:
    interview = told({"tasks": ["The mate rings"], **said}, depth="standard")
    return interview, {one.id: one for one in compose(interview).records}


def test_facts_that_ask_where_and_who_are_facts_and_no_rule() -> None:
    facts = ["Berth: where the boat has to lie, who has the key", "Boat: has to be red"]
    _, records = made(facts=facts)
    assert [one.fields.get("sort", "") for one in records.values() if one.kind is Kind.DATA] == [
        "", "rule",
    ]  # fmt: skip


def test_a_ticked_case_is_told_elsewhere_only_in_two_of_its_words() -> None:
    one = {"goes-wrong": ["the guest reports what is wrong, and it goes off the bill"]}
    two = {"goes-wrong": ["what somebody enters wrong is shown in red, and the mate rings"]}
    for said, is_open in ((one, True), (two, False)):
        _, records = made(**said, **{"can-happen": ["input"]})
        assert any(name.endswith("-then") for name in records) is is_open


def test_a_demand_that_nothing_may_happen_is_no_gap() -> None:
    _, records = made(**{"goes-wrong": ["nothing may get lost"]})
    assert [one.statement for one in records.values() if one.kind is Kind.FUNCTION] == [
        "Nothing may get lost.",
    ]  # fmt: skip


def test_of_very_many_lines_without_exception_some_are_looked_at() -> None:
    interview, _ = made(**{"must-not": [f"it never rings at pier {n}" for n in range(150)]})
    assert len(_rows(interview)) == 5
