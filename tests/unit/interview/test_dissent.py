"""Where lines of several people do not agree, and who speaks in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.interview import Interview
from askfirst.interview.dissent import against
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.session.several import contribute

MAY = Reply(value=["The clerk may open a booked cabin"])
NEVER = Reply(value=["It never opens a booked cabin"])


def _speakers(interview: Interview) -> list[set[str]]:
    return [{who for view in one.views for who in view.people} for one in interview.differences()]


@pytest.mark.parametrize("leads", [True, False])
def test_nobody_differs_from_themselves(tmp_path: Path, leads: bool) -> None:
    with Session.create(tmp_path / "cabins", by="Ada") as session:
        for slot, reply in (("tasks", MAY), ("must-not", NEVER)):
            if leads:
                session.reply(reply, slot)
            else:
                told = contribute(session, reply, slot, "Ben", "page").lines
                assert told == ("-> kept",)
        contribute(session, Reply(value=["Guests pay at the desk"]), "tasks", "Cy", "page")

        assert _speakers(session.interview) == []


def test_two_people_differ_whoever_else_says_both(tmp_path: Path) -> None:
    with Session.create(tmp_path / "cabins", by="Ada") as session:
        session.reply(MAY, "tasks")
        contribute(session, NEVER, "must-not", "Ben", "page")
        contribute(session, MAY, "tasks", "Ben", "page")

        (number,) = (one.n for one in session.interview.opinions["must-not"].values())
        assert against(session.interview, "must-not", number) == ["Ada"]
        contribute(session, NEVER, "must-not", "Cy", "page")
        assert _speakers(session.interview) == [{"Ada", "Ben", "Cy"}]


ELSEWHERE = Reply(action=Action.NOT_RELEVANT, reason="I only do the books")
STEPS = Reply(value=["The guest rings the bell", "It calls the clerk"])


def _kinds(interview: Interview, slot: str) -> list[str]:
    return [one.status.value for one in interview.speaking(slot)]


def test_who_does_not_tell_the_steps_speaks_against_nobodys(tmp_path: Path) -> None:
    with Session.create(tmp_path / "cabins", by="Ada") as session:
        session.reply(MAY, "tasks")
        contribute(session, ELSEWHERE, "use", "Ben", "mail")
        assert _kinds(session.interview, "use") == ["not-relevant"]  # nobody told any yet
        contribute(session, STEPS, "use", "Cy", "mail")
        told = contribute(session, ELSEWHERE, "use", "Dan", "mail").lines

        assert told == ("-> kept beside what Cy said",)
        assert session.interview.differences() == []
        assert [one.text for one in session.interview.answers["use"].lines] == STEPS.value
        session.reply(Reply(value=["The clerk has a key"]), "use")
        contribute(session, ELSEWHERE, "use", "Eve", "mail")
        assert session.interview.differences() == []
        assert _kinds(session.interview, "use") == ["answered", "answered"]
        session.write()
    evidence = (tmp_path / "cabins" / "evidence.md").read_text("utf-8")
    assert "I only do the books" in evidence
    assert "said otherwise" not in evidence


def test_that_a_list_does_not_matter_speaks_against_its_lines(tmp_path: Path) -> None:
    with Session.create(tmp_path / "cabins", by="Ada") as session:
        session.reply(NEVER, "must-not")
        contribute(session, ELSEWHERE, "must-not", "Ben", "mail")

        assert _speakers(session.interview) == [{"Ada", "Ben"}]


def test_two_of_whom_each_lets_others_do_it_differ(tmp_path: Path) -> None:
    with Session.create(tmp_path / "cabins", by="Ada") as session:
        session.reply(Reply(value=["Every guest pays a fee of 9 euro", "Guests ring"]), "tasks")
        said = Reply(value=["Only day guests pay a fee, members pay none", "Cooks ring"])
        contribute(session, said, "tasks", "Ben", "mail")

        (one,) = session.interview.differences()
        assert [view.answer.lines[0].text for view in one.views] == [
            "Every guest pays a fee of 9 euro", "Only day guests pay a fee, members pay none",
        ]  # fmt: skip


def test_who_differs_in_another_answer_stands_beside_two_who_differ_in_one(tmp_path: Path) -> None:
    with Session.create(tmp_path / "cabins", by="Ada") as session:
        session.reply(MAY, "tasks")
        contribute(session, Reply(value=["Guests pay at the desk"]), "tasks", "Ben", "mail")
        contribute(session, NEVER, "must-not", "Cy", "page")
        assert _speakers(session.interview) == [{"Ada", "Cy"}]
        contribute(session, Reply(value=["The clerk never opens a booked cabin"]), "tasks", "Dan",
                   "mail")  # fmt: skip

        assert _speakers(session.interview) == [{"Ada", "Cy", "Dan"}]


def test_somebody_under_the_name_of_whoever_leads_is_another_one(tmp_path: Path) -> None:
    with Session.create(tmp_path / "cabins", by="Ada") as session:
        session.reply(MAY, "tasks")
        contribute(session, NEVER, "must-not", "Ada", "page")

        assert _speakers(session.interview) == [{"Ada"}]


def test_what_two_say_in_the_same_words_is_no_difference(tmp_path: Path) -> None:
    with Session.create(tmp_path / "cabins", by="Ada") as session:
        session.reply(Reply(value={"sentence": "guests see what is free", "name": "Cabins"}),
                      "sentence")  # fmt: skip
        contribute(session, Reply(value={"name": "cabins"}), "sentence", "Ben", "mail")
        assert session.interview.differences() == []
        contribute(session, Reply(value={"name": "Hutbook"}), "sentence", "Cy", "mail")
        assert len(session.interview.differences()) == 1


def test_another_sentence_for_what_it_is_for_is_printed_and_no_difference(tmp_path: Path) -> None:
    with Session.create(tmp_path / "cabins", by="Ada") as session:
        session.reply(Reply(value={"sentence": "guests see what is free", "name": "Cabins"}),
                      "sentence")  # fmt: skip
        other = Reply(value={"sentence": "nobody rings the clerk for a bed"})
        contribute(session, other, "sentence", "Ben", "mail")
        assert session.interview.differences() == []
        session.write()
    paper = (tmp_path / "cabins" / "requirements.md").read_text("utf-8")
    assert "With Cabins, guests see what is free." in paper
    assert "as others put it**: Ben: nobody rings the clerk for a bed." in paper
