"""Points that several people shared out: on which side of an even share they are."""

from __future__ import annotations

import pytest

from askfirst.voices import Shares
from rows import each_row


def shares(*points: int, agree: int = 75, tasks: int = 3) -> Shares:
    others = {f"NEED-{n:02d}": (0,) * len(points) for n in range(2, tasks + 1)}
    people = tuple(f"Person {n}" for n in range(len(points)))
    return Shares(round=1, agree=agree, since="", people=people, tasks={"NEED-01": points} | others)


@pytest.mark.parametrize(("tasks", "even"), [(2, 50), (3, 34), (4, 25), (7, 15)])
def test_an_even_share_is_rounded_up(tasks: int, even: int) -> None:
    assert shares(1, tasks=tasks).even == even


@pytest.mark.parametrize(
    ("points", "side", "verdict", "agreed"),
    [
        ((34, 40, 90, 0), (True, 3), "3 of 4 gave it 34 or more", True),
        ((33, 33, 0, 90), (False, 3), "3 of 4 gave it less than 34", True),
        ((34, 33), (True, 1), "1 of 2 gave it 34 or more", False),
        ((33, 0, 90), (False, 2), "2 of 3 gave it less than 34", False),
        ((90,), (True, 1), "1 of 1 gave it 34 or more", False),
        ((), (True, 0), "0 of 0 gave it 34 or more", False),
    ],
)  # fmt: skip
def test_people_agree_where_enough_of_them_are_on_one_side(
    points: tuple[int, ...], side: tuple[bool, int], verdict: str, agreed: bool
) -> None:
    made = shares(*points)
    assert (made.side("NEED-01"), made.verdict("NEED-01")) == (side, verdict)
    assert made.agreed("NEED-01") is agreed


@each_row(
    ("points", "agree", "agreed"),
    [
        ((34, 34, 34, 0), 75, True), ((34, 34, 34, 0), 76, False), ((34, 34, 0), 66, True),
        ((34, 34, 0), 67, False), ((0, 0), 100, True), ((34, 0), 50, True), ((100,), 50, False),
        ((0,), 50, False), ((34, 33, 0, 0), 75, True), ((50, 50, 0, 0), 50, True),
    ],
)  # fmt: skip
def test_exactly_as_many_as_were_fixed_agree(
    points: tuple[int, ...], agree: int, agreed: bool
) -> None:
    assert shares(*points, agree=agree).agreed("NEED-01") is agreed


@each_row(("tasks", "even"), [(1, 100), (2, 50), (6, 17), (10, 10), (99, 2), (100, 1)])
def test_an_even_share_of_one_and_of_many(tasks: int, even: int) -> None:
    assert shares(1, tasks=tasks).even == even
