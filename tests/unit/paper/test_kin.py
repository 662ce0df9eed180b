"""What tells of one matter stands in one place, each line with its own id, and none is lost."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from askfirst.paper.everywhere import everywhere
from askfirst.paper.kin import kin
from askfirst.paper.tasks import tasks
from askfirst.requirements import Kind, Record
from papers import desk, record, texts
from rows import each_row

LATE = "A keeper who does not pay the berth for ages gets no boat."
DAYS = "A keeper with a berth not paid for 60 days gets no boat."
OTHER = "The horn is tested on Mondays."


def limit(number: int, text: str) -> Record:
    return record(f"CON-{number}", Kind.LIMIT, text, fields={"standing": "fixed"})


def rule(number: int, text: str) -> Record:
    return record(f"BR-{number}", Kind.RULE, text)


def test_a_rule_stands_below_the_limit_of_which_it_tells_more() -> None:
    made = desk(rule(1, DAYS), rule(2, OTHER), limit(1, LATE))
    assert texts(everywhere(made)) == [
        "Rules", f"BR-2 {OTHER}", "Fixed", f"CON-1 {LATE}", f"BR-1 {DAYS}",
    ]  # fmt: skip


def test_what_is_only_liked_or_wished_stands_under_its_own_heading() -> None:
    liked = record("CON-1", Kind.LIMIT, LATE, fields={"standing": "liked"})
    assert texts(everywhere(desk(rule(1, DAYS), liked))) == [
        "Rules", f"BR-1 {DAYS}", "Preferences, not fixed", f"CON-1 {LATE}",
    ]  # fmt: skip


@each_row(
    ("one", "other", "together"),
    [
        (LATE, DAYS, True),
        (LATE, OTHER, False),
        ("Hoses, ropes and masks are tested.", "Hoses tested every 12 months, masks, ropes.", True),
        ("Hoses, ropes and nets are tested.", "Hoses, ropes, sails, oars dried every noon.", False),
        ("The mate paints a hull.", "The mate sells a rope.", False),
        ("The mate.", "The mate.", False),
        ("What a berth costs only we wardens see.", "Berth costs only wardens.", True),
        ("What a berth costs only we wardens see.", "Only wardens.", False),
        ("What a berth costs the wardens see.", "Berth: only wardens.", False),
        ("What a berth costs only we wardens see.", "Only wardens sell a berth.", False),
    ],
)
def test_lines_are_of_one_matter_when_most_of_the_shorter_one_is_in_both(
    one: str, other: str, together: bool
) -> None:
    found = kin([rule(1, one), rule(2, other)], {})
    assert {name: [each.id for each in beside] for name, beside in found.items()} == (
        {"BR-1": ["BR-2"]} if together else {}
    )


def test_a_word_that_many_lines_have_makes_no_matter() -> None:
    many = [rule(n, f"The old keeper of the north harbour oils winch {n}x.") for n in range(20)]
    assert kin(many, {}) == {}


def test_two_lines_may_stand_beside_one_and_a_third_stands_alone_in_their_order() -> None:
    every = [rule(n, f"{DAYS} {'So. ' * n}") for n in range(4)]
    found = kin(every, {})
    shown = [(name, [one.id for one in beside]) for name, beside in found.items()]
    assert shown == [("BR-0", ["BR-2", "BR-3"])]


def test_what_stands_beside_a_line_goes_along_with_it() -> None:
    made = [rule(n, f"{DAYS} {'So. ' * n}") for n in range(3)]
    assert {name: [one.id for one in told] for name, told in kin(made, {}).items()} == {
        "BR-0": ["BR-1", "BR-2"]
    }


SAME_AMOUNT = ("The winch may run for 20 minutes.", "A booking of the winch ends in 20 minutes.")


@each_row(
    ("one", "other", "together"),
    [
        (*SAME_AMOUNT, False),
        ("The winch may run for 20 minutes.", "The winch runs 20 minutes a boat.", True),
        ("The winch may run for 20 minutes.", "The winch runs 20 boats a minute.", False),
        ("The winch has number 20.", "The winch runs 20 rounds.", False),
        ("Oil in 2 hours.", "The oil comes in 120 minutes to the quay.", False),
        ("Bring oil in 2 hours.", "Who is to bring oil comes in 120 minutes.", True),
    ],
)
def test_the_same_amount_of_the_same_things_is_one_matter(
    one: str, other: str, together: bool
) -> None:
    assert bool(kin([rule(1, one), rule(2, other)], {})) is together


def test_no_line_leaves_the_block_of_its_task_and_a_loose_one_comes_into_it() -> None:
    made = [rule(1, LATE), rule(2, DAYS)]
    assert kin(made, {"BR-1": "NEED-1", "BR-2": "NEED-2"}) == {}
    assert kin(made, {"BR-2": "NEED-2"}) == {}
    assert [*kin(made, {"BR-1": "NEED-1"})] == ["BR-1"]
    assert [*kin(made, {"BR-1": "NEED-1", "BR-2": "NEED-1"})] == ["BR-1"]


def test_a_limit_beside_what_stands_in_a_task_says_that_it_is_fixed() -> None:
    task = record("NEED-1", Kind.NEED, "The mate lends boats.")
    filed_rule = record("BR-1", Kind.RULE, DAYS, parent="NEED-1")
    made = desk(task, filed_rule, limit(1, LATE), limit(2, OTHER))
    told = texts(tasks(made))
    assert told[told.index(f"BR-1 {DAYS}") + 1] == f"CON-1 {LATE} (fixed)"
    assert texts(everywhere(made)) == ["Fixed", f"CON-2 {OTHER}"]


@given(st.lists(st.sampled_from([LATE, DAYS, OTHER, "Hoses tested, masks, ropes.", "No."])))
def test_every_line_stands_once(told: Sequence[str]) -> None:
    every = [(rule if n % 2 else limit)(n, text) for n, text in enumerate(told)]
    beside = kin(every, {})
    guests = [one.id for records in beside.values() for one in records]
    left = [one.id for one in every if one.id not in guests]
    assert sorted([*left, *guests]) == sorted(one.id for one in every)
    assert set(beside) <= set(left)
