"""What contradicts what: told by an open question, or found by a rule and explained by nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from askfirst.requirements import Finding, Kind, Record, Severity
from askfirst.text.numerals import ORDINALS

CONTRADICTION = "contradiction"
SIDES = ORDINALS


class Clash(NamedTuple):
    """Two or more things that cannot all hold.

    Attributes:
        question: the open question about it; None when only a rule found it.
        sides: ids of records, or sentences that belong to none.
        about: what pulls them apart, in a few words.
        ids: those of the sides that are records.
        code: name of the rule that found it. text: what it says of it.
    """

    question: Record | None
    sides: tuple[str, ...]
    about: str
    ids: tuple[str, ...]
    code: str
    text: str


def clashes(
    questions: Iterable[Record], findings: Iterable[Finding], by_id: Mapping[str, Record]
) -> tuple[Clash, ...]:
    """All contradictions: first those that somebody was told of, then those that a rule found."""
    told = [_asked(one, by_id) for one in questions if one.fields.get("sort") == CONTRADICTION]
    known = {frozenset(one.ids) for one in told}
    found = [one for one in _found(findings, by_id) if frozenset(one.ids) not in known]
    return (*told, *found)


def _asked(question: Record, by_id: Mapping[str, Record]) -> Clash:
    sides = tuple(side for name in SIDES if (side := question.fields.get(name, "").strip()))
    ids = tuple(side for side in dict.fromkeys(sides) if _is_side(side, by_id))
    text = question.statement or question.title
    return Clash(question, sides, question.title, ids, CONTRADICTION, text)


def _is_side(name: str, by_id: Mapping[str, Record]) -> bool:
    """Whether it is the id of a record that says something; a question asks."""
    return name in by_id and by_id[name].kind is not Kind.QUESTION


def _found(findings: Iterable[Finding], by_id: Mapping[str, Record]) -> Iterator[Clash]:
    seen: set[frozenset[str]] = set()
    for one in findings:
        named = dict.fromkeys((one.record or "", *one.others))
        sides = tuple(name for name in named if _is_side(name, by_id))
        fresh = frozenset(sides) not in seen
        if one.severity is Severity.ERROR and not one.explained and sides and fresh:
            seen.add(frozenset(sides))
            about = one.message if len(sides) == 1 else ""
            yield Clash(None, sides, about, sides, one.code, one.message)
