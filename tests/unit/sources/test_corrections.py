"""A figure that somebody finds too much or too little stands beside the sentence that gave it."""

from __future__ import annotations

import pytest

from askfirst.sources import SourceText, disagreements

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


@pytest.mark.parametrize(
    "doubt", ["9 hours is too short for us.", "The rope is too short.", "12 hours is fine."]
)
def test_a_figure_that_nobody_gave_or_doubts_is_none(doubt: str) -> None:
    assert disagreements([SourceText("a.txt", GIVEN + doubt)]) == ()
