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


@each_row(
    "lead",
    ["", "- ", "* ", "• ", "3.2 ", "1.2.3.4 ", "FR-07: ", "FR-07. ", "FR.7) ", "(1) ", "1. ",
     "- FR-07: ", "  ", "   * 1) "],
)  # fmt: skip
def test_a_bullet_number_or_id_in_front_belongs_to_nobody(lead: str) -> None:
    found = ears.parse(f"{lead}The shop shall open.")
    assert (found.pattern, found.system) == (Pattern.UBIQUITOUS, "The shop")
    behind = ears.parse(f"{lead}When it rains, the shop shall open.")
    assert (behind.pattern, behind.trigger) == (Pattern.EVENT, "it rains")


@each_row(
    ("keyword", "slot"),
    [
        ("when", "trigger"), ("whenever", "trigger"), ("as soon as", "trigger"),
        ("while", "state"), ("if", "condition"), ("unless", "condition"), ("once", "trigger"),
        ("after", "trigger"), ("before", "trigger"), ("upon", "trigger"), ("WHEN", "trigger"),
        ("Unless", "condition"), ("While", "state"),
    ],
)  # fmt: skip
def test_each_clause_behind_fills_the_slot_of_its_word(keyword: str, slot: str) -> None:
    for comma in ("", ","):
        found = ears.parse(f"The shop shall close{comma} {keyword} heavy rain.")
        filled = {
            name: getattr(found, name) for name in ("trigger", "state", "condition", "feature")
        }
        assert {name: text for name, text in filled.items() if text} == {slot: "heavy rain"}
        assert found.pattern is Pattern.UBIQUITOUS and found.clause_order == ()


@each_row(
    ("text", "pattern", "system", "slots"),
    [
        ("When it rains, and when it snows, the shop shall close.", "event", "the shop",
         {"trigger": "it rains, it snows"}),
        ("While open, where lit, if it rains, then the shop must close.", "complex", "the shop",
         {"state": "open", "feature": "lit", "condition": "it rains"}),
        ("If it rains this shop shall close.", "unwanted", "this shop", {"condition": "it rains"}),
        ("If it rains then our shop will close", "unwanted", "our shop",
         {"condition": "it rains"}),
        ("IF it rains, the shop SHOULD close.", "unwanted", "the shop", {"condition": "it rains"}),
        ("When it rains, the shop shall close when it snows.", "event", "the shop",
         {"trigger": "it rains"}),
        ("When it rains, the shop shall close if it snows.", "event", "the shop",
         {"trigger": "it rains", "condition": "it snows"}),
        ("Where a printer is there, the shop must print", "option", "the shop",
         {"feature": "a printer is there"}),
        ("The shop will close and must open.", "ubiquitous", "The shop will close and", {}),
        ("It rains! The shop shall close.", "none", "", {}),
        ("Why? The shop shall close.", "none", "", {}),
        ("v2.0 of the shop shall close.", "ubiquitous", "v2.0 of the shop", {}),
    ],
)  # fmt: skip
def test_what_stands_in_front_and_behind_goes_into_its_slot(
    text: str, pattern: str, system: str, slots: dict[str, str]
) -> None:
    found = ears.parse(text)
    assert (found.pattern.value, found.system) == (pattern, system)
    filled = {name: getattr(found, name) for name in ("trigger", "state", "condition", "feature")}
    assert {name: text for name, text in filled.items() if text} == slots


@each_row("modal", ["shall", "must", "should", "SHALL", "Must", "Should"])
def test_each_modal_is_read_whatever_its_letters(modal: str) -> None:
    for front in ("The", "If it rains, the", "If it rains the"):
        found = ears.parse(f"{front} shop {modal} close.")
        assert (found.modal, found.response) == (modal.lower(), "close")
    assert ears.parse(f"When it rains, the shop {modal.lower()}").missing == ("response",)
