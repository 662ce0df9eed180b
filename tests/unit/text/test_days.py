"""Which days a word means, at the ends of months, years and of the calendar."""

from __future__ import annotations

from datetime import date

from askfirst.text.days import Days, after, day, later, month, months, season, seen_from
from rows import each_row


def written(found: Days | None) -> str:
    return f"{found.first} {found.last}" if found else ""


@each_row(
    ("year", "number", "part", "expected"),
    [
        (2026, 12, "", "2026-12-01 2026-12-31"),
        (2026, 13, "", "2027-01-01 2027-01-31"),
        (2026, 24, "", "2027-12-01 2027-12-31"),
        (2026, 0, "", "2025-12-01 2025-12-31"),
        (2024, 2, "", "2024-02-01 2024-02-29"),
        (2026, 2, "beginning", "2026-02-01 2026-02-10"),
        (2026, 2, "middle", "2026-02-11 2026-02-20"),
        (2026, 2, "end", "2026-02-28 2026-02-28"),
        (1, 1, "", "0001-01-01 0001-01-31"),
        (0, 12, "", ""),
        (9998, 12, "", "9998-12-01 9998-12-31"),
        (9999, 1, "", ""),
    ],
)
def test_a_month_and_its_parts(year: int, number: int, part: str, expected: str) -> None:
    assert written(month(year, number, part)) == expected


def test_several_months_a_season_and_a_day_that_is_none() -> None:
    assert written(months(2026, 11, 3)) == "2026-11-01 2027-01-31"
    assert months(9998, 11, 3) is None
    assert written(season("winter", 2026)) == "2026-12-01 2027-02-28"
    assert written(season("fall", 2026)) == written(season("autumn", 2026))
    assert written(day(2024, 2, 29)) == "2024-02-29 2024-02-29"
    assert day(2026, 2, 29) is None


@each_row(
    ("start", "count", "unit", "expected"),
    [
        (date(2026, 3, 31), 1, "month", "2026-04-30"),
        (date(2026, 3, 31), -1, "month", "2026-02-28"),
        (date(2026, 3, 31), 0.5, "month", "2026-04-15"),
        (date(2026, 3, 31), 1.5, "month", "2026-05-15"),
        (date(2026, 3, 31), 0.5, "year", "2026-09-30"),
        (date(2024, 2, 29), 1, "year", "2025-02-28"),
        (date(2026, 12, 31), 2, "month", "2027-02-28"),
        (date(2026, 3, 31), 1.5, "week", "2026-04-10"),
        (date(2026, 3, 31), 1, "day", "2026-04-01"),
        (date(2026, 3, 31), 9000, "year", "None"),
        (date(2026, 3, 31), 1e9, "day", "None"),
    ],
)
def test_a_day_later_stays_in_a_shorter_month(
    start: date, count: float, unit: str, expected: str
) -> None:
    assert str(later(start, count, unit)) == expected


@each_row(
    ("said", "expected"),
    [
        ("today", "2026-01-04 2026-01-04"),
        ("tomorrow", "2026-01-05 2026-01-05"),
        ("day after tomorrow", "2026-01-06 2026-01-06"),
        ("yesterday", "2026-01-03 2026-01-03"),
        ("last night", "2026-01-03 2026-01-03"),
        ("this week", "2025-12-29 2026-01-04"),
        ("next week", "2026-01-05 2026-01-11"),
        ("last week", "2025-12-22 2025-12-28"),
        ("last month", "2025-12-01 2025-12-31"),
        ("next month", "2026-02-01 2026-02-28"),
        ("this year", "2026-01-01 2026-12-31"),
        ("last year", "2025-01-01 2025-12-31"),
        ("same day", ""),
        ("next time", ""),
        ("this", ""),
    ],
)
def test_what_a_word_means_on_a_sunday_at_the_beginning_of_a_year(said: str, expected: str) -> None:
    assert written(seen_from(said, date(2026, 1, 4))) == expected


def test_a_monday_is_the_first_of_its_week() -> None:
    assert written(seen_from("this week", date(2026, 1, 5))) == "2026-01-05 2026-01-11"
    assert written(after(date(2026, 12, 31), 1)) == "2027-01-01 2027-01-01"
    assert after(date.max, 1) is None
