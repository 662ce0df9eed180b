"""Whether an answer still has the form that its question wants, after the pack changed."""

from __future__ import annotations

from askfirst.events import Answered, AnswerStatus, Line
from askfirst.interview.answer_forms import fits
from askfirst.questions import Choice, Frame, Question, QuestionKind
from rows import each_row

TWO = (Choice(id="a", text="A"), Choice(id="b", text="B"))
FRAMES = (Frame(id="who", begin="Who"), Frame(id="by", begin="By"))


def line(**more: str) -> Line:
    return Line(key="L1", text="x", **more)  # type: ignore[arg-type]


def answer(value: str = "", *lines: Line) -> Answered:
    return Answered(slot="q", value=value, lines=lines)


@each_row(
    ("kind", "more", "given", "fit"),
    [
        ("text", {}, answer("x"), True),
        ("long", {}, answer("", line()), False),
        ("choice", {"choices": TWO}, answer("a"), True),
        ("choice", {"choices": TWO}, answer("c"), False),
        ("choice", {"choices": TWO}, answer("other"), True),
        ("choice", {"choices": TWO}, answer("a", line()), False),
        ("choices", {"choices": TWO}, answer("", line(choice="a"), line(choice="b")), True),
        ("choices", {"choices": TWO}, answer("", line(choice="a"), line(choice="c")), False),
        ("choices", {"choices": TWO}, answer("", line(choice="a"), line()), False),
        ("choices", {"choices": TWO}, answer("a"), False),
        ("choices", {"prefill": "tasks"}, answer("", line(choice="need-01")), True),
        ("form", {"frames": FRAMES}, answer("", line(frame="who"), line(frame="by")), True),
        ("form", {"frames": FRAMES}, answer("", line(frame="who"), line(frame="gone")), False),
        ("form", {"frames": FRAMES}, answer("x"), False),
        ("box", {}, answer("", line(), line()), True),
        ("box", {}, answer("x"), False),
        ("box", {}, answer("", line(), line(frame="who")), False),
        ("box", {}, answer("", line(choice="a")), False),
        ("form", {"frames": FRAMES}, answer(), True),
    ],
)
def test_an_answer_fits_a_question_of_its_form(
    kind: str, more: dict[str, object], given: Answered, fit: bool
) -> None:
    question = Question.model_construct(
        **{"id": "q", "kind": QuestionKind(kind), "text": "?", "choices": (), "frames": (), **more}
    )
    assert fits(question, given) is fit


def test_who_does_not_know_fits_every_question() -> None:
    question = Question(id="q", kind=QuestionKind.CHOICE, text="?", choices=TWO)
    given = answer("gone", line()).model_copy(update={"status": AnswerStatus.UNKNOWN})
    assert fits(question, given)
