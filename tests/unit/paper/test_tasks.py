"""The block of a task: what its heading does not say, its steps, and what bears on it."""

from __future__ import annotations

from typing import Any

import pytest

from askfirst.paper.tasks import tasks
from askfirst.requirements import Kind, Link, Priority, Record, Status, Step, Story
from papers import desk, links, record, texts


def told(*records: Record, steps: tuple[Step, ...] = ()) -> list[str]:
    """The lines of the tasks but for what is lacking."""
    stories = (Story(need="N-1", title="", steps=steps),)
    found = texts(tasks(desk(*records, stories=stories)))
    return [one for one in found if not one.startswith(("not told", "open: "))]


def need(title: str = "call", **more: Any) -> Record:
    return record("N-1", Kind.NEED, **{"title": title, **more})


@pytest.mark.parametrize("said", ["Call. Only by day.", "They call the ferry. Only by day."])
def test_what_was_answered_about_a_task_later_stands_below_its_heading(said: str) -> None:
    assert told(need(statement=said)) == ["N-1 Call", "Only by day."]


def test_a_sentence_that_is_not_the_heading_is_not_cut_at_its_full_stop() -> None:
    assert told(need("ring", statement="They call. Only by day.")) == ["N-1 Ring"]


def test_below_the_heading_stands_all_that_somebody_gave() -> None:
    one = need(priority=Priority.COULD, rationale="wind", heard=True, sure=False,
               fields={"role": "walker", "slice": "second", "how_often": "daily"},
               links=links("serves", "G-1", "GONE"))  # fmt: skip
    assert told(one, record("G-1", Kind.GOAL, "Less."))[1] == (
        "Walker · could · for G-1 · because wind · second version · heard only · a guess"
        " · how often: daily"
    )


def test_who_does_it_is_not_said_again_where_the_heading_opens_with_them() -> None:
    assert told(need("walkers call", owner="Walkers")) == ["N-1 Walkers call"]
    assert told(need("walker sticks are lent", owner="walk")) == [
        "N-1 Walker sticks are lent", "Walk",
    ]  # fmt: skip


def test_an_answer_without_a_step_has_no_arrow_and_a_step_without_an_answer_stands_alone() -> None:
    rings = record("FR-1", Kind.FUNCTION, "When pulled, it rings.", parent="N-1", rationale="fog")
    steps = (
        Step(does="", response="it is there"),
        Step(does="pull", response="It rings.", function="FR-1"),
        Step(does="", response="it rings", function="FR-1"),
        Step(does="go", response="it waits"),
        Step(does="wait"),
    )
    assert told(need(), rings, steps=steps)[1:] == [
        "It is there.", "Pull. → FR-1 It rings. Because: fog.", "FR-1", "Go. → It waits.", "Wait.",
    ]  # fmt: skip


def test_an_answer_that_is_no_part_of_the_sentence_gives_way_to_the_whole_sentence() -> None:
    rings = record("FR-1", Kind.FUNCTION, "When pulled, it rings.", parent="N-1")
    step = Step(does="pull", response="it stops", function="FR-1")
    assert told(need(), rings, steps=(step,))[1:] == ["Pull. → FR-1 When pulled, it rings."]


def test_what_a_sentence_tells_whole_is_told_once() -> None:
    rings = record("FR-1", Kind.FUNCTION, "When a child pulls, it shall ring.", parent="N-1")
    step = Step(does="A child pulls.", response="it rings", function="FR-1")
    assert told(need(), rings, steps=(step,))[1:] == ["FR-1 When a child pulls, it shall ring."]
    part = Step(does="A child pulls.", response="it shall ring", function="FR-1")
    assert told(need(), rings, steps=(part,))[1:] == ["A child pulls. → FR-1 It shall ring."]


