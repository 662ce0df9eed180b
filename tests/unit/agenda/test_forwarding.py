"""Open questions for somebody who was not there, and where their answers go."""

from __future__ import annotations

from askfirst.agenda.forwarding import Returning, forwarded
from askfirst.agenda.found import Found
from askfirst.events import Asked
from askfirst.interview import Interview
from askfirst.questions import Question, QuestionKind
from askfirst.records import compose
from askfirst.replies import Action, Reply
from askfirst.vocabulary import Kind
from interviews import answer, tell, told


def begun() -> Interview:
    return told({
        "latest-case": "dk", "tasks": ["ring the {b}ell", "dk"],
        "acceptance": {"reader": "the council", "by": "dk"},
        "undecided": ["Where it hangs: hall or office; the warden, by May"],
    }, depth="standard")  # fmt: skip


def test_each_open_question_names_its_place_and_what_it_is_about() -> None:
    interview = begun()
    records = compose(interview).of_kind(Kind.QUESTION)
    found = {one.place: one for one in forwarded(interview, Found(()), records)}

    assert found["latest-case"].context == ()
    assert found["latest-case"].prompt.kind is QuestionKind.LONG
    day = next(one for place, one in found.items() if place.startswith("acceptance#"))
    assert day.context[0].startswith("It belongs to: ")
    decided = next(one for place, one in found.items() if place.startswith("undecided#"))
    assert decided.text.startswith("Not decided yet: ")
    assert decided.context == ("So far: the warden.",)


def test_what_was_asked_because_of_a_line_is_told_as_what_it_says() -> None:
    interview = told({"tasks": ["ring the bell"]})
    question = Question(
        id="more", kind=QuestionKind.TEXT, text="You wrote “ring”. How loud?", why="", root=""
    )
    event = Asked(slot="tasks!how-1", type="follow-up", question=question, about=2,
                  cause={"section": "task", "rests": {"tasks#L1": "ring the bell"}})  # fmt: skip
    tell(interview, event)
    answer(interview, event.slot, "dk")
    (one,) = forwarded(interview, Found(()), compose(interview).of_kind(Kind.QUESTION))
    assert one.text == "It says “ring”. How loud?"
    assert one.context == ("It stands in: “ring the bell”",)


def lines(interview: Interview, slot: str) -> dict[str, str]:
    return {f"{slot}#{one.key}": one.text for one in interview.answers[slot].lines}


def test_a_line_that_comes_back_leaves_the_others_as_they_are() -> None:
    interview = begun()
    back = Returning(interview)
    first, second = lines(interview, "tasks")

    assert back.reply(second, "oil the rope") == Reply(value=["ring the {b}ell", "oil the rope"])
    again = back.reply(first, "at noon")
    assert again == Reply(value=["ring the {b}ell; at noon", "oil the rope"])
    assert back.reply(first, Reply(action=Action.UNKNOWN)) is None
    none = Reply(action=Action.NOT_RELEVANT, reason="we  stop:")
    kept = Returning(interview).reply(second, none)
    assert kept == Reply(value=["ring the {b}ell", "not relevant: we stop"])
    assert [back.reply(place, "x") for place in ("tasks#L9", "who#L1", "tasks")] == [None] * 3


def test_a_line_of_a_form_comes_back_in_its_form() -> None:
    interview = begun()
    back, places = Returning(interview), lines(interview, "acceptance")
    day = next(place for place, text in places.items() if text == "dk")

    assert back.reply(day, "1  May") == Reply(value={"reader": "the council", "by": "1 May"})
    for said, value in (
        ("by  May:", "by May"), (Reply(action=Action.UNKNOWN, owner="Ben"), "dk Ben"),
        (Reply(action=Action.NOT_RELEVANT, reason="no"), "not relevant: no"),
    ):  # fmt: skip
        assert back.in_form(day, said, "Ola") == Reply(value={"by": value})
    assert back.in_form(next(iter(lines(interview, "tasks"))), "x", "Ola") is None
    assert back.in_form("acceptance#L99", "x", "Ola") is None


def test_what_was_asked_in_other_words_shows_what_it_is_about_and_nothing_acts() -> None:
    interview = told({"tasks": ["ring the bell"], "acceptance": {"reader": "dk"},
                      "undecided": ["Where it \x1b[31mhangs: hall or office"]},
                     depth="standard")  # fmt: skip
    question = Question(id="more", kind=QuestionKind.TEXT, text="How loud is it?", why="", root="")
    cause = {"section": "task", "rests": {"tasks#L1": "ring the bell"}}
    event = Asked(slot="tasks!how-1", type="follow-up", question=question, about=2, cause={**cause})
    tell(interview, event)
    answer(interview, event.slot, "dk")
    records = compose(interview).of_kind(Kind.QUESTION)
    found = {one.place: one for one in forwarded(interview, Found(()), records)}
    assert found["tasks!how-1"].text == "How loud is it?"
    assert "It stands in: “ring the bell”" not in found["tasks!how-1"].context
    texts = "".join(one.text + "".join(one.context) for one in found.values())
    assert "\x1b" not in texts
