"""What comes when: a must that is put off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.consistency.rule import Clash, Rule
from askfirst.requirements import Kind, Priority, Severity, Specification

LATER: Final = ("second", "later")
"""The versions after the first one, as people pick them."""


def _must_later(specification: Specification) -> Iterator[Clash]:
    """Without a must nobody would use it, and the first version is one that people use."""
    for need in specification.of_kind(Kind.NEED):
        version = need.fields.get("slice")
        if version in LATER and need.priority is Priority.MUST:
            when = "later" if version == "later" else "in the second version"
            yield Clash(
                need, None, f'{need.id}, "{need.title}", is a must and comes {when}.',
                "Would people use the first version without it?", "priority",
            )  # fmt: skip


RULES = (
    Rule("must-in-a-later-version", "contradiction", Severity.WARNING,
         "A task is a must and is put into a later version.", "own", _must_later),
)  # fmt: skip
