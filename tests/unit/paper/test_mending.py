"""Small mending and no other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askfirst.paper.mending import (
    cell,
    day,
    ended,
    paragraphs,
    person,
    same,
    says,
    sentence,
    sentences,
    without,
)
from rows import each_row


@each_row(
    ("typed", "printed"),
    [
        ("it  rings\n twice", "It rings twice."),
        ("Who rings?", "Who rings?"),
        ("he said “stop.”", "He said “stop.”"),
        ("eBay pays", "eBay pays."),
        ("mRNA is cold", "mRNA is cold."),
        ("a bell", "A bell."),
        ("3 boats", "3 boats."),
        ("and so on…", "And so on…"),
        ("ßen", "ßen."),
        ("x-ray", "X-ray."),
        ("", ""),
    ],
)
def test_a_capital_a_full_stop_single_blanks(typed: str, printed: str) -> None:
    assert sentence(typed) == printed


@given(st.text(max_size=60))
def test_no_word_changes_but_for_the_first_letter(text: str) -> None:
    assert sentence(text).removesuffix(".")[1:] == cell(text).removesuffix(".")[1:]
    assert sentence(sentence(text)) == sentence(text)


def test_a_full_stop_alone() -> None:
    assert ended("thick walls") == "thick walls."


@each_row(
    ("iso", "words"),
    [("2027-05-05", "5 May 2027"), ("2027-12-31T10:00:00Z", "31 December 2027"),
     ("soon", "soon"), ("as  soon", "as soon"), ("2027-13-05", "2027-13-05"), ("", "")],
)  # fmt: skip
def test_a_day_in_words(iso: str, words: str) -> None:
    assert day(iso) == words


def test_sentences_that_stand_elsewhere_are_left_out_and_short_ones_stay() -> None:
    text = "The walker pulls the rope. Yes. He waits."
    assert sentences(text) == ["The walker pulls the rope.", "Yes.", "He waits."]
    told = frozenset({same("the walker PULLS the rope"), same("Yes.")})
    assert without(text, told) == "Yes. He waits."


def test_a_part_is_said_where_each_of_its_words_and_numbers_is() -> None:
    assert says("It waits 25 minutes, at most.", "at most 25 Minutes")
    assert not says("It waits 25 minutes.", "2 minutes")
    assert not says("It waits.", "it never waits")


def test_a_line_broken_at_the_edge_of_the_screen_runs_on_and_an_item_does_not() -> None:
    assert paragraphs("the boys stood at\nthe gate") == ["the boys stood at the gate"]
    assert paragraphs("it rang\nbecause I pulled it") == ["it rang because I pulled it"]
    assert paragraphs("we shout\nin the morning we wait") == ["we shout", "in the morning we wait"]
    assert paragraphs("It rang.\nand then not") == ["It rang.", "and then not"]


def test_who_gave_no_name_is_the_person_asked() -> None:
    assert [person(name) for name in ("you", "Me", "Ann  Berg")] == [
        "the person asked", "the person asked", "Ann Berg",
    ]  # fmt: skip
