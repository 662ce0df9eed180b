"""What going on adds, as one line."""

from __future__ import annotations

from askfirst.agenda.depths import Further


def test_one_question_is_told_as_one_unless_more_may_open() -> None:
    one = Further(1, 0)
    assert one.told() == "That asks 1 more question."
    assert "asks 1 more question, 2 at most." in one._replace(may_open=1).told()


def test_minutes_that_are_the_same_are_told_once() -> None:
    one = Further(1, 0, (3, 3))
    assert one.told().endswith(" At your pace so far: 3 minutes.")
    assert one._replace(minutes=(3, 4)).told().endswith(" At your pace so far: 3 to 4 minutes.")
