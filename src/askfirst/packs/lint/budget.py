"""How many screens an interview with the pack costs, beside how many a person will sit through.

Walks that answer everything, with long lists and "don't know" to three prompts in ten, give the
longest paths; below depth quick a read-back and a box for who could say come with each section.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

from askfirst.errors import AskfirstError
from askfirst.expressions import ConditionError
from askfirst.packs.lint.finding import PackFinding, Subject
from askfirst.packs.simulate import MOST_SCREENS, Walks
from askfirst.questions import Depth

BUDGET: Final = {Depth.QUICK: 16, Depth.STANDARD: 60}
"""Screens that wait for a key, in a whole interview."""
_WALKS: Final = 12


def over_budget(subject: Subject) -> Iterator[PackFinding]:
    """More screens than the depth has, with all packs that may come together."""
    for depth, most in BUDGET.items():
        longest = longest_path(subject, depth)
        if longest > most:
            count = f"{MOST_SCREENS} or more" if longest >= MOST_SCREENS else str(longest)
            yield subject.error(
                "budget-screens",
                f"an interview at depth {depth.value} can take {count} screens; at most {most}.",
                ("sections",),
            )


def longest_path(subject: Subject, depth: Depth) -> int:
    """The most screens that the walks took; 0 when a condition keeps anybody from walking."""
    try:
        walks = Walks(subject.packs, Random(0), willing=True)  # noqa: S311 - the same walks always
        return max(len(walks.walk(depth)) for _ in range(_WALKS))
    except (AskfirstError, ConditionError):
        return 0
