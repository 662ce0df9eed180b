"""Amounts, and what is to become of them."""

from __future__ import annotations

import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from askfirst.text.amounts import (
    Amount,
    amounts,
    change,
    same_measure,
)
from rows import each_row
from thorough import some

D = Decimal
VALUES: dict[str, tuple[str | None, str]] = {
    "100 ms": ("0.1", "s"),
    "5 secs": ("5", "s"),
    "30 mins": ("1800", "s"),
    "2 hrs": ("7200", "s"),
    "1 day": ("86400", "s"),
    "1 week": ("604800", "s"),
    "2 weeks": ("1209600", "s"),
    "a year": (None, ""),
    "1 year": ("31557600", "s"),
    "12 months": ("31557600", "s"),
    "half a year": ("15778800", "s"),
    "half an hour": ("1800", "s"),
    "two and a half hours": ("9000", "s"),
    "one hour and a half": ("5400", "s"),
    "1.5 h": ("5400", "s"),
    "90 s": ("90", "s"),
    "€ 20": ("20", "euro"),
    "20 €": ("20", "euro"),
    "20 euros": ("20", "euro"),
    "EUR 20": ("20", "euro"),
    "€20k": ("20000", "euro"),
    "20k euros": ("20000", "euro"),
    "2 million euros": ("2000000", "euro"),
    "$5": ("5", "dollar"),
    "£3.50": ("3.5", "pound"),
    "20k": ("20000", ""),
    "60.000": ("60000", ""),
    "60,000": ("60000", ""),
    "1.500": ("1500", ""),
    "1,234,567": ("1234567", ""),
    "1.234.567": ("1234567", ""),
    "1 000 000 visitors": ("1000000", "visitor"),
    "0.500": ("0.5", ""),
    "0,500": ("0.5", ""),
    "1.500 kg": ("1500", "g"),
    "1,500 kg": ("1500000", "g"),
    "1,234.5": ("1234.5", ""),
    "1.234,5": ("1234.5", ""),
    "2.5": ("2.5", ""),
    "2,5 %": ("2.5", "%"),
    "12 %": ("12", "%"),
    "12 percent": ("12", "%"),
    "12 per cent": ("12", "%"),
    "5 ‰": ("0.5", "%"),
    "2 of 100": ("2", "%"),
    "8 of 10": ("80", "%"),
    "8 out of 10 letters": ("80", "%"),
    "one in ten": ("10", "%"),
    "half of the visitors": ("50", "%"),
    "a dozen eggs": ("12", "egg"),
    "two dozen eggs": ("24", "egg"),
    "twenty-five people": ("25", "person"),
    "three hundred seats": ("300", "seat"),
    "a hundred seats": ("100", "seat"),
    "20 °C": ("20", "°C"),
    "-5 °C": ("-5", "°C"),
    "18 degrees": ("18", "°C"),
    "70 °F": ("70", "°F"),
    "30 degrees celsius": ("30", "°C"),
    "5 km": ("5000", "m"),
    "20 cm": ("0.2", "m"),
    "5 m": ("5", "m"),
    "3 tonnes": ("3000000", "g"),
    "5 ml": ("0.005", "l"),
    "1 GB": ("1000000000", "byte"),
    "100 Mbit/s": ("100000000", "bit/s"),
    "80 km/h": ("80", "km/h"),
    "6 A": ("6", "A"),
    "5 late buses": ("5", "bus"),
    "3 bus drivers": ("3", "driver"),
    "1 key": ("1", "key"),
    "5 open gates": ("5", "gate"),
    "3 times a day": ("3", "time"),
    "zero faults": ("0", "fault"),
    "10 m²": ("10", "m²"),
}


def values(text: str) -> list[tuple[Decimal | None, str]]:
    return [(one.low, one.unit) for one in amounts(text)]


@each_row(("text", "expected"), VALUES.items())
def test_one_amount(text: str, expected: tuple[str | None, str]) -> None:
    if expected[0] is None:
        assert amounts(text) == []
        return
    assert values(text) == [(D(expected[0]), expected[1])]
    found = amounts(text)[0]
    assert text[found.start : found.end] == text


