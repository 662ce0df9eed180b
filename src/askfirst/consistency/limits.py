"""Numbers that cannot both hold, and limits that leave no room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from askfirst.consistency.reading import bounds, content, disjoint, overlap
from askfirst.consistency.rule import Clash, Rule
from askfirst.requirements import Kind, Priority, Record, Severity, Specification

_MONEY: Final = re.compile(r"[€$£]|\b(?:euros?|dollars?|pounds?|francs?|money|budget|cost)\b", re.I)
_TIME: Final = re.compile(
    r"\b(?:by|until|before|opens?|ready|deadline)\b.*\b(?:\d|monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|spring|summer|autumn|winter|easter|christmas)",
    re.I,
)
_PEOPLE: Final = re.compile(
    r"\b(?:people|persons?|developers?|volunteers?|staff|hands|helpers)\b", re.I
)


def _bounded(specification: Specification) -> list[tuple[Record, str]]:
    rules = [(rule, f"{rule.title}: {rule.fields.get('number', '')}")
             for rule in specification.of_kind(Kind.RULE)]  # fmt: skip
    limits = [(limit, limit.words) for limit in specification.of_kind(Kind.LIMIT)]
    qualities = [(one, one.fit.must) for one in specification.of_kind(Kind.QUALITY)]
    return [(record, text) for record, text in rules + limits + qualities if bounds(text)]


def _exclude_each_other(specification: Specification) -> Iterator[Clash]:
    """Two bounds on the same thing that no value can satisfy."""
    for (first, one), (second, other) in combinations(_bounded(specification), 2):
        if first.fields.get("exception") or second.fields.get("exception"):
            continue  # the exception may be the other one
        a, b = bounds(one), bounds(other)
        if a and b and disjoint(a, b) and _same_matter(one, other):
            yield Clash(
                first, second, f'"{one}" and "{other}" cannot both hold.',
                "Which of the two numbers is right, or what tells the two cases apart?",
            )  # fmt: skip


_BOUND_WORDS: Final = content(
    "at most least no more less than up to maximum minimum under below over"
)


def _same_matter(one: str, other: str) -> bool:
    first, second = content(one) - _BOUND_WORDS, content(other) - _BOUND_WORDS
    first = frozenset(word for word in first if not word.isdigit())
    second = frozenset(word for word in second if not word.isdigit())
    return len(first & second) >= 2 and overlap(first, second) >= 0.75


def _all_fixed(specification: Specification) -> Iterator[Clash]:
    """Money, day and people are fixed, and every ranked task is a must: nothing can give."""
    limits = specification.of_kind(Kind.LIMIT)
    money, time, people = (
        next((limit for limit in limits if pattern.search(limit.words)), None)
        for pattern in (_MONEY, _TIME, _PEOPLE)
    )
    tasks = [n for n in specification.of_kind(Kind.NEED) if not n.fields.get("tick") and n.priority]
    if money and time and people and tasks and all(n.priority is Priority.MUST for n in tasks):
        yield Clash(
            money, time,
            f"Money ({money.id}), day ({time.id}) and people ({people.id}) are fixed, and every "
            "task is a must.",
            "What gives, if one thing takes longer?",
        )  # fmt: skip


def _quality_without_number(specification: Specification) -> Iterator[Clash]:
    for quality in specification.of_kind(Kind.QUALITY):
        measure = quality.fit.must
        if measure and not re.search(r"\d", measure) and not _counts(measure):
            yield Clash(
                quality, None, f'"{measure}" can be read in more than one way.',
                "What number, example or comparison would show that it is good enough?", "fit",
            )  # fmt: skip


def _counts(text: str) -> bool:
    """Whether a measure can be decided without a number: all, none, a comparison, a case."""
    return bool(
        re.search(
            r"\b(?:no|none|never|nobody|nothing|every|each|all|always|zero|one|two|three|half|twice|"
            r"once|first|same|than|without|only|alone)\b",
            text,
            re.I,
        )
    )


RULES = (
    Rule("numbers-exclude", "contradiction", Severity.ERROR,
         "Two bounds on the same matter that no value satisfies.", "R31", _exclude_each_other),
    Rule("everything-fixed", "contradiction", Severity.ERROR,
         "Money, day and people are fixed and every task is a must.", "R02", _all_fixed),
    Rule("quality-without-measure", "gap", Severity.WARNING,
         "What is good enough holds no number, comparison or case.", "R30",
         _quality_without_number),
)  # fmt: skip
