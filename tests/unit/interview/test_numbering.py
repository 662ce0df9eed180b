"""Which number comes next."""

from __future__ import annotations

import pytest

from askfirst.events import Answered
from askfirst.interview.numbering import OTHERS, Numbers
from askfirst.vocabulary import Kind


@pytest.mark.parametrize(("given", "after"), [(OTHERS - 1, f"CON-{OTHERS}"), (OTHERS, "CON-01")])
def test_numbers_of_what_others_answered_are_not_counted_on(given: int, after: str) -> None:
    numbers = Numbers()
    numbers.count(Answered(slot="limits", record=f"CON-{given}"))
    assert numbers.record(Kind.LIMIT) == after


def test_what_a_copy_hands_out_is_not_given_yet() -> None:
    numbers = Numbers()
    other = numbers.copy()
    assert (other.record(Kind.LIMIT), other.line()) == ("CON-01", "L1")
    assert (numbers.record(Kind.LIMIT), numbers.line()) == ("CON-01", "L1")
