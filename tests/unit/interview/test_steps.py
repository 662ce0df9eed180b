"""Which step is the last, and which undo can be taken back."""

from __future__ import annotations

import pytest

from askfirst.events import Answered, Asked, Confirmed, Disposed, Event, Noted, Undone
from askfirst.interview.steps import (
    RETRACTED,
    last_retraction,
    last_step,
    last_undo,
    steps_back,
)
from askfirst.questions import Question, QuestionKind
from askfirst.vocabulary import Quote
from interviews import BY, started, tell, told

QUOTE = Quote(source="a", sha256="0" * 64, start=0, end=1, quote="a")


@pytest.mark.parametrize(
    ("event", "step"),
    [
        (Noted(topic="depth", depth="deep"), True), (Noted(topic="order", slot="tasks"), True),
        (Noted(topic="packs", packs=()), False), (Confirmed(records=("NEED-01",)), True),
        (Disposed(quotes=(QUOTE,), disposition="context", slot="s"), False),
        (Disposed(quotes=(QUOTE,), disposition="context"), True),
    ],
)  # fmt: skip
def test_what_askfirst_did_by_itself_is_no_step(event: Event, step: bool) -> None:
    interview = tell(told({"tasks": ["ring"]}), event)
    last = last_step(interview)
    assert last is not None
    assert (last.n == 3) is step


def test_each_takes_back_what_they_did_themselves() -> None:
    interview = told({"tasks": ["ring"]})
    other = Answered(slot="refuse", value="no", n=3, at="2026-02-03T09:03:00Z", by="Otto")
    interview.apply(other)
    for by, n in (("", 3), ("Otto", 3), (BY, 2)):
        last = last_step(interview, by)
        assert last is not None
        assert last.n == n
    assert last_step(interview, "Ida") is None
    interview.apply(Undone(target=3, n=4, at="2026-02-03T09:04:00Z", by="Otto"))
    undone = last_undo(interview)
    assert undone is not None
    assert (undone.n, last_undo(interview, BY), last_undo(interview, "Ida")) == (4, None, None)
    own = last_undo(interview, "Otto")
    assert own is not None
    assert own.n == 4


def test_nothing_was_done_before_the_first_answer() -> None:
    assert (last_step(started()), last_undo(started())) == (None, None)
    question = Question(id="q", kind=QuestionKind.TEXT, text="Why?", why="", root="")
    asked = Asked(slot="tasks!q", type="follow-up", question=question, about=2, cause={})
    assert last_step(tell(started(), asked)) is None


def test_a_retraction_is_one_step_back_and_only_while_nothing_was_done_since() -> None:
    interview = told({"tasks": ["ring"], "limits": ["900 all in"]})
    first = next(one.n for one in interview.events if getattr(one, "slot", "") == "tasks")
    again = tell(interview, Answered(slot="tasks", value="oil"))
    second = again.events[-1].n
    for number in (first, second):
        tell(interview, Undone(target=number, reason=RETRACTED))
    back, about = steps_back(interview)
    assert back == [second + 2, second + 1]
    assert about is not None
    assert about.n == second
    for number in back:
        tell(interview, Undone(target=number))
    assert interview.answers["tasks"].value == "oil"
    assert last_retraction(interview) == []
    back, about = steps_back(interview)
    assert back == [second]


def test_of_two_retractions_the_later_comes_back_first_and_each_persons_are_their_own() -> None:
    interview = told({"tasks": ["ring"], "limits": ["900 all in"]})
    tasks, limits = (next(one.n for one in interview.events if getattr(one, "slot", "") == slot)
                     for slot in ("tasks", "limits"))  # fmt: skip
    for number in (tasks, limits):
        tell(interview, Undone(target=number, reason=RETRACTED))
    assert [one.target for one in last_retraction(interview)] == [limits]
    assert last_retraction(interview, "somebody else") == []
    tell(interview, Answered(slot="limits", value="800"))
    assert last_retraction(interview) == []
    assert steps_back(interview)[0] == [interview.events[-1].n]