def test_what_stands_in_the_block_stands_under_its_name_and_hearsay_not_at_all() -> None:
    def inside(name: str, kind: Kind, said: str, **more: object) -> Record:
        return record(name, kind, said, parent="N-1", **more)

    assert told(
        need(), inside("CON-1", Kind.LIMIT, "Lamps.", heard=True),
        inside("BR-1", Kind.RULE, "Six."), inside("OUT-1", Kind.EXCLUSION, "No."),
        inside("FR-1", Kind.FUNCTION, "Bell.", fields={"sort": "failure"}),
        inside("FR-2", Kind.FUNCTION, "Lamp."), inside("N-2", Kind.NEED, "Undo.",
                                                        fields={"tick": "undo"}),
        inside("TST-1", Kind.CHECK, "Look."), inside("CON-2", Kind.LIMIT, "Brass."),
    ) == [
        "N-1 Call", "FR-2 Lamp.", "N-2 Undo.", "If it goes wrong", "FR-1 Bell.",
        "Numbers and rules", "BR-1 Six.", "CON-2 Brass.", "Tried by TST-1", "Not OUT-1",
    ]  # fmt: skip


def test_the_steps_of_a_task_that_stands_no_more_are_told_behind_all_tasks() -> None:
    gone = need("ring  the bell", status=Status.WITHDRAWN)
    lamp = record("FR-1", Kind.FUNCTION, "The lamp shall light.")
    steps = (
        Step(does="pull the rope", function="FR-1", response="it lights"),
        Step(does="let go", response="it stops"),
    )
    assert told(gone, record("N-2", Kind.NEED, title="wait"), lamp, steps=steps) == [
        "N-2 Wait", "Steps of “ring the bell”, which stands no more:", "Pull the rope. → FR-1",
        "Let go → it stops.",
    ]  # fmt: skip


def test_steps_that_somebody_else_told_are_told_as_theirs() -> None:
    story = Story(need="N-1", title="", by="Otto", steps=(Step(does="pull"),))
    own = story.model_copy(update={"by": ""})
    found = texts(tasks(desk(need(), stories=(own, story))))
    assert [one for one in found if one.startswith(("Pull", "Steps"))] == [
        "Pull.", "Steps, says Otto:", "Pull.",
    ]  # fmt: skip


def test_what_nobody_told_of_a_task_stands_in_its_own_block_once() -> None:
    two = record("N-2", Kind.NEED, title="Row", priority=Priority.MUST)
    rows = record("FR-2", Kind.FUNCTION, "It rows.", parent="N-2")
    found = texts(tasks(desk(need(), two, rows)))
    assert found == [
        "N-2 Row", "must", "FR-2 It rows.", "open: what can go wrong, how it is tried",
        "N-1 Call", "not told: its steps, what can go wrong, how it is tried",
    ]  # fmt: skip


def test_what_nobody_told_of_any_task_is_said_once_behind_them() -> None:
    needs = [record(f"N-{n}", Kind.NEED, f"Call {n}.") for n in range(1, 4)]
    fails = record("F-1", Kind.FUNCTION, "If the tide turns, it rings.", parent="N-1",
                   fields={"sort": "failure"})  # fmt: skip
    told = texts(tasks(desk(*needs, fails)))
    assert [one for one in told if one.startswith("not told")] == [
        "not told: what can go wrong", "not told: what can go wrong",
        "not told of any task: its steps, how it is tried",
    ]  # fmt: skip
    assert told[-1].startswith("not told of any task")
    another = record("N-4", Kind.NEED, "Call 4.")
    told = texts(tasks(desk(*needs, another, fails)))
    assert [one for one in told if one.startswith("not told")] == [
        "not told of any task: its steps, how it is tried",
        "not told: what can go wrong (N-2, N-3, N-4)",
    ]  # fmt: skip
    two = texts(tasks(desk(*needs[:2])))
    assert [one for one in two if one.startswith("not told of any")] == []
    assert len([one for one in two if one.startswith("not told: its steps")]) == 2


def test_a_task_names_the_goals_that_somebody_named_for_it_and_no_other() -> None:
    links = (Link(type="serves", target="G-1", derived=True), Link(type="serves", target="G-2"))
    goals = [record(f"G-{n}", Kind.GOAL, f"Goal {n}.") for n in (1, 2)]
    told = texts(tasks(desk(*goals, record("N-1", Kind.NEED, "Call.", links=links))))
    assert "for G-2" in told
