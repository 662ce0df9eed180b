"""Sentences with exact spans: `text[sentence.start : sentence.end] == sentence.text`, always.

Blocks first; where a sentence ends inside one is what `text.sentences` knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from askfirst.sources.blocks import Kind, blocks, titled
from askfirst.text.sentences import spans

# No sentence is longer. What is, is cut between two words, so that no rule on one sentence takes
# time that grows faster than the text.
LONGEST: Final = 1000


_BULLET: Final = re.compile(r"(?<!\s)\s+[•◦‣▪●○]\s+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, heading or list item of a source.

    Attributes:
        index: its number in the source, from 0.
        start, end: offsets in characters into the stored text.
        text: the passage verbatim; a line break inside a wrapped paragraph stays in it.
        block: kind of the block it stands in.
    """

    index: int
    start: int
    end: int
    text: str
    block: Kind


def sentences(text: str) -> tuple[Sentence, ...]:
    """All sentences of a text in their order. Code between fences is none of them."""
    result: list[Sentence] = []
    known: dict[tuple[str, Kind], _Cut] = {}  # the same words are cut once
    same: dict[str, str] = {}  # one object for the same words: they are looked up again and again
    for block in blocks(text):
        words = text[block.start : block.end]
        cut = known.get((words, block.kind))
        if cut is None:
            cut = known[words, block.kind] = _cut(words, block.kind, same)
        for start, end, passage in cut.passages:
            found = (block.start + start, block.start + end, passage, cut.kind)
            result.append(Sentence(len(result), *found))
    return tuple(result)


class _Cut(NamedTuple):
    kind: Kind
    passages: list[tuple[int, int, str]]  # offsets into the block


def _cut(words: str, kind: Kind, same: dict[str, str]) -> _Cut:
    """What a block is, and its sentences that say anything."""
    kind = titled(words, kind)
    whole = ((0, len(words)),)
    pieces = (span for piece in _items(words, *whole[0]) for span in spans(words, *piece))
    cut = whole if kind == "heading" else pieces
    passages = [
        (start, end, same.setdefault(words[start:end], words[start:end]))
        for span in cut
        for start, end in _bounded(words, *span)
        if any(map(str.isalnum, words[start:end]))
    ]
    return _Cut(kind, passages)


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A block, or its parts when bullets stand inside its lines."""
    for bullet in _BULLET.finditer(text, start, end):
        yield start, bullet.start()
        start = bullet.end()
    yield start, end


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A span, or its parts when it is too long."""
    while end - start > LONGEST:
        blank = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        stop = blank if blank > start else start + LONGEST
        yield start, stop
        start = stop + (blank > start)
    if start < end:
        yield start, end
