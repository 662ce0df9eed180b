"""What a program asked stands beside what was replied, and what nobody knew is open."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from askfirst.commands.asking import Asking
from askfirst.commands.turning import looked_at
from askfirst.frontends import agent
from askfirst.replies import Action, Reply, Wish, Wording
from askfirst.requirements import Kind, Priority, Record
from askfirst.session import Session
from askfirst.session.agreements import agree
from rows import each_row

LOST = "Fog: how long may a ferry be silent before somebody must call?"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session.create(tmp_path / "ferry", by="Berta")


def told(
    session: Session, slot: str, question: str, reply: str, lines: Any = None, **given: Any
) -> agent.Answering:
    turn = session.said(question, reply, slots=[slot]).n
    value = None if given.get("action") else lines or [reply.rstrip(".")]
    done = Asking(question=slot, value=value, turns=(turn,), **given).answer(session)
    assert done.accepted, done.reason
    return done


def printed(session: Session) -> dict[str, Record]:
    return {one.id: one for one in session.specification().records}


@pytest.mark.parametrize(
    "reply", ["Ten minutes.", "It has to be at least that much.", "Both.", "Any ferry."]
)
def test_a_reply_that_says_nothing_alone_stands_with_its_question(
    session: Session, reply: str
) -> None:
    done = told(session, "numbers", LOST, reply)
    record = printed(session)["BR-01"]
    assert record.statement == f"{reply.rstrip('.')}. (Asked: {LOST})"
    assert record.words == reply.rstrip(".")  # the words of the question are nobody's here
    assert done.lines[0].statement.endswith(f". (Asked: {LOST})")
    session.write()
    assert f"{reply.rstrip('.')}. (Asked: {LOST})" in _paper(session)


def test_a_reply_to_askfirsts_own_question_stands_as_where_it_is_typed(session: Session) -> None:
    own = session.interview.question("limits")
    assert own is not None
    told(session, "limits", own.text, "900 crowns all in.")
    assert printed(session)["CON-01"].statement == "900 crowns all in."
    told(session, "limits", "How much is there for it?", "900 crowns all in.")
    put = "900 crowns all in. (Asked: How much is there for it?)"
    assert printed(session)["CON-01"].statement == put


def test_what_is_known_stands_without_what_is_not(session: Session) -> None:
    put, reply = "What may it cost a month?", "Haven't thought about that, for a month no crowns."
    told(session, "limits", put, reply)
    records = printed(session)
    assert records["CON-01"].statement == f"For a month no crowns. (Asked: {put})"
    assert [one for one in records.values() if one.kind is Kind.QUESTION and put in one.statement]


def test_a_task_is_named_with_the_words_of_its_question_in_brackets(session: Session) -> None:
    put = "What should the mate get done with it?"
    reading = Wording(statement="The mate gets the fog list done", by="A")
    told(session, "tasks", put, "The fog list.", readings=(reading,))
    session.write()
    paper = _paper(session)
    assert r"\[The mate gets\] the fog list \[done\]" in paper
    assert put not in paper


def test_a_question_for_more_stands_beside_nothing(session: Session) -> None:
    put = "What else? Something I should have asked?"
    told(session, "limits", put, "900 crowns all in.")
    told(session, "undecided", put, "Who pays for it I don't know.")
    texts = [one.statement for one in printed(session).values()]
    assert "900 crowns all in." in texts
    assert not [one for one in texts if put in one]


def test_a_sentence_stands_as_it_was_said(session: Session) -> None:
    told(session, "numbers", LOST, "A ferry may be silent for 10 minutes.")
    assert "Asked" not in printed(session)["BR-01"].statement


def test_without_a_turn_a_line_stands_as_it_was_typed(session: Session) -> None:
    session.reply_once(Reply(value=["Ten minutes"]), "numbers")
    assert printed(session)["BR-01"].statement == "Ten minutes."


@pytest.mark.parametrize(
    "reply", ["Good point, haven't thought about that.", "No minutes fixed.", "Minutes. No number."]
)
def test_an_open_point_has_the_words_of_its_question(session: Session, reply: str) -> None:
    told(session, "undecided", LOST, reply)
    opened = [one for one in printed(session).values() if one.kind is Kind.QUESTION]
    assert [one.statement for one in opened] == [f"{LOST} (Said: {reply.rstrip('.')}.)"]


def test_who_may_see_it_asked_in_vain_is_open_and_counts_as_asked(session: Session) -> None:
    put, reply = "Who may see the record of who was called?", "Haven't thought about that."
    told(session, "tasks", "What must get done?", "The mate sees who was called.")
    told(session, "who-sees", put, reply, action=Action.UNKNOWN, aside=True)
    opened = [one.statement for one in printed(session).values() if one.kind is Kind.QUESTION]
    assert [one for one in opened if put in one] == [f"{put} (Said: Haven't thought about that.)"]
    never = str(session.specification().metrics["never_asked_29148"])
    assert "who may see and do what" not in never


def test_what_was_asked_in_other_words_is_not_told_as_never_asked(session: Session) -> None:
    assert "law" in str(session.specification().metrics["never_asked_29148"])
    session.said("Is there a law on it?", "None that I know of.", slots=["numbers"])
    assert "law" not in str(session.specification().metrics["never_asked_29148"])


def test_a_question_of_askfirst_asks_about_nothing_else(session: Session) -> None:
    own = session.interview.question("limits")
    assert own is not None and "changed" in own.text
    session.said(own.text, "Nothing yet.", slots=["limits"])
    assert "later changes" in str(session.specification().metrics["never_asked_29148"])


def test_a_turn_of_which_nothing_was_filed_is_open_until_it_is_put_again(session: Session) -> None:
    session.said(LOST, "I haven't thought about that.", slots=["goes-wrong"])
    opened = [one for one in printed(session).values() if one.kind is Kind.QUESTION]
    assert [one.id for one in opened] == ["OPEN-turn-2"]
    assert opened[0].statement == f"{LOST} (Said: I haven't thought about that.)"
    session.said(f"Once more: {LOST}", "Asked already.", slots=["goes-wrong"])
    assert "OPEN-turn-2" in printed(session)
    assert "goes-wrong" not in {one.question for one in session.specification().not_asked}
    session.said(f"Once more: {LOST}", "After 10 minutes the mate calls.", slots=["goes-wrong"])
    assert "OPEN-turn-2" not in printed(session)


@each_row(
    ("slot", "question", "blocked"),
    [
        ("use", "Approving a new presenter: how should that go?", "NEED-02"),
        ("use", "How late may somebody still cancel the studio?", "NEED-01"),
        ("use", "How does it go?", ""),
        ("use-more@NEED-01", "How does it go?", "NEED-01"),
        ("use-more@NEED-09", "How does it go?", ""),
        ("limits", "How late may somebody cancel?", ""),
        ("limits", "A presenter's first shows: how many at most, and who listens?", "NEED-02"),
    ],
)
def test_a_turn_put_for_a_task_keeps_that_task_waiting(
    slot: str, question: str, blocked: str
) -> None:
    with TemporaryDirectory() as folder, Session.create(Path(folder) / "on", by="Ada") as session:
        tasks = ["Book the studio", "Listen to a new presenter's first shows"]
        told(session, "tasks", "What must get done?", ". ".join(tasks), tasks)
        number = session.said(question, "I haven't thought about that.", slots=[slot]).n
        links = printed(session)[f"OPEN-turn-{number}"].links
        assert [one.target for one in links if one.type == "blocks"] == [blocked] * bool(blocked)


def test_a_turn_is_about_what_the_part_of_it_is_about_that_is_open(session: Session) -> None:
    tasks = ["Book the studio at night", "Take in a show of guests"]
    told(session, "tasks", "What must get done?", ". ".join(tasks), tasks)
    for said, blocked in (("Which studio, no idea.", "NEED-01"), ("Who, no idea.", "NEED-02")):
        asks = "Shows of guests: who listens, and which studio do they book at night?"
        number = session.said(asks, f"{said} Both of them do it.", slots=["limits"]).n
        opened = printed(session)[f"OPEN-turn-{number}"]
        assert [one.target for one in opened.links] == [blocked]


def test_a_turn_whose_steps_were_told_of_a_task_keeps_that_task_waiting(session: Session) -> None:
    tasks = ["Book the studio", "Take in a show"]
    told(session, "tasks", "What must get done?", ". ".join(tasks), tasks)
    reply = "They send it in. In what order, I haven't thought about that."
    number = session.said("How does it go?", reply, slots=["use"]).n
    steps = Asking(question="use", value=["They send it in"], turns=(number,), task="NEED-02")
    assert steps.answer(session).accepted
    opened = printed(session)[f"OPEN-turn-{number}"]
    assert [one.target for one in opened.links] == ["NEED-02"]


def test_what_one_turn_left_open_stays_where_others_say_the_same_of_something_else(
    session: Session,
) -> None:
    session.said(LOST, "I haven't thought about that.", slots=["goes-wrong"])
    told(session, "undecided", "Which quay does it start at?", "I haven't thought about that.")
    assert "OPEN-turn-2" in printed(session)


def test_what_is_filed_as_open_is_not_told_again_of_its_turn(session: Session) -> None:
    reply = "Margins, haven't thought about it, I look and see."
    turn = session.said(LOST, reply, slots=["goes-wrong"]).n
    assert f"OPEN-turn-{turn}" in printed(session)
    Asking(question="undecided", value=["Margins, haven't thought about it"], turns=(turn,),
           also=(turn,)).answer(session)  # fmt: skip
    assert f"OPEN-turn-{turn}" not in printed(session)
    assert "OPEN-01" in printed(session)


def test_how_it_is_done_today_is_no_open_question_of_a_conversation(session: Session) -> None:
    session.reply(Reply(value="The mate rings the port and writes it on a slate."), "today")
    assert "OPEN-today" in printed(session)
    session.said("How is it done today?", "The mate rings the port and writes it on a slate.")
    assert "OPEN-today" not in printed(session)


def test_a_turn_is_about_no_line_that_only_says_somebody_too(session: Session) -> None:
    told(session, "numbers", "How many?", "It's an oar each and somebody who has got it waits.")
    turn = session.said("It's 2 at night, and somebody rings: who goes?", "Haven't thought of it.")
    assert not printed(session)[f"OPEN-turn-{turn.n}"].linked("blocks")


def test_a_sheet_leaves_nothing_open_and_puts_nothing_again(session: Session) -> None:
    session.said(LOST, "I haven't thought about that.", slots=["goes-wrong"])
    told(session, "tasks", "What must get done?", "The mate calls who was lost")
    wishes = [Wish(records=("NEED-01",), statement="Call who was lost on the way (the mate)")]
    agree(session, wishes, "Yes, fine. What comes after that I haven't thought about.", "Bot")
    opened = [one.id for one in printed(session).values() if one.kind is Kind.QUESTION]
    assert opened == ["OPEN-turn-2"]


def test_words_on_a_tick_may_be_those_of_a_turn_that_was_named_afterwards(
    session: Session,
) -> None:
    later = session.said("Who?", "The mate, before the tide turns.", slots=["who"]).n
    session.said_also(later, ["qualities"])
    done = Asking(question="qualities", value={"right": "before the tide turns"}, turns=(later,))
    assert not done.answer(session).proposed
    pick = Asking(question="qualities", value=["right"], turns=(later,)).answer(session)
    assert [one.code for one in pick.proposed] == ["other-questions"]


@each_row(
    ("reply", "who"),
    [
        ("I don't know, the tax clerk would.", "the tax clerk"),
        ("No idea, you'd have to ask the ferrymen.", "the ferrymen"),
        ("Haven't thought about that. Ask Marta.", "Marta"),
        ("I don't know what that would cost.", ""),
        ("Haven't thought about that, I would wait.", ""),
        ("Lessons I only know by the week, how many a day I don't know.", ""),
    ],
)
def test_who_would_know_what_a_turn_left_open_is_named(reply: str, who: str) -> None:
    with TemporaryDirectory() as folder, Session.create(Path(folder) / "q", by="A") as begun:
        begun.said(LOST, reply, slots=["goes-wrong"])
        (opened,) = begun.specification().of_kind(Kind.QUESTION)
    assert opened.owner == who


def test_what_another_question_goes_back_to_does_not_put_it_again(session: Session) -> None:
    told_so = "You said the boat waits two hours at the big quay when it storms"
    session.said(f"{told_so}: who tells the mate?", "Who does, I haven't thought about that.",
                 slots=["goes-wrong"])  # fmt: skip
    session.said(f"{told_so}. Is that by day only?", "By day and by night.", slots=["goes-wrong"])
    assert "OPEN-turn-2" in printed(session)
    session.said("Who tells the mate then?", "The clerk tells him.", slots=["goes-wrong"])
    assert "OPEN-turn-2" not in printed(session)


def test_words_of_the_question_in_a_reading_stand_in_brackets(
    session: Session,
) -> None:
    put, reply = "Which alarms must get the mate out of bed?", "Tide under 2 metres."
    worded = Wording(statement="The mate must get out of bed at tide under 2 metres", by="A")
    done = told(session, "numbers", put, reply, readings=(worded,))
    worded_so = "[The mate must get out of bed at] tide under 2 metres."
    assert done.lines[0].statement == worded_so
    assert printed(session)["BR-01"].statement == worded_so


@each_row(
    ("put", "reply", "reading", "taken"),
    [
        ("What if a ferry is not moored?", "Call the mate.",
         "If a ferry is not moored, call the mate", True),
        ("What if a ferry is not moored?", "Never the mate.", "If a ferry is not moored, the mate",
         False),
        ("What if a ferry is moored?", "Call the mate.", "If a ferry is not moored, call the mate",
         False),
    ],
)  # fmt: skip
def test_a_not_may_be_the_questions_too(put: str, reply: str, reading: str, taken: bool) -> None:
    with TemporaryDirectory() as folder:
        session = Session.create(Path(folder) / "ferry", by="Berta")
        turn = session.said(put, reply, slots=["decisions"]).n
        worded = Wording(statement=reading, by="A")
        done = Asking(question="decisions", value=[reply], turns=(turn,),
                      readings=(worded,)).answer(session)  # fmt: skip
        assert done.accepted is taken
        if taken:
            assert done.lines[0].statement == "[If a ferry is not moored], call the mate."


def test_of_a_longer_text_each_line_may_be_of_another_turn(session: Session) -> None:
    first = session.said("How is it today?", "The mate shouts. I hate it.", slots=["today"]).n
    second = session.said("And at night?", "At night nobody calls.", slots=["today"]).n
    for value, said in (("The mate shouts\nAt night the mate calls", False),
                        ("The mate shouts\nAt night nobody calls", True)):  # fmt: skip
        done = Asking(question="today", value=value, turns=(first, second)).answer(session)
        assert bool(done.proposed) is not said
    assert session.interview.answers["today"].via == "human"


def test_a_reading_with_words_that_nobody_said_or_asked_is_refused(session: Session) -> None:
    turn = session.said("Which alarms wake the mate?", "Tide under 2 metres.", slots=["numbers"]).n
    worded = Wording(statement="The captain wakes at tide under 2 metres", by="A")
    done = Asking(question="numbers", value=["Tide under 2 metres"], turns=(turn,),
                  readings=(worded,)).answer(session)  # fmt: skip
    assert not done.accepted
    assert "captain" in done.words


TASKS = ["The mate calls the ferry in fog", "The clerk prints the tide table"]


def walked(session: Session, question: str, **given: Any) -> dict[str, list[str]]:
    told(session, "tasks", "What must get done?", ". ".join(TASKS), TASKS)
    told(session, "use", question, "The clerk opens the drawer.", **given)
    stories = session.specification().stories
    return {one.need: [step.does for step in one.steps] for one in stories}


def test_a_walk_is_of_the_task_that_was_named_or_of_none(session: Session) -> None:
    assert list(walked(session, "And how does it go, step by step?")) == [""]
    assert "How it goes**; nobody said in which task" in _paper_of(session)
    assert "*not told:* its steps" not in _paper(session)
    assert "The clerk opens the drawer" in _paper_of(session)


def test_a_walk_is_of_the_task_in_the_words_of_the_question(session: Session) -> None:
    assert list(walked(session, f"{TASKS[1]}: how does that go?")) == ["NEED-02"]


def test_a_program_names_the_task_and_moves_the_walk(session: Session) -> None:
    assert list(walked(session, "How does it go?", task="NEED-02")) == ["NEED-02"]
    again = Asking(question="use", value=["The clerk opens the drawer"], turns=(5,), task="NEED-01")
    turn = max(session.interview.turns)
    assert again._replace(turns=(turn,)).answer(session).accepted
    assert [one.need for one in session.specification().stories] == ["NEED-01"]
    lost = again._replace(turns=(turn,), task="NEED-09").answer(session)
    assert (lost.accepted, lost.code) == (False, "task-unknown")
    odd = again._replace(turns=(turn,), question="tasks").answer(session)
    assert (odd.accepted, odd.code) == (False, "task-odd")


def test_an_answer_says_where_each_line_landed(session: Session) -> None:
    done = told(session, "tasks", "What must get done?", ". ".join(TASKS), [*TASKS, "Cake"])
    assert [(one.record, one.kind, one.via.value) for one in done.lines] == [
        ("NEED-01", "need", "human"), ("NEED-02", "need", "human"), ("NEED-03", "need", "proposed"),
    ]  # fmt: skip


def _paper_of(session: Session) -> str:
    session.write()
    return _paper(session)


def _paper(session: Session) -> str:
    return (session.folder / "requirements.md").read_text("utf-8")


def test_the_words_of_a_question_are_not_examined(session: Session) -> None:
    put = "What shall be easy, adequate and user-friendly for the mate?"
    told(session, "goes-wrong", put, "Any of it.")
    told(session, "qualities", put, "It shows that much.", {"fast": "that much"})
    asked = [one.statement for one in printed(session).values() if one.id == "OPEN-FR-01-then"]
    assert asked == [f"Any of it. What is done then? (Asked: {put})"]
    found = session.specification().findings
    assert not [one for one in found if "adequate" in one.model_dump_json()]


def test_the_same_reply_to_two_questions_stands_with_each_of_them(session: Session) -> None:
    first = session.said("Which quay is it?", "The old one.", slots=["undecided"]).n
    second = session.said("Which crane is it?", "The old one.", slots=["undecided"]).n
    Asking(question="undecided", value=["The old one", "The old one."],
           turns=(first, second)).answer(session)  # fmt: skip
    opened = [one.statement for one in printed(session).values() if one.kind is Kind.QUESTION]
    assert sum("Which quay" in one for one in opened) == 1
    assert sum("Which crane" in one for one in opened) == 1


def test_a_reading_files_its_line_with_the_task_that_it_names(session: Session) -> None:
    told(session, "tasks", "What is done?", "Guests book a berth. I tow boats.",
         readings=(Wording(statement="Guests book a berth. I tow boats.", by="A"),))  # fmt: skip
    done = told(session, "numbers", "Any numbers?", "Two at a time.",
                readings=(Wording(task="NEED-01", by="A"),))  # fmt: skip
    assert done.accepted
    assert printed(session)["BR-01"].parent == "NEED-01"
    assert printed(session)["BR-01"].statement == "Two at a time. (Asked: Any numbers?)"
    assert not printed(session)["BR-01"].origins[0].worded_by, "nothing was worded"


def test_a_task_that_a_reading_named_is_taken_off_again(session: Session) -> None:
    told(session, "tasks", "What is done?", "Guests book a berth.")
    turn = session.said("How many berths may a guest book?", "A guest may book two berths.",
                        slots=["numbers"]).n  # fmt: skip
    asked = Asking(question="numbers", value=["A guest may book two berths"], turns=(turn,))
    worded = Wording(statement="Two berths a guest may book", by="A", task="NEED-01")
    plain, put = "A guest may book two berths.", "Two berths a guest may book."
    for reading, parent, statement, by in (
        (None, "NEED-01", plain, ""),  # by its words
        (Wording(task="none"), "", plain, ""),
        (worded, "NEED-01", put, "A"),
        (None, "NEED-01", put, "A"),
        (Wording(task="none", by="B"), "", put, "A"),
        (Wording(statement=plain, by="B"), "", plain, "B"),
        (Wording(task="NEED-01"), "NEED-01", plain, "B"),
        (Wording(task="none"), "", plain, "B"),
        (Wording(by="C"), "NEED-01", plain, ""),
    ):
        done = asked._replace(readings=(reading,) if reading else ()).answer(session)
        assert done.accepted, done
        record = printed(session)["BR-01"]
        found = (record.parent, record.statement, record.origins[0].worded_by)
        assert found == (parent, statement, by), reading


def test_a_step_that_makes_no_record_is_worded_and_stands_with_its_walk(session: Session) -> None:
    told(session, "tasks", "What is done?", "Guests book a berth.")
    put = "What does the guest do first?"
    turn = session.said(put, "She opens the door. Done.", slots=["use"]).n
    asked = Asking(question="use", value=["She opens the door"], turns=(turn,))
    read = Wording(statement="The guest opens the door", by="A")
    done = asked._replace(readings=(read,)).answer(session)
    assert done.accepted and done.lines[0].record == ""
    assert done.lines[0].statement == "She [the guest] opens the door."
    steps = [step.does for one in session.specification().stories for step in one.steps]
    assert steps == ["She [the guest] opens the door"]
    session.write()
    assert "She \\[the guest\\] opens the door" in _paper(session)
    assert "; in part worded by A" in (session.folder / "evidence.md").read_text("utf-8")
    wrong = asked._replace(readings=(Wording(statement="She opens two doors"),)).answer(session)
    assert (wrong.accepted, "two" in wrong.words) == (False, True)
    task = asked._replace(readings=(Wording(task="NEED-01"),)).answer(session)
    assert (task.accepted, task.code) == (False, "task-odd")
    kind = asked._replace(readings=(Wording(kind=Kind.FUNCTION),)).answer(session)
    assert kind.lines[0].record == "FR-01"


@each_row(
    ("turns", "value", "code"),
    [
        ((("What else?", "They print charts, but later."),), "They print charts", ""),
        ((("What else?", "They print charts. That can wait."),), "They print charts", ""),
        ((("What else?", "They print charts. Boats are blue. That can wait."),),
         "They print charts", "not-said"),
        ((("What else?", "They print charts."), ("What is last?", "The charts could wait.")),
         "They print charts", ""),
        ((("What else?", "They print charts."), ("And?", "Charts. The boats could wait.")),
         "They print charts", "not-said"),
        ((("What else?", "They print charts. Nothing can wait."),), "They print charts",
         "not-said"),
        ((("What else?", "They print charts. Not at first."),), "They print charts", ""),
        ((("What else?", "They print charts. No later than May."),), "They print charts",
         "not-said"),
        ((("What else?", "They print charts."), ("Charts: now or later?", "Not now.")),
         "They print charts", ""),
        ((("What else?", "They print charts."), ("Boats: now or later?", "Not now.")),
         "They print charts", "not-said"),
        ((("What else?", "They print charts."), ("Charts: now or later?", "Now.")),
         "They print charts", "not-said"),
        ((("What else?", "Some day they print charts."),), "Some day they print charts", ""),
    ],
)  # fmt: skip
def test_a_task_is_for_later_where_the_person_said_so(
    turns: tuple[tuple[str, str], ...], value: str, code: str
) -> None:
    with (
        TemporaryDirectory() as folder,
        Session.create(Path(folder) / "berths", by="Ada") as session,
    ):
        named = tuple(session.said(*turn, slots=["tasks"]).n for turn in turns)
        read = Wording(later=True, statement=value, by="A")
        asked = Asking(question="tasks", value=[value], turns=named, readings=(read,))
        done = asked.answer(session)
        assert done.code == code
        if code:
            assert "tasks" not in session.interview.answers
            return
        need = printed(session)["NEED-01"]
        assert (need.priority, need.fields["slice"]) == (Priority.WONT, "later")
        assert need.origins[0].worded_by == "A"
        session.write()
        assert "later version" in _paper(session)
        asked._replace(readings=()).answer(session)
        assert printed(session)["NEED-01"].priority is Priority.WONT, "it stays"
        asked._replace(readings=(Wording(later=False),)).answer(session)
        assert printed(session)["NEED-01"].priority is None


def test_only_a_task_is_for_later(session: Session) -> None:
    turn = session.said("What is fixed?", "No glue, later.", slots=["limits"]).n
    done = Asking(question="limits", value=["No glue, later"], turns=(turn,),
                  readings=(Wording(later=True),)).answer(session)  # fmt: skip
    assert (done.accepted, done.code) == (False, "later-odd")


def test_a_reading_that_names_no_task_is_refused_with_those_that_there_are(
    session: Session,
) -> None:
    told(session, "tasks", "What is done?", "Guests book a berth.")
    turn = session.said("Any numbers?", "Two at a time.", slots=["numbers"]).n
    done = Asking(question="numbers", value=["Two at a time."], turns=(turn,),
                  readings=(Wording(task="NEED-09", by="A"),)).answer(session)  # fmt: skip
    assert (done.accepted, done.code, done.words) == (False, "no-such-task", ("NEED-09",))
    assert done.allowed == "NEED-01; none"


def test_a_reading_that_cannot_stand_in_brackets_is_told_with_the_word_in_the_way(
    session: Session,
) -> None:
    put = "May the clerk book the boats?"
    turn = session.said(put, "The clerk decides. He tells us.", slots=["decisions"]).n
    wrong = Wording(line=1, statement="The clerk must book the boats and decides", by="A")
    fine = Wording(line=2, statement="He tells us", by="A")
    asked = Asking(question="decisions", value=["The clerk decides", "He tells us"],
                   turns=(turn,), readings=(wrong, fine))  # fmt: skip
    seen, done = looked_at(session, asked), asked.answer(session)
    assert seen.unprinted == done.unprinted
    (told_,) = done.unprinted
    assert (told_.line, told_.words) == ("1", ("must",))
    assert "“must”" in told_.reason and "(Asked: " in done.lines[0].statement
    again = asked._replace(readings=(Wording(line=1, statement="The clerk decides", by="A"),))
    assert again.answer(session).unprinted == ()


def test_square_brackets_of_a_reading_are_set_by_the_check_alone(session: Session) -> None:
    put = "Who tells the guest that the berth is free?"
    worded = Wording(statement="[The guest] should get a call from the mate", by="A")
    done = told(session, "decisions", put, "She should get a call from the mate.",
                readings=(worded,))  # fmt: skip
    assert done.lines[0].statement == "She [the guest] should get a call from the mate."
