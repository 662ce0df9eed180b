"""Where a passage stands that somebody says stands in a source."""

from __future__ import annotations

from askfirst.session.quoting import located
from askfirst.sources import SourceText
from rows import each_row

SOURCES = (
    SourceText("a.txt", "The bell rings.\nThe bell (old)  rings twice."),
    SourceText("b.txt", "The bell rings. The gate opens."),
)


@each_row(
    ("passage", "source", "start", "quote"),
    [
        ("The bell rings", "a.txt", 0, "The bell rings"),
        ("bell (old) rings", "a.txt", 20, "bell (old)  rings"),
        ("rings. The bell", "a.txt", 9, "rings.\nThe bell"),
        ("The gate", "b.txt", 16, "The gate"),
    ],
)
def test_the_first_place_word_for_word(passage: str, source: str, start: int, quote: str) -> None:
    found = located(SOURCES, passage)

    assert found is not None
    assert (found.source, found.start, found.quote) == (source, start, quote)
    assert found.end == start + len(quote)
    assert found.sha256 == next(one.sha256 for one in SOURCES if one.name == source)


@each_row("passage", ["the bell rings", "The b.ll", "The gate closes", " ", ""])
def test_other_words_stand_nowhere(passage: str) -> None:
    assert located(SOURCES, passage) is None
