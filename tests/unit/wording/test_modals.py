"""How binding a sentence is: which words weaken it, and where they are no modal."""

from __future__ import annotations

from askfirst.wording import check_statement
from rows import each_row


def modal(text: str) -> list[str]:
    return [one.code for one in check_statement(text, select=("modal",))]


@each_row(
    ("text", "codes"),
    [
        ("The bell should ring.", ["weak-modal"]),
        ("Should the bell ring at noon.", ["weak-modal"]),
        ("The bell may ring.", ["optional-modal"]),
        ("The bell can ring.", ["optional-modal"]),
        ("The bell shall be able to ring.", ["ability"]),
    ],
)
def test_a_word_that_weakens_is_found(text: str, codes: list[str]) -> None:
    assert modal(text) == codes


@each_row(
    "text",
    [
        "The bell shall ring, even if it should rain.",
        "The gate opens in may or june.",
        "The gate opens, May and June.",
        "Paint the can red.",
        "Paint a can red.",
        "That is how it should",
    ],
)
def test_a_month_a_tin_and_what_stands_beside_shall_weaken_nothing(text: str) -> None:
    assert modal(text) == []
