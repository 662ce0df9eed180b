"""Walks through packs: the same for the same numbers, and they tell what is never reached."""

from random import Random

from askfirst.packs.simulate import Simulated, Walks, only, simulate
from askfirst.questions import Depth, Pack
from packing import choice, pack, text


def walked(*packs: Pack, runs: int = 30, seed: int = 0) -> Simulated:
    return simulate(packs, runs, Random(seed))


def test_the_same_seed_gives_the_same_walks_and_another_gives_others() -> None:
    packs = pack(choice("first"), *(text(f"q{n}", "when: picked('first', 'a')") for n in range(9)))
    assert walked(packs) == walked(packs)
    assert walked(packs).screens != walked(packs, seed=1).screens


def test_screens_are_counted_by_depth() -> None:
    packs = pack(text("first"), text("second", "depth: standard"), text("third", "depth: deep"))
    found = walked(packs, runs=60)
    assert min(found.screens[Depth.QUICK]) == 1
    assert min(found.screens[Depth.STANDARD]) == 2
    assert min(found.screens[Depth.DEEP]) == 3
    assert sum(map(len, found.screens.values())) == 60


def test_what_is_never_reached_is_told() -> None:
    found = walked(
        pack(
            choice("first"),
            text("never", "when: picked('first', 'a') and picked('first', 'b')"),
            text("always", "when: picked('first', 'a') or not picked('first', 'a')"),
        )
    )
    assert found.never_asked == ("never",)
    assert {(one.owner, value) for one, value in found.one_way} == {
        ("never", True),
        ("always", False),
    }


def test_every_choice_and_every_outcome_of_a_condition_is_sought() -> None:
    words = text("words")
    found = walked(
        pack(
            words,
            choice("first", "when: says('words', 'goat', 'sheep')"),
            text("second", "when: picked('first', 'b') and sources > 0"),
        ),
        runs=60,
    )
    assert found.never_asked == ()
    assert found.never_picked == ()
    assert found.one_way == ()


def test_a_choice_that_nobody_can_pick_is_told() -> None:
    found = walked(pack(choice("first", "when: count('goal') > 0")))
    assert found.never_asked == ("first",)
    assert found.never_picked == ()


def test_the_report_on_one_pack_leaves_out_the_others() -> None:
    dead = text("dead", "when: count('goal') > 0")
    other = pack(text("other", "when: count('risk') > 0"), name="other", section="more")
    whole = walked(pack(dead), other)
    assert whole.never_asked == ("dead", "other")
    assert only(whole, other).never_asked == ("other",)
    assert [one.owner for one, _ in only(whole, other).one_way] == ["other"]


def test_a_willing_walk_answers_all_it_can() -> None:
    packs = pack(choice("first"), *(text(f"q{n}") for n in range(20)))
    walk = Walks([packs], Random(0), willing=True).walk(Depth.QUICK)
    assert len(walk) == 21
