"""Words in common, units, numerals and sentences where one letter or mark decides."""

from __future__ import annotations

from askfirst.text.negations import is_negated
from askfirst.text.numerals import figure_value, word_value
from askfirst.text.overlap import content_words, fact, head_nouns, negated, numbers, says_most
from askfirst.text.sentences import sentences
from askfirst.text.units import unit_of
from rows import each_row


def test_words_that_carry_meaning_are_no_numbers_units_or_negations() -> None:
    assert content_words("three boats never ring for 90 minutes") == {"boat", "ring"}
    assert content_words("x of 5 boats") == {"boat"}
    assert head_nouns("list the halls, the keeper's shed key") == ("hall", "key")
    assert head_nouns("the open") == head_nouns("their open") == ("open",)
    assert negated("it doesn’t ring") and not negated("it rings, notably")


def test_two_texts_say_the_same_with_one_unit_and_one_negation() -> None:
    assert fact("it rings for 90 minutes") == fact("1.5 hours for it to ring")
    assert fact("it rings") != fact("it never rings")
    assert [f"{value:f} {unit}" for value, unit in numbers("9 visits a week")] == [
        "9 visit per week"
    ]
    assert says_most("red boats ring at noon", "boats ring red and loud bells") is False
    assert says_most("red boats ring at noon", "red boats sing")
    assert not says_most("red boats ring", "red boats ring 5 bells")


@each_row(
    ("written", "unit"),
    [("square metres", "m²"), ("m", "m"), ("km", "m"), ("h", "s"), ("G", "g"), ("C", ""),
     ("x", ""), ("€", "euro")],
)  # fmt: skip
def test_a_unit_has_one_name(written: str, unit: str) -> None:
    found = unit_of(written)
    assert (found.name if found else "") == unit


@each_row(
    ("figure", "decimal", "plain"),
    [("1.500", "1.500", "1500"), ("1,500", "1500", "1500"), ("1.5", "1.5", "1.5"),
     ("2.000", "2.000", "2000"), ("1.50", "1.50", "1.50")],
)  # fmt: skip
def test_a_full_stop_may_part_thousands(figure: str, decimal: str, plain: str) -> None:
    assert str(figure_value(figure, True)) == decimal
    assert str(figure_value(figure, False)) == plain


def test_words_for_numbers_and_short_denials_are_read_in_any_letters() -> None:
    assert word_value("TWELVE") == 12 and word_value("x") is None
    assert all(map(is_negated, ("can't", "cant", "isnt", "doesn't")))
    assert not any(map(is_negated, ("cat't", "n't", "is")))


@each_row(
    ("text", "found"),
    [
        ("2. Close it.", ["Close it."]),
        ("He has plan A. Then he goes.", ["He has plan A.", "Then he goes."]),
        ("- a\n- b", ["a", "b"]),
        ("- ", []),
        (" 1. ", ["1."]),
        ("(a) x. b", ["x. b"]),
        ("one • two\nthree\n\nfour", ["one", "two\nthree", "four"]),
        ("a\n- b\n\n- c", ["a", "b", "c"]),
    ],
)
def test_where_sentences_begin_and_end(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == found
