"""A figure that somebody proposed, and somebody else finds too much or too little.

"The firmware offers to go on with a ride of less than 12 hours ago." "12 hours is too short for us.
24 would be better." The two share one figure and hardly a word, so nothing else puts them side by
side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from askfirst.sources.annotated import Passage
from askfirst.sources.differences import Difference, Disagreement
from askfirst.sources.figures import Measure, measured

# So many sentences behind the doubt another figure may be proposed.
_NEAR: Final = 2
_PROPOSED: Final = re.compile(
    r"\W*(?:(?:but|rather|maybe|perhaps|better|make it|let[’']s say|say)\b,? )?"
    r"(?P<figure>\d[\d.,]*\d|\d)(?: [a-z%]+)?"
    r" (?:(?:would|might|should) (?:be|do)|(?:is|are) (?:better|enough|right|fine))\b",
    re.IGNORECASE,
)
_TOO: Final = re.compile(r"\b(?:far |much |a bit )?(?:too \w+|not enough)\b", re.IGNORECASE)


def corrections(passages: Sequence[Passage]) -> Iterator[Disagreement]:
    """Each figure that is doubted, beside the sentence that gave it last."""
    for at, doubt in enumerate(passages):
        too = _TOO.search(doubt.sentence.text) if doubt.aside == "correction" else None
        if too is None or not doubt.numbers:
            continue
        wanted = _measure(doubt, 0)
        given = _given(passages[:at], wanted)
        if given is None:
            continue
        passage, figure = given
        better = _better(passages[at : at + 1 + _NEAR])
        right, said = better or (doubt, too.group())
        yield Disagreement(passage.quote, right.quote, (Difference("number", figure, said),))


def _measure(passage: Passage, number: int) -> Measure:
    return measured(passage.numbers[number], passage.sentence.text, passage.sentence.start)


def _given(before: Sequence[Passage], wanted: Measure) -> tuple[Passage, str] | None:
    """The last sentence in front that gives a figure, and the figure as it stands there."""
    for passage in reversed(before):
        for number, fact in enumerate(passage.numbers if passage.counts else ()):
            found = _measure(passage, number)
            if found.low is not None and (found.unit, found.low) == (wanted.unit, wanted.low):
                return passage, fact.text
    return None


def _better(near: Sequence[Passage]) -> tuple[Passage, str] | None:
    """The figure that is proposed instead, by the one who doubts."""
    for passage in near:
        found = _PROPOSED.match(passage.sentence.text)
        if found and not _TOO.search(passage.sentence.text):
            return passage, found["figure"]
    return None
