"""To which parts of a document a sentence of a source belongs, and how surely."""

from __future__ import annotations

import pytest

from askfirst.sources import SourceText
from askfirst.sources.annotated import passages_of
from askfirst.sources.fixed import limits
from askfirst.sources.parts import acceptance, never, refuse, use, who

PARTS = {one.__name__: one for one in (acceptance, limits, never, refuse, use, who)}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("The budget is at most 500 euros.", {"limits": 3}),
        ("It must never cost more than 500 euros, which the grant allows.", {"limits": 3}),
        ("We have 500 euros and it must refuse late forms.", {"limits": 3, "refuse": 2}),
        ("It must run by 1 May, before the season starts.", {"limits": 4}),
        ("It must answer within 2 seconds.", {"acceptance": 2}),
        ("Nobody may open the gate at night.", {"never": 2}),
        ("A form that is late is refused.", {"refuse": 2}),
        ("She weighs the bag, notes the weight, prints a label and lifts it.", {"use": 4}),
        ("She weighs the bag, notes it.", {}),
        ("The gate is green.", {}),
    ],
)
def test_a_sentence_belongs_to_each_part_that_it_speaks_of(
    said: str, found: dict[str, int]
) -> None:
    (passage,) = passages_of(SourceText("memo.txt", said))
    weights = {name: part(passage) for name, part in PARTS.items()}
    assert {name: weight for name, weight in weights.items() if weight} == found
