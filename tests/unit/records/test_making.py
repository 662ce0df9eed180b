"""What a time means, counted from the day it was said."""

from __future__ import annotations

from askfirst.records.making import meant_day, title
from rows import each_row


@each_row(
    ("said", "means"),
    [
        ("within half a year", "2027-04-01"),
        ("by the end of march", "2027-03-31"),
        ("by spring", "2027"),
        ("by May 2028", ""),
        ("soon", ""),
        ("tomorrow", "2026-10-02"),
    ],
)
def test_no_day_is_made_of_a_season(said: str, means: str) -> None:
    assert meant_day(said, "2026-10-01T09:00:00Z") == means


def test_a_day_needs_to_know_when_it_was_said() -> None:
    assert meant_day("within half a year", "") == meant_day("", "2026-10-01T09:00:00Z") == ""


@each_row(
    ("text", "printed"),
    [
        ("a b c", "A b c"),
        ("a b c d e f g h i j k l", "A b c d e f g h i j k l"),
        ("a b c d e f g h i j k l, m", "A b c d e f g h i j k l …"),
        (f"{'x' * 80} seventeen yy", f"X{'x' * 79} seventeen …"),
        ("x" * 100 + " y", "X" + "x" * 99 + " …"),
        ("", ""),
    ],
)
def test_a_title_is_a_few_words_and_says_where_it_is_cut(text: str, printed: str) -> None:
    assert title(text) == printed
