"""Each word that tells a deadline, a rhythm, a day, a clock or how long."""

from __future__ import annotations

from datetime import date

import pytest

from askfirst.text.times import Time, times
from rows import each_row

SATURDAY = date(2026, 11, 28)
HOUR, DAY, WEEK = 3600.0, 86400.0, 604800.0


def only(text: str) -> Time:
    (found,) = times(text, SATURDAY)
    return found


@each_row(
    "word",
    ["by", "until", "till", "no later than", "not later than", "at the latest", "latest by", "due",
     "due on", "due by", "due in", "by the", "by about", "by around", "BY"],
)  # fmt: skip
def test_each_word_that_makes_a_day_the_last(word: str) -> None:
    found = only(f"{word} 3 May")

    assert (found.start, found.sort, found.latest) == (0, "deadline", date(2027, 5, 3))


@each_row(
    ("text", "latest"),
    [
        ("before 3 May", "2027-05-02"), ("before 1 May", "2027-04-30"),
        ("before May", "2027-04-30"), ("before spring", "2027-02-28"),
        ("before tomorrow", "2026-11-28"), ("before next week", "2026-11-29"),
        ("before the end of the year", "2026-12-30"), ("before 2028", "2027-12-31"),
        ("by tomorrow", "2026-11-29"), ("by next week", "2026-12-06"),
        ("until next Friday", "2026-12-04"), ("by Q2", "2027-06-30"),
        ("by Christmas", "2026-12-25"), ("by 2030", "2030-12-31"), ("due in May", "2027-05-31"),
        ("in 5 days", "2026-12-03"), ("within 2 weeks", "2026-12-12"), ("in a day", "2026-11-29"),
        ("in 24 hours", "2026-11-29"), ("in 48 hours", "2026-11-30"),
        ("in half a year", "2027-05-28"), ("in 1.5 years", "2028-05-28"),
        ("in a year and a half", "2028-05-28"), ("in a fortnight", "2026-12-12"),
    ],
)  # fmt: skip
def test_the_last_day_that_is_in_time(text: str, latest: str) -> None:
    found = only(text)

    assert (found.sort, found.latest) == ("deadline", date.fromisoformat(latest))
    assert (found.start, found.end) == (0, len(text))


@each_row(
    ("text", "sort"),
    [("up to 3 May", "day"), ("up to 3 days", "duration"), ("by 3 days", "duration"),
     ("within 23 hours", "duration"), ("by every week", "rhythm"), ("in spring", "season"),
     ("after summer", "season"), ("in 2027", "season"), ("on Monday", "relative")],
)  # fmt: skip
def test_what_is_no_deadline(text: str, sort: str) -> None:
    assert only(text).sort == sort


@each_row(
    ("text", "seconds"),
    [
        ("every night", DAY), ("every evening", DAY), ("every noon", DAY), ("each afternoon", DAY),
        ("every midnight", DAY), ("every workday", DAY), ("every weekday", DAY),
        ("every Saturday", WEEK), ("every sun", WEEK), ("every weekend", WEEK),
        ("every second day", 2 * DAY), ("every third week", 3 * WEEK),
        ("every half an hour", HOUR / 2), ("every fortnight", 2 * WEEK), ("every min", 60),
        ("every Monday evening", WEEK), ("each month", 2629800), ("every year", 31557600),
        ("nightly", DAY), ("fortnightly", 2 * WEEK), ("yearly", 31557600), ("annually", 31557600),
        ("Daily", DAY), ("once a day", DAY), ("three times per day", DAY / 3),
        ("2 times each week", WEEK / 2), ("twice every month", 2629800 / 2),
        ("once in a year", 31557600), ("once in an hour", HOUR), ("1 time a day", DAY),
        ("twice a night", DAY / 2), ("twice a weekend", WEEK / 2), ("2 times a quarter", 3944700),
        ("Mondays", WEEK), ("on Tuesdays", WEEK), ("at weekends", WEEK), ("at the weekend", WEEK),
        ("in the mornings", DAY), ("in the afternoons", DAY), ("in the evenings", DAY),
        ("at nights", DAY), ("workdays", WEEK), ("every autumn", 31557600),
    ],
)  # fmt: skip
def test_how_often(text: str, seconds: float) -> None:
    found = only(text)

    assert (found.sort, found.seconds) == ("rhythm", pytest.approx(seconds))
    assert (found.start, found.end) == (0, len(text))


