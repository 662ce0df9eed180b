"""What rules read out of plain answers: numbers, bounds, days and the words that carry meaning."""

from __future__ import annotations

from askfirst.consistency.reading import (
    Bounds,
    bounds,
    content,
    day,
    disjoint,
    every,
    overlap,
    quantity,
    same_level,
    stem,
    within,
    without_number,
)
from rows import each_row


@each_row(
    ("text", "read"),
    [
        ("4 calls a month", (4, "call per month")),
        ("1,200 euros", (1200, "euro")),
        ("5 °C", (5, "degree")),
        ("3 days", (3 * 86400, "s")),
        ("2.5 hours", (9000, "s")),
        ("nobody", (0, "")),
        ("No calls", (0, "call")),
        ("hundred guests", (100, "guest")),
        ("no more than 5 boats", (5, "boat")),
        ("3 days or 4", None),
        ("some days", None),
    ],
)
def test_the_only_number_of_a_text_is_read_with_what_it_counts(
    text: str, read: tuple[float, str] | None
) -> None:
    assert quantity(text) == read


@each_row(
    ("text", "least", "most"),
    [
        ("at most 3", None, 3),
        ("up to 3", None, 3),
        ("fewer than 3", None, 3),
        ("no more than 3", None, 3),
        ("not later than 3", None, 3),
        ("at least 3", 3, None),
        ("min. 3", 3, None),
        ("more than 3", 3, None),
        ("no less than 3", 3, None),
        ("not earlier than 3", 3, None),
    ],
)
def test_a_bound_is_the_least_or_the_most(
    text: str, least: float | None, most: float | None
) -> None:
    assert bounds(text) == Bounds(least, most, "")


@each_row("text", ["3 boats", "at most", "at most 3 and at least 2", "over or under 3"])
def test_a_number_alone_and_two_bounds_are_none(text: str) -> None:
    assert bounds(text) is None


@each_row(
    ("first", "second", "none"),
    [
        ("at most 3", "at least 4", True),
        ("at least 4", "at most 3", True),
        ("at most 3", "at least 3", False),
        ("at most 3", "at most 1", False),
        ("at least 3", "at least 9", False),
        ("at most 3 euros", "at least 4 dollars", False),
        ("at most 3 hours", "at least 1 day", True),
    ],
)
def test_two_bounds_of_one_unit_leave_no_value(first: str, second: str, none: bool) -> None:
    one, other = bounds(first), bounds(second)
    assert one is not None
    assert other is not None
    assert disjoint(one, other) is none


def test_exact_numbers_leave_no_value_unless_they_are_the_same() -> None:
    assert disjoint(Bounds(3, 3, ""), Bounds(4, 4, ""))
    assert not disjoint(Bounds(3, 3, ""), Bounds(3, 3, ""))


@each_row(
    ("first", "second", "same"),
    [
        ("3 days", "three days", True),
        ("3 days", "3 hours", False),
        ("3 clashes", "3 calls", False),
        ("fewer calls", "Fewer calls", True),
        ("fewer calls, 3", "fewer calls, 4", False),
        ("", "", False),
    ],
)
def test_a_level_is_the_same_in_number_and_words(first: str, second: str, same: bool) -> None:
    assert same_level(first, second) is same


@each_row(
    ("text", "seconds"),
    [
        ("daily", 86400),
        ("every two hours", 7200),
        ("3 times a week", 201600),
        ("now and then", None),
    ],
)
def test_how_often_is_read_as_seconds_between_two_times(text: str, seconds: float | None) -> None:
    assert every(text) == seconds


@each_row(
    ("text", "read"),
    [
        ("1 May 2026", "2026-05-01"),
        ("by 2026-02-01", "2026-02-01"),
        ("February 2028", "2028-02-29"),
        ("by June", "None"),
    ],
)
def test_a_day_needs_its_year_and_a_month_is_its_last_day(text: str, read: str) -> None:
    assert str(day(text)) == read


def test_words_that_carry_meaning_are_stems_without_small_words_and_without_numbers() -> None:
    assert content("The visitors' bookings, 12 of them, at a glance") == {
        "visitor", "book", "glanc", "12",
    }  # fmt: skip
    assert without_number("The 12 bookings, two a day") == {"book", "day"}


