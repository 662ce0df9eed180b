"""What one more event would change, before it is kept."""

from __future__ import annotations

from askfirst.events import Confirmed
from askfirst.interview import Interview, accept
from askfirst.interview.effects import Effects, effects, with_event
from askfirst.replies import Reply
from branching import branching
from interviews import answer, tell, told
from rows import each_row

BEGUN = {"tasks": ["note calls", "ring the bell"], "priorities": ["1: must", "2: could"]}


def changing(interview: Interview, slot: str, value: object) -> Effects:
    question = interview.question(slot)
    assert question is not None
    reply = value if isinstance(value, Reply) else Reply(value=value)  # type: ignore[arg-type]
    made = accept(interview, slot, question, reply)
    return effects(interview, with_event(interview, made))  # type: ignore[arg-type]


def test_records_that_come_change_and_fall() -> None:
    interview = told(BEGUN, depth="standard")
    found = changing(interview, "tasks", ["note all calls", "sing"])
    assert (found.adds, found.changes, found.falls) == (("NEED-03",), ("NEED-01",), ("NEED-02",))
    assert found.loosens == ("priorities#L4",)
    assert len(interview.events) == 3, "the interview itself is as it was"


def test_a_look_at_what_changes_nothing_is_nothing() -> None:
    interview = told(BEGUN, depth="standard")
    assert effects(interview, interview) == Effects()
    assert changing(interview, "tasks", BEGUN["tasks"]) == Effects()


def test_what_was_confirmed_is_proposed_again_when_its_words_change() -> None:
    interview = tell(told(BEGUN, depth="standard"), Confirmed(records=("NEED-01", "NEED-02")))
    found = changing(interview, "tasks", ["note all calls", "ring the bell"])
    assert (found.reopens, found.loses) == (("NEED-01",), False)


def test_answers_of_questions_that_cease_to_apply_are_set_aside_and_come_back() -> None:
    interview = Interview([branching()])
    for slot, value in {"colour": "red", "red-shade": "dark"}.items():
        answer(interview, slot, value)
    blue = changing(interview, "colour", "blue")
    assert (blue.parks, blue.returns, blue.loses) == (("red-shade",), (), True)
    answer(interview, "colour", "blue")
    red = changing(interview, "colour", "red")
    assert (red.parks, red.returns, red.loses) == ((), ("red-shade",), False)


def test_a_question_that_opens_is_told_once() -> None:
    interview = Interview([branching()])
    assert "red-shade" in changing(interview, "colour", "red").opens
    answer(interview, "colour", "red")
    assert "red-shade" not in changing(interview, "story", "It rained.").opens


@each_row(
    ("found", "loses"),
    [
        (Effects(), False),
        (Effects(falls=("NEED-01",), reopens=("NEED-02",)), False),
        (Effects(parks=("use!1",)), False),
        (Effects(parks=("use!1", "use")), True),
        (Effects(loosens=("priorities#L9",)), True),
    ],
)
def test_only_answers_that_stop_counting_are_worth_a_question(found: Effects, loses: bool) -> None:
    assert found.loses is loses


def test_a_record_changes_with_each_of_its_words() -> None:
    interview = told({"tasks": ["Nurse: note calls", "ring the bell"]}, depth="standard")
    found = changing(interview, "tasks", ["Doctor: note calls", "ring the bell"])
    assert (found.changes, found.adds, found.falls) == (("NEED-01",), (), ())


def test_an_answer_that_comes_back_may_be_a_dont_know() -> None:
    interview = Interview([branching()])
    for slot, value in {"colour": "red", "red-shade": "dk"}.items():
        answer(interview, slot, value)
    assert changing(interview, "colour", "blue").parks == ("red-shade",)
    answer(interview, "colour", "blue")
    assert changing(interview, "colour", "red").returns == ("red-shade",)
