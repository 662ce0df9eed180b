"""One number with its unit or the thing that it counts, and what is a number and no amount."""

from __future__ import annotations

from askfirst.text.measures import singles
from rows import each_row


def read(text: str) -> list[str]:
    """Each amount as it stands, what it is worth, in what, for what a rate or share is told."""
    return [
        f"{text[one.start : one.end]} = {one.value.normalize():f} {one.unit}"
        + (f" per {one.per}" if one.per else "")
        + (f" of {one.thing}" if one.thing else "")
        + (" or more" if one.plus else "")
        for one in singles(text)
    ]


@each_row(
    "text",
    ["in 1900", "in 2100", "at 9", "until 12", "before 24", "at nine", "room 5", "no. 7", "step 3",
     "the 5th", "5 o'clock", "5 pm", "2 past nine at night", "one of them", "which one",
     "half an apple", "30 May", "3 of May"],
)  # fmt: skip
def test_a_year_clock_name_or_ordinal_is_no_amount(text: str) -> None:
    assert read(text) == []


@each_row(
    ("text", "expected"),
    [
        ("in 1899", ["1899 = 1899 "]),
        ("in 2101", ["2101 = 2101 "]),
        ("in 2000 halls", ["2000 halls = 2000 hall"]),
        ("02000", ["02000 = 2000 "]),
        ("2 k", ["2 k = 2000 "]),
        ("at 25", ["25 = 25 "]),
        ("from 9 to 5", ["9 = 9 ", "5 = 5 "]),
        ("€ 2000 a month", ["€ 2000 a month = 2000 euro per month"]),
        ("EUR 20 and 5 keys", ["EUR 20 = 20 euro", "5 keys = 5 key"]),
        ("5 m", ["5 m = 5 m"]),
        ("five m", ["five = 5 "]),
        ("5 minutes' walk", ["5 = 5 "]),
        ("3 working days", ["3 working days = 259200 s"]),
        ("one hour and a half", ["one hour and a half = 5400 s"]),
        ("1 and a half hours", ["1 and a half hours = 5400 s"]),
        ("half a year", ["half a year = 15778800 s"]),
        ("half of the visitors", ["half of the visitors = 50 % of visitor"]),
        ("half, then", ["half = 50 %"]),
        ("8 out of 10 letters", ["8 out of 10 letters = 80 % of letter"]),
        ("4 of 4 doors", ["4 of 4 doors = 100 % of door"]),
        ("10 out of 8", ["10 = 10 ", "8 = 8 "]),
        ("2 of 4 doors and 3 keys", ["2 of 4 doors = 50 % of door", "3 keys = 3 key"]),
        ("5 late buses", ["5 late buses = 5 bus"]),
        ("3 bus drivers", ["3 bus drivers = 3 driver"]),
        ("1 bus", ["1 bus = 1 bus"]),
        ("1 large bus", ["1 large bus = 1 bus"]),
        ("1 large", ["1 = 1 "]),
        ("a dozen eggs", ["a dozen eggs = 12 egg"]),
        ("100+ guests", ["100+ guests = 100 guest or more"]),
        ("2 times a week", ["2 times a week = 2 time per week"]),
        ("2 times faster", ["2 = 2 "]),
        ("5 more halls", ["5 = 5 "]),
        ("3 per h", ["3 per h = 3  per hour"]),
        ("9 visits each week", ["9 visits each week = 9 visit per week"]),
        ("12 kg per person", ["12 kg per person = 12000 g per person"]),
    ],
)
def test_an_amount_is_read_with_what_it_counts(text: str, expected: list[str]) -> None:
    assert read(text) == expected
