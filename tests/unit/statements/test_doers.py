"""Lines that let others do one thing."""

from __future__ import annotations

from askfirst.statements.doers import alone_and_another, other_doers
from askfirst.statements.told import Told
from rows import each_row


@each_row(
    ("one", "two"),
    [
        ("Every guest signs the log book", "Only skippers sign the log book"),
        ("Every guest pays a fee of 5 euro", "Only day guests pay a fee, crews pay none"),
        ("Every guest may ring the bell", "Only the mate may ring the bell"),
        ("Everybody may ring the bell", "Only the mate may ring the bell"),
        ("Any deck hand may ring the bell", "Every hand may ring the bell"),
        ("All trained cooks may light the stove", "All cooks may light the stove"),
        ("Anyone can light the stove", "Each cook can light the stove"),
        ("Only the mate may ring the bell", "Only the cook may ring the bell"),
        ("Only mates steer the boat", "Only skippers steer the boat"),
        ("Every crew books a boat", "Only large crews book a boat"),
    ],
)
def test_who_does_it_is_not_the_same(one: str, two: str) -> None:
    assert other_doers(Told("1", one), Told("2", two))
    assert other_doers(Told("2", two), Told("1", one))


@each_row(
    ("one", "two"),
    [
        ("Every guest signs the log book", "Only guests sign the log book"),
        ("Every day guest signs the log book", "Only guests sign the log book"),
        ("Every guest signs the log book", "Every cook signs the log book"),
        ("Every guest may ring the bell", "Any guest may ring the bell"),
        ("Every guest may ring the bell", "Only the mate may steer the boat"),
        ("Every guest may ring the bell by day", "Only the mate may ring the bell at night"),
        ("The mate may ring the bell", "The cook may ring the bell"),
        ("Every guest pays a fee", "The mate pays a fee"),
        ("Every guest may not ring the bell", "Only the mate may ring the bell"),
        ("Every guest", "Only the mate"),
        ("", "Only the mate may ring the bell"),
    ],
)
def test_both_may_be_so(one: str, two: str) -> None:
    assert not other_doers(Told("1", one), Told("2", two))
    assert not other_doers(Told("2", two), Told("1", one))


def test_what_was_or_must_not_be_is_told_otherwise() -> None:
    every, only = "Every guest may ring the bell", "Only the mate may ring the bell"
    assert not other_doers(Told("1", every, "today"), Told("2", only, "today"))
    assert not other_doers(Told("1", every, against=True), Told("2", only))


def test_who_alone_does_it_speaks_against_who_does_it_too() -> None:
    alone = Told("1", "Only the harbour master opens the lock")
    too = Told("2", "The watch must be able to open the lock too, not only the harbour master")
    assert alone_and_another(alone, too) == "lock"
    assert not alone_and_another(alone, Told("2", "The watch must see the lock too"))
    assert not alone_and_another(alone, Told("2", "The watch must be able to open the bar"))
    assert not alone_and_another(alone, Told("2", "The master must open the lock at night too"))
    assert not alone_and_another(Told("1", "The master opens the lock"), too)


def test_what_is_told_as_a_no_lets_nobody_else_do_it() -> None:
    alone = Told("1", "Only the harbour master opens the lock")
    said = "The watch must be able to open the lock too, not only the harbour master"
    assert alone_and_another(alone, Told("2", said, against=True)) == ""
    assert alone_and_another(alone._replace(against=True), Told("2", said)) == ""
