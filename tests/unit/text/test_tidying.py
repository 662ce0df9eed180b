"""A capital where a sentence begins and for "I"; nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askfirst.text.tidying import in_one, tidied, without_filler
from rows import each_row


@each_row(
    ("typed", "printed"),
    [
        ("the mate and i both", "the mate and I both"),
        ("only i or the mate", "only I or the mate"),
        ("rows i and j", "rows i and j"),
        ("the bell rings. then i open the gate", "the bell rings. Then I open the gate"),
        ("is it wet? i'm out! nobody comes", "is it wet? I'm out! Nobody comes"),
        ("see sec. four, e.g. the barn approx. ten", "see sec. four, e.g. the barn approx. ten"),
        ("ta i druga", "ta i druga"),
        ("column i holds the sum (i) first", "column i holds the sum (i) first"),
        ("it rings. iPads stay, www.a.org too", "it rings. iPads stay, www.a.org too"),
    ],
)  # fmt: skip
def test_a_sentence_begins_with_a_capital_and_i_is_large(typed: str, printed: str) -> None:
    assert tidied(typed) == printed


@given(st.text(max_size=60))
def test_only_the_size_of_letters_changes(text: str) -> None:
    made = tidied(text)
    assert len(made) == len(text)
    assert made.casefold() == text.casefold() and tidied(made) == made


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("it is slow\nwe wear mittens", "it is slow. we wear mittens"),
        ("it is slow because of\nthe mittens", "it is slow because of the mittens"),
        ("nobody knew her\nWe rang the mill", "nobody knew her. We rang the mill"),
        ("nobody knew her\nold boat", "nobody knew her old boat"),
        ("it goes to the\nTown Hall", "it goes to the Town Hall"),
        ("it is slow\nbecause it rains", "it is slow because it rains"),
        ("Is it slow?\n\n  It   is", "Is it slow? It is"),
        ("it is slow\nand we wear mittens", "it is slow. and we wear mittens"),
        (
            "it is slow when the snow lies as high as the fence of the yard\nand we wear mittens",
            "it is slow when the snow lies as high as the fence of the yard and we wear mittens",
        ),
        ("it is slow", "it is slow"),
        ("", ""),
    ],
)
def test_lines_of_a_long_answer_stand_apart_in_one(typed: str, whole: str) -> None:
    assert in_one(typed) == whole


def test_a_first_word_with_a_mark_behind_it_begins_with_a_capital_too() -> None:
    assert tidied("it rings. well, we wait") == "it rings. Well, we wait"
    assert tidied("it rings. no! we wait") == "it rings. No! we wait"


def test_assent_to_what_was_asked_is_no_part_of_what_is_told() -> None:
    assert without_filler("hm right. the six stay back") == "the six stay back"
    assert without_filler("True. Only the mate") == "Only the mate"
    for end in (", thats all", ", i think that's it.", ", that's it i think"):
        assert without_filler(f"when a sail tears{end}") == "when a sail tears"
    assert without_filler("they say thats all") == "they say thats all"
    assert without_filler("The mate wants it red. well.") == "The mate wants it red."
    assert without_filler("The mate does well.") == "The mate does well."
    assert without_filler("right, the box is red") == "right, the box is red"


@each_row(
    ("typed", "printed"),
    [
        ("it sat there. pat. was in the chair", "it sat there. Pat. was in the chair"),
        ("done until 31.12. and not later", "done until 31.12. and not later"),
        ("they are out. they write", "they are out. They write"),
        ("it costs 3. the mate pays", "it costs 3. The mate pays"),
    ],
)
def test_behind_a_day_or_a_short_form_no_sentence_begins(typed: str, printed: str) -> None:
    assert tidied(typed) == printed


@each_row(("typed", "kept"), [
    ("hm true, then the name only for members", "the name only for members"),
    ("oh yes, the list goes to the clerk", "the list goes to the clerk"),
    ("right, only on Sundays", "right, only on Sundays"),
    ("oh yes", "oh yes"),
])  # fmt: skip
def test_what_somebody_says_first_when_they_agree_is_no_part_of_it(typed: str, kept: str) -> None:
    assert without_filler(typed) == kept
