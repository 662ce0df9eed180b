"""What is said of a finished interview when another one is begun."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.commands.bare import _deeper
from askfirst.commands.projects import finished
from askfirst.questions import Depth
from askfirst.replies import Action, Reply
from askfirst.session import Session


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


def test_an_interview_in_which_nothing_was_answered_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Session.create(tmp_path / "interview", by="Ada").close()
    monkeypatch.setattr(Session, "open", lambda *_: pytest.fail("the first question waits for it"))
    assert finished(tmp_path) is None
