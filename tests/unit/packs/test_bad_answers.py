"""Answers as people give them: kept as typed, told apart where that is possible, never lost."""

from __future__ import annotations

from askfirst.interview import Interview, Rejection, accept
from askfirst.records import compose
from askfirst.replies import Reply
from askfirst.requirements import Kind, Record, Status
from interviews import answer, started, told


def record(interview: Interview, kind: Kind, number: int = 0) -> Record:
    return [one for one in compose(interview).records if one.kind is kind][number]


def test_a_line_that_cannot_be_taken_apart_is_kept_as_typed() -> None:
    interview = told({"who": ["foreman / nine / reads out the lifts"]})
    (line,) = interview.answers["who"].lines
    assert line.text == "foreman / nine / reads out the lifts"
    assert line.fields["role"] == line.text
    assert record(interview, Kind.ROLE).words == line.text


def test_a_step_without_an_arrow_stays_in_the_story_and_becomes_no_demand() -> None:
    interview = told({"tasks": ["Baker: bake"], "use": ["She opens it -> show the list", "and so"]})
    first, second = interview.answers["use"].lines
    assert first.record == "FR-01"
    assert second.record is None
    assert [step.does for step in compose(interview).stories[0].steps] == ["She opens it", "and so"]


def test_a_mishap_without_its_end_is_kept_and_asked_about_in_the_document() -> None:
    interview = told({"failures": ["if the oven is cold -> tell the baker", "dough too warm"]},
                     depth="standard")  # fmt: skip
    open_ones = [one for one in compose(interview).of_kind(Kind.QUESTION)
                 if "dough too warm" in one.statement]  # fmt: skip
    assert [one.status for one in open_ones] == [Status.OPEN]
    assert "then" in open_ones[0].statement
    assert not any("cold" in one.statement for one in compose(interview).of_kind(Kind.QUESTION))


def test_forty_items_in_a_box_become_forty_records() -> None:
    interview = told({"tasks": [f"Baker: bake loaf {number}" for number in range(40)]})
    assert len(interview.records(Kind.NEED)) == 40
    assert interview.records(Kind.NEED)[-1].id == "NEED-40"


def test_an_empty_box_is_an_answer_only_where_nothing_is_one() -> None:
    interview = started()
    tasks = interview.question("tasks")
    assert tasks is not None
    refused = accept(interview, "tasks", tasks, Reply(value=["", "  "]))
    assert isinstance(refused, Rejection)
    assert "'dk'" in refused.allowed
    assert answer(interview, "limits", []).lines == ()


def test_numbers_in_words_count_as_numbers_and_stay_words() -> None:
    goal = record(told({"goals": ["Days shut: eleven -> none"]}), Kind.GOAL)
    assert (goal.fit.now, goal.fit.plan) == ("eleven", "none")
    assert "number" not in goal.missing


def test_mixed_units_stay_as_they_were_said() -> None:
    goal = record(told({"goals": ["Waste: 3 stone -> 5 kg a week, by June"]}), Kind.GOAL)
    assert (goal.fit.now, goal.fit.plan, goal.fit.by) == ("3 stone", "5 kg a week", "June")


def test_same_as_above_is_no_demand_but_an_open_question() -> None:
    interview = told({"tasks": ["Baker: bake", "same as above"]})
    needs = [one for one in compose(interview).records if one.kind is Kind.NEED]
    assert [one.status for one in needs] == [Status.PROPOSED, Status.OPEN]
    asked = [one.statement for one in compose(interview).of_kind(Kind.QUESTION)]
    assert "What is meant by “same as above”?" in asked


def test_an_answer_in_another_language_is_kept_word_for_word() -> None:
    typed = "作品名は日本語のまま残してください"
    need = record(told({"tasks": [typed]}), Kind.NEED)
    assert need.words == typed
    assert typed in need.statement
    assert "shall" not in need.statement
