"""What a time means, counted from the day it was said."""

from __future__ import annotations

import pytest

from askfirst.records.making import meant_day


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("within half a year", "2027-04-01"),
        ("by the end of march", "2027-03-31"),
        ("by spring", "2027"),
        ("by May 2028", ""),
        ("soon", ""),
    ],
)
def test_no_day_is_made_of_a_season(said: str, means: str) -> None:
    assert meant_day(said, "2026-10-01T09:00:00Z") == means
