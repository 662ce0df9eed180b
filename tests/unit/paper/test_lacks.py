"""What a must lacks before somebody can build or try it, and what counts as having it."""

from __future__ import annotations

import pytest

from askfirst.paper.lacks import lacking, lacks, missing, tried_by
from askfirst.requirements import Kind, Pattern, Priority, Record
from papers import desk, links, record
from rows import each_row

TASK = record("N-1", Kind.NEED, title="call", priority=Priority.MUST, links=links("serves", "G-1"))


def function(name: str, parent: str = "N-1", *, fails: bool = False) -> Record:
    pattern = Pattern.UNWANTED if fails else Pattern.EVENT
    return record(name, Kind.FUNCTION, "If it breaks, it rings.", parent=parent, pattern=pattern)


def check(target: str = "", parent: str = "") -> Record:
    to = links("checks", target) if target else ()
    return record("TST-1", Kind.CHECK, "Ten calls.", links=to, parent=parent)


@each_row(
    ("beside", "lacked"),
    [
        ((), ["steps", "failure", "check"]),
        ((function("FR-1"),), ["failure", "check"]),
        ((function("FR-1", fails=True),), ["steps", "check"]),
        ((function("FR-1", "N-2", fails=True), function("FR-2", "N-2")),
         ["steps", "failure", "check"]),
        ((function("FR-1", "", fails=True),), ["steps", "check"]),
        ((function("FR-1", ""),), ["steps", "failure", "check"]),
        ((record("OPEN-FR-1-then", Kind.QUESTION, "It leaks: what then?"),), ["steps", "check"]),
        ((record("OPEN-FR-1-then", Kind.QUESTION, "It leaks: what then?",
                 links=links("blocks", "N-2")),), ["steps", "failure", "check"]),
    ],
)  # fmt: skip
def test_what_is_done_and_what_goes_wrong_there_is_not_lacking(
    beside: tuple[Record, ...], lacked: list[str]
) -> None:
    other = record("N-2", Kind.NEED, title="close")
    assert missing(desk(TASK, other, *beside), TASK) == lacked


def test_a_told_use_gives_a_task_its_steps() -> None:
    story = {"need": "N-1", "title": "", "steps": [{"does": "pull"}]}
    assert missing(desk(TASK, stories=[story]), TASK) == ["failure", "check"]


@pytest.mark.parametrize("kind", [Kind.FUNCTION, Kind.QUALITY])
def test_a_task_is_tried_by_what_tries_it_or_what_stands_in_its_block(kind: Kind) -> None:
    inside = record("X-1", kind, "Loud.", parent="N-1")
    for one in (check("N-1"), check("X-1"), check(parent="N-1"), check("G-1")):
        made = desk(TASK, inside, record("G-1", Kind.GOAL, "Less."), one)
        assert list(tried_by(made, TASK)) == ["TST-1"], one
        assert "check" not in missing(made, TASK)
    elsewhere = desk(TASK, inside, record("X-2", kind, "Low."), check("X-2"))
    assert tried_by(elsewhere, TASK) == {}


def test_what_tries_a_task_itself_and_its_goal_does_it_by_itself() -> None:
    both = check("N-1").model_copy(update={"links": links("checks", "G-1", "N-1")})
    assert tried_by(desk(TASK, record("G-1", Kind.GOAL, "Less."), both), TASK) == {"TST-1": ""}


def test_only_musts_lack_something_and_each_lack_names_all_that_lack_it() -> None:
    second = TASK.model_copy(update={"id": "N-2"})
    could = TASK.model_copy(update={"id": "N-3", "priority": Priority.COULD})
    unweighed = TASK.model_copy(update={"id": "N-4", "priority": None})
    made = desk(TASK, second, could, unweighed, function("FR-1"))
    assert lacks(made) == {
        "steps": ["N-2"], "failure": ["N-1", "N-2"], "check": ["N-1", "N-2"],
    }  # fmt: skip
    assert lacking(made, could) == lacking(made, unweighed) == []
    assert missing(made, could) == ["steps", "failure", "check"]
