"""What stands by no task is put to the person once, with the tasks and their numbers."""

from __future__ import annotations

import re

import pytest
from pydantic import JsonValue

from askfirst import agenda
from askfirst.agenda import belonging
from askfirst.agenda.belonging import MOST, MOST_TASKS, to_come
from askfirst.agenda.belonging import belonging as put
from askfirst.agenda.found import Found
from askfirst.events import Asked
from askfirst.exporters.markdown import render
from askfirst.interview import Interview
from askfirst.records import compose
from askfirst.replies import Reply
from interviews import answer, tell, told

SAID: dict[str, JsonValue] = {
    "tasks": ["Skippers book the winch", "The cook orders the bread", "The mate lays the sails"],
    "decisions": ["Who owes more than 90 crowns gets nothing", "Flour that is old goes to the hens",
                  "At most two days in a row for one crew"],
    "usual-parts": {"search": "", "notice": "the smith when a chain is torn on the quay"},
    "limits": ["we have 900 crowns", "never more than 4 people on the ladder"],
    "qualities": {"fast": "a booking in 20 seconds on the quay"},
}  # fmt: skip


@pytest.fixture(autouse=True)
def _at_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(belonging, "busy_outside", lambda _interview: False)


def asked_in(depth: str = "standard", **more: JsonValue) -> tuple[Interview, list[Asked]]:
    interview = told({**SAID, **more}, depth=depth)
    return interview, put(interview, "decisions")


def screen() -> tuple[Interview, Asked, dict[str, str]]:
    """The interview, its screen, and the key of each line by how it begins."""
    interview, (asked,) = asked_in()
    tell(interview, asked)
    return interview, asked, {one.begin: one.id for one in asked.question.frames}


def paper_of(interview: Interview) -> str:
    text = str(render(compose(interview))["requirements.md"])
    return re.sub(r"<a [^>]*></a>", "", text)


def test_what_stands_by_no_task_is_asked_about_with_the_tasks_above() -> None:
    interview, asked, keys = screen()

    assert [*keys] == [
        "Who owes more than 90 crowns gets nothing.",
        "Flour that is old goes to the hens.",
        "At most two days in a row for one crew.",
        "Tells the smith when a chain is torn on the quay.",
        "Never more than 4 people on the ladder.",
        "Speed: a booking in 20 seconds on the quay.",
    ]
    shown = agenda.prompt(interview, Found([]), asked.slot).shown
    assert shown == (
        "1  Skippers book the winch", "2  The cook orders the bread", "3  The mate lays the sails",
    )  # fmt: skip


def test_a_number_puts_the_line_into_the_block_of_the_task() -> None:
    interview, asked, keys = screen()
    first, second, third, *_, last = keys.values()
    answer(interview, asked.slot, Reply(value={first: "1", second: "2.", third: "1 and 2",
                                               last: "to 1"}))  # fmt: skip
    winch, bread, _ = (one.id for one in compose(interview).records
                           if one.id.startswith("NEED") and not one.is_feature)  # fmt: skip
    parents = {one.statement: one.parent for one in compose(interview).records}

    assert parents["Who owes more than 90 crowns gets nothing."] == winch
    assert parents["Flour that is old goes to the hens."] == bread
    assert parents["At most two days in a row for one crew."] == ""
    assert parents["Speed: a booking in 20 seconds on the quay."] == winch
    paper = paper_of(interview)
    places = ("orders the bread", "goes to the hens", "## What holds everywhere")
    assert [*map(paper.index, places)] == sorted(map(paper.index, places))
    assert "1 and 2" not in paper


@pytest.mark.parametrize("typed", ["0", "4", "12", "all", "the winch"])
def test_what_is_no_number_of_a_task_leaves_the_line_where_it_is(typed: str) -> None:
    interview, asked, keys = screen()
    before = compose(interview).records
    answer(interview, asked.slot, Reply(value=dict.fromkeys(keys.values(), typed)))
    assert [one.parent for one in compose(interview).records] == [one.parent for one in before]


def test_who_changes_the_number_moves_the_line() -> None:
    interview, asked, keys = screen()
    first = next(iter(keys.values()))
    for number in ("1", "2"):
        answer(interview, asked.slot, Reply(value={first: number}))
    tasks = [one.id for one in compose(interview).records if one.id.startswith("NEED")]
    (rule,) = (one for one in compose(interview).records if one.statement.startswith("Who owes"))
    assert rule.parent == tasks[1]


def test_the_screen_comes_once_and_not_in_a_short_interview() -> None:
    interview, _, _ = screen()
    assert not to_come(interview) and put(interview, "decisions") == []
    assert asked_in("quick")[1] == []
    assert not to_come(told(SAID, depth="quick")) and to_come(told(SAID, depth="standard"))


@pytest.mark.parametrize(
    "less",
    [
        {"tasks": ["Skippers book the winch"]},
        {"decisions": ["Flour that is old goes to the hens"], "limits": [], "usual-parts": {},
         "qualities": {}},
    ],
)  # fmt: skip
def test_one_task_or_two_lines_are_worth_no_screen(less: dict[str, JsonValue]) -> None:
    kept = {**SAID, **less}
    interview = told({key: value for key, value in kept.items() if value}, depth="standard")
    assert put(interview, "decisions") == []


def test_no_more_lines_than_anybody_reads_and_tasks_than_digits() -> None:
    many = [f"The {one} goes to the hens by noon" for one in (
        "bread", "flour", "salt", "rope", "paint", "tar", "oil", "soap", "wool",
        "chalk")]  # fmt: skip
    tasks = [f"{who} book the winch" for who in (
        "Skippers", "Cooks", "Mates", "Smiths", "Pilots", "Divers", "Guards", "Bakers", "Clerks",
        "Tailors")]  # fmt: skip
    _, (asked,) = asked_in(decisions=[*many], tasks=[*tasks])
    assert len(asked.question.frames) == MOST
    assert len(asked.cause["tasks"]) == MOST_TASKS  # type: ignore[arg-type]


def test_nothing_is_asked_while_something_outside_the_close_waits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(belonging, "busy_outside", lambda _interview: True)
    assert asked_in()[1] == []
