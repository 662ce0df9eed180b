"""One demand a sentence: what is a second one, and what only leans on the first."""

from __future__ import annotations

from askfirst.wording import check_statement
from rows import each_row

FAR = "the long and old receipt of the day before the last one of this month"


def codes(text: str) -> list[str]:
    return [one.code for one in check_statement(text, select=("atomicity", "and-or"))]


@each_row(
    ("text", "found"),
    [
        ("The till shall print the receipt and send the total.", ["two-demands"]),
        (f"The till shall print {FAR} and send the total.", ["two-demands"]),
        ("The till shall print the receipt and then send the total.", ["two-demands"]),
        ("The till shall print the receipt and send it.", ["two-tied"]),
        ("The till shall print the receipt and send the total to the main office near the old"
         " quay so that they see that.", ["two-tied"]),
        ("The till prints the receipt and send the total.", []),
        ("The till shall print the receipt and order of the day.", []),
        ("The till shall print the total of what is sold and order shall be kept.",
         ["two-modals"]),
    ],
)  # fmt: skip
def test_a_verb_behind_and_begins_a_second_demand_unless_it_leans_on_the_first(
    text: str, found: list[str]
) -> None:
    assert sorted(codes(text)) == found


@each_row("word", ["who", "which", "what"])
def test_what_is_shown_of_a_demand_is_no_second_one(word: str) -> None:
    assert "two-modals" not in codes(f"The till shall show {word} must be there.")


def test_of_several_modals_the_second_is_told_once() -> None:
    text = "The till must ring, and then it shall stop, and the gate must open."
    (found,) = [one for one in check_statement(text) if one.code == "two-modals"]

    assert (found.start, found.words) == (text.index("shall"), "shall")


def test_a_stroke_between_and_and_or_is_told() -> None:
    assert codes("The guest shall pay cash and/or by card.") == ["and-or"]
    assert codes("The guest shall pay cash and or by card.") == []


def test_what_lets_somebody_in_and_does_more_are_two_demands() -> None:
    said = "The till shall let the guest in and print a receipt."
    assert [found.code for found in check_statement(said)] == ["two-demands"]
