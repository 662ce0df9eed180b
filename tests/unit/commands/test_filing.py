"""Several answers in one call, and a reply that answers more than it was put for."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest

from askfirst.commands.asking import Asking, numbers
from askfirst.commands.filing import askings, filed
from askfirst.commands.turning import looked_at
from askfirst.errors import AnswerError
from askfirst.replies import Action
from askfirst.session import Session
from command_line import Result, fits, run
from rows import each_row
from tries import CHANGED, CUT, OWN, TRIES, TURNS

REPLY: Final = (
    "The clerk hands out keys. At most 3 keys a day. I fear the lock jams. It must open on 1 May."
    " Nobody waits longer than 5 minutes then."
)
FACTS: Final = (
    {"id": "tasks", "turn": 2, "value": ["The clerk hands out keys"]},
    {"id": "numbers", "also": 2, "value": ["At most 3 keys a day"]},
    {"id": "risks", "also": 2, "value": ["I fear the lock jams"]},
    {"id": "limits", "also": 2, "value": ["It must open on 1 May"]},
    {"id": "goals", "also": 2, "value": ["Nobody waits longer than 5 minutes then"]},
)
Call = Callable[..., dict[str, Any]]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Call:
    """Run a command with --json: its one object, which fits its schema."""

    def command(*arguments: str, status: int = 0) -> dict[str, Any]:
        result: Result = run(monkeypatch, tmp_path, *arguments, "--json")
        assert result.status == status, result
        printed: dict[str, Any] = json.loads(result.out)
        name = "answers" if "--many" in arguments else arguments[0]
        fits(printed, "error" if "error" in printed else name)
        return printed

    return command


@pytest.fixture
def session(tmp_path: Path) -> Session:
    begun = Session.create(tmp_path / "keys", by="Ada")
    begun.said("What must people get done?", REPLY, slots=["tasks"])
    return begun


def test_a_reply_with_five_facts_is_recorded_and_filed_in_two_calls(call: Call) -> None:
    call("start", "--by", "Ada")
    call("said", "--question", "What must get done?", "--reply", REPLY, "--for", "tasks")
    done = call("answer", "--many", json.dumps(FACTS))
    assert done["accepted"] and done["question"]
    assert [(one["id"], one["proposed"], one["question"]) for one in done["answers"]] == [
        (one["id"], [], None) for one in FACTS
    ]
    assert all(line["record"] for one in done["answers"] for line in one["lines"])


def test_each_of_several_answers_stands_or_is_refused_by_itself(session: Session) -> None:
    wanted = [
        FACTS[0],
        {"id": "use", "also": 2, "value": ["The clerk hands out keys"], "task": "NEED-01"},
        {"id": "nothing-so", "turn": 2, "value": ["x"]},
        {"id": "goals", "turn": 9, "value": ["x"]},
        {"id": "limits", "value": ["It must open on 1 May"]},
        {"id": "refuse", "status": "not-asked"},
    ]
    done = filed(session, askings(wanted))
    assert not done.accepted
    assert [(one.id, one.accepted, one.code) for one in done.answers] == [
        ("tasks", True, ""), ("use", True, ""), ("nothing-so", False, "question-unknown"),
        ("goals", False, "turn-unknown"), ("limits", True, ""), ("refuse", True, ""),
    ]  # fmt: skip
    assert [one.code for one in done.answers[4].proposed] == ["no-turn"]
    assert session.interview.answers["use"].task == "NEED-01"
    assert "Did you mean" in done.answers[2].allowed or "askfirst next" in done.answers[2].allowed


def test_what_was_written_is_written_again_once(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.write()
    written: list[int] = []
    monkeypatch.setattr(Session, "write", lambda _: written.append(1))
    filed(session, askings([*FACTS]))
    assert written == [1]
    filed(session, askings([{"id": "no", "value": "x"}]))
    assert written == [1]


@each_row(
    ("given", "fault"),
    [
        ({}, "a list of 1 to 200 answers"),
        ([], "a list of 1 to 200 answers"),
        ([{"id": "goals"}] * 201, "a list of 1 to 200 answers"),
    ],
)
def test_what_is_no_list_of_answers_is_refused_whole(given: Any, fault: str) -> None:
    with pytest.raises(AnswerError, match="these are no answers") as raised:
        askings(given)
    assert fault in raised.value.what and "Such as" in raised.value.repair


@each_row(
    ("given", "named", "fault"),
    [
        ({"value": "x"}, "", "id"),
        ({"id": "goals", "trun": 2}, "goals", "trun"),
        ({"id": 7, "value": "x"}, "", "id"),
        ("goals", "", "answer"),
        ({"id": "goals"}, "goals", "exactly one thing"),
        ({"id": "goals", "value": "x", "status": "unknown"}, "goals", "exactly one thing"),
        ({"id": "goals", "value": "x", "later": True}, "goals", "exactly one thing"),
        ({"id": "goals", "unknown": True, "later": True}, "goals", "exactly one thing"),
        ({"id": "goals", "value": "x", "via": "hearsay"}, "goals", "via"),
        ({"id": "goals", "value": "x", "reading": {"lines": 1}}, "goals", "no reading"),
    ],
)
def test_what_is_no_answer_is_refused_by_itself(given: Any, named: str, fault: str) -> None:
    good = {"id": "tasks", "turn": 2, "value": ["The clerk hands out keys"]}
    with (
        TemporaryDirectory() as folder,
        Session.create(Path(folder) / "keys", by="Ada") as session,
    ):
        session.said("What must people get done?", REPLY, slots=["tasks"])
        done = filed(session, askings([given, good]))
        assert [(one.id, one.accepted) for one in done.answers] == [(named, False), ("tasks", True)]
        assert fault in done.answers[0].reason and done.answers[0].allowed
        assert "tasks" in session.interview.answers


def test_an_answer_names_one_turn_or_several() -> None:
    one, made = askings([{"id": "a", "turn": 3, "value": "x"},
                         {"id": "a", "turn": [3, 4], "also": 5, "status": "unknown"}])  # fmt: skip
    assert isinstance(one, Asking) and isinstance(made, Asking)
    assert (one.turns, one.also) == ((3,), ())
    assert (made.turns, made.also, made.action) == ((3, 4), (5,), Action.UNKNOWN)


@each_row(
    ("given", "action"),
    [
        ({"unknown": True}, Action.UNKNOWN),
        ({"not_relevant": True}, Action.NOT_RELEVANT),
        ({"later": True}, Action.LATER),
        ({"not_asked": True}, Action.NOT_ASKED),
        ({"not_asked": True, "status": "not-asked"}, Action.NOT_ASKED),
    ],
)
def test_what_is_said_instead_of_a_value_has_the_names_of_answer(
    given: dict[str, Any], action: Action
) -> None:
    (made,) = askings([{"id": "goals", "turn": 2, **given}])
    assert isinstance(made, Asking) and made.action is action


def test_where_an_answer_comes_from_counts_as_with_one_answer() -> None:
    said = {"id": "goals", "value": ["x"]}
    for via, quoting, turns in (
        (None, False, ()), ("human", False, None), ("human", True, ()), ("proposed", False, None),
    ):  # fmt: skip
        (made,) = askings([{**said, "via": via}], quoting=quoting)
        assert isinstance(made, Asking) and made.turns == turns, via
    (made,) = askings([{**said, "via": "human", "turn": 2, "guess": True}])
    assert isinstance(made, Asking) and (made.turns, made.sure) == ((2,), False)


def test_what_an_agent_says_that_it_heard_counts_for_nothing_without_a_turn(
    session: Session,
) -> None:
    given = [{"id": "goals", "value": ["no queues"], "via": "human"}]
    for quoting in (False, True):
        done = filed(session, askings(given, quoting=quoting))
        assert done.answers[0].proposed and "goals" not in session.interview.answers


def test_one_answer_or_several_and_not_both(call: Call) -> None:
    call("start")
    wrong = call("answer", "goals", "--many", "[]", status=2)
    assert wrong["error"]["code"] == "answer-unclear"
    assert call("answer", "--many", "x", status=1)["error"]["code"] == "value-not-json"
    none = call("answer", "--many", '[{"id": "no", "turn": 2, "value": "x"}]', status=1)
    assert not none["accepted"] and none["answers"][0]["code"] == "question-unknown"


def test_several_answers_are_told_in_words_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, call: Call
) -> None:
    call("start")
    call("said", "--question", "What must get done?", "--reply", REPLY, "--for", "tasks")
    told = run(monkeypatch, tmp_path, "answer", "--many", json.dumps(FACTS[:2])).out
    assert "1: NEED-01: The clerk hands out keys." in told and "1: BR-01: " in told
    assert told.count("Next: ") == 1


def test_a_reading_that_is_not_printed_is_told_in_words_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, call: Call
) -> None:
    call("start", "--depth", "standard")
    call("said", "--question", "May the clerk book boats?", "--reply", "The clerk decides.",
         "--for", "decisions")  # fmt: skip
    for command in ("preview", "answer"):
        given = ("decisions", "--turn", "2", "--value", '["The clerk decides"]', "--reading",
                 '{"statement": "The clerk must book boats and decides"}')  # fmt: skip
        told = run(monkeypatch, tmp_path, command, *given).out
        assert "(Asked: May the clerk book boats?) (not printed in these words" in told
        assert "“must” cannot stand" in told
        assert call(command, *given)["unprinted"][0]["words"] == ["must"]


# -- a turn that answers more than it was put for --------------------------------------------------


def test_a_turn_of_another_question_is_quoted_with_also(session: Session) -> None:
    asked = Asking(question="limits", value=["It must open on 1 May"])
    (why,) = asked._replace(turns=(2,)).answer(session).proposed
    assert why.code == "other-questions" and "'also'" in why.reason
    also = asked._replace(also=(2,))
    assert looked_at(session, also).proposed == ()
    assert session.interview.turns[2].also == ()
    assert also.answer(session).proposed == ()
    assert session.interview.turns[2].also == ("limits",)
    later = session.said("What else is fixed?", "No glue.", slots=["limits"]).n
    both = Asking(question="limits", value=["It must open on 1 May", "No glue"], turns=(2, later))
    assert both.answer(session).proposed == (), "it is named once"
    events = len(session.interview.events)
    both._replace(turns=(later,), also=(2,)).answer(session)
    assert len(session.interview.events) == events + 1


def test_what_is_wrong_with_a_turn_quoted_so_is_told(session: Session) -> None:
    for value, code in (("it must open in May", "not-said"), ("the lock jams", "")):
        asked = Asking(question="limits", value=[value], also=(2,))
        for done in (looked_at(session, asked), asked.answer(session)):
            assert [one.code for one in done.proposed] == ([code] if code else []), value
    lost = Asking(question="limits", value=["x"], also=(99,)).answer(session)
    assert (lost.accepted, lost.code) == (False, "turn-unknown")


def test_also_decides_nothing(session: Session) -> None:
    none = session.said("When does it leave?", "I don't know.", slots=["who"]).n
    done = Asking(question="goals", action=Action.UNKNOWN, also=(none,)).answer(session)
    assert (done.accepted, done.code) == (False, "not-said")
    mine = session.said("Whose lock is it?", "I have it myself!", slots=["who"]).n
    pick = Asking(question="whose-problem", value="mine", also=(mine,), aside=True).answer(session)
    assert [one.code for one in pick.proposed] == ["other-questions"]


def test_also_makes_nothing_said_that_is_no_quotation(tmp_path: Path) -> None:
    session = Session.create(tmp_path / "ferry", by="Berta")
    for question, reply in TURNS:
        session.said(question, reply)
    for slot, value, turn in (*CHANGED, *CUT):
        done = Asking(question=slot, value=value, also=numbers(turn) or ()).answer(session)
        assert slot not in session.interview.answers, (slot, value)
        assert done.proposed, (slot, value)


def test_nothing_that_nobody_said_counts_when_it_is_filed_together(tmp_path: Path) -> None:
    session = Session.create(tmp_path / "ferry", by="Berta")
    for question, reply in TURNS:
        session.said(question, reply)
    tries = [one for one in TRIES if one not in OWN]
    many = [{"id": slot, "turn": list(numbers(turn) or ()), "value": value}
            for slot, value, turn in tries]  # fmt: skip
    done = filed(session, askings(many))
    assert len(done.answers) == len(tries) and all(one.proposed for one in done.answers)
    assert not session.interview.answers and not session.specification().records


def test_several_questions_are_named_with_commas(call: Call) -> None:
    call("start")
    said = call("said", "--question", "Who?", "--reply", "Ola.", "--for", "who, tasks", "--for",
                "goals")  # fmt: skip
    assert said["slots"] == ["who", "tasks", "goals"]
