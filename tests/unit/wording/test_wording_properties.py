"""What holds for any text at all."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askfirst import ears
from askfirst.wording import RULES, check_statement, follow_ups, is_requirement
from askfirst.wording.text import Text
from thorough import some

PHRASES = sorted({phrase for rule in RULES.values() for phrase in rule.phrases})
WORDY = st.lists(
    st.one_of(
        st.sampled_from(PHRASES),
        st.sampled_from(["shall", "The system", "5", "2.5 kg", "by", "'", '"', "(", ".", ",", "-"]),
        st.text(max_size=6),
    ),
    max_size=25,
).map(" ".join)
ANY = st.one_of(st.text(), WORDY)


@given(ANY)
def test_spans_hold_the_words(text: str) -> None:
    for finding in check_statement(text):
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.words


@given(ANY)
def test_follow_ups_are_few_and_are_findings(text: str) -> None:
    asked = follow_ups(text)
    assert len(asked) <= 2
    assert len({finding.family for finding in asked}) == len(asked)
    assert set(asked) <= set(check_statement(text))
    assert all(RULES[finding.code].worth for finding in asked)


@given(WORDY, WORDY)
def test_a_statement_is_judged_by_itself(one: str, other: str) -> None:
    alone = check_statement(one)
    check_statement(other)
    assert check_statement(one) == alone


@given(ANY)
def test_words_are_where_they_are_said_to_be(text: str) -> None:
    cut = Text(text)
    for index, word in enumerate(cut.words):
        written = text[cut.starts[index] : cut.end(index)]
        assert len(written) == len(word)
        assert [letter.isalnum() for letter in written if letter not in ".,:"] == [
            letter.isalnum() for letter in word if letter != "_" or "_" in written
        ] or "_" in word


HOSTILE = (
    "a", "A", "when ", "shall ", "must notify ", '"', "'", "`", "?", "<", "_", "(", "-", "a-", "1.",
    "5 ", "at most 5 ", "fast ", "Fast ", "fast 5 ", "shall 5 kg ", "is ", "is very ", "AB ", "İ",
    "is checked by ", "performance ", '"fast" ', "as soon as ", "more ", "...,", "http://", "a@",
    "and send ", "This is. ", "ten ", "if a, ", ", the ", "system shall ", "\n", "\u0300",
    " ", f"5 kg{' ' * 90}or ",
)  # fmt: skip
"""Texts of these alone, again and again. `_work` counts calls: how long one pattern looks inside a
call is seen only by the slow test, which then hardly ends. So bound the blanks of a pattern
(`\\s{1,3}`) and whatever else may come again and again in it."""


def _work(text: str) -> int:
    """Calls and lines that judging a text takes, as the interpreter counts them."""
    count = 0

    def counting(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counting)
    try:
        check_statement(text)
        follow_ups(text)
        is_requirement(text)
        ears.parse(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", some(HOSTILE, every=3))
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    small = _work(piece * (1_000 // len(piece)))
    large = _work(piece * (8_000 // len(piece)))
    assert large <= 10 * small + 1_000


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE)
def test_two_hundred_thousand_characters_are_judged(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    check_statement(text)
    follow_ups(text)
    is_requirement(text)
    ears.parse(text)
