"""A change that takes other answers with it, steps back and forth, and what comes first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askfirst.errors import AnswerError
from askfirst.events import Answered, AnswerStatus, Asked, Confirmed, Line, Noted, Settled, Weighed
from askfirst.interview import Rejection, Standing
from askfirst.questions import Depth, Question, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.session.changing import SLOT
from askfirst.vocabulary import Kind
from rows import each_row

LESS = Reply(value=["see halls"])


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "halls", by="Ada", depth=Depth.STANDARD) as begun:
        begun.reply(Reply(value=["see halls", "book"]), "tasks")
        begun.reply(Reply(value=["1: must", "2: later"]), "priorities")
        yield begun


def at(session: Session) -> str:
    prompt = session.question()
    return prompt.slot if prompt else ""


def tasks(session: Session) -> list[str]:
    return [ref.text for ref in session.interview.records(Kind.NEED)]


def test_it_is_held_until_somebody_says_whether_to_keep_it(session: Session) -> None:
    before = at(session)
    outcome = session.reply(LESS, "tasks")
    assert (outcome.accepted, outcome.effects.falls) == (False, ("NEED-02",))
    assert (at(session), tasks(session)) == (SLOT, ["see halls", "book"])
    assert session.reply(Reply(value="perhaps")).lines == ("Type keep or drop.",)
    assert at(session) == SLOT
    kept = session.reply(Reply(value="keep"))
    assert kept.accepted
    assert "Taken out: NEED-02 (book)." in kept.lines
    assert (at(session), tasks(session)) == (before, ["see halls"])


@each_row(
    ("reply", "stop", "typed"),
    [
        (Reply(value="drop"), False, None),
        (Reply(action=Action.BACK), False, ["see halls"]),
        (Reply(action=Action.LATER), False, ["see halls"]),
        (Reply(action=Action.STOP), True, ["see halls"]),
    ],
)
def test_who_leaves_it_keeps_what_was_there_and_what_was_typed_is_filled_in(
    session: Session, reply: Reply, stop: bool, typed: list[str] | None
) -> None:
    session.show_first(["tasks"])
    session.reply(LESS)
    outcome = session.reply(reply)
    assert (outcome.stop, outcome.accepted, outcome.lines) == (stop, False, ("Left as it was.",))
    assert tasks(session) == ["see halls", "book"]
    assert at(session) not in (SLOT, "tasks")
    assert session.prompt("tasks").typed == typed


def test_a_step_back_lets_a_held_change_go(session: Session) -> None:
    session.reply(LESS, "tasks")
    session.undo()
    assert at(session) != SLOT
    assert "priorities" not in session.interview.answers
    assert tasks(session) == ["see halls", "book"]


def test_what_loses_nothing_and_what_is_not_to_be_asked_is_kept_at_once(session: Session) -> None:
    more = session.reply(Reply(value=["see halls", "book", "pay"]), "tasks")
    assert more.accepted and not more.effects.loses
    assert session.reply(Reply(action=Action.LATER), "tasks").accepted
    assert session.reply(LESS, "tasks", ask_first=False).accepted
    assert tasks(session) == ["see halls"]


def test_what_was_confirmed_is_to_be_confirmed_again_once_it_changed(session: Session) -> None:
    session.confirm(["NEED-01", "NEED-02"])
    told = session.reply(Reply(value=["see all halls", "book"]), "tasks", ask_first=False).lines
    assert "To be confirmed again: NEED-01." in told
    assert not any(line.startswith("Taken out") for line in told)


def test_a_look_at_a_reply_stores_nothing(session: Session) -> None:
    number = len(session.interview.events)
    outcome, after = session.preview(LESS, "tasks")
    assert outcome.effects.falls == ("NEED-02",)
    assert [ref.id for ref in after.records(Kind.NEED)] == ["NEED-01"]
    refused, same = session.preview(Reply(value=""), "tasks")
    assert refused.reason and same is session.interview
    assert (len(session.interview.events), tasks(session)) == (number, ["see halls", "book"])


def test_the_first_draft_is_told_of_with_the_first_walk_alone(session: Session) -> None:
    said = Reply(value=["The clerk picks a hall", "it shows who has it"])
    draft = "A first draft is there to look at: type :doc at any question."
    assert draft in session.reply(said, "use").lines
    assert draft not in session.reply(said, "use").lines


def test_screens_shown_first_come_in_their_order_and_fall_with_their_reply(
    session: Session,
) -> None:
    then = at(session)
    session.show_first(["refuse", "nothing", "tasks", "priorities"])
    assert at(session) == "refuse"
    session.reply(Reply(value="It has no bell."))
    assert at(session) == "tasks"
    session.reply(Reply(action=Action.KIND))
    assert at(session) == "what-it-is"
    session.reply(Reply(action=Action.KIND))
    session.reply(Reply(value=["screens"]))
    assert at(session) == "tasks"
    session.reply(Reply(action=Action.LATER))
    session.reply(Reply(value=["1: must"]))
    assert at(session) == then


def test_back_goes_to_what_was_answered_before_this_and_still_applies(session: Session) -> None:
    session.reply(Reply(value="It has no bell."), "refuse")
    here = at(session)
    for slot in ("refuse", "priorities", "tasks"):
        session.reply(Reply(action=Action.BACK))
        assert at(session) == slot
    assert session.reply(Reply(action=Action.BACK)).lines == ("This is the first question.",)
    session.reply(Reply(value=["see halls", "book"]))
    assert at(session) == "priorities"
    session.show_first([])
    assert at(session) == here


def test_a_depth_is_raised_and_never_lowered_and_noted_once(session: Session) -> None:
    number = len(session.interview.events)
    session.show_first(["tasks"])
    for depth in (Depth.QUICK, Depth.STANDARD):
        session.raise_depth(depth)
    assert (len(session.interview.events), session.interview.depth) == (number, Depth.STANDARD)
    assert at(session) == "tasks"
    session.raise_depth(Depth.DEEP)
    assert (len(session.interview.events), session.interview.depth) == (number + 1, Depth.DEEP)
    assert at(session) != "tasks"


def test_steps_of_each_kind_are_taken_back_and_done_again_by_name(session: Session) -> None:
    weighed = Weighed(weights={"NEED-01": "must"}, way="page")
    session.record_as("Ben", weighed)
    session.order(Kind.NEED, ["NEED-02"])
    session.confirm(["NEED-01", "NEED-02"])
    session.raise_depth(Depth.DEEP)
    names = ("depth deep", "that NEED-01, NEED-02 are right", "the order of each need",
             "what weighs how much for Ben")  # fmt: skip
    for name in names:
        assert session.undo().lines == (f"Taken back: {name}.",)
    assert session.interview.depth is Depth.STANDARD
    for name in names[::-1]:
        assert session.redo().lines == (f"Done again: {name}.",)
    assert session.redo().lines == ("There is nothing to do again.",)
    assert session.interview.depth is Depth.DEEP
    assert tasks(session) == ["book", "see halls"]


def test_the_status_counts_and_names_what_was_put_off_and_set_aside(session: Session) -> None:
    session.reply(Reply(action=Action.UNKNOWN), "refuse")
    session.reply(Reply(action=Action.NOT_RELEVANT, reason="no"), "goals")
    session.reply(Reply(action=Action.LATER), "who")
    session.reply(Reply(action=Action.LATER), "refuse")
    status = session.status()
    assert (status["project"], status["depth"]) == ("halls", "standard")
    assert (status["answered"], status["unknown"], status["not_relevant"]) == (4, 1, 1)
    assert (status["put_off"], status["parked"], status["sources"]) == (["who"], [], [])
    assert status["next"] == session.interview.next_slot()
    assert status["last"] == session.interview.events[-1].at
    session.reply(Reply(value=["1: must"]), "priorities", ask_first=False)
    session.reply(Reply(action=Action.NOT_RELEVANT), "tasks", ask_first=False)
    assert session.interview.standing("priorities") is Standing.PARKED
    assert session.status()["parked"] == ["priorities"]


def test_what_was_said_of_a_question_is_taken_back_with_what_was_settled_there(
    session: Session,
) -> None:
    answer = session.interview.answers["tasks"]
    third = answer.model_copy(update={"lines": (Line(key="L90", text="pay", record="NEED-09"),)})
    session.settle(Settled(slot="tasks", verdict="third", answer=third, seen=("a",)))
    session.note_reason("tasks", "  they asked ")
    assert tasks(session) == ["pay"]
    done = session.retract("tasks")
    assert done.accepted
    assert "Taken out: NEED-09." in done.lines
    assert "tasks" not in session.interview.answers
    assert not session.interview.settled
    why = session.interview.notes[-1]
    assert (why.topic, why.slot, why.reason) == ("why", "tasks", "they asked")
    again = session.retract("tasks")
    assert (again.accepted, again.code) == (False, "not-answered")
    assert session.interview.text("priorities")


def test_who_is_invited_twice_is_noted_by_page_each_time_and_by_mail_once(
    session: Session,
) -> None:
    session.invite("Ben", ["tasks#L1", "refuse", "tasks#L2"])
    session.invite("Ben", ["tasks", "refuse"])
    for slots in (["tasks"], ["tasks"], ["refuse"]):
        session.invite("Ben", slots, "mail")
    session.invite("Cy", ["tasks"], "mail")
    found = [(one.person, one.slots, one.way) for one in session.interview.invited]
    assert found == [
        ("Ben", ("tasks", "refuse"), "page"), ("Ben", ("tasks", "refuse"), "page"),
        ("Ben", ("tasks",), "mail"), ("Ben", ("refuse",), "mail"), ("Cy", ("tasks",), "mail"),
    ]  # fmt: skip


def test_privacy_and_notes_are_written_down(session: Session) -> None:
    for private in (True, False):
        session.set_private(private)
        assert session.interview.private() is private
    assert isinstance(session.interview.events[-1], Noted)
    session.confirm(["NEED-01"], "no", " as \x1b[31msaid ")
    last = session.interview.events[-1]
    assert isinstance(last, Confirmed)
    assert last.verdict == "no" and "\x1b" not in last.reason


def test_what_was_put_off_for_good_is_asked_once_more_when_all_else_is_done(
    tmp_path: Path,
) -> None:
    with Session.create(tmp_path / "barns", by="Ada") as session:
        for slot in dict(session.interview.standings()):
            if slot != "goals":
                session.record_as("Ada", Answered(slot=slot, status=AnswerStatus.NOT_RELEVANT))
        for _ in range(2):
            session.reply(Reply(action=Action.LATER), "goals")
        assert at(session) == ""
    with Session.open(tmp_path / "barns", by="Ada", write=True) as other:
        assert at(other) == "goals"
        other.reply(Reply(action=Action.UNKNOWN))
        assert at(other) == ""
        assert other.reply(Reply(value="x")).lines == ("Nothing is open.",)


def test_a_program_gets_its_change_kept_at_once_with_what_went_along(session: Session) -> None:
    done = session.reply_once(LESS, "tasks")
    assert (done.accepted, tasks(session)) == (True, ["see halls"])
    assert at(session) != SLOT


def test_only_what_a_person_decides_must_be_put_to_them(session: Session) -> None:
    raised = session.reply(Reply(value=["fast booking"]), "goals").raised
    assert raised == ("goals!1",)
    made = session.put_pair("NEED-01", "NEED-02")
    assert isinstance(made, Asked)
    number = len(session.interview.events)
    assert isinstance(session.put_pair("NEED-02", "NEED-01"), Rejection)
    assert len(session.interview.events) == number
    turn = session.said("How fast?", "in a minute", slots=["goals"])
    session.said_also(turn.n, ["goals!1", "tasks"])
    for slots, repair in (([made.slot], "Put it"), (["tasks", made.slot], "Put it"),
                          ([], "Name at least one")):  # fmt: skip
        with pytest.raises(AnswerError) as caught:
            session.said_also(turn.n, slots)
        assert caught.value.code == "turn-adds-nothing"
        assert caught.value.repair.startswith(repair)
        assert ("must be put" in caught.value.what) is bool(slots)
    assert session.interview.turns[turn.n].also == ("goals!1", "tasks")


def test_what_a_change_takes_along_acts_on_no_screen(session: Session) -> None:
    session.reply(Reply(value=["1: must", "2: la\x1b[31mter"]), "priorities")
    session.reply(LESS, "tasks")
    prompt = session.question()
    assert prompt is not None and prompt.slot == SLOT
    shown = "\n".join(prompt.shown)
    assert "\x1b" not in shown
    assert "Taken out: NEED-02 (book)." in shown
    assert "What was said of it and counts no more: 2: later." in shown


def test_a_sentence_kept_beside_a_page_belongs_where_the_page_does(session: Session) -> None:
    page = Asked(slot="read-back@end", type="read-back", about=2,
                 question=Question(id="read-back", kind=QuestionKind.TEXT, text="?", optional=True),
                 cause={"section": "what", "records": ["NEED-01", "NEED-02"], "rests": {}},
                 )  # fmt: skip
    session.record_as("Ada", page)
    for number, said in enumerate(("the clerk counts them", "the cook counts them"), 1):
        session.reply(Reply(value=said), page.slot)
        assert session.reply(Reply(value="none")).accepted
        kept = session.interview.asked[f"read-back@end!{number}"]
        assert (kept.cause["section"], kept.type) == ("what", "follow-up")
        assert session.interview.text(kept.slot) == said
    for typed, lines in (("1 see rooms", ("1 is now: see rooms",)), ("2 -", ("2 is out",))):
        assert session.reply(Reply(value=typed), page.slot).lines == lines
    assert tasks(session) == ["see rooms"]


def test_a_page_is_answered_by_what_is_put_right_only_where_it_had_one_line(
    session: Session,
) -> None:
    def page(slot: str, *records: str) -> str:
        question = Question(id="read-back", kind=QuestionKind.TEXT, text="?", optional=True)
        session.record_as("Ada", Asked(slot=slot, type="read-back", about=2, question=question,
                                       cause={"records": [*records], "rests": {}}))  # fmt: skip
        return slot

    session.reply(Reply(value=["fewer calls"]), "goals")
    other = page("read-back@end-3", "G-01")
    both = page("read-back@end", "NEED-01", "NEED-02")
    for typed in ("2 -", "1 see rooms"):
        session.reply(Reply(value=typed), both)
        assert both not in session.interview.answers
    one = page("read-back@end-2", "NEED-01")
    session.reply(Reply(value="1 see barns"), one)
    assert session.interview.answers[one].value == "yes"
    assert not {both, other} & session.interview.answers.keys()


@pytest.mark.parametrize("action", [Action.LATER, Action.NOT_ASKED])
def test_putting_off_an_answered_question_takes_nothing_with_it(
    session: Session, action: Action
) -> None:
    outcome = session.reply(Reply(action=action), "tasks")
    assert at(session) != SLOT and not outcome.effects.falls
    assert tasks(session) == ["see halls", "book"]
