"""Which number comes next."""

from __future__ import annotations

import pytest

from askfirst.events import Answered, Disposed, Line, Noted, Settled
from askfirst.interview.record_ids import OTHERS, Numbers
from askfirst.vocabulary import Kind, Quote


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


def test_each_id_that_an_event_gave_is_counted_and_of_no_other_kind() -> None:
    numbers = Numbers()
    quote = Quote(source="a", sha256="0" * 64, start=0, end=1, quote="a")
    line = Line(key="L7", text="x", record="NEED-12")
    answer = Answered(slot="limits", lines=(line,), record="CON-03", question_record="OPEN-09")
    for event in (
        Disposed(quotes=(quote,), disposition="used", record="F-04"),
        Disposed(quotes=(quote,), disposition="context"),
        Settled(slot="limits", verdict="third", answer=answer),
        Settled(slot="limits", verdict="both"),
        Answered(slot="goals", record="G-02", lines=(Line(key="L3", text="y"),)),
        Noted(topic="depth", depth="deep"),
    ):
        numbers.count(event)
    kinds = (Kind.EVIDENCE, Kind.NEED, Kind.LIMIT, Kind.QUESTION, Kind.GOAL, Kind.RULE)
    assert [numbers.record(kind) for kind in kinds] == [
        "F-05", "NEED-13", "CON-04", "OPEN-10", "G-03", "BR-01",
    ]  # fmt: skip
    assert numbers.line() == "L8"
