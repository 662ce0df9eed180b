"""Which choices are likely, from words that were said before: a guess to start from, no more."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Final

from askfirst.questions import Question

MOST: Final = 3
"""So many choices are guessed at most: each may bring questions that nobody needs."""
OFTEN: Final = 3
"""A cue alone that comes back in so many answers is what the thing is about."""
REACH: Final = 3
"""So many other words may stand between the words of a cue: "kept for at least 5 years"."""
NUMBER: Final = "#"
"""Stands in a cue for any number; what follows it follows at once: "# year"."""

_WORD: Final = re.compile(r"[a-z°][a-z-]*|\d+|[€$£]")
_NUMBERS: Final = frozenset(
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
     "twenty", "thirty", "hundred")
)  # fmt: skip


def guesses(question: Question, said: Mapping[str, str]) -> tuple[str, ...]:
    """Ids of the choices of which a cue stands in the sentence, or two anywhere before, or one in
    three answers.

    Args:
        question: its choices with their cues.
        said: what was said so far, by slot.
    """
    texts = {slot: text.splitlines() for slot, text in said.items()}
    scores: dict[str, int] = {}
    for choice in question.choices:
        found = {slot: heard(choice.cues, lines) for slot, lines in texts.items()}
        strong, often = len(found.get("sentence", ())), sum(map(len, found.values()))
        if strong or often >= OFTEN or len(frozenset[str]().union(*found.values())) > 1:
            scores[choice.id] = 2 * strong + often
    best = sorted(scores, key=lambda choice: -scores[choice])[:MOST]
    return tuple(choice.id for choice in question.choices if choice.id in best)


def heard(cues: Collection[str], lines: Iterable[str]) -> frozenset[str]:
    """The cues that stand in one of the lines: a word, as one or as many ("pump", "pumps"), or
    several in their order with little between them."""
    words = [_words(line) for line in lines]
    known = set().union(*words)
    known |= {word[:-1] for word in known} | {word[:-2] for word in known}
    split = {cue: tuple(cue.split()) for cue in cues}
    possible = (cue for cue in cues if known.issuperset(set(split[cue]) - {NUMBER}))
    return frozenset(cue for cue in possible if any(_stands(split[cue], line) for line in words))


@lru_cache(maxsize=1 << 12)
def _words(line: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(line.lower()))


def _stands(cue: tuple[str, ...], line: tuple[str, ...]) -> bool:
    places = [index for index, word in enumerate(line) if _is(cue[0], word)]
    return any(_goes_on(cue, line, index) for index in places)


def _goes_on(cue: tuple[str, ...], line: tuple[str, ...], at: int) -> bool:
    """Whether the rest of a cue follows the place of its first word."""
    for before, word in pairwise(cue):
        reach = 1 if before == NUMBER else 1 + REACH
        near = range(at + 1, min(at + 1 + reach, len(line)))
        found = next((index for index in near if _is(word, line[index])), None)
        if found is None:
            return False
        at = found
    return True


def _is(cue: str, word: str) -> bool:
    if cue == NUMBER:
        return word.isdigit() or word in _NUMBERS
    return word == cue or (len(cue) > 2 and word in (f"{cue}s", f"{cue}es"))
