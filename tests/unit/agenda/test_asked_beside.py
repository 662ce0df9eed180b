"""Where what is asked beside the questions belongs, and small borders of the agenda."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest
from pydantic import JsonValue

from askfirst.agenda import Found, asking_back, excepting, prompt
from askfirst.agenda.asking_back import asked_back
from askfirst.agenda.deciding import judged
from askfirst.agenda.excepting import exceptions
from askfirst.agenda.in_short import in_short
from askfirst.agenda.pace import minutes_left
from askfirst.agenda.read_backs import _is_own, read_backs
from askfirst.agenda.rows import lines_of
from askfirst.agenda.spoken import spoken
from askfirst.agenda.word_follow_ups import follow_ups, left_in_a_row
from askfirst.events import Answered, Asked, Line, Opinion
from askfirst.interview import Interview, Rejection
from askfirst.questions import Choice, Frame, Offer, Prompt, Question, QuestionKind
from askfirst.records import compose
from askfirst.replies import Reply
from askfirst.vocabulary import Kind, Quote
from interviews import answer, tell, told
from rows import each_row

SAID: dict[str, JsonValue] = {
    "latest-case": "We lost a boat.",
    "who": ["The crew, want a list each morning of the wet sails"],
    "today": "the mate ties all boats each evening. the clerk signs the book, only then we sail",
    "sentence": {"sentence": "skippers see which boat is free, it tells who is still out"},
    "tasks": ["Skippers book the winch", "The mate mends a torn sail", "Guests pay for the berth"],
    "use": ["The skipper picks an hour and the winch is booked"],
    "goes-wrong": ["If the hour is taken it says so"],
    "must-not": ["it never plays by itself"],
    "facts": ["Boat: name, length", "Sail: size, age"],
    "qualities": {"right": "3 percent"},
}


@each_row(
    ("name", "slot", "place"),
    [
        ("spoken", "tasks", "tasks!spoken"),
        ("in-short", "goes-wrong", "use!in-short"),
        ("exceptions", "must-not", "must-not!exceptions"),
        ("asked-back", "facts", "facts!asked-back"),
    ],
)
def test_what_is_asked_once_belongs_to_the_section_of_what_brought_it_up_and_rests_on_no_words(
    name: str, slot: str, place: str
) -> None:
    interview = told(SAID, depth="standard")
    ways = {"spoken": spoken, "in-short": in_short, "exceptions": exceptions,
            "asked-back": asked_back}  # fmt: skip
    with pytest.MonkeyPatch.context() as patch:
        for module in (asking_back, excepting):
            patch.setattr(module, "busy_outside", lambda _: False)
        (asked,) = ways[name](interview, slot)
        base = asked.slot.partition("!")[0]
        assert asked.slot == place
        assert (asked.cause["section"], asked.cause["rests"]) == (interview.section(slot), {})
        assert asked.about == interview.answers[base].n
        assert ways[name](interview, "limits") == []  # nothing was answered there
        tell(interview, asked)
        assert ways[name](interview, slot) == []


def test_a_page_is_read_back_after_the_last_reply_before_the_close_and_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    interview = told(SAID, depth="standard")
    assert read_backs(interview, "facts") == []  # there is more to be asked
    monkeypatch.setattr("askfirst.agenda.read_backs.busy_outside", lambda _: False)
    assert read_backs(interview, "facts") == []  # what was composed stood under the line
    limits = Reply(value=["at most 5 boats"], sure=False)
    answer(interview, "limits", limits)
    assert read_backs(interview, "checks") == []  # nothing was answered there
    (page,) = read_backs(interview, "facts")
    assert (page.slot, page.cause["section"]) == ("read-back@end", interview.section("facts"))
    assert page.listed("records")[0] == "CON-01"  # the most doubtful first
    tell(interview, page)
    assert read_backs(interview, "facts") == []
    quick = told({"limits": limits})
    assert read_backs(quick, "limits") == []
    closing = told({"limits": limits, "else": ["no"]}, depth="standard")
    assert read_backs(closing, "else") == []


def test_a_line_of_somebody_else_in_a_list_is_theirs_to_look_at() -> None:
    interview = told({"tasks": ["ring the bell"], "refuse": "It is slow."})
    line = Line(key="L90000000001", text="oil the rope", record="NEED-100001")
    said = Answered(slot="tasks", lines=(line,))
    interview.apply(Opinion(n=9, by="Otto", at="2030-05-01T09:00:00Z", answer=said))
    own = {one.id: _is_own(interview, one) for one in compose(interview).records if one.origins}
    assert own["NEED-01"] is True
    assert own["NEED-100001"] is False
    assert all(is_own for key, is_own in own.items() if not key.startswith("NEED"))


def test_each_word_of_a_line_is_asked_about_once() -> None:
    interview = told({"goals": ["halls etc, and easy repairs"]}, depth="standard")
    first, second = follow_ups(interview, "goals")
    assert first.cause["line"] == second.cause["line"]
    tell(interview, first)
    (left,) = follow_ups(interview, "goals")
    assert (left.slot, left.cause["words"]) == ("goals!2", second.cause["words"])
    tell(interview, left)
    assert follow_ups(interview, "goals") == []


@each_row(
    "words",
    ["", "used", "use", "true", "context", "set aside", "aside", "do not use", "don't use",
     "contradicts", "against", "Set-Aside.", " USE "],
)  # fmt: skip
def test_words_that_say_what_a_sentence_is_for_are_taken(words: str) -> None:
    passage = Quote(source="a", sha256="0" * 64, start=0, end=1, quote="a")
    page = Prompt("d@1", QuestionKind.CHOICES, "?", offers=(Offer("a", passage),),
                  choices=(Choice(id="passage-1", text="a"),))  # fmt: skip
    line = Line(key="L1", text="a", choice="passage-1", fields={"words": words})
    event = Answered(slot="d@1", lines=(line,))
    assert judged(page, event) is event
    refused = Rejection(reason="no")
    assert judged(page, refused) is refused


def test_only_a_box_that_is_put_as_a_form_is_filled_in_line_by_line() -> None:
    frames = (Frame(id="row-boat", begin="Boat:"), Frame(id="more", begin="Also:"))
    box = Question(id="facts", kind=QuestionKind.BOX, text="?", reads="facts")
    form = Question(id="facts", kind=QuestionKind.FORM, text="?", frames=frames)
    value: JsonValue = {"row-boat": "name ", "more": " Sail: size", "gone": "x", "odd": None}
    put = Prompt("facts", QuestionKind.FORM, "?", frames=frames)
    assert lines_of(put, box, value) == ["Boat: name", " Sail: size", "x"]
    assert lines_of(put, form, value) is value
    assert lines_of(put._replace(kind=QuestionKind.BOX), box, value) is value


def test_what_may_be_left_empty_is_told_and_so_is_a_box_put_line_by_line() -> None:
    interview = told({"tasks": ["ring"]}, depth="standard")
    found = {slot: prompt(interview, Found(()), slot).optional
             for slot in ("tasks", "limits", "speaker", "priorities")}  # fmt: skip
    questions = {slot: interview.question(slot) for slot in found}
    assert found["priorities"] is True
    assert found == {slot: bool(one and one.optional) or slot == "priorities"
                     for slot, one in questions.items()}  # fmt: skip
    assert not found["tasks"]


def test_the_pace_of_somebody_is_what_lies_between_their_quick_and_their_slow_replies() -> None:
    gaps = (10, 20, 30, 40, 400, 500, 550, 600)
    at, events = 0, list[Any]()
    for number, gap in enumerate((0, *gaps)):
        at += gap
        stamp = f"2030-05-01T{9 + at // 3600:02d}:{at // 60 % 60:02d}:{at % 60:02d}Z"
        events.append(Answered(n=number, at=stamp, slot=f"s-{number}", value="x"))
    told_ = cast("Interview", SimpleNamespace(events=events, answers=events))
    assert minutes_left(told_, 60, 60) == 57
    assert minutes_left(told_, 60, 200) == 156


def test_a_name_is_asked_of_a_record_that_there_is() -> None:
    interview = told({"tasks": ["ring"]}, depth="standard")
    assert interview.section("nothing") == ""
    assert interview.section("tasks") == interview.section("tasks!7") != ""
    asked = Asked(slot="x@1", type="follow-up", about=0, cause={"section": "close", "rests": {}},
                  question=Question(id="q", kind=QuestionKind.TEXT, text="?"))  # fmt: skip
    tell(interview, asked)
    assert interview.section("x@1") == "close"
    assert Kind.NEED in {ref.kind for ref in interview.records(Kind.NEED)}


def test_what_was_said_last_tells_whether_somebody_is_tired_of_being_asked() -> None:
    interview = told({"goals": ["easy keys", "halls etc"]}, depth="deep")
    for asked in follow_ups(interview, "goals"):
        tell(interview, asked)
    for slot, said, left in (("goals!1", "", 1), ("goals!2", "", 2), ("goals!1", "5 keys", 0),
                             ("goals!2", "", 1), ("goals!1", "dk", 0)):  # fmt: skip
        answer(interview, slot, said)
        assert left_in_a_row(interview) == left, slot


def test_what_was_asked_of_an_answer_and_still_stands_takes_its_room() -> None:
    interview = told({"goals": ["easy keys", "halls etc"]}, depth="deep")
    first, second = follow_ups(interview, "goals")
    for asked in (first, second):
        tell(interview, asked)
    more = ["easy keys", "halls etc", "cheap lamps", "fast doors"]
    answer(interview, "goals", [*more])
    assert follow_ups(interview, "goals") == []
    answer(interview, "goals", more[1:])
    found = follow_ups(interview, "goals")
    assert [one.slot for one in found] == ["goals!3"]
    answer(interview, "goals", more[2:])
    assert [one.slot for one in follow_ups(interview, "goals")] == ["goals!3", "goals!4"]


def test_of_two_rules_that_stand_beside_one_another_one_is_put() -> None:
    rules = ["nobody but me ever moors at the quay of Hull", "the quay of Hull never gets a lamp"]
    said: dict[str, JsonValue] = {"must-not": rules[:1], "decisions": rules[1:]}
    rows = excepting._rows(told(said, depth="standard"))
    assert [(row.ref.words, row.beside) for row in rows] == [
        (rules[0], (rules[1],)), (rules[1], ()),
    ]  # fmt: skip
    assert excepting._rows(told({})) == []


def test_a_line_that_only_answers_who_is_no_rule() -> None:
    said: dict[str, JsonValue] = {"must-not": ["nobody, the post is a board", "it never rings"]}
    assert [one.ref.words for one in excepting._rows(told(said, depth="standard"))] == [
        "it never rings",
    ]  # fmt: skip