RELATIONS: dict[str, tuple[str, str | None, str | None]] = {
    "at most 5": ("at most", None, "5"),
    "no more than 5": ("at most", None, "5"),
    "up to 3": ("at most", None, "3"),
    "max. 3": ("at most", None, "3"),
    "within 2 s": ("at most", None, "2"),
    "not more than two minutes": ("at most", None, "120"),
    "5 or less": ("at most", None, "5"),
    "at least 5": ("at least", "5", None),
    "no less than 5": ("at least", "5", None),
    "5 or more": ("at least", "5", None),
    "5+": ("at least", "5", None),
    "minimum 3": ("at least", "3", None),
    "less than 5": ("less than", None, "5"),
    "under 5 s": ("less than", None, "5"),
    "fewer than 5": ("less than", None, "5"),
    "more than 5": ("more than", "5", None),
    "over 5": ("more than", "5", None),
    "above 30 °C": ("more than", "30", None),
    "about 5": ("about", "5", "5"),
    "approx. 5 km": ("about", "5000", "5000"),
    "~5": ("about", "5", "5"),
    "exactly 5": ("exactly", "5", "5"),
    "30 % less": ("less", "30", "30"),
    "2 hours more": ("more", "7200", "7200"),
    "between 5 and 7": ("between", "5", "7"),
    "from 5 to 7 people": ("between", "5", "7"),
    "5-7": ("between", "5", "7"),
    "5–7 min": ("between", "300", "420"),
    "5 to 7": ("between", "5", "7"),
    "-5 to -2 °C": ("between", "-5", "-2"),
    "10 min to 2 hours": ("between", "600", "7200"),
    "at most 2 of 100 buses": ("at most", None, "2"),
}


@each_row(("text", "expected"), RELATIONS.items())
def test_relations(text: str, expected: tuple[str, str | None, str | None]) -> None:
    (found,) = amounts(text)
    relation, low, high = expected
    assert found.relation == relation
    assert (found.low, found.high) == (
        None if low is None else D(low),
        None if high is None else D(high),
    )
    assert text[found.start : found.end] == text


@each_row("verb", ["hand", "hands", "Handed", "handing"])
def test_what_is_handed_over_is_no_more_than_was_said(verb: str) -> None:
    (found,) = amounts(f"we {verb} over two keys")
    assert (found.relation, found.low, found.high) == ("", D(2), D(2))


