"""Turns: a program quotes what a person replied; what nobody said stays proposed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from askfirst.commands.asking import Asking, numbers
from askfirst.commands.turning import listed_questions, looked_at
from askfirst.errors import AnswerError
from askfirst.events import Asked
from askfirst.frontends import agent
from askfirst.questions import Choice, Depth, Question, QuestionKind
from askfirst.replies import Action, Reply, Wording
from askfirst.session import Session
from askfirst.vocabulary import Kind, Via
from command_line import Result, fits, run
from tries import TASKS, TRIES, TURNS

Call = Callable[..., dict[str, Any]]


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """An interview that was led in four turns: 2, 3, 4 and 5."""
    begun = Session.create(tmp_path / "ferry", by="Berta")
    for question, reply in TURNS:
        begun.said(question, reply)
    return begun


SAID: Final = (
    ("latest-case", "Last March two ferries left within 10 minutes", "2"),
    ("latest-case", "40 people stood in the rain", "2"),
    ("goals", ["Nobody waits longer than 15 minutes"], "3"),
    ("tasks", ["the ferryman sees who waits at the other side"], "4"),
    ("tasks", ["Only Marta may cancel a crossing"], "3,4"),
)


@pytest.mark.parametrize(("slot", "value", "turn"), SAID)
def test_a_quotation_is_said_by_whoever_replied(
    session: Session, slot: str, value: Any, turn: str
) -> None:
    done = Asking(question=slot, value=value, turns=numbers(turn)).answer(session)
    assert done.accepted
    assert slot in session.interview.answers
    assert not session.interview.proposals
    assert session.interview.answers[slot].by == "Berta"


def raised(session: Session, kind: str, text: str, choices: tuple[str, ...]) -> str:
    """A read-back or a contradiction that is put now."""
    slot = "read-back@why" if kind == "read-back" else "goals!goal-clash-G-01-G-02"
    question = Question(
        id=kind, kind=QuestionKind.CHOICE if choices else QuestionKind.TEXT, text=text,
        why="so that it is right",
        choices=tuple(Choice(id=one, text=one.capitalize()) for one in choices),
    )  # fmt: skip
    session._record(Asked(slot=slot, type=kind, question=question, about=1, cause={}))
    return slot


def test_of_fifty_tries_to_file_what_nobody_said_none_counts(session: Session) -> None:
    back = raised(session, "read-back", "Here is what I understood. Is that right?", ("yes", "no"))
    clash = raised(session, "contradiction", "Both cannot be. Which holds?", ("first", "second"))
    slots = {"read-back": back, "contradiction": clash}
    tries = [(slots.get(slot, slot), value, turn) for slot, value, turn in TRIES]
    assert len(tries) == 50
    counted = []
    for slot, value, turn in tries:
        done = Asking(question=slot, value=value, turns=numbers(turn)).answer(session)
        if slot in session.interview.answers or (done.answer and done.answer.records):
            counted.append((slot, value, turn))
    assert counted == []
    specification = session.specification()
    assert not specification.records
    assert not specification.case
    assert {one.slot for one in specification.proposals} >= {"who", "goals", "tasks", "limits"}
    session.write()
    paper = (session.folder / "requirements.md").read_text("utf-8")
    assert "Proposed, nobody said it" in paper
    before = paper.partition("## Proposed, nobody said it")[0]
    assert "Marta" not in before and "timetable" not in before


def test_without_a_turn_an_interview_that_has_turns_takes_only_proposals(session: Session) -> None:
    Asking(question="goals", value=["shorter queues"], via=Via.HUMAN).answer(session)
    assert "goals" in session.interview.proposals
    assert "goals" not in session.interview.answers


def test_a_yes_counts_when_just_this_was_put_and_the_reply_says_it(session: Session) -> None:
    text = "Here is what I understood: ferries. Is that right?"
    back = raised(session, "read-back", text, ("yes", "no"))
    ways = (("yes, but not the second", False), ("no", False), ("Yes.", True))
    for reply, counts in ways:
        turn = session.said(text, reply).n
        done = Asking(question=back, value="yes", turns=(turn,)).answer(session)
        assert done.accepted is counts, reply


def test_a_bare_yes_to_what_was_proposed_says_nothing_of_its_own(session: Session) -> None:
    put = "Shall queues be gone in a year?"
    for reply in ("Yes.", "yes please", "Of course!"):
        turn = session.said(put, reply, slots=["goals"]).n
        for value in ("queues are gone", "yes", reply.strip(".!")):
            Asking(question="goals", value=[value], turns=(turn,)).answer(session)
            assert "goals" not in session.interview.answers, (reply, value)
    turn = session.said(put, "Yes, no queues.", slots=["goals"]).n
    Asking(question="goals", value=["no queues"], turns=(turn,)).answer(session)
    assert "goals" in session.interview.answers


def test_a_page_that_is_read_back_takes_only_a_yes_from_a_program(session: Session) -> None:
    text = "Is this what you meant?"
    back = raised(session, "read-back", text, ())
    before = len(session.interview.events)
    turn = session.said(text, "No, it was in April. Take 3 out.", slots=[back]).n
    for value in ("it was in May", "it was in April", "3 -", "no"):
        done = Asking(question=back, value=value, turns=(turn,)).answer(session)
        assert (done.accepted, done.code) == (False, "not-here"), value
    assert not Asking(question=back, value="yes", turns=(turn,)).answer(session).accepted
    assert len(session.interview.events) == before + 1
    yes = session.said(text, "Yes", slots=[back]).n
    assert Asking(question=back, value="yes", turns=(yes,)).answer(session).accepted


def test_what_would_need_another_screen_is_refused_and_nothing_waits(tmp_path: Path) -> None:
    known = {"tasks": ["The warden sees the halls"], "numbers": ["9 chairs a table"],
             "goals": ["fewer calls"], "limits": ["it opens on 1 May"]}  # fmt: skip
    with Session.create(tmp_path / "hall", by="Ada", depth=Depth.STANDARD) as session:
        while (page := session.question()) is not None and page.type != "read-back":
            said = known.get(page.slot)
            unsure = Reply(value=said, sure=False)
            session.reply(unsure if said else Reply(action=Action.NOT_RELEVANT))
        assert page is not None
        done = Asking(question=page.slot, value="1", via=Via.HUMAN).answer(session)
        assert not done.accepted
        assert "1 with its new words" in done.allowed
        assert session.question() == page


def test_dont_know_must_have_been_said_too(session: Session) -> None:
    refused = Asking(question="goals", action=Action.UNKNOWN, turns=(3,)).answer(session)
    assert refused.code == "not-said"
    turn = session.said(
        "What is already decided and cannot be changed?", "I have no idea.", slots=["limits"]
    ).n
    assert Asking(question="limits", action=Action.UNKNOWN, turns=(turn,)).answer(session).accepted


def test_a_turn_counts_for_the_questions_that_it_is_recorded_for(session: Session) -> None:
    turn = session.said("Who, and what?", "Piet cancels crossings", slots=["who", "tasks"]).n
    for slot in ("who", "tasks"):
        Asking(question=slot, value=["Piet cancels crossings"], turns=(turn,)).answer(session)
        assert slot in session.interview.answers
    Asking(question="goals", value=["Piet cancels crossings"], turns=(turn,)).answer(session)
    assert "goals" not in session.interview.answers


# -- the commands ---------------------------------------------------------------------------------


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Call:
    """Run a command with --json: its one object, which fits its schema."""

    def command(*arguments: str, status: int = 0) -> dict[str, Any]:
        result: Result = run(monkeypatch, tmp_path, *arguments, "--json")
        assert result.status == status, result
        printed: dict[str, Any] = json.loads(result.out)
        name = "questions-whole" if "--whole" in arguments else arguments[0]
        name = "error" if "error" in printed else name
        fits(printed, name)
        return printed

    return command


def put(call: Call, pair: tuple[str, str], *more: str) -> str:
    turn = call("said", "--question", pair[0], "--reply", pair[1], "--by", "Berta", *more)["turn"]
    return str(turn)


def test_lines_of_one_answer_are_told_apart(call: Call, tmp_path: Path) -> None:
    call("start", "--by", "Robo")
    turn = put(call, TASKS, "--via", "voice")
    value = '["Only Marta may cancel a crossing", "print the list"]'
    done = call("answer", "tasks", "--value", value, "--turn", turn)
    assert done["answer"]["records"] == ["NEED-01"]
    assert "proposed, nobody said it: “print the list”" in done["said"][0]
    journal = next(tmp_path.glob("output/*/interview.jsonl")).read_text("utf-8").splitlines()
    assert [json.loads(line)["by"] for line in journal[1:3]] == ["Berta", "Berta"]
    assert json.loads(journal[2])["format"] == 2
    assert json.loads(journal[0])["format"] == 1


def test_what_has_an_answer_is_answered_though_more_was_proposed(call: Call) -> None:
    call("start")
    call("answer", "goals", "--value", '["no queues"]', "--via", "proposed")
    whole = call("questions", "--all", "--whole")
    assert {one["id"]: one["standing"] for one in whole["questions"]}["goals"] == "proposed"
    turn = put(call, TASKS)
    value = '["Only Marta may cancel a crossing", "print the list"]'
    done = call("answer", "tasks", "--value", value, "--turn", turn)
    assert done["answer"]["standing"] == "answered"
    whole = call("questions", "--all", "--whole")
    tasks = next(one for one in whole["questions"] if one["id"] == "tasks")
    assert (tasks["standing"], tasks["proposed"]) == ("answered", ["print the list"])


def test_a_turn_that_there_is_not_is_refused(call: Call) -> None:
    call("start")
    refused = call("answer", "goals", "--value", '["x"]', "--turn", "7", status=1)
    assert refused["code"] == "turn-unknown"
    wrong = call("answer", "goals", "--value", '["x"]', "--turn", "seven", status=2)
    assert wrong["error"]["code"] == "turn-odd"
    two = call("said", "--question", "Who rows, and who steers?", "--reply", "Berta rows.")
    assert two["note"].endswith("Ask each alone: Who rows; who steers.")
    assert not call("said", "--question", "Who steers?", "--reply", "Ada.")["note"]
    sheet = "Is each of these right, as it stands?\n1. Who rows, and who steers?"
    assert not call("said", "--question", sheet, "--reply", "1: no.")["note"]
    empty = call("said", "--question", " ", "--reply", "yes", status=1)
    assert empty["error"]["code"] == "turn-empty"


def test_retract_takes_back_one_answer_and_nothing_else(call: Call) -> None:
    call("start")
    call("answer", "goals", "--value", '["fewer queues"]', "--via", "human")
    call("answer", "tasks", "--value", '["see the queue"]', "--via", "human")
    call("answer", "goals", "--value", '["no queues"]', "--via", "human")
    done = call("retract", "goals")
    assert done["effects"]["falls"] == ["G-01"]
    whole = call("questions", "--all", "--whole")
    listed = {one["id"]: one["standing"] for one in whole["questions"]}
    assert (listed["goals"], listed["tasks"]) == ("open", "answered")
    assert call("retract", "goals", status=1)["code"] == "not-answered"


def test_what_was_not_asked_is_no_dont_know(call: Call, tmp_path: Path) -> None:
    call("start")
    done = call("answer", "goals", "--not-asked", "--reason", "she had to leave")
    assert done["answer"]["standing"] == "not-asked"
    assert done["answer"]["open_question"] is None
    whole = call("questions", "--all", "--whole")
    listed = {one["id"]: one["standing"] for one in whole["questions"]}
    assert listed["goals"] == "not-asked"
    call("answer", "goals", "--value", '["no queues"]', "--via", "human")
    refused = call("answer", "goals", "--not-asked", status=1)
    assert refused["code"] == "answered"


def test_preview_says_where_lines_go_and_stores_nothing(call: Call, tmp_path: Path) -> None:
    call("start")
    turn = put(call, TASKS)
    journal = next(tmp_path.glob("output/*/interview.jsonl"))
    before = journal.read_bytes()
    value = '["Only Marta may cancel a crossing", "print the list"]'
    seen = call("preview", "tasks", "--value", value, "--turn", turn)
    assert [(one["kind"], one["via"]) for one in seen["lines"]] == [
        ("need", "human"), ("need", "proposed"),
    ]  # fmt: skip
    assert seen["lines"][0]["statement"] == "Only Marta may cancel a crossing."
    assert not call("preview", "tasks", "--value", "3", status=1)["accepted"]
    assert journal.read_bytes() == before


def test_all_questions_are_listed_with_their_choices_and_what_they_fill(call: Call) -> None:
    call("start")
    listed = {one["id"]: one for one in call("questions", "--all", "--whole")["questions"]}
    assert "undo" in [one["id"] for one in listed["usual-parts"]["choices"]]
    assert listed["use"]["when"]
    assert "whose-problem" not in listed
    assert "specification.name" in listed["sentence"]["fills"]
    assert listed["goals"]["record"] == "goal"


def test_the_questions_are_listed_in_short_unless_all_is_asked_for(call: Call) -> None:
    call("start", "--depth", "deep")
    short, whole = call("questions", "--all"), call("questions", "--all", "--whole")
    assert len(json.dumps(short, indent=2)) < 8000 < len(json.dumps(whole))
    assert short["questions"]["goals"].startswith("box, open: It works well a year from now.")
    named = set(short["questions"]) | set(short["not_applicable"])
    assert named == {one["id"] for one in whole["questions"]}


WHY: Final = (
    (["crossings are free"], "1", "not-said"),
    (["the boat stays in the harbour"], "1", "cut"),
    (["the bell rings at 9"], "1", "other-questions"),
)


@pytest.mark.parametrize(("value", "line", "code"), WHY)
def test_what_is_proposed_says_why(
    session: Session, value: list[str], line: str, code: str
) -> None:
    mine = session.said(
        "What else?", "If it storms, the boat stays in the harbour.", slots=["tasks"]
    ).n
    other = session.said("Who?", "Ola. And the bell rings at 9.", slots=["who"]).n
    asked = Asking(question="tasks", value=value, turns=(mine, other))
    seen, done = looked_at(session, asked), asked.answer(session)
    assert [(one.line, one.text, one.code) for one in done.proposed] == [(line, value[0], code)]
    assert seen.proposed == done.proposed
    assert all(one.reason for one in done.proposed)


def test_what_was_said_has_no_reason_and_what_quotes_no_turn_has_one(session: Session) -> None:
    said = Asking(question="goals", value=["Nobody waits longer than 15 minutes"], turns=(3,))
    assert said.answer(session).proposed == ()
    done = Asking(question="goals", value=["shorter queues"], via=Via.HUMAN).answer(session)
    assert [one.code for one in done.proposed] == ["no-turn"]


def test_a_turn_may_answer_more_than_it_was_put_for(session: Session) -> None:
    turn = session.said("Who?", "Ola. And the bell rings at 9.", slots=["who"])
    asked = Asking(question="tasks", value=["the bell rings at 9"], turns=(turn.n,))
    assert asked.answer(session).proposed
    added = session.said_also(turn.n, ["tasks"])
    assert (added.n, added.question, added.reply) == (turn.n, turn.question, turn.reply)
    assert (added.slots, added.also, added.by) == (("who",), ("tasks",), "Berta")
    assert turn.n in session.interview.turns and len(session.interview.turns) == len(TURNS) + 1
    assert asked.answer(session).proposed == ()
    wrong = Asking(question="tasks", value=["the bell rings at 8"], turns=(turn.n,))
    assert [one.code for one in wrong.answer(session).proposed] == ["not-said"]
    with Session.open(session.folder, write=False) as again:
        assert again.interview.turns == session.interview.turns


def test_what_a_turn_is_named_for_afterwards_decides_nothing(session: Session) -> None:
    back = raised(session, "read-back", "Is that right?", ("yes", "no"))
    yes = session.said("Is the boat blue?", "Yes.", slots=["who"]).n
    none = session.said("When does it leave?", "I don't know.", slots=["who"]).n
    with pytest.raises(AnswerError, match="must be put"):
        session.said_also(yes, [back])
    session.said_also(none, ["goals"])
    done = Asking(question="goals", action=Action.UNKNOWN, turns=(none,)).answer(session)
    assert (done.accepted, done.code) == (False, "not-said")
    for turn, slots in ((99, ["goals"]), (yes, [])):
        with pytest.raises(AnswerError):
            session.said_also(turn, slots)


def test_questions_are_named_for_a_turn_with_its_number(call: Call) -> None:
    call("start", "--name", "ferry", "--by", "Berta")
    turn = put(call, ("Who?", "Ola. And the bell rings at 9."), "--for", "who")
    added = call("said", "--turn", turn, "--for", "tasks")
    assert (str(added["turn"]), added["slots"], added["also"]) == (turn, ["who"], ["tasks"])
    refused = call("said", "--turn", turn, "--reply", "Something else", "--for", "goals", status=2)
    assert refused["error"]["code"] == "turn-odd"
    assert call("said", "--for", "who", status=1)["error"]["code"] == "turn-empty"


def test_nobody_is_said_not_to_have_been_asked_what_a_turn_put(session: Session) -> None:
    def never() -> str:
        return str(session.specification().metrics["never_asked_29148"])

    assert "what goes wrong" in never() and "law" in never()
    turn = session.said(
        "What could go wrong?", "I have not thought about it.", slots=["goes-wrong"]
    )
    assert "what goes wrong" not in never() and "law" in never()
    session.said_also(turn.n, ["law"])
    assert "law" in never(), "what was only named afterwards was not asked"
    session.write()
    paper = (session.folder / "requirements.md").read_text("utf-8")
    told = paper.partition("Nobody was asked about")[2].partition("\n")[0]
    assert told and "what goes wrong" not in told


def test_the_schema_says_that_readings_of_several_lines_name_theirs() -> None:
    told = agent.schema("reading")["properties"]["line"]["description"]
    assert "each reading of a list" in told and "number from 1" in told


def test_the_text_output_says_why_a_line_is_only_proposed_and_why_one_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, call: Call
) -> None:
    call("start")
    turn = put(call, ("What must get done?", "Ola rings the bell. Piet opens."), "--for", "tasks")
    for command in ("answer", "preview"):
        given = ("tasks", "--turn", str(turn), "--value", '["Ola rings the bell", "Cake"]')
        out = run(monkeypatch, tmp_path, command, *given).out
        assert "1: NEED-01: Ola rings the bell" in out
        assert "2: proposed: Cake. (no such words in the quoted turns)" in out
        worded = ("--reading", '{"line": 1, "statement": "Ola rings two bells"}')
        refused = run(monkeypatch, tmp_path, command, *given, *worded)
        assert "“two”" in refused.out and refused.status == 1


def test_the_walks_of_several_tasks_stand_beside_each_other(session: Session) -> None:
    said = session.said("What must be done?", "They book a seat. He calls the boat. He logs it.",
                        slots=["tasks"]).n  # fmt: skip
    tasks = ["They book a seat", "He calls the boat", "He logs it"]
    Asking(question="tasks", value=tasks, turns=(said,)).answer(session)
    walks = {"NEED-02": "He rings the bell", "NEED-01": "They pick a day",
             "NEED-03": "He opens the log"}  # fmt: skip
    for task, step in walks.items():
        turn = session.said(f"How does {task} go?", f"{step}.", slots=["use"]).n
        done = Asking(question="use", value=[step], turns=(turn,), task=task).answer(session)
        assert done.accepted and not done.proposed, done
    again = session.said("And then?", "He rings it twice.", slots=["use"]).n
    Asking(question="use", value=["He rings it twice"], turns=(again,), task="NEED-02").answer(
        session
    )
    told = {one.need: [step.does for step in one.steps]
            for one in session.specification().stories}  # fmt: skip
    assert told == {"NEED-01": ["They pick a day"], "NEED-02": ["He rings it twice"],
                    "NEED-03": ["He opens the log"]}  # fmt: skip


def test_a_tick_sorts_what_was_said_in_other_words_and_its_label_is_not_printed(
    session: Session,
) -> None:
    turn = session.said("How quick must it be?", "It has to be quick, 10 seconds at most.",
                        slots=["qualities"]).n  # fmt: skip
    ask = Asking(question="qualities", value={"fast": "10 seconds at most"}, turns=(turn,))
    done = ask.answer(session)
    assert done.accepted and not done.proposed
    said = [one.statement for one in session.specification().of_kind(Kind.QUALITY)]
    assert said == ["10 seconds at most."]
    bare = Asking(question="qualities", value=["fast"], turns=(turn,)).answer(session)
    assert [one.code for one in bare.proposed] == ["not-picked"]


def test_a_worded_line_of_two_sentences_stays_one_line(session: Session) -> None:
    said = "Now 1 in 4 boats is late. Want 1 in 20 by May."
    turn = session.said("What is better then?", said, slots=["goals"]).n
    worded = Wording(statement="Now 1 in 4 boats is late, want 1 in 20 by May", by="A")
    ask = Asking(question="goals", value=[said], turns=(turn,), readings=(worded,))
    done = ask.answer(session)
    assert done.accepted and not done.proposed, done
    goals = [one.statement for one in session.specification().of_kind(Kind.GOAL)]
    assert goals == ["Now 1 in 4 boats is late, want 1 in 20 by May."]


def test_several_things_that_are_not_wanted_are_each_said(session: Session) -> None:
    turn = session.said("What not?", "No ads, no sale, and please no forum.", slots=["must-not"]).n
    value = ["No ads", "no sale", "no forum"]
    done = Asking(question="must-not", value=value, turns=(turn,)).answer(session)
    assert done.accepted and not done.proposed
    storm = session.said("And?", "If it storms, no boats.", slots=["must-not"]).n
    only = Asking(question="must-not", value=["no boats"], turns=(storm,)).answer(session)
    assert [one.code for one in only.proposed] == ["cut"]
    half = session.said("And then?", "Cancel it, no refund.", slots=["must-not"]).n
    cut = Asking(question="must-not", value=["Cancel it"], turns=(half,)).answer(session)
    assert [one.code for one in cut.proposed] == ["cut"]


def test_the_list_says_what_was_asked_and_not_answered_yet(session: Session) -> None:
    turn = session.said("And what must it not do?", "No ads.", slots=["must-not"]).n
    listed = listed_questions(session).questions
    assert listed["must-not"].startswith(f"box, asked in turn {turn}: ")
    assert listed["limits"].startswith("box, open: ")
    Asking(question="must-not", value=["No ads"], turns=(turn,)).answer(session)
    assert listed_questions(session).questions["must-not"].startswith("box, answered: ")
