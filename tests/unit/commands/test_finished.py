"""What is said of a finished interview when another one is begun."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from askfirst.commands.bare import _deeper
from askfirst.commands.projects import finished
from askfirst.questions import Depth
from askfirst.replies import Action, Reply
from askfirst.session import Session
from rows import each_row


def test_a_finished_interview_is_named_with_how_to_go_deeper_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    output = Path("output")
    assert finished(output) is None
    with Session.create(output / "interview", by="Ada") as session:
        assert finished(output) is None
        while session.question() is not None:
            session.reply(Reply(action=Action.UNKNOWN))
    found = finished(output)
    assert found is not None
    assert found.deeper is Depth.STANDARD
    assert found.command == "askfirst resume --depth standard --project output/interview"
    assert _deeper(found).choices[0].id == "deeper"


@each_row(
    ("days", "offered"),
    [(0, True), (13, True), (14, False), (400, False), (-0.5, True), (-30, False)],
)
def test_only_what_somebody_was_at_in_the_last_two_weeks_is_offered(
    days: float, offered: bool
) -> None:
    begun = 1_800_000_000
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as there:
        patch.setenv("SOURCE_DATE_EPOCH", str(begun))
        with Session.create(Path(there) / "harbour", by="Ada") as session:
            while session.question() is not None:
                session.reply(Reply(action=Action.UNKNOWN))
        patch.setenv("SOURCE_DATE_EPOCH", str(begun + int(days * 86400)))
        assert (finished(Path(there)) is not None) is offered


def test_an_interview_in_which_nothing_was_answered_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Session.create(tmp_path / "interview", by="Ada").close()
    monkeypatch.setattr(Session, "open", lambda *_: pytest.fail("the first question waits for it"))
    assert finished(tmp_path) is None
