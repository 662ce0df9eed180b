"""A text cut into blocks (headings, list items, paragraphs) before it is cut into sentences.

Sentence rules alone glue a heading to the paragraph below it and one list item to the next. The
blocks come from the layout of the lines: markers, blank lines, and whether a line was broken
because it was full (a wrapped paragraph) or on purpose (the end of a block).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple

Kind = Literal["heading", "item", "paragraph"]

# A line longer than this, in words, is a whole paragraph: then every newline ends a block.
LONG_LINE: Final = 160
LONG_LINE_WORDS: Final = 20
MOST_CELLS: Final = 2_000
"""A line with more is no row of a table that somebody reads."""
# Lines narrower than this are notes or verse, not a wrapped paragraph.
NARROWEST_WRAP: Final = 50
HEADING_LENGTH: Final = 120
HEADING_WORDS: Final = 16

_LINE: Final = re.compile(r"[^\n]+")
_FENCE: Final = re.compile(r"\s*(?:```|~~~)")
_UNDERLINE: Final = re.compile(r"\s*(?:={3,}|-{3,})\s*$")
_QUOTE_MARK: Final = re.compile(r"\s*(?:>\s?)+")
_HASHES: Final = re.compile(r"\s*#{1,6}\s+")
_BULLET: Final = re.compile(r"\s*[-*+•◦‣▪●○·–—]\s+(?:\[[ xX]\]\s+)?")
_NUMBER: Final = re.compile(r"\s*(?:\(?(?:\d{1,3}|[a-z]|[ivxlc]{2,5})\)|(?:\d{1,3}|[a-z])\.)\s+")
# "[09:12] Nina: ...", "NINA: ...": what somebody says begins a block.
_TURN: Final = re.compile(
    r"\s*(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\s+[A-Z][\w.’' -]{0,40}|[A-Z]{2,20}(?: [A-Z]{2,20})?):\s"
)
_LABEL: Final = re.compile(r"\s*(?:[A-Z][A-Za-z]{0,7}[-_ ]?\d+(?:\.\d+)*)\s*[:\t]\s*(?=\S)")
_LEVELS: Final = re.compile(r"\s*\d+(?:\.\d+)+\.?\s+(?=[A-Z\"“])")
_CAPTION: Final = re.compile(r"\s*(?:Table|Figure|Annex|Appendix|Chapter|Section|Part)\s+\w{1,4}\b")
_ENDED: Final = re.compile(r"[.!?:…][\"”’')\]»*_]*\s*$")
_GREETING: Final = re.compile(r"(?:Dear|Hi|Hello|Hey|Good (?:morning|day|evening))\b.{0,60},$")
_FINISHED: Final = re.compile(r"[.!?…;,:][\"”’')\]»*_]*\s*$")
_MODAL: Final = re.compile(r"\b(?:shall|must|should|will|can|may|is|are|was|were|has|have)\b")
_CELL: Final = re.compile(r"[^|\t]+")
_LETTER: Final = re.compile(r"[^\W\d_]")


class Block(NamedTuple):
    """A block's span in the text, without its marker, and its kind."""

    start: int
    end: int
    kind: Kind


class _Line(NamedTuple):
    start: int  # of its first character that is text, after any marker
    end: int
    kind: Kind
    full: int  # length as it stands, with indentation and marker
    first: str  # its first word
    marked: bool  # starts with a marker, so it starts a block
    depth: int = 0  # how often it is quoted (">"): what another said goes on with no sentence
    ends: bool = False  # its words end a sentence, or nothing goes on behind them
    greets: bool = False
    has_tab: bool = False


def blocks(text: str) -> list[Block]:
    """The blocks of a text in their order; they never overlap and are never blank."""
    width = _wrap_width(text)
    result: list[Block] = []
    previous: _Line | None = None
    for line in _lines(text):
        if line is None:
            previous = None
        elif line.kind == "heading" and line.start == line.end:  # the rule under a heading
            if previous is not None:
                result[-1] = result[-1]._replace(kind="heading")
            previous = None
        elif previous is not None and _continues(text, previous, line, width):
            start, _, kind = result[-1]
            kind = "paragraph" if kind == "heading" else kind
            result[-1] = Block(start, line.end, kind)
            previous = line if line.kind == kind else line._replace(kind=kind)
        else:
            result.extend(_start(text, line))
            previous = line
    return [block for block in result if block.start < block.end]


def _start(text: str, line: _Line) -> Iterator[Block]:
    """One block for a line, or one for each cell of a table's row."""
    row = text[line.start : line.end]
    if (row.startswith("|") or "\t" in row) and row.count("|") + row.count("\t") <= MOST_CELLS:
        for cell in _CELL.finditer(row):
            words = cell.group().strip()
            if words:
                start = line.start + cell.start() + cell.group().index(words[0])
                yield Block(start, start + len(words), "item")
    else:
        yield Block(line.start, line.end, line.kind)