@each_row("text", ["0 times a day", "zero times a week", "within May", "31 April x", "Q5", "Q0",
                   "2127", "in 2127", "in 1999", "half past 13", "5 past 0", "24:01", "a h", "an s",
                   "5-day-week", "for a night"])  # fmt: skip
def test_what_names_no_time(text: str) -> None:
    assert [one for one in times(text, SATURDAY) if one.latest or one.sort != "day"] == []


@each_row(
    ("text", "first", "last"),
    [
        ("1st of May", "2027-05-01", "2027-05-01"), ("2nd May", "2027-05-02", "2027-05-02"),
        ("3rd May", "2027-05-03", "2027-05-03"), ("31 May", "2027-05-31", "2027-05-31"),
        ("May 31st, 2027", "2027-05-31", "2027-05-31"), ("1.5.2027", "2027-05-01", "2027-05-01"),
        ("Sept. 3", "2027-09-03", "2027-09-03"), ("sep 3", "2027-09-03", "2027-09-03"),
        ("28 November", "2026-11-28", "2026-11-28"), ("27 November", "2027-11-27", "2027-11-27"),
        ("this Saturday", "2026-11-28", "2026-11-28"),
        ("next Saturday", "2026-12-05", "2026-12-05"),
        ("coming Saturday", "2026-12-05", "2026-12-05"),
        ("last Saturday", "2026-11-21", "2026-11-21"), ("last Friday", "2026-11-27", "2026-11-27"),
        ("on Tue", "2026-12-01", "2026-12-01"), ("Tues", "2026-12-01", "2026-12-01"),
        ("Thu", "2026-12-03", "2026-12-03"), ("Thur", "2026-12-03", "2026-12-03"),
        ("Thurs", "2026-12-03", "2026-12-03"), ("Fri", "2026-12-04", "2026-12-04"),
        ("on Sat", "2026-11-28", "2026-11-28"), ("on Wed", "2026-12-02", "2026-12-02"),
        ("today", "2026-11-28", "2026-11-28"), ("tonight", "2026-11-28", "2026-11-28"),
        ("this morning", "2026-11-28", "2026-11-28"), ("this evening", "2026-11-28", "2026-11-28"),
        ("this afternoon", "2026-11-28", "2026-11-28"),
        ("last night", "2026-11-27", "2026-11-27"), ("this week", "2026-11-23", "2026-11-29"),
        ("this month", "2026-11-01", "2026-11-30"), ("this year", "2026-01-01", "2026-12-31"),
        ("end of year", "2026-12-31", "2026-12-31"),
        ("the end of this year", "2026-12-31", "2026-12-31"), ("Q1", "2027-01-01", "2027-03-31"),
        ("Q4", "2026-10-01", "2026-12-31"), ("Q4 2027", "2027-10-01", "2027-12-31"),
        ("q3", "2027-07-01", "2027-09-30"), ("this winter", "2026-12-01", "2027-02-28"),
        ("early summer", "2027-06-01", "2027-08-31"), ("late spring", "2027-03-01", "2027-05-31"),
        ("spring 2027", "2027-03-01", "2027-05-31"), ("fall 2027", "2027-09-01", "2027-11-30"),
        ("start of May", "2027-05-01", "2027-05-10"), ("early May", "2027-05-01", "2027-05-10"),
        ("beginning of May", "2027-05-01", "2027-05-10"), ("mid-May", "2027-05-11", "2027-05-20"),
        ("middle of May", "2027-05-11", "2027-05-20"), ("late May", "2027-05-31", "2027-05-31"),
        ("the end of May 2028", "2028-05-31", "2028-05-31"), ("june", "2027-06-01", "2027-06-30"),
        ("July", "2027-07-01", "2027-07-31"), ("December 2027", "2027-12-01", "2027-12-31"),
        ("this May", "2027-05-01", "2027-05-31"),
    ],
)  # fmt: skip
def test_which_days_are_meant(text: str, first: str, last: str) -> None:
    found = only(text)

    assert (found.earliest, found.latest) == (date.fromisoformat(first), date.fromisoformat(last))
    assert (found.start, found.end) == (0, len(text))


