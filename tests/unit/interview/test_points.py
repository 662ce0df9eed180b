"""100 points over the tasks: what is taken of what somebody gave, and what counts of it."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from askfirst.events import Event, Pointed, Round, Weighed
from askfirst.interview import Interview, Rejection
from askfirst.interview.points import shared_out, weighs
from askfirst.records.several import shares
from interviews import started
from rows import each_row

TASKS = ("NEED-01", "NEED-02", "NEED-03")


@each_row(
    ("said", "points"),
    [
        ({"NEED-01": 60, "NEED-02": 30, "NEED-03": 10}, (60, 30, 10)),
        ({"NEED-02": "100"}, (0, 100, 0)),
        ({"need-01": " 50 ", "NEED-03": "+50", "NEED-02": ""}, (50, 0, 50)),
        ({"NEED-01": 100, "NEED-02": None}, (100, 0, 0)),
    ],
)
def test_points_that_add_up_are_taken_and_what_is_left_out_gets_none(
    said: dict[str, JsonValue], points: tuple[int, ...]
) -> None:
    assert shared_out(said, TASKS) == dict(zip(TASKS, points, strict=True))


@each_row(
    ("said", "reason"),
    [
        ({"NEED-01": 60, "NEED-02": 30}, "add up to 90, not 100"),
        ({"NEED-01": 60, "NEED-02": 60}, "add up to 120, not 100"),
        ({}, "add up to 0, not 100"),
        ({"NEED-01": 110, "NEED-02": -10}, "“110” for NEED-01 is no whole number"),
        ({"NEED-01": -5, "NEED-02": 105}, "“-5” for NEED-01 is no whole number"),
        ({"NEED-01": "lots"}, "“lots” for NEED-01 is no whole number"),
        ({"NEED-01": 33.4, "NEED-02": 66.6}, "“33.4” for NEED-01 is no whole number"),
        ({"NEED-01": True, "NEED-02": 99}, "“True” for NEED-01 is no whole number"),
        ({"NEED-01": [100]}, "“[100]” for NEED-01 is no whole number"),
        ({"NEED-01": "٥٠", "NEED-02": 50}, "is no whole number"),
        ({"NEED-01": "9" * 5000}, "9 ...” for NEED-01 is no whole number"),
        ({"NEED-77": 100}, "“NEED-77” is none of the tasks of this round"),
        ({"NEED-01": 50, "need-01": 50}, "NEED-01 has points twice"),
        ({f"NEED-{n:02}": 6 for n in range(16)}, "points for 16 tasks, and at most 15"),
        ({"\x1b[31mNEED-01": 100}, "is none of the tasks"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_its_reason(
    said: dict[str, JsonValue], reason: str
) -> None:
    made = shared_out(said, TASKS)
    assert isinstance(made, Rejection)
    assert reason in made.reason
    assert "\x1b" not in made.reason
    assert len(made.reason) < 200
    assert "add up to 100, over NEED-01, NEED-02, NEED-03" in made.allowed


@given(st.dictionaries(st.sampled_from([*TASKS, "x"]), st.one_of(st.integers(), st.text())))
def test_whatever_somebody_gives_is_100_points_or_a_reason(said: dict[str, JsonValue]) -> None:
    made = shared_out(said, TASKS)
    if not isinstance(made, Rejection):
        assert sum(made.values()) == 100
        assert tuple(made) == TASKS
        assert all(0 <= number <= 100 for number in made.values())


def folded(events: tuple[Event, ...]) -> Interview:
    interview = started()
    for number, event in enumerate(events, 10):
        interview.apply(event.model_copy(update={"n": number}))
    return interview


DAY = "2020-10-0{}T09:00:00Z"
BEGUN = (
    Round(round=1, tasks=("NEED-01", "NEED-02"), agree=80, at=DAY.format(2), by="Ada"),
    Round(round=1, tasks=("NEED-01", "NEED-03"), agree=60, at=DAY.format(1), by="Zoe"),
)


def gave(by: str, day: int, first: int, number: int = 1) -> Pointed:
    points = {"NEED-01": first, "NEED-03": 100 - first}
    return Pointed(round=number, points=points, given=DAY.format(day), by=by)


def test_the_last_points_of_each_count_and_the_round_as_it_was_begun_first() -> None:
    events = (*BEGUN, gave("Otto", 3, 60), gave(" otto", 4, 20), gave("Berta", 3, 100))
    for order in permutations(events):
        interview = folded(order)
        assert interview.rounds[1].agree == 60
        counted = {key: one.points["NEED-01"] for key, one in interview.pointed[1].items()}
        assert counted == {"otto": 20, "berta": 100}


def test_points_for_a_task_of_a_round_begun_apart_are_not_lost() -> None:
    apart = Pointed(round=1, points={"NEED-01": 10, "NEED-02": 90}, by="Zoe")
    (found,) = shares(folded((*BEGUN, gave("Otto", 3, 60), apart)))
    assert found.people == ("Otto", "Zoe")
    assert found.tasks == {"NEED-01": (60, 10), "NEED-03": (40, 0), "NEED-02": (0, 90)}
    assert found.since == "2020-10-01"


def test_points_take_no_weight_away() -> None:
    weighed = Weighed(weights={"NEED-01": "must"}, by="Otto", given=DAY.format(1))
    interview = folded((*BEGUN, weighed, gave("Otto", 3, 60)))
    assert interview.weighed["otto"].weights == {"NEED-01": "must"}


def test_what_somebody_said_last_weighs_in_whatever_order_it_came() -> None:
    days = ("2020-10-01T09:00:00Z", "2020-10-02T09:00:00Z")
    first, last = (
        Weighed(by="Otto", weights={"NEED-01": weight}, given=day, n=n)
        for n, (weight, day) in enumerate(zip(("must", "could"), days, strict=True), 2)
    )  # fmt: skip
    for order in permutations((first, last)):
        found: dict[str, Weighed] = {}
        for event in order:
            weighs(event, found, {}, {})
        assert list(found.values()) == [last]
    rounds: dict[int, Round] = {}
    begun = [Round(by="Ada", round=1, tasks=TASKS, agree=n, at=day)
             for n, day in zip((50, 60), days, strict=True)]  # fmt: skip
    for event in reversed(begun):
        weighs(event, {}, rounds, {})
    assert rounds == {1: begun[0]}
