"""How many screens an interview with the pack costs, beside how many a person will sit through.

Walks that answer everything, with long lists and "don't know" to three prompts in ten, give the
longest paths; past depth quick a read-back comes before the closing questions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from random import Random
from typing import Final

from askfirst.errors import AskfirstError
from askfirst.expressions import ConditionError
from askfirst.interview.placed_questions import CLOSE, placed, question_id
from askfirst.packs.lint.finding import PackFinding, Subject
from askfirst.packs.simulate import MOST_SCREENS, Walks
from askfirst.questions import SCREENS, Depth, Pack

_WALKS: Final = 4


def over_budget(subject: Subject) -> Iterator[PackFinding]:
    """More screens than the depth has; told of the pack that breaks the budget."""
    others = tuple(pack for pack in subject.packs if pack.id != subject.pack.id)
    for depth, most in SCREENS.items():
        longest = longest_path(subject.packs, depth)
        if longest <= most:
            continue
        first = subject.packs[0].id == subject.pack.id
        if first or longest_path(others, depth) <= most:
            count = f"{MOST_SCREENS} or more" if longest >= MOST_SCREENS else str(longest)
            yield subject.error(
                "budget-screens",
                f"an interview at depth {depth.value} can take {count} screens; at most {most}.",
                ("sections",),
            )


@lru_cache(maxsize=16)
def longest_path(packs: tuple[Pack, ...], depth: Depth) -> int:
    """The most screens that the walks took; 0 when a condition keeps anybody from walking."""
    try:
        walks = Walks(packs, Random(0), willing=True)  # noqa: S311 - the same walks always
        paths = [walks.walk(depth)]
        while len(paths) < _WALKS and len(paths[-1]) <= 2 * SCREENS[depth]:
            paths.append(walks.walk(depth))
    except (AskfirstError, ConditionError, ValueError):
        return 0
    sections = {one.question.id: one.section for one in placed(packs)}
    return max(len(path) + _closings(path, sections, depth) for path in paths)


def _closings(path: Sequence[str], sections: Mapping[str, str], depth: Depth) -> int:
    """The read-back before the closing questions."""
    if depth is Depth.QUICK:
        return 0
    asked = {sections[question_id(slot)] for slot in path}
    return 1 if asked - {CLOSE} else 0
