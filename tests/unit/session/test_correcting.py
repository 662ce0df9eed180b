"""What a correction that was typed does to the lines of an answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import JsonValue

from askfirst.agenda.read_backs import Entry
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.session.correcting import NEW, Sentence, changed, offered, opened, read, words_at
from interviews import HALLS, told
from rows import each_row


def entry(text: str, place: str) -> Entry:
    return Entry(record="NEED-01", text=text, place=place)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "halls", by="Ada") as begun:
        begun.reply(Reply(value=["see halls", "book"]), "tasks")
        yield begun


@each_row("typed", ["", "yes", "OK.", "that's right!", ["right", " y "], None])
def test_yes_corrects_nothing(typed: object) -> None:
    assert read(typed, 3) == []  # type: ignore[arg-type]


def test_each_line_is_a_correction_of_its_own() -> None:
    assert len(read("1: no keys\n2: no queues", 3)) == 2


def test_a_line_reads_otherwise_or_is_gone_and_the_others_stay(session: Session) -> None:
    first, second = session.interview.answers["tasks"].lines
    at = entry("See halls.", f"tasks#{first.key}")

    assert changed(session.interview, at, "see rooms") == (
        "tasks", Reply(value=["see rooms", "book"]),
    )  # fmt: skip
    assert changed(session.interview, at, None) == ("tasks", Reply(value=["book"]))
    assert changed(session.interview, entry("x", "tasks#L99"), "y") is None
    assert changed(session.interview, entry("x", "goals#L1"), "y") is None
    assert words_at(session.interview, entry("Book.", f"tasks#{second.key}")) == "book"


def test_the_last_line_that_goes_leaves_none(session: Session) -> None:
    session.reply(Reply(value=["see halls"]), "tasks")
    (line,) = session.interview.answers["tasks"].lines
    found = changed(session.interview, entry("See halls.", f"tasks#{line.key}"), None)

    assert found is not None
    assert found[1].action is Action.NOT_RELEVANT


def test_what_may_be_left_out_is_empty_when_it_goes_and_all_else_is_not_relevant() -> None:
    interview = told({"latest-case": "It rang.", "speaker": "Ada", "refuse": "It is slow."})

    assert changed(interview, entry("x", "speaker"), None) == ("speaker", Reply(value=""))
    gone = changed(interview, entry("x", "refuse"), None)
    assert gone == ("refuse", Reply(action=Action.NOT_RELEVANT))
    assert changed(interview, entry("x", "refuse"), "It is late.") == (
        "refuse", Reply(value="It is late."),
    )  # fmt: skip


def test_what_was_only_assumed_is_not_ticked_by_a_correction() -> None:
    interview = told({**HALLS, "assume": {"language": "no, Welsh too", "money": ""}}, depth="deep")
    first = interview.answers["assume"].lines[0]
    at = entry("x", f"assume#{first.key}")

    assert changed(interview, at, "Welsh too") == (
        "assume", Reply(value={"language": "Welsh too", "money": ""}),
    )  # fmt: skip
    assert changed(interview, at, None) == ("assume", Reply(value={"money": ""}))


def test_a_line_about_a_record_goes_on_naming_it() -> None:
    said: list[JsonValue] = ["1: must; goal 1", "2: later"]
    interview = told({**HALLS, "priorities": said}, depth="standard")
    second = interview.answers["priorities"].lines[1]

    assert changed(interview, entry("x", f"priorities#{second.key}"), "could") == (
        "priorities", Reply(value=["1: must; goal 1", "2: could"]),
    )  # fmt: skip


def test_a_line_that_is_opened_keeps_its_mark_and_what_was_said_of_it(session: Session) -> None:
    line = session.interview.answers["tasks"].lines[0]
    at = entry("See halls.", f"tasks#{line.key}")._replace(mark=" (a guess)")
    screen = opened(session.interview, 4, at, "in May")

    assert screen.shown == ("See halls. (a guess)",)
    assert screen.prefill == "see halls, in May"


def test_a_line_to_type_anew_has_its_words_filled_in(session: Session) -> None:
    line = session.interview.answers["tasks"].lines[0]
    screen = opened(session.interview, 4, entry("See halls.", f"tasks#{line.key}"))

    assert (screen.text, screen.prefill) == ("Line 4: what should it say?", "see halls")
    assert screen.shown == ("See halls.",) and screen.optional


def test_of_several_lines_only_the_first_takes_the_words_that_were_found() -> None:
    said = Sentence("no keys", {2: entry("Keys.", "a#L1"), 5: entry("Locks.", "a#L2")}, None)
    screen = offered(said)

    assert [(one.id, one.text) for one in screen.choices] == [
        ("line-2", "Keys. (goes out)"),
        ("line-5", "Locks. (becomes: no keys)"),
        (NEW, "None of these: leave all as it is"),
    ]
    assert "“no keys”" in screen.text
