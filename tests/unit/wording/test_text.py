"""Which words of a text are names, quotations or terms."""

from __future__ import annotations

import pytest

from askfirst.wording.text import Text


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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
