"""Which choices are likely, from words that were said before: a guess to start from, no more."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from askfirst.questions import Question

MOST: Final = 2
"""So many choices are guessed at most: each may bring questions that nobody needs."""

_WORD: Final = re.compile(r"[a-z][a-z-]*")


def guesses(question: Question, said: Mapping[str, str]) -> tuple[str, ...]:
    """Ids of the choices of which a cue stands in the sentence, or two anywhere before.

    Args:
        question: its choices with their cues.
        said: what was said so far, by slot.
    """
    sentence = _words(said.get("sentence", ""))
    words = set().union(*map(_words, said.values()))
    scores: dict[str, int] = {}
    for choice in question.choices:
        cues = frozenset(choice.cues)
        strong, all_ = len(sentence & cues), len(words & cues)
        if strong or all_ > 1:
            scores[choice.id] = 2 * strong + all_
    best = sorted(scores, key=lambda choice: -scores[choice])[:MOST]
    return tuple(choice.id for choice in question.choices if choice.id in best)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))
