"""Lines that say nothing of their own."""

import pytest

from askfirst.compose.saying import does_not_know, knows_no_value, says_something


@pytest.mark.parametrize(
    "line",
    ["dk", "No idea.", "?", "beats me", "ask someone else", "weiß nicht",
     "Je ne sais pas!", "não sei", "Vet ej", "nie wiem", "не знаю", "わかりません", "不知道"],
)  # fmt: skip
def test_i_do_not_know_in_many_words(line: str) -> None:
    assert does_not_know(line)
    assert not says_something(line)


@pytest.mark.parametrize(
    "line",
    ["ask the owner", "ask the owner before the door opens", "the guard asks the owner",
     "nie wiem, ale 3 dni", "show who knows", "a person who does not know the hall", "wn i"],
)  # fmt: skip
def test_words_of_their_own(line: str) -> None:
    assert not does_not_know(line)
    assert says_something(line)


@pytest.mark.parametrize(
    "value", ["dk", "I don't know how many", "we don’t know that yet", "not sure how often"]
)
def test_a_value_that_nobody_knows(value: str) -> None:
    assert knows_no_value(value)


@pytest.mark.parametrize(
    "value",
    ["I don't know, 3 or 4", "4 a month", "I know it",
     "I don't know how often but it is so every single week"],
)  # fmt: skip
def test_a_value_that_says_something(value: str) -> None:
    assert not knows_no_value(value)
