"""A source as it is kept: extracted text that never changes, and what is located in it."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from askfirst.requirements import Quote
from askfirst.sources.sentences import Sentence, sentences

_LINE_END: Final = re.compile("\r\n?")
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def normalised(text: str) -> str:
    """Extracted text as it is stored: line ends are newlines, no byte-order mark, encodable."""
    text = _LINE_END.sub("\n", text.removeprefix("\ufeff"))
    return _LONE_SURROGATE.sub("\ufffd", text)


def digest(text: str) -> str:
    """SHA-256 of the stored text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


REACH: Final = 16
"""No pattern looks further before the place where a sentence starts."""


def touching(text: str, start: int, end: int) -> tuple[str, int, int]:
    """A passage with the characters that touch it, and its start and end in them: what is all
    that a pattern may see of a text, so that the same words are read once."""
    least = max(0, start - REACH)
    return text[least : end + 1], start - least, end - least


@dataclass(frozen=True)
class SourceText:
    """The stored text of one source. Quotes are offsets into `text`.

    Attributes:
        name: file name of the source, never a path.
        text: extracted text, line ends as newlines.
        notes: what was decided while reading it, one sentence each (encoding, left out parts).
    """

    name: str
    text: str
    notes: tuple[str, ...] = field(default=(), compare=False)

    @cached_property
    def sha256(self) -> str:
        """Of the stored text in UTF-8."""
        return digest(self.text)

    @cached_property
    def words(self) -> int:
        """Number of words, counted between white space."""
        return len(self.text.split())

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, headings and list items, with their spans."""
        return sentences(self.text)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that covers an offset; None between sentences."""
        at = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        found = self.sentences[at] if at >= 0 else None
        return found if found and offset < found.end else None

    def quote(self, start: int, end: int, *, speaker: str = "", hedge: str = "") -> Quote:
        """The passage at a span as a quotation, verbatim."""
        return Quote(
            source=self.name,
            sha256=self.sha256,
            start=start,
            end=end,
            quote=self.text[start:end],
            speaker=speaker,
            hedge=hedge,
        )
