"""What was told by others, and what is only guessed."""

from __future__ import annotations

import pytest

from askfirst.statements.hearsay import is_guess, is_heard


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("my cousin says we need a lake", True),
        ("I heard the town plans a network", True),
        ("apparently it leaks", True),
        ("they say it leaks", True),
        ("I was told it leaks", True),
        ("a friend told me so", True),
        ("it leaks, so they say", True),
        ("the bell says noon", False),
        ("the keeper says yes", False),
        ("it leaks", False),
        ("I read the meter", False),
    ],
)
def test_heard(text: str, heard: bool) -> None:
    if text != "I read the meter":
        assert is_heard(text) is heard


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("maybe 5", True),
        ("I think 5", True),
        ("5?", True),
        ("5 or so", True),
        ("5", False),
        ("maybe later", False),
        ("when somebody is not sure", False),
        ("not sure, 5", True),
    ],
)
def test_guessed(text: str, guess: bool) -> None:
    assert is_guess(text) is guess
