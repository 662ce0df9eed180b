"""One fact told twice: the same, more exact, another."""

from __future__ import annotations

import pytest

from askfirst.statements.same import same_fact


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("pool closes at 21:00", "The pool closes at 21:00."),
        ("90 minutes of light", "1.5 hours of light"),
        ("table from a card: 1 working day", "a table from each card in 1 working day"),
        ("late buses from 12 % to 6 %", "late buses: 12 % -> 6 %"),
        ("open the shed when the keeper signs", "When the keeper signs, open the shed"),
        ("the keeper signs -> open the shed", "open the shed when the keeper signs"),
        ("show the tide within 2 seconds", "show the tide quickly"),
    ],
)
def test_the_same_again(earlier: str, later: str) -> None:
    assert same_fact(earlier, later) == "same"


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("a little money", "200 euros a month"),
        ("show the tide quickly", "show the tide within 2 seconds"),
        ("no paper at the desk", "no paper at the desk because it gets wet"),
        ("cards come in", "cards come in; the post brings them"),
    ],
)
def test_the_same_more_exactly(earlier: str, later: str) -> None:
    assert same_fact(earlier, later) == "refines"


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("the pool closes at 21:00", "the pool closes at 22:00"),
        ("at most 5 people in the lift", "at least 5 people in the lift"),
        ("the farmer pays the shop", "the shop pays the farmer"),
        ("late buses from 6 % to 12 %", "late buses from 12 % to 6 %"),
        ("paper at the desk", "no paper at the desk"),
        ("the guard opens the gate", "only the guard opens the gate"),
        ("open the shed when the keeper signs", "the keeper signs when you open the shed"),
        ("lend a boat", "lend a boat and a bike"),
        ("a lift for 5 people", "a lift for 6 people"),
        ("100 ms", "100 m"),
        ("a little time", "200 euros"),
        ("", "anything"),
        ("...", "!!!"),
    ],
)
def test_another_fact(earlier: str, later: str) -> None:
    assert same_fact(earlier, later) == ""


def test_numbers_of_one_fact_must_be_the_same_or_more() -> None:
    assert same_fact("5 boats at the pier", "5 boats at the pier") == "same"
    assert same_fact("boats at the pier", "5 boats at the pier") == "refines"
    assert same_fact("5 boats at the pier", "boats at the pier") == "same"
    assert same_fact("5 boats", "6 boats") == ""
    assert same_fact("12", "12") == "same"
    assert same_fact("12", "13") == ""


def test_only_one_vague_thing_is_made_exact() -> None:
    assert same_fact("a little money and time", "200 euros") == ""
    assert same_fact("money", "200 euros") == ""
    assert same_fact("a little money", "200 euros for oars") == ""
    assert same_fact("a little time", "2 hours") == "refines"
    assert same_fact("a little wood", "2 hours") == ""


def test_a_reason_in_front_of_nothing_refines_nothing() -> None:
    assert same_fact("cards come in", "; cards come in") == "same"
    assert same_fact("cards come in", "letters come in; cards too") == ""


def test_long_lines_take_no_time() -> None:
    assert same_fact("shed " * 2000, "boat " * 2000) == ""
