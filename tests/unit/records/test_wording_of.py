"""Questions with their places filled, for lists in the document."""

from __future__ import annotations

import pytest

from askfirst.events import Asked
from askfirst.interview import Interview
from askfirst.questions import Question, QuestionKind
from askfirst.records import compose
from askfirst.records.wording_of import in_its_line, point_text, question_text, unfinished
from askfirst.requirements import Kind
from interviews import tell, told
from rows import each_row


def asked_about(line: str) -> Interview:
    interview = told({"goals": ["fewer calls"]})
    question = Question(
        id="goals", kind=QuestionKind.TEXT, text="You wrote 'fewer'. Fewer than what?"
    )
    about = interview.answers["goals"]
    key = about.lines[0].key
    cause = {"rests": {f"goals#{key}": line}, "line": key, "words": "fewer"}
    tell(interview, Asked(slot="goals!1", type="follow-up", question=question, about=about.n,
                          cause={**cause}))  # fmt: skip
    return interview


@pytest.mark.parametrize(("length", "quoted"), [(100, True), (101, False)])
def test_a_follow_up_quotes_the_line_that_it_is_about_where_that_is_short(
    length: int, quoted: bool
) -> None:
    line = "fewer " + "x" * (length - len("fewer "))
    told_in = in_its_line(asked_about(line), "goals!1")

    assert told_in == (f"You wrote 'fewer' in “{line}”. Fewer than what?" if quoted else "")


@each_row(
    ("begin", "asked"),
    [
        ("Who reads it?", "Who reads it?"),
        ("The mood:", "Still to be said: the mood."),
        ("It never,", "How does this sentence end: “It never …”?"),
    ],
)
def test_what_asks_for_the_end_of_a_sentence(begin: str, asked: str) -> None:
    assert unfinished(begin) == asked


def test_a_line_of_a_form_that_is_open_asks_as_a_question() -> None:
    interview = told({"acceptance": {"reader": "dk", "by": "1 March"}})
    question = interview.question("acceptance")
    assert question is not None
    (key,) = [one.key for one in interview.answers["acceptance"].lines if one.frame == "reader"]
    (frame,) = [one for one in question.frames if one.id == "reader"]

    assert frame.asks
    assert point_text(interview, "the bell", f"acceptance#{key}") == frame.asks


def test_what_is_not_known_yet_reads_as_dots() -> None:
    question = Question(
        id="use", kind=QuestionKind.TEXT, text="{name}: {line:refuse}, {first:goal}, {main}?"
    )

    def filled(interview: Interview) -> str:
        tell(interview, Asked(slot="use!1", type="follow-up", question=question, about=1))
        return question_text(interview, "the bell", "use!1")

    assert filled(told({"refuse": "dk"})) == "the bell: ..., ..., ...?"
    said = told({"refuse": "It is slow.\nAnd loud.", "goals": ["- fewer calls"], "tasks": ["ring"]})
    assert filled(said) == "the bell: It is slow., fewer calls, ring?"


def test_a_thing_of_which_nobody_knows_the_facts_is_open_by_its_name_and_no_row() -> None:
    made = compose(told({"facts": ["Oar: dont know", "Sail: size, age"]}, depth="standard"))
    assert [one.statement for one in made.records if one.kind is Kind.DATA] == ["Sail: size, age."]
    asked = [one.statement for one in made.records if one.kind is Kind.QUESTION]
    assert "Oar: what is noted down about it?" in asked
