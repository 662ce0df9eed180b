"""The sentence of a line while it is typed: the one that will stand in the document, or why not."""

from __future__ import annotations

import pytest

from askfirst.compose import NOT_YET, preview
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
    return preview(interview, question, parse(line, question.line).fields, slot=slot)


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
        ("use", "Caretaker types a date", "it does not say what Hallbook then does"),
        ("failures", "no answer -> lights off", "the second half: it has no verb"),
        ("use", "Caretaker types a date -> show many halls", "You wrote"),
    ],
)
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


def test_other_questions_and_empty_lines_show_nothing(halls: Interview) -> None:
    assert seen(halls, "tasks", "Caretaker: see the halls") == ""
    assert seen(halls, "use", "") == ""
    assert seen(halls, "use", "dk") == ""
