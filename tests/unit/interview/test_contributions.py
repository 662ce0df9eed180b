"""Whether the same person said the same at the same time."""

from __future__ import annotations

import pytest

from askfirst.events import Answered, Line, Opinion, Settled
from askfirst.interview import Interview
from askfirst.interview.contributions import contributed, is_known
from askfirst.questions import Prompt
from askfirst.replies import Action, Reply
from askfirst.vocabulary import Kind
from interviews import started, told

DAY = "2020-10-01T09:00:00Z"
ANSWER = Answered(slot="refuse", value="It rains.")
SAID = Opinion(by="Otto", answer=ANSWER, given=DAY)
UNDATED = SAID.model_copy(update={"given": ""})


def other(**more: object) -> Opinion:
    answer = ANSWER.model_copy(update={k: v for k, v in more.items() if k in Answered.model_fields})
    return SAID.model_copy(update={**more, "answer": answer})


def after(*events: Opinion) -> Interview:
    interview = started()
    for number, event in enumerate(events, 2):
        interview.apply(event.model_copy(update={"n": number, "at": DAY}))
    return interview


@pytest.mark.parametrize(
    ("said", "known"),
    [
        (SAID, True), (UNDATED, True), (SAID.model_copy(update={"by": "otto"}), True),
        (SAID.model_copy(update={"by": "Berta"}), False), (other(slot="today"), False),
        (other(value="it rains"), False), (other(value="It snows."), False),
        (other(comment="so far"), False), (other(owner="Ida"), False),
        (SAID.model_copy(update={"given": DAY.replace("01T", "02T")}), False),
    ],
)  # fmt: skip
def test_who_said_it_of_what_in_which_words_and_when_tells(said: Opinion, known: bool) -> None:
    assert is_known(after(SAID), said) is known


def test_who_says_it_again_undated_after_something_else_says_it_now() -> None:
    later = other(value="It snows.").model_copy(update={"given": DAY.replace("01T", "02T")})
    interview = after(SAID, later)
    assert not is_known(interview, UNDATED)
    assert is_known(interview, later.model_copy(update={"given": ""}))


def test_what_nobody_knows_is_one_question_with_whoever_leads_and_else_each_their_own() -> None:
    def unknown(interview: Interview, by: str) -> str | None:
        question = interview.question("refuse")
        assert question is not None
        made = contributed(interview, Prompt("refuse", question.kind, question.text),
                           Reply(action=Action.UNKNOWN), by)  # fmt: skip
        assert isinstance(made, Answered)
        interview.apply(Opinion(n=len(interview.events) + 1, by=by, answer=made, given=DAY))
        return made.question_record

    alone = started()
    otto, berta = unknown(alone, "Otto"), unknown(alone, "Berta")
    assert otto and berta and otto != berta
    assert unknown(started(), "Berta") == berta  # it rests on nobody before
    led = told({"refuse": "dk"})
    assert unknown(led, "Otto") == unknown(led, "Berta") == "OPEN-01"


def test_what_was_named_before_others_came_stays_known() -> None:
    interview = told({"tasks": ["ring", "oil"]})
    third = Answered(slot="tasks", lines=(Line(key="L90", text="pay", record="NEED-09"),))
    interview.apply(Settled(n=9, slot="tasks", verdict="third", answer=third, seen=("x",)))
    assert [ref.id for ref in interview.before_others] == ["NEED-01", "NEED-02"]
    assert interview.main() == "NEED-01"
    assert [ref.id for ref in interview.records(Kind.NEED)] == ["NEED-09"]
