"""Patterns of words and where they stand."""

from __future__ import annotations

from askfirst.statements.patterns import Patterns, tokens
from rows import each_row


@each_row(
    ("pattern", "text"),
    [
        ("keep", "we Keep it"),
        ("@keep", "it was kept"),
        ("+key", "two keys"),
        ("key/card", "a card"),
        ("# day/days", "3 days"),
        ("# day/days", "three days"),
        ("not ... @keep", "we don’t ever keep it"),
        ("not", "it cannot"),
        ("a ... b", "a one two three four b"),
        ("a ... b", "a b"),
        ("x | b", "a b"),
        ("€ #", "€ 20"),
    ],
)
def test_a_pattern_stands(pattern: str, text: str) -> None:
    assert Patterns({"key": pattern}).keys(text) == {"key"}


@each_row(
    ("pattern", "text"),
    [
        ("keep", "keeper"),
        ("keep", "kept"),
        ("a b", "a x b"),
        ("a ... b", "a one two three four five b"),
        ("a ... b", "a. b"),
        ("a ... b", "a -> b"),
        ("a b", "a"),
        ("@keep", ""),
    ],
)
def test_a_pattern_does_not_stand(pattern: str, text: str) -> None:
    assert Patterns({"key": pattern}).keys(text) == frozenset()


def test_a_hit_has_its_place() -> None:
    line = tokens("well, we kept all of it")
    (hit,) = Patterns({"one": "@keep ... it", "two": "nothing"}).find(line)
    assert (hit.key, hit.start, hit.end) == ("one", 3, 7)
    assert line[3].low == "kept"
    assert (line[3].start, line[3].end) == (9, 13)


def test_marks_end_a_sentence_and_commas_do_not() -> None:
    assert [token.low for token in tokens("a, b. c → d") if token.ends] == [".", "→"]


def test_a_noun_behind_an_article_is_no_verb() -> None:
    found = Patterns({"watch": "@stream", "water": "+stream"})
    assert found.keys("on which side of the stream the dog is") == {"water"}
    assert "watch" in found.keys("we stream the choir")