@each_row(
    "text",
    ["overnight", "the same day", "next day", "the following week", "previous month",
     "next weekend", "this weekend", "the day before", "the day after", "next morning",
     "the previous evening",
     "following night", "last winter", "last May", "31 June 2027"],
)  # fmt: skip
def test_a_time_of_which_today_does_not_tell_the_day(text: str) -> None:
    found = only(text)

    assert (found.earliest, found.latest, found.end) == (None, None, len(text))


@each_row(
    "word",
    ["in", "by", "of", "until", "till", "before", "after", "since", "from", "for", "to", "during",
     "through", "between", "and", "end of", "mid", "early", "late", "next", "this", "last"],
)  # fmt: skip
def test_a_short_or_small_month_is_one_behind_such_a_word(word: str) -> None:
    for month in ("jun", "may", "sept", "march"):
        assert any(one.sort in ("month", "deadline") for one in times(f"it runs {word} {month}"))


@each_row(
    ("text", "minutes"),
    [
        ("12:00 am", 0), ("12.30 pm", 750), ("1:00pm", 780), ("9am", 540), ("9 A.M.", 540),
        ("0 o'clock", 0), ("one o'clock", 60), ("twelve oclock", 720), ("13 o'clock", 780),
        ("23:59", 1439), ("00:00", 0), ("7 in the evening", 1140), ("half past twelve", 750),
        ("half past 12 at night", 30), ("quarter to 1", 45), ("a quarter to one at night", 45),
        ("20 minutes past 4", 260), ("20 past four in the morning", 260), ("0 past 3", 180),
        ("12 at noon", 720), ("3.50 at night", 230), ("7:05 in the morning", 425),
        ("midday", 720), ("at noon", 720), ("at midnight", 0), ("Midnight", 0),
    ],
)  # fmt: skip
def test_what_the_clock_says(text: str, minutes: int) -> None:
    found = only(text)

    assert (found.sort, found.minutes) == ("clock", minutes)
    assert (found.start, found.end) == (0, len(text))


@each_row("word", ["at", "until", "till", "from", "by", "before", "after"])
def test_a_point_makes_a_clock_behind_each_such_word(word: str) -> None:
    assert only(f"{word} 3.50").minutes == 230


@each_row(
    ("text", "seconds"),
    [
        ("0 days", 0), ("zero days", 0), ("half day", DAY / 2), ("a half hour", HOUR / 2),
        ("5-day", 5 * DAY), ("10 ms", 0.01), ("2 milliseconds", 0.002), ("2 secs", 2),
        ("2 mins", 120), ("3 hrs", 3 * HOUR), ("5 h", 5 * HOUR), ("1 yr", 31557600),
        ("2 yrs", 63115200), ("2 fortnights", 4 * WEEK), ("a minute", 60), ("one month", 2629800),
        ("1 week and a half", 1.5 * WEEK), ("two days and a half", 2.5 * DAY),
        ("12.55 hours", 12.55 * HOUR), ("twelve hours", 12 * HOUR),
    ],
)  # fmt: skip
def test_how_long(text: str, seconds: float) -> None:
    found = only(text)

    assert (found.sort, found.seconds) == ("duration", pytest.approx(seconds))
    assert (found.start, found.end) == (0, len(text))


@each_row("word", ["within", "in", "for", "than", "least", "most", "of", "about", "after",
                   "before", "is"])  # fmt: skip
def test_a_week_behind_such_a_word_is_no_rate(word: str) -> None:
    assert [one.seconds for one in times(f"it rings {word} a week", SATURDAY)] == [WEEK]
    assert times("it costs 40 a week", SATURDAY) == []


@each_row("word", ["in", "by", "before", "until", "till", "since", "of", "for", "during", "year",
                   "end of"])  # fmt: skip
def test_a_number_of_four_digits_behind_such_a_word_is_a_year(word: str) -> None:
    (found,) = times(f"it runs {word} 2027")

    assert found.latest == date(2026 if word == "before" else 2027, 12, 31)
    assert times("it runs 2027") == []
