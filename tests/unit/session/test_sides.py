"""What a reply says of two statements that say different things."""

from __future__ import annotations

from askfirst.agenda.pulling import choices
from askfirst.questions import OTHER, Choice
from askfirst.session.sides import not_settled, picked_side, stands_for
from rows import each_row

CHOICES = (
    Choice(id="first", text="The first holds"),
    Choice(id="second", text="Change the second"),
    Choice(id=OTHER, text="Both hold: how?"),
)


@each_row(
    ("reply", "side"),
    [
        ("first", "first"),
        ("The second one.", "second"),
        ("it's the first line", "first"),
        ("keep the SECOND", "second"),
        ("the first stays. It was agreed in May", "first"),
        ("the first stays. Or the second", ""),
        ("the first; except on Sundays", ""),
        ("the first, on Sundays", ""),
        ("the first. Really?", ""),
        ("both", ""),
        ("", ""),
    ],
)
def test_a_side_is_picked_where_nothing_of_it_is_taken_back(reply: str, side: str) -> None:
    assert picked_side(reply) == side


def test_a_side_that_is_to_be_changed_does_not_stand() -> None:
    assert stands_for(CHOICES, "first")
    assert not stands_for(CHOICES, "second")


@each_row(
    ("own", "told"),
    [
        ("the first", "“first”, which is what the reply says"),
        ("both hold", "“Both hold: how?”"),
        ("yes, both are right", "“Both hold: how?”"),
        ("the second", "“Both hold: how?”"),
        ("one in summer and one in winter", ""),
    ],
)
def test_what_does_not_say_how_both_hold_is_told(own: str, told: str) -> None:
    found = not_settled(CHOICES, own)

    assert found.startswith(told)
    assert bool(found) is bool(told)


def test_what_fits_in_place_of_both_is_told_without_its_dots_or_marks() -> None:
    found = not_settled(choices(), "both are right")
    assert found.startswith("“Both hold, namely” with words")
    assert not_settled(CHOICES[:2], "both hold").startswith("“how both hold”")
    assert not_settled(choices(), "the second one. It was agreed").startswith("“second”")
