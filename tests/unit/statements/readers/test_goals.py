"""Changes: how it is now, what is wanted, by when."""

from __future__ import annotations

from askfirst.vocabulary import Kind
from readings import at, parts
from rows import each_row

GOALS = [
    (
        "late buses: 12 % to 6 % within half a year",
        {"change": "late buses", "now": "12 %", "target": "6 %", "by": "within half a year"},
    ),
    (
        "card to table in 1 working day, now 6",
        {"change": "card to table", "now": "6", "target": "1 working day"},
    ),
    ("60 loans come back, today it's maybe 20", {"now": "20", "target": "60 loans"}),
    ("at least 9 of 10 find it (currently 4)", {"now": "4", "target": "at least 9 of 10"}),
    ("not 5 a day, now 6", {}),
    ("5 a day or 3, now 6", {}),
    ("at most 2 lost keys by June", {"target": "at most 2 lost keys", "by": "by June"}),
    ("2 lost keys by June, then none", {}),
    ("at most 2 of 5 or at least 3", {}),
    ("we know what is there", {"who": "we"}),
    ("nobody waits by Easter", {"by": "by Easter"}),
    ("no clashes, 5 a month in summer", {}),
    ("the store is tidy", {}),
    ("vet visits cheaper, under 300 a year", {"target": "under 300 a year"}),
    ("no ferry leaves with more than 49 people", {}),
    ("late books from 60 to 20 by next summer", {"now": "60", "target": "20", "by": "next summer"}),
    ("open from 8 to 12", {}),
    ("calls longer than 9 minutes: once a week at most, it was 40 last year", {}),
    ("fewer calls", {}),
    ("before June the keys are there", {}),
    ("5 days, now they take 6", {"now": "6", "target": "5 days"}),
    ("8 last winter. 0", {"now": "8", "target": "0"}),
    ("3 hours, was 9", {"now": "9", "target": "3 hours"}),
    (
        "50 minutes on average now, an hour would be fine",
        {"now": "50 minutes", "target": "an hour"},
    ),
    (
        "I'd say 70 pots a month now, under 20 would do",
        {"now": "70 pots a month", "target": "under 20"},
    ),
    ("7 a day -> none", {"now": "7 a day", "target": "none"}),
    ("7 a day to nothing", {"now": "7 a day", "target": "nothing"}),
    ("from 7 a day to zero", {"now": "7 a day", "target": "zero"}),
    ("7 a day now, none by Easter", {"now": "7 a day", "target": "none", "by": "by Easter"}),
    (
        "no wrong parcels any more, now about 5 a week",
        {"now": "about 5 a week", "target": "no wrong parcels any more"},
    ),
    (
        "about 9 lost ones a day now, should be 2 at most, two months after we begin",
        {"now": "about 9", "target": "2 at most", "by": "two months after we begin"},
    ),
    ("ten seconds, now it takes up to 90", {"now": "up to 90", "target": "ten seconds"}),
    ("there were 6 last term, we want 0", {"now": "6", "target": "0"}),
    ("now about 4 in 100 are late. under 1", {"now": "about 4 in 100", "target": "under 1"}),
    ("4 hours a week, half an hour would do", {"now": "4 hours a week", "target": "half an hour"}),
    ("6 weeks now, a month would do", {"now": "6 weeks", "target": "a month"}),
    ("a year now, 3 months would do", {"now": "a year", "target": "3 months"}),
    ("8 letters a day; want 3", {"now": "8 letters a day", "target": "3"}),
    ("it used to be 20 a day, 5 would be fine", {"now": "20 a day", "target": "5"}),
    (
        "under 4 seconds, today it is about a minute",
        {"now": "about a minute", "target": "under 4 seconds"},
    ),
    ("3 stood idle in May", {}),
    ("book a court in a minute", {}),
    ("2 guests in 2024, 3 tables now", {}),
    ("5 days now, 2 rooms", {}),
    ("no shelf is empty more than six days, 4 last year", {}),
    ("2 cooks a day, 3 of them should be trained", {}),
    ("at least 60 a month; in two years from now", {"target": "at least 60 a month"}),
]


@each_row(("line", "found"), GOALS)
def test_goals(line: str, found: dict[str, str]) -> None:
    reading = at("goal", line)

    assert reading.fields == found
    assert reading.kind is Kind.GOAL
    assert reading.whole is ("now" not in found)


MEASURES = [
    (
        "2 at least 100 a month; by two years from now",
        {"target": "at least 100 a month", "by": "by two years from now"},
        "At least 100 a month",
    ),
    (
        "1 at most 1 working day, now 6",
        {"now": "6", "target": "at most 1 working day"},
        "At most 1",
    ),
    ("1 from 5 to 3 by June", {"now": "5", "target": "3", "by": "by June"}, "From 5 to 3"),
    (
        "3. under 10; counted by the office",
        {"target": "under 10", "meter": "the office"},
        "Under 10",
    ),
    (
        "at most 2 a season by Easter",
        {"target": "at most 2 a season", "by": "by Easter"},
        "At most 2",
    ),
    ("20 kg a day", {"target": "20 kg a day"}, "20 kg"),
    ("the dresser counts them", {}, "The dresser"),
    ("by June", {"by": "by June"}, "By June"),
    ("under 5 in total until the board says so", {"target": "under 5"}, "Under 5"),
]


@each_row(("line", "found", "start"), MEASURES)
def test_measures(line: str, found: dict[str, str], start: str) -> None:
    reading = at("measure", line)

    assert reading.fields == found
    assert reading.statement.startswith(start)
    assert reading.kind is None
    assert reading.whole is (not found)


def test_the_number_of_a_change_is_not_printed() -> None:
    assert parts("measure", "1 5 a day")["target"] == "5 a day"
    assert at("measure", "12 at most 5 a day").statement == "At most 5 a day."
