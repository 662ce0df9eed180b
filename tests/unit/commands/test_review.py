"""Everything that was answered can be looked at, changed, confirmed, reordered and taken back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from askfirst.agenda.overview import overview
from askfirst.commands.review_screens import Review
from askfirst.interview import Interview
from askfirst.questions import Depth
from askfirst.replies import Action, Reply
from askfirst.session import Session
from askfirst.vocabulary import Kind
from command_line import Result, run
from copies import copy

HALLS = {
    "latest-case": "I waited an hour.",
    "tasks": ["see halls", "book a hall", "lock a hall"],
    "use": ["types a date -> list the halls"],
    "refuse": "It takes 20 minutes.",
}


def begun(folder: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        run(patch, folder, "start", "--json", "--name", "halls")
        for slot, value in HALLS.items():
            said = ("--value", json.dumps(value), "--via", "human", "--by", "Ada")
            run(patch, folder, "answer", slot, *said)


@pytest.fixture
def askfirst(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Result]:
    """Run the command in a folder with one interview."""
    copy(tmp_path, begun)
    return lambda *arguments, typed="": run(monkeypatch, tmp_path, *arguments, typed=typed)


@pytest.fixture
def reviewed(askfirst: Callable[..., Result], tmp_path: Path) -> Callable[..., str]:
    """Type something into a review; what was printed."""

    def review(*lines: str) -> str:
        result = askfirst("review", "--plain", "--by", "Berta", typed="\n".join(lines) + "\n")
        assert result.status == 0, result
        return result.err

    return review


def interview(folder: Path) -> Interview:
    with Session.open(folder / "output" / "halls") as session:
        return session.interview


def asks(folder: Path, slot: str) -> str:
    """How the question of a slot begins."""
    question = interview(folder).question(slot)
    assert question is not None
    return question.text[:30]


def number(review: str, start: str) -> str:
    """The number of the choice whose text has these words."""
    line = next(line for line in review.splitlines() if start in line and line.strip()[0].isdigit())
    return line.strip().partition(".")[0]


@pytest.fixture
def menu(reviewed: Callable[..., str]) -> str:
    return reviewed("done")


def test_the_list_shows_every_question_with_its_status_by_section(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    out = askfirst("review", "--list").out
    assert re.match(r"output/halls: \d+ of \d+ questions answered\.\n", out)
    assert "[answered] see halls; book a hall; lock a hall (to confirm: NEED-01" in out
    assert "[open]" in out
    rows = json.loads(askfirst("review", "--json").out)["rows"]
    assert {row["slot"] for row in rows} >= set(HALLS)
    listed = list(dict.fromkeys(row["section"] for row in rows))
    placed = dict.fromkeys(one.section_title for one in interview(tmp_path).placed)
    assert listed == [section for section in placed if section in listed]
    assert len(listed) > 2


def test_a_change_shows_what_it_touches_first_and_keeps_its_reason(
    reviewed: Callable[..., str], menu: str, tmp_path: Path
) -> None:
    row = number(menu, "see halls; book")
    printed = reviewed(row, "-1", "", "keep", "the council sees to that", "done")
    assert "Taken out: NEED-01 (see halls)." in printed
    assert "In the document: NEED-01" in printed
    after = interview(tmp_path)
    assert [ref.id for ref in after.records(Kind.NEED)] == ["NEED-02", "NEED-03"]
    assert after.answers["tasks"].by == "Berta"
    assert after.notes[-1].reason == "the council sees to that"


@pytest.mark.parametrize("word", ["drop", "2", ":back", ":later"])
def test_a_change_that_is_dropped_leaves_everything_as_it_was(
    word: str, reviewed: Callable[..., str], menu: str, tmp_path: Path
) -> None:
    before = interview(tmp_path).events
    printed = reviewed(number(menu, "see halls; book"), "-1", "", word, "done")
    assert "Left as it was." in printed
    assert interview(tmp_path).events == before


@pytest.mark.parametrize("word", [":stop", ":back", ":later"])
def test_a_change_that_is_left_before_it_is_kept_or_dropped_is_filled_in_again(
    word: str, reviewed: Callable[..., str], menu: str, tmp_path: Path
) -> None:
    row = number(menu, "see halls; book")
    reviewed(row, "polish a hall", "", word, "done")
    with Session.open(tmp_path / "output" / "halls") as session:
        assert session.prompt("tasks").typed == ["polish a hall"]
        assert "polish" not in session.interview.text("tasks")
    reviewed(row, "", "drop", "done")
    with Session.open(tmp_path / "output" / "halls") as session:
        assert session.prompt("tasks").typed is None
    reviewed(row, "polish a hall", "", word, "done")
    reviewed(row, "", "keep", "", "done")
    assert "polish a hall" in interview(tmp_path).text("tasks")


@pytest.mark.parametrize("typed", [[], ["-1", ""], ["-1", "", "keep"]])
def test_stop_leaves_from_every_screen(
    typed: list[str], reviewed: Callable[..., str], menu: str, tmp_path: Path
) -> None:
    printed = reviewed(number(menu, "see halls; book"), *typed, ":stop", "this is not read")
    assert printed.lstrip().startswith("output/halls: ")
    assert printed.count("What do you want to look at or change?") == 1
    assert "Saved in" in printed
    halls = 2 if typed[-1:] == ["keep"] else 3
    assert len(interview(tmp_path).records(Kind.NEED)) == halls


def test_the_same_answer_again_changes_nothing(
    reviewed: Callable[..., str], menu: str, tmp_path: Path
) -> None:
    before = interview(tmp_path).events
    assert "Nothing changed." in reviewed(number(menu, "see halls; book"), "", "done")
    assert interview(tmp_path).events == before


def test_a_refused_answer_is_asked_again(reviewed: Callable[..., str], menu: str) -> None:
    row = number(menu, "It takes 20")
    printed = reviewed(row, "?", "x" * 100_001, "", "It takes 2 minutes.", "", "keep", "", "done")
    assert "Why we ask" in printed
    assert "Not taken" in printed


def test_an_open_question_can_be_answered_there(
    reviewed: Callable[..., str], menu: str, tmp_path: Path
) -> None:
    reviewed(number(menu, asks(tmp_path, "goals")), "4 late buses -> none", "", "done")
    assert interview(tmp_path).text("goals") == "4 late buses -> none"


def test_records_are_confirmed_by_name_and_an_edit_makes_them_proposed_again(
    reviewed: Callable[..., str], menu: str, tmp_path: Path
) -> None:
    confirm = number(menu, "Say which requirements are right")
    printed = reviewed(confirm, "need-02", "", "done")
    assert "Confirmed: NEED-02." in printed
    assert interview(tmp_path).confirmed["NEED-02"].by == "Berta"
    row = number(menu, "see halls; book")
    printed = reviewed(row, "2= book two halls", "", "keep", "", "done")
    assert "To be confirmed again: NEED-02." in printed
    assert not interview(tmp_path).confirmed


def test_what_was_asked_about_one_record_has_a_row_of_its_own(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    askfirst("resume", "--depth", "standard", "--plain")
    told = '["somebody locks the hall -> ring a bell"]'
    slot = "use-more@NEED-03"
    assert askfirst("answer", slot, "--value", told, "--via", "human", "--aside").status == 0
    rows = json.loads(askfirst("review", "--json").out)["rows"]
    (row,) = (one for one in rows if one["slot"] == slot)
    named = {line.record for line in interview(tmp_path).answers[slot].lines}
    assert set(row["records"]) == named


@pytest.mark.parametrize("command", ["resume", "review", "write", "status", "next"])
def test_where_nothing_is_made_no_output_folder_is_named(
    askfirst: Callable[..., Result], tmp_path: Path, command: str
) -> None:
    (tmp_path / "file").write_text("x")
    plain = ("--plain",) if command in ("resume", "review") else ()
    for folder in ("file", "nowhere"):
        result = askfirst(command, *plain, "-p", folder)
        assert result.status == 1
        assert "--output" not in result.err and "again" not in result.err


def test_all_can_be_confirmed_at_once(
    reviewed: Callable[..., str], menu: str, tmp_path: Path
) -> None:
    reviewed(number(menu, "Say which requirements are right"), "1", "", "done")
    assert {"NEED-01", "NEED-02", "NEED-03"} <= set(interview(tmp_path).confirmed)


def test_records_are_put_in_another_order(
    reviewed: Callable[..., str], menu: str, tmp_path: Path
) -> None:
    reorder = number(menu, "Put things in another order")
    assert "Nothing changed" in reviewed(reorder, "need", "7", "done")
    reviewed(reorder, "need", "3 1", "done")
    order = [ref.id for ref in interview(tmp_path).records(Kind.NEED)]
    assert order == ["NEED-03", "NEED-01", "NEED-02"]


def test_the_last_step_can_be_taken_back(
    reviewed: Callable[..., str], menu: str, tmp_path: Path
) -> None:
    asked = asks(tmp_path, "refuse")
    printed = reviewed(number(menu, "Take the last step back"), "done")
    assert f"Taken back: your reply to “{asked}" in printed
    assert "refuse" not in interview(tmp_path).answers


def test_a_review_that_ends_early_is_saved(reviewed: Callable[..., str], menu: str) -> None:
    assert "Saved in" in reviewed(number(menu, "see halls; book"), "-1")


def test_a_change_that_takes_answers_with_it_is_asked_about_in_the_interview_too(
    tmp_path: Path, askfirst: Callable[..., Result]
) -> None:
    """Back at how it is done today, an answer without a list sets aside what is to come along from
    it: told and asked."""
    folder = tmp_path / "output" / "halls"
    askfirst("answer", "today", "--value", '"The clerk keeps a list."', "--via", "human")
    askfirst("answer", "take-over", "--value", '["The list, 400 lines"]', "--via", "human")
    with Session.open(folder, by="Ada", write=True) as session:
        from askfirst.replies import Reply

        session.show_first(["today"])
        held = session.reply(Reply(value="The warden shouts across the yard."))
        assert not held.accepted
        prompt = session.question()
        assert prompt is not None
        assert "take-over" in " ".join(prompt.shown)
        session.reply(Reply(action=Action.STOP))
        assert session.prompt("today").typed == "The warden shouts across the yard."
        session.show_first(["today"])
        session.reply(Reply(value="The warden shouts across the yard."))
        session.reply(Reply(value="drop"))
        assert session.interview.text("today") == "The clerk keeps a list."
        session.show_first(["today"])
        session.reply(Reply(value="The warden shouts across the yard."))
        assert session.reply(Reply(value="keep")).accepted
        assert session.interview.text("today") == "The warden shouts across the yard."


def test_at_standard_it_opens_at_what_is_still_wanted(
    askfirst: Callable[..., Result], reviewed: Callable[..., str], tmp_path: Path
) -> None:
    with Session.open(tmp_path / "output" / "halls", by="Ada", write=True) as session:
        session.raise_depth(Depth.STANDARD)
    printed = reviewed("1", ":back", "done")
    first = next(line for line in printed.splitlines() if line.strip().startswith("1"))
    assert "Still wanted:" in first
    assert "year from now" in printed


def test_what_would_need_another_screen_is_refused_and_told(tmp_path: Path) -> None:
    known = {"tasks": ["The warden sees the halls"], "numbers": ["9 chairs a table"],
             "goals": ["fewer calls"], "limits": ["it opens on 1 May"]}  # fmt: skip
    told: list[str] = []
    with Session.create(tmp_path / "hall", by="Ada", depth=Depth.STANDARD) as session:
        while (page := session.question()) is not None and page.type != "read-back":
            said = known.get(page.slot)
            unsure = Reply(value=said, sure=False)
            session.reply(unsure if said else Reply(action=Action.NOT_RELEVANT))
        assert page is not None
        slots = [row.slot for row in overview(session.interview)]
        typed = iter((f"row-{slots.index(page.slot) + 1}", "1", "done"))
        Review(session, lambda _: Reply(value=next(typed)), told.extend).run()
        assert "1 with its new words" in told[-1]
        assert session.question() == page
