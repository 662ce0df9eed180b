"""Numbers that cannot both hold, and limits that leave no room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from askfirst.consistency.candidates import pairs
from askfirst.consistency.reading import (
    Bounds,
    bounds,
    content,
    disjoint,
    quantity,
    without_number,
)
from askfirst.consistency.rule import Clash, Rule
from askfirst.requirements import Kind, Priority, Record, Severity, Specification
from askfirst.vocabulary import counted

_COUNT: Final = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|no|only)"
_MONEY: Final = re.compile(
    r"[€$£]\s*\d|\d\s*(?:€|\$|£|euros?|dollars?|pounds?|francs?)|\b(?:budget|no money)\b", re.I
)
_TIME: Final = re.compile(
    r"\b(?:by|until|before|opens?|ready|deadline|on)\b.{0,200}\b(?:monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|spring|summer|autumn|winter|easter|christmas|\d{4}-\d{2}-\d{2})\b",
    re.IGNORECASE,
)
_PEOPLE: Final = re.compile(
    rf"\b{_COUNT}\s+(?:\w+\s+)?(?:people|persons?|developers?|volunteers?|hands|helpers|evenings)\b",
    re.IGNORECASE,
)
_BOUND_WORDS: Final = content(
    "at most least no more less than up to maximum minimum under below over within above degrees"
    " celsius warmer hotter colder cooler higher lower longer shorter larger smaller older younger"
    " heavier lighter earlier later fewer temperature"
)


class _Bounded(NamedTuple):
    """A record with the bound that it sets, and the words that say of what."""

    record: Record
    matter: frozenset[str]
    bound: Bounds


def _bounded(record: Record, number: str) -> Iterator[_Bounded]:
    """What a record bounds: the rest of its words is the matter. A lone number of a rule is exact:
    neither more nor less."""
    found, exact = bounds(number) or bounds(f"{record.title} {number}"), quantity(number)
    if found is None and exact is not None and record.kind is Kind.RULE:
        found = Bounds(exact.value, exact.value, exact.unit)
    if found is not None:
        words = record.words if number in record.words else f"{record.title}: {number}"
        yield _Bounded(record, without_number(words) - _BOUND_WORDS, found)


def _all_bounded(specification: Specification) -> Iterator[_Bounded]:
    for rule in specification.of_kind(Kind.RULE):
        if rule.fields.get("number") and not rule.fields.get("except"):
            yield from _bounded(rule, rule.fields["number"])
    for limit in specification.of_kind(Kind.LIMIT):
        yield from _bounded(limit, limit.words)
    for quality in specification.of_kind(Kind.QUALITY):
        yield from _bounded(quality, quality.fit.must)


def _exclude_each_other(specification: Specification) -> Iterator[Clash]:
    """Two numbers for the same thing that no value satisfies; with an exception, that may be it."""
    found = list(_all_bounded(specification))
    for first, second in pairs([one.matter for one in found]):
        one, other = found[first], found[second]
        if one.matter == other.matter and disjoint(one.bound, other.bound):
            yield Clash(
                one.record, other.record,
                f'"{one.record.words}" and "{other.record.words}" cannot both hold.',
                "Which of the two numbers is right, or what tells the two cases apart?",
            )  # fmt: skip


_ROOM: Final = (("money", _MONEY), ("time", _TIME), ("people", _PEOPLE))
"""What can give when one thing takes longer: the field of a limit that tells it, or its words."""


def _all_fixed(specification: Specification) -> Iterator[Clash]:
    """Money, day and people are fixed, as somebody ticked, and every task is a must."""
    fixed = [one for one in specification.of_kind(Kind.LIMIT)
             if one.fields.get("standing") == "fixed"]  # fmt: skip
    money, time, people = (
        next((one for one in fixed if one.fields.get(name) or cue.search(one.words)), None)
        for name, cue in _ROOM
    )
    tasks = [one for one in specification.of_kind(Kind.NEED) if one.is_task]
    if money and time and people and tasks and all(n.priority is Priority.MUST for n in tasks):
        yield Clash(
            money, time,
            f"Money ({money.id}), day ({time.id}) and people ({people.id}) are fixed, and every "
            "task is a must.",
            "What gives, if one thing takes longer?", others=(people,),
        )  # fmt: skip


def _rate_not_visible(specification: Specification) -> Iterator[Clash]:
    """A rate of one in so many cannot be seen on fewer cases."""
    tried = [(quantity(check.fields.get("what", "")), check)
             for check in specification.of_kind(Kind.CHECK)]  # fmt: skip
    cases = [(number.value, check) for number, check in tried if number and number.value >= 10]
    if not cases:
        return
    most, check = max(cases, key=lambda one: one[0])
    for quality in specification.of_kind(Kind.QUALITY):
        rate = re.search(r"\bin\s+(\d[\d,]*)\b", quality.fit.must)
        if rate and counted(rate.group(1).replace(",", "")) > most:
            yield Clash(
                quality, check,
                f'"{quality.fit.must}" cannot be seen on "{check.words}": there are too few cases.',
                "How many cases will it be tried on, or which rate is enough?", "fit",
            )  # fmt: skip


RULES = (
    Rule("numbers-exclude", "contradiction", Severity.ERROR,
         "Two numbers for the same matter that no value satisfies.", "R31", _exclude_each_other),
    Rule("everything-fixed", "contradiction", Severity.ERROR,
         "Money, day and people are fixed and every task is a must.", "R02", _all_fixed),
    Rule("rate-not-visible", "contradiction", Severity.ERROR,
         "How often it may be wrong cannot be seen on the cases it is tried on.", "R27",
         _rate_not_visible),
)  # fmt: skip
