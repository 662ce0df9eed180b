"""Which words of a line say what it is about."""

from __future__ import annotations

import pytest

from askfirst.statements.matter import nouns, verbs
from rows import each_row


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the keeper opens the shed", ("keeper", "shed")),
        ("two keys and a Key", ("key",)),
        ("book a boat", ("boat",)),
        ("read a book", ("book",)),
        ("the warden hands out cards", ("warden", "card")),
        ("card report: one", ("card", "report")),
        ("it reports to us", ()),
        ("the list of bids", ("list", "bid")),
        ("a thing, a way, a time", ()),
        ("for 5 minutes each week", ()),
        ("the hand-made oars", ("oar",)),
        ("the till is empty", ("till",)),
        ("it's theirs", ()),
        ("a zorkle", ("zorkle",)),
        ("a dozen boats, the hundred", ("boat",)),
        ("ask Mrs Tarn for the key", ("tarn", "key")),
        ("big and slowly", ()),
        ("seven", ()),
        ("", ()),
    ],
)
def test_the_nouns_of_a_line(text: str, found: tuple[str, ...]) -> None:
    assert nouns(text) == found


def test_the_name_says_nothing_but_its_words_alone_do() -> None:
    assert nouns("the Toy Shelf shows a toy", "the toy shelf") == ("toy",)
    assert nouns("the toy shelf", "the toy shelf") == ()
    assert nouns("the toy of the shelf", "the toy shelf") == ("toy", "shelf")
    assert nouns("the toy shop", "the toy shelf") == ("toy", "shop")


@each_row(
    ("text", "found"),
    [
        ("the keeper opened the shed and closes it", ("open", "close")),
        ("it is, has and can be", ()),
        ("borrow, borrowed, borrowing", ("borrow",)),
        ("3 boats", ()),
    ],
)
def test_the_verbs_of_a_line(text: str, found: tuple[str, ...]) -> None:
    assert verbs(text) == found
