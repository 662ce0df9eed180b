"""Contradictions put to the person: when, how often, and what each reply leads to."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import JsonValue

from askfirst.agenda import prompt, raised
from askfirst.agenda.contradictions import _asked, to_change
from askfirst.agenda.found import Found
from askfirst.events import Answered, Asked
from askfirst.interview import Interview
from askfirst.paper.desk import Desk
from askfirst.paper.why import why
from askfirst.questions import Depth
from askfirst.records import compose
from askfirst.records.explaining import by_name
from askfirst.replies import Action, Reply
from askfirst.requirements import Finding, Severity
from askfirst.session import Session
from askfirst.session.receipts import became
from interviews import answer, tell, told
from papers import texts
from rows import each_row

OPENS = {"goals": ["Double bookings: 4 -> 1, by June 2027"]}
LIMITS: JsonValue = ["Opens on 1 September 2027; the council decided so"]
SLOT = "goals!goal-due-before-ready-G-01-CON-01"


def put(interview: Interview, slot: str) -> list[Asked]:
    """What a reply gives rise to, recorded as a session does."""
    found = [one for one in raised(interview, slot) if one.type == "contradiction"]
    for one in found:
        tell(interview, one)
    return found


def contradicting(depth: str = "standard") -> Interview:
    interview = told(OPENS, depth=depth)
    answer(interview, "limits", LIMITS)
    return interview


def test_it_is_asked_when_the_second_side_is_told() -> None:
    interview = told(OPENS, depth="standard")
    assert put(interview, "goals") == []
    answer(interview, "limits", LIMITS)
    assert [one.slot for one in put(interview, "limits")] == [SLOT]
    assert interview.next_slot() == SLOT


def test_who_does_not_know_which_side_holds_hears_that_it_stays_open() -> None:
    interview = contradicting()
    put(interview, "limits")
    event = answer(interview, SLOT, "dk")
    assert became(interview, event) == "-> kept as an open question"
    opened = [
        one for one in compose(interview).records if one.fields.get("sort") == "contradiction"
    ]
    assert len(opened) == 1


def test_both_sides_stand_above_the_question_numbered_as_it_speaks_of_them() -> None:
    interview = contradicting()
    put(interview, "limits")
    screen = prompt(interview, Found(()), SLOT)
    assert [line[:3] for line in screen.shown] == ["1  ", "2  "]
    assert "CON-01" not in screen.text
    assert "(1)" in screen.text
    assert "How can the goal be reached before it is there?" in screen.text
    assert [one.id for one in screen.choices] == ["first", "second", "other", "not-sure"]


def test_it_is_put_once() -> None:
    interview = contradicting()
    put(interview, "limits")
    answer(interview, SLOT, "other: the goal is for the trial in May")
    assert put(interview, SLOT) == []
    answer(interview, "never", {"alone": "ring"})
    assert put(interview, "never") == []


@each_row(
    ("reason", "printed"),
    [
        ("first is the aim, the second is how we get there", "G-01 is the aim, CON-01 is how we"),
        ("in first aid both are done", "in first aid both are done"),
    ],
)
def test_the_sides_of_a_reason_have_their_ids(reason: str, printed: str) -> None:
    assert printed in by_name(reason, ("G-01", "CON-01"))


def test_why_both_hold_stands_with_the_finding_and_it_counts_as_explained() -> None:
    interview = contradicting()
    put(interview, "limits")
    answer(interview, SLOT, "other: the goal is for the trial in May")
    specification = compose(interview)
    finding = next(one for one in specification.findings if one.code == "goal-due-before-ready")
    assert finding.explained == "the goal is for the trial in May"
    assert specification.metrics["contradictions"] == 0
    assert specification.metrics["contradictions_explained"] == 1


def test_the_first_side_says_where_it_is_limited_when_both_hold() -> None:
    interview = contradicting()
    put(interview, "limits")
    answer(interview, SLOT, "other: the goal is for the trial in May")
    made = compose(interview)
    goal = next(one for one in made.records if one.id == "G-01")
    assert goal.linked("limited-by") == ("CON-01",)
    assert any("but see CON-01" in one for one in texts(why(Desk(made))))
    answer(interview, SLOT, Reply(value="not-sure"))
    open_again = next(one for one in compose(interview).records if one.id == "G-01")
    assert not open_again.linked("limited-by")


@pytest.mark.parametrize("reply", ["not-sure", "dk"])
def test_dont_know_leaves_an_open_question(reply: str) -> None:
    interview = contradicting()
    put(interview, "limits")
    answer(interview, SLOT, reply)
    specification = compose(interview)
    asked = interview.asked[SLOT].question.text
    assert [one.statement for one in specification.records if one.statement == asked] == [asked]
    assert specification.metrics["contradictions"] == 1
    assert specification.metrics["dangling_ids"] == 0


def test_it_is_gone_when_a_side_is_changed_and_comes_with_other_words() -> None:
    interview = contradicting()
    put(interview, "limits")
    answer(interview, "limits", ["Opens on 1 May 2027"])
    assert interview.next_slot() != SLOT
    assert put(interview, "limits") == []
    answer(interview, "limits", ["Opens on 1 October 2027"])
    assert [one.slot for one in put(interview, "limits")] == [f"{SLOT}-2"]


def test_an_explanation_falls_with_the_words_it_explains() -> None:
    interview = contradicting()
    put(interview, "limits")
    answer(interview, SLOT, "other: the goal is for the trial in May")
    answer(interview, "limits", ["Opens on 1 October 2027"])
    findings = compose(interview).findings
    assert [one.explained for one in findings if one.family == "contradiction"] == [""]


def test_one_at_a_time_the_next_after_the_reply() -> None:
    interview = contradicting()
    answer(interview, "words", ["Round: three minutes", "Round: a drink for all"])
    assert len(put(interview, "words")) == 1
    answer(interview, "states", ["While it rains -> ring"])
    assert put(interview, "states") == []
    answer(interview, SLOT, "first")
    assert [one.cause["code"] for one in put(interview, SLOT)] == ["two-meanings"]


def test_what_a_person_typed_fills_no_place_of_the_question() -> None:
    interview = told({"words": ["{name}: three minutes", "{name}: a drink"]}, depth="standard")
    put(interview, "words")
    screen = prompt(interview, Found(()), interview.next_slot() or "")
    assert "(name)" in screen.text


def test_a_large_interview_is_looked_at_when_a_section_ends() -> None:
    many: JsonValue = [f"Choir {number}: ring bell {number}" for number in range(120)]
    interview = told({"tasks": many, **OPENS}, depth="standard")
    answer(interview, "limits", LIMITS)
    assert put(interview, "limits") == []


def test_in_a_session_to_change_a_side_leads_to_its_question(tmp_path: Path) -> None:
    with Session.create(tmp_path / "hall", by="Ada", depth=Depth.STANDARD) as session:
        session.reply(Reply(value=OPENS["goals"]), "goals")
        outcome = session.reply(Reply(value=LIMITS), "limits")
        assert outcome.raised == (SLOT,)
        assert session.question().slot == SLOT  # type: ignore[union-attr]
        session.reply(Reply(value="second"))
        screen = session.question()
        assert screen is not None
        assert (screen.slot, screen.answered) == ("limits", True)
        session.reply(Reply(value=["Opens on 1 May 2027"]))
        assert session.interview.applies(SLOT) is False
        assert session.reply(Reply(action=Action.UNKNOWN)).accepted


@pytest.mark.parametrize(("before", "count"), [(2, 1), (3, 0)])
def test_three_contradictions_are_put_in_one_interview(
    monkeypatch: pytest.MonkeyPatch, before: int, count: int
) -> None:
    said = Answered(slot="goals", value="first")
    known = [(("odd", (f"X-{number}",)), object(), said) for number in range(before)]
    monkeypatch.setattr("askfirst.records.explaining.put", lambda _: known)

    assert len(put(contradicting(), "limits")) == count


def test_a_contradiction_that_nobody_decided_about_holds_back_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        "askfirst.records.explaining.put", lambda _: [(("odd", ("X-1",)), object(), None)]
    )
    assert put(contradicting(), "limits") == []


def test_what_names_a_record_that_came_from_no_answer_is_not_put() -> None:
    interview = contradicting()
    whole = compose(interview)
    told_of = Finding(
        code="odd", family="contradiction", severity=Severity.ERROR, message="x", record="G-01",
        others=("CON-01",),
    )  # fmt: skip
    said = interview.answers["limits"]

    both = _asked(interview, whole, told_of, said)
    assert both is not None
    assert both.question.choices[2].text == "Both hold, because ..."
    gone = told_of.model_copy(update={"others": ("CON-01", "CON-77")})
    assert _asked(interview, whole, gone, said) is None


def test_one_record_alone_holds_as_it_is_and_only_a_contradiction_leads_to_a_side() -> None:
    interview = contradicting()
    alone = Finding(code="odd", family="contradiction", severity=Severity.ERROR, message="x",
                    record="G-01")  # fmt: skip
    asked = _asked(interview, compose(interview), alone, interview.answers["limits"])

    assert asked is not None
    assert [one.id for one in asked.question.choices] == ["first", "other", "not-sure"]
    assert asked.question.choices[1].text == "It holds as it is, because ..."
    assert (to_change(asked, "first"), to_change(asked, "other")) == ("goals", "")
    assert to_change(asked.model_copy(update={"type": "follow-up"}), "first") == ""


def test_two_records_are_put_side_by_side_once_whatever_is_found_of_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = Answered(slot="goals", value="first")
    for ids, count in ((("G-01", "CON-01"), 0), (("CON-01", "G-01"), 0), (("G-01",), 1),
                       (("G-01", "CON-02"), 1)):  # fmt: skip
        known = [(("odd", ids), object(), said)]
        monkeypatch.setattr("askfirst.records.explaining.put", lambda _, known=known: known)
        assert len(put(contradicting(), "limits")) == count, ids


def test_a_large_interview_is_looked_at_once_nothing_of_the_section_is_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("askfirst.agenda.contradictions.RECORDS", 0)
    for left, count in ((True, 0), (False, 1)):
        monkeypatch.setattr("askfirst.agenda.contradictions.busy", lambda *_, left=left: left)
        assert len(put(contradicting(), "limits")) == count
