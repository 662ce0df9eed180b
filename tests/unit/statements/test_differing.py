"""Two numbers for one thing."""

from __future__ import annotations

import pytest

from askfirst.statements.differing import numbers_differ
from askfirst.statements.told import Told


@pytest.mark.parametrize(
    ("first", "second", "thing"),
    [
        ("A rental lasts 14 days", "A rental lasts 21 days", "rental"),
        ("A rental lasts 14 days", "A rental lasts 14 days or 21 days", ""),
        ("A rental lasts 2 weeks", "A rental lasts 14 days or 21 days", ""),
        ("A rental lasts 2 weeks", "A rental lasts 14 days", ""),
    ],
)
def test_what_has_another_number(first: str, second: str, thing: str) -> None:
    assert numbers_differ(Told("1", first), Told("2", second), "") == thing
