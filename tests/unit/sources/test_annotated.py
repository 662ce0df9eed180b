"""What stands first: what demands something and says much, not questions nor short sentences."""

from __future__ import annotations

import pytest

from askfirst.sources import SourceText, passages_of


def interest(sentence: str) -> int:
    return passages_of(SourceText("a.txt", f"{sentence}\n"))[0].interest


@pytest.mark.parametrize(
    ("sentence", "weight"),
    [
        ("The gate is open at night for all of us.", 0),
        ("Is the gate open at night for all of us?", -6),
        ("The gate is open at night for all of us:", -6),
        ("It rings.", -4),
        ("There are 40 boats lying in the hall by the river.", 2),
        ("The system shall open the gate for all of us.", 10),
    ],
)
def test_a_sentence_weighs_by_what_stands_in_it(sentence: str, weight: int) -> None:
    assert interest(sentence) == weight
