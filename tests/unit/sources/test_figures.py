"""How much a number says, and whether two can be about one thing."""

from __future__ import annotations

from askfirst.sources.annotated import numbers_of
from askfirst.sources.facts import dates, numbers
from askfirst.sources.figures import Measure, differ, in_a_case, measured, other_case
from askfirst.sources.roles import is_needed_by_a_role, is_story_of_a_role, names_people
from rows import each_row


@each_row(
    ("text", "expected"),
    [
        ("at most 5 halls", ("hall", 5, 5, "most")),
        ("up to 5 halls", ("hall", 5, 5, "most")),
        ("less than 5 halls", ("hall", 5, 5, "most")),
        ("at least 5 halls", ("hall", 5, 5, "least")),
        ("over 5 halls", ("hall", 5, 5, "least")),
        ("5 halls", ("hall", 5, 5, "")),
        ("20-30 halls", ("hall", 20, 30, "")),
        ("from 20 to 30 halls", ("hall", 20, 30, "")),
        ("90 minutes", ("s", 5400, 5400, "")),
        ("€5", ("euro", 5, 5, "")),
        ("5 €", ("euro", 5, 5, "")),
        ("30 degrees", ("°C", 30, 30, "")),
        ("25 °C", ("°C", 25, 25, "")),
        ("1,500 halls", ("hall", 1500, 1500, "")),
        ("20 per cent", ("%", 20, 20, "")),
        ("20%", ("%", 20, 20, "")),
        ("dozens of halls", ("hall", None, None, "")),
    ],
)
def test_a_number_has_a_unit_of_one_form_and_a_bound(
    text: str, expected: tuple[str, float | None, float | None, str]
) -> None:
    (number,) = numbers_of(text)
    assert measured(number, text, 0) == Measure(*expected)


def test_both_ends_of_a_range_stand_for_the_whole() -> None:
    text = "between 20 and 30 halls"
    assert [measured(one, text, 0)[1:3] for one in numbers_of(text)] == [(20, 30), (20, 30)]


@each_row(
    ("one", "other", "expected"),
    [
        ((1, 1, ""), (2, 2, ""), True),
        ((3, 3, ""), (1, 2, ""), True),
        ((5, 5, ""), (5, 5, ""), False),
        ((1, 2, ""), (2, 3, ""), False),
        ((2, 3, ""), (1, 2, ""), False),
        ((1, 1, "most"), (5, 5, "least"), False),
        ((1, 1, "least"), (5, 5, "most"), False),
        ((1, 1, "most"), (5, 5, "most"), True),
        ((1, 1, "most"), (5, 5, ""), True),
        ((None, None, ""), (2, 2, ""), None),
        ((2, 2, ""), (None, None, ""), None),
    ],
)
def test_two_measures_differ_where_both_cannot_be(
    one: tuple[float | None, float | None, str],
    other: tuple[float | None, float | None, str],
    expected: bool | None,
) -> None:
    assert differ(Measure("m", *one), Measure("m", *other)) is expected


@each_row(
    ("one", "other", "another_case", "one_names"),
    [
        ("open in summer", "open in winter", True, False),
        ("open in summer", "open", False, True),
        ("at night in summer", "at night in winter", True, False),
        ("at night in summer", "in summer", False, True),
        ("the service stop is red", "the emergency stop is red", True, False),
        ("the old pump", "the new pump", True, False),
        ("hall 3 is red", "hall 4 is red", True, False),
        ("hall 3 is red", "hall 3 is red", False, False),
        ("hall 3 is red", "the hall is red", False, True),
        ("outside", "inside", True, False),
    ],
)
def test_two_cases_are_told_by_season_time_place_name_and_number(
    one: str, other: str, another_case: bool, one_names: bool
) -> None:
    assert (other_case(one, other), in_a_case(one, other)) == (another_case, one_names)
    assert (other_case(other, one), in_a_case(other, one)) == (another_case, one_names)


@each_row(
    ("text", "days", "figures"),
    [
        ("In May 2026 there are 5 halls, on 3 May and on 4 May.",
         ["May 2026", "3 May", "4 May"], ["5 halls"]),
        ("version 2.1 has 3 keys", [], ["3 keys"]),
        ("five halls and one more", [], ["five halls"]),
        ("3 of the halls", [], ["3"]),
        ("12 closed doors", [], ["12"]),
        ("20 per cent of 5 halls", [], ["20 per cent", "5 halls"]),
        ("last week and next Monday", ["last week", "next Monday"], []),
    ],
)  # fmt: skip
def test_dates_and_numbers_of_a_sentence(text: str, days: list[str], figures: list[str]) -> None:
    assert [one.text for one in dates(text)] == days
    assert [one.text for one in numbers(text)] == figures


@each_row(
    ("text", "story", "needed", "people"),
    [
        ("The guard must be able to ring", False, True, True),
        ("The gate must be able to ring", False, False, False),
        ("As a guard, I want to ring", True, False, True),
        ("As guard I want", False, False, True),
        ("The printer needs paper", False, False, False),
        ("Ann, who feeds goats", False, True, True),
        ("the children", False, False, True),
        ("the drivers", False, False, True),
        ("a harbour", False, False, False),
    ],
)
def test_people_are_told_from_things_by_their_words(
    text: str, story: bool, needed: bool, people: bool
) -> None:
    found = is_story_of_a_role(text), is_needed_by_a_role(text), names_people(text)
    assert found == (story, needed, people)
