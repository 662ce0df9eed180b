"""One person's part in an interview, as one line."""

from __future__ import annotations

from askfirst.agenda.people import Part

LAST = "2030-05-01"


def test_five_questions_are_named_and_of_more_how_many() -> None:
    five = ("a", "b", "c", "d", "e")
    part = Part("Ada", answered=5, ways=("page",), last=LAST, slots=five)
    assert "5 questions answered (a, b, c, d, e), by page" in part.told()
    more = part._replace(answered=6, slots=(*five, "f"))
    assert "6 questions answered (a, b, c, d, e and 1 more), by page" in more.told()


def test_who_knows_nothing_of_it_was_not_silent() -> None:
    part = Part("Ada", asked=2, unknown=2, since=LAST, ways=("page",), last=LAST)
    assert part.told() == (
        f"Ada: 0 questions answered, 2 with “don't know”, by page, last on {LAST}."
    )
    silent = Part("Ada", asked=1, silent=1, since=LAST)
    assert silent.told() == f"Ada: silent since {LAST}, 1 question asked."
