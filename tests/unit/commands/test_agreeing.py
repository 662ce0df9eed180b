"""One figure for how much people agree."""

from __future__ import annotations

import pytest

from askfirst.commands.agreeing import alpha
from askfirst.voices import Shares


def shares(*rows: tuple[int, ...]) -> Shares:
    people = tuple(f"P{number}" for number in range(len(rows[0])))
    return Shares(
        round=1,
        agree=70,
        since="2026-03-01",
        people=people,
        tasks={f"T{n}": row for n, row in enumerate(rows)},
    )


def test_all_alike_is_one_and_whoever_differs_lowers_it() -> None:
    pytest.importorskip("krippendorff")

    assert alpha(shares((60, 60, 60, 60, 60), (40, 40, 40, 40, 40))) == 1.0
    unlike = alpha(shares((60, 60, 60, 60, 0), (40, 40, 40, 40, 100)))
    assert unlike is not None and unlike < 1


def test_of_few_people_and_of_one_number_there_is_no_figure() -> None:
    assert alpha(shares((60, 60, 60, 60), (40, 40, 40, 40))) is None
    assert alpha(shares((50, 50, 50, 50, 50), (50, 50, 50, 50, 50))) is None
