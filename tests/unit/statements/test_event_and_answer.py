"""Where a line is cut into what happens and what follows."""

from __future__ import annotations

import pytest

from askfirst.statements.event_and_answer import event_and_answer, orders, tells_both
from rows import each_row

NAME = "Lockbook"

CUT = [
    ("guard walks by -> lamp goes on", "guard walks by", "lamp goes on", False),
    ("guard walks by => lamp goes on => bell", "guard walks by", "lamp goes on => bell", False),
    ("if it rains, they move it inside", "if it rains", "they move it inside", True),
    ("when it rains, then the roof closes", "when it rains", "the roof closes", True),
    ("once it rains then close the roof", "once it rains", "close the roof", True),
    (
        "when the bell, the horn and the siren sound, it stops",
        "when the bell, the horn and the siren sound",
        "it stops",
        True,
    ),
    (
        "when the nurse brings pills, drops or syrup, it asks",
        "when the nurse brings pills, drops or syrup",
        "it asks",
        True,
    ),
    (
        "when the tide reaches 3 m it sounds the alarm",
        "when the tide reaches 3 m",
        "it sounds the alarm",
        True,
    ),
    ("if the lamp is red: stop the belt", "if the lamp is red", "stop the belt", False),
    ("when it is full, wait", "when it is full", "wait", True),
    ("the keeper signs and it opens the shed", "the keeper signs", "it opens the shed", True),
    ("the keeper signs; it opens the shed", "the keeper signs", "it opens the shed", False),
    (
        "the keeper signs, then Lockbook opens the shed",
        "the keeper signs",
        "Lockbook opens the shed",
        True,
    ),
    ("the keeper signs. It opens the shed", "the keeper signs", "It opens the shed", True),
    (
        "no signal in the valley, so it keeps the note",
        "no signal in the valley",
        "it keeps the note",
        False,
    ),
    ("it rings when the door opens", "when the door opens", "it rings", True),
    (
        "it dims the lamp as soon as the show starts",
        "as soon as the show starts",
        "it dims the lamp",
        True,
    ),
]
WHOLE = [
    "at 7 in the evening it adds up all sheets and it hangs on the wall",
    "every Monday it rings the warden and it opens the shed",
    "when a keeper dies the son or daughter may keep the boat, old Jon does so to this day",
    "if it did not understand it must ask again, not guess",
    "it tells me when the tide turns",
    "it opens the door only when two people sign",
    "it checks if the plate is known",
    "it rings when it is full",
    "the keeper signs",
    "the list: it",
    "when the bell rings the door opens",
    "when visitor comes in it rings twice",
    "when the keeper opens it it rings",
    "if the bell, the horn, the siren",
    "->",
    "-> rings",
    "sometimes, it rings",
    "on Sundays, it rings",
    "it shows the list and it rings",
    "when the sheep is marked it rings",
    "20 litres, it says",
    "if",
    "when the show",
    "the chest: lid, lock, and it is heavy",
    "somebody rings when the door opens",
    "the boat leaves, it counts the crates and if one is missing it rings the office",
    "too cold it rings. I answer. it stops",
    "a crate is missing; the tag fell off -> ring the quay",
    "the net was torn, it happened in spring",
    "the keeper signs and it opens the shed -> ring the bell",
    "1) the keeper signs 2) it opens the shed 3) the keeper leaves",
    "the keeper signs and it opens the shed. Then it rings the office",
    "should be the clerk types it and it takes it off",
    "the mate hears what to do so it doesn't cross",
    "if fewer than 3 sacks are left hand none out, only to the mill that pays",
    "if the mate is ill the cook says, and if he is away too, then nobody rows",
]


@each_row(("line", "event", "answer", "reads"), CUT)
def test_both_sides_are_told(line: str, event: str, answer: str, reads: bool) -> None:
    found = event_and_answer(line, NAME, colon=False)

    assert found is not None
    assert (found.event.of(line), found.answer.of(line), found.reads) == (event, answer, reads)


def test_a_line_with_more_than_one_event_still_tells_both() -> None:
    assert tells_both("the keeper signs and it opens the shed. Then it rings", NAME)
    assert not tells_both("the keeper signs", NAME)


@each_row("line", WHOLE)
def test_what_is_not_certain_is_not_cut(line: str) -> None:
    assert event_and_answer(line, NAME, colon=False) is None


@each_row(
    ("line", "cut"),
    [
        ("visitor leaves the route: it notices", True),
        ("the tag cannot be read: type the number", True),
        ("two bookings: first come first served", False),
        ("two lists: the warden picks one", True),
        ("the guard: opens the door", False),
        ("the bell rings: silence", True),
        ("loan time: 2 weeks", False),
        ("closing: at night", False),
        ("key: gone", False),
        ("wrong pin: refuse it", True),
        ("pin: refuse it", False),
    ],
)
def test_a_colon_cuts_only_where_it_is_asked_what_follows(line: str, cut: bool) -> None:
    assert (event_and_answer(line, NAME, colon=True) is not None) is cut
    assert event_and_answer(line, NAME, colon=False) is None


@each_row(
    ("text", "ordered"),
    [
        ("put it aside", True),
        ("no double data", True),
        ("", False),
        ("alarm", False),
        ("refuse", True),
        ("the bell", False),
        ("never", True),
        ("list of boats", False),
        ("ignore the second one", True),
        ("don't open", True),
    ],
)
def test_orders(text: str, ordered: bool) -> None:
    assert orders(text) is ordered


@each_row("said", ["it has to be quick", "it must be really safe", "it should be quiet."])
def test_how_it_has_to_be_is_no_answer_to_an_event(said: str) -> None:
    assert event_and_answer(f"then the vet writes it down, {said}", "the book", colon=True) is None
    assert event_and_answer("the tide comes, it must be shut", "the book", colon=True) is not None


@pytest.mark.parametrize("state", ["no signal", "very wet"])
def test_a_state_without_a_verb_may_be_what_happens(state: str) -> None:
    found = event_and_answer(f"{state}, so it rings", NAME, colon=True)

    assert found is not None
    assert found.event.of(f"{state}, so it rings") == state


@each_row("text", ["signal", "in the valley", "quickly wet", "5 minutes late"])
def test_what_names_no_state_is_left_whole(text: str) -> None:
    assert event_and_answer(f"{text}, so it rings", NAME, colon=True) is None
