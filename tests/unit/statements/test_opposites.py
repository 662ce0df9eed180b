"""Marks of lines that most often cannot both hold, and what is counted differently."""

from __future__ import annotations

import pytest

from askfirst.statements.opposites import _WEIGHTS, marks, numbers_apart, set_apart
from rows import each_row

PAIRS = [
    ("only-one", "nobody opens the vault but the mayor", "the clerk takes it when she is away"),
    ("only-one", "the keys are mine", "whoever comes first opens, goes round and locks up"),
    ("only-one", "only the cook may touch the oven", "if he sleeps the boy lights it"),
    ("settled", "a signed sheet stays as it is", "the clerk puts it right on Monday"),
    ("settled", "nothing is changed after noon", "he still swaps two names"),
    ("settled", "once it hangs there it is final", "they cross out the wrong one"),
    ("not-without", "no boat leaves before it is paid", "regulars just take one"),
    ("not-without", "never a tool out without a slip", "the smith pays when he comes by"),
    ("by-itself", "the letters go out by themselves", "I want to look through them first"),
    ("by-itself", "it happens automatically", "he nods at each one"),
    ("for-all-eyes", "everybody sees the whole list", "that stays between me and him"),
    ("for-all-eyes", "every member reads the notes", "nobody else gets told"),
    ("promised", "everyone is seen the same day", "we are full on Mondays"),
    ("promised", "whoever calls has an answer within an hour", "I only go up once a day"),
    ("promised", "the bill goes out the same evening", "no bill leaves until the slips are in"),
    ("in-turn", "strictly in order", "regulars go ahead"),
    ("wiped", "all of it is deleted after a week", "we look up what he had ten years back"),
    ("wiped", "all of it is shredded in May", "the maps we keep at the office for good"),
    ("wiped", "the names are wiped at once", "I must say who had it, going back years"),
    ("followed", "I want to follow each boat live", "nobody may trace where the crew goes"),
    ("followed", "we see where every ferry is", "the crew is not watched, no spying"),
]
NOT_SETTLED = ("no shift is longer than 10 hours", "no boat is out if not back by six")


@each_row("line", NOT_SETTLED)
def test_a_shift_and_what_is_not_back_change_nothing(line: str) -> None:
    assert "settled" not in marks(line).one


@each_row("way, one, other", PAIRS)
def test_each_way_has_marks_of_both_sides(way: str, one: str, other: str) -> None:
    assert way in marks(one).one
    assert way in marks(other).other
    assert set_apart(marks(one), marks(other)) == set_apart(marks(other), marks(one)) > 0


def test_strong_marks_say_more_than_weak_ones() -> None:
    rule = marks("nobody opens the vault but the mayor")
    weak, strong = marks("the clerk helps out"), marks("the clerk goes through it")
    assert 0 < set_apart(rule, weak) < set_apart(rule, strong)


def test_lines_without_marks_are_not_set_apart() -> None:
    plain, other = marks("a bell hangs in the hall"), marks("two rooms and a hall")
    assert (plain.one, plain.other) == ({}, {})
    assert set_apart(plain, other) == 0
    assert not plain.rule


@pytest.mark.parametrize(
    ("line", "rule", "only_one"),
    [
        ("only the cook may touch the oven", True, True),
        ("nothing is changed after noon", True, False),
        ("that stays between me and him", True, False),
        ("the letters go out by themselves", False, False),
    ],
)
def test_what_forbids_is_a_rule(line: str, *, rule: bool, only_one: bool) -> None:
    assert (marks(line).rule, marks(line).only_one) == (rule, only_one)


COUNTED = [
    ("six bells hang there", "all eight bells are rung", 1.0),
    ("fees are thirty cents", "he pays forty two cents", 0.5),
    ("two vans, no more", "all four of our vans are out", 1.0),
    ("forty two gardens", "42 gardens on the hill", 0.0),
    ("a card is for three trout", "full with the fifth trout", 1.0),
    ("the walk takes twelve people", "with the twentieth the walk is full", 0.3),
    ("six bells hang there", "eight ropes for the ringers", 0.0),
    ("six bells hang there", "a bell rings at noon", 0.0),
    ("1000000000 bells", "eight bells", 0.0),
]


@each_row("first, second, how_much", COUNTED)
def test_one_thing_counted_differently_is_seen(first: str, second: str, how_much: float) -> None:
    assert numbers_apart(first, second) == numbers_apart(second, first) == how_much


def test_of_a_very_long_line_the_beginning_is_looked_at() -> None:
    line = f"nobody opens it but me {'and so on ' * 200} by themselves"
    assert "only-one" in marks(line).one
    assert "by-itself" not in marks(line).one


def test_what_nobody_may_change_and_another_line_puts_right_says_most() -> None:
    settled, righted = marks("nobody touches it any more"), marks("she puts it right at night")
    leave, do = marks("nobody but me rings"), marks("whoever comes")
    assert set_apart(settled, righted) > max(_WEIGHTS.values())
    assert set_apart(leave, do) <= max(_WEIGHTS.values())
