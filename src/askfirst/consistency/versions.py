"""What comes when: tasks that are put off, checks that try them, and points that stay open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.consistency.candidates import across
from askfirst.consistency.reading import content, day, within
from askfirst.consistency.rule import Clash, Rule
from askfirst.requirements import Kind, Priority, Record, Severity, Specification

LATER: Final = ("second", "later")
"""The versions after the first one, as people pick them."""
BEFORE: Final = "acceptance"
"""The question that asks what must still be decided before somebody says yes."""


def _put_off(specification: Specification) -> Iterator[Record]:
    """Tasks that somebody put into a later version."""
    for need in specification.of_kind(Kind.NEED):
        if need.fields.get("slice") in LATER:
            yield need


def _must_later(specification: Specification) -> Iterator[Clash]:
    """Without a must nobody would use it, and the first version is one that people use."""
    for need in _put_off(specification):
        if need.priority is Priority.MUST:
            yield Clash(
                need, None,
                f'{need.id}, "{need.title}", is a must and comes {_when(need)}.',
                "Would people use the first version without it?", "priority",
            )  # fmt: skip


def _when(need: Record) -> str:
    return "later" if need.fields["slice"] == "later" else "in the second version"


def _tried_too_early(specification: Specification) -> Iterator[Clash]:
    """A check that names a task tries what the first version does not do. A check that somebody
    tied to it only by alike words is left alone."""
    later = {need.id: need for need in _put_off(specification)}
    for check in specification.of_kind(Kind.CHECK) if later else ():
        for link in check.links:
            need = later.get(link.target)
            if need is not None and link.type == "checks" and not link.derived:
                yield Clash(
                    check, need,
                    f'{check.id} tries {need.id}, "{need.title}", before somebody says yes; it '
                    f"comes {_when(need)}.",
                    "Is it tried later, or is it needed from the start?",
                )  # fmt: skip


def _open_after_decision(specification: Specification) -> Iterator[Clash]:
    """What must be decided before somebody says yes is to be settled only after that day. Other
    open points, such as those of a later version, may well wait."""
    by = specification.decision.by
    decided = day(by)
    points = specification.of_kind(Kind.QUESTION) if decided else ()
    before = [one for one in points if _asked_in(one, BEFORE)]
    later = [one for one in points if not _asked_in(one, BEFORE)]
    named = [content(one.words) for one in before]
    for place, other in across(named, [content(one.words) for one in later]):
        point = later[other]
        due = day(point.fields.get("due", ""))
        same = within(named[place], content(point.words))
        if same and due is not None and decided is not None and due > decided:
            yield Clash(
                before[place], point,
                f'"{before[place].words}" must be decided before somebody says yes by "{by}", but '
                f'{point.id} is settled by "{point.fields["due"]}".',
                "Which of the two days is right?", "words",
            )  # fmt: skip


def _asked_in(record: Record, question: str) -> bool:
    return any(origin.answer == question for origin in record.origins)


_WARNING: Final = Severity.WARNING
RULES = (
    Rule("must-in-a-later-version", "contradiction", _WARNING,
         "A task is a must and is put into a later version.", "own", _must_later),
    Rule("tried-too-early", "contradiction", _WARNING,
         "A check tries a task that is put into a later version.", "own", _tried_too_early),
    Rule("open-after-decision", "contradiction", _WARNING,
         "What must be decided before somebody says yes is settled only after that day.", "own",
         _open_after_decision),
)  # fmt: skip
