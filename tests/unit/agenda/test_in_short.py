"""Tasks that nobody walked through are told in a sentence each, on one screen."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.agenda.in_short import MOST, in_short
from askfirst.agenda.spoken import spoken
from askfirst.events import Asked
from askfirst.interview import Interview
from askfirst.paper import outline
from askfirst.records import compose
from askfirst.replies import Action, Reply
from askfirst.requirements import Kind, Record
from interviews import answer, tell, told
from rows import each_row

SAID: dict[str, JsonValue] = {
    "latest-case": "We lost a boat.",
    "tasks": ["Skippers book the winch", "The mate mends a torn sail", "Guests pay for the berth"],
    "use": ["The skipper picks an hour and the winch is booked"],
    "goes-wrong": ["If the hour is taken it says so"],
}


def put(depth: str = "standard", **more: JsonValue) -> tuple[Interview, Asked]:
    interview = told({**SAID, **more}, depth=depth)
    (asked,) = in_short(interview, "goes-wrong")
    tell(interview, asked)
    return interview, asked


def functions(interview: Interview) -> list[Record]:
    return list(compose(interview).of_kind(Kind.FUNCTION))


def test_every_task_without_steps_has_a_line_with_its_name() -> None:
    _, asked = put()
    assert [one.begin for one in asked.question.frames] == [
        "The mate mends a torn sail:", "Guests pay for the berth:",
    ]  # fmt: skip


@each_row(("how", "begin"), [
    ("the mate rings a bell at nine", "the mate rings a bell at nine:"),
    ("less chalk for the mate", "less chalk for the mate:"),
    ("on paper", "As today: The mate writes each boat on a slate with chalk: on paper:"),
])  # fmt: skip
def test_what_is_to_go_otherwise_than_today_is_called_as_it_is_to_go(how: str, begin: str) -> None:
    today = "The mate writes each boat on a slate with chalk. The clerk counts the oars by hand."
    before = {name: SAID[name] for name in ("latest-case", "tasks")}
    interview = told({**before, "today": today}, depth="standard")
    (asked,) = spoken(interview, "today")
    tell(interview, asked)
    answer(interview, asked.slot, Reply(value={"told-1": how}))
    for slot in ("use", "goes-wrong"):
        answer(interview, slot, SAID[slot])
    (asked,) = in_short(interview, "goes-wrong")
    assert asked.question.frames[0].begin == begin


def test_what_is_told_stands_under_its_task_without_the_name_of_it() -> None:
    interview, asked = put()
    said = "they hold the card to the post and it opens the gate"
    answer(interview, asked.slot, Reply(value={"walk-2": said}))
    made = next(one for one in functions(interview) if one.parent == "NEED-03")
    assert made.words == said
    assert "pay for the berth" not in made.statement
    assert "steps" not in next(
        one.missing for one in compose(interview).records if one.id == "NEED-03"
    )
    assert "steps" in next(one.missing for one in compose(interview).records if one.id == "NEED-02")


@each_row("said", ["dk", "no idea", ""])
def test_a_line_that_nobody_can_end_makes_nothing(said: str) -> None:
    interview, asked = put()
    before = len(functions(interview))
    answer(interview, asked.slot, Reply(value={"walk-1": said, "walk-2": said}))
    assert len(functions(interview)) == before


def test_it_waits_for_the_walks_and_comes_once() -> None:
    begun = {key: said for key, said in SAID.items() if key != "goes-wrong"}
    assert in_short(told(begun, depth="standard"), "use") == []
    interview, _ = put()
    assert in_short(interview, "goes-wrong") == []
    assert in_short(told(SAID, depth="quick"), "goes-wrong") == []
    assert in_short(told(SAID, depth="standard"), "tasks") == []


def test_a_single_task_is_worth_a_screen_and_many_are_shortened() -> None:
    one: JsonValue = ["Skippers book the winch"]
    assert in_short(told({**SAID, "tasks": one}, depth="standard"), "goes-wrong") == []
    _, asked = put(tasks=["Skippers book the winch", "The mate mends a torn sail"])
    assert len(asked.question.frames) == 1
    many: JsonValue = [f"Somebody paints {name}" for name in ("a", "b", "c", "d", "e", "f", "g")]
    _, asked = put(tasks=many)
    assert len(asked.question.frames) == MOST


def test_nothing_typed_acts_in_the_lines_of_the_screen() -> None:
    _, asked = put(tasks=["Skippers book the winch", "Mend {name} \x1b[31msails", "Pay a berth"])
    assert not any("\x1b" in one.begin or "{" in one.begin for one in asked.question.frames)


def test_the_paper_prints_it_in_the_block_of_its_task() -> None:
    interview, asked = put()
    answer(interview, asked.slot, Reply(value={"walk-1": "He sews it and ticks it as mended"}))
    text = str(outline.paper(compose(interview)))
    assert text.index("mends a torn sail") < text.index("ticks it as mended")


def test_it_does_not_come_before_the_main_task_was_walked_through() -> None:
    without = {slot: value for slot, value in SAID.items() if slot != "use"}
    interview = told(without, depth="standard")
    assert in_short(interview, "goes-wrong") == []
    answer(interview, "use", Reply(action=Action.LATER))
    assert in_short(interview, "goes-wrong") == []
    assert in_short(told(SAID, depth="standard"), "tasks") == []
