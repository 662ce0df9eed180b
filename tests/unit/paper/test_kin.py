"""What tells of one matter stands in one place, each line with its own id, and none is lost."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from askfirst.paper.everywhere import everywhere
from askfirst.paper.kin import kin, without
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


def test_a_rule_stands_behind_the_limit_of_which_it_tells_more() -> None:
    made = desk(rule(1, DAYS), rule(2, OTHER), limit(1, LATE))
    assert texts(everywhere(made)) == [
        "Rules", f"BR-2 {OTHER}", "Fixed", f"CON-1 {LATE} BR-1 {DAYS}",
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
    ],
)
def test_lines_are_of_one_matter_when_most_of_the_shorter_one_is_in_both(
    one: str, other: str, together: bool
) -> None:
    found = kin([("Rules", [rule(1, one), rule(2, other)])])
    assert {name: [each.id for each in beside] for name, beside in found.items()} == (
        {"BR-1": ["BR-2"]} if together else {}
    )


def test_a_word_that_many_lines_have_makes_no_matter() -> None:
    many = [rule(n, f"The old keeper of the north harbour oils winch {n}x.") for n in range(20)]
    assert kin([("Rules", many)]) == {}


def test_two_lines_may_stand_beside_one_and_a_third_stands_alone_in_their_order() -> None:
    every = [rule(n, f"{DAYS} {'So. ' * n}") for n in range(4)]
    found = kin([("Rules", every)])
    shown = [(name, [one.id for one in beside]) for name, beside in found.items()]
    assert shown == [("BR-0", ["BR-2", "BR-3"])]
    assert [one.id for _, left in without([("Rules", every)], found) for one in left] == [
        "BR-0", "BR-1",
    ]  # fmt: skip


@given(st.lists(st.sampled_from([LATE, DAYS, OTHER, "Hoses tested, masks, ropes.", "No."])))
def test_every_line_stands_once(told: Sequence[str]) -> None:
    every = [(rule if n % 2 else limit)(n, text) for n, text in enumerate(told)]
    groups = [("One", every[::2]), ("Other", every[1::2])]
    beside = kin(groups)
    left = [one for _, records in without(groups, beside) for one in records]
    stand = [each.id for one in left for each in (one, *beside.get(one.id, ()))]
    assert sorted(stand) == sorted(one.id for one in every)
