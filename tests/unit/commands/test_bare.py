"""`askfirst` alone offers what there is to go on with."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.commands import bare
from askfirst.commands.projects import Finished
from askfirst.questions import Depth, Prompt
from askfirst.replies import Action, Reply
from askfirst.session import Session

DONE = Finished(Path("output/halls"), Depth.DEEP)


@pytest.fixture
def went(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[object]:
    """What was gone on with, or begun; the offer stands first."""
    calls: list[object] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(bare, "check_input", lambda plain: None)
    monkeypatch.setattr(bare, "begin", lambda: calls.append("begin"))
    monkeypatch.setattr(bare, "go_on", lambda folder, depth=None: calls.append((folder, depth)))
    return calls


def answers(monkeypatch: pytest.MonkeyPatch, calls: list[object], reply: Reply) -> None:
    def ask(prompt: Prompt) -> Reply:
        calls.append([choice.text for choice in prompt.choices])
        return reply

    monkeypatch.setattr(bare, "person", lambda plain: (ask, None))


def test_where_nothing_is_it_begins_and_asks_nothing(went: list[object]) -> None:
    bare.begin_or_resume()

    assert went == ["begin"]


@pytest.mark.parametrize(
    ("reply", "then"),
    [
        (Reply(value="resume"), [(Path("output/halls"), None)]),
        (Reply(value="start"), ["begin"]),
        (Reply(action=Action.STOP), []),
    ],
)
def test_an_unfinished_one_is_offered(
    monkeypatch: pytest.MonkeyPatch, went: list[object], reply: Reply, then: list[object]
) -> None:
    Session.create(Path("output/halls"), by="Ada").close()
    answers(monkeypatch, went, reply)
    bare.begin_or_resume()

    assert went == [["go on with halls", "begin a new one"], *then]


@pytest.mark.parametrize(
    ("reply", "then"),
    [
        (Reply(value="deeper"), [(Path("output/halls"), Depth.DEEP)]),
        (Reply(value="start"), ["begin"]),
        (Reply(action=Action.BACK), []),
    ],
)
def test_a_finished_one_can_go_deeper(
    monkeypatch: pytest.MonkeyPatch, went: list[object], reply: Reply, then: list[object]
) -> None:
    monkeypatch.setattr(bare, "finished", lambda output: DONE)
    answers(monkeypatch, went, reply)
    bare.begin_or_resume()

    assert went == [["go deeper in halls (deep)", "begin a new one"], *then]


def test_a_damaged_one_is_not_offered(went: list[object]) -> None:
    Session.create(Path("output/halls"), by="Ada").close()
    Path("output/halls/interview.jsonl").write_text("no journal\n")
    bare.begin_or_resume()

    assert went == ["begin"]
