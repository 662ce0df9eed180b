"""What the names and functions of a condition stand for in an interview."""

from __future__ import annotations

import pytest
from pydantic import JsonValue

from askfirst.events import Asked, ImportedSource
from askfirst.expressions import Value
from askfirst.interview import Interview, Standing
from askfirst.interview.conditions import lookup
from askfirst.packs import SHIPPED
from askfirst.questions import Pack, Question, QuestionKind, Section
from askfirst.vocabulary import Kind
from branching import branching
from interviews import answer, tell, told
from rows import each_row

SAID = {
    "latest-case": "The bell's rope broke, twice.",
    "goals": ["fewer calls"],
    "tasks": ["note 2 calls", "ring the bell", "read it"],
    "usual-parts": {"undo": "by night"},
    "what-it-is": ["screens"],
    "whose-problem": "dk",
    "refuse": ":na we like it",
}


@pytest.fixture(scope="module")
def interview() -> Interview:
    source = ImportedSource(name="letter.txt", sha256="0" * 64, words=200, sentences=12)
    return told(SAID, sources=(source,))  # type: ignore[arg-type]


@each_row(
    ("name", "arguments", "value"),
    [
        ("sources", (), 1),
        ("unknowns", (), 1),
        ("count", ("need",), 4),
        ("count", ("interface",), 0),
        ("count", ("limit",), None),
        ("answered", ("tasks",), True),
        ("answered", ("refuse",), False),
        ("answered", ("whose-problem",), False),
        ("answered", ("limits",), None),
        ("value", ("tasks",), 3),
        ("value", ("latest-case",), "The bell's rope broke, twice."),
        ("picked", ("usual-parts", "undo"), True),
        ("picked", ("usual-parts", "notice"), False),
        ("picked", ("whose-problem", "mine"), False),
        ("says", ("latest-case", "bell's rope"), True),
        ("says", ("latest-case", "boat", "ROPE"), True),
        ("says", ("latest-case", "rop"), False),
        ("says", ("latest-case", "bell s"), False),
        ("says", ("latest-case", "bell"), False),
        ("says", ("refuse", "like"), False),
        ("pack", ("core",), True),
    ],
)
def test_of_the_whole_interview(
    interview: Interview, name: str, arguments: tuple[str, ...], value: Value
) -> None:
    assert lookup(interview, name, arguments) == value


@each_row(
    ("name", "arguments", "values"),
    [
        ("numbered", (), [True, False, False]),
        ("main", (), [True, False, False]),
        ("position", (), [1, 2, 3]),
        ("mentions", ("bell", "it"), [False, True, True]),
        ("mentions", ("bel",), [False, False, False]),
        ("missing", ("priority",), [True, True, True]),
        ("priority", (), ["", "", ""]),
    ],
)
def test_of_one_record(
    interview: Interview, name: str, arguments: tuple[str, ...], values: list[Value]
) -> None:
    tasks = [ref for ref in interview.records(Kind.NEED) if not ref.choice]
    found = [lookup(interview, name, arguments, ref) for ref in tasks]
    assert found == values
    assert lookup(interview, name, arguments) is None, "of no record nothing is known"


def test_what_was_only_shown_was_not_picked(interview: Interview) -> None:
    shown = told({"assume": {}}, depth="standard")
    left_alone = shown.answers["assume"].lines[0].choice
    assert left_alone
    assert lookup(shown, "picked", ("assume", left_alone)) is False


def test_a_number_said_when_a_word_was_asked_about_counts(interview: Interview) -> None:
    three = told({"tasks": ["ring three bells", "ring a dozen", "ring one bell", "ring often"]})
    found = [lookup(three, "numbered", (), ref) for ref in three.records(Kind.NEED)]
    assert found == [True, True, False, False]


@pytest.mark.parametrize(("said", "likely"), [({}, False), ({"what-it-is": ["screens"]}, True)])
def test_a_pick_is_likely_and_without_an_answer_a_guess_is(
    said: dict[str, list[str]], likely: bool
) -> None:
    assert lookup(told(said), "likely", ("what-it-is", "screens")) is likely  # type: ignore[arg-type]


def test_an_answer_stays_though_the_kind_of_system_is_guessed_anew() -> None:
    people = "each patient signs for the data, the doctor and the nurse see the diagnosis"
    said: dict[str, JsonValue] = {"latest-case": people, "tasks": [f"the nurse sees that {people}"],
                                  "kept-until": ["the diagnosis, ten years"]}  # fmt: skip
    interview = told(said, depth="standard", packs=SHIPPED)
    assert "people" in interview.kinds()
    answer(interview, "latest-case", "a pump broke")
    answer(interview, "tasks", ["the pump stops"])
    assert "people" not in interview.kinds()
    assert interview.standing("kept-until") is Standing.ANSWERED
    answer(interview, "what-it-is", ["device"])
    assert interview.standing("kept-until") is Standing.PARKED, "picked otherwise by the person"


@pytest.mark.parametrize(("said", "numbered"), [("2 seconds", True), ("soon", False)])
def test_what_was_answered_to_how_soon_is_the_number_of_what_is_fast(
    said: str, numbered: bool
) -> None:
    interview = told({"qualities": {"fast": "for all of us", "easy": "for all of us"}})
    question = Question(id="qualities", kind=QuestionKind.TEXT, text="How soon?", help="h")
    about = interview.answers["qualities"].n
    tell(interview, Asked(slot="qualities!1", type="follow-up", question=question, about=about,
                          cause={"probe": "how-soon"}))  # fmt: skip
    answer(interview, "qualities!1", said)

    fast, easy = interview.records(Kind.QUALITY)
    assert lookup(interview, "numbered", (), fast) is numbered
    assert lookup(interview, "numbered", (), easy) is False


def test_what_is_set_aside_has_no_value_and_was_not_answered() -> None:
    interview = Interview([branching()])
    for slot, value in (("colour", "red"), ("red-shade", "dark"), ("colour", "blue")):
        answer(interview, slot, value)
    for name, arguments, value in (
        ("value", ("red-shade",), ""), ("answered", ("red-shade",), False),
        ("says", ("red-shade", "dark"), False), ("value", ("nothing",), ""),
        ("picked", ("red-shade", "dark"), False),
    ):  # fmt: skip
        found = lookup(interview, name, arguments)
        assert (found, type(found)) == (value, type(value)), name
    deeper = told({}, depth="standard").question("priorities")
    assert deeper is not None
    assert lookup(told({"tasks": ":na none"}, depth="standard"), "value", ("priorities",)) == 0


def test_a_question_of_a_pack_that_is_not_known_to_be_used_waits_for_that() -> None:
    def ask(name: str, when: str = "always") -> Question:
        return Question(id=name, kind=QuestionKind.TEXT, text="?", when=when, optional=True)

    def pack(name: str, *questions: Question, when: str = "always") -> Pack:
        sections = (Section(id=name, title=name, questions=questions),)
        return Pack(id=name, version=1, title=name, when=when, sections=sections)

    more = pack("more", ask("plain"), ask("bound", "answered('first')"),
                when="answered('second')")  # fmt: skip
    interview = Interview([pack("own", ask("first"), ask("second")), more])
    found = []
    for slot, said in (("first", "x"), ("second", "x"), ("second", "dk"), ("second", "x"),
                       ("first", "dk")):  # fmt: skip
        answer(interview, slot, said)
        found.append([interview.standing(one).value for one in ("plain", "bound")])
    gone = "not-applicable"
    assert found == [
        ["pending", "pending"], ["open", "open"], [gone, gone], ["open", "open"], ["open", gone],
    ]  # fmt: skip
