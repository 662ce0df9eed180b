"""One number of a text with its unit or the thing that it counts, before ranges and relations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.text import lexicon, numerals
from askfirst.text.days import MONTHS
from askfirst.text.units import AHEAD, TIME_WORDS, Unit, unit_of

_MONTHS: Final = rf"(?:{'|'.join(MONTHS)})"
_NUMBER: Final = re.compile(
    r"(?P<money>[€$£]|\b(?:EUR|USD|GBP|CHF)\b)?\s?"
    rf"(?:(?P<figure>{numerals.FIGURE})|(?P<word>{numerals.WORD})"
    r"|(?P<dozen>\ban?\s+(?:dozen|hundred|thousand|million)\b)"
    r"|(?P<half>\bhalf(?=\s+(?:an?|of|the|as)\b|\s*$|\s*[,;.:])))"
    rf"(?P<scale>{numerals.SCALE})?(?P<half_more>\s+and\s+a\s+half\b)?(?P<plus>\+(?!\d))?",
    re.IGNORECASE,
)
_ANY: Final = re.compile(
    rf"\d|\b(?:{'|'.join(numerals.WORDS)}|half|an? (?:dozen|hundred|thousand|million))\b", re.I
)
_SHARE: Final = re.compile(
    rf"\s+(?:out\s+of|of|in|from)\s+(?:the\s+|every\s+)?(?P<all>{numerals.FIGURE}|{numerals.WORD})",
    re.IGNORECASE,
)
_HALF_A: Final = re.compile(r"\s+an?\s+([a-z]+)", re.IGNORECASE)
_NEXT: Final = re.compile(r"\s{1,3}([A-Za-z][A-Za-z-]{0,40}(?<!-))(?![\w'’])")
_RATE: Final = re.compile(
    r"(?:\s?/\s?|\s+(?:an?|per|each|every|in\s+an?)\s+)"
    r"(seconds?|minutes?|min|hours?|h|days?|nights?|mornings?|evenings?|weeks?|weekends?|months?"
    r"|quarters?|years?|seasons?|persons?|users?|visits?|visitors?|page|room|call|case|order)"
    r"(?![\w-])",
    re.IGNORECASE,
)
_NO_AMOUNT_BEHIND: Final = re.compile(
    rf"(?:st|nd|rd|th)\b|\s?(?:[ap]\.?m\b|o['’]?\s?clock)|\s+(?:of\s+)?{_MONTHS}\b(?!\s+(?:be|not))"
    r"|\s+(?:at\s+night|in\s+the\s+(?:morning|afternoon|evening))\b"
    r"|\s*(?:to|past)\s+(?:\w+)\s+(?:at\s+night|in\s+the\s+(?:morning|afternoon|evening)|o['’]clock)"
    r"|[-\w]{0,12}[A-Za-z]\d|\s?°\s?\d",
    re.IGNORECASE,
)
_NO_AMOUNT_BEFORE: Final = re.compile(
    rf"(?:\b(?:{_MONTHS}\.?|no\.?|nos\.?|nr\.?|number|room|version|v|page|section|step|chapter"
    r"|line|route|platform|track|phase|appendix|figure|fig\.?|table|option|variant|iso|din"
    r"|(?:quarter|half)?\s?past|(?:any|no|some|every|each|this|that|which|another|the\s+other)"
    r"(?=\s+one\b))\s?|#)\s*$",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"\b(?:lane|station|pond|gate|van|ward|bay|tray|jar|batch|rack|shelf|rail|peg|plot|berth|tank"
    r"|kiln|cage|hall|depot|zone|sector|oven)\s$",
    re.IGNORECASE,
)
"""Behind it a number counts nothing: "station 2 reads too low"."""
_CLOCK_BEFORE: Final = re.compile(
    r"\b(?:at|until|till|after|before|(?<!down )(?<!up )from|since)\s+$", re.I
)
_OF_ALL: Final = re.compile(r"(?:\s+of)?\s+(?:all\s+the|the|all)\b(?:\s+of\b)?", re.IGNORECASE)
_WORKING: Final = re.compile(
    r"\s+(?:working|business|calendar|full|whole|more)(?=\s+(?:day|week|hour|minute|month|year))",
    re.I,
)
_AS_OFTEN: Final = re.compile(r"\s+(?:an?|per|each|every)\b|\s*(?:$|[.,;:])", re.IGNORECASE)
_AND_A_HALF: Final = re.compile(r"\s+and\s+a\s+half\b", re.IGNORECASE)
_ONE_NO_NUMBER: Final = re.compile(r"\bone\b", re.IGNORECASE)


class Single(NamedTuple):
    """One number as it stands.

    Attributes:
        start, end: its span in characters, with unit, counted thing and rate.
        value: in the canonical unit.
        unit: canonical unit, or the singular of what is counted; empty when neither is said.
        dimension: of the unit ("time", "money", ...); "count" for things, empty without a unit.
        per: singular of what a rate is told for ("week"); else empty.
        thing: singular of what a share is of ("bus" in "2 of 100 buses"); else empty.
        plus: whether a plus sign behind the number says "or more".
        factor: how many of the canonical unit one of the written unit is.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    dimension: str
    per: str
    thing: str
    plus: bool
    factor: Decimal


