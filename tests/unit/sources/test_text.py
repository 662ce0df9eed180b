"""A source as it is kept."""

from __future__ import annotations

from askfirst.sources import SourceText
from askfirst.sources.text import normalised
from rows import each_row


@each_row(
    ("read", "kept"),
    [
        ("\ufeffone\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("a\ud800b", "a\ufffdb"),
        ("a\ufeffb", "a\ufeffb"),
    ],
)
def test_line_ends_are_one_kind_and_every_text_can_be_written(read: str, kept: str) -> None:
    assert normalised(read) == kept


@each_row(
    ("offset", "sentence"),
    [(0, "The bell rings."), (14, "The bell rings."), (15, ""), (16, "It stops."), (99, "")],
)
def test_the_sentence_at_a_place(offset: int, sentence: str) -> None:
    found = SourceText("a.txt", "The bell rings. It stops.").sentence_at(offset)

    assert (found.text if found else "") == sentence


def test_a_quotation_is_the_stored_text() -> None:
    source = SourceText("a.txt", "The bell rings.")
    quote = source.quote(4, 8, speaker="Ada", hedge="may")

    assert (quote.quote, quote.speaker, quote.hedge) == ("bell", "Ada", "may")
    assert (quote.source, quote.sha256) == ("a.txt", source.sha256)
    assert source.words == 3
