"""What several people said to one question: open, settled, and each word that was written."""

from __future__ import annotations

from askfirst.events import (
    Answered,
    AnswerStatus,
    Line,
    Opinion,
    Pointed,
    Round,
    Settled,
    Weighed,
)
from askfirst.interview.opinions import key_of
from askfirst.records import compose, gathered, preview
from askfirst.records.making import words_meant
from askfirst.records.several import shares, weighings
from askfirst.records.wording_of import point_text
from askfirst.requirements import Kind, Record, Specification
from interviews import answer, tell, told
from rows import each_row

UNKNOWN, ASIDE = AnswerStatus.UNKNOWN, AnswerStatus.NOT_RELEVANT


def opinion(by: str, text: str = "", day: int = 1, comment: str = "", **more: object) -> Opinion:
    answer = Answered(slot="refuse", value=text).model_copy(update=more)
    given = f"2020-10-0{day}T09:00:00Z"
    return Opinion(by=by, answer=answer, given=given, comment=comment, way="mail")


def made(*events: Opinion | Settled | Weighed) -> Specification:
    """What becomes of an interview in which Ada said "a lot" and then these events came."""
    interview = told({"refuse": "a lot", "tasks": ["note calls", "ring"]})
    for number, event in enumerate(events, 50):
        interview.apply(event.model_copy(update={"n": number}))
    return compose(interview)


def differing(specification: Specification) -> list[Record]:
    found = specification.of_kind(Kind.QUESTION)
    return [one for one in found if one.id.startswith("OPEN-differ")]


def test_every_side_is_open_with_who_says_it_first_said_first() -> None:
    (one,) = differing(made(
        opinion("Otto", "five euro", 2, "sorry"), opinion("you", "nine euro", 1),
        opinion("Bo", "Five euro.", 3, "not  sure"),
    ))  # fmt: skip
    assert one.fields == {
        "sort": "contradiction", "differ": "the ranges do not overlap",
        "first": "the person asked: nine euro",
        "second": "Otto and Bo: five euro (Otto: sorry) (Bo: not sure)", "third": "Ada: a lot",
    }  # fmt: skip
    assert {origin.by for origin in one.origins} == {"you", "Otto", "Ada"}
    assert one.title == "It is finished, and still people do not use it. Why?"


def test_who_calls_it_not_relevant_is_a_side_and_who_does_not_know_is_none() -> None:
    specification = made(
        opinion("Cy", day=1, status=ASIDE, reason="we pay"),
        opinion("Eve", "x", 2, "  so "),
        opinion("Di", day=1, comment="ask me", status=UNKNOWN, owner="Ann"),
    )
    (one,) = differing(specification)
    assert (one.fields["first"], one.fields["second"]) == (
        "Cy: not relevant, we pay",
        "Eve: x (so)",
    )
    assert "Di" not in one.statement
    silent = {entry.by: entry for entry in specification.opinions}["Di"]
    assert (silent.status, silent.ask, silent.comment, silent.way) == (
        "unknown", "Ann", "ask me", "mail",
    )  # fmt: skip


def test_more_than_ten_sides_are_all_there() -> None:
    (one,) = differing(made(*(opinion(f"P{n}", f"answer {n}", 2) for n in range(12))))
    sides = " ".join(one.fields.values())
    assert all(f"answer {n}" in sides for n in range(12))
    assert len([name for name in one.fields if name not in ("sort", "differ")]) == 10


def test_people_who_say_the_same_differ_in_nothing() -> None:
    assert differing(made(opinion("Otto", "A lot."))) == []
    (same,) = made(opinion("Otto", "A lot.")).opinions
    assert same.in_force


def settled(**more: object) -> Settled:
    otto = Answered(slot="refuse", value="five euro", by="Otto")
    ada = Answered(slot="refuse", value="a lot")
    values = {"slot": "refuse", "verdict": "one", "holds": "Otto", "by": "you", "answer": otto,
              "reason": "he pays", "seen": (key_of(otto), key_of(ada)), **more}  # fmt: skip
    return Settled.model_validate(values)


def test_what_was_settled_is_open_no_more_and_the_other_opinion_stays() -> None:
    specification = made(opinion("Otto", "five euro", 2), settled())
    assert differing(specification) == []
    (one,) = specification.settled
    assert (one.holds, one.of, one.by, one.reason) == (
        "five euro", "Otto", "the person asked", "he pays",
    )  # fmt: skip
    assert [(side.people, side.text) for side in one.others] == [(("Ada",), "a lot")]
    assert (one.before, one.open_again) == ((), False)


def test_what_came_since_opens_it_again_and_how_it_was_settled_before_is_kept() -> None:
    events = (opinion("Otto", "five euro", 2), settled(reason=""), settled(by="Zoe"))
    (one,) = made(*events, opinion("Emil", "no reason", 3)).settled
    assert (one.open_again, one.by) == (True, "Zoe")
    assert [(side.people, side.text) for side in one.before] == [(("the person asked",), "one")]
    assert [side.people for side in one.others] == [("Ada",), ("Emil",)]