@each_row(
    "text",
    [
        "the 3rd of May 2027",
        "2027-05-03",
        "at 10:30",
        "version 2.1",
        "5 to 1 at night",
        "one of them",
        "which one",
        "May 3",
        "in 2027",
        "A4 paper",
        "at 9",
        "until 5",
        "9 am",
        "room 12",
        "3.2.1",
        "covid19",
        "9 o'clock",
        "every one",
        "no. 7",
        "192.168.0.1",
        "half past 8",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert amounts(text) == []


def test_rates_and_things() -> None:
    (one,) = amounts("40 litres a week")
    assert (one.unit, one.per) == ("l", "week")
    (one,) = amounts("200 euros per month")
    assert (one.low, one.unit, one.per) == (D(200), "euro", "month")
    (one,) = amounts("2 of 100 buses")
    assert (one.dimension, one.thing) == ("share", "bus")


def test_several_in_a_line() -> None:
    text = "at most 5 visitors for 2 hours, then 10 minutes"
    assert [text[one.start : one.end] for one in amounts(text)] == [
        "at most 5 visitors",
        "2 hours",
        "10 minutes",
    ]


def one(text: str) -> Amount:
    return amounts(text)[0]


def test_what_can_be_compared() -> None:
    assert same_measure(one("100 ms"), one("at most 2 hours"))
    assert same_measure(one("€ 20"), one("EUR 30"))
    assert same_measure(one("2 of 100"), one("3 %"))
    assert not same_measure(one("5 m"), one("5 s"))
    assert not same_measure(one("9 a week"), one("9 a month"))
    assert not same_measure(one("5 buses"), one("5 boats"))


CHANGES: dict[str, tuple[str, str, str | None, str | None]] = {
    "late buses: 12 % to 6 % within half a year": ("12", "6", "late buses", "within half a year"),
    "from 40 to 100 a month in two years": ("40", "100", None, "in two years"),
    "now 6, should be 1": ("6", "1", None, None),
    "should be 1, now 6": ("6", "1", None, None),
    "cut from 40 min to 10 min": ("2400", "600", None, None),
    "cut the waiting time from 40 min to 10": ("2400", "600", "the waiting time", None),
    "2 instead of 10": ("10", "2", None, None),
    "only 2 calls a day instead of 10": ("10", "2", None, None),
    "5 -> 3": ("5", "3", None, None),
    "5 => 3": ("5", "3", None, None),
    "5 → 3": ("5", "3", None, None),
    "lost parcels: 9 a week -> 2, by June": ("9", "2", "lost parcels", "by June"),
    "40 litres a week to 15 before summer": ("40", "15", None, "before summer"),
    "by June: from 40 to 60": ("40", "60", None, "by June"),
    "waiting time: now 40 minutes, target 10 minutes": ("2400", "600", "waiting time", None),
    "complaints: 30 today, 5 later": ("30", "5", "complaints", None),
    "1 (down from 6)": ("6", "1", None, None),
    "6 is today, 1 is what we want": ("6", "1", None, None),
    "copying: in 1 working day, now 6": ("518400", "86400", "copying", None),
    "12 % down to 6 %": ("12", "6", None, None),
    "calls 2 (down from 5)": ("5", "2", "calls", None),
    "5 litres a day to 3 litres a day": ("5", "3", None, None),
    "6 now, should be 1": ("6", "1", None, None),
    "6 a day now, should be 1 a day": ("6", "1", None, None),
    "6 now and 1 later": ("6", "1", None, None),
    "1 wanted, 6 now": ("6", "1", None, None),
    "now 6, but then 1": ("6", "1", None, None),
    "by June cut from 5 to 3": ("5", "3", None, "by June"),
    "by June: calls from 5 to 3": ("5", "3", "calls", "by June"),
    "cut 5 to 3": ("5", "3", None, None),
    "reduce: 5 to 3": ("5", "3", None, None),
    "5 m to 4 m": ("5", "4", None, None),
}


@each_row(("text", "expected"), CHANGES.items())
def test_changes(text: str, expected: tuple[str, str, str | None, str | None]) -> None:
    found = change(text)
    assert found is not None
    assert (found.now.low, found.target.low) == (D(expected[0]), D(expected[1]))
    assert (found.what and text[slice(*found.what)]) == expected[2]
    assert (found.by and text[slice(*found.by)]) == expected[3]
    assert found.whole
    assert found.target.unit == found.now.unit or not found.now.unit


@each_row(
    "text",
    [
        "from 5 to 7 people",
        "5 to 7 minutes",
        "open from 9 to 17",
        "not from 40 to 10",
        "12 %",
        "",
        "temperature from 20 °C to 5 °C",
        "we need from 5 to 7 people by June",
        "5 people -> 3 euros",
        "open from 9 to 17 until June",
        "either 5 or 3 instead of 10",
        "40 kg to 3 hours",
        "5 minutes to 5 minutes",
        "tickets 5 to 5",
        "calls: now 5 a day, should be 2 a week",
        "2 wanted and 5 now",
        "late calls: wanted 2 of 3, now 3 of 4, then 5 of 6",
    ],
)
def test_what_is_no_change(text: str) -> None:
    assert change(text) is None


def test_a_change_with_words_left_over_is_not_whole() -> None:
    found = change("from 40 min to 10 min, said the harbour office")
    assert found is not None and not found.whole


LINES = st.lists(
    st.sampled_from(
        [
            "at",
            "most",
            "5",
            "2",
            "7.5",
            "60.000",
            "%",
            "of",
            "€",
            "20",
            "k",
            "ms",
            "min",
            "a",
            "week",
            "half",
            "an",
            "hour",
            "to",
            "-",
            "from",
            "between",
            "and",
            "or",
            "more",
            "less",
            "now",
            "should",
            "be",
            "instead",
            "->",
            "by",
            "June",
            "people",
            "late",
            "buses",
            "two",
            "dozen",
            "1,5",
            "2027-05-03",
        ]
    ),
    max_size=12,
).map(" ".join)


@given(LINES)
def test_spans_are_verbatim_and_apart(text: str) -> None:
    end = 0
    for found in amounts(text):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        assert found.low is None or found.high is None or found.low <= found.high
        end = found.end


@given(LINES, st.sampled_from(sorted(CHANGES)), st.booleans())
@example("", "5 -> 3", False)
def test_a_change_has_its_parts_apart(more: str, told: str, behind: bool) -> None:
    found = change(f"{told} {more}" if behind else f"{more} {told}")
    if found:
        spans = [(found.now.start, found.now.end), (found.target.start, found.target.end)]
        spans = sorted([*spans, *(span for span in (found.what, found.by) if span)])
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(st.integers(1, 10**6))
def test_units_of_time_are_one(number: int) -> None:
    assert values(f"{number} min") == values(f"{60 * number} s")
    assert values(f"{number} weeks") == values(f"{7 * number} days")
    assert values(f"{number} years") == values(f"{12 * number} months")


@pytest.mark.parametrize(
    "unit", some(["1 ", "twenty-", "1-", "at least ", "1,000", "5 of ", "a"], every=7)
)
def test_the_time_grows_with_the_length(unit: str) -> None:
    text = (unit * 20_000)[:20_000]
    start = time.process_time()
    amounts(text)
    assert time.process_time() - start < 2


def test_one_is_a_number_only_of_a_thing() -> None:
    assert amounts("where one stands") == amounts("one needs a key") == []
    assert values("one key") == [(D(1), "key")]


def test_an_arrow_is_no_comparison() -> None:
    assert amounts("the floor -> 8 of 10")[0].relation == ""
    assert amounts("load > 8")[0].relation == "more than"


def test_a_number_in_front_does_not_take_the_words_of_the_next() -> None:
    assert [one.relation for one in amounts("1 at most 2 calls")] == ["", "at most"]


@each_row(
    ("one", "other", "same"),
    [
        ("2 of 100 buses", "3 of 100 trams", False),
        ("2 of 100 buses", "3 of 100 buses", True),
        ("2 %", "3 of 100 buses", True),
        ("2 a day", "3 a week", False),
        ("2 kg", "3 kg", True),
        ("2 kg", "at most 3 kg", True),
        ("2 kg", "2 kg", True),
        ("30 % less", "20 %", True),
    ],
)
def test_which_amounts_can_be_compared(one: str, other: str, same: bool) -> None:
    first, second = amounts(one)[0], amounts(other)[0]

    assert same_measure(first, second) is same


def test_the_longest_line_that_is_read_as_a_change() -> None:
    line = "from 40 to 20 litres "

    assert change(line + "x" * (2001 - len(line))) is None
    assert change("") is None
    assert change("...") is None


def test_a_change_whose_rates_differ_is_none() -> None:
    assert change("from 40 a month to 20 a week") is None
    falls = change("waste falls from 40 kg to 20")

    assert falls is not None
    assert (falls.now.low, falls.target.low, falls.target.unit, falls.whole) == (
        40000,
        20000,
        "g",
        True,
    )
    assert falls.what == (0, len("waste falls"))


def test_a_unit_with_an_apostrophe_is_none_and_one_in_front_of_a_verb_counts_nothing() -> None:
    assert [(str(one.low), one.unit) for one in amounts("a 5 minutes' walk")] == [("5", "")]
    assert amounts("one run a day") == []


def test_a_counted_thing_is_a_count() -> None:
    assert [(one.dimension, one.unit) for one in amounts("3 boats")] == [("count", "boat")]
