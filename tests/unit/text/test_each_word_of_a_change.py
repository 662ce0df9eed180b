"""Each word that tells what an amount is now and what it is to become."""

from __future__ import annotations

from askfirst.text.amounts import change
from rows import each_row


def told(text: str) -> tuple[str, str, bool] | None:
    found = change(text)
    return found and (f"{found.now.low:f}", f"{found.target.low:f}", found.whole)


CHANGING = (
    "cut cuts reduce reduced lower lowered raise raised increase increased grow grown rise risen"
    " fall fallen drop dropped bring brought go goes gone went shorten shortened improve improved"
    " shrink halve halved double doubled decrease decreased change changed changes get down up"
    " less fewer more move"
)


@each_row("verb", CHANGING.split())
def test_each_verb_of_changing_makes_two_numbers_one_change(verb: str) -> None:
    assert told(f"{verb.capitalize()} from 40 to 10") == ("40", "10", True)
    assert told(f"{verb} 40 to 10") == ("40", "10", True)


@each_row("text", ["keep 40 to 10", "6 to 1", "6 down to 1", "we have 5 to 3", "40 to 15 litres"])
def test_two_numbers_without_such_a_word_are_no_change(text: str) -> None:
    assert change(text) is None


NOW = (
    "now;today;currently;at present;at the moment;so far;these days;until now;right now;now it is"
    ";today they are;now we have;today is;now are;it is now;NOW"
)


@each_row("word", NOW.split(";"))
def test_each_word_for_today(word: str) -> None:
    assert told(f"{word} 6, should be 1") == ("6", "1", True)
    assert told(f"should be 1, {word} 6") == ("6", "1", True)


WANTED = (
    "it should be;that should become;they should be;this should be;it must be;must become"
    ";they shall be;ought to be;the target is;target;goal;the goal is;aim;the aim is;wanted"
    ";we want;we would like;I want;later;soon;in future;in the future;it is to be;to become"
    ";planned;better;then;but then"
)


@each_row("word", WANTED.split(";"))
def test_each_word_for_what_is_wanted(word: str) -> None:
    assert told(f"now 6, {word} 1") == ("6", "1", True)


@each_row(
    "word",
    ["is what we want", "what I want", "the target", "is the goal", "as the aim", "later", "soon",
     "planned", "wanted", "better"],
)  # fmt: skip
def test_each_word_behind_what_is_wanted(word: str) -> None:
    for joint in (", ", " and ", " but "):
        assert told(f"6 now{joint}1 {word}") == ("6", "1", True)


@each_row("word", ["in", "within", "under", "at most", "at least", "max", "max.", "only",
                   "no more than", "want", "wanted"])  # fmt: skip
def test_a_bound_in_front_of_what_is_said_of_today_is_wanted(word: str) -> None:
    assert told(f"{word} 2 hours, now 6") == ("21600", "7200", True)


@each_row("arrow", ["->", "-->", "--->", "=>", "==>", "→", "➔", "⇒", "➜", "-> to"])
def test_each_arrow_points_at_what_is_wanted(arrow: str) -> None:
    assert told(f"6 {arrow} 1") == ("6", "1", True)
    assert told(f"0 {arrow} 1") == ("0", "1", True)
    assert told(f"1 {arrow} 0") == ("1", "0", True)


@each_row("words", ["rather than", "instead of", "(down from", "down from", "(up from", "up from"])
def test_what_stands_first_before_such_words_is_wanted(words: str) -> None:
    assert told(f"1 {words} 6") == ("6", "1", True)


@each_row("word", ["to", "into", "down to", ", to", "up to", "only to"])
def test_an_amount_with_a_unit_that_falls_is_a_change(word: str) -> None:
    assert told(f"40 % {word} 0 %") == ("40", "0", True)
    assert told("20 °C to 5 °C by June") == ("20", "5", True)
