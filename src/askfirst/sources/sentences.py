"""Sentences with exact spans: `text[sentence.start : sentence.end] == sentence.text`, always.

Blocks first; where a sentence ends inside one is what `text.sentences` knows.
"""

from __future__ import annotations

from dataclasses import dataclass

from askfirst.sources.blocks import Kind, blocks, titled
from askfirst.text.sentences import spans


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
    for block in blocks(text):
        block = titled(text, block)
        whole = ((block.start, block.end),)
        for start, end in whole if block.kind == "heading" else spans(text, *whole[0]):
            passage = text[start:end]
            if any(map(str.isalnum, passage)):
                result.append(Sentence(len(result), start, end, passage, block.kind))
    return tuple(result)
