"""Lines of the shipped packs as people type them: with labels, with a part left out, with names."""

from __future__ import annotations

import pytest

from askfirst import lines
from askfirst.interview import detailing
from askfirst.packs import SHIPPED, load_shipped

QUESTIONS = {
    question.id: question for name in SHIPPED for question in load_shipped(name).pack.questions()
}

TYPED = [
    ("signals", "Tub: 0 to 60 °C; how exact: 1 °C; how often: every second",
     ["Tub", "0 to 60 °C", "1 °C", "every second"]),
    ("signals", "Ramp: up or down; every second", ["Ramp", "up or down", None, "every second"]),
    ("signals", "what: Ramp: unit and range: up or down", ["Ramp", "up or down", None, None]),
    ("put-right", "Wrong weight: any baker; at once; once a day",
     ["Wrong weight", "any baker", "at once", "once a day"]),
    ("put-right", "Wrong weight: who: any baker; how fast: at once",
     ["Wrong weight", "any baker", "at once", None]),
    ("in-and-out", "From the gauge: level; every minute", ["gauge", "level", None, "every minute"]),
    ("in-and-out", "To the club: names; printed list; each Friday",
     ["club", "names", "printed list", "each Friday"]),
    ("runs-on", "Computer of 2015; one file to copy",
     ["Computer of 2015", None, "one file to copy"]),
    ("runs-on", "Computer of 2015; two years; on a stick",
     ["Computer of 2015", "two years", "on a stick"]),
    ("who", "Farmers (2): Joren and Milla; want to sleep, and to be called",
     ["Farmers", "2", "Joren and Milla", "to sleep, and to be called", None]),
    ("who", "Inspector: wants a list; may say no",
     ["Inspector", None, None, "a list", "may say no"]),
    ("who", "Committee (4): may say no, pays for it",
     ["Committee", "4", None, None, "may say no, pays for it"]),
    ("who", "Members (46): know their day", ["Members", "46", None, "know their day", None]),
    ("how-much", "Lines: 60; counted", ["Lines", "60", "counted"]),
    ("undecided", "Where: this or that: gate or hall; who decides: the warden, by May",
     ["Where", "gate or hall", "the warden", "May"]),
    ("goals", "Wasted trips: now: 5 a week -> then: 1, by: June",
     ["Wasted trips", "5 a week", "1", "June"]),
]  # fmt: skip


@pytest.mark.parametrize(("question", "typed", "parts"), TYPED)
def test_a_line_is_understood_as_it_is_meant(
    question: str, typed: str, parts: list[str | None]
) -> None:
    grammar = QUESTIONS[question].line
    wanted = {part.field: text for part, text in zip(grammar, parts, strict=True) if text}
    assert lines.parse(typed, grammar).fields == wanted


KNOWN = (
    detailing.Listed("NEED-01", "1 stop the pump because it overheats"),
    detailing.Listed("NEED-02", "2 see how hot each place in the stack is when the sun has ..."),
)
TOLD = [
    ("priorities", "2: must goal 2", "NEED-02", {"priority": "must", "goal": "2"}),
    ("priorities", "2: must (goal 1 and 2)", "NEED-02", {"priority": "must", "goal": "1 and 2"}),
    ("priorities", "2; could; because nobody looks", "NEED-02",
     {"priority": "could", "because": "nobody looks"}),
    ("priorities", "stop the pump because it overheats; must; goal 1; because it burns", "NEED-01",
     {"priority": "must", "goal": "1", "because": "it burns"}),
    ("priorities", "1 stop the pump because it overheats: should", "NEED-01",
     {"priority": "should"}),
    ("slices", "1: first, by 3 May", "NEED-01", {"slice": "first", "slice_by": "3 May"}),
    ("slices", "2: second (autumn 2027)", "NEED-02",
     {"slice": "second", "slice_by": "autumn 2027"}),
    ("goal-measure", "1: at most 2; counted by: the guard; by: June", "NEED-01",
     {"must": "at most 2", "meter": "the guard", "by": "June"}),
]  # fmt: skip


@pytest.mark.parametrize(("question", "typed", "record", "fields"), TOLD)
def test_more_about_a_line_is_understood_as_it_is_meant(
    question: str, typed: str, record: str, fields: dict[str, str]
) -> None:
    about, rest = detailing.about(typed, KNOWN)
    assert about == record
    assert detailing.parse(rest, QUESTIONS[question].line).fields == fields
