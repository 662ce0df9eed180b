"""What an answers file may leave out, and what it is told of."""

from __future__ import annotations

from pathlib import Path

from askfirst.commands.script import can_be_left_out, no_question, tried
from askfirst.questions import Prompt, QuestionKind
from askfirst.replies import Reply
from askfirst.session import Session
from rows import each_row


def prompt(**more: object) -> Prompt:
    return Prompt(slot="a", kind=QuestionKind.TEXT, text="What?")._replace(**more)  # type: ignore[arg-type]


@each_row(
    ("more", "may"),
    [
        ({}, False),
        ({"optional": True}, True),
        ({"type": "read-back"}, True),
        ({"prefill": "x"}, True),
        ({"picked": {"a": ""}}, True),
    ],
)
def test_what_no_file_can_foresee_may_be_left_out(more: dict[str, object], may: bool) -> None:
    assert can_be_left_out(prompt(**more)) is may


def test_a_question_that_is_none_is_named() -> None:
    error = no_question("go\x1b[2Jals", "a.yaml:3")

    assert (error.code, error.where) == ("question-unknown", "a.yaml:3")
    assert "\x1b" not in error.what and "askfirst review --list" in error.repair


def test_answers_are_tried_and_nothing_is_stored(tmp_path: Path) -> None:
    with Session.create(tmp_path / "halls", by="Ada") as session:
        before = len(session.interview.events)
        errors = tried(
            session,
            [
                ("goals", Reply(value=["no queues"]), "a:1"),
                ("nothing", Reply(value="x"), "a:2"),
                ("tasks", Reply(value=["x" * 100_001]), "a:3"),
            ],
        )

        assert {number: (one.code, one.where) for number, one in errors.items()} == {
            1: ("question-unknown", "a:2"), 2: ("answer-refused", "a:3"),
        }  # fmt: skip
        assert errors[2].what.startswith("tasks: ")
        assert len(session.interview.events) == before
