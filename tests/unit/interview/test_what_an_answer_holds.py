"""What an answer holds and means, down to zero, nothing and the last of several."""

from __future__ import annotations

from typing import Any

from pydantic import JsonValue

from askfirst.events import Answered, AnswerStatus, Line, Opinion
from askfirst.interview import Rejection, accept
from askfirst.interview.detail_lines import Detail, completed
from askfirst.interview.detail_lines import told as told_of
from askfirst.interview.evidence_lines import attached
from askfirst.interview.opinions import in_force, spelled, union, value_of
from askfirst.interview.points import shared_out
from askfirst.interview.references import refs_of
from askfirst.interview.rejections import MOST_CHARACTERS, too_long
from askfirst.interview.reply_meaning import as_meant
from askfirst.interview.unknown_points import asks_nothing, is_sweep, unknown_in
from askfirst.questions import Frame, Question, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.vocabulary import AS_TODAY, SPOKEN, Kind, Quote, Via
from interviews import answer, started, told
from rows import each_row

FRAMES = (
    Frame(id="who", begin="Who"),
    Frame(id="rule", begin="Rule", record=Kind.RULE),
    Frame(id="say", begin="Say", produces="specification.sentence"),
)


def question(kind: QuestionKind, **more: Any) -> Question:
    return Question.model_construct(
        **{"id": "q", "kind": kind, "text": "?", "choices": (), "frames": FRAMES, "produces": (),
           "record": None, "about": None, "reads": "", "each": None, **more}
    )  # fmt: skip


def line(key: str, text: str, **more: Any) -> Line:
    return Line(key=key, text=text, **more)


def said(by: str, status: AnswerStatus = AnswerStatus.ANSWERED, value: str = "x") -> Opinion:
    return Opinion(by=by, answer=Answered(slot="a", value=value, status=status))


@each_row(
    ("made", "value"),
    [
        (Answered(slot="a", value=""), ""), (Answered(slot="a", value="0"), "0"),
        (Answered(slot="a", lines=(line("L1", "0"),)), ["0"]),
        (Answered(slot="a", lines=(line("L1", "b"), line("L2", "a"), line("L3", "b"))),
         ["b", "a", "b"]),
        (Answered(slot="a", lines=(line("L1", "x", frame="f"), line("L2", "y", frame="g"))),
         {"f": "x", "g": "y"}),
        (Answered(slot="a", lines=(line("L1", "x", choice="c", fields={"words": "0"}),)),
         {"c": "0"}),
        (Answered(slot="a", lines=(line("L1", "x", via=Via.ASSUMED),)), ""),
    ],
)  # fmt: skip
def test_an_answer_is_given_again_as_it_was(made: Answered, value: object) -> None:
    assert value_of(made) == value


def test_several_lists_together_and_their_spelling() -> None:
    one = Answered(slot="a", lines=(line("L1", "0"), line("L2", "Ring")))
    two = Answered(slot="a", lines=(line("L3", "sing"), line("L4", "0."), line("L5", "ring ")))
    assert union({}) == []
    assert [text.strip(" .").lower() for text in union({"Ida": one, "Jon": two})] == [
        "0", "ring", "sing",
    ]  # fmt: skip
    assert spelled(one) == ("", "", "0", "Ring")
    assert in_force(Answered(slot="a", status=AnswerStatus.NOT_RELEVANT), [said("Jon")]) is None


@each_row(
    ("words", "instead"),
    [("instead by hand", "by hand"), ("Instead: by hand", "by hand"), ("then by hand", "by hand"),
     ("now, by hand", "by hand"), ("by hand then", "by hand then"), ("nowhere", "nowhere")],
)  # fmt: skip
def test_how_it_is_to_go_instead_of_today(words: str, instead: str) -> None:
    tick = line("L1", f"{AS_TODAY}by bell", record="NEED-01", choice=f"{SPOKEN}1",
                fields={"words": words})  # fmt: skip
    (ref,) = refs_of(Answered(slot="tasks", lines=(tick,)), "tasks", None)
    assert ref.fields == {"instead": instead}


@each_row(
    ("action", "value", "meant"),
    [(Action.ANSWER, "not relevant", Action.NOT_RELEVANT), (Action.ANSWER, "later", Action.LATER),
     (Action.ANSWER, ["dk"], Action.UNKNOWN), (Action.ANSWER, [], Action.ANSWER),
     (Action.ANSWER, 0, Action.ANSWER), (Action.ANSWER, "0", Action.ANSWER),
     (Action.ANSWER, "none", Action.NOT_RELEVANT), (Action.LATER, "0", Action.LATER)],
)  # fmt: skip
def test_what_a_reply_means(action: Action, value: JsonValue, meant: Action) -> None:
    text = Question(id="q", kind=QuestionKind.BOX, text="?", reads="task")
    assert as_meant(text, Reply(action=action, value=value)).action is meant


@each_row(
    ("kind", "each", "sweep"),
    [(QuestionKind.BOX, None, True), (QuestionKind.CHOICES, None, True),
     (QuestionKind.BOX, Kind.NEED, False), (QuestionKind.FORM, None, False),
     (QuestionKind.TEXT, None, False)],
)  # fmt: skip
def test_where_not_knowing_leaves_nothing_open(
    kind: QuestionKind, each: Kind | None, sweep: bool
) -> None:
    assert is_sweep(question(kind, each=each)) is sweep
    for produced, nothing in (("question.owner", True), ("specification.paragraph", True),
                              ("specification.name", False)):  # fmt: skip
        assert asks_nothing(question(kind, produces=("need.words", produced))) is nothing


