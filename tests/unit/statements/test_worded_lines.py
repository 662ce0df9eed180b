"""Readings of lines that the check was not written for: none with something unsaid is taken.

`tests/worded/lines.jsonl`: a line, wordings that keep all that was said (`true`), wordings that say
it more freely, with words of their own (`free`), and wordings that say something else (`false`).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from askfirst.statements import Context
from askfirst.statements.bracketed import bracketed, with_nouns
from askfirst.statements.worded import problems_of
from askfirst.vocabulary import Worded
from rows import each_row

FILE: Final = Path(__file__).parents[2] / "worded" / "lines.jsonl"
ROWS: Final[list[dict[str, Any]]] = [json.loads(line) for line in FILE.open(encoding="utf-8")]


def taken(kind: str) -> tuple[list[str], list[str]]:
    """The wordings of a kind that are taken, and those that are refused."""
    found: tuple[list[str], list[str]] = [], []
    for row in ROWS:
        for text in row.get(kind, ()):
            wrong = problems_of(row["line"], Worded(statement=text), Context(name=row["name"]))
            found[bool(wrong)].append(text)
    return found


def test_none_that_says_something_else_is_taken() -> None:
    wrong, refused = taken("false")
    assert wrong == []
    assert len(refused) == 240


def test_of_those_that_keep_all_that_was_said_at_most_three_in_a_hundred_are_refused() -> None:
    kept, refused = taken("true")
    assert len(kept) + len(refused) == 140
    assert len(refused) * 100 <= 3 * 140, refused


def test_most_that_are_worded_freely_are_taken_too() -> None:
    kept, refused = taken("free")
    assert len(kept) >= 75, refused


SMALLER: Final = (
    ("a guest may borrow one suit", "A guest shall borrow one suit."),
    ("you can see the list", "You shall see the list."),
    ("i think Pavel counts the bees", "Pavel counts the bees."),
    ("mostly the altos lose them", "The altos lose them."),
    ("some hives are away", "Hives are away."),
    ("i guess 40 people come", "40 people come."),
    ("if it rains, Otto calls, we close", "If it rains and Otto calls, we close."),
    ("if it rains, Otto calls", "It rains, Otto calls."),
    ("Otto wants to sell the honey", "Otto shall sell the honey."),
    ("Otto tried to sell the honey", "Otto sells the honey."),
    ("under 10 degrees we wait", "10 degrees we wait."),
    ("Piet used to sign", "Piet signs."),
    ("it would help to see the list", "It shall see the list."),
    ("the old list is wrong", "The list is wrong."),
    ("you don't have to sign", "You shall not sign."),
    ("they come for the coffee, not for the skis", "They come for the skis, not for the coffee."),
    ("cash or card", "Cash and card."),
    ("the porter rings, the doctor comes", "The doctor rings, the porter comes."),
)


@each_row(("line", "statement"), SMALLER)
def test_what_is_left_out_or_exchanged_is_noticed(line: str, statement: str) -> None:
    assert problems_of(line, Worded(statement=statement), Context(name="Lampbook"))


def test_none_that_says_something_else_is_taken_with_nouns_of_other_sentences() -> None:
    reply = ". ".join(row["line"] for row in ROWS)
    taken = [
        bracketed(with_nouns("What happens?", reply, text), row["line"], Worded(statement=text),
                  Context(name=row["name"]))
        for row in ROWS for text in row["false"]
    ]  # fmt: skip
    assert [text for text in taken if text] == []
