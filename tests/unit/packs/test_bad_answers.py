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
    assert record(interview, Kind.ROLE).words == line.text
    assert record(interview, Kind.ROLE).statement == "Foreman / nine / reads out the lifts."


def test_a_step_without_an_arrow_stays_in_the_story_and_becomes_no_demand() -> None:
    interview = told({"tasks": ["Baker: bake"], "use": ["She opens it -> show the list", "and so"]})
    first, second = interview.answers["use"].lines
    assert first.record == "FR-01"
    assert second.record is None
    assert [step.does for step in compose(interview).stories[0].steps] == ["She opens it", "and so"]


def test_a_mishap_without_its_end_is_a_gap_of_its_task_and_no_demand() -> None:
    interview = told({"tasks": ["Baker: bake loaves"],
                      "goes-wrong": ["if the oven is cold it tells the baker", "dough too warm"]},
                     depth="standard")  # fmt: skip
    made = compose(interview)
    assert [one.title for one in made.of_kind(Kind.FUNCTION)] == ["It tells the baker"]
    (gap,) = (one for one in made.of_kind(Kind.QUESTION) if one.id.endswith("-then"))
    assert gap.statement == "Dough too warm: what is done then?"
    assert (gap.status, gap.fields["sort"]) == (Status.OPEN, "gap")
    assert gap.linked("blocks") == ("NEED-01",)


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
    goal = record(told({"goals": ["Days shut: from eleven days to two days"]}), Kind.GOAL)
    assert (goal.fit.now, goal.fit.plan) == ("eleven days", "two days")
    assert "number" not in goal.missing


def test_mixed_units_stay_as_they_were_said() -> None:
    goal = record(told({"goals": ["Waste: 3 stone -> 5 kg a week, by June"]}), Kind.GOAL)
    assert (goal.fit.now, goal.fit.plan) == ("", "")
    for said in ("Waste", "3 stone", "5 kg a week, by June"):
        assert said in goal.statement


def test_same_as_above_is_no_task_and_stays_in_the_evidence() -> None:
    interview = told({"tasks": ["Baker: bake", "same as above"]})
    made = compose(interview)
    assert [one.title for one in made.of_kind(Kind.NEED)] == ["Bake"]
    assert not made.of_kind(Kind.QUESTION)
    assert "same as above" in made.answers[0].text


def test_an_answer_in_another_language_is_kept_word_for_word() -> None:
    typed = "作品名は日本語のまま残してください"
    need = record(told({"tasks": [typed]}), Kind.NEED)
    assert need.words == typed
    assert typed in need.statement
    assert "shall" not in need.statement
