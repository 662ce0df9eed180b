"""Pairs that pull apart: each is named once, and says what its sides are."""

from __future__ import annotations

from askfirst.agenda import pulling as asking
from askfirst.records.pulling import _different
from askfirst.statements.axes import Pair, pulls_apart
from askfirst.statements.told import Told


def pair(axis: str, first: str, second: str) -> Pair:
    return Pair(axis, Told(first, "a"), Told(second, "b"), 1, "", ("one", "other"))


def test_the_same_side_in_other_words_is_no_new_pair() -> None:
    first, again, other = pair("keep", "1", "2"), pair("keep", "1", "3"), pair("open", "1", "3")
    assert _different([first, again, other]) == [first, other]


def test_the_question_says_both_numbers_and_never_nothing() -> None:
    (numbers,) = pulls_apart(Told("2", "hall: 24 seats"), [Told("1", "20 seats in the hall")])
    assert asking._question(numbers).help == "One says: 20 seats / 24 seats."
    assert asking._question(numbers._replace(poles=("", ""))).help == "Two numbers for hall."
