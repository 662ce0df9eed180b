"""A verb that says no does so with an apostrophe or without."""

from __future__ import annotations

from askfirst.statements.patterns import tokens
from askfirst.text import lexicon
from askfirst.text.negations import as_typed, is_negated
from askfirst.text.overlap import content_words, negated
from rows import each_row


@each_row("word", ["dont", "doesnt", "isnt", "cant", "wont", "cannot", "don't"])
def test_it_says_no_as_people_type_it(word: str) -> None:
    assert is_negated(word)
    assert negated(f"They {word} see the boats")
    assert content_words(f"They {word} see the boats") == content_words("They see the boats")
    assert "not" in tokens(word)[0].forms


@each_row("word", ["want", "point", "tent", "parent", "donut", "nt", "does"])
def test_other_words_say_nothing_of_the_kind(word: str) -> None:
    assert not is_negated(word)
    assert not negated(f"The {word} is there")


def test_lists_hold_both_ways_to_type_it_and_no_other() -> None:
    assert as_typed("don't") == ("don't", "dont")
    assert as_typed("'ll") == ("'ll",)
    assert as_typed("never") == ("never",)
    assert {"isn't", "isnt"} <= lexicon.words("negations")
    assert "ll" not in lexicon.words("auxiliaries")


def test_only_what_is_a_no_is_typed_without_its_apostrophe() -> None:
    assert list(as_typed("don't")) == ["don't", "dont"]
    assert [list(as_typed(word)) for word in ("sn't", "not")] == [["sn't"], ["not"]]