def singles(text: str) -> Iterator[Single]:
    """Every number of a text that tells an amount, in order; no dates, clocks, names or ordinals,
    and none right behind a "/": of "5 l/100 km" the 5 l, of "24/7" the 24.

    Args:
        text: a line or more; the time grows with its length.
    """
    return iter(_remembered(text))


@lru_cache(maxsize=64)
def _remembered(text: str) -> tuple[Single, ...]:
    """One reply is looked at many times."""
    return tuple(_looked_for(text))


def _looked_for(text: str) -> Iterator[Single]:
    if not _ANY.search(text):
        return
    at = 0
    for found in _NUMBER.finditer(text):
        if found.start() >= at and (single := _single(text, found)):
            yield single
            at = single.end


def _single(text: str, found: re.Match[str]) -> Single | None:
    start, end = found.span()
    start += len(found[0]) - len(found[0].lstrip())
    if _NO_AMOUNT_BEHIND.match(text, end) and not found["money"]:
        return None
    if text[max(0, start - 1) : start + 1] == "+-":
        return None  # as much above as below
    last = text[max(0, start - 24) : start].rstrip()[-1:]
    named = last.isalpha() or last in (".", "#")  # else nothing that names it stands there
    if named and _NO_AMOUNT_BEFORE.search(text, max(0, start - 24), start):
        return None
    if found["half"]:
        return _half(text, start, end)
    if found["money"] and (unit := unit_of(found["money"])):
        return _made(text, found, start, end, unit)
    if share := _share(text, found, start):
        return share
    working = _WORKING.match(text, end)
    behind = AHEAD.match(text, working.end() if working else end)
    spelling = behind[1] if behind else ""
    unit = unit_of(spelling) if behind else None
    if unit and behind and _is_unit(text, found, spelling, behind):
        return _made(text, found, start, behind.end(), unit)
    if named and _NAMED.search(text, max(0, start - 24), start):
        return None
    return _counted(text, found, start, end)


def _is_unit(text: str, found: re.Match[str], spelling: str, behind: re.Match[str]) -> bool:
    """Whether a word that can be a unit is one: "5 m", but not "in 5 a day" or "one second"."""
    if text[behind.end() : behind.end() + 1] in ("'", "’"):
        return False
    return not (found["word"] and len(spelling) == 1 and spelling.isalpha())


def _made(text: str, found: re.Match[str], start: int, end: int, unit: Unit) -> Single:
    written = _value(found, unit.decimal)
    if half := _AND_A_HALF.match(text, end):  # "one hour and a half"
        written, end = written + Decimal("0.5"), half.end()
    end, per = _with_rate(text, end)
    value, plus = written * unit.factor, bool(found["plus"])
    return Single(start, end, value, unit.name, unit.dimension, per, "", plus, unit.factor)


def _value(found: re.Match[str], decimal: bool) -> Decimal:
    if found["dozen"]:
        value = Decimal(numerals.scale_value(found["dozen"].split()[1]))
    elif found["figure"]:
        value = numerals.figure_value(found["figure"], decimal)
    else:
        value = numerals.word_value(found["word"]) or Decimal(0)
    value *= numerals.scale_value(found["scale"] or "")
    return value + Decimal("0.5") if found["half_more"] else value


