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
from askfirst.sources.differences import Difference, Disagreement, measures_of
from askfirst.sources.figures import Measure

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
    given: dict[tuple[str, float], tuple[Passage, str]] = {}
    for at, passage in enumerate(passages):
        measures = measures_of(passage.sentence.text) if passage.numbers else ()
        too = _TOO.search(passage.sentence.text) if passage.aside == "correction" else None
        if too and measures and (first := given.get(_key(measures[0]))):
            right, said = _better(passages[at : at + 1 + _NEAR]) or (passage, too.group())
            differs = (Difference("number", first[1], said),)
            yield Disagreement(first[0].quote, right.quote, differs)
            continue
        for measure, fact in zip(measures, passage.numbers, strict=False):
            if measure.low is not None:
                given[_key(measure)] = (passage, fact.text)


def _key(measure: Measure) -> tuple[str, float]:
    return measure.unit, -1.0 if measure.low is None else measure.low


def _better(near: Sequence[Passage]) -> tuple[Passage, str] | None:
    """The figure that is proposed instead, by the one who doubts."""
    for passage in near:
        found = _PROPOSED.match(passage.sentence.text)
        if found and not _TOO.search(passage.sentence.text):
            return passage, found["figure"]
    return None
