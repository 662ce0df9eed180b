"""Lines of a list that were typed in one breath stand apart where each names something new."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askfirst.statements.one_breath import at_sentences, at_terms
from rows import each_row


@each_row(
    ("typed", "apart"),
    [
        ("the mate steers the boat. the cook sees no prices",
         ["the mate steers the boat.", "the cook sees no prices"]),
        ("the mate steers the boat. he sees no prices", None),
        ("the mate steers the boat. It's he who pays", None),
        ("the mate steers the boat. except in a storm at night", None),
        ("the mate steers the boat. the cook", None),
        ("the mate steers at night", None),
        ("the mate steers the boat! the cook sees no prices", None),
        ("it opens in May. 40 euros for all", ["it opens in May.", "40 euros for all"]),
        ("half the seats at most. 40 euros for each seat",
         ["half the seats at most.", "40 euros for each seat"]),
    ],
)  # fmt: skip
def test_only_what_names_something_new_stands_by_itself(
    typed: str, apart: list[str] | None
) -> None:
    assert at_sentences(typed) == (apart or [typed])


def test_words_stand_apart_where_another_is_explained() -> None:
    both = "spring line: holds the stern fast. bow line: holds the bow fast"
    assert at_terms(both) == ["spring line: holds the stern fast.", "bow line: holds the bow fast"]
    one = "spring line: holds the stern fast. the mate throws it out"
    assert at_terms(one) == [one]


@given(st.text(max_size=80))
def test_no_word_is_lost_or_changes_its_place(text: str) -> None:
    assert "".join("".join(at_sentences(text)).split()) == "".join(text.split())
