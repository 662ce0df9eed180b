"""Times, and the days that they are."""

from __future__ import annotations

import time as clock
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askfirst.text import days
from askfirst.text.times import Time, times
from rows import each_row
from thorough import some

TODAY = date(2026, 11, 28)  # a Saturday


def only(text: str) -> Time:
    (found,) = times(text, TODAY)
    return found


DAYS: dict[str, tuple[str, str | None, str | None]] = {
    "the 3rd of May 2027": ("day", "2027-05-03", "2027-05-03"),
    "2027-05-03": ("day", "2027-05-03", "2027-05-03"),
    "3 May": ("day", "2027-05-03", "2027-05-03"),
    "May 3": ("day", "2027-05-03", "2027-05-03"),
    "28 November": ("day", "2026-11-28", "2026-11-28"),
    "27 November": ("day", "2027-11-27", "2027-11-27"),
    "May 3rd, 2028": ("day", "2028-05-03", "2028-05-03"),
    "31.12.2026": ("day", "2026-12-31", "2026-12-31"),
    "13/5/2027": ("day", "2027-05-13", "2027-05-13"),
    "3/5/2027": ("day", None, None),
    "29 February": ("day", "2028-02-29", "2028-02-29"),
    "29 February 2027": ("day", None, None),
    "May 2027": ("month", "2027-05-01", "2027-05-31"),
    "end of March": ("month", "2027-03-31", "2027-03-31"),
    "end of February 2028": ("month", "2028-02-29", "2028-02-29"),
    "early June": ("month", "2027-06-01", "2027-06-10"),
    "mid-December": ("month", "2026-12-11", "2026-12-20"),
    "December": ("month", "2026-12-01", "2026-12-31"),
    "Q3 2027": ("season", "2027-07-01", "2027-09-30"),
    "next spring": ("season", "2027-03-01", "2027-05-31"),
    "tomorrow": ("relative", "2026-11-29", "2026-11-29"),
    "next week": ("relative", "2026-11-30", "2026-12-06"),
    "next month": ("relative", "2026-12-01", "2026-12-31"),
    "next year": ("relative", "2027-01-01", "2027-12-31"),
    "the same day": ("relative", None, None),
    "next Tuesday": ("relative", "2026-12-01", "2026-12-01"),
    "on Saturday": ("relative", "2026-11-28", "2026-11-28"),
    "next Saturday": ("relative", "2026-12-05", "2026-12-05"),
    "by spring": ("deadline", None, "2027-05-31"),
    "before summer": ("deadline", None, "2027-05-31"),
    "before 3 May": ("deadline", None, "2027-05-02"),
    "by the 3rd of May 2027": ("deadline", None, "2027-05-03"),
    "by June": ("deadline", None, "2027-06-30"),
    "by Christmas": ("deadline", None, "2026-12-25"),
    "within half a year": ("deadline", None, "2027-05-28"),
    "in two years": ("deadline", None, "2028-11-28"),
    "in three months": ("deadline", None, "2027-02-28"),
    "within 10 days": ("deadline", None, "2026-12-08"),
    "by tomorrow": ("deadline", None, "2026-11-29"),
    "no later than June 2027": ("deadline", None, "2027-06-30"),
    "by the end of the year": ("deadline", None, "2026-12-31"),
    "by 2028": ("deadline", None, "2028-12-31"),
    "31 January": ("day", "2027-01-31", "2027-01-31"),
    "1 January": ("day", "2027-01-01", "2027-01-01"),
    "5.1.2027": ("day", "2027-01-05", "2027-01-05"),
    "1.12.2027": ("day", "2027-12-01", "2027-12-01"),
    "1/13/2027": ("day", "2027-01-13", "2027-01-13"),
    "13/12/2027": ("day", "2027-12-13", "2027-12-13"),
    "12/12/2027": ("day", "2027-12-12", "2027-12-12"),
    "12/11/2027": ("day", None, None),
    "28 February": ("day", "2027-02-28", "2027-02-28"),
    "start of June": ("month", "2027-06-01", "2027-06-10"),
    "middle of June": ("month", "2027-06-11", "2027-06-20"),
    "last May": ("month", None, None),
    "winter": ("season", "2026-12-01", "2027-02-28"),
    "last summer": ("season", None, None),
    "early spring": ("season", "2027-03-01", "2027-05-31"),
    "Q1 2027": ("season", "2027-01-01", "2027-03-31"),
    "Q4 2027": ("season", "2027-10-01", "2027-12-31"),
    "before Q2 2027": ("deadline", None, "2027-03-31"),
    "last Saturday": ("relative", "2026-11-21", "2026-11-21"),
    "last Friday": ("relative", "2026-11-27", "2026-11-27"),
    "next Friday": ("relative", "2026-12-04", "2026-12-04"),
    "next Mon": ("relative", "2026-11-30", "2026-11-30"),
    "on Wed": ("relative", "2026-12-02", "2026-12-02"),
    "the day before": ("relative", None, None),
    "within 1 day": ("deadline", None, "2026-11-29"),
    "within 24 hours": ("deadline", None, "2026-11-29"),
    "in a week": ("deadline", None, "2026-12-05"),
    "in half a month": ("deadline", None, "2026-12-13"),
    "by 9 am": ("deadline", None, None),
    "by Easter": ("deadline", None, None),
}


