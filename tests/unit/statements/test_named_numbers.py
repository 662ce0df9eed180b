"""Which sentences of a sheet a reply names, and with what words."""

from __future__ import annotations

from askfirst.statements.named_numbers import in_figures, numbers
from rows import each_row

SHEET = ["The miller opens the mill.", "The oven is lit at six.", "The oven is cleaned.",
         "A sack has a mark.", "The cart waits."]  # fmt: skip


@each_row(
    ("reply", "named"),
    [
        ("number one is late", {1}),
        ("one is late", set()),
        ("number three", {3}),
        ("line four and point five", {4, 5}),
        ("the second one is wrong", {2}),
        ("the second time he came", set()),
        ("the fifth", {5}),
        ("two and three are right", {2, 3}),
        ("from two to four", {2, 3, 4}),
        ("it's two weeks", set()),
        ("Five's wrong", {5}),
        ("2-4", {2, 3, 4}),
        ("2 through 4", {2, 3, 4}),
        ("3 to 9", {3, 4, 5}),
        ("2,4", set()),
        ("12%", set()),
        ("#3", {3}),
        ("0 and 6", set()),
        ("the first", {1}),
        ("the first three", {1, 2, 3}),
        ("the last", {5}),
        ("the last 2", {4, 5}),
        ("the very last one", {5}),
        ("the last two sentences", {4, 5}),
        ("all five are right", set()),
        ("all of the 5", set()),
        ("the one about the sacks", {4}),
        ("the bit with the cart", {5}),
        ("numbers one through three I like", {1, 2, 3}),
        ("the first through the third", {1, 2, 3}),
        ("1, 2 and 4", {1, 2, 4}),
        ("the cart one", {5}),
        ("the oven one", set()),
        ("that thing about bees", set()),
    ],
)
def test_what_a_reply_names(reply: str, named: set[int]) -> None:
    assert numbers(in_figures(reply, SHEET), len(SHEET)) == named, reply


def test_a_place_is_no_matter() -> None:
    sheet = ["A sack is old.", "Bread is baked on the first of the month.", "It is the last oven."]
    assert in_figures("the first one is wrong", sheet) == "number 1 is wrong"
    assert in_figures("the old one is wrong", sheet) == "the old one is wrong"


def test_what_is_said_of_a_matter_stays_behind_its_number() -> None:
    assert in_figures("the one about the carts is not exact", SHEET) == "number 5 is not exact"
