"""What only happened once is told apart from what is done and from how it is."""

from __future__ import annotations

from datetime import date

from askfirst.statements.happened import begins_once, over, tells_what_happened
from rows import each_row


@each_row(
    ("line", "once"),
    [
        ("last winter the hall sent the bill to a dead man, nobody noticed", True),
        ("yesterday two keys were lent twice", True),
        ("last yr the clerk lost a key", True),
        ("last year's bills shown to guests", False),
        ("last month may not be shown", False),
        ("last minute bookings", False),
        ("the clerk lost a key last year", False),
    ],
)
def test_what_begins_with_what_happened_once(line: str, once: bool) -> None:
    assert begins_once(line) is once


@each_row(
    ("line", "happened"),
    [
        ("the crew was called twice in january", True),
        ("a swarm flew off and we saw it too late", True),
        ("the mate forgot the log, nobody noticed for a week", True),
        ("two boats did the same round, the third not at all", True),
        ("last winter, we lost a key", True),
        ("four crews paid twice in 2022", True),
        ("the boat did not come back, we searched for two hours", True),
        ("four crews paid twice", False),
        ("key lost", False),
        ("boat brought back broken", False),
        ("the oar broke, spare one from the shed", False),
        ("the oar broke, ring the shed", False),
        ("the oar broke -> ring the shed", False),
        ("the oar broke, the mate brings another", False),
        ("a crew never paid, each crew gets a bill", False),
        ("if the oar broke we went home", False),
        ("the oar broke, we didn't see it, but nobody must row alone", False),
        ("the crew counts the oars once a year", False),
        ("in a storm the guests ring us all night", False),
        ("the shed wasn't locked, it's open all day", False),
    ],
)
def test_what_happened_once(line: str, happened: bool) -> None:
    assert tells_what_happened(line) is happened


@each_row(
    ("line", "day"),
    [
        ("The fair is on 14 May 2026.", "14 May 2026"),
        ("The oars must be there by March 2026.", "March 2026"),
        ("The oars must be there by 1 December 2026.", ""),
        ("The oars must be there in May.", ""),
        ("The guild opened on 3 May 2026.", ""),
        ("The rule of the fair holds since 3 May 2026.", ""),
        ("The oars come from 3 May 2026 on.", ""),
    ],
)
def test_a_day_to_come_that_was_over_is_found_with_its_words(line: str, day: str) -> None:
    assert over(line, date(2026, 11, 30)) == day