@each_row(("text", "expected"), DAYS.items())
def test_days(text: str, expected: tuple[str, str | None, str | None]) -> None:
    found = only(text)
    assert text[found.start : found.end] == text
    assert found.sort == expected[0]
    assert found.earliest == (expected[1] and date.fromisoformat(expected[1]))
    assert found.latest == (expected[2] and date.fromisoformat(expected[2]))


def test_without_today_only_a_year_makes_a_day() -> None:
    assert times("3 May")[0].latest is None
    assert times("tomorrow")[0].latest is None
    assert times("the 3rd of May 2027")[0].latest == date(2027, 5, 3)


CLOCKS = {
    "10:30": 630,
    "0:05": 5,
    "24:00": 1440,
    "9 am": 540,
    "12 am": 0,
    "12 pm": 720,
    "9 p.m.": 1260,
    "9 o'clock": 540,
    "half past 8": 510,
    "quarter to nine": 525,
    "quarter past twelve": 735,
    "5 to 1 at night": 55,
    "five past ten in the evening": 1325,
    "noon": 720,
    "midnight": 0,
    "10.30 pm": 1350,
    "59 past 3": 239,
    "quarter past 1": 75,
    "10 past 1": 70,
    "6 at night": 1080,
    "5 at night": 300,
    "12 at night": 0,
    "11 at night": 1380,
    "1 pm": 780,
    "12 in the afternoon": 720,
    "0:59": 59,
}


@each_row(("text", "minutes"), CLOCKS.items())
def test_clocks(text: str, minutes: int) -> None:
    found = only(text)
    assert (found.sort, found.minutes) == ("clock", minutes)


RHYTHMS = {
    "daily": 86400,
    "hourly": 3600,
    "weekly": 604800,
    "every morning": 86400,
    "every day": 86400,
    "on Fridays": 604800,
    "every Friday": 604800,
    "every two hours": 7200,
    "every other week": 1209600,
    "twice a week": 302400,
    "3 times a day": 28800,
    "once a year": 31557600,
    "every 10 minutes": 600,
    "each summer": 31557600,
    "at weekends": 604800,
    "every week": 604800,
    "monthly": 2629800,
    "quarterly": 7889400,
    "every quarter": 7889400,
    "on weekdays": 604800,
}


@each_row(("text", "seconds"), RHYTHMS.items())
def test_rhythms(text: str, seconds: float) -> None:
    found = only(text)
    assert (found.sort, found.seconds) == ("rhythm", seconds)


@each_row(
    ("text", "seconds"),
    [
        ("30 minutes", 1800),
        ("within 2 s", 2),
        ("an hour and a half", 5400),
        ("half a year", 15778800),
        ("100 ms", 0.1),
        ("for a week", 604800),
        ("half an hour", 1800),
        ("two hours", 7200),
        ("an hour", 3600),
    ],
)
def test_durations(text: str, seconds: float) -> None:
    found = only(text)
    assert (found.sort, found.seconds) == ("duration", pytest.approx(seconds))


