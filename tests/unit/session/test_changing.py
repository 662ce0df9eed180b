"""What is told before a change takes other answers with it, and what was chosen then."""

from __future__ import annotations

import pytest

from askfirst.interview import Effects, Interview
from askfirst.replies import Action, Reply
from askfirst.session.changing import decision, told


@pytest.mark.parametrize(
    ("value", "chosen"),
    [
        ("keep", "keep"),
        (" Keep the change ", "keep"),
        ("1", "keep"),
        ("drop", "drop"),
        ("2", "drop"),
        ("Leave everything as it was", "drop"),
        ("", ""),
        ("perhaps", ""),
        ("12", ""),
    ],
)
def test_what_was_typed_decides(value: str, chosen: str) -> None:
    assert decision(Reply(action=Action.ANSWER, value=value)) == chosen


@pytest.mark.parametrize("action", [Action.BACK, Action.LATER, Action.STOP])
def test_who_goes_away_drops_the_change(action: Action) -> None:
    assert decision(Reply(action=action)) == "drop"


def test_help_decides_nothing() -> None:
    assert decision(Reply(action=Action.HELP, value="keep")) == ""


def test_only_what_is_touched_is_told_and_once() -> None:
    touched = Effects(reopens=("who", "who"), parks=("who", "who!1"), returns=("never",))

    assert told(touched, Interview(())) == [
        "To be confirmed again: who.",
        "Answers set aside until their question comes back: who.",
        "Answers that come back: never.",
    ]
    assert told(Effects(), Interview(())) == []
