"""What comes twice, second, late or at the most: steps of one session, rounds, several people."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askfirst.agenda.read_backs import Entry
from askfirst.errors import AnswerError, UsageError
from askfirst.events import MOST_ROUNDS, MOST_TASKS, Answered, AnswerStatus, Line, Noted, Weighed
from askfirst.journal import SOMEBODY
from askfirst.questions import Choice, Depth, Prompt, QuestionKind
from askfirst.records.several import difference_name
from askfirst.replies import Action, Reply, Wording
from askfirst.session import Session
from askfirst.session.correcting import changed
from askfirst.session.corrections import Corrections
from askfirst.session.points import begin_round, share_out
from askfirst.session.quoting import located
from askfirst.session.settling import difference_at, settle
from askfirst.session.several import contribute, weigh
from askfirst.session.talk import help_on, passages_of
from askfirst.session.wordings import _number
from askfirst.session.written import name_of
from askfirst.sources import SourceText
from askfirst.vocabulary import Kind, Quote

MEMO = SourceText("memo.txt", "The bell rings at noon. The gate is old.\n")
PLAN = SourceText("plan.txt", "The gate\n is old. The gate is old.\n")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "halls", by="Ada", sources=[MEMO, PLAN]) as begun:
        yield begun


def test_only_the_next_answer_is_marked_as_a_guess_and_a_refused_one_keeps_the_mark(
    session: Session,
) -> None:
    assert session.reply(Reply(action=Action.GUESS)).lines
    assert not session.reply(Reply(value=3), "tasks").accepted
    assert session.reply(Reply(value="It is slow."), "refuse").accepted
    assert session.reply(Reply(value="A boat."), "cost-of-nothing").accepted
    sure = [session.interview.answers[slot].sure for slot in ("refuse", "cost-of-nothing")]
    assert sure == [False, True]


def test_a_draft_is_told_of_once(session: Session) -> None:
    session.reply(Reply(value=["row"]), "tasks")
    first = session.reply(Reply(value=["the mate rows"]), "use").lines
    again = session.reply(Reply(value=["the mate rows", "the mate sings"]), "use").lines
    told = [sum("first draft" in line for line in lines) for lines in (first, again)]
    assert told == [1, 0]


def test_a_step_is_taken_back_and_done_again_once(session: Session) -> None:
    assert session.undo().lines == ("There is nothing to take back.",)
    assert session.redo().lines == ("There is nothing to do again.",)
    session.reply(Reply(value="It is slow."), "refuse")
    assert session.undo().lines[0].startswith("Taken back: your reply to")
    assert session.redo().lines[0].startswith("Done again: your reply to")
    assert session.redo().lines == ("There is nothing to do again.",)
    session.undo()
    session.reply(Reply(value="It is late."), "refuse")
    assert session.redo().lines == ("There is nothing to do again.",)
    session.retract("refuse")
    assert session.undo().lines[0].startswith("Stands again")
    assert session.interview.text("refuse") == "It is late."


def test_a_depth_is_only_raised(session: Session) -> None:
    session.raise_depth(Depth.STANDARD)
    number = len(session.interview.events)
    for depth in (Depth.STANDARD, Depth.QUICK):
        session.raise_depth(depth)
    assert (session.interview.depth, len(session.interview.events)) == (Depth.STANDARD, number)


def test_help_on_two_things_that_pull_apart_shows_them_again() -> None:
    shown = ("FR-1 rings", "FR-2 is still")
    pulled = Prompt("a!1", QuestionKind.CHOICE, "Which?", type="contradiction", shown=shown)
    assert help_on(pulled)[:2] == list(shown)
    assert shown[0] not in help_on(pulled._replace(type="question"))
    ticks = pulled._replace(choices=(Choice(id="no", text="none"), Choice(id="one", text="one")))
    assert sum("tick it" in line for line in help_on(ticks, "no")) == 1


def test_a_passage_is_shown_once_though_it_is_offered_too(session: Session) -> None:
    quote = located(session.sources, "The bell rings at noon.")
    assert quote is not None
    prompt = Prompt("a", QuestionKind.BOX, "What?", passages=(quote,))
    once = passages_of(prompt, session._found)
    assert sum("The bell rings" in line for line in once) == 1
    assert passages_of(prompt._replace(passages=()), session._found) == [
        "No source passage belongs to this question."
    ]


def test_a_passage_is_found_in_the_second_source_and_across_its_lines() -> None:
    found = located((MEMO, PLAN), "old. The gate")
    assert found is not None and (found.source, found.quote) == ("plan.txt", "old. The gate")
    broken = located((PLAN,), "The  gate is\told.")
    assert broken is not None and (broken.start, broken.quote) == (0, "The gate\n is old.")
    assert located((MEMO, PLAN), " ") is None and located((MEMO,), "the bell") is None
    first = located((MEMO, PLAN), "The gate is old.")
    assert first is not None and isinstance(first, Quote) and first.source == "memo.txt"


def test_every_source_is_told_with_how_many_of_its_sentences_were_looked_at(
    session: Session,
) -> None:
    assert session.status()["sources"] == [
        {"name": "memo.txt", "sentences": 2, "looked_at": 0},
        {"name": "plan.txt", "sentences": 2, "looked_at": 0},
    ]
    session.add_sources([MEMO])
    assert len(session.interview.sources) == 2


def test_points_are_shared_out_over_so_many_tasks_and_in_so_many_rounds(tmp_path: Path) -> None:
    with Session.create(tmp_path / "many", by="Ada") as session:
        tasks = [f"move ship number {number}" for number in range(MOST_TASKS + 1)]
        assert session.reply(Reply(value=list(tasks)), "tasks").accepted
        begun = begin_round(session, "Ada", agree=50)
        assert (len(begun.tasks), begun.agree) == (MOST_TASKS, 50)
        given = {task: 100 if number == 0 else 0 for number, task in enumerate(begun.tasks)}
        for number in range(1, MOST_ROUNDS + 1):
            assert share_out(session, "Ada", {**given}).accepted
            if number < MOST_ROUNDS:
                assert begin_round(session, "Ada", agree=50).round == number + 1
        with pytest.raises(UsageError) as caught:
            begin_round(session, "Ada")
        assert caught.value.code == "points-rounds"


def test_weights_that_were_taken_back_are_kept_anew(session: Session) -> None:
    session.reply(Reply(value=["row"]), "tasks")
    assert weigh(
        session, "Otto", {"NEED-01": "must"}, "page", words={"NEED-01": " now  ", "x": " "}
    )
    last = session.interview.events[-1]
    assert isinstance(last, Weighed) and last.words == {"NEED-01": "now"}
    assert not weigh(session, "otto", {"NEED-01": "must"}, "page", words={"NEED-01": "now"})
    session.undo()
    assert weigh(session, "Otto", {"NEED-01": "must"}, "page", words={"NEED-01": "now"})


def test_a_comment_alone_and_a_dont_know_are_taken_from_several(session: Session) -> None:
    def told(reply: Reply, **more: str) -> str:
        return contribute(session, reply, "refuse", "Otto", "page", **more).lines[0]

    assert told(Reply(action=Action.LATER), comment="ask the smith") == "-> the comment is kept"
    assert told(Reply(action=Action.UNKNOWN), given="2026-05-01T10:00:00Z").startswith(
        ("-> noted: does not know", "-> kept")
    )
    refused = contribute(session, Reply(action=Action.HELP), "refuse", "Otto", "page")
    assert not refused.accepted


def test_a_third_that_is_an_empty_list_takes_out_both_lines(session: Session) -> None:
    session.reply(Reply(value=["book a hall", "row"]), "tasks")
    contribute(session, Reply(value=["never book a hall"]), "tasks", "Otto", "page")
    (open_one,) = (one for one in session.interview.differences() if one.open)
    assert settle(session, difference_at(session, open_one.id), third=Reply(value=[])).accepted
    assert [ref.text for ref in session.interview.records(Kind.NEED)] == ["row"]


def test_a_turn_needs_a_question_too_and_both_count(session: Session) -> None:
    for put, got in (("", "a reply"), ("A question?", "")):
        with pytest.raises(AnswerError):
            session.said(put, got)
    assert session.said("0", "0").reply == "0"


def test_whoever_has_no_name_is_somebody() -> None:
    assert name_of("") == name_of(" \n") == SOMEBODY
    assert name_of(" Ann  Lind ") == "Ann Lind" and name_of("0") == "0"
    assert len(name_of("x" * 201)) == len(name_of("x" * 200)) == 200


def test_what_two_people_replied_in_one_answer_is_said_by_both_once(session: Session) -> None:
    session.answers_as("Bo")
    first = session.said("What?", "they row", slots=["tasks"]).n
    session.answers_as("Cy")
    second = session.said("What?", "they sing", slots=["tasks"]).n
    session.answers_as("")
    assert session.reply(Reply(value=["they row", "they sing"], turns=(first, second)), "tasks")
    assert session.interview.answers["tasks"].by == "Bo and Cy"
    session.answers_as(" ")
    assert session.owner == "Ada"
    session.reply(Reply(value="It is slow."), "refuse")
    assert session.interview.answers["refuse"].by == "Ada"


def test_only_what_was_answered_and_not_taken_back_is_retracted(session: Session) -> None:
    assert session.retract("refuse").code == "not-answered"
    session.reply(Reply(value="It is slow."), "refuse")
    session.reply(Reply(value="It is late."), "refuse")
    number = len(session.interview.events)
    assert session.retract("refuse").lines[0].startswith("Retracted: your reply to")
    assert len(session.interview.events) == number + 2
    assert session.retract("refuse").code == "not-answered"
    assert "refuse" not in session.interview.answers


def test_the_same_mail_again_is_no_news_and_a_page_is(session: Session) -> None:
    number = len(session.interview.events)
    for way, events in (("mail", 1), ("mail", 1), ("page", 2), ("page", 3)):
        session.invite("Otto", ["tasks#L1", "tasks"], way)  # type: ignore[arg-type]
        assert len(session.interview.events) == number + events
    assert session.interview.invited[-1].slots == ("tasks",)


def test_news_are_told_once(session: Session) -> None:
    session._told = ["Otto answered"]
    assert session.news() == ["Otto answered"] and session.news() == []


def test_a_change_dropped_by_a_choice_is_forgotten_and_by_going_away_kept(session: Session) -> None:
    made = Answered(slot="tasks", status=AnswerStatus.ANSWERED, value="0")
    session.drop(made, Reply(value="drop"))
    assert session.unsent() == 0
    refuse = made.model_copy(update={"slot": "refuse"})
    session.drop(refuse, Reply(action=Action.STOP))
    assert session.unsent() == 1
    session.keep("refuse", "")
    assert session.unsent() == 0


def test_a_reading_names_its_line_by_beginning_tick_or_key_where_only_one_has_it() -> None:
    def line(key: str, **more: str) -> Line:
        return Line(key=key, text="x", **more)  # type: ignore[arg-type]

    form = (line("L1", frame="reader"), line("L2", frame="by"), line("L3", choice="undo"))
    assert [_number(form, name) for name in ("reader", "by", "undo", "L2", "L9")] == [
        0,
        1,
        2,
        1,
        None,
    ]
    twice = (line("L1", choice="other"), line("L2", choice="other"))
    assert _number(twice, "other") is None and _number(twice, "L2") == 1
    assert [_number(twice, number) for number in (0, 1, "2", 3, "")] == [None, 0, 1, None, None]
    assert _number((), "") is None and _number(twice[:1], "") == 0


def test_which_line_is_meant_is_said_by_its_choice_its_place_or_its_words() -> None:
    found = {4: Entry("BR-1", "a#L1", "Nine chairs."), 7: Entry("BR-2", "a#L2", "Two tables.")}
    said = ("line-4", "line-7", "1", "2", "Nine chairs.", "Two tables.", "none", "3", "0", "")
    picked = [Corrections._picked(one, found) for one in said]
    assert picked == [4, 7, 4, 7, 4, 7, 0, 0, 0, 0]


def test_one_line_of_a_form_that_goes_leaves_the_others(session: Session) -> None:
    session.reply(Reply(value={"reader": "Ann", "by": "May"}), "acceptance")
    by = next(line for line in session.interview.answers["acceptance"].lines if line.frame == "by")
    at = Entry("", f"acceptance#{by.key}", "May")
    assert changed(session.interview, at, None) == (
        "acceptance", Reply(value={"reader": "Ann", "by": ""}),
    )  # fmt: skip
    assert changed(session.interview, at, "June") == (
        "acceptance", Reply(value={"reader": "Ann", "by": "June"}),
    )  # fmt: skip


def test_a_text_that_is_answered_the_same_keeps_its_reading(session: Session) -> None:
    reading = Wording(line="", kind=Kind.RISK, by="Bot")
    assert session.reply(Reply(value="It is slow.", readings=(reading,)), "refuse").accepted
    assert session.reply(Reply(value="It is slow.", sure=False), "refuse").accepted
    kept = session.interview.answers["refuse"].worded
    assert kept is not None and kept.by == "Bot"
    assert session.reply(Reply(value="It is late."), "refuse").accepted
    assert session.interview.answers["refuse"].worded is None


@pytest.mark.parametrize("sure", [True, False])
def test_an_answer_that_holds_is_as_sure_as_it_was_given(session: Session, sure: bool) -> None:
    session.reply(Reply(value="It is slow."), "refuse")
    contribute(session, Reply(value="It rings.", sure=sure), "refuse", "Otto", "page")
    assert settle(session, difference_at(session, "refuse"), holds="Otto").accepted
    assert session.interview.answers["refuse"].value == "It rings."
    assert session.interview.answers["refuse"].sure is sure


def test_why_an_answer_was_changed_is_kept_without_what_acts_on_a_screen(session: Session) -> None:
    session.note_reason("refuse", " it was\x1b[2J wrong \n")
    noted = session.interview.events[-1]
    assert isinstance(noted, Noted) and (noted.topic, noted.slot) == ("why", "refuse")
    assert noted.reason.strip() == noted.reason and "\x1b" not in noted.reason


def test_a_difference_of_lines_without_a_record_goes_by_its_printed_name(session: Session) -> None:
    session.reply(Reply(value={"reader": "Ann", "by": "May"}), "acceptance")
    contribute(session, Reply(value={"reader": "Bo", "by": "May"}), "acceptance", "Otto", "page")
    for one in session.interview.differences():
        printed = f"OPEN-differ-{difference_name(one)}"
        assert difference_at(session, printed).id == difference_at(session, one.id).id == one.id
