"""One call that answers a question: what it may name, and how a question stands for a program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pydantic import JsonValue

from askfirst.commands.asking import (
    Asking,
    known_slot,
    numbers,
    one_of,
    parsed,
    standing_of,
    why_not,
    wordings,
)
from askfirst.errors import AnswerError, UsageError
from askfirst.frontends.agent import Answering
from askfirst.interview import Standing
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.sources import SourceText
from askfirst.vocabulary import Via
from rows import each_row


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "halls", by="Ada") as begun:
        yield begun


@each_row(
    ("text", "turns"),
    [(None, None), ("", ()), ("4", (4,)), (" 4, 7,", (4, 7)), ("9" * 9, (999999999,))],
)
def test_turns_are_named_by_their_numbers(text: str | None, turns: tuple[int, ...] | None) -> None:
    assert numbers(text) == turns


@each_row("text", ["x", "4,x", "-1", "9" * 10, "²"])
def test_what_is_no_number_of_a_turn_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="turn-odd"):
        numbers(text)


def test_a_value_nests_no_deeper_than_any_answer() -> None:
    assert parsed(None, "--value") is None
    assert parsed("[" * 7 + "1" + "]" * 7, "--value") is not None
    for text in ("[" * 8 + "1" + "]" * 8, "[" * 5000, "{"):
        with pytest.raises(AnswerError, match="value-not-json"):
            parsed(text, "--value")


def test_exactly_one_thing_is_said() -> None:
    assert one_of((Action.ANSWER, False), (Action.LATER, True)) is Action.LATER
    for given in (True, False):
        with pytest.raises(UsageError, match="answer-unclear"):
            one_of((Action.ANSWER, given), (Action.LATER, given))


def test_only_what_puts_off_need_not_say_where_it_comes_from() -> None:
    Asking("goals", Action.LATER).check()
    Asking("goals", Action.NOT_ASKED).check()
    Asking("goals", via=Via.HUMAN).check()
    Asking("goals", turns=()).check()
    with pytest.raises(UsageError, match="answer-unclear"):
        Asking("goals").check()


def test_what_nobody_said_is_proposed_until_somebody_says_some_of_it(session: Session) -> None:
    def standing(slot: str) -> str:
        return standing_of(session.interview, slot, session.interview.standing(slot))

    assert standing("tasks") == Standing.OPEN.value
    session.reply(Reply(value=["see the halls", "ring the bell"], turns=()), "tasks")
    assert standing("tasks") == "proposed"
    turn = session.said("What must people get done?", "see the halls", slots=["tasks"]).n
    session.reply(Reply(value=["see the halls", "ring the bell"], turns=(turn,)), "tasks")
    assert session.interview.proposals
    assert standing("tasks") == "answered"
    session.reply(Reply(action=Action.NOT_ASKED), "goals")
    assert standing("goals") == "not-asked"


def test_a_refusal_says_why_and_puts_the_same_question_again(session: Session) -> None:
    refused = Asking("goals", value=[], via=Via.HUMAN).answer(session)
    assert not refused.accepted
    assert refused.reason and refused.said == ()
    assert refused.question is not None and refused.question.id == "goals"

    taken = Asking("goals", value=["fewer calls"], via=Via.HUMAN).answer(session)
    assert taken.accepted and taken.said == ("-> kept",)
    assert taken.question is not None and taken.question.id != "goals"


def test_what_does_not_apply_may_be_answered_aside(session: Session) -> None:
    session.reply(Reply(value=["see halls"]), "tasks")
    plain = Asking("weight", value={"need-01": "must"}, via=Via.HUMAN)

    refused = plain.answer(session)
    assert (refused.accepted, refused.code) == (False, "does-not-apply")
    assert plain._replace(aside=True).answer(session).code != "does-not-apply"


HUMAN = Via.HUMAN
PROPOSED = Via.PROPOSED


@each_row(
    ("via", "turns", "led", "quoted"),
    [
        (HUMAN, None, False, None),
        (HUMAN, None, True, ()),
        (None, None, False, None),
        (None, None, True, ()),
        (Via.DOCUMENT, None, True, None),
        (PROPOSED, None, False, ()),
        (PROPOSED, None, True, ()),
        (HUMAN, (1,), True, (1,)),
        (PROPOSED, (1,), True, (1,)),
    ],
)
def test_who_leads_by_turns_says_nothing_without_one(
    via: Via | None, turns: tuple[int, ...] | None, led: bool, quoted: tuple[int, ...] | None
) -> None:
    with TemporaryDirectory() as name, Session.create(Path(name) / "halls", by="Ada") as session:
        if led:
            session.said("What?", "see halls")
        reply = Asking("goals", value=["a"], via=via, turns=turns).reply(session, "goals", ())
    assert reply.turns == quoted
    assert reply.via is (Via.DOCUMENT if via is Via.DOCUMENT else HUMAN)


def test_all_that_was_said_with_an_answer_is_in_the_reply(session: Session) -> None:
    asked = Asking("goals", Action.UNKNOWN, value="x", via=HUMAN, owner="Ida", due="May",
                   sure=False, reason="why", task="NEED-01", turns=(3,))  # fmt: skip
    reply = asked.reply(session, "goals", ())
    assert (reply.action, reply.value, reply.owner, reply.due, reply.sure) == (
        Action.UNKNOWN, "x", "Ida", "May", False,
    )  # fmt: skip
    assert (reply.reason, reply.task, reply.turns) == ("why", "NEED-01", (3,))


def test_what_was_answered_is_not_said_to_be_unasked(session: Session) -> None:
    not_asked = Asking("goals", Action.NOT_ASKED)
    assert not_asked.answer(session).accepted
    session.reply(Reply(value=["fewer calls"]), "goals")
    refused = not_asked.answer(session)
    assert (refused.accepted, refused.code) == (False, "answered")
    assert Asking("goals", Action.LATER).answer(session).code != "answered"


def test_evidence_is_every_passage_where_it_stands_or_none(session: Session) -> None:
    def asked(*passages: str) -> Answering:
        return Asking("goals", value=["fewer calls"], via=HUMAN, evidence=passages).answer(session)

    assert "there is no source" in asked("two choirs met").allowed
    session.add_sources([SourceText("memo.txt", "Last week two choirs met. Nobody had a key.")])
    refused = asked("two choirs met", "three choirs met")
    assert not refused.accepted and "memo.txt" in refused.allowed
    assert "goals" not in session.interview.answers
    assert asked("two choirs met", "Nobody had a key").accepted
    quotes = session.interview.answers["goals"].evidence
    assert [one.quote for one in quotes] == ["two choirs met", "Nobody had a key"]


def test_why_a_question_does_not_apply_is_said_by_what_it_rests_on(session: Session) -> None:
    session.reply(Reply(value=["see halls"]), "tasks")
    placed = session.interview.place("weight")
    assert placed is not None
    told = {slot: why_not(session, slot) for slot in ("weight", "goals", "no-such")}
    assert told["goals"] == f"it belongs to another kind of system ({placed.pack})"
    assert told["no-such"] == "it belongs to another kind of system ()"
    if placed.question.when != "always":
        assert told["weight"] == f"it is asked only when {placed.question.when}"
    else:
        assert told["weight"] == f"it is asked only of what is: {placed.question.which}"


def test_a_question_of_no_such_name_is_told_with_the_nearest(session: Session) -> None:
    assert known_slot(session, "goals") == "goals"
    for given, meant in (("gaols", "Did you mean 'goals'?"), ("%%%", "'askfirst next' names")):
        with pytest.raises(AnswerError, match="question-unknown") as caught:
            known_slot(session, given)
        assert meant in caught.value.repair
    with pytest.raises(AnswerError) as caught:
        known_slot(session, "x" * 9000)
    assert f"'{'x' * 80}'" in caught.value.what


@each_row(
    ("given", "number"),
    [(None, 0), ([], 0), ({"kind": "goal"}, 1), ([{"line": 1}, {"line": "a"}], 2)],
)
def test_readings_are_none_one_or_several(given: JsonValue, number: int) -> None:
    assert len(wordings(given)) == number


@each_row("given", [7, "goal", [{"kind": "no-such"}], [{"line": 1}, 7], {"lines": 1}])
def test_what_is_no_reading_is_refused(given: JsonValue) -> None:
    with pytest.raises(AnswerError, match="reading-odd"):
        wordings(given)


def test_the_depth_of_objects_counts_like_that_of_lists() -> None:
    for text, fits in (
        ('{"a":' * 7 + "1" + "}" * 7, True), ('{"a":' * 8 + "1" + "}" * 8, False),
        ("[1, " * 7 + "1" + "]" * 7, True), ("[[], " + "[" * 8 + "]" * 9, False),
        ("{}", True), ("[]", True), ("null", True),
    ):  # fmt: skip
        if fits:
            parsed(text, "--value")
        else:
            with pytest.raises(AnswerError, match="value-not-json"):
                parsed(text, "--value")


def test_an_answer_writes_the_documents_anew_only_where_they_were_written(
    session: Session,
) -> None:
    paper = session.folder / "requirements.md"
    Asking("tasks", value=["see halls"], via=HUMAN).answer(session)
    assert not paper.exists()
    session.write()
    before = paper.read_text("utf-8")
    Asking("goals", value=[], via=HUMAN).answer(session)
    assert paper.read_text("utf-8") == before
    Asking("goals", value=["fewer calls"], via=HUMAN).answer(session)
    assert "fewer calls" in paper.read_text("utf-8").lower()