def _wrap_width(text: str) -> int:
    """Width at which the lines were wrapped; 0 when every newline ends a block."""
    width = 0
    for match in _LINE.finditer(text):
        line = match.group().rstrip()
        if len(line) > LONG_LINE and "|" not in line and "\t" not in line:
            if line.count(" ") >= LONG_LINE_WORDS:
                return 0
        elif len(line) > width:
            width = min(len(line), LONG_LINE)
    return width if width >= NARROWEST_WRAP else 1


def _lines(text: str) -> Iterator[_Line | None]:
    """The lines outside code fences; None for a blank one."""
    in_code = False
    settled = True  # a numbered line may start a block here
    position = 0
    known: dict[tuple[str, bool], tuple[_Line | None, bool]] = {}  # the same words are read once
    for raw in text.split("\n"):
        start, position = position, position + len(raw) + 1
        if _FENCE.match(raw):
            in_code = not in_code
            yield None
        elif in_code:
            continue
        else:
            if (raw, settled) not in known:
                known[raw, settled] = _read(raw, settled)
            line, settled = known[raw, settled]
            if line is None or not start:
                yield line
            else:
                yield _Line(line.start + start, line.end + start, *line[2:])


def _read(raw: str, settled: bool) -> tuple[_Line | None, bool]:
    """A line as if it were the first of its text, None for a blank one, and whether the next may
    start a block."""
    if not raw.strip() or not (_has_word(raw) or _UNDERLINE.match(raw)):
        return None, True
    if _UNDERLINE.match(raw):
        return _Line(0, 0, "heading", 0, "", True), True
    line = _line(raw, settled)
    return line, line.marked or bool(_ENDED.search(raw))


def _has_word(raw: str) -> bool:
    return any(character.isalnum() for character in raw)


def _line(raw: str, settled: bool) -> _Line:
    """One line, its marker cut off. Numbers are markers only where a block may start."""
    quote = _QUOTE_MARK.match(raw)
    at = quote.end() if quote else 0
    depth = raw.count(">", 0, at)
    kind: Kind = "paragraph"
    if found := _HASHES.match(raw, at):
        kind = "heading"
    elif found := _item_marker(raw, at, settled):
        kind = "item"
    elif settled and (found := _LEVELS.match(raw, at)):
        kind = "heading" if _is_title(raw[found.end() :]) else "item"
    marked = found is not None
    at = found.end() if found else at
    marked = marked or _TURN.match(raw, at) is not None
    words = raw[at:].strip()
    if not words:  # a marker alone
        return _Line(0, 0, "item", len(raw), "", True, depth)
    if not marked and (raw[at:].isupper() or _CAPTION.match(raw, at)) and _is_title(words):
        kind, marked = "heading", True
    start = at + raw[at:].index(words[0])
    return _Line(
        start, start + len(words), kind, len(raw.rstrip()), words.split(maxsplit=1)[0], marked,
        depth, _ENDED.search(words) is not None, _GREETING.match(words) is not None, "\t" in words,
    )  # fmt: skip


def _item_marker(raw: str, at: int, settled: bool) -> re.Match[str] | None:
    numbered = _NUMBER.match(raw, at) if settled else None
    return _BULLET.match(raw, at) or _LABEL.match(raw, at) or numbered


@lru_cache(maxsize=1 << 12)
def _is_title(words: str) -> bool:
    """Short, without the end of a sentence and without a plain verb."""
    short = len(words) <= HEADING_LENGTH and len(words.split()) <= HEADING_WORDS
    ends = _FINISHED.search(words) is not None
    return short and not ends and bool(_LETTER.search(words)) and not _MODAL.search(words)


def _continues(text: str, previous: _Line, line: _Line, width: int) -> bool:
    """Whether a line goes on with the block of the line above it.

    A line was broken because it was full when the next line's first word did not fit any more.
    """
    if width == 0 or line.marked or previous.kind == "heading" or previous.depth != line.depth:
        return False
    if line.has_tab or text[previous.start] == "|" or previous.greets:
        return False
    if line.first[:1].islower() and not previous.ends:
        return True
    slack = width // 10
    return previous.full + 1 + len(line.first) > width - slack and width >= NARROWEST_WRAP


def titled(words: str, kind: Kind) -> Kind:
    """A block's kind; an unmarked title, one short line that ends no sentence, is a heading."""
    return "heading" if kind == "paragraph" and "\n" not in words and _is_title(words) else kind
