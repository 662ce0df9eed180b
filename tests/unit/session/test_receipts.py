"""What is said about a reply, on one line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from askfirst.events import (
    Answered,
    AnswerStatus,
    Confirmed,
    Line,
    Noted,
    Opinion,
    Pointed,
    Round,
    Settled,
)
from askfirst.exporters.markdown import render
from askfirst.interview import Interview, Rejection
from askfirst.records.whole import compose
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.session.receipts import (
    became,
    leaves_open,
    outdated_paragraph,
    receipt,
    refused,
    said_by,
    slot_of,
    step,
)
from askfirst.vocabulary import Via
from interviews import started, told
from rows import each_row


def answered(**more: Any) -> Answered:
    return Answered(slot="tasks", **{"status": AnswerStatus.ANSWERED, **more})


def lines(*unknown: bool) -> tuple[Line, ...]:
    return tuple(
        Line(
            key=f"L{number}",
            text="ring",
            status=AnswerStatus.UNKNOWN if one else AnswerStatus.ANSWERED,
        )
        for number, one in enumerate(unknown)
    )


@each_row(
    ("event", "said"),
    [
        (answered(value="a"), "-> kept"),
        (answered(value="a", sure=False), "-> kept, marked as a guess"),
        (answered(lines=lines(False, True)), "-> kept, one line open"),
        (answered(lines=lines(True, True)), "-> kept, 2 lines open"),
        (answered(status=AnswerStatus.LATER), "-> left for later"),
        (answered(status=AnswerStatus.NOT_ASKED), "-> not put to the person"),
        (answered(status=AnswerStatus.NOT_RELEVANT), "-> not relevant"),
        (answered(status=AnswerStatus.NOT_RELEVANT, reason="no boats"),
         "-> not relevant: no boats"),
        (answered(status=AnswerStatus.UNKNOWN, question_record="OPEN-01"),
         "-> kept as an open question"),
        (answered(value="a", via=Via.PROPOSED), "-> proposed: nobody said it"),
    ],
)  # fmt: skip
def test_what_a_reply_became(event: Answered, said: str) -> None:
    assert receipt(event) == said


def test_what_leaves_nothing_open_is_only_kept() -> None:
    assert receipt(answered(lines=lines(True)), opens=False) == "-> kept"
    unknown = answered(status=AnswerStatus.UNKNOWN, question_record="OPEN-01")
    assert receipt(unknown, opens=False) == "-> kept"
    assert receipt(unknown, opens=False, vain=True) == "-> kept as asked, and not known"


@each_row(
    ("slot", "owner", "said"),
    [
        ("refuse", "", "-> kept as an open question"),
        ("tasks", "", "-> kept as asked, and not known"),
        ("goals", "", "-> kept as asked, and not known"),
        ("tasks", "Ben", "-> kept as an open question"),
        ("paragraph", "", "-> kept"),
        ("else", "", "-> kept"),
    ],
)
def test_who_does_not_know_hears_where_the_paper_says_so(slot: str, owner: str, said: str) -> None:
    interview = told({slot: Reply(action=Action.UNKNOWN, owner=owner)})
    assert became(interview, interview.answers[slot]) == said
    asked = "Asked, and not known:" in str(render(compose(interview)))
    assert asked is (said == "-> kept as asked, and not known")


def test_who_puts_off_hears_when_it_comes_again(tmp_path: Path) -> None:
    later, unknown = Reply(action=Action.LATER), Reply(action=Action.UNKNOWN)
    with Session.create(tmp_path / "quay", by="Ada") as session:
        assert session.reply(later).lines[0].endswith("it comes once more near the end")
        while (prompt := session.question()) and session.interview.progress().open > 1:
            session.reply(unknown)
        assert prompt
        put_off = session.interview.later.get(prompt.slot, 0)
        lines = [session.reply(later).lines[0] for _ in range(2 - put_off)]
        assert "nothing else is left" in lines[0] or put_off
        assert lines[-1] == "-> left for later; askfirst review has it"
        assert session.question() is None


def test_lines_that_nobody_said_are_told_beside_those_that_somebody_did() -> None:
    proposed = Line(key="L9", text="stop", via=Via.PROPOSED)

    assert receipt(answered(lines=(*lines(True), proposed))) == (
        "-> kept, one line open; proposed, nobody said it: “stop”"
    )


def test_who_could_say_what_is_told_with_its_day() -> None:
    about = Line(
        key="L1", text="x", about="OPEN-02", fields={"owner": "Tomasz", "due": "Christmas"}
    )
    nobody = Line(key="L2", text="x", about="OPEN-03", fields={"owner": "Ada"})

    assert receipt(answered(lines=(about, nobody))) == (
        "-> OPEN-02: Tomasz, by Christmas; OPEN-03: Ada"
    )


def test_a_refusal_says_what_fits() -> None:
    told = refused(Rejection(reason="it is empty", allowed="a word", code="empty"))

    assert told.lines == ("Not taken: it is empty. What fits: a word.",)
    assert (told.accepted, told.code, told.allowed) == (False, "empty", "a word")
    assert refused(Rejection(reason="it is empty")).lines == ("Not taken: it is empty.",)


def test_a_refusal_keeps_the_words_that_it_is_about() -> None:
    told = refused(Rejection(reason="nobody said it", code="not-said", words=("gate",)))
    assert told.words == ("gate",)


@each_row(
    ("slot", "owner", "left"),
    [
        ("refuse", "", True),
        ("refuse", "Ben", True),
        ("tasks", "", False),
        ("tasks", "Ben", True),
        ("paragraph", "", False),
        ("paragraph", "Ben", False),
        ("no-question", "", True),
    ],
)
def test_not_knowing_leaves_open_what_one_person_could_say(
    slot: str, owner: str, left: bool
) -> None:
    event = Answered(slot=slot, status=AnswerStatus.UNKNOWN, owner=owner)
    assert leaves_open(started(), event) is left


def test_a_paragraph_that_repeats_words_that_are_gone_is_told_each_word_once() -> None:
    now = told({"tasks": ["see halls"], "paragraph": "It lets people see halls and ring bells."})
    before = told({"tasks": ["see halls", "ring bells", "open gates"], "goals": ["ring bells"]})

    assert outdated_paragraph(now, before.refs) == [
        "The paragraph at the top still says “ring bells” (askfirst review)."
    ]
    assert outdated_paragraph(before, before.refs) == []


def test_what_somebody_else_answered_is_cut_where_it_is_long() -> None:
    short = said_by(Interview(()), answered(by="Ada", value="a" * 120))
    long = said_by(Interview(()), answered(by="Ada", value="a" * 121))

    assert short == f"Ada answered “tasks”: {'a' * 120}"
    assert long == f"Ada answered “tasks”: {'a' * 120} ..."
    assert said_by(Interview(()), answered(by="Ada", status=AnswerStatus.UNKNOWN)).endswith(
        f": {AnswerStatus.UNKNOWN.value}"
    )


@each_row(
    ("event", "told"),
    [
        (answered(value="a"), "your reply to “What?”"),
        (Confirmed(records=("FR-01",)), "that FR-01 is right"),
        (Confirmed(records=("FR-01", "FR-02")), "that FR-01, FR-02 are right"),
        (Noted(topic="depth", depth="deep"), "depth deep"),
        (Round(round=2, tasks=("NEED-01", "NEED-02"), agree=75),
         "that round 2 of sharing out points began"),
        (Pointed(round=2, points={"NEED-01": 60, "NEED-02": 40}, by="Ada"),
         "how Ada shared out points in round 2"),
    ],
)  # fmt: skip
def test_a_step_taken_back_is_named(event: Any, told: str) -> None:
    assert step(event, "What?") == told


def test_only_a_reply_is_about_a_question() -> None:
    assert slot_of(answered(value="a")) == "tasks"
    assert slot_of(Opinion(answer=answered(value="a"), by="Ada")) == "tasks"
    assert slot_of(Settled(slot="tasks", verdict="both")) == "tasks"
    assert slot_of(Confirmed(records=("FR-01",))) == ""
