"""A journal that an earlier version wrote, with its question ids and its fields: it opens, is
printed by today's rules, and goes on."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Final

import pytest

from askfirst.events import AnswerStatus
from askfirst.exporters.markdown import render
from askfirst.interview import Standing
from askfirst.journal import NAME
from askfirst.replies import Action, Reply
from askfirst.requirements import Form, Kind, Record, Specification
from askfirst.session import Session

OLD: Final = Path(__file__).parent / "version-1.jsonl"
RETIRED: Final = ("whose-problem", "never", "evidence", "priorities", "failures", "decisions-odd",
                  "assume", "owners")  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "ferry-bell"
    copy.mkdir()
    shutil.copy(OLD, copy / NAME)
    return copy


@pytest.fixture
def made(folder: Path) -> Specification:
    with Session.open(folder) as session:
        return session.specification()


def by_id(made: Specification, name: str) -> Record:
    found = made.record(name)
    assert found is not None, name
    return found


def paper(made: Specification) -> str:
    return str(render(made)["requirements.md"])


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.replace("\\", "").casefold()))


def test_every_record_that_it_named_is_there_under_its_id(made: Specification) -> None:
    named = {
        line["record"]
        for event in map(json.loads, OLD.read_text(encoding="utf-8").splitlines())
        for line in event.get("lines", ())
        if line.get("record") and line.get("via") != "assumed"
    }
    merged = " ".join(one.fields.get("also", "") for one in made.records).split()
    assert named <= {one.id for one in made.records} | set(merged)


def test_its_lines_are_printed_by_todays_rules(made: Specification) -> None:
    rings = by_id(made, "FR-01")
    assert rings.statement == "Walker presses the button: ring the bell in the house."
    assert (rings.form, rings.parent) == (Form.PAIRED, "NEED-01")
    assert by_id(made, "FR-03").statement == "If nobody comes within ten minutes: ring again."
    goal = by_id(made, "G-01")
    assert (goal.fit.now, goal.fit.plan) == ("25 minutes", "10 minutes")
    assert "1 May 2027" in goal.fit.by
    assert by_id(made, "OUT-01").statement == "It must never, whoever asks, ring at night."
    assert by_id(made, "NEED-01").title == "Call the ferry from the other bank"
    assert not re.search(r"draft|not yet a sentence", paper(made), re.IGNORECASE)
    assert not re.search("[“”]", paper(made))


def test_what_was_said_of_a_record_in_questions_asked_no_more_counts(made: Specification) -> None:
    task = by_id(made, "NEED-01")
    assert str(task.priority) == "Must"
    assert task.rationale == "shouting does not carry"
    assert task.linked("serves") == ("G-01",)
    assert "19 times of 20" in by_id(made, "QR-01").fit.must
    day = by_id(made, "OPEN-acceptance-by")
    assert (day.owner, day.fields["due"]) == ("the clerk of the board", "1 March")


def test_what_nobody_objected_to_is_not_printed_as_true(made: Specification) -> None:
    assert "special to it" not in paper(made)
    assert by_id(made, "NEED-04").statement.endswith("Welsh too, on the sign.")


def test_a_paragraph_that_the_program_filled_in_is_nobodys(made: Specification) -> None:
    assert not made.paragraph_confirmed
    assert "two walkers shouted”" not in paper(made)


def test_what_was_explained_stays_explained_however_a_rule_words_it(made: Specification) -> None:
    found = {one.code: one for one in made.findings}
    assert found["goal-due-before-ready"].explained == "the trial on the west bank is in April"
    assert made.metrics["contradictions"] == 0


def test_what_was_left_open_by_a_rule_that_is_gone_stays_open(made: Specification) -> None:
    points = [one for one in made.of_kind(Kind.QUESTION) if "BR-03" in one.fields.values()]
    assert [one.fields for one in points] == [
        {"sort": "contradiction", "first": "BR-03", "second": "BR-04"}
    ]  # fmt: skip


def test_every_word_that_was_typed_stands_in_the_paper_or_behind_it(made: Specification) -> None:
    printed = words("".join(map(str, render(made).values())))
    for event in map(json.loads, OLD.read_text(encoding="utf-8").splitlines()):
        if event["event"] != "answered" or event.get("status") == "unknown":
            continue
        texts = [event.get("value", "") if "!" not in event["slot"] else event.get("other", "")]
        texts += [line["text"] for line in event.get("lines", ()) if line.get("via") != "assumed"
                  and line.get("status") != "unknown"]  # fmt: skip
        if event["slot"] == "whose-problem":
            continue  # a pick: its text stands there, not its id
        assert words(" ".join(texts)) <= printed, event["slot"]


def test_it_is_the_same_paper_each_time_and_the_journal_is_only_added_to(folder: Path) -> None:
    before = (folder / NAME).read_bytes()
    with Session.open(folder, by="Ines", write=True) as session:
        session.write()
        first = {one.name: one.read_bytes() for one in folder.iterdir() if one.suffix == ".md"}
        session.write()
        assert first == {
            one.name: one.read_bytes() for one in folder.iterdir() if one.suffix == ".md"
        }
    assert first
    assert (folder / NAME).read_bytes().startswith(before)


def test_it_goes_on_with_the_questions_that_there_are(folder: Path) -> None:
    asked = []
    with Session.open(folder, by="Ines", write=True) as session:
        for slot in RETIRED:
            assert session.interview.standing(slot) in (
                Standing.ANSWERED, Standing.UNKNOWN, Standing.NOT_APPLICABLE
            ), slot  # fmt: skip
        while (screen := session.question()) is not None and len(asked) < 60:
            asked.append(screen.slot)
            outcome = session.reply(Reply(action=Action.UNKNOWN))
            assert outcome.accepted or session.reply(Reply(action=Action.LATER)).accepted
    assert asked
    assert not {slot.partition("@")[0] for slot in asked} & set(RETIRED)
    with Session.open(folder) as again:
        kept = {slot for slot, one in again.interview.answers.items()
                if one.status is AnswerStatus.UNKNOWN}  # fmt: skip
        assert kept & set(asked)
