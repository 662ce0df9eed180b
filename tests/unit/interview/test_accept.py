"""A reply becomes an event, or is refused with what would fit; nothing wrong is stored."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.events import Answered, AnswerStatus, Line, Noted
from askfirst.interview import Interview, Rejection, accept
from askfirst.questions import OTHER
from askfirst.replies import Action, Reply
from askfirst.vocabulary import Via
from branching import branching
from interviews import answer, started, told
from rows import each_row


def given(slot: str, value: object, today: str = "", **more: object) -> Answered | Rejection:
    interview = Interview([branching()])
    interview.apply(Noted(n=1, topic="start", depth="quick"))
    question = interview.question(slot)
    assert question is not None
    reply = value if isinstance(value, Reply) else Reply(value=value, **more)
    return accept(interview, slot, question, reply, today=today)


WRONG = {
    "a number for a text": ("story", 12),
    "a list for a text": ("story", ["a"]),
    "nothing for a text": ("story", "  "),
    "a text too long": ("story", "a" * 100_001),
    "no choice": ("shape", "purple"),
    "a list for a choice": ("shape", ["round"]),
    "other words where none fit": ("shape", "other: oval"),
    "other without words": ("colour", "other"),
    "a tick that is none": ("parts", {"none": "", "undo": ""}),
    "a tick with a number": ("parts", {"undo": 3}),
    "numbers for ticks": ("parts", [1, 2]),
    "a mapping for a box": ("tasks", {"a": "b"}),
    "a number in a box": ("tasks", ["a", 2]),
    "too many lines": ("tasks", [f"line {n}" for n in range(501)]),
    "an empty box": ("tasks", []),
    "a line that the form has not": ("never", {"when": "x"}),
    "a list in a form": ("never", {"alone": ["x"]}),
    "null": ("tasks", None),
    "a record for a form": ("never", 4),
}


@each_row("name", WRONG)
def test_a_wrong_reply_is_refused_with_its_reason(name: str) -> None:
    slot, value = WRONG[name]
    made = given(slot, value)
    assert isinstance(made, Rejection)
    assert made.reason
    assert made.allowed


@each_row(
    ("due", "taken"),
    [("2031-05-01", True), ("2031-04-30", False), ("soon", False), ("", True)],
)
def test_something_is_due_on_a_day_to_come(due: str, taken: bool) -> None:
    reply = Reply(action=Action.UNKNOWN, owner="Berta", due=due)
    made = given("story", reply, today="2031-05-01")
    assert isinstance(made, Answered) is taken
    if isinstance(made, Rejection):
        assert due in made.reason


@each_row("value", ["2", "blue", "Blue", " BLUE "])
def test_a_choice_is_named_by_number_id_or_text(value: str) -> None:
    made = given("colour", value)
    assert isinstance(made, Answered)
    assert made.value == "blue"


@each_row("value", ["green", "other: green", "other green"])
def test_own_words_are_kept_as_another_choice(value: str) -> None:
    made = given("colour", value)
    assert isinstance(made, Answered)
    assert (made.value, made.other) == (OTHER, "green")


def test_a_box_of_dont_knows_is_a_dont_know() -> None:
    made = given("tasks", ["dk", ":dk"])
    assert isinstance(made, Answered)
    assert made.status is AnswerStatus.UNKNOWN
    assert made.question_record == "OPEN-01"
    assert not made.lines


def test_one_dont_know_among_lines_is_that_lines() -> None:
    made = given("tasks", ["see", "dk"])
    assert isinstance(made, Answered)
    assert [line.status for line in made.lines] == [AnswerStatus.ANSWERED, AnswerStatus.UNKNOWN]
    assert [line.record for line in made.lines] == ["NEED-01", None]


def test_a_reply_word_in_a_list_of_a_program_is_text() -> None:
    made = given("tasks", [":back", "::later"])
    assert isinstance(made, Answered)
    assert [line.text for line in made.lines] == [":back", ":later"]


def test_a_hedge_makes_a_line_a_guess_and_stays_in_it() -> None:
    made = given("tasks", ["nurse: maybe see it"])
    assert isinstance(made, Answered)
    assert not made.lines[0].sure
    assert made.lines[0].fields == {"role": "nurse", "need": "maybe see it"}


def test_escapes_and_controls_are_not_stored() -> None:
    made = given("story", "a\x1b[31mred\x1b[0m\x07b\nc")
    assert isinstance(made, Answered)
    assert made.value == "aredb\nc"


@each_row("action", [Action.HELP, Action.BACK, Action.STOP])
def test_what_is_no_answer_is_refused(action: Action) -> None:
    assert isinstance(given("story", Reply(action=action)), Rejection)


def test_the_frame_that_was_typed_too_is_left_out() -> None:
    made = given("never", {"alone": "It never cancels"})
    assert isinstance(made, Answered)
    assert made.lines[0].text == "cancels"


@each_row(
    ("lines", "frames"),
    [
        (["By which day do they decide? 20 April"], {"by": "20 April"}),
        (["the mayor", "By which day do they decide? 20 April"],
         {"reader": "the mayor", "by": "20 April"}),
        (["the one who says yes is: the mayor", "one week"],
         {"reader": "the mayor", "looks-at": "one week"}),
        (["the mayor", "one week"], {"reader": "the mayor", "looks-at": "one week"}),
    ],
)  # fmt: skip
def test_a_line_of_a_form_that_says_its_beginning_is_that_line(
    lines: list[str], frames: dict[str, str]
) -> None:
    interview = told({})
    made = answer(interview, "acceptance", list(lines))
    assert {line.frame: line.text for line in made.lines} == frames


def test_a_form_with_more_lines_than_beginnings_is_refused_and_not_cut() -> None:
    interview = told({})
    question = interview.question("sentence")
    assert question is not None
    made = accept(interview, "sentence", question, Reply(value=["halls are free", "Hallbook", "x"]))
    assert isinstance(made, Rejection)
    assert "more lines" in made.reason
    kept = accept(interview, "sentence", question, Reply(value=["", "Hallbook", ""]))
    assert isinstance(kept, Answered)


def test_two_things_in_one_line_of_a_list_are_two_and_so_are_two_steps() -> None:
    interview = told({"tasks": ["see the hall"]}, depth="standard")
    answer(interview, "limits", ["it opens in May. and it should be red"])
    assert [one.text for one in interview.answers["limits"].lines] == [
        "it opens in May.", "and it should be red",
    ]  # fmt: skip
    answer(interview, "use", ["the clerk rings. and the boy opens the hall"])
    assert len(interview.answers["use"].lines) == 2
    answer(interview, "use", ["the clerk rings. it opens the hall"])
    assert len(interview.answers["use"].lines) == 1


def test_who_asks_for_help_gets_the_reason_of_the_question_and_what_helps() -> None:
    interview = started()
    question = interview.question("tasks")
    assert question is not None
    assert question.why != question.text
    assert accept(interview, "tasks", question, Reply(action=Action.HELP)) == Rejection(
        reason=question.why, allowed=question.help
    )


def test_of_two_lines_that_begin_alike_the_second_takes_the_next_free_line() -> None:
    interview = started(depth="standard")
    question = interview.question("acceptance")
    assert question is not None
    by = next(one for one in question.frames if one.id == "by")
    lines: JsonValue = [f"{by.begin} 1 May", f"{by.begin} 2 May", "", "a week"]
    made = accept(interview, "acceptance", question, Reply(value=lines))
    assert isinstance(made, Answered)
    found = {line.frame: line.text for line in made.lines}
    assert found["by"] == "1 May"
    assert len(found) == 3 and "a week" in found.values()
    assert any(text.endswith("2 May") for text in found.values())


def test_a_list_of_dont_knows_keeps_what_was_said_beside_it() -> None:
    interview = started()
    question = interview.question("tasks")
    assert question is not None
    said = Reply(value=["dk", "the clerk would know", "the cook would know"])
    made = accept(interview, "tasks", question, said)
    assert isinstance(made, Answered)
    assert (made.owner, made.question_record) == ("the clerk", "OPEN-01")
    assert made.reason == "dk / the clerk would know / the cook would know"
    own = accept(interview, "tasks", question,
                 said.model_copy(update={"owner": "Ida", "reason": "so"}))  # fmt: skip
    assert isinstance(own, Answered)
    assert (own.owner, own.reason) == ("Ida", "so")


def test_each_line_comes_from_whom_the_reply_comes_from_but_what_nobody_said() -> None:
    interview = started(depth="standard")
    question = interview.question("assume")
    assert question is not None
    reply = Reply(value={"language": "Welsh too"}, via=Via.PROPOSED)
    made = accept(interview, "assume", question, reply)
    assert isinstance(made, Answered)
    assert made.lines[0].via is Via.PROPOSED
    assert {line.via for line in made.lines[1:]} == {Via.ASSUMED}


def test_a_list_that_is_longer_than_any_answer_may_be_is_refused() -> None:
    interview = started()
    for slot, value in (("tasks", ["a" * 60_000, "b" * 60_000]), ("refuse", "a" * 100_001),
                        ("acceptance", {"reader": "a" * 60_000, "by": "b" * 60_000})):  # fmt: skip
        question = interview.question(slot)
        assert question is not None
        refused = accept(interview, slot, question, Reply(value=value))  # type: ignore[arg-type]
        assert isinstance(refused, Rejection) and "characters long" in refused.reason


def test_an_empty_line_of_a_form_keeps_its_place_unless_a_beginning_was_typed() -> None:
    interview = started(depth="standard")
    question = interview.question("acceptance")
    assert question is not None
    first, second, *_ = question.frames
    last = question.frames[-1]
    for lines, found in (
        (["", "a week"], {second.id: "a week"}),
        (["", "a week", f"{last.begin} 1 May"], {first.id: "a week", last.id: "1 May"}),
    ):
        made = accept(interview, "acceptance", question, Reply(value=[*lines]))
        assert isinstance(made, Answered)
        assert {line.frame: line.text for line in made.lines} == found


def test_what_put_another_line_right_stays_beside_a_form() -> None:
    interview = told({"acceptance": {"reader": "the council"}})
    aside = Line(key="L8", text="no, 4 rooms", fields={"puts-right": "limits#L1"})
    before = interview.given["acceptance"]
    interview.given["acceptance"] = before.model_copy(update={"lines": (*before.lines, aside)})
    question = interview.question("acceptance")
    assert question is not None
    said = {"reader": "the council no, 4 rooms", "by": "1 May"}
    made = accept(interview, "acceptance", question, Reply(value={**said}))
    assert isinstance(made, Answered)
    assert [line.text for line in made.lines] == ["the council", "1 May", "no, 4 rooms"]
    assert made.lines[-1] == aside
