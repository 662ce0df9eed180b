"""A question and what was stored, as objects for a program."""

from __future__ import annotations

from askfirst.errors import ProjectError
from askfirst.events import Answered, Line
from askfirst.frontends.agent import SCHEMAS, answer_object, failed, question_object, schema
from askfirst.questions import Choice, Frame, LinePart, Offer, Prompt, QuestionKind
from askfirst.vocabulary import Quote, Via
from rows import each_row

QUOTE = Quote(source="memo.txt", sha256="0", start=0, end=5, quote="the\x1b[31m bell")
OTHER = Choice(id="other", text="Something else")
WHOLE = Prompt(
    "goals@NEED-01!1", QuestionKind.CHOICES, "What?", type="follow-up", section="Goals",
    help="Pick.", examples=("a", "b"), why="so", shown=("told", "more"),
    choices=(Choice(id="ring", text="it rings"), OTHER), most=2,
    line=(LinePart(field="need"), LinePart(field="by", after=(";",), label="by whom")),
    frames=(Frame(id="never", begin="It never"),), prefill="x", picked={"ring": "at noon"},
    offers=(Offer("ring the bell", QUOTE),), passages=(QUOTE, QUOTE), optional=True, answered=True,
)  # fmt: skip


def test_a_screen_is_handed_over_whole() -> None:
    assert question_object(WHOLE).model_dump(mode="json") == {
        "id": "goals@NEED-01!1", "type": "follow-up", "kind": "choices", "section": "Goals",
        "text": "What?", "help": "Pick.", "why": "so",
        "value": "a list of ids of choices, or an object of id to a few words",
        "example": "a", "examples": ["a", "b"], "shown": ["told", "more"],
        "choices": [
            {"id": "ring", "text": "it rings"}, {"id": "other", "text": "Something else"},
        ],
        "most": 2, "line": ["need", "by whom"], "frames": [{"id": "never", "begin": "It never"}],
        "prefill": "x", "picked": {"ring": "at noon"},
        "offers": [
            {"text": "ring the bell", "source": "memo.txt", "quote": "the\x1b[31m bell"},
        ],
        "passages": [{"text": "the bell", "source": "memo.txt", "quote": "the\x1b[31m bell"}] * 2,
        "optional": True, "answered": True,
    }  # fmt: skip
    assert question_object(WHOLE._replace(examples=())).example == ""


@each_row(
    ("kind", "choices", "value"),
    [
        (QuestionKind.CHOICE, (OTHER,), 'the id of one choice, or "other: " and own words'),
        (QuestionKind.CHOICE, (), "the id of one choice"),
        (QuestionKind.CHOICES, (OTHER,),
         "a list of ids of choices, or an object of id to a few words"),
        (QuestionKind.BOX, (), "a list of texts, one a line"),
        (QuestionKind.FORM, (), "an object of frame id to the end of its sentence"),
        (QuestionKind.TEXT, (), "a text of one line"),
        (QuestionKind.LONG, (), "a text"),
    ],
)  # fmt: skip
def test_what_a_value_is_made_of_is_said_by_kind(
    kind: QuestionKind, choices: tuple[Choice, ...], value: str
) -> None:
    assert question_object(WHOLE._replace(kind=kind, choices=choices)).value == value


LINES = (
    Line(key="L1", text="a", record="NEED-01"),
    Line(key="L2", text="b", record="NEED-02", via=Via.PROPOSED),
    Line(key="L3", text="c"),
    Line(key="L4", text="d", record="NEED-03"),
)


@each_row(
    ("event", "records"),
    [
        (Answered(slot="a", lines=LINES), ("NEED-01", "NEED-03")),
        (Answered(slot="a", record="G-01"), ("G-01",)),
        (Answered(slot="a", record="G-01", lines=LINES), ("G-01", "NEED-01", "NEED-03")),
        (Answered(slot="a", record="G-01", lines=LINES, via=Via.PROPOSED), ()),
        (Answered(slot="a", record="G-01", via=Via.ASSUMED), ("G-01",)),
        (Answered(slot="a"), ()),
    ],
)
def test_an_answer_names_the_records_that_somebody_said(
    event: Answered, records: tuple[str, ...]
) -> None:
    seen = answer_object(event, "answered")
    assert (seen.id, seen.standing, seen.records) == ("a", "answered", records)


def test_an_open_question_and_an_error_are_named() -> None:
    event = Answered(slot="a", question_record="OPEN-01")
    assert answer_object(event, "unknown").open_question == "OPEN-01"
    error = failed(ProjectError("odd", "it is odd.", where="here", repair="Mend it.")).error
    assert (error.code, error.what, error.where, error.repair) == (
        "odd", "it is odd.", "here", "Mend it.",
    )  # fmt: skip


def test_each_object_that_is_printed_has_a_schema_of_its_own() -> None:
    titles = {name: schema(name)["title"] for name in SCHEMAS}
    assert titles == {
        "question": "QuestionObject", "start": "Next", "next": "Next", "answer": "Answering",
        "answers": "Several",
        "status": "Status", "undo": "Undoing", "error": "Failed", "reading": "Wording",
        "said": "Turn", "preview": "Preview", "questions": "QuestionList",
        "questions-whole": "Questions", "retract": "Answering", "contradiction": "Contradictions",
        "agree": "Agreement",
    }  # fmt: skip
