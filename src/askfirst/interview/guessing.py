"""Which choices are likely, from words that were said before: a guess to start from, no more."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import Final

from askfirst.questions import Question

MOST: Final = 2
"""So many choices are guessed at most: each may bring questions that nobody needs."""

_WORD: Final = re.compile(r"[a-z][a-z-]*")


def guesses(
    question: Question, said: Mapping[str, str], known: Set[str] = frozenset(),
    picked: Set[str] = frozenset(),
) -> tuple[str, ...]:  # fmt: skip
    """Ids of the choices of which a cue stands in the sentence, or two anywhere before.

    Args:
        question: its choices with their cues.
        said: the answers so far, by slot.
        known: choices that another question asked about; of these, those picked there are taken.
    """
    sentence = _words(said.get("sentence", ""))
    words = set().union(*map(_words, said.values()))
    scores: dict[str, int] = {}
    for choice in question.choices:
        cues = frozenset(choice.cues)
        strong, all_ = len(sentence & cues), len(words & cues)
        if choice.id not in known and (strong or all_ > 1):
            scores[choice.id] = 2 * strong + all_
    taken = {choice.id for choice in question.choices} & picked
    best = sorted(scores, key=lambda choice: -scores[choice])[: max(0, MOST - len(taken))]
    return tuple(c.id for c in question.choices if c.id in best or c.id in picked)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))
