"""Ticks on what was said before: each tells of its record, and so does a limit left alone."""

from __future__ import annotations

from askfirst.events import Answered, AnswerStatus, Line
from askfirst.interview import Interview
from askfirst.interview.record_ids import Numbers
from askfirst.interview.ticked_records import choices_of, pointed_at, pointing
from askfirst.questions import Choice, Question, QuestionKind
from askfirst.vocabulary import Via
from interviews import told


def question(prefill: str, *ids: str) -> Question:
    choices = tuple(Choice(id=one, text=one) for one in ids)
    return Question(id="q", kind=QuestionKind.CHOICES, text="?", prefill=prefill, choices=choices)


def interview() -> Interview:
    return told({"tasks": ["maybe ring \x1b[31mbells", "sing"], "limits": ["No glue", "400 euros"]})


def told_of(prefill: str, *picked: str, ids: tuple[str, ...] = (), words: str = "") -> list[Line]:
    lines = tuple(Line(key=f"L9{n}", text=one, choice=one, fields={"words": words} if words else {})
                  for n, one in enumerate(picked))  # fmt: skip
    made = pointing(
        interview(), question(prefill, *ids), Answered(slot="q", lines=lines), Numbers()
    )
    return list(made.lines)


def test_what_is_offered_is_the_persons_own_lines_as_names_that_act_on_no_screen() -> None:
    one = interview()
    assert [choice.id for choice in choices_of(one, question("tasks"))] == ["need-01", "need-02"]
    assert choices_of(one, question("tasks"))[1].text == "sing"
    assert "\x1b" not in choices_of(one, question("tasks"))[0].text
    assert [ref.id for ref in pointed_at(one, question("limits"))] == ["CON-01", "CON-02"]
    assert pointed_at(one, question("unsaid")) == []


def test_a_ticked_task_is_a_must_and_the_others_are_told_nothing_of() -> None:
    found = told_of("tasks", "need-02", "none")
    assert [(line.about, line.fields) for line in found] == [
        ("NEED-02", {"priority": "must"}), ("", {}),
    ]  # fmt: skip


def test_a_limit_left_alone_is_liked_and_that_is_nobodys_word() -> None:
    fixed, liked = told_of("limits", "con-02")
    assert (fixed.about, fixed.fields, fixed.via) == ("CON-02", {"standing": "fixed"}, Via.HUMAN)
    assert (liked.about, liked.fields, liked.via) == ("CON-01", {"standing": "liked"}, Via.ASSUMED)
    assert (liked.choice, liked.text) == ("con-01", "No glue")


def test_where_another_tick_stands_too_nothing_is_taken_of_what_was_left() -> None:
    assert [line.choice for line in told_of("limits", "not-sure")] == ["not-sure"]


def test_a_tick_on_what_leaves_no_exception_tells_when_it_does_not_hold() -> None:
    one = interview()
    asked = question("absolutes", "con-01", "con-09", "need-02")
    assert [ref.id for ref in pointed_at(one, asked)] == ["CON-01", "NEED-02"]
    (line,) = told_of("absolutes", "con-01", ids=("con-01",), words="at Easter")
    assert (line.about, line.fields) == (
        "CON-01", {"excepted": "yes", "words": "at Easter", "except": "at Easter"},
    )  # fmt: skip
    (line,) = told_of("absolutes", "con-01", ids=("con-01",))
    assert line.fields == {"excepted": "yes"}
    (line,) = told_of("absolutes", "none", ids=("con-01",))
    assert (line.about, line.fields) == ("", {})


def test_not_to_know_tells_of_no_record() -> None:
    unknown = Answered(slot="q", status=AnswerStatus.UNKNOWN)
    assert pointing(interview(), question("limits"), unknown, Numbers()) == unknown
    plain = Answered(slot="q", value="x")
    assert pointing(interview(), question("unsaid"), plain, Numbers()) == plain
