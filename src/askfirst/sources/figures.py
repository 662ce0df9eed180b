"""How much a number says, of what, and whether two numbers are about the same thing.

Units are compared in one form: "25 °C" and "30 degrees", "90 minutes" and "2 hours". What a number
is about is what is done around it ("open at 25 °C") and who or what does it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.sources.facts import Fact
from askfirst.sources.vocabulary import words
from askfirst.text.numerals import figure_value, word_value
from askfirst.text.sentences import STARTERS
from askfirst.text.units import UNITS, unit_of

_WRITTEN: Final = re.compile(
    r"(?P<money>[$€£])?\s?(?P<low>\d[\d,]*(?:\.\d+)?|[A-Za-z]+)"
    r"(?:\s?(?:–|-|to)\s?(?P<high>\d[\d,]*(?:\.\d+)?))?\s*(?P<rest>.*)",
    re.DOTALL,
)
_BETWEEN: Final = re.compile(
    r"\b(?:between|from) (\d[\d,]*(?:\.\d+)?)\D{0,12} (?:and|to) (\d[\d,]*(?:\.\d+)?)",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(r"\s?(°\s?[CF]?\b|°|€|[$£])")
_MOST: Final = re.compile(
    r"\b(?:at most|no more than|not more than|up to|maximum(?: of)?"
    r"|(?<!\bno )(?<!\bnot )(?:less|fewer) than|within|under|below)\s*(?:of\s)?$",
    re.IGNORECASE,
)
_LEAST: Final = re.compile(
    r"\b(?:at least|(?:no|not) (?:less|fewer) than|minimum(?: of)?|more than|over|above)\s*$",
    re.IGNORECASE,
)


class Measure(NamedTuple):
    """A number read: its unit in one form, and the least and most it stands for.

    Attributes:
        unit: empty when none is written. low, high: the same for a plain number; None when it
            says no exact one ("dozens"). bound: `most`, `least` or empty.
    """

    unit: str
    low: float | None
    high: float | None
    bound: str


def measured(number: Fact, sentence: str, start: int) -> Measure:
    """A number with its unit in one form.

    Args:
        number: as found. sentence: where it stands. start: where the sentence stands in the text.
    """
    written = _WRITTEN.match(number.text)
    before = sentence[: number.start - start]
    bound = "most" if _MOST.search(before) else "least" if _LEAST.search(before) else ""
    if written is None:
        return Measure("", None, None, bound)
    behind = _AFTER.match(sentence, number.end - start)
    rest = written["rest"].split() or (behind[1].split() if behind else [])
    counted_in = "per cent" if rest[-2:] == ["per", "cent"] else "".join(rest[-1:])
    unit, factor, decimal = _unit(written["money"] or counted_in)
    low = _value(written["low"], decimal)
    high = _value(written["high"], decimal) if written["high"] else low
    if around := _between(sentence, number.start - start, decimal):
        low, high = around
    if low is None or high is None:
        return Measure(unit, None, None, bound)
    return Measure(unit, low * factor, high * factor, bound)


def _between(sentence: str, at: int, decimal: bool) -> tuple[float | None, float | None] | None:
    """The two ends of "between 20 and 30" when a number is one of them."""
    found = (match for match in _BETWEEN.finditer(sentence) if match.start() < at < match.end())
    return next(((_value(match[1], decimal), _value(match[2], decimal)) for match in found), None)


def _unit(written: str) -> tuple[str, float, bool]:
    """A unit in one form, how many of it the written one is, and whether it is told to the third
    place behind the point."""
    plain = written.strip(".,;:")
    unit = unit_of(plain)
    if unit is None:
        return stem(plain.lower()), 1.0, False
    return unit.name, float(unit.factor), unit.decimal


def _value(figure: str, decimal: bool) -> float | None:
    if figure[0].isdigit():
        return float(figure_value(figure.rstrip(","), decimal))
    value = word_value(figure)
    return None if value is None else float(value)


def differ(one: Measure, other: Measure) -> bool | None:
    """Whether two measures of one unit cannot both be; None when one of them says no exact one.

    The most and the least of a thing are no two answers to one question, and neither is a number
    within a range.
    """
    if {one.bound, other.bound} == {"most", "least"}:
        return False
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return None
    return one.high < other.low or other.high < one.low


# -- what a number is about -----------------------------------------------------------------------

SMALL: Final = frozenset(word.lower() for word in STARTERS) | words(
    "of be been being had them more than into out up over under about between might just also"
    " very other others new said says like own same one two"
)
_ENDS: Final = ("ations", "ation", "ings", "ing", "edly", "ies", "ers", "er", "ed", "es", "ly")
_WORD: Final = re.compile(r"[A-Za-z][\w’'.-]*\w|[A-Za-z]")
_CLAUSE: Final = re.compile(r"[,;:()–]|\b(?:and|but|or|while|whereas)\b", re.IGNORECASE)
_TELLING: Final = re.compile(
    r"^.*\b(?:needs?|would like|said|says|say|thinks?|thought|wrote|writes|agreed|agrees"
    r"|decided|confirmed|noted|wants?|know)\b(?: that\b)?",
    re.IGNORECASE,
)
_HEAD_ENDS: Final = words(
    "of in on at by to for from with when if than after before within until per during is are was"
    " were be has have had can could should must shall will would may might not never"
)
_PRONOUN: Final = words("it they he she we you this these those that one")
_QUALIFIERS: Final = (
    words("spring summer autumn winter fall"),
    words("morning noon afternoon evening night day midnight daytime nights days mornings"),
    words("weekend weekday weekends weekdays mondays tuesdays wednesdays thursdays fridays"
          " saturdays sundays"),
    words("old new first second last north south east west upper lower left right inner outer"
          " small large big"),
    words("indoors outdoors inside outside"),
)  # fmt: skip
_NUMBERED: Final = re.compile(
    r"(?:^|\b(?:in|of|on|for|from|the|near|and) )(?!(?i:about|only|least|most|other|next"
    r"|last|below|above|under|over|within|after|before|until|than|every|each|all) )"
    r"([A-Za-z]{3,}) (?:no\. ?)?(\d+)\b(?! ?[%°])"
)
# "when it is warmer than 25 °C": what is done stands in another clause.
_COMPARING: Final = words(
    "warm hott cool cold high low dri wett long short great larg small temperatur reach exceed soil"
    " warmer hotter cooler colder higher lower drier wetter longer shorter greater larger smaller"
)


@lru_cache(maxsize=1 << 13)
def stem(word: str) -> str:
    """The word without its ending, so that "suspending" and "suspended" are one."""
    for ending in (*_ENDS, "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=1 << 8)  # a sentence is looked at for each of its numbers
def stems(text: str) -> frozenset[str]:
    """Stems of the words of a text that say something; plurals of short words too."""
    return frozenset(_short(word) for word in _plain(text) if word not in SMALL)


def _plain(text: str) -> Iterator[str]:
    return (match.group().lower() for match in _WORD.finditer(text))


def _short(word: str) -> str:
    """A stem that makes one of "vent" and "vents", "open" and "opened"."""
    found = stem(word)
    return found[:-1] if found.endswith("s") and not found.endswith("ss") and len(found) > 3 \
        else found  # fmt: skip


class About(NamedTuple):
    """What a number of a sentence is about.

    Attributes:
        done: stem of the last telling word before the number. head: stems of who or what does
            it; empty when that is a pronoun or unknown. pronoun: whether it is one.
        around: stems of the whole sentence without the unit's.
    """

    done: str
    head: frozenset[str]
    pronoun: bool
    around: frozenset[str]


def about(number: Fact, sentence: str, start: int) -> About:
    """What a number is about, as far as the words around it say."""
    before = sentence[: number.start - start]
    clauses = _CLAUSE.split(_TELLING.sub("", before))
    clause = next((part for part in reversed(clauses) if stems(part)), "")
    done = [_short(word) for word in _plain(clause) if word not in SMALL | _HEAD_ENDS | _BOUNDS]
    opening = _head(clauses)
    unit = stems(number.text) | {word for word in stems(sentence) if word in UNITS}
    around = stems(sentence[: number.start - start] + " " + sentence[number.end - start :]) - unit
    pronoun = bool(opening) and opening[0] in _PRONOUN
    return About(
        done=done[-1] if done and done[-1] not in _COMPARING else "",
        head=frozenset() if pronoun else stems(" ".join(opening)) - _BOUNDS,
        pronoun=pronoun,
        around=around - _BOUNDS,
    )


_BOUNDS: Final = words("least most least maximum minimum above below degrees degree already only")


def _head(clauses: list[str]) -> list[str]:
    """Words with which the nearest clause that has any before its verb opens."""
    for clause in reversed(clauses):
        opening: list[str] = []
        for word in _plain(clause):
            if word in _HEAD_ENDS:
                break
            opening.append(word)
        if opening:
            return opening
    return []


def same_thing(one: About, other: About, named_before: frozenset[str]) -> bool:
    """Whether two numbers are about the same: the same doing, of the same thing.

    Args:
        named_before: stems of what stands before the sentence of the one that says "they".
    """
    if not may_be_same(one, other):
        return False
    shared = one.around & other.around
    if one.pronoun or other.pronoun:
        named = (one.head | other.head) - {one.done, other.done}
        unnamed = one.pronoun != other.pronoun and not named_before and bool(one.done)
        return bool(named & (named_before | shared)) or unnamed
    return bool(one.head & other.head or not (one.head and other.head)) and len(shared) >= 2


def may_be_same(one: About, other: About) -> bool:
    """Whether what is done on each side stands on the other, as far as it is known."""
    return _is_done(one, other) and _is_done(other, one)


def _is_done(one: About, other: About) -> bool:
    return not one.done or one.done in other.around


def is_numbered(number: Fact, sentence: str, start: int) -> bool:
    """Whether a number tells one thing from others like it: "freezer 3"."""
    return any(m.start(2) == number.start - start for m in _NUMBERED.finditer(sentence))


def other_case(one: str, other: str) -> bool:
    """Whether two sentences speak of another season, time of day, place or numbered thing: one
    that both name, and not the same."""
    left, right = (frozenset(_plain(text)) for text in (one, other))
    for kind in _QUALIFIERS:
        if left & kind and right & kind and not left & right & kind:
            return True
    if _other_thing(one, other):
        return True
    numbered = [dict(_NUMBERED.findall(text.lower())) for text in (one, other)]
    return any(numbered[1].get(noun, mark) != mark for noun, mark in numbered[0].items())


_THING: Final = re.compile(
    r"\W*(?:[A-Z]{1,8}-\d{1,6}\s)?[\"“]?(?:(?:the|an?|each"
    r"|every) )?(?P<rest>[\w-]+(?: [\w-]+){0,2}?)"
    r" (?P<head>[\w-]+)[\"”]? (?:means|shall|must|should|may|is|are|has|takes|costs|lasts|will)\b",
    re.IGNORECASE,
)


def _other_thing(one: str, other: str) -> bool:
    """Whether two sentences are about things of one kind with different names: "the service stop",
    "the emergency stop"."""
    left, right = _THING.match(one), _THING.match(other)
    if left is None or right is None or left["head"].lower() != right["head"].lower():
        return False
    names = [frozenset(match["rest"].lower().split()) for match in (left, right)]
    return not names[0] & names[1]


def in_a_case(one: str, other: str) -> bool:
    """Whether only one of two sentences names a season, time of day, place or numbered thing."""
    left, right = (frozenset(_plain(text)) for text in (one, other))
    kinds = any(bool(left & kind) != bool(right & kind) for kind in _QUALIFIERS)
    return kinds or bool(_NUMBERED.search(one)) != bool(_NUMBERED.search(other))
