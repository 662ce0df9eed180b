"""Times in a text: days, months, seasons, clocks, spans of time, deadlines, rhythms.

Certain or not at all: "may" and "march" are months only where they can be nothing else, and a day
without a year is a day only when today is known.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple

from askfirst.text import days as calendar
from askfirst.text.days import MONTHS, WEEKDAYS, Days
from askfirst.text.numerals import word_value
from askfirst.text.time_patterns import HINT, PATTERNS
from askfirst.text.units import UNITS

Sort = Literal["day", "month", "season", "clock", "duration", "deadline", "rhythm", "relative"]


class Time(NamedTuple):
    """One time that a text names.

    Attributes:
        start, end: its span in characters, verbatim, for a deadline with the word before it.
        sort: day, month, season, clock, duration, deadline, rhythm or relative ("tomorrow").
        earliest, latest: the first and last day that it can mean; of a deadline `latest` is the
            last day that is in time. None when today or the year would have to be known.
        seconds: how long a duration is, and how long from one time to the next of a rhythm.
        minutes: minutes since midnight of a clock.
    """

    start: int
    end: int
    sort: Sort
    earliest: date | None = None
    latest: date | None = None
    seconds: float | None = None
    minutes: int | None = None


_COMPILED: Final = {name: re.compile(text, re.IGNORECASE) for name, text in PATTERNS.items()}
_HINT: Final = re.compile(HINT, re.IGNORECASE)
_DEADLINE: Final = re.compile(
    r"\b(?P<word>by|before|until|till|within|in|no later than|not later than|at the latest|up to"
    r"|latest by|due(?: on| by| in)?)\s+(?:the\s+|about\s+|around\s+)?$",
    re.IGNORECASE,
)
_IN_MONTH: Final = re.compile(
    r"\b(?:in|by|of|until|till|before|after|since|from|for|to|during|through|between|and|end of|mid"
    r"|early|late|next|this|last|every|each)[ -]+$",
    re.IGNORECASE,
)
_CALENDAR_UNIT: Final = re.compile(r"(day|week|month|year)s?$", re.IGNORECASE)
_PERIODS: Final = {
    "hour": 3600, "dai": 86400, "night": 86400, "week": 604800, "fortnight": 1209600,
    "month": 2629800, "quarter": 7889400, "year": 31557600, "annual": 31557600,
}  # fmt: skip
_DAY_SECONDS: Final = 86400


def times(text: str, today: date | None = None) -> list[Time]:
    """The times that a text names.

    Args:
        text: a line or more; the time taken grows with its length.
        today: the day on which it was said; without it "tomorrow" and "3 May" have no days.

    Returns:
        The times in order; their spans do not overlap. The longer of two readings is taken.
    """
    if not _HINT.search(text):
        return []
    found: list[Time] = []
    for name, pattern in _COMPILED.items():
        read = _READERS[name]
        for match in pattern.finditer(text):
            if one := read(match, today):
                found.append(_as_deadline(text, one, match, today))
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[Time] = []
    for one in found:
        if kept and one.start < kept[-1].end:
            if one.end > kept[-1].end and one.end - one.start > kept[-1].end - kept[-1].start:
                kept[-1] = one
            continue
        kept.append(one)
    return kept


def _as_deadline(text: str, one: Time, match: re.Match[str], today: date | None) -> Time:
    """A time with the word before it that makes it the last in time: "by spring"."""
    start = match.start()
    lead = (match.groupdict().get("lead") or "") if match.re.groups else ""
    at = start + len(lead)
    before = _DEADLINE.search(text, max(0, at - 24), at)
    if before is None or (one.sort in ("rhythm", "relative") and not one.latest):
        return one
    word = before["word"].lower()
    if one.sort == "duration":
        return _span_deadline(one, before.start(), word, match, today)
    if word in ("in", "within", "up to"):
        return one
    latest = one.latest
    if word == "before" and one.earliest:
        latest = one.earliest - timedelta(days=1)
    return one._replace(start=before.start(), sort="deadline", earliest=None, latest=latest)


def _span_deadline(
    one: Time, start: int, word: str, match: re.Match[str], today: date | None
) -> Time:
    """ "In two years" from today. What takes less than a day tells how long, not until when."""
    if word not in ("in", "within") or (one.seconds or 0) < _DAY_SECONDS:
        return one
    unit = _CALENDAR_UNIT.match(match["unit"])
    latest = None
    if today and unit:
        latest = calendar.later(today, _count(match), unit[1].lower())
    elif today and one.seconds:
        latest = calendar.later(today, one.seconds / _DAY_SECONDS, "day")
    return one._replace(start=start, sort="deadline", latest=latest)


def _spread(match: re.Match[str], sort: Sort, days: Days | None) -> Time:
    first, last = days or (None, None)
    return Time(match.start(), match.end(), sort, first, last)


_Making = Callable[[int], Days | None]


def _coming(make: _Making, year: str | None, today: date | None) -> Days | None:
    """The days in the year that is said; without one the next that are not over."""
    if year:
        return make(int(year))
    if today is None:
        return None
    this = make(today.year)
    return this if this and this.last >= today else make(today.year + 1)


def _dated(match: re.Match[str], today: date | None) -> Time | None:
    """A day by number and month: "2027-05-03", "the 3rd of May 2027", "May 3"."""
    month = MONTHS.get(match["month"].lower()) or int(match["month"])
    day = int(match["day"])
    if match.re is _COMPILED["dotted"]:
        if "/" in match[0] and day <= 12 and month <= 12 and day != month:
            return _spread(match, "day", None)  # 3/5/2027: of March or of May
        if "/" in match[0] and month > 12:
            month, day = day, month
    elif match["month"] in ("may", "march", "mar") and not (match["nth"] or match["year"]):
        if match.string[match.end() :][:1].strip(".,;:)!?"):
            return None
        if re.match(r"\s+[a-z]", match.string[match.end() :]):
            return None
    if not 1 <= day <= 31 or not 1 <= month <= 12:
        return None
    if month == 2 and day == 29 and not match["year"]:
        return _spread(match, "day", _leap_day(today))
    days = _coming(lambda year: calendar.day(year, month, day), match["year"], today)
    return _spread(match, "day", days)


def _leap_day(today: date | None) -> Days | None:
    if today is None:
        return None
    every = (calendar.day(year, 2, 29) for year in range(today.year, today.year + 9))
    return next((one for one in every if one and one.last >= today), None)


def _month(match: re.Match[str], today: date | None) -> Time | None:
    name = match["month"]
    low, part = name.lower(), (match["part"] or "").lower()
    alone = match.string.strip(" .,;:!?") == name
    sure = bool(match["year"] or part or match["which"]) or alone or (
        _IN_MONTH.search(match.string, max(0, match.start() - 9), match.start()) is not None
    )  # fmt: skip
    if not sure and (len(low) < 5 or low in ("march", "august")) and low not in ("june", "july"):
        return None
    if not sure and not name[0].isupper():
        return None
    if (match["which"] or "").strip().lower() == "last":
        return _spread(match, "month", None)
    where = {"start": "beginning", "early": "beginning", "mid": "middle", "late": "end"}
    part = where.get(part, part)
    number = MONTHS[low]
    days = _coming(lambda year: calendar.month(year, number, part), match["year"], today)
    return _spread(match, "month", days)


def _season(match: re.Match[str], today: date | None) -> Time | None:
    name, lead = match["season"].lower(), (match["lead"] or "").strip().lower()
    alone = match.string.strip(" .,;:!?").lower() == name
    plain = name in ("spring", "fall") and lead in ("", "for the", "of the", "from the", "of")
    if name == "fall" and not (match["year"] or lead.endswith("the")):
        return None
    if plain and not match["year"] and not alone:
        return None
    if lead in ("every", "each"):
        return Time(match.start(), match.end(), "rhythm", seconds=_PERIODS["year"])
    start = match.start("season")
    if lead.endswith(("next", "this", "last", "early", "late")):
        start = match.start("lead") + match["lead"].rstrip().rfind(" ") + 1
    if name == "easter" or lead.startswith("last"):
        return Time(start, match.end(), "season")
    if name == "christmas":
        days = _coming(lambda year: calendar.day(year, 12, 25), match["year"], today)
    else:
        days = _coming(lambda year: calendar.season(name, year), match["year"], today)
    return _spread(match, "season", days)._replace(start=start)


def _quarter(match: re.Match[str], today: date | None) -> Time:
    first = 3 * int(match["quarter"]) - 2
    days = _coming(lambda year: calendar.months(year, first, 3), match["year"], today)
    return _spread(match, "season", days)


def _years_end(match: re.Match[str], today: date | None) -> Time:
    days = calendar.day(today.year, 12, 31) if today else None
    return _spread(match, "day", days)


def _year(match: re.Match[str], today: date | None) -> Time | None:
    before = match.string[max(0, match.start() - 12) : match.start()].lower()
    if not re.search(r"\b(?:in|by|before|until|till|since|of|for|during|year|end of)\s+$", before):
        return None
    return _spread(match, "season", calendar.months(int(match["year"]), 1, 12))


def _hour(written: str) -> int:
    value = word_value(written)
    return int(written) if value is None else int(value)


def _by_part(hour: int, part: str | None) -> int:
    """An hour told on the twelve-hour clock as one of the day."""
    low = (part or "").strip().lower().replace(".", "")
    if low in ("pm", "in the afternoon", "in the evening", "at noon") and hour < 12:
        return hour + 12
    if low == "at night" and 6 <= hour < 12:
        return hour + 12
    return 0 if low in ("am", "at night", "in the morning") and hour == 12 else hour


def _clock(match: re.Match[str], today: date | None) -> Time | None:
    groups = match.groupdict()
    hour, minute = _hour(match["hour"]), int(groups.get("minute") or 0)
    if "." in match[0][:3] and not groups.get("part") and not _CLOCK_LEAD.search(
        match.string, max(0, match.start() - 8), match.start()
    ):  # fmt: skip
        return None  # "3.50" is rather an amount
    if hour > 24 or (hour == 24 and minute):
        return None
    return _at(match, _by_part(hour, groups.get("part")) * 60 + minute)


_CLOCK_LEAD: Final = re.compile(r"\b(?:at|until|till|from|by|before|after)\s+$", re.IGNORECASE)


def _spoken(match: re.Match[str], today: date | None) -> Time | None:
    """A clock in words: "5 to 1 at night" is 00:55, "half past 8", "quarter to nine"."""
    written = match["before"].lower()
    away = {"half": 30, "quarter": 15}.get(written.split()[-1])
    hour = _hour(match["hour"])
    if away is None:
        away = _hour(written)
        certain = match["part"] or (match["way"].lower() == "past" and away < 60)
        if not certain or away >= 60:
            return None
    elif match["way"].lower() == "to" and written == "half":
        return None
    if not 1 <= hour <= 12:
        return None
    sign = -1 if match["way"].lower() == "to" else 1
    return _at(match, (_by_part(hour, match["part"]) * 60 + sign * away) % (24 * 60))


def _noon(match: re.Match[str], today: date | None) -> Time:
    return _at(match, 0 if match["noon"].lower() == "midnight" else 12 * 60)


def _at(match: re.Match[str], minutes: int) -> Time:
    return Time(match.start(), match.end(), "clock", minutes=minutes)


def _count(match: re.Match[str]) -> float:
    """How many: "half a" is 0.5, "a" is 1, "two" is 2."""
    written = " ".join(match["count"].lower().split())
    groups = match.groupdict()
    half = 0.5 if groups.get("more") or groups.get("extra") else 0.0
    first = written.removesuffix(" times").removesuffix(" time")
    special = {"half": 0.5, "half a": 0.5, "half an": 0.5, "a half": 0.5, "an half": 0.5,
               "an": 1.0, "a": 1.0, "other": 2.0, "second": 2.0, "third": 3.0, "once": 1.0,
               "twice": 2.0}  # fmt: skip
    if first in special:
        return special[first] + half
    value = word_value(first)
    return (float(first.replace(",", ".")) if value is None else float(value)) + half


def _seconds(unit: str) -> float:
    low = unit.lower()
    if low in UNITS and UNITS[low].dimension == "time":
        return float(UNITS[low].factor)
    if low.startswith("quarter"):
        return _PERIODS["quarter"]
    return _PERIODS["week"] if low.startswith("weekend") or low[:3] in WEEKDAYS else _DAY_SECONDS


_SPAN_LEAD: Final = re.compile(r"\b(?:within|in|for|than|least|most|of|about|after|before|is)\s+$")
_RATE_LEAD: Final = re.compile(r"(?:\d|[a-z%€$£])\s+$")


def _duration(match: re.Match[str], today: date | None) -> Time | None:
    unit, count = match["unit"].lower(), match["count"].lower()
    if unit.startswith(("night", "weekend", "quarter")):
        return None
    if unit in ("s", "h") and not count[0].isdigit():
        return None
    if count in ("a", "an"):
        before = match.string[max(0, match.start() - 20) : match.start()].lower()
        if unit in ("second", "s") or (
            _RATE_LEAD.search(before) and not _SPAN_LEAD.search(before)
        ):  # fmt: skip
            return None  # "a second key", "40 litres a week"
    seconds = _count(match) * _seconds(unit)
    return Time(match.start(), match.end(), "duration", seconds=seconds)


_PARTS_OF_DAYS: Final = re.compile(r"(?:morning|afternoon|evening|night)s$", re.IGNORECASE)


def _rhythm(match: re.Match[str], today: date | None) -> Time | None:
    groups = match.groupdict()
    if groups.get("count") and not _count(match):
        return None
    if "adverb" in groups:
        period = float(_PERIODS[match["adverb"].lower().removesuffix("ly")])
    elif "unit" not in groups:
        daily = _PARTS_OF_DAYS.search(match[0]) is not None
        period = float(_DAY_SECONDS if daily else _PERIODS["week"])
    elif match.re is _COMPILED["often"]:
        period = _seconds(match["unit"]) / _count(match)
    else:
        period = _seconds(match["unit"]) * (_count(match) if match["count"] else 1)
    return Time(match.start(), match.end(), "rhythm", seconds=period)


def _weekday(match: re.Match[str], today: date | None) -> Time | None:
    name, which = match["weekday"].lower(), (match["which"] or "").lower()
    if len(name) < 5 and not match["weekday"][0].isupper():
        return None  # "sun", "sat" and "wed" are words
    if name in ("sun", "sat", "wed", "mon") and not (which or match[0].lower().startswith("on ")):
        return None
    if today is None:
        return _spread(match, "relative", None)
    ahead = (WEEKDAYS[name] - today.weekday()) % 7
    if which == "last":
        ahead = -((today.weekday() - WEEKDAYS[name]) % 7 or 7)
    elif which in ("next", "coming"):
        ahead = ahead or 7
    return _spread(match, "relative", calendar.after(today, ahead))


def _relative(match: re.Match[str], today: date | None) -> Time | None:
    """ "Tomorrow", "the same day", "next week": the days as seen from today, where it decides."""
    low = " ".join(match[0].lower().split()).removeprefix("the ")
    if low in ("day before", "day after") and not match[0].lower().startswith("the"):
        return None
    return _spread(match, "relative", calendar.seen_from(low, today) if today else None)


_READERS: Final[dict[str, Callable[[re.Match[str], date | None], Time | None]]] = {
    "iso": lambda match, today: _dated_iso(match), "dotted": _dated, "day_month": _dated,
    "month_day": _dated, "month": _month, "season": _season, "quarter": _quarter, "clock": _clock,
    "hour": _clock, "spoken": _spoken, "rhythm": _rhythm, "adverb": _rhythm, "often": _rhythm,
    "weekdays": _rhythm, "weekday": _weekday, "relative": _relative, "noon": _noon,
    "duration": _duration, "years_end": _years_end, "year": _year,
}  # fmt: skip


def _dated_iso(match: re.Match[str]) -> Time | None:
    days = calendar.day(int(match["year"]), int(match["month"]), int(match["day"]))
    return _spread(match, "day", days) if days else None
