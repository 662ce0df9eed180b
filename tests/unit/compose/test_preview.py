"""The sentence of a line while it is typed: the one that will stand in the document, or why not."""

from __future__ import annotations

import pytest

from askfirst.compose import NOT_YET, compose, preview
from askfirst.compose.material import material
from askfirst.interview import Interview
from askfirst.lines import parse
from interviews import HALLS_STANDARD, told


@pytest.fixture(scope="module")
def halls() -> Interview:
    return told(HALLS_STANDARD, depth="standard")


def seen(interview: Interview, slot: str, line: str) -> str:
    question = interview.question(slot)
    assert question is not None
    return preview(interview, question, parse(line, question.line).fields, slot=slot, line=line)


@pytest.mark.parametrize(
    ("slot", "line", "sentence"),
    [
        ("use", "Caretaker types a date -> it prints the list",
         "When the caretaker types a date, Hallbook shall print the list."),
        ("failures", "the key is lost -> tell the warden and block the key",
         "If the key is lost, then Hallbook shall tell the warden. If the key is lost, then"
         " Hallbook shall block the key."),
        ("states", "the hall is shut -> the lights stay off",
         "While the hall is shut, the lights shall stay off."),
        ("use", "Caretaker types a date -> it charges by night",
         "When the caretaker types a date, Hallbook shall charge by night."),
        ("failures", "the gate jams -> try again maybe twice",
         "If the gate jams, then Hallbook shall try again twice. (a guess)"),
        ("failures", "the gate jams for 5 s -> perhaps open it",
         "If the gate jams for 5 s, then Hallbook shall open it. (a guess)"),
        ("failures", "the gate jams -> show \"not sure, maybe tomorrow\"",
         "If the gate jams, then Hallbook shall show \"not sure, maybe tomorrow\". (a guess)"),
    ],
)  # fmt: skip
def test_a_line_that_fits_shows_its_sentence(
    halls: Interview, slot: str, line: str, sentence: str
) -> None:
    assert seen(halls, slot, line) == sentence


@pytest.mark.parametrize(
    ("slot", "line", "reason"),
    [
        ("use", "I open the list -> print it", "it says I: say who, such as 'the caretaker'"),
        ("use-more@NEED-02", "I open the list -> print it", "such as 'the choir leader'"),
        ("use", "Caretaker types a date", "then does: put '->' in front of that"),
        ("failures", "the key is lost -> lock the gate, not sure if it opens", "only a guess"),
        ("use", "it is under 5 °C -> open the gate and tell the warden when the wind drops",
         "Two things in one"),
        ("use", "it is under 5 °C -> shut the gate slowly", "You wrote 'slowly'"),
        ("use", "it is under 5 °C -> shut the gate quickly", "You wrote 'quickly'"),
        ("failures", "no answer -> lights off", "the second half: it has no verb"),
        ("use", "Caretaker types a date -> show many halls", "You wrote"),
    ],
)  # fmt: skip
def test_a_line_that_does_not_fit_shows_why(
    halls: Interview, slot: str, line: str, reason: str
) -> None:
    text = seen(halls, slot, line)
    assert text.startswith(NOT_YET) and reason in text


def test_what_happens_before_may_be_missing(halls: Interview) -> None:
    question = halls.question("use")
    assert question is not None
    text = preview(halls, question, {"response": "print the list"})
    assert text == f"{NOT_YET}it does not say what happens before"


def test_a_tick_has_its_own_first_half(halls: Interview) -> None:
    question = halls.question("can-happen")
    assert question is not None
    fields = {"choice": "the same thing comes twice", "words": "keep the first"}
    sentence = "If the same thing comes twice, then Hallbook shall keep the first."
    assert preview(halls, question, fields) == sentence
    assert preview(halls, question, fields, made=material(halls)) == sentence


def test_the_words_on_a_tick_are_told_only_what_can_be_done_there(halls: Interview) -> None:
    question = halls.question("can-happen")
    assert question is not None
    for words in ("nothing", "beep, by May", "keep the first, tell the clerk"):
        text = preview(halls, question, {"choice": "the same thing comes twice", "words": words})
        assert "two lines" not in text
        assert "'->'" not in text


@pytest.mark.parametrize(
    "choice", ["input", "not-allowed", "mismatch", "twice", "missing", "power"]
)
def test_what_a_choice_says_itself_keeps_no_answer_from_being_a_sentence(
    halls: Interview, choice: str
) -> None:
    question = halls.question("can-happen")
    assert question is not None
    listed = question.choice(choice)
    assert listed is not None
    text = preview(halls, question, {"choice": listed.text, "words": "ring the bell"})
    assert text == f"If {listed.text}, then Hallbook shall ring the bell."


def test_other_questions_and_empty_lines_show_nothing(halls: Interview) -> None:
    assert seen(halls, "tasks", "Caretaker: see the halls") == ""
    assert seen(halls, "use", "") == ""
    assert seen(halls, "use", "dk") == ""


def test_a_line_without_its_arrow_is_asked_for_it() -> None:
    line = "if the lamp is broken open both gates and tell the warden"
    made = compose(told({**HALLS_STANDARD, "failures": [line]}, depth="standard"))
    asked = [one.statement for one in made.records if line in one.statement]
    assert asked and all("'->' missing" in text for text in asked)


@pytest.mark.parametrize(
    ("slot", "answer"),
    [
        ("who", ["Neighbours: Lotte and Bo; want quiet"]),
        ("latest-case", "Last week Lotte had no key."),
    ],
)
def test_somebody_named_in_an_earlier_answer_may_act(slot: str, answer: object) -> None:
    interview = told({**HALLS_STANDARD, slot: answer}, depth="standard")
    text = seen(interview, "use", "Lotte turns the key -> print the list")
    assert text == "When Lotte turns the key, Hallbook shall print the list."


def test_a_name_that_is_only_a_role_is_not_written_like_a_thing() -> None:
    interview = told({**HALLS_STANDARD, "tasks": ["Lotte: open the hall"]}, depth="standard")
    assert "the lotte" not in seen(interview, "use", "Lotte turns the key -> print the list")
