"""Sentences with exact spans: `text[sentence.start : sentence.end] == sentence.text`, always.

Blocks first, then rules inside a block. Every rule says when a full stop does not end a sentence;
the rules are for English, and marks of other scripts end sentences too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from askfirst.sources.blocks import Kind, blocks, titled
from askfirst.sources.vocabulary import STARTERS, words

# A full stop after these never ends a sentence: a name, number or example follows.
_NEVER: Final = words(
    "mr mrs ms mx dr prof st gen col lt sgt capt cpt maj cmdr adm rev hon gov sen rep pres supt"
    " cllr messrs mme fig figs eq eqs sec secs ref refs no nos nr vol vols pp art ch chap tab"
    " para vs e.g i.e eg ie cf approx ca circa resp incl excl esp al viz deg mt ft op cit ed eds"
    " trans b.v dept"
)
# After these only before a number: "Tues. 4", "Sept. 2025".
_BEFORE_NUMBER: Final = words(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
    " p pg s sect item rev ver v"
)
# After these and after dotted letters ("U.S.") only a word that often starts a sentence ends it.
_SOMETIMES: Final = words(
    "etc inc ltd co corp plc llc gmbh jr sr ph.d m.sc b.sc a.m p.m am pm min max est misc bros app"
    " assn univ govt mfg ave blvd rd temp avg std"
)
_SAYING: Final = (
    r"(?:said|says|say|wrote|writes|asked|asks|added|adds|told|tells|replied|replies|explained"
    r"|explains|argued|argues|warned|warns|noted|notes|answered|shouted|called|continued)"
)
_MARK: Final = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>[\"”’'»)\]*_]*+)"
    r"(?:(?P<space>\s++)(?=(?P<start>[\"“‘'«(\[¿¡*_]*\w))|(?=[\"“]?[A-Z][a-z]+[ ’'])|$)"
    r"|(?P<wide>[。！？]+[」』”）]*)\s*"
)
_WORD_BEFORE: Final = re.compile(r"[^\s(\[\"“‘'«/—–]+$")
_NEXT_WORD: Final = re.compile(r"[\"“‘'«(\[¿¡*_]*([^\W_]+(?:[’'][a-z]+)?)")
_TAG: Final = re.compile(rf"(?:[A-Z][\w.-]*\s+){{1,3}}(?:has |had |also )?{_SAYING}\b")
_DOTTED: Final = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]$")


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
    for block in blocks(text):
        block = titled(text, block)
        whole = ((block.start, block.end),)
        pieces = (span for piece in _items(text, *whole[0]) for span in spans(text, *piece))
        cut = whole if block.kind == "heading" else pieces
        for start, end in (part for span in cut for part in _bounded(text, *span)):
            passage = text[start:end]
            if any(map(str.isalnum, passage)):
                result.append(Sentence(len(result), start, end, passage, block.kind))
    return tuple(result)


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


def spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the sentences inside one block."""
    for mark in _MARK.finditer(text, start, end):
        if _ends(text, start, mark, end):
            stop = mark.end("close" if mark["wide"] is None else "wide")
            yield start, stop
            start = mark.end()
    if start < end:
        yield start, end


def _ends(text: str, start: int, mark: re.Match[str], end: int) -> bool:
    """Whether this mark ends the sentence that began at `start`."""
    if mark["stop"] is None or mark.end() >= end:
        return True
    following = _NEXT_WORD.match(text, mark.end())
    word = following[1] if following else ""
    if mark["space"] is None:  # no space: two sentences glued, or a name with a dot in it
        return _glued(text, start, mark)
    if word[:1].islower():
        return False
    if mark["close"] and _TAG.match(text, mark.end()):  # "Stop!" Anna said.
        return False
    if mark["stop"] != ".":
        return mark["stop"][0] in "!?" or word != "I"
    return mark["close"] not in ("", "’", "'") or _full_stop(text, start, mark.start(), word)


def _full_stop(text: str, start: int, at: int, word: str) -> bool:
    """Whether a single full stop at `at` before `word` ends a sentence."""
    before = _WORD_BEFORE.search(text, max(start, at - 40), at)
    last = before.group() if before else ""
    lower = last.lower()
    if lower in _NEVER:
        return lower == "no" and word in STARTERS
    if lower in _BEFORE_NUMBER and word[:1].isdigit():
        return False
    if lower in _SOMETIMES or _DOTTED.match(last):
        return word in STARTERS
    if len(last) == 1 and last.isupper():  # an initial
        return word in STARTERS
    return True


def _glued(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether "harm.Then it" are two sentences: plain words on both sides, no dotted name."""
    before = text[max(start, mark.start() - 40) : mark.start()].split()[-1:]
    word = before[0].lstrip("\"“‘'«([") if before else ""
    return word.isalpha() and word[-2:].islower()
