"""What was typed stands in the paper: steps, what is said of people, a don't-know in a form."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.statements import read
from askfirst.statements.clauses import is_event
from askfirst.statements.not_answers import not_answer
from askfirst.statements.reading import Context, Reply


def test_what_somebody_sees_is_a_task_and_nobodys_name() -> None:
    reading = read("see which oven is free", Context("tasks", reads="task", name="Ovenlist"))
    assert reading.part("role") == ""


def test_how_many_and_what_they_do_stand_behind_a_name() -> None:
    line = "the council, seven of them, they pay and can say no"
    parts = read(line, Context("who", reads="stakeholder", name="Ovenlist")).fields
    assert parts["who"] == "the council"
    assert "they pay and can say no" in " ".join(parts.values())


@pytest.mark.parametrize(
    ("text", "who", "by"),
    [
        ("no idea, Vera would know by the end of May", "Vera", "the end of May"),
        ("no idea, the mill might know", "the mill", ""),
    ],
)
def test_who_would_know_may_come_with_a_day(text: str, who: str, by: str) -> None:
    said = not_answer(text)
    assert said is not None
    assert (said.reply, said.knows, said.by) == (Reply.DONT_KNOW, who, by)


def test_a_thing_and_what_describes_it_are_no_event() -> None:
    assert not is_event("a loaf that is not on the list")
    assert is_event("a loaf is not on the list")


def test_why_both_hold_is_printed_where_a_contradiction_was_settled() -> None:
    """The committed interview about the hay: a task and a step that each speak against another."""
    paper = (Path(__file__).parents[3] / "output/hay-fan/requirements.md").read_text("utf-8")
    assert "both hold: his switch goes before the box, always" in paper
    assert "At 50 the fan runs, at 55 it calls." in paper
