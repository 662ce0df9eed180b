"""Pattern and slots of a statement."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askfirst import ears
from askfirst.requirements import Pattern
from rows import each_row

CASES = {
    "The shop shall send a receipt.": Pattern.UBIQUITOUS,
    "FR-07: The shop shall send a receipt.": Pattern.UBIQUITOUS,
    "When an order is paid, the shop shall send a receipt.": Pattern.EVENT,
    "While the till is open, the shop shall refuse a new price.": Pattern.STATE,
    "Where a printer is attached, the shop shall print the receipt.": Pattern.OPTION,
    "If the card is refused, then the shop shall keep the basket.": Pattern.UNWANTED,
    "If the card is refused, the shop shall keep the basket.": Pattern.UNWANTED,
    "While the till is open, when an order is paid, the shop shall print a receipt.": (
        Pattern.COMPLEX
    ),
    "When an order is paid, the shop will send a receipt.": Pattern.EVENT,
    "When an order is paid the shop shall send a receipt": Pattern.EVENT,
    "If red, green, or blue is chosen, the lamp shall change.": Pattern.UNWANTED,
    "send a receipt when the order is paid": Pattern.NONE,
    "When the order is paid": Pattern.NONE,
    "The shop will move in May.": Pattern.NONE,
    "shall send a receipt": Pattern.NONE,
    "It broke. Nobody shall know.": Pattern.NONE,
    "": Pattern.NONE,
}


@each_row(("text", "pattern"), CASES.items())
def test_pattern(text: str, pattern: Pattern) -> None:
    assert ears.parse(text).pattern is pattern


def test_slots_hold_the_words_as_written() -> None:
    statement = ears.parse(
        "While the till is open, when an order is paid, the ticket shop shall print a receipt."
    )
    assert statement.state == "the till is open"
    assert statement.trigger == "an order is paid"
    assert statement.system == "the ticket shop"
    assert statement.modal == "shall"
    assert statement.response == "print a receipt"
    assert statement.clause_order == ("state", "trigger")
    assert statement.missing == ()


def test_a_clause_behind_fills_its_slot_and_keeps_the_pattern() -> None:
    statement = ears.parse("The shop shall send a receipt when the order is paid.")
    assert statement.pattern is Pattern.UBIQUITOUS
    assert statement.trigger == "the order is paid"


def test_what_is_missing_is_named() -> None:
    assert ears.parse("When the order is paid").missing == ("system", "shall", "response")
    assert ears.parse("The shop shall").missing == ("response",)


@given(st.text(alphabet=st.sampled_from("When,if while shall the.\n é1") | st.characters()))
def test_slots_are_parts_of_the_text(text: str) -> None:
    statement = ears.parse(text)
    assert statement.system in text
    assert statement.response in text


def test_the_system_stands_before_its_modal_and_the_response_behind_it() -> None:
    for text in ("The shop shall open .", "FR-07: The shop shall open."):
        found = ears.parse(text)
        assert (found.system, found.modal, found.response) == ("The shop", "shall", "open")
        assert found.missing == ()
    assert ears.parse("open the shop").missing == ("system", "shall", "response")
