"""A value that is taken back at once."""

from __future__ import annotations

from askfirst.statements import read
from askfirst.statements.reading import Context
from askfirst.statements.slips import without_slips
from askfirst.statements.worded import problems_of
from askfirst.vocabulary import Worded
from rows import each_row


@each_row(("typed", "right"), [
    ("the deposit is a quarter, no, thirty per cent", "the deposit is thirty per cent"),
    ("fourteen - no, twelve", "twelve"),
    ("we close Thursday, no, Tuesday and Friday", "we close Tuesday and Friday"),
    ("in May ... no wait, June", "in June"),
    ("5 days, no sorry, 3", "3 days"),
    ("about five a month... no, wait, six. Then it stops", "about six a month. Then it stops"),
    ("it takes 30 minutes, no, say 20", "it takes 20 minutes"),
    ("at most 6 rooms, oh no, 8 rooms on feast days", "at most 8 rooms on feast days"),
])  # fmt: skip
def test_the_second_value_holds(typed: str, right: str) -> None:
    assert without_slips(typed) == right


@each_row("typed", [
    "it holds 5 boats, no bikes", "2 sets, no more", "5 or 6, no matter", "no, 5 days",
    "on Monday, no lessons in June", "6 rooms, not 8", "5 days, no, June",
])  # fmt: skip
def test_a_no_that_takes_back_no_value_of_the_sort_stays(typed: str) -> None:
    assert without_slips(typed) == typed


def test_the_statement_says_what_holds_and_a_reading_may_too() -> None:
    line = "the deposit is a quarter, no, thirty per cent"
    assert read(line, Context(reads="limit")).statement == "The deposit is thirty per cent."
    for statement in ("The deposit is thirty per cent.", f"{line.capitalize()}."):
        assert problems_of(line, Worded(statement=statement, by="A")) == []
    assert problems_of(line, Worded(statement="The deposit is a quarter.", by="A"))