def test_each_line_of_a_form_and_one_of_a_list_is_left_open() -> None:
    unknown = [line(f"L{n}", "dk", status=AnswerStatus.UNKNOWN, frame=frame)
               for n, frame in ((1, "who"), (2, "by"))]  # fmt: skip
    form = Answered(slot="q", lines=(*unknown, line("L3", "x", frame="say")))
    found = unknown_in("q", form, question(QuestionKind.FORM))
    assert [(one.record, one.place) for one in found] == [
        ("OPEN-q-who", "q#L1"), ("OPEN-q-by", "q#L2"),
    ]  # fmt: skip
    bare = tuple(one.model_copy(update={"frame": ""}) for one in unknown)
    box = Answered(slot="q", lines=bare)
    found = unknown_in("q@NEED-01", box, question(QuestionKind.BOX, frames=()))
    assert [one.record for one in found] == ["OPEN-q-NEED-01-more"]
    whole = Answered(slot="q", status=AnswerStatus.UNKNOWN, question_record="OPEN-01", owner="Ida")
    (one,) = unknown_in("q", whole, question(QuestionKind.BOX))
    assert (one.record, one.owner, one.line) == ("OPEN-01", "Ida", "")


def test_what_a_line_tells_of_a_record_is_kept_by_record_and_the_last_wins() -> None:
    def answered(slot: str, *lines: Line, **more: Any) -> Answered:
        return Answered(slot=slot, lines=lines, **more)

    found = told_of({
        "p": answered("p", line("L1", "x", about="A-1", fields={"priority": "must"}),
                      line("L2", "y", about="A-2", fields={}),
                      line("L3", "z", about="A-2", fields={"words": "0"}),
                      line("L4", "t", about="A-2", choice="t", fields={"words": "w", "by": "d"})),
        "f@A-1": answered("f@A-1", line("L5", "0", frame="how-many")),
        "g": answered("g", line("L6", "x", frame="how-many")),
        "u": answered("u", line("L7", "x", about="A-1", fields={"a": "b"},
                                status=AnswerStatus.UNKNOWN)),
    })  # fmt: skip
    assert {key: [one.fields for one in told] for key, told in found.items()} == {
        "A-1": [{"priority": "must"}, {"how_many": "0"}],
        "A-2": [{"words": "0"}, {"by": "d"}],
    }
    (ref,) = told({"tasks": ["ring"]}).records(Kind.NEED)
    details = [
        Detail("p", "p", "L1", {"priority": "must"}),
        Detail("r", "r", "L2", {"priority": "0"}),
    ]
    assert completed(ref, details).fields["priority"] == "0"
    assert completed(ref, details, but="r").fields["priority"] == "must"
    assert completed(ref, [], but="r") is ref


QUOTE = Quote(source="a", sha256="0" * 64, start=0, end=4, quote="Boats wait for 5 minutes.")


def test_a_passage_belongs_to_the_line_that_shares_most_with_it() -> None:
    lines = (line("L1", "boats are red"), line("L2", "boats wait"), line("L3", "0 keys"))
    made = attached(Answered(slot="a", lines=lines, evidence=(QUOTE,)))
    assert [one.evidence for one in made.lines] == [(), (QUOTE,), ()]
    assert made.attached
    assert not attached(Answered(slot="a", lines=lines[:1], evidence=(QUOTE,))).attached
    assert not attached(Answered(slot="a", lines=lines)).attached
    none = attached(Answered(slot="a", lines=(lines[0], lines[2]), evidence=(QUOTE,)))
    assert [bool(one.evidence) for one in none.lines] == [True, False]


def test_a_text_of_the_most_characters_is_taken_and_one_more_is_not() -> None:
    assert too_long("") is None and too_long("x" * MOST_CHARACTERS) is None
    refused = too_long("x" * (MOST_CHARACTERS + 1))
    assert refused is not None and "100,001 characters" in refused.reason


@each_row(
    "said",
    [{"NEED-01": 0, "NEED-02": 100}, {"NEED-02": 100}, {"NEED-01": "0", "need-02": "100"},
     {" NEED-02 ": "+100", "NEED-01": " "}, {"NEED-01": None, "NEED-02": 100}],
)  # fmt: skip
def test_no_points_at_all_for_one_task_are_points(said: dict[str, JsonValue]) -> None:
    assert shared_out(said, ("NEED-01", "NEED-02")) == {"NEED-01": 0, "NEED-02": 100}


def test_a_line_that_names_an_open_question_in_small_letters_is_about_it() -> None:
    interview = told({"latest-case": "dk", "refuse": "dk", "today": "dk"}, depth="standard")
    asked = interview.question("owners")
    assert asked is not None
    made = accept(interview, "owners", asked, Reply(value=["open-02: Ida, by May", "3: Jon"]))
    assert isinstance(made, Answered)
    assert [one.about for one in made.lines] == ["OPEN-02", "OPEN-03"]
    for value in (["4: Ida"], ["0: Ida"], ["open-09: Ida"]):
        assert isinstance(accept(interview, "owners", asked, Reply(value=value)), Rejection), value


def test_what_was_typed_twice_stays_twice_and_in_its_order() -> None:
    interview = started()
    made = answer(interview, "tasks", ["sing", "ring", "sing"])
    assert [one.text for one in made.lines] == ["sing", "ring", "sing"]
    assert len({one.record for one in made.lines}) == 3
    again = answer(interview, "tasks", ["ring", "sing"])
    kept = {one.text: one.record for one in made.lines[:2]}
    assert {one.text: one.record for one in again.lines} == kept


def test_a_choice_by_its_number_is_the_one_that_stands_there() -> None:
    interview = started()
    asked = interview.question("whose-problem")
    assert asked is not None
    for number, choice in enumerate(asked.choices, 1):
        made = accept(interview, "whose-problem", asked, Reply(value=str(number)))
        assert isinstance(made, Answered), choice
        assert made.value == choice.id
