"""What a disagreement is, and the plainest kind: the same words with another number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from askfirst.requirements import Quote
from askfirst.sources.annotated import Passage, numbers_of
from askfirst.sources.facts import Fact
from askfirst.sources.figures import Measure, measured

WORD: Final = re.compile(r"[A-Za-z][\w.-]*\w")
MOST_NUMBERS: Final = 40  # of one sentence; one with more is a table
_FIGURE: Final = re.compile(r"[$€£¥]?\s?\d[\d.,]*|[A-Za-z]+")
_PLAIN: Final = re.compile(r"[^\w#%]+")
# What is counted one after another, so that another number is another thing.
_ORDERED: Final = re.compile(
    r"\b(?:step|page|version|section|chapter|part|room|row|day|week|item|table|figure|greenhouse"
    r"|gate"
    r"|line|no|number|nr|level|floor|team|group|class|lot|phase|on|at|from|until|by) #"
)
FEWEST_WORDS: Final = 2
MOST_ALIKE: Final = 3


class Difference(NamedTuple):
    """What differs: `number`, `date`, `name`, `actor`, `speaker`, `hedge` or `denial`, and the
    words on each side, verbatim; empty where one side has none."""

    kind: str
    left: str
    right: str


class Disagreement(NamedTuple):
    """Two passages about the same matter and every way in which they differ."""

    left: Quote
    right: Quote
    differences: tuple[Difference, ...]


def masked(passage: Passage) -> str:
    """A sentence with its numbers taken out, in small letters."""
    return _masked(passage.sentence.text, counted=bool(passage.numbers))


@lru_cache(maxsize=1 << 12)
def _masked(text: str, *, counted: bool) -> str:
    parts: list[str] = []
    at = 0
    for number in numbers_of(text) if counted else ():
        figure = _FIGURE.match(text, number.start)
        if figure:
            parts.append(text[at : number.start])
            at = figure.end()
    return _PLAIN.sub(" ", "#".join([*parts, text[at:]]).lower()).strip()


def _value(passage: Passage, number: Fact) -> Measure | str:
    """What a number says: "1,200" is "1200"; its words where that is no exact one ("dozens")."""
    found = measured(number, passage.sentence.text, passage.sentence.start)
    return number.text.lower() if found.low is None else found


@lru_cache(maxsize=1 << 12)
def _is_told(words: str) -> bool:
    return len(WORD.findall(words)) >= FEWEST_WORDS and not _ORDERED.search(words)


@lru_cache(maxsize=1 << 12)
def measures_of(text: str) -> tuple[Measure, ...]:
    """What the numbers of a sentence measure, of one with many the first."""
    return tuple(measured(number, text, 0) for number in numbers_of(text)[:MOST_NUMBERS])


def reworded(passages: Sequence[Passage]) -> Iterator[Disagreement]:
    """Sentences that are the same but for one number: "There were 47", "There were 31"."""
    alike: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        if 0 < len(passage.numbers) <= MOST_NUMBERS:
            words = masked(passage)
            if _is_told(words):
                alike[words].append(passage)
    for same in alike.values():
        if len(same) > MOST_ALIKE:  # a list of readings
            continue
        for left, right in pairwise(same):
            pairs = zip(left.numbers, right.numbers, strict=True)
            unlike = [(a, b) for a, b in pairs if _value(left, a) != _value(right, b)]
            if len(unlike) == 1:
                one, other = unlike[0]
                yield Disagreement(
                    left.quote, right.quote, (Difference("number", one.text, other.text),)
                )
