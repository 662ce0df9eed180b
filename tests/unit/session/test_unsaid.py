"""Why something of an answer is only proposed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askfirst.replies import Reply
from askfirst.session import Session
from askfirst.session.unsaid import REASONS, unsaid


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "halls", by="Ada") as begun:
        yield begun


def codes(session: Session, reply: str, line: str, asked: str = "tasks") -> list[tuple[str, str]]:
    turn = session.said("What must people get done?", reply, slots=[asked])
    made = session.preview(Reply(value=[line], turns=(turn.n,)), "tasks")[0].event
    prompt = session.prompt("tasks")
    assert made is not None
    return [(one.code, one.line) for one in unsaid(session.interview, prompt, made)]


@pytest.mark.parametrize(
    ("reply", "asked", "code"),
    [
        ("see the halls", "tasks", []),
        ("stop the pump", "tasks", [("not-said", "1")]),
        ("see the halls", "goals", [("other-questions", "1")]),
        ("yes", "tasks", [("only-agrees", "1")]),
        ("never see the halls", "tasks", [("cut", "1")]),
    ],
)
def test_the_reason_nearest_to_a_quotation_is_told(
    session: Session, reply: str, asked: str, code: list[tuple[str, str]]
) -> None:
    assert codes(session, reply, "see the halls", asked) == code


def test_every_reason_is_in_words() -> None:
    assert all(text and not text.endswith(".") for text in REASONS.values())
