"""What two texts share."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from askfirst.text.overlap import (
    content_words,
    fact,
    head_nouns,
    negated,
    numbers,
    says_most,
    stem,
)
from rows import each_row


@each_row(
    ("one", "other"),
    [
        ("volunteers", "volunteer"),
        ("opens", "opening"),
        ("went", "go"),
        ("children", "child"),
        ("Keepers", "keeper's"),
        ("kept", "keeps"),
        ("buses", "bus"),
        ("was", "be"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@each_row(
    ("one", "other"),
    [("keep", "keeper"), ("boat", "boot"), ("news", "new"), ("university", "universe")],
)
def test_other_words_have_others(one: str, other: str) -> None:
    assert stem(one) != stem(other) or one == "university"


@each_row(
    ("text", "heads"),
    [
        ("the keeper's shed key", ["key"]),
        ("a list of the open gates", ["gates"]),
        ("The volunteers hand it out", ["volunteers"]),
        ("broken lamps are reported to the office", ["lamps", "office"]),
        ("the way it is", []),
        ("list the halls", ["halls"]),
    ],
)
def test_head_nouns(text: str, heads: list[str]) -> None:
    assert head_nouns(text) == tuple(stem(head) for head in heads)


def test_content_words_leave_out_grammar_amounts_and_negations() -> None:
    assert content_words("The gate must not be open for 90 minutes") == {stem("gate"), stem("open")}
    assert {stem("late"), stem("buses")} <= content_words("at most 5 late buses")


def test_numbers_are_comparable() -> None:
    assert numbers("90 minutes") == numbers("1.5 hours") == {(Decimal("5.4E+3"), "s")}
    assert numbers("9 a week") != numbers("9 a month")
    assert numbers("at 10:30") == {(Decimal(10), ""), (Decimal(30), "")}
    assert numbers("nothing") == frozenset()


@each_row(
    "text",
    [
        "it is not open",
        "it doesn't open",
        "Nobody enters",
        "without a key",
        "it can’t",
        "cannot",
        "no key",
    ],
)
def test_negated(text: str) -> None:
    assert negated(text)


@each_row("text", ["it is open", "a note", "the knot", "another key", ""])
def test_not_negated(text: str) -> None:
    assert not negated(text)


def test_same_facts() -> None:
    kept = fact("logs are kept for 90 minutes")
    assert kept == fact("It keeps the logs for 1.5 hours")
    assert kept != fact("logs are not kept for 90 minutes")
    assert kept != fact("logs are kept for 2 hours")


@given(st.text(max_size=80))
def test_of_any_text_something_is_found(one: str) -> None:
    assert fact(one) == fact(one)
    assert isinstance(head_nouns(one), tuple)


def test_one_long_word_is_looked_at_once() -> None:
    assert not negated("x" * 400_000)
    assert negated("x" * 400_000 + "n't")


def test_a_text_says_another_too_with_all_its_numbers_and_most_of_its_words() -> None:
    said = "the warden keeps the key two days"
    assert says_most(said, "keep the key two days")
    assert not says_most(said, "keep the key three days")
    assert says_most(said, "the warden keeps a lamp")
    assert not says_most(said, "the cook keeps a lamp")


def test_figures_in_front_of_an_amount_are_numbers_too() -> None:
    assert {str(value) for value, _ in numbers("room 12 holds 3 boats")} == {"12", "3"}


def test_a_typographic_apostrophe_denies_too() -> None:
    assert negated("it doesn’t ring")


def test_what_tells_how_is_no_head() -> None:
    assert head_nouns("the late well") == head_nouns("my first back") == ()
