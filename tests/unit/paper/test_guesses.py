"""A mark says that a line is a guess only where the line does not say so itself."""

from __future__ import annotations

from askfirst.paper import outline
from askfirst.records import compose
from askfirst.replies import Reply
from askfirst.statements.hearsay import says_how_sure, speaks_of_guess
from interviews import told
from rows import each_row


@each_row(
    ("said", "marked"),
    [
        (["40 boats lie there, a launch takes 20 minutes or so"], False),
        (["maybe 12 moorings are free in May"], False),
        (["the crane lifts 9 tons, I think"], False),
        (Reply(value=["the crane lifts 9 tons"], sure=False), True),
        (["the crane lifts 9 tons"], False),
    ],
)  # fmt: skip
def test_whose_own_words_hedge_gets_no_mark(said: list[str] | Reply, marked: bool) -> None:
    specification = compose(told({"numbers": said}, depth="standard"))  # type: ignore[dict-item]
    assert ("a guess" in str(outline.paper(specification))) is marked


def test_the_record_keeps_that_it_is_a_guess() -> None:
    (rule,) = compose(told({"numbers": ["a launch takes 20 minutes or so"]})).records
    assert not rule.sure


@each_row(
    ("text", "speaks"),
    [
        ("the 40 is no guess", True), ("I counted them", True), ("that's measured", True),
        ("the 20 minutes are only a guess", True), ("it's not an estimate", True),
        ("we timed it ourselves", True), ("those are counted", True), ("all guessed", False),
        ("the mate counts the boats", False), ("I counted 12 boats on Sunday", False),
        ("guests guess the weight", False), ("the fee is measured by length", False),
    ],
)  # fmt: skip
def test_what_is_said_of_how_sure_it_is(text: str, speaks: bool) -> None:
    assert speaks_of_guess(text) is speaks
    assert says_how_sure(text) is speaks
