"""Two numbers for one thing."""

from __future__ import annotations

from askfirst.statements.differing import (
    apart,
    measures,
    numbers_differ,
    numbers_in,
    other_amount,
    says_no_to,
)
from askfirst.statements.told import Told, told_line
from rows import each_row


@each_row(
    ("first", "second", "thing"),
    [
        ("A rental lasts 14 days", "A rental lasts 21 days", "rental"),
        ("A rental lasts 14 days", "A rental lasts 14 days or 21 days", ""),
        ("A rental lasts 2 weeks", "A rental lasts 14 days or 21 days", ""),
        ("A rental lasts 2 weeks", "A rental lasts 14 days", ""),
        ("A rental lasts 1 week", "A rental lasts 14 days", "rental"),
        ("A rental lasts at most 14 days", "A rental lasts at most 21 days", "rental"),
        ("A rental lasts at least 21 days", "A rental lasts at most 14 days", "rental"),
        ("A rental lasts at least 14 days", "A rental lasts at most 21 days", ""),
        ("A rental lasts at least 1 day", "A rental lasts no more than 2 weeks", ""),
        ("A rental lasts at most 14 days", "A rental lasts 21 days", ""),
        ("A rental lasts 7 days more", "A rental lasts 14 days", ""),
        ("A rental lasts 14 days", "A rental costs 21 euro", ""),
        ("A rental lasts 14 days", "A loan lasts 21 days", ""),
        ("A rental of a boat lasts 14 days", "A rental lasts 21 days", ""),
        ("A boat rental lasts 14 days", "A boat rental at the quay lasts 21 days", "boat rental"),
        ("A rental lasts 14 days and 2 hours", "A rental lasts 21 days and 3 hours", ""),
        ("The long text lasts 2 minutes", "The short text lasts 5 minutes", ""),
        ("The trip is paid 3 days before it", "The trip is paid 5 days after it", ""),
        ("30 of them are boats", "20 are boats", ""),
        ("Lockbook keeps a card 2 days", "A card is kept 3 days", "card"),
    ],
)
def test_what_has_another_number(first: str, second: str, thing: str) -> None:
    assert numbers_differ(Told("1", first), Told("2", second), "Lockbook") == thing
    assert bool(numbers_differ(Told("2", second), Told("1", first), "Lockbook")) == bool(thing)


def test_what_was_told_of_how_it_is_or_was_says_nothing_of_what_is_wanted() -> None:
    today, wanted = (
        Told("1", "A rental lasts 14 days", "today"),
        Told("2", "A rental lasts 21 days"),
    )
    assert numbers_differ(today, wanted) == ""


def test_numbers_stand_as_they_were_typed_with_what_they_count_and_measure() -> None:
    assert numbers_in("2  boats for 30 minutes") == "2 boats, 30 minutes"
    assert numbers_in("boats") == numbers_in("...") == ""
    assert measures("for 30 minutes") == measures("2 hours at most") != measures("2 boats")


@each_row(
    ("one", "two", "differ"),
    [
        ("It may cost at most 200 euro a year", "at most 80 euro a year", True),
        ("2000 euro a year", "At most 500 euro a year", True),
        ("at least 3 rooms", "at most 9 rooms", False),
        ("at most 3 rooms", "at most 3 rooms", False),
        ("at most 3 rooms", "at most 20 euro", False),
        ("the hall holds at most 200 people", "at most 20 people clean the bells", False),
        ("open on sundays", "closed at night", False),
    ],
)
def test_another_amount_of_one_thing_is_another_value(one: str, two: str, differ: bool) -> None:
    assert other_amount(one, two) is other_amount(two, one) is differ


@each_row(
    ("one", "two", "no"),
    [
        ("hand in the key", "never hand in the key", True),
        ("the hall is open on sundays", "the hall is not open on sundays", True),
        ("ring", "never ring", False),  # one word says too little
        ("hand in the key", "never hand in the key alone", False),
        ("keep the key 2 days", "never keep the key 5 days", False),
        ("hand in the key", "hand in the key", False),
    ],
)
def test_a_no_to_just_that_is_the_opposite(one: str, two: str, no: bool) -> None:
    first, second = Told("a", one), Told("b", two)
    assert says_no_to(first, second) is says_no_to(second, first) is no


def test_what_must_not_be_is_a_no_already() -> None:
    said = told_line("a", "show telephone numbers", "must-not", "exclusion")
    again = told_line("b", "It never shows telephone numbers", "must-not", "exclusion")
    assert not says_no_to(said, again)


@each_row(
    ("texts", "are_apart"),
    [
        (("5 days", "3 days"), True),
        (("5 days", "3 boats"), False),
        (("5 days", "3 boats", "4 boats"), True),
        (("at most 5 days", "3 days"), False),
    ],
)
def test_two_amounts_of_one_unit_are_apart(texts: tuple[str, ...], are_apart: bool) -> None:
    assert apart(texts) is are_apart


def test_two_numbers_on_one_tick_leave_room_between_a_least_and_a_greater_most() -> None:
    def differ(one: str, two: str, tick: str = "is fast") -> str:
        first, second = (Told(text, text, "quality", choice="is fast") for text in (one, two))
        return numbers_differ(first, second._replace(choice=tick))

    assert differ("5 seconds", "2 seconds") == "is fast"
    assert differ("5 seconds", "2 seconds", "is loud") == ""
    assert differ("5 seconds", "5 seconds") == ""
    assert differ("at least 2 seconds", "at most 5 seconds") == ""
