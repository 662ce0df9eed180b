"""The minutes that are told to be left."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from types import SimpleNamespace
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from askfirst.agenda.pace import in_minutes, minutes, minutes_left, seconds_per_answer
from askfirst.events import Answered, Noted
from askfirst.interview import Interview

BEGUN = datetime(2030, 5, 1, tzinfo=UTC)


@given(st.lists(st.integers(1, 590), min_size=1, max_size=39))
def test_one_slow_answer_never_makes_the_minutes_jump_up(gaps: list[int]) -> None:
    at, events, told = BEGUN, list[Answered](), list[int]()
    for number, gap in enumerate([0, *gaps]):
        at += timedelta(seconds=gap)
        events.append(
            Answered(n=number, at=f"{at:%Y-%m-%dT%H:%M:%SZ}", slot=f"s-{number}", value="x")
        )
        interview = cast("Interview", SimpleNamespace(events=tuple(events), answers=events))
        told.append(minutes_left(interview, 39 - number, 45 * 60 / 40))
    assert all(after - before <= 2 for before, after in pairwise(told))


def answered_after(*gaps: int) -> Interview:
    at, events = BEGUN, list[Answered]()
    for number, gap in enumerate([0, *gaps]):
        at += timedelta(seconds=gap)
        events.append(
            Answered(n=number, at=f"{at:%Y-%m-%dT%H:%M:%SZ}", slot=f"s-{number}", value="x")
        )
    return cast("Interview", SimpleNamespace(events=tuple(events), answers=events))


def test_five_times_are_enough_for_a_pace_and_ten_minutes_are_no_pause() -> None:
    assert seconds_per_answer(answered_after(10, 20, 30, 40)) is None
    assert seconds_per_answer(answered_after(10, 20, 30, 40, 600)) == 140
    assert seconds_per_answer(answered_after(10, 20, 30, 40, 601)) is None


def test_there_is_at_least_one_minute_and_none_before_the_first_answer() -> None:
    assert [minutes(20, 1), minutes(60, 3), minutes(0, 9)] == [1, 3, 1]
    assert (in_minutes(0), in_minutes(8)) == ("about a minute", "about 13 minutes")
    nobody = cast("Interview", SimpleNamespace(events=(), answers=()))
    assert minutes_left(nobody, 39, 60) == 0


def test_who_is_always_slow_or_fast_is_told_so_step_by_step() -> None:
    for gap, left in ((300, 56), (5, 22), (60, 40)):
        assert minutes_left(answered_after(*[gap] * 12), 40, 60) == left


def test_only_the_time_between_answers_counts() -> None:
    told = answered_after(10, 20, 30, 40, 50)
    noted = Noted(topic="depth", n=9, at=told.events[2].at.replace(":30Z", ":31Z"))
    undated = told.events[1].model_copy(update={"at": ""})
    for more in (noted, undated):
        events = (*told.events[:3], more, *told.events[3:])
        assert seconds_per_answer(cast("Interview", SimpleNamespace(events=events))) == 30


def test_two_answers_of_one_second_tell_no_pace() -> None:
    assert seconds_per_answer(answered_after(0, 10, 20, 0, 30, 40, 50)) == 30
    assert seconds_per_answer(answered_after(0, 10, 20, 30, 40)) is None


def test_in_which_order_the_answers_took_long_changes_nothing() -> None:
    mixed = (6, 7, 8, 24, 9, 10, 12, 14, 16, 18, 23, 20, 21, 22)
    told = {minutes_left(answered_after(*gaps), 60, 30) for gaps in (mixed, sorted(mixed))}
    assert told == {22}
