"""Where the statements of a Markdown document stand.

Its own sentences in paragraphs, list items and table cells. Headings, quotations, tables of
contents, code, HTML and what is folded away are none. In a document that askfirst wrote, which its
anchors tell, the sentences of the records are, and nothing else: the answers in it are quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

from askfirst.text.sentences import spans
from askfirst.vocabulary import KINDS
from askfirst.wording.statements import STORY, Kind, Placed, lines

_FENCE: Final = re.compile(r" {0,3}(```+|~~~+)")
_ITEM: Final = re.compile(r"\s*(?:[-*+•]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?")
_NO_PROSE: Final = re.compile(
    r"\s*(?:#{1,6}(?:\s|$)|[-=*_]{3,}\s*$|\[[^\]]{1,99}\]:|</?\w|!\[|>|\[TOC\]|\[\[_TOC_\]\])"
)
_RULE_ROW: Final = re.compile(r"(?=[\s|:]*+-)[\s|:-]*+$")
_INDENTED: Final = re.compile(r"(?: {4}|\t)\s*\S")
_LINK: Final = re.compile(r"!?\[[^\[\]]{0,300}\]\([^()]{0,300}\)")
_LETTER: Final = re.compile(r"[^\W\d_]")
_HEADING: Final = re.compile(r"\s{0,3}#{1,6}\s+(.*)")
# The items below such a heading are demands, whatever their words are.
_OF_CRITERIA: Final = re.compile(
    r"\b(?:acceptance criteria|(?:non-?)?functional requirements|mandatory requirements)\b",
    re.IGNORECASE,
)
# HTML that goes on until it is closed; other blocks of HTML go on until an empty line.
_UNTIL_CLOSED: Final = re.compile(r"<(/?)(details|pre|script|style|table)\b", re.IGNORECASE)
_UNTIL_EMPTY: Final = re.compile(
    r"\s{0,3}</?(?:address|article|aside|blockquote|body|center|dd|details|dir|div|dl|dt|fieldset"
    r"|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu"
    r"|meta|nav|ol|optgroup|option|p|section|summary|tbody|td|tfoot|th|thead|title|tr|ul)\b",
    re.IGNORECASE,
)
_PREFIXES: Final = "|".join(info.prefix for kind, info in KINDS.items() if kind.value != "question")
_RECORD: Final = re.compile(
    rf"(?P<marker>\s*(?:[-*+|]|\d+\.)\s+)<a id=\"(?P<anchor>[a-z0-9-]+)\"></a>"
    rf"\*\*(?P<id>(?:{_PREFIXES})-[\w-]+)\*\*(?P<gap>[\s|]+)"
)
# "*(Must, for [G-01](#g-01))*" after the sentence says what belongs to it.
_TAIL: Final = re.compile(r"\s*\*\([^*]*\)\*\s*$")


def of_markdown(text: str) -> Iterator[Placed]:
    """The sentences of a Markdown document that are its own.

    Raises:
        CheckError: check-line-too-long.
    """
    records = list(_records(text))
    yield from records or _of_prose(text)


def _records(text: str) -> Iterator[Placed]:
    """The sentences of the records of a document that askfirst wrote; none of any other."""
    for number, line in enumerate(lines(text), start=1):
        found = _RECORD.match(line)
        if found is None or found["anchor"] != found["id"].lower():
            continue
        words = line[found.end() :]
        if "|" in found["marker"]:
            words = re.split(r"(?<!\\)\|", words)[0]
        words = _TAIL.sub("", words).rstrip()
        if words:
            yield Placed(number, 1 + found.end(), words)


def _of_prose(text: str) -> Iterator[Placed]:
    """The sentences of the blocks. The items below a user story, or below a heading that says so,
    are its criteria, up to the next heading or paragraph."""
    headings = _headings(text)
    criteria = False
    story: Literal["", "paragraph", "item"] = ""
    for block in _blocks(text):
        if isinstance(block, Placed):
            yield block
            continue
        first, opening = block[0]
        if (heading := headings.before(first)) is not None:
            criteria, story = _OF_CRITERIA.search(heading) is not None, ""
        item = _ITEM.match(opening) is not None
        below = story == "paragraph" or (story == "item" and opening[:1].isspace())
        kind: Kind = "" if not item else "criterion" if criteria or below else "item"
        said = [placed._replace(kind=kind) for placed in _sentences(block)]
        if any(STORY.match(one.without_id().text) for one in said):
            story = "item" if item else "paragraph"
        elif not (item and below):
            story = ""
        yield from said


class _Headings:
    """The headings of a text, each taken when the first line behind it is reached."""

    def __init__(self, found: Iterator[tuple[int, str]]) -> None:
        self._found = found
        self._next = next(found, None)

    def before(self, line: int) -> str | None:
        """The last heading in front of a line that was not taken yet; None without any."""
        taken = None
        while self._next is not None and self._next[0] < line:
            taken, self._next = self._next[1], next(self._found, None)
        return taken


def _headings(text: str) -> _Headings:
    found = ((number, _HEADING.match(line)) for number, line in _outside_code(text))
    return _Headings((number, match[1]) for number, match in found if match)


def _blocks(text: str) -> Iterator[list[tuple[int, str]] | Placed]:
    """Consecutive lines that belong together, and the cells of tables."""
    block: list[tuple[int, str]] = []
    for number, line in _prose(text):
        starts_block = not line or _ITEM.match(line) or "|" in line[:1]
        if block and (starts_block or number != block[-1][0] + 1):
            yield block
            block = []
        if line.startswith("|"):
            yield from _cells(number, line)
        elif line:
            block.append((number, line))
    if block:
        yield block


def _prose(text: str) -> Iterator[tuple[int, str]]:
    """Numbered lines of prose; empty where a block ends."""
    in_list = False
    before = ""
    for number, line in _outside_code(text):
        if _ITEM.match(line):
            in_list = True
        elif line.strip() and not line[:1].isspace():
            in_list = False
        code = not before.strip() and not in_list and _INDENTED.match(line)
        before = "" if code else line
        no_prose = code or _NO_PROSE.match(line) or _RULE_ROW.match(line) or _only_links(line)
        yield number, "" if no_prose else line.rstrip()


def _outside_code(text: str) -> Iterator[tuple[int, str]]:
    """Numbered lines, empty in front matter, fenced code, comments and blocks of HTML."""
    fence, comment, html, folded = "", False, False, 0
    front_matter = text.startswith("---\n") and "\n---" in text[4:]
    for number, line in enumerate(lines(text), start=1):
        opening = _FENCE.match(line)
        if front_matter:
            front_matter = number == 1 or not line.startswith("---")
        elif fence or opening:
            if not fence and opening:
                fence = opening[1]
            elif opening and opening[1].startswith(fence):
                fence = ""
        elif comment or line.lstrip().startswith("<!--"):
            comment = "-->" not in line
        elif folded or (line.lstrip()[:1] == "<" and _UNTIL_CLOSED.search(line)):
            tags = _UNTIL_CLOSED.findall(line)
            folded = max(0, folded + sum(-1 if closes else 1 for closes, _ in tags))
        elif html or _UNTIL_EMPTY.match(line):
            html = bool(line.strip())
        else:
            yield number, line
            continue
        yield number, ""


def _only_links(line: str) -> bool:
    """Whether a line holds links and nothing else, as in a table of contents."""
    if "](" not in line:
        return False
    marker = _ITEM.match(line)
    return _LETTER.search(_LINK.sub("", line[marker.end() if marker else 0 :])) is None


def _cells(number: int, line: str) -> Iterator[Placed]:
    """The cells of a table row that hold more than a few words."""
    column = 1
    for cell in line.split("|"):
        words = cell.strip()
        if words.count(" ") >= 2:
            yield Placed(number, column + len(cell) - len(cell.lstrip()), words)
        column += len(cell) + 1


def _sentences(block: list[tuple[int, str]]) -> Iterator[Placed]:
    """The sentences of consecutive lines; a line break inside a sentence stays in it."""
    first, opening = block[0]
    marker = _ITEM.match(opening)
    skipped = marker.end() if marker else 0
    text = "\n".join([opening[skipped:], *(line for _, line in block[1:])])
    for start, end in spans(text, 0, len(text)):
        sentence = text[start:end]
        stripped = sentence.strip()
        if stripped:
            offset = start + len(sentence) - len(sentence.lstrip())
            line, column = Placed(first, 1 + skipped, text).position(offset)
            yield Placed(line, column, stripped)
