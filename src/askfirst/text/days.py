"""Days: months, seasons and weekdays by name, and which days they are, seen from one day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
"""Names and abbreviations of the months."""
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu",
            "friday fri", "saturday sat", "sunday sun",
        )
    )
    for name in names.split()
}  # fmt: skip
"""Names and abbreviations of the days of the week; Monday is 0."""
SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month in which a season of the northern half of the earth starts, by the weather's count."""


class Days(NamedTuple):
    """The first and the last day that a word can mean."""

    first: date
    last: date


def day(year: int, month: int, number: int) -> Days | None:
    """One day; None when there is no such day."""
    try:
        found = date(year, month, number)
    except ValueError:
        return None
    return Days(found, found)


def month(year: int, number: int, part: str = "") -> Days | None:
    """A month or a part of it.

    Args:
        year: of the calendar.
        number: 1 to 12; more goes on into the next years.
        part: "" for all of it, "beginning" (days 1 to 10), "middle" (11 to 20) or "end" (the last).

    Returns:
        Its days; None beyond the calendar's years.
    """
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    if not 1 <= year < 9999:
        return None
    first = date(year, number, 1)
    following = date(year + number // 12, number % 12 + 1, 1)
    last = following - timedelta(days=1)
    if part == "beginning":
        return Days(first, first.replace(day=10))
    if part == "middle":
        return Days(first.replace(day=11), first.replace(day=20))
    return Days(last, last) if part == "end" else Days(first, last)


def months(year: int, number: int, count: int) -> Days | None:
    """Several whole months from one on."""
    first, last = month(year, number), month(year, number + count - 1)
    return Days(first.first, last.last) if first and last else None


def season(name: str, year: int) -> Days | None:
    """A season; winter begins in the year that is given."""
    return months(year, SEASONS[name], 3)


def later(start: date, count: float, unit: str) -> date | None:
    """A day so many days, weeks, months or years later; the last of a shorter month.

    Args:
        start: the day from which to count.
        count: how many; halves of months and years are counted in months and days.
        unit: "day", "week", "month" or "year".

    Returns:
        The day; None beyond the calendar's years.
    """
    try:
        if unit in ("day", "week"):
            return start + timedelta(days=round(count * (7 if unit == "week" else 1)))
        whole = count * (12 if unit == "year" else 1)
        target = month(start.year, start.month + int(whole))
        if target is None:
            return None
        moved = min(start.day, target.last.day)
        return target.first.replace(day=moved) + timedelta(days=round(whole % 1 * 30))
    except OverflowError:
        return None


def after(today: date, count: int) -> Days | None:
    """The day so many days after another, before it for less than 0; None beyond the calendar."""
    found = later(today, count, "day")
    return Days(found, found) if found else None


def seen_from(low: str, today: date) -> Days | None:
    """The days that a word means as seen from today.

    Args:
        low: in small letters without an article: "tomorrow", "next week", "this year", ...
        today: the day on which it was said.

    Returns:
        Its days; a week is from Monday to Sunday. None when today does not decide ("same day").
    """
    ahead = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1, "day after tomorrow": 2,
             "this morning": 0, "this evening": 0, "this afternoon": 0,
             "last night": -1}  # fmt: skip
    if low in ahead:
        return after(today, ahead[low])
    which, _, unit = low.partition(" ")
    steps = {"next": 1, "this": 0, "last": -1}
    if which not in steps:
        return None
    if unit == "week":
        to_monday = 7 * steps[which] - today.weekday()
        monday, sunday = after(today, to_monday), after(today, to_monday + 6)
        return Days(monday.first, sunday.last) if monday and sunday else None
    if unit == "month":
        return month(today.year, today.month + steps[which])
    return months(today.year + steps[which], 1, 12) if unit == "year" else None
