"""A figure that somebody finds too much or too little stands beside the sentence that gave it."""

from __future__ import annotations

import pytest

from askfirst.sources import SourceText, disagreements, passages_of
from askfirst.sources.corrections import corrections
from rows import each_row

GIVEN = "The bell rings for boats that came less than 12 hours ago.\n\n"


@pytest.mark.parametrize(
    ("doubt", "right", "figure"),
    [
        ("12 hours is too short for us. 24 would be better.", "24 would be better.", "24"),
        ("But 12 hours is far too long.", "But 12 hours is far too long.", "far too long"),
    ],
)
def test_a_doubted_figure_is_told_beside_its_sentence(doubt: str, right: str, figure: str) -> None:
    (pair,) = disagreements([SourceText("a.txt", GIVEN + doubt)])
    assert (pair.left.quote, pair.right.quote) == (GIVEN.strip(), right)
    assert [(one.left, one.right) for one in pair.differences] == [("12 hours", figure)]


@each_row("doubt", ["9 hours is too short for us.", "The rope is too short.", "12 hours is fine."])
def test_a_figure_that_nobody_gave_or_doubts_is_none(doubt: str) -> None:
    assert disagreements([SourceText("a.txt", GIVEN + doubt)]) == ()


def test_a_figure_that_is_doubted_too_is_not_the_right_one() -> None:
    def told(behind: str) -> list[str]:
        text = f"It holds 40 boats. 40 boats is far too many. {behind}"
        found = corrections(passages_of(SourceText("a.txt", text)))
        return [one.differences[0].right for one in found]

    assert told("30 would be enough.") == ["30"]
    assert told("30 would be too few.") == ["far too many"]
