"""What is told at depth deep reads as it was meant."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from askfirst.compose import compose
from askfirst.exporters import markdown
from askfirst.requirements import Kind, Specification
from interviews import HALLS, told

DEEP: Mapping[str, object] = {
    **HALLS,
    "goal-measure": ["1: at most 1 a month; counted by the warden; by May"],
    "goal-order": ["1: 2", "2: 1"],
    "goal-in-the-way": ["1: people like to phone"],
    "will-change": ["The school closes -> half of the bookings"],
    "running": {"given-up": "the book goes to the archive"},
    "how-checked": ["1: try; a Sunday with two choirs"],
    "reading-level": {"sees": "the cook, she uses large letters"},
    "machines": ["Phones from 2017; half of the choirs"],
}


@pytest.fixture(scope="module")
def halls() -> Specification:
    return compose(told(DEEP, depth="deep", packs=("core", "screens")))  # type: ignore[arg-type]


def statements(specification: Specification, kind: Kind) -> list[str]:
    return [record.statement for record in specification.of_kind(kind)]


@pytest.mark.parametrize(
    ("kind", "statement"),
    [
        (
            Kind.ASSUMPTION,
            "Likely to change: “The school closes”, which brings “half of the bookings”",
        ),
        (Kind.RULE, "When it is given up one day: “the book goes to the archive”"),
        (
            Kind.QUALITY,
            "Sees little or nothing: who, and what helps “the cook, she uses large letters”",
        ),
        (Kind.LIMIT, "It works on: “Phones from 2017”, used by “half of the choirs”"),
    ],
)
def test_words_keep_the_meaning_of_their_question(
    halls: Specification, kind: Kind, statement: str
) -> None:
    assert statement in statements(halls, kind)


def test_what_was_proposed_is_not_said_to_change() -> None:
    made = compose(told({**HALLS, "assume": {"language": "no, Welsh too"}}, depth="standard"))
    assert not [one for one in statements(made, Kind.ASSUMPTION) if "Likely to change" in one]


def test_what_helps_somebody_is_no_measure_and_leaves_none_missing(halls: Specification) -> None:
    helped = next(one for one in halls.of_kind(Kind.QUALITY) if "what helps" in one.statement)
    assert (helped.fit.must, helped.missing, helped.characteristic) == ("", (), "inclusivity")


def test_a_need_says_how_it_is_checked_and_with_what(halls: Specification) -> None:
    first = halls.of_kind(Kind.NEED)[0]
    assert "how it is checked “try”, checked with “a Sunday with two choirs”" in first.statement


def test_the_table_of_changes_says_who_counts_and_what_is_in_the_way(halls: Specification) -> None:
    document = str(markdown.render(halls)["requirements.md"])
    for told_of_a_goal in ("people like to phone", "at most 1 a month"):
        assert told_of_a_goal in document.lower()


def test_a_neighbour_says_whether_it_gives_or_gets(halls: Specification) -> None:
    made = compose(
        told(
            {
                **HALLS,
                "in-and-out": [
                    "From the parish office: holidays; form: list; how often: yearly",
                    "To the Parish Office: bookings of the month",
                ],
            },
            depth="standard",
        )
    )
    assert statements(made, Kind.INTERFACE) == [
        "From “parish office”: what “holidays”, form “list”, how often “yearly”",
        "To “Parish Office”: what “bookings of the month”",
    ]
    drawn = str(markdown.render(made)["requirements.md"])
    assert 'N1[("parish office")] <--> S' in drawn


def test_what_seemed_too_plain_to_say_is_walked_through_by_nobody() -> None:
    interview = told({**HALLS, "obvious": ["it saves by itself"]}, depth="deep")
    plain = next(ref.id for ref in interview.records(Kind.NEED) if ref.text == "it saves by itself")
    assert f"use-more@{plain}" not in dict(interview.standings())


@pytest.mark.parametrize(
    ("who", "does", "statement"),
    [
        ("Keeper of the keys", "Keeper opens a hall", "When the keeper opens a hall, "),
        ("Ada", "Ada opens a hall", "When Ada opens a hall, "),
    ],
)
def test_a_name_gets_no_article_and_a_role_may_be_said_shorter(
    who: str, does: str, statement: str
) -> None:
    steps = [f"{does} -> list the free hours"]
    told_again = {**HALLS, "tasks": [f"{who}: open a hall"], "use": steps, "refuse": "We ask Ada."}
    function = compose(told(told_again)).of_kind(Kind.FUNCTION)[0]
    assert function.statement.startswith(statement) and bool(function.statement) == bool(statement)


def test_a_line_of_a_form_that_nobody_knows_is_asked_for_in_words() -> None:
    made = compose(
        told(
            {
                **HALLS,
                "never": {"misuse": "dk", "alone": "ring"},
                "look": {"mood": "dk", "like": "a boat"},
            },
            depth="standard",
            packs=("core", "screens"),
        )
    )
    asked = {one.id: one.statement for one in made.of_kind(Kind.QUESTION)}
    assert asked["OPEN-never-misuse"] == "How does this sentence end: “Nobody may use it to …”?"
    assert asked["OPEN-look-mood"] == "Still to be said: the mood."


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("Warden: I want to know when a storm came; at once", "“I want to know when a storm came”"),
        ("Warden: know who has the key; at once", "“know who has the key”"),
        ("Warden: the hall is too cold; at once", "to be told “the hall is too cold”"),
    ],
)
def test_a_notice_that_says_itself_that_somebody_is_told_says_it_once(
    typed: str, stands: str
) -> None:
    made = compose(told({**HALLS, "notices": [typed]}, depth="standard"))
    assert f"Warden: {stands}, when “at once”" in statements(made, Kind.NEED)


def test_a_value_that_nobody_knows_is_none() -> None:
    made = compose(told({"goals": ["Bookings: I don't know how many -> fewer"]}, depth="quick"))
    goal = made.of_kind(Kind.GOAL)[0]
    assert (goal.fit.now if goal.fit else "", goal.missing) == ("", ("number",))
    assert goal.statement == "“Bookings”: then “fewer”"
