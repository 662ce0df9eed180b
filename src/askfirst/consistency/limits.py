"""Numbers that cannot both hold, and limits that leave no room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from askfirst.consistency.candidates import pairs
from askfirst.consistency.duplicates import told_as_alike
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
    r"\b(?:by|until|before|opens?|ready|deadline|on)\b.*\b(?:monday|tuesday|wednesday|thursday|"
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
_DECIDABLE: Final = re.compile(
    r"\d|\b(?:no|none|never|nobody|nothing|every|each|all|always|zero|one|two|three|half|twice|"
    r"once|first|same|than|with|without|only|alone|by|even|when|while)\b",
    re.IGNORECASE,
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
        if rule.fields.get("number") and not rule.fields.get("exception"):
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


def _two_limits(specification: Specification) -> Iterator[Clash]:
    """Two answers set a different limit for the same matter, both the most or both the least."""
    found = [one for one in _all_bounded(specification) if not _is_exact(one.bound)]
    for goal in specification.of_kind(Kind.GOAL):
        found += _bounded(goal, goal.fit.must)
    for function in specification.of_kind(Kind.FUNCTION):
        found += _acting_from(function)
    for first, second in pairs([one.matter for one in found]):
        one, other = found[first], found[second]
        same = one.matter == other.matter and one.bound.unit == other.bound.unit
        told = _both(one.record, other.record) and told_as_alike(one.record, other.record)
        elsewhere = _elsewhere(one.record, other.record) and not told
        if same and elsewhere and _differ(one.bound, other.bound):
            yield Clash(
                one.record, other.record,
                f'"{_says(one.record)}" and "{_says(other.record)}" are two limits for one thing.',
                "Which of the two is meant, or what tells the two cases apart?",
            )  # fmt: skip


def _acting_from(function: Record) -> Iterator[_Bounded]:
    """From where on a function acts: "when it is warmer than 28 °C". What it does is the matter."""
    does, response = (function.fields.get(part, "") for part in ("does", "response"))
    found = bounds(does) if quantity(response) is None else None
    if found is not None:
        matter = (without_number(does) | content(response)) - _BOUND_WORDS
        yield _Bounded(function, matter, found)


def _both(one: Record, other: Record) -> bool:
    return one.kind is other.kind is Kind.FUNCTION


def _is_exact(bound: Bounds) -> bool:
    return bound.least is not None and bound.least == bound.most


def _differ(one: Bounds, other: Bounds) -> bool:
    """Whether both set the most, or both the least, and not the same."""
    most = None not in (one.most, other.most) and one.most != other.most
    least = None not in (one.least, other.least) and one.least != other.least
    return most or least


def _elsewhere(one: Record, other: Record) -> bool:
    """Whether two records were said in two answers; two lines of one list may be two cases."""
    return {origin.answer for origin in one.origins[:1]} != {
        origin.answer for origin in other.origins[:1]
    }


def _says(record: Record) -> str:
    number = record.fit.must or record.fields.get("number", "")
    return record.words if number in record.words else f"{record.title}: {number}"


def _all_fixed(specification: Specification) -> Iterator[Clash]:
    """Money, day and people are fixed, and every ranked task is a must: nothing can give."""
    money, time, people = (
        next((one for one in specification.of_kind(Kind.LIMIT) if _fixes(one, name, cue)), None)
        for name, cue in (("Money: ", _MONEY), ("Time: ", _TIME), ("People: ", _PEOPLE))
    )
    tasks = [n for n in specification.of_kind(Kind.NEED) if "tick" not in n.fields and n.priority]
    if money and time and people and tasks and all(n.priority is Priority.MUST for n in tasks):
        yield Clash(
            money, time,
            f"Money ({money.id}), day ({time.id}) and people ({people.id}) are fixed, and every "
            "task is a must.",
            "What gives, if one thing takes longer?", others=(people,),
        )  # fmt: skip


def _fixes(limit: Record, name: str, cue: re.Pattern[str]) -> bool:
    """Whether a limit fixes money, time or people; what there is to spend counts if said fixed."""
    if limit.statement.startswith(("Money: ", "Time: ", "People: ")):
        said = limit.words.lower()
        return limit.statement.startswith(name) and "fixed" in said and "not fixed" not in said
    return bool(cue.search(limit.words))


def _quality_without_number(specification: Specification) -> Iterator[Clash]:
    for quality in specification.of_kind(Kind.QUALITY):
        measure = quality.fit.must
        if measure and not _DECIDABLE.search(measure):
            yield Clash(
                quality, None,
                f'"{measure}" holds no number, comparison or case, so nobody can try it.',
                "What number, example or comparison would show that it is good enough?", "fit",
            )  # fmt: skip


def _rate_not_visible(specification: Specification) -> Iterator[Clash]:
    """A rate of one in so many cannot be seen on fewer cases."""
    checks = [
        (check, check.words.partition("->")[0]) for check in specification.of_kind(Kind.CHECK)
    ]
    tried = [(quantity(cases), check) for check, cases in checks if re.search(r"\d", cases)]
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
    Rule("two-limits", "contradiction", Severity.WARNING,
         "Two answers set a different limit for the same matter.", "own", _two_limits),
    Rule("everything-fixed", "contradiction", Severity.ERROR,
         "Money, day and people are fixed and every task is a must.", "R02", _all_fixed),
    Rule("quality-without-measure", "gap", Severity.WARNING,
         "What is good enough holds no number, comparison or case.", "R30",
         _quality_without_number),
    Rule("rate-not-visible", "contradiction", Severity.ERROR,
         "How often it may be wrong cannot be seen on the cases it is tried on.", "R27",
         _rate_not_visible),
)  # fmt: skip
