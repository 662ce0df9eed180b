"""From a document to the requirements document: every part says what the sources say about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.session import Session
from askfirst.sources import SourceText

MEMO = SourceText(
    "memo.txt",
    "The system shall send a reminder two days before each booking. "
    "According to Mrs Lind, double bookings cost us two hours of work a week.\n",
)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session.create(tmp_path / "hall", by="ada", name="hall", sources=[MEMO])


def written(session: Session) -> str:
    paths = {path.name: path for path in session.write()}
    return paths["evidence.md"].read_text("utf-8")


def test_each_part_is_stated_implied_or_absent(session: Session) -> None:
    gaps = {row.section: row for row in session.specification().gaps}
    assert gaps["What it must do"].standing == "stated"
    assert [q.quote for q in gaps["What it must do"].quotes] == [MEMO.text[:62]]
    assert gaps["What it must refuse"].standing == "absent"
    assert gaps["What it must refuse"].quotes == ()
    assert gaps["What shall get better"].standing == "implied"


def test_the_evidence_gives_the_sentence_speaker_hedge_and_place(session: Session) -> None:
    text = written(session)
    assert "## What the documents say" in text
    assert "1 sentence that states what a system shall do" in text
    row = next(line for line in text.splitlines() if line.startswith("| What shall get better"))
    start, end = 63, len(MEMO.text) - 1
    assert "| implied |" in row
    assert (
        f"“{MEMO.text[start:end]}” (memo.txt, characters {start} to {end}, Mrs Lind, with the word"
        " According to, a claim)"
    ) in row


def test_without_documents_there_is_no_such_part(tmp_path: Path) -> None:
    with Session.create(tmp_path / "bare", by="ada") as session:
        assert "What the documents say" not in written(session)
        assert session.specification().gaps == ()


def test_a_long_sentence_stands_whole(tmp_path: Path) -> None:
    long = "The system shall " + " ".join(f"print{n}" for n in range(60)) + "."
    memo = SourceText("long.txt", f"{long}\n")
    with Session.create(tmp_path / "long", by="ada", sources=[memo]) as session:
        assert long in written(session)
        assert session.specification().gaps[4].quotes[0].quote == long


def test_what_nobody_looked_at_is_said(session: Session) -> None:
    assert "| memo.txt | 25 | 0 of 2 |" in written(session)
    assert session.status()["sources"] == [{"name": "memo.txt", "sentences": 2, "looked_at": 0}]
