"""A *not* reaches over no comma into a clause of its own; an *if* does."""

from __future__ import annotations

from askfirst.session.turns import quoted
from askfirst.statements.reaching import stands_apart
from rows import each_row

CASES = [
    ("No two people in the same studio at the same time, ", "it must say who's in it already"),
    ("the big hall's only for the trained, as I said, and ", "the librarian checks the sheets"),
    ("the hall isn't for everybody, and ", "the librarian checks the sheets"),
    ("It was not the weather, ", "the lock was shut"),
    ("Marta did not call Piet, ", "the people stood in the rain"),
    ("Only Marta may cancel, ", "the clerk books"),
    ("Nobody may cancel, ", "the clerk books, and they pay"),
    ("No more than 6 at once, ", "it must say who is in"),
]


@each_row(("before", "said"), CASES)
def test_a_clause_behind_a_comma_stands_by_itself(before: str, said: str) -> None:
    assert stands_apart(before, said)
    assert quoted(said, f"{before}{said}.")
    assert not quoted(said, f"{before}{said} if it rains.")


@each_row(
    ("before", "said"),
    [
        ("if nobody takes it, ", "it rings"),
        ("nobody takes it, ", "it rings"),
        ("nobody takes it, and ", "it rings"),
        ("No answer, ", "it rings again"),
        ("No signed order after 21 days, ", "the reservation lapses"),
        ("the net isn't there, ", "it saves by itself"),
        ("Should nobody come, ", "the bell rings"),
        ("It should not ring when it rains, ", "the light goes on"),
        ("not unless it rains, ", "the light goes on"),
        ("without a key, ", "the door stays shut"),
        ("only on Sundays, ", "the shop opens"),
        ("Only Marta, ", "the clerk may cancel"),
        ("It is not true, ", "the boats leave at 6"),
        ("I don't think so, ", "the boats leave at 6"),
        ("Nobody must say, ", "the boats leave at 6"),
        ("Nobody waited, ", "she said"),
        ("They must not open, ", "close or lock it"),
        ("They must not open it ", "the clerk locks it"),
        ("It must not be so, and ", "then it rings"),
        ("boss and me only, and ", "should be out after they leave"),
    ],
)
def test_what_may_hold_for_a_clause_behind_it_keeps_it_from_being_quoted_alone(
    before: str, said: str
) -> None:
    assert not stands_apart(before, said)


def test_a_text_that_denies_nothing_is_no_matter_of_this() -> None:
    assert not stands_apart("the bell rings, ", "the clerk comes")


@each_row(
    ("said", "behind", "meant"),
    [
        ("the clerk pays", ", don't know how much it is", True),
        ("the clerk pays", ", no idea about the others", True),
        ("the clerk pays", ", don't know if it is true", False),
        ("the lab signs it in", " and says if the box was warm", True),
        ("the lab signs it in", " if the box was warm", False),
        ("the clerk pays", ", don't know", False), ("the clerk pays", ", never on Sundays", False),
        ("make and serial no.", ", hours", True),
        ("the clerk pays", ", never-paid bills are rare", True),
    ],
)  # fmt: skip
def test_what_nobody_knows_of_something_else_denies_nothing(
    said: str, behind: str, meant: bool
) -> None:
    assert quoted(said, f"{said}{behind}") is meant
