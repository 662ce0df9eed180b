"""Which questions somebody who is not there is asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askfirst.commands.choosing import Which, chosen, options, titled
from askfirst.commands.page import page_of
from askfirst.questions import Depth
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.vocabulary import Kind
from interviews import told


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Zoe could say why it would be refused; a line of a form is open, and two people are told."""
    with Session.create(tmp_path / "halls", by="Ada", depth=Depth.STANDARD) as begun:
        for slot, reply in (
            ("acceptance", Reply(value={"reader": "dk", "by": "until 1 March"})),
            ("who", Reply(value=["Ada", "Ben"])),
            ("whose-problem", Reply(value="served")),
            ("refuse", Reply(action=Action.UNKNOWN, owner="Zoe")),
        ):
            assert begun.reply(reply, slot).accepted, slot
        yield begun


def places(session: Session, person: str, which: Which) -> list[str]:
    return [one.place for one in chosen(session, person, which)[0]]


def test_who_is_named_is_asked_that_alone_and_others_what_is_open(session: Session) -> None:
    assert places(session, "Zoe", Which.NAMED) == ["refuse"]
    assert chosen(session, "Zoe", Which.NAMED)[1] is Which.NAMED
    assert chosen(session, "Ben", Which.NAMED)[1] is Which.OPEN
    assert places(session, "Ben", Which.NAMED) == places(session, "Ben", Which.OPEN)


def test_what_names_them_comes_first_each_once_and_all_holds_what_was_answered(
    session: Session,
) -> None:
    opened, everything = (places(session, "Zoe", one) for one in (Which.OPEN, Which.ALL))

    assert opened[0] == everything[0] == "refuse"
    assert len(set(everything)) == len(everything)
    assert {one.partition("#")[0] for one in opened} < set(everything)
    assert "who" in everything and "who" not in opened
    assert places(session, "Zoe", Which.POINTS) == []


def test_what_is_asked_no_more_is_asked_of_nobody(session: Session) -> None:
    assert "whose-problem" in session.interview.answers
    assert "whose-problem" not in places(session, "Zoe", Which.ALL)


def test_what_was_said_so_far_is_shown_only_where_that_is_wanted(session: Session) -> None:
    def shown(show: bool) -> list[str]:
        found, _ = chosen(session, "Zoe", Which.ALL, show=show)
        return [line for one in found if "#" not in one.place for line in one.context]

    assert shown(True) == ["Told already:", "  until 1 March"]
    assert shown(False) == []


def test_a_line_is_asked_alone_where_its_whole_question_is_not(session: Session) -> None:
    opened, everything = (places(session, "Zoe", one) for one in (Which.OPEN, Which.ALL))
    (line,) = (one for one in opened if "#" in one)

    assert line.startswith("acceptance#") and "acceptance" not in opened
    assert "acceptance" in everything and line not in everything
    assert f"--ask open asks {len(opened)} questions" in options(session, "Zoe")
    assert f"--ask all asks {len(everything)} questions" in options(session, "Zoe")


def test_a_page_and_a_mail_ask_the_same(session: Session) -> None:
    for which in (Which.NAMED, Which.OPEN, Which.ALL):
        text, slots = page_of(session, "Zoe", which)
        assert slots == places(session, "Zoe", which)
        assert [f'data-id="{one}"' in text for one in slots] == [True] * len(slots)


def test_what_was_not_relevant_is_asked_of_whoever_is_asked_all(session: Session) -> None:
    assert session.reply(Reply(action=Action.NOT_RELEVANT, reason="none"), "limits").accepted
    assert "limits" in places(session, "Zoe", Which.ALL)
    assert "limits" not in places(session, "Zoe", Which.OPEN)


def test_a_task_says_whose_words_it_is_in_unless_nobody_is_named_and_none_needs_to_be() -> None:
    mine, halls = told({"tasks": ["- I ring the bell", "see halls"]}).records(Kind.NEED)
    for ref, title in (
        (mine, "I ring the bell (said by Ada)"), (halls, "see halls (said by Ada)"),
        (mine._replace(by="you"), "I ring the bell (said by the person asked first)"),
        (halls._replace(by=""), "see halls"), (halls._replace(by="Me"), "see halls"),
        (halls._replace(by="me", words="maybe"), "maybe"),
    ):  # fmt: skip
        assert titled(ref) == title


@pytest.mark.parametrize("depth", [Depth.QUICK, Depth.DEEP])
def test_what_kind_it_is_the_summary_and_passages_are_asked_of_nobody_else(
    tmp_path: Path, depth: Depth
) -> None:
    with Session.create(tmp_path / "boats", by="Ada", depth=depth) as begun:
        begun.reply(Reply(value=["ring the bell"]), "tasks")
        begun.reply(Reply(value=["fewer calls"]), "goals")
        asked = {place.partition("#")[0] for place in places(begun, "Zoe", Which.ALL)}
        questions = [begun.interview.question(slot) for slot in asked]
        standing = [slot for slot, _ in begun.interview.standings()]
        kept = [slot for slot in standing if (one := begun.interview.question(slot))
                and one.prefill in ("packs", "paragraph", "evidence", "owners")]  # fmt: skip
        assert kept and not asked & set(kept)
        assert not {one.prefill for one in questions if one} & {"packs", "paragraph", "evidence"}
