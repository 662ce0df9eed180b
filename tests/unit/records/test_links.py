"""A check is for the one thing that it shares most words with, and for none where that is open."""

from __future__ import annotations

from askfirst.records.links import linked
from askfirst.requirements import Kind, Link, Record

SHIPS = Record(id="N-1", kind=Kind.NEED, statement="The keeper notes the ships.")
QUAY = Record(id="G-1", kind=Kind.GOAL, statement="Ships wait less at the quay.")


def checked(said: str, *targets: Record, links: tuple[Link, ...] = ()) -> list[tuple[str, bool]]:
    check = Record(id="TST-1", kind=Kind.CHECK, statement=said, links=links)
    return [(one.target, one.derived) for one in linked([*targets, check])[-1].links]


def test_two_words_in_common_make_a_link_that_nobody_said() -> None:
    assert checked("The keeper notes ten boats.", QUAY, SHIPS) == [("N-1", True)]
    assert checked("Ships wait.", QUAY, SHIPS) == [("G-1", True)]
    assert checked("Ten ships.", SHIPS) == []


def test_one_word_is_enough_where_there_is_no_other() -> None:
    bell = SHIPS.model_copy(update={"statement": "Bell."})
    assert checked("Ring the bell.", bell) == [("N-1", True)]


def test_where_two_share_as_many_words_nothing_is_linked() -> None:
    other = SHIPS.model_copy(update={"id": "N-2", "statement": "The keeper notes the boats."})
    assert checked("The keeper notes both.", SHIPS, other) == []


def test_less_than_half_of_the_shorter_line_is_too_little() -> None:
    long = "The old keeper at the quay writes the names of seven ships into a blue book."
    many = QUAY.model_copy(update={"statement": long})
    assert checked("A keeper, a bell, a boy and five guests look at ships.", many) == []


def test_what_a_check_is_for_already_stays_and_only_checks_are_linked() -> None:
    said = (Link(type="checks", target="QR-1"),)
    assert checked("The keeper notes ten boats.", SHIPS, links=said) == [("QR-1", False)]
    rests = (Link(type="rests-on", target="CON-1"),)
    assert checked("The keeper notes ten boats.", SHIPS, links=rests) == [
        ("CON-1", False), ("N-1", True),
    ]  # fmt: skip
    rule = Record(id="BR-1", kind=Kind.RULE, statement="The keeper notes ten boats.")
    assert linked([SHIPS, rule]) == [SHIPS, rule]
    assert checked("The keeper notes ten boats.", rule) == []


def test_a_check_may_be_for_a_quality_and_half_of_the_words_are_enough() -> None:
    loud = Record(id="QR-1", kind=Kind.QUALITY, statement="The bell rings loud.")
    assert checked("The bell rings.", loud) == [("QR-1", True)]
    four = SHIPS.model_copy(update={"statement": "Keeper, bell, boy, guest."})
    assert checked("Keeper, bell, lamp, rope.", four) == [("N-1", True)]


def test_half_of_the_shorter_line_is_enough_however_long_the_check_is() -> None:
    said = "The keeper notes ten boats, four buoys, two bells and a lamp at dusk."
    short = SHIPS.model_copy(update={"statement": "The keeper notes ships."})
    assert checked(said, short) == [("N-1", True)]
