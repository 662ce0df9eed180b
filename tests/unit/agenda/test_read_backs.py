"""What is read back, when, and how a correction corrects."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askfirst.questions import Depth, Prompt, QuestionKind
from askfirst.replies import Reply
from askfirst.session import Session
from askfirst.session.correcting import OFFERED, OPENED
from copies import copy
from interviews import pack
from tellings import GUIDE, lead

WALK = ["She comes near an object", "it starts on its own", "she presses a button",
        "it says where she is"]  # fmt: skip


GUESSED = "never cut off a running text"


def led(folder: Path) -> None:
    answers = {**GUIDE, "use": WALK, "must-not": [GUESSED]}
    with Session.create(folder / "guide", by="Ada", depth=Depth.STANDARD) as begun:
        lead(begun, answers, until=lambda prompt: prompt.slot == "must-not")
        assert begun.reply(Reply(value=[GUESSED], sure=False), ask_first=False).accepted
        lead(begun, answers, until=lambda prompt: prompt.type == "read-back")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """An interview up to its first read-back."""
    with Session.open(copy(tmp_path, led) / "guide", by="Ada", write=True) as begun:
        yield begun


def page(session: Session) -> Prompt:
    prompt = session.question()
    assert prompt is not None
    return prompt


def say(session: Session, *typed: str) -> list[str]:
    return [line for one in typed for line in session.reply(Reply(value=one)).lines]


def test_only_what_reads_otherwise_than_it_was_typed_is_read_back(session: Session) -> None:
    shown = page(session).shown
    assert shown[0].startswith("1  ") and shown[0].endswith(" (a guess)")
    assert shown[1].startswith("2  When she comes near an object, the audio guide shall")
    assert not any("28,000" in line or "blind visitors a month" in line for line in shown)
    assert page(session).kind is QuestionKind.TEXT


def test_where_nothing_is_guessed_or_merged_nothing_is_read_back(tmp_path: Path) -> None:
    with Session.create(tmp_path / "guide", by="Ada", depth=Depth.STANDARD) as session:
        asked = lead(session, {**GUIDE, "use": WALK})
    assert all(prompt.type != "read-back" for prompt in asked)


def test_enter_says_yes_and_the_interview_goes_on(session: Session) -> None:
    slot = page(session).slot
    say(session, "")
    assert session.interview.answers[slot].value == "yes"
    assert page(session).type == "question"


def test_a_number_opens_its_line_which_has_its_new_words_at_once(session: Session) -> None:
    say(session, "3")
    assert page(session).slot == OPENED
    assert page(session).prefill == page(session).shown[0]
    say(session, "it says which room she is in")
    assert "it says which room she is in" in session.interview.text("use")
    assert any("which room" in line for line in page(session).shown)


def test_a_number_and_words_replace_and_a_minus_takes_out(session: Session) -> None:
    assert say(session, "3 it says which room she is in") == [
        "3 is now: it says which room she is in"
    ]
    say(session, "2 -")
    assert "on its own" not in session.interview.text("use")
    assert "which room" in session.interview.text("use")


def test_a_sentence_is_offered_to_the_lines_that_share_its_words(session: Session) -> None:
    say(session, "The button should say the way to the exit")
    asked = page(session)
    assert asked.slot == OFFERED
    assert "button" in asked.choices[0].text
    say(session, "none")
    assert page(session).type != "read-back", "unchanged it is not put again"
    assert "exit" not in session.interview.text("use")


def test_leaving_a_correction_loses_nothing(session: Session) -> None:
    before = session.interview.text("use")
    say(session, "1")
    session.reply(Reply(value=""))
    assert session.interview.text("use") == before
    assert page(session).type == "read-back"


def test_after_a_kill_the_same_page_is_there(session: Session) -> None:
    shown, folder = page(session).shown, session.folder
    session.close()
    with_again = Session.open(folder, by="Ada", write=True)
    assert page(with_again).shown == shown
    with_again.close()


def test_no_page_is_higher_than_twelve_lines(session: Session) -> None:
    assert len(page(session).shown) <= 12
    assert pack().id == "core"
