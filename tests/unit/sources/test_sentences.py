"""Sentences are cut where a person would cut them, and every span is exact."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from askfirst.sources.blocks import blocks
from askfirst.sources.sentences import LONGEST, sentences
from rows import each_row

GOLD = Path(__file__).parents[2] / "golden" / "sentences"
KINDS = sorted(path.stem for path in GOLD.glob("*.txt"))


class Case(NamedTuple):
    text: str
    spans: set[tuple[int, int]]


def cases(kind: str) -> list[Case]:
    """The texts of one kind without their marks, and the spans between the marks."""
    found = []
    for marked in (GOLD / f"{kind}.txt").read_text(encoding="utf-8").split("\n%%%%\n"):
        text, spans, start = "", set(), 0
        for character in marked:
            if character == "⟨":
                start = len(text)
            elif character == "⟩":
                spans.add((start, len(text)))
            else:
                text += character
        found.append(Case(text, spans))
    return found


def cut(text: str) -> set[tuple[int, int]]:
    return {(s.start, s.end) for s in sentences(text)}


def test_the_set_is_large_enough() -> None:
    assert len(KINDS) >= 12
    assert sum(len(case.spans) for kind in KINDS for case in cases(kind)) >= 120


def test_precision_and_recall_over_all_kinds() -> None:
    right = found = wanted = 0
    for kind in KINDS:
        for case in cases(kind):
            spans = cut(case.text)
            right += len(spans & case.spans)
            found += len(spans)
            wanted += len(case.spans)
    assert right / found >= 0.97
    assert right / wanted >= 0.97


@each_row("kind", KINDS)
def test_no_kind_is_left_behind(kind: str) -> None:
    right = sum(len(cut(case.text) & case.spans) for case in cases(kind))
    assert right / sum(len(case.spans) for case in cases(kind)) >= 0.85


PIECES = [
    *("The pump failed", "Dr. Ilse", "e.g. this", "3.2 Load", "No. 4", "U.S.", "“Why?”", "he said"),
    *(
        ".",
        "!",
        "?",
        "…",
        "...",
        " ",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "# ",
        "> ",
        "|",
        "\t",
        "```",
        "===",
    ),
    *("*", ")", "(", "“", "”", "\x0c", "\u2028", "é", "語。", ":", "   "),
]
TEXTS = st.text() | st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@settings(deadline=None)
@given(TEXTS)
def test_spans_are_exact_ordered_and_trimmed(text: str) -> None:
    end = 0
    for number, sentence in enumerate(sentences(text)):
        assert sentence.index == number
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.start >= end
        assert sentence.text == sentence.text.strip()
        assert any(character.isalnum() for character in sentence.text)
        end = sentence.end


@settings(deadline=None)
@given(TEXTS)
def test_no_word_is_lost_between_sentences_of_a_block(text: str) -> None:
    covered = {place for s in sentences(text) for place in range(s.start, s.end)}
    for block in blocks(text):
        for place in range(block.start, block.end):
            assert place in covered or not text[place].isalnum()


def test_wrapped_blocks_know_their_kind() -> None:
    text = "# Title\n\nOne sentence.\n\n- an item\n- another\n"
    assert [(s.text, s.block) for s in sentences(text)] == [
        ("Title", "heading"),
        ("One sentence.", "paragraph"),
        ("an item", "item"),
        ("another", "item"),
    ]


def test_what_is_too_long_is_cut_between_two_words_and_nothing_is_lost() -> None:
    text = "word " * 450 + "end"
    found = sentences(text)

    assert len(found) > 2
    assert all(len(one.text) <= LONGEST and one.text.strip() == one.text for one in found)
    assert " ".join(one.text for one in found) == text
    glued = sentences("x" * (LONGEST + 5))
    assert [len(one.text) for one in glued] == [LONGEST, 5]


def test_bullets_inside_a_line_begin_items() -> None:
    text = "The bell rings. • The gate opens. • Nobody waits."

    assert [one.text for one in sentences(text)] == [
        "The bell rings.", "The gate opens.", "Nobody waits.",
    ]  # fmt: skip
