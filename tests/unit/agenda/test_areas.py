"""What a person began with and no task takes up is put back to them, a line each."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.agenda.areas import MOST, areas_left
from askfirst.events import Asked
from askfirst.exporters import markdown
from askfirst.interview import Interview
from askfirst.records import compose, unwalked
from askfirst.replies import Action, Reply
from askfirst.requirements import Kind
from interviews import answer, tell, told
from rows import each_row

WISH = "we run a harbour and want one place for the berths, the crane and who mends which sail"
SAID: dict[str, JsonValue] = {
    "today": "paper", "sentence": {"sentence": WISH}, "tasks": ["A skipper picks a berth"],
}  # fmt: skip


def put(**more: JsonValue) -> tuple[Interview, Asked]:
    interview = told({**SAID, **more}, depth="standard")
    (asked,) = areas_left(interview, "tasks")
    tell(interview, asked)
    return interview, asked


def test_each_part_of_the_sentence_that_no_task_takes_up_has_a_line() -> None:
    _, asked = put()
    assert [one.begin for one in asked.question.frames] == ["the crane:", "who mends which sail:"]


def test_what_is_told_of_a_part_is_a_task_and_no_steps_of_it_are_asked_again() -> None:
    interview, asked = put()
    answer(interview, asked.slot, Reply(value={"area-1": "the mate books an hour of it"}))
    made = {one.id: one for one in compose(interview).of_kind(Kind.NEED)}
    assert made["NEED-02"].statement == "The crane: the mate books an hour of it."
    assert [ref.id for ref in unwalked(interview)] == ["NEED-01"]
    paper = str(markdown.render(compose(interview))["requirements.md"])
    assert paper.count("the mate books an hour of it") == 1


def test_what_is_left_empty_stays_open_and_is_not_put_again() -> None:
    interview, asked = put()
    answer(interview, asked.slot, Reply(value={"area-1": "the mate books an hour of it"}))
    left = [one.statement for one in compose(interview).of_kind(Kind.QUESTION)]
    assert any("Who mends which sail" in one for one in left)
    assert not any("crane" in one for one in left)
    assert areas_left(interview, "tasks") == []


def test_it_comes_behind_the_later_of_the_tasks_and_of_how_it_is_done_today() -> None:
    interview = told({name: said for name, said in SAID.items() if name != "today"},
                     depth="standard")  # fmt: skip
    assert areas_left(interview, "tasks") == []
    answer(interview, "today", Reply(action=Action.UNKNOWN))
    assert [one.slot for one in areas_left(interview, "today")] == ["today!areas"]


@each_row(
    ("depth", "more"),
    [
        ("quick", {}),
        ("standard", {"sentence": {"sentence": "skippers see the lights"}}),
        ("standard", {"tasks": ["pick a berth", "the crane lifts", "somebody mends a sail"]}),
    ],
)
def test_it_is_not_put_at_quick_nor_where_nothing_is_left(
    depth: str, more: dict[str, JsonValue]
) -> None:
    assert areas_left(told({**SAID, **more}, depth=depth), "tasks") == []


def test_nothing_typed_acts_in_the_lines_and_they_are_few() -> None:
    names = ("oars", "ropes", "nets", "masts", "keels", "flags", "lamps", "horns")
    many = ", ".join(f"the {{x}} \x1b[31m{name}" for name in names)
    _, asked = put(sentence={"sentence": many})
    assert len(asked.question.frames) == MOST
    assert not any("\x1b" in one.begin or "{" in one.begin for one in asked.question.frames)


@each_row("said", ["that's no step, only a quarrel", "not part of it"])
def test_a_part_that_is_no_step_makes_no_task_and_leaves_nothing_open(said: str) -> None:
    interview, asked = put()
    answer(interview, asked.slot, Reply(value={"area-1": said}))
    made = compose(interview)
    assert [one.id for one in made.of_kind(Kind.NEED)] == ["NEED-01"]
    assert not any("crane" in one.statement for one in made.of_kind(Kind.QUESTION))
