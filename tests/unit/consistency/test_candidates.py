"""Which texts are held against each other: those that may be alike, the earlier one first."""

from __future__ import annotations

from askfirst.consistency.candidates import across, grouped, pairs


def test_texts_that_share_three_quarters_are_a_pair_in_their_order() -> None:
    texts = [frozenset(one) for one in ("abcd", "wxyz", "abce", "abcd", "ab")]

    assert set(pairs(texts)) >= {(0, 2), (0, 3), (2, 3)}
    assert all(first < second for first, second in pairs(texts))
    assert not any(1 in pair for pair in pairs(texts))


def test_a_text_of_another_size_is_no_pair_and_one_of_just_three_quarters_is() -> None:
    assert list(pairs([frozenset("abcd"), frozenset("abc")])) == [(0, 1)]
    assert list(pairs([frozenset("abc"), frozenset("abcd")])) == [(0, 1)]
    assert list(pairs([frozenset("abcde"), frozenset("abc")])) == []
    assert list(pairs([frozenset("abc"), frozenset("abcde")])) == []


def test_a_word_of_very_many_texts_finds_the_first_twenty_of_them() -> None:
    texts = [frozenset("a")] * 25
    found = set(pairs(texts))

    assert max(second for _, second in found) == 24
    assert {first for first, _ in found} == set(range(20))
    assert [whole for _, whole in across([frozenset("a")], texts)] == list(range(20))


def test_a_part_is_held_against_each_whole_with_one_of_its_rarest_words() -> None:
    wholes = [frozenset("abcx"), frozenset("xyz"), frozenset("abq")]

    assert list(across([frozenset("ab"), frozenset("z"), frozenset()], wholes)) == [
        (0, 0), (0, 2), (1, 1),
    ]  # fmt: skip


def test_each_item_stands_with_the_first_one_of_its_key_and_without_a_key_with_none() -> None:
    items, keys = ("one", "two", "three", "four", "five", "six"), ("a", "b", "a", "", "a", "")

    assert list(grouped(items, keys)) == [("one", "three"), ("one", "five")]


def test_texts_are_compared_up_to_the_edge_of_a_likeness_and_as_often_as_twenty() -> None:
    def texts(*told: str) -> list[frozenset[str]]:
        return [frozenset(one.split()) for one in told]

    assert list(pairs(texts("a b c d", "a b c", "x", "a b c d"))) == [(0, 1), (0, 3), (1, 3)]
    assert list(pairs(texts("a b c d e", "a b c"))) == []
    assert list(pairs(texts("a b c", "a b c d e"))) == []
    assert len(list(pairs(texts(*["a"] * 22)))) == 20 * 19 // 2 + 2 * 20
    assert list(across(texts("a b", "c"), texts("c", "b a", "a"))) == [(0, 1), (1, 0)]
    assert list(grouped("pqrst", ["a", "", "a", "", "a"])) == [("p", "r"), ("p", "t")]