@each_row(
    "text",
    [
        "The users may march to the gate",
        "visitors may enter",
        "May we enter?",
        "March on!",
        "up to 3 may enter",
        "spring water",
        "the spring breaks",
        "prices fall",
        "40 litres a week",
        "a second key",
        "12.5 kg",
        "3.50 euros",
        "5 to 7 people",
        "the sun shines",
        "it sat there",
        "2027 people",
        "",
        "we wed",
        "24:30",
        "25:00",
        "32.1.2027",
        "0.1.2027",
        "1.13.2027",
        "60 past 3",
        "half to 3",
        "quarter past 13",
        "10 to 1",
        "day before",
        "the fall",
        "3 nights",
        "Mon",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert times(text, TODAY) == []


@each_row(
    "text",
    ["in may", "by march", "until May", "end of march", "the 3rd of may", "may 3rd", "in May"],
)
def test_may_and_march_are_months_where_they_can_be_nothing_else(text: str) -> None:
    assert times(text, TODAY)


def test_several_in_a_line() -> None:
    text = "open on Fridays from 9 am until 10:30, by spring 2027"
    assert [text[one.start : one.end] for one in times(text)] == [
        "on Fridays",
        "9 am",
        "until 10:30",
        "by spring 2027",
    ]


@each_row(
    ("start", "count", "unit", "expected"),
    [
        ("2026-01-31", 1, "month", "2026-02-28"),
        ("2028-01-31", 1, "month", "2028-02-29"),
        ("2028-02-29", 1, "year", "2029-02-28"),
        ("2026-12-31", 1, "day", "2027-01-01"),
        ("2026-12-15", 2, "week", "2026-12-29"),
        ("2026-11-30", 3, "month", "2027-02-28"),
        ("2026-06-15", 0.5, "year", "2026-12-15"),
        ("2026-12-01", 1, "month", "2027-01-01"),
    ],
)
def test_later(start: str, count: float, unit: str, expected: str) -> None:
    assert days.later(date.fromisoformat(start), count, unit) == date.fromisoformat(expected)


def test_beyond_the_calendar() -> None:
    assert days.later(date(2026, 1, 1), 10**6, "year") is None
    assert days.later(date(2026, 1, 1), 10**12, "day") is None
    assert days.day(2027, 2, 29) is None


PIECES = [
    "by",
    "in",
    "may",
    "May",
    "3",
    "3rd",
    "of",
    "2027",
    "the",
    "end",
    "spring",
    "next",
    "Friday",
    "every",
    "10:30",
    "am",
    "5",
    "to",
    "1",
    "at",
    "night",
    "week",
    "half",
    "a",
    "year",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_spans_are_verbatim_and_apart(text: str) -> None:
    end = 0
    for found in times(text, TODAY):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        assert found.earliest is None or found.latest is None or found.earliest <= found.latest
        end = found.end


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)))
def test_any_day_can_be_today(today: date) -> None:
    for text in (
        "29 February",
        "by spring",
        "in two years",
        "next week",
        "end of March",
        "by the end of the year",
    ):
        assert times(text, today)[0].latest is not None


@pytest.mark.parametrize(
    "unit", some(["every ", "1 ", "May ", "end of ", "half a ", "1:"], every=4)
)
def test_the_time_grows_with_the_length(unit: str) -> None:
    text = (unit * 60_000)[:60_000]
    start = clock.process_time()
    times(text)
    assert clock.process_time() - start < 5


@each_row(
    ("text", "day"),
    [
        ("13/5/2027", date(2027, 5, 13)),
        ("5/13/2027", date(2027, 5, 13)),
        ("4/4/2027", date(2027, 4, 4)),
        ("3/5/2027", None),
        ("12/11/2027", None),
        ("11/12/2027", None),
    ],
)
def test_a_day_with_strokes_is_one_only_where_it_can_be_no_other(
    text: str, day: date | None
) -> None:
    assert only(text).earliest == day


