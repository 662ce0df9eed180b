"""Which words of a text are names, quotations or terms."""

from __future__ import annotations

import pytest

from askfirst.wording.text import Text
from rows import each_row


@each_row(
    ("text", "word", "name"),
    [
        ("We met at Quick Hall.", 3, True),
        ("Quick Hall is open.", 0, True),
        ("Quick halls are open.", 0, False),
        ("Quick: Hall is open.", 0, False),
        ("A quick hall.", 1, False),
        ("WE MET AT QUICK HALL.", 3, False),
        ("Quick", 0, False),
        ("It rings. Quick halls open.", 2, False),
    ],
)
def test_a_name_has_capitals_within_a_sentence(text: str, word: int, name: bool) -> None:
    assert Text(text).is_name(word, word + 1) is name


@each_row(
    ("text", "word", "first"),
    [
        ("One two. Three", 0, True),
        ("One two. Three", 1, False),
        ("One two. Three", 2, True),
        ("One two\n- three", 2, True),
        ("One two, three", 2, False),
    ],
)
def test_the_first_word_of_a_sentence_a_line_or_an_item(text: str, word: int, first: bool) -> None:
    assert Text(text).opens_sentence(word) is first


@each_row(
    ("text", "word", "quoted"),
    [
        ("The sign “fast food only” hangs", 2, True),
        ("The sign “fast food only” hangs", 4, True),
        ("The sign “fast food only” hangs", 5, False),
        ("The `fast` sign", 1, True),
        ("The fast sign", 1, False),
    ],
)
def test_what_stands_between_marks_is_verbatim(text: str, word: int, quoted: bool) -> None:
    assert Text(text).is_verbatim(word, word + 1) is quoted


@each_row(
    ("text", "word", "measure"),
    [
        ("It weighs 5 kg.", 2, True),
        ("It takes 300ms.", 2, True),
        ("It fills 80 %.", 2, True),
        ("It stays at 5 °.", 3, True),
        ("It costs € 20 a day.", 2, True),
        ("It costs 20 a day.", 2, False),
        ("It holds 5 users.", 2, False),
    ],
)
def test_a_number_with_its_unit_is_a_measure(text: str, word: int, measure: bool) -> None:
    made = Text(text)
    assert made.words[word][0].isdecimal()
    assert made.is_measure(word) is measure


def test_a_number_stands_near_on_either_side() -> None:
    text = Text("5 boats leave the old pier at dawn")

    assert text.has_number(2, reach=2)
    assert not text.has_number(3, reach=2)
    assert Text("the boats leave at 5").has_number(2, reach=3)
    assert not Text("the boats leave at 5").has_number(1, reach=3)


@pytest.mark.parametrize(("between", "near"), [(6, True), (7, False)])
def test_a_number_that_counts_for_a_word_is_at_most_eight_words_away(
    between: int, near: bool
) -> None:
    filling = " ".join(["so"] * between)

    assert Text(f"fast {filling} in 5 seconds").number_near(0, 1) is near
    assert Text(f"5 seconds {filling} fast").number_near(between + 2, between + 3) is near


def test_a_word_of_a_term_belongs_to_it_wherever_it_stands() -> None:
    text = Text("open the free gate log")
    terms = frozenset({"free gate log"})

    assert [text.within_term(at, at + 1, terms) for at in range(5)] == [
        False, False, True, True, True,
    ]  # fmt: skip
    assert text.within_term(2, 5, terms)
    assert not text.within_term(1, 3, terms)
