"""Of which task the walk through the main task is."""

from __future__ import annotations

import pytest

from askfirst.events import Said
from askfirst.interview import Interview
from askfirst.interview.task_walks import is_walk, main, tells_walk, walk, walk_of
from interviews import answer, started, tell, told

TASKS = ["ring the bell", "oil the rope"]
STEPS = ["The warden pulls -> the bell rings"]


def test_the_walk_is_what_is_asked_of_no_task_by_its_name() -> None:
    interview = told({"tasks": TASKS, "use": STEPS}, depth="standard")
    asked = ("use", "tasks", "use-more@NEED-02", "nothing")
    assert [is_walk(interview, slot) for slot in asked] == [True, False, False, False]
    assert walk(interview) is interview.answers["use"]
    assert walk(started()) is None


def led(question: str = "", task: str = "", tasks: list[str] = TASKS) -> Interview:
    """Where a program put a question and named a task, or none."""
    interview = told({"tasks": [*tasks], "use": STEPS})
    tell(interview, Said(question=question, reply=STEPS[0]))
    walked = interview.answers["use"]
    tell(interview, walked.model_copy(update={"turns": (len(interview.events),), "task": task}))
    return interview


@pytest.mark.parametrize(
    ("question", "task", "named"),
    [
        ("How does it go?", "NEED-02", "NEED-02"), ("How do you Oil the rope?", "", "NEED-02"),
        ("How do you oil the rope?", "NEED-01", "NEED-01"), ("How does it go?", "", ""),
        ("How do you ring the bell and oil the rope?", "", ""),
        ("How do you oil the rope?", "NEED-09", ""),
    ],
)  # fmt: skip
def test_a_program_tells_the_walk_of_the_task_that_it_named(
    question: str, task: str, named: str
) -> None:
    assert main(led(question, task), "") == named


def test_the_only_task_is_the_main_one_and_without_a_program_the_sentence_says_which() -> None:
    assert main(led("How does it go?", tasks=TASKS[:1]), "") == "NEED-01"
    interview = told({"tasks": TASKS, "use": STEPS})
    assert main(interview, "the rope is oiled") == "NEED-02"
    assert main(interview, "all is well") == "NEED-01"
    assert main(started(), "all is well") == ""


def test_ticks_and_what_stands_no_more_are_no_tasks_that_a_walk_is_of() -> None:
    interview = told({"tasks": TASKS, "usual-parts": ["undo"], "use": STEPS})
    answer(interview, "tasks", ["oil the rope."])
    tell(interview, Said(question="How do you oil the rope?", reply=STEPS[0]))
    walked = interview.answers["use"]
    tell(interview, walked.model_copy(update={"turns": (len(interview.events),)}))
    assert main(interview, "") == "NEED-02"
    for task, named in (("NEED-02", "NEED-02"), ("NEED-01", ""), ("NEED-03", "")):
        tell(interview, walked.model_copy(update={"turns": (1,), "task": task}))
        assert main(interview, "") == named
    tell(interview, walked.model_copy(update={"turns": (1,)}))
    assert main(interview, "") == "NEED-02"  # the only one there is


def test_another_walk_takes_the_place_of_none() -> None:
    other: list[str] = ["The warden oils it"]
    none = told({"tasks": TASKS}, depth="standard")
    assert walk_of(none, "use", "NEED-02", other) == "use"
    interview = told({"tasks": TASKS, "use": STEPS}, depth="standard")
    assert main(interview, "") == "NEED-01"
    for slot, task, steps, found in (
        ("use", "NEED-02", other, "use-more@NEED-02"), ("use", "NEED-02", STEPS, "use"),
        ("use", "NEED-01", other, "use"), ("use", "", other, "use"),
        ("use", "NEED-09", other, "use"), ("tasks", "NEED-02", other, "tasks"),
        ("use-more@NEED-02", "NEED-01", other, "use-more@NEED-02"),
    ):  # fmt: skip
        assert walk_of(interview, slot, task, steps) == found, (slot, task)
    assert [tells_walk(interview, one) for one in ("use", "use-more@NEED-02", "tasks", "x")] == [
        True, True, False, False,
    ]  # fmt: skip