def _half(text: str, start: int, end: int) -> Single | None:
    """Half of something: "half a year" is a span of time, "half of the visitors" a share."""
    one_half = Decimal("0.5")
    behind = _HALF_A.match(text, end)
    unit = unit_of(behind[1]) if behind else None
    if behind and unit:
        value = one_half * unit.factor
        dimension = unit.dimension
        return Single(start, behind.end(), value, unit.name, dimension, "", "", False, unit.factor)
    if behind:
        return None
    the = _OF_ALL.match(text, end)
    thing, after = _thing(text, the.end(), Decimal(50)) if the else ("", end)
    if thing:
        return Single(start, after, Decimal(50), "%", "share", "", thing, False, Decimal(1))
    return Single(start, end, Decimal(50), "%", "share", "", "", False, Decimal(1))


def _share(text: str, found: re.Match[str], start: int) -> Single | None:
    """One part in so many: "2 of 100", "8 out of 10 letters"; as a percentage."""
    behind = _SHARE.match(text, found.end())
    if behind is None or found["scale"]:
        return None
    every = behind["all"]
    whole = numerals.word_value(every) if every[0].isalpha() else numerals.figure_value(every)
    part = _value(found, False)
    if not whole or part > whole or part < 0:
        return None
    if _NO_AMOUNT_BEHIND.match(text, behind.end()):
        return None
    thing, end = _thing(text, behind.end(), whole)
    value = part * 100 / whole
    return Single(start, end, value, "%", "share", "", thing, False, Decimal(1))


def _counted(text: str, found: re.Match[str], start: int, end: int) -> Single | None:
    """A number with the thing that it counts, or with nothing."""
    value = _value(found, False)
    thing, behind = _thing(text, end, value)
    if not thing:
        if found["word"] and _ONE_NO_NUMBER.fullmatch(found[0].strip()):
            return None  # "which one", "one of them"
        if _is_year(found, value) or _is_clock(text, found, start):
            return None
    behind, per = _with_rate(text, behind)
    dimension = "count" if thing else ""
    plus = bool(found["plus"])
    return Single(start, behind, value, thing, dimension, per, "", plus, Decimal(1))


def _is_year(found: re.Match[str], value: Decimal) -> bool:
    figure = found["figure"] or ""
    return figure.isdecimal() and len(figure) == 4 and 1900 <= value <= 2100 and not found["scale"]


def _is_clock(text: str, found: re.Match[str], start: int) -> bool:
    """Whether a bare number behind "at" or "until" may be an hour."""
    figure = (found["figure"] or found["word"] or "").lower()
    value = numerals.word_value(figure) if figure.isalpha() else None
    small = value is not None or (figure.isdecimal() and len(figure) <= 2 and int(figure) <= 24)
    before = _CLOCK_BEFORE.search(text, max(0, start - 12), start)
    return bool(small and before) and not re.match(r"\s?(?:-|–|to)\s?\w", text[found.end() :][:5])


def _thing(text: str, end: int, value: Decimal) -> tuple[str, int]:
    """The singular of what a number counts, and where its word ends; "" when it counts nothing.

    The first noun in the plural among the next three words: "5 late buses", "3 bus drivers". One
    of a thing is told in the singular.
    """
    at = end
    for _ in range(3):
        word = _NEXT.match(text, at)
        if word is None:
            break
        low = word[1].lower()
        if low in lexicon.function_words() or low in TIME_WORDS or low == "more":
            break
        if low == "times":
            often = _AS_OFTEN.match(text, word.end()) is not None
            return ("time", word.end()) if often else ("", end)
        plural = lexicon.is_plural(low)
        if (plural and value != 1) or (value == 1 and not plural and _is_one(low)):
            return lexicon.singular_of(low), word.end()
        describes = lexicon.is_adjective(low) or lexicon.is_noun(low) or lexicon.is_participle(low)
        if not describes:
            break
        at = word.end()
    return "", end


def _is_one(word: str) -> bool:
    """Whether a word behind "1" is the thing, and neither a verb nor what describes it."""
    describes = lexicon.is_adjective(word) and not lexicon.mostly_noun(word)
    return lexicon.is_noun(word) and not lexicon.mostly_verb(word) and not describes


def _with_rate(text: str, end: int) -> tuple[int, str]:
    """Where "a week" behind an amount ends, and what it is told for."""
    rate = _RATE.match(text, end)
    if rate is None:
        return end, ""
    low = rate[1].lower()
    return rate.end(), {"h": "hour", "min": "minute"}.get(low, lexicon.singular_of(low))