@each_row(
    ("text", "minutes"),
    [("at 3.50", 230), ("3.50 pm", 950), ("24:00", 1440), ("12:30", 750), ("until 23.10", 1390)],
)
def test_clocks_at_the_edges(text: str, minutes: int) -> None:
    assert only(text).minutes == minutes


@each_row("text", ["3.50", "24:30", "25:00", "sun", "Sun", "on sun", "Mon", "Wed", "sat"])
def test_words_and_amounts_that_are_no_times(text: str) -> None:
    assert times(text, TODAY) == []


def test_short_names_of_days_where_they_can_be_nothing_else() -> None:
    assert only("on Sun").earliest == date(2026, 11, 29)
    assert only("next Wed").earliest == date(2026, 12, 2)
    assert only("next Saturday").earliest == date(2026, 12, 5)
    assert only("Saturday").earliest == date(2026, 11, 28)


def test_deadlines_that_are_counted_in_other_units() -> None:
    assert only("in 2 fortnights").latest == date(2026, 12, 26)
    assert only("within 3 days").latest == date(2026, 12, 1)
    (undated,) = times("in 2 fortnights")
    assert (undated.sort, undated.latest) == ("deadline", None)


@each_row(
    ("text", "minutes"),
    [
        ("5 at night", 300),
        ("6 at night", 1080),
        ("11 at night", 1380),
        ("12 at night", 0),
        ("12 in the morning", 0),
        ("3 in the afternoon", 900),
        ("12 pm", 720),
        ("12 am", 0),
    ],
)
def test_hours_with_a_part_of_the_day(text: str, minutes: int) -> None:
    assert only(text).minutes == minutes


@each_row(
    ("text", "seconds"),
    [
        ("two and a half hours", 9000.0),
        ("2.5 hours", 9000.0),
        ("2,5 hours", 9000.0),
        ("1 hour and a half", 5400.0),
        ("every half hour", 1800.0),
        ("three times a week", 201600.0),
        ("twice a day", 43200.0),
    ],
)
def test_how_long_with_halves(text: str, seconds: float) -> None:
    assert only(text).seconds == seconds


def test_a_leap_day_is_that_very_day_or_the_next_there_is() -> None:
    assert times("29 February", date(2028, 2, 29))[0].latest == date(2028, 2, 29)
    assert times("29 February", date(2096, 3, 1))[0].latest == date(2104, 2, 29)


def test_of_two_readings_that_overlap_the_longer_stands() -> None:
    found = only("closed 1 May 3rd, 2027")

    assert (found.start, found.end) == (9, 22)


def test_what_takes_less_than_a_day_is_no_deadline() -> None:
    found = only("within 23 hours")

    assert (found.sort, found.start, found.seconds) == ("duration", 7, 82800)


def test_a_point_makes_a_clock_only_behind_a_word_for_it() -> None:
    assert only("at 3.50").minutes == 230
    assert times("some 10.30", TODAY) == []


def test_a_year_behind_a_word_for_it() -> None:
    assert only("since 2020").latest == date(2020, 12, 31)
    assert only("in 2028").earliest == date(2028, 1, 1)


@pytest.mark.parametrize(
    ("word", "first", "last"),
    [
        ("last week", "2025-12-29", "2026-01-04"),
        ("next week", "2026-01-12", "2026-01-18"),
        ("last month", "2025-12-01", "2025-12-31"),
        ("next month", "2026-02-01", "2026-02-28"),
        ("last year", "2025-01-01", "2025-12-31"),
        ("next year", "2027-01-01", "2027-12-31"),
        ("yesterday", "2026-01-06", "2026-01-06"),
        ("day after tomorrow", "2026-01-09", "2026-01-09"),
    ],
)
def test_days_seen_from_the_first_week_of_a_year(word: str, first: str, last: str) -> None:
    found = days.seen_from(word, date(2026, 1, 7))
    assert found is not None
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


def test_a_mark_behind_may_leaves_it_a_month() -> None:
    for text in ("on 5 may, at noon", "5 march; then"):
        assert [one.sort for one in times(text)][:1] == ["day"], text
    assert [one for one in times("5 may wait") if one.sort == "day"] == []
