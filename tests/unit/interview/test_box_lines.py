"""The lines of a box as an answer."""

from __future__ import annotations

import pytest
from pydantic import JsonValue

from askfirst.events import Answered, AnswerStatus
from askfirst.interview import Rejection, accept
from askfirst.interview.box_lines import MOST_LINES
from askfirst.replies import Reply
from interviews import started


def boxed(slot: str, value: JsonValue) -> Answered | Rejection:
    interview = started(depth="standard")
    question = interview.question(slot)
    assert question is not None
    return accept(interview, slot, question, Reply(value=value))


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("dk", {}), ("dk the office", {"knows": "the office"}), ("no idea", {}),
        ("the clerk would know", {"knows": "the clerk"}),
    ],
)  # fmt: skip
def test_an_unknown_line_names_who_would_know_or_nobody(line: str, fields: dict[str, str]) -> None:
    made = boxed("tasks", ["ring the bell", line])
    assert isinstance(made, Answered)
    assert (made.lines[1].status, made.lines[1].fields) == (AnswerStatus.UNKNOWN, fields)


@pytest.mark.parametrize(
    ("slot", "typed", "lines"),
    [
        ("words", "Round: sung by three choirs. Reef: makes a sail small.", 2),
        ("words", "Round: sung by three choirs. Then it is quiet.", 1),
        ("tasks", "Ring the bell at noon. Oil the old rope.", 2),
        ("use", "Ring the bell at noon. Oil the old rope.", 2),
        ("tasks", "ring\n\n oil ", 2),
    ],
)
def test_what_was_typed_in_one_breath_comes_apart_in_lists_alone(
    slot: str, typed: str, lines: int
) -> None:
    made = boxed(slot, typed)
    assert isinstance(made, Answered)
    assert len(made.lines) == lines


def test_what_is_no_list_of_lines_or_too_many_is_refused() -> None:
    rope: JsonValue = [f"oil rope {n}" for n in range(MOST_LINES + 1)]
    for value in ([1], {"a": "b"}, ["ring", None], [" ", ""], rope):
        assert isinstance(boxed("tasks", value), Rejection), value
    assert isinstance(boxed("tasks", rope[1:]), Answered)  # type: ignore[index]


def test_whoever_files_what_was_said_in_a_talk_says_what_one_line_is() -> None:
    interview = started(depth="standard")
    question = interview.question("decisions")
    assert question is not None
    said: JsonValue = ["The mate steers the boat. The cook sees no prices."]
    made = accept(interview, "decisions", question, Reply(value=said, turns=(1,)))
    assert isinstance(made, Answered)
    assert len(made.lines) == 1
    assert len(accept(interview, "decisions", question, Reply(value=said)).lines) == 2  # type: ignore[union-attr]
