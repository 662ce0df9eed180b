"""Whether the same person said the same at the same time."""

from __future__ import annotations

import pytest

from askfirst.events import Answered, Opinion
from askfirst.interview import Interview
from askfirst.interview.contributing import is_known
from interviews import started

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