def test_each_task_has_the_weights_of_all_who_weighed_it() -> None:
    specification = made(
        Weighed(by="Ann", weights={"NEED-01": "must"}),
        Weighed(by="Bo", weights={"NEED-01": "could", "NEED-99": "must"}),
    )
    assert [(one.record, one.weights) for one in specification.weighings] == [
        ("NEED-01", {"Ann": "must", "Bo": "could"}),
    ]  # fmt: skip


def test_what_a_line_will_be_is_shown_only_where_it_is_not_what_was_typed() -> None:
    made_of = gathered(told({"tasks": ["note calls"]}))
    assert preview(made_of, "tasks", "  Note  calls ;") == ""
    assert preview(made_of, "use", "Ann rings -> it opens") == "Ann rings: it opens."
    assert preview(made_of, "tasks", "") == ""


@each_row(
    ("typed", "asked"),
    [
        ("dk what the insurance says", "What the insurance says? ("),
        ("dk", "What else? ("),
        ("dk the office", "What else? ("),
    ],
)
def test_an_open_point_says_what_an_older_journal_left_unknown(typed: str, asked: str) -> None:
    interview = told({"limits": ["no money"]})
    own = interview.own["limits"]
    unknown = Line(key="L90", text=typed, status=UNKNOWN, sure=False)
    interview.apply(own.model_copy(update={"n": 60, "lines": (*own.lines, unknown)}))
    assert point_text(interview, "it", "limits#L90").startswith(asked)


def test_a_side_that_was_said_again_elsewhere_stands_in_its_words() -> None:
    """One fact is one entry; in what is open each side has its words all the same."""
    interview = told({"limits": ["Phone numbers of the ringers stay within the band"]})
    for number, (by, slot, text, record) in enumerate(
        (("Jo", "limits", "Phone numbers of the ringers are open to everybody", "CON-50"),
         ("Hester", "must-not", "And the ringers' phone numbers stay within the band.", "OUT-51")),
        50,
    ):  # fmt: skip
        line = Line(key=f"L{number}", text=text, record=record)
        said = opinion(by, lines=(line,), slot=slot, value="")
        interview.apply(said.model_copy(update={"n": number}))
    made = compose(interview)
    (open_yet,) = differing(made)
    told_by = {open_yet.fields[f"{side}_by"]: open_yet.fields[side]
               for side in ("first", "second", "third")}  # fmt: skip
    ids = {one.id for one in made.records}
    assert "CON-01" not in ids
    assert {told_by["Jo"], told_by["Hester"]} <= ids
    assert told_by["Ada"] == "Phone numbers of the ringers stay within the band"


def test_the_threshold_of_all_rounds_is_that_of_the_first() -> None:
    interview = told({"tasks": ["see halls", "book"]})
    tasks = ("NEED-01", "NEED-02")
    tell(interview, Round(round=1, tasks=tasks, agree=80))
    tell(interview, Pointed(round=1, points={"NEED-01": 70, "NEED-02": 30}))
    tell(interview, Round(round=2, tasks=tasks, agree=60))

    first, second = shares(interview)
    assert (first.agree, second.agree) == (80, 80)
    assert first.tasks == {"NEED-01": (70,), "NEED-02": (30,)}
    assert (second.people, second.tasks) == ((), {"NEED-01": (), "NEED-02": ()})


def test_a_task_that_stands_no_more_has_no_weights() -> None:
    interview = told({"tasks": ["see halls", "book"]})
    tell(interview, Weighed(weights={"NEED-01": "must", "NEED-02": "could"}))
    answer(interview, "tasks", ["see halls"])

    assert [one.record for one in weighings(interview)] == ["NEED-01"]


def test_what_somebody_else_wants_not_so_is_open_in_their_words() -> None:
    interview = told({"tasks": ["berths go from 6 metres", "sing"]})
    bo = Weighed(n=50, by="Bo", weights={"NEED-01": "won't", "NEED-02": "must"},
                 words={"NEED-01": "from 8 metres"})  # fmt: skip
    interview.apply(bo)
    tell(interview, Weighed(by="Ada", weights={"NEED-02": "won't"}))
    made = compose(interview)
    (open_yet,) = [one for one in made.records if one.id.startswith("OPEN-unwanted")]
    assert open_yet.statement == (
        "“berths go from 6 metres”: Bo says won't: from 8 metres. Is it wanted, and so?"
    )
    assert open_yet.linked("blocks") == ("NEED-01",)


def test_a_named_side_that_must_not_be_says_so() -> None:
    interview = told({"must-not": ["let dogs in"], "tasks": ["let dogs in"]})
    refs = interview.refs
    assert words_meant(refs["OUT-01"]) == "It must not: let dogs in"
    assert words_meant(refs["NEED-01"]) == "let dogs in"
