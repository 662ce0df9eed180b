"""The patterns by which `times` finds times; each is read by the function of its name there."""

from __future__ import annotations

from typing import Final

from askfirst.text.days import MONTHS, SEASONS, WEEKDAYS
from askfirst.text.numerals import WORDS

_FULL: Final = "|".join(sorted((name for name in MONTHS if len(name) > 4), key=len, reverse=True))
_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY: Final = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_NUMBER: Final = rf"(?:\d{{1,4}}(?:[.,]\d)?|{'|'.join(WORDS)}|half(?: an?)?|an?(?: half)?)"
_UNIT: Final = (
    r"(?:milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|nights?|weeks?"
    r"|weekends?|fortnights?|months?|quarters?|years?|yrs?)"
)
_PART_OF_DAY: Final = "mornings?|noon|midday|afternoons?|evenings?|nights?|midnight"
_AT_NIGHT: Final = (
    r"(?P<part>\s?[ap]\.?m\b\.?|\s(?:at night|in the (?:morning|afternoon|evening)|at noon)\b)"
)
_YEAR: Final = r"(?:,?\s+(?P<year>[12]\d{3})(?![\d.,]?\d))?"
PATTERNS: Final = {
    "iso": r"(?<![\w-])(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])",
    "dotted": r"(?<![\w.])(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>[12]\d{3})(?![\w])",
    "day_month": rf"\b(?:the\s+)?(?P<day>\d{{1,2}})(?P<nth>st|nd|rd|th)?\s+(?:of\s+)?"
    rf"(?P<month>{_MONTH})\b\.?{_YEAR}",
    "month_day": rf"\b(?P<month>{_MONTH})\b\.?\s+(?:the\s+)?(?P<day>\d{{1,2}})(?P<nth>st|nd|rd|th)?"
    rf"(?![\d:]|[.,]\d){_YEAR}",
    "month": rf"\b(?:(?:the\s+)?(?P<part>end|beginning|start|middle|mid|early|late)"
    rf"(?:\s+of\s+|-|\s+))?(?P<which>next\s+|this\s+|last\s+)?(?P<month>{_MONTH})\b{_YEAR}",
    "season": r"\b(?P<lead>(?:in|by|before|until|till|after|during|for|from|since|this|next|last|of"
    r"|early|late|mid|every|each)[ -]+(?:the\s+|next\s+|this\s+|early\s+|late\s+)?)?"
    rf"(?P<season>{'|'.join(SEASONS)}|christmas|easter)\b{_YEAR}",
    "quarter": r"\bQ(?P<quarter>[1-4])(?:[ /]+(?P<year>[12]\d{3}))?\b",
    "clock": rf"(?<![\d.,:-])(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)(?![\d.:]\d|\d)"
    rf"{_AT_NIGHT}?(?!\s?(?:%|€|euro|m\b|kg|k?m|litre|°))",
    "hour": rf"(?<![\d.,:])\b(?P<hour>\d{{1,2}}|{'|'.join(list(WORDS)[1:13])})"
    rf"(?:{_AT_NIGHT}|\s?o['’]?\s?clock\b)",
    "spoken": rf"\b(?P<before>\d{{1,2}}|half|(?:a\s+)?quarter|{'|'.join(WORDS)})(?:\s+minutes)?\s+"
    rf"(?P<way>to|past)\s+(?P<hour>\d{{1,2}}|{'|'.join(list(WORDS)[1:13])})(?![\d.,]\d|\w|\s?%)"
    rf"{_AT_NIGHT}?",
    "rhythm": rf"\b(?:every|each)\s+(?:(?P<count>other|second|third|{_NUMBER})\s+)?"
    rf"(?P<unit>{_UNIT}|{_PART_OF_DAY}|(?:{_WEEKDAY})s?|workday|weekday)\b"
    rf"(?:\s+(?:mornings?|afternoons?|evenings?|nights?))?",
    "adverb": r"\b(?P<adverb>hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly"
    r"|annually)\b",
    "often": rf"\b(?P<count>once|twice|(?:{_NUMBER})\s+times?)\s+(?:an?|per|each|every|in an?)\s+"
    rf"(?P<unit>{_UNIT})\b",
    "weekdays": rf"\b(?:on\s+|at\s+)?(?:{_WEEKDAY}|weekend|weekday|workday)s\b(?<=days|ends)"
    rf"|\bin the (?:mornings|afternoons|evenings)\b|\bat nights\b|\bat the weekend\b",
    "weekday": rf"\b(?:on\s+)?(?:(?P<which>next|this|last|coming)\s+)?(?P<weekday>{_WEEKDAY})\b",
    "relative": r"\b(?:the\s+)?(?:day\s+after\s+tomorrow|today|tomorrow|yesterday|tonight|overnight"
    r"|(?:same|next|following|previous)\s+(?:day|morning|evening|night|week|month|year|weekend)"
    r"|this\s+(?:morning|evening|afternoon|week|month|year|weekend)|last\s+(?:week|month|year|night)"
    r"|day\s+(?:before|after))\b",
    "noon": r"\b(?:at\s+)?(?P<noon>noon|midday|midnight)\b",
    "duration": rf"(?<![\w.,:-])(?P<count>{_NUMBER}|\d+\.\d+)(?P<more>\s+and\s+a\s+half)?[\s-]?"
    rf"(?P<unit>{_UNIT})\b(?![-\w/])(?P<extra>\s+and\s+a\s+half\b)?",
    "years_end": r"\b(?:the\s+)?end\s+of\s+(?:the\s+|this\s+)?year\b",
    "year": r"(?<![\w.,:/-])(?P<year>20\d\d)(?![\w/-]|[.,:]\d)",
}
"""Every kind of time by name. Groups of one name mean the same everywhere."""

HINT: Final = (
    rf"\d|\b(?:{_FULL}|may|june|july|{'|'.join(SEASONS)}|christmas|easter|every|each|half|quarter"
    rf"|once|twice|day|today|tonight|tomorrow|yesterday|overnight|noon|midnight|midday|week|month"
    rf"|year|hour|minute|second|morning|afternoon|evening|night|q[1-4]|weekend"
    rf"|{'|'.join(MONTHS)}|{'|'.join(WEEKDAYS)})|(?:i|hour|night|week|month|quarter|year|annual)ly\b"
    r"|o['’]?clock|\bworkday|\bfortnight"
)
"""What a text must hold to name a time at all."""
