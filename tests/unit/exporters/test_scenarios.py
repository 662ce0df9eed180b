"""Scenarios are given or follow from the sentence; none is made up."""

from __future__ import annotations

from askfirst.exporters.scenarios import scenarios, tried
from askfirst.requirements import Example, Record, Specification
from askfirst.vocabulary import Kind


def function(statement: str, *examples: Example) -> Record:
    return Record(id="FR-01", kind=Kind.FUNCTION, statement=statement, examples=examples)


def test_examples_are_scenarios() -> None:
    found = scenarios(function("X shall y.", Example(given="a\nb", when="c", then="d")))
    assert [one.steps for one in found] == [(("Given", "a b"), ("When", "c"), ("Then", "d"))]
    assert found[0].name == "FR-01 example 1"


def test_a_line_that_told_both_sides_is_a_scenario_in_its_own_words() -> None:
    told = function("A sheet is late: it leaves it out.")
    assert scenarios(told) == ()
    both = told.model_copy(
        update={"fields": {"trigger": "a sheet is late", "response": "it leaves it out"}}
    )
    (found,) = scenarios(both)
    assert found.steps == (("When", "a sheet is late"), ("Then", "it leaves it out"))
    one_side = told.model_copy(update={"fields": {"response": "it leaves it out"}})
    assert scenarios(one_side) == ()


def test_an_example_that_says_nothing_of_the_outcome_is_none() -> None:
    assert scenarios(function("X shall y.", Example(given="a", when="b"))) == ()


def test_a_sentence_with_a_condition_is_a_scenario() -> None:
    found = scenarios(function("While a poll runs, when a vote arrives, Polly shall count it."))
    assert found[0].steps == (
        ("Given", "a poll runs"),
        ("When", "a vote arrives"),
        ("Then", "Polly shall count it"),
    )


def test_a_sentence_without_a_condition_is_none() -> None:
    assert scenarios(function("Polly shall count votes.")) == ()
    assert scenarios(function("")) == ()
    assert scenarios(function("When it rains")) == ()


def test_what_is_tried_stands_by_its_kind() -> None:
    kinds = (Kind.LIMIT, Kind.INTERFACE, Kind.DATA, Kind.RULE, Kind.QUALITY, Kind.FUNCTION)
    records = tuple(Record(id=f"X-{at}", kind=kind) for at, kind in enumerate(kinds, 1))
    found = tried(Specification(records=records))
    assert [one.id for one in found] == ["X-6", "X-5", "X-4", "X-3", "X-2", "X-1"]


def test_where_no_example_has_an_outcome_the_sentence_is_the_scenario() -> None:
    (found,) = scenarios(function("When it rains, X shall y.", Example(given="a", when="b")))
    assert found.name == "FR-01 as its sentence says"
