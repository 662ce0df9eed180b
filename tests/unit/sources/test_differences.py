"""Sentences that are the same but for one number."""

from __future__ import annotations

from askfirst.sources import SourceText, passages_of
from askfirst.sources.differences import Difference, masked, reworded
from rows import each_row


def numbers(*sentences: str) -> list[tuple[Difference, ...]]:
    passages = [
        passage
        for number, sentence in enumerate(sentences)
        for passage in passages_of(SourceText(f"{number}.txt", f"{sentence}\n"))
    ]
    return [found.differences for found in reworded(passages)]


def test_another_number_in_the_same_words_is_a_difference() -> None:
    assert numbers("There were 47 boats in the hall.", "There were 31 boats in the hall.") == [
        (Difference("number", "47 boats", "31 boats"),)
    ]


@each_row(
    "sentences",
    [
        ("There were 1,200 boats there.", "There were 1200 boats there."),  # written otherwise
        ("Row 4 holds the small boats.", "Row 5 holds the small boats."),  # another row
        ("There were 47 boats there.", "There were 31 canoes there."),
        ("There were 4 boats and 5 canoes.", "There were 6 boats and 7 canoes."),  # two of them
        ("Boats 47.", "Boats 31."),  # one word says too little
        tuple(f"There were {n} boats there." for n in (4, 5, 6, 7)),  # a list of readings
    ],
)
def test_what_is_no_difference(sentences: tuple[str, ...]) -> None:
    assert numbers(*sentences) == []


def test_three_that_are_alike_are_compared_one_after_another() -> None:
    found = numbers(*(f"There were {n} boats there." for n in (4, 5, 6)))

    assert [(one[0].left, one[0].right) for one in found] == [
        ("4 boats", "5 boats"),
        ("5 boats", "6 boats"),
    ]


def test_numbers_are_taken_out_and_marks_and_capitals_count_for_nothing() -> None:
    passage = passages_of(SourceText("a.txt", "There were 47 boats, and $1,200!\n"))[0]

    assert masked(passage) == "there were # boats and #"


@each_row(
    ("one", "other", "differ"),
    [("dozens", "Dozens", False), ("dozens", "hundreds", True), ("ten", "10", False),
     ("ten", "twelve", True)],
)  # fmt: skip
def test_a_number_in_words_is_compared_by_what_it_means(one: str, other: str, differ: bool) -> None:
    said = [f"There were {number} of boats in the hall." for number in (one, other)]
    assert bool(numbers(*said)) is differ