@each_row(
    ("part", "whole", "inside"),
    [
        ("abcd", "abcx", True),
        ("abc", "abxy", False),
        ("ab", "abc", True),
        ("a", "abc", False),
        ("abcdefgh", "abcdef", True),
        ("abcdefgh", "abcde", False),
    ],
)
def test_three_quarters_of_a_part_and_at_least_two_words_stand_in_the_whole(
    part: str, whole: str, inside: bool
) -> None:
    assert within(frozenset(part), frozenset(whole)) is inside


def test_what_two_sets_share_is_a_share_of_the_smaller_one() -> None:
    assert overlap(frozenset("ab"), frozenset("bcde")) == 0.5
    assert overlap(frozenset("bcde"), frozenset("ab")) == 0.5
    assert overlap(frozenset(), frozenset("a")) == 0.0


def test_a_number_that_tells_no_amount_counts_what_stands_behind_it() -> None:
    assert quantity("no Calls a Week") == quantity("no calls a week") != quantity("no calls")
    assert quantity("no calls") == quantity("no call")
    assert every("it takes two hours") is None and every("every two hours") == 7200


def test_each_number_that_is_written_out_has_its_value_and_its_bare_unit() -> None:
    tens = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100}
    ones = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve")  # fmt: skip
    values = {"none": 0, "no": 0, "nothing": 0, "zero": 0} | tens
    values |= {word: number for number, word in enumerate(ones, 1)}
    read = {word: quantity(f"{word} boats") for word in values}
    assert read == {word: (value, "boat") for word, value in values.items()}


@each_row(
    ("words", "least", "most"),
    [
        ("more warmer hotter higher longer larger older heavier later", 3, None),
        ("less fewer colder cooler lower shorter smaller younger lighter earlier", None, 3),
    ],
)
def test_every_comparison_is_a_bound_and_the_other_one_with_a_no(
    words: str, least: float | None, most: float | None
) -> None:
    for word in words.split():
        assert bounds(f"{word.capitalize()} than 3") == Bounds(least, most, ""), word
        assert bounds(f"Not {word} than 3") == Bounds(most, least, ""), word


@each_row(
    ("words", "least", "most"),
    [
        (("At most", "Up to", "Maximum", "Max", "Max.", "Under", "Below", "Within"), None, 3),
        (("At least", "Minimum", "Min.", "Over", "Above"), 3, None),
    ],
)
def test_a_bound_may_begin_with_a_capital(
    words: tuple[str, ...], least: float | None, most: float | None
) -> None:
    for word in words:
        assert bounds(f"{word} 3") == Bounds(least, most, ""), word


@each_row(
    ("text", "read"),
    [
        ("90 °F", (90, "fahrenheit")),
        ("no calls each week", (0, "call per week")),
        ("no calls in an hour", (0, "call per hour")),
        ("nobody in the hall", (0, "")),
        ("none per day", (0, "per day")),
        ("no 3", None),
    ],
)
def test_what_stands_behind_a_number_is_what_it_counts_and_in_which_time(
    text: str, read: tuple[float, str] | None
) -> None:
    found = quantity(text)
    assert (found and (found.value, found.unit.strip())) == read


@each_row(
    ("word", "same"),
    [
        ("reservations", "reserv"), ("reservation", "reserv"), ("bookings", "book"),
        ("booking", "book"), ("stories", "stor"), ("carried", "carr"), ("boxes", "box"),
        ("locked", "lock"), ("boats", "boat"), ("bake", "bak"), ("duty", "duty"),
        ("query", "quer"), ("use", "use"), ("ring", "ring"),
    ],
)  # fmt: skip
def test_a_stem_is_a_word_without_its_commonest_ending_and_never_shorter_than_three(
    word: str, same: str
) -> None:
    assert stem(word) == same


def test_of_several_rhythms_the_first_counts_and_of_several_days_too() -> None:
    assert every("every hour, on Sundays every two hours") == 3600
    assert str(day("by 1 May 2026, at last on 1 June 2026")) == "2026-05-01"
