"""How a difference is settled on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.commands.settling import _how, open_differences
from askfirst.errors import AnswerError
from askfirst.replies import Reply
from askfirst.session import Session
from askfirst.session.settling import difference_at, settle, view_of
from askfirst.session.several import contribute
from command_line import run


@pytest.fixture
def halls(tmp_path: Path) -> Path:
    folder = tmp_path / "output" / "halls"
    with Session.create(folder, by="Ada") as session:
        session.reply(Reply(value=["no queues"]), "goals")
        contribute(session, Reply(value=["no keys"]), "goals", "Ben", "page")
    return folder


@pytest.mark.parametrize(
    "how", [(), ("--both", "--holds", "Ada"), ("--holds", "Ada", "--value", '["x"]')]
)
def test_one_way_and_no_more(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, halls: Path, how: tuple[str, ...]
) -> None:
    refused = run(monkeypatch, tmp_path, "settle", "goals", *how)

    assert refused.status == 2
    assert "settle-how" in refused.err and "--holds NAME, --both and --value JSON" in refused.err
    with Session.open(halls) as session:
        assert list(open_differences(session)) == ["differ-1"]


def test_whoever_is_unknown_is_told_who_answered(halls: Path) -> None:
    with Session.open(halls) as session:
        difference = difference_at(session, "goals")
        assert view_of(difference, " ben ").people == ("Ben",)
        with pytest.raises(AnswerError) as caught:
            view_of(difference, "Cy")
        assert caught.value.code == "person-unknown"
        assert "Ada" in caught.value.repair and "Ben" in caught.value.repair
        with pytest.raises(AnswerError) as caught:
            difference_at(session, "tasks")
        assert caught.value.code == "difference-unknown"


def test_both_hold_takes_the_lines_of_both_and_the_reason(halls: Path) -> None:
    with Session.open(halls, by="Cy", write=True) as session:
        told = settle(session, difference_at(session, "goals"), why=" in May ")

        assert told.accepted
        lines = [line.text for line in session.interview.answers["goals"].lines]
        assert sorted(lines) == ["no keys", "no queues"]
        (settled,) = difference_at(session, "goals").settled
        assert (settled.verdict, settled.reason, settled.by) == ("both", "in May", "Cy")
        assert open_differences(session) == {}


def test_one_holds_and_the_other_stays_said(halls: Path) -> None:
    with Session.open(halls, by="Cy", write=True) as session:
        settle(session, difference_at(session, "goals"), holds="Ben")

        assert [line.text for line in session.interview.answers["goals"].lines] == ["no keys"]
        assert {view.people for view in difference_at(session, "goals").views} == {
            ("Ada",), ("Ben",),
        }  # fmt: skip


def test_how_it_was_settled_is_said_in_words() -> None:
    assert [_how("both", ""), _how("third", ""), _how("one", "Ada")] == [
        "both hold", "a third answer", "Ada's",
    ]  # fmt: skip
