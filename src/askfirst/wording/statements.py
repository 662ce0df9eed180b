"""Where the statements of a document stand: text in, statements with line and column out.

A plain text has one statement on each line that is not empty. Markdown has its sentences in
paragraphs, list items and table cells; headings, code, comments and front matter are none. A
table of comma-separated values has one in each row of its statement column.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from askfirst.errors import CheckError

# Names of the column that holds the statement, most certain first.
COLUMNS: Final = (
    "statement",
    "requirement",
    "requirement text",
    "requirement statement",
    "requirements",
    "text",
    "description",
    "shall",
    "content",
    "sentence",
)
LONGEST_LINE: Final = 1_000_000

_FENCE: Final = re.compile(r" {0,3}(```+|~~~+)")
_ITEM: Final = re.compile(r"\s*(?:[-*+•]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?")
_NO_PROSE: Final = re.compile(r"\s*(?:#{1,6}(?:\s|$)|[-=*_]{3,}\s*$|\[[^\]]{1,99}\]:|</?\w|!\[)")
_RULE_ROW: Final = re.compile(r"\s*\|?[\s|:-]*-[\s|:-]*$")
_QUOTE_MARK: Final = re.compile(r"\s*(?:>\s?)*")
_SENTENCE_END: Final = re.compile(r"[.!?][\"”’)*_]{0,3}(?=\s+[\"“‘(*_\[]{0,3}[A-Z0-9])")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|cf|no|nr|fig|sec|approx|ca|dr|mr|mrs|ms|st|incl|min|max|resp|ch|p)"
    r"|\b[A-Za-z]|(?:^|\s)\d{1,3})$",
    re.IGNORECASE,
)


class Placed(NamedTuple):
    """A statement and where it starts. `line` and `column` count from 1."""

    line: int
    column: int
    text: str

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, in the document, of a character of the statement."""
        before = self.text[:offset]
        breaks = before.count("\n")
        if not breaks:
            return self.line, self.column + offset
        return self.line + breaks, offset - before.rindex("\n")


def of_text(text: str) -> Iterator[Placed]:
    """One statement on each line that is not empty.

    Raises:
        CheckError: check-line-too-long.
    """
    for number, line in enumerate(_lines(text), start=1):
        stripped = line.strip()
        if stripped:
            yield Placed(number, 1 + len(line) - len(line.lstrip()), stripped)


def of_markdown(text: str) -> Iterator[Placed]:
    """The sentences of paragraphs, list items and table cells.

    Raises:
        CheckError: check-line-too-long.
    """
    block: list[tuple[int, str]] = []
    for number, line in _prose(text):
        starts_block = not line or _ITEM.match(line) or "|" in line[:1]
        if starts_block or (block and number != block[-1][0] + 1):
            yield from _sentences(block)
            block = []
        if line.startswith("|"):
            yield from _cells(number, line)
        elif line:
            block.append((number, line))
    yield from _sentences(block)


def of_csv(text: str) -> Iterator[Placed]:
    """The statement column of a table with a heading row.

    Raises:
        CheckError: check-line-too-long, check-csv-column (names the columns it saw),
            check-csv-broken.
    """
    lines = list(_lines(text))
    heading = lines[0] if lines else ""
    delimiter = max(",;\t|", key=heading.count)
    rows = csv.reader((line + "\n" for line in lines), delimiter=delimiter)
    try:
        names = [name.strip().lower() for name in next(rows, [])]
        column = _statement_column(names)
        first = rows.line_num + 1
        for row in rows:
            if column < len(row) and row[column].strip():
                yield Placed(first, 1, row[column].strip())
            first = rows.line_num + 1
    except csv.Error as error:
        raise CheckError(
            "check-csv-broken",
            f"line {rows.line_num} is not a row of a table ({error}).",
            repair="Save the table as CSV again.",
        ) from None


def _statement_column(names: list[str]) -> int:
    for wanted in COLUMNS:
        if wanted in names:
            return names.index(wanted)
    seen = ", ".join(name or "(no name)" for name in names) or "none"
    raise CheckError(
        "check-csv-column",
        f"no column holds statements; the columns are: {seen}.",
        repair="Call the column 'statement', 'requirement' or 'text'.",
    )


def _lines(text: str) -> Iterator[str]:
    """The lines, each bounded, so that one endless line does not stop everything."""
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            raise CheckError(
                "check-line-too-long",
                f"line {number} has {len(line):,} characters; at most {LONGEST_LINE:,} are read.",
                repair="Break the text into lines, one statement a line.",
            )
        yield line.removesuffix("\r")


def _prose(text: str) -> Iterator[tuple[int, str]]:
    """Numbered lines of prose; empty where a block ends."""
    fence, comment = "", False
    front_matter = text.startswith("---\n") and "\n---" in text[4:]
    for number, line in enumerate(_lines(text), start=1):
        if front_matter:
            front_matter = number == 1 or not line.startswith("---")
            continue
        opening = _FENCE.match(line)
        if fence or opening:
            if not fence and opening:
                fence = opening[1]
            elif opening and opening[1].startswith(fence):
                fence = ""
            yield number, ""
            continue
        if comment or line.lstrip().startswith("<!--"):
            comment = "-->" not in line
            yield number, ""
            continue
        yield number, "" if _NO_PROSE.match(line) or _RULE_ROW.match(line) else line.rstrip()


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
    if not block:
        return
    first, opening = block[0]
    marker = _ITEM.match(opening) or _QUOTE_MARK.match(opening)
    skipped = marker.end() if marker else 0
    text = "\n".join([opening[skipped:], *(line for _, line in block[1:])])
    start = 0
    for end in _ends(text):
        sentence = text[start:end]
        stripped = sentence.strip()
        if stripped:
            offset = start + len(sentence) - len(sentence.lstrip())
            line, column = Placed(first, 1 + skipped, text).position(offset)
            yield Placed(line, column, stripped)
        start = end


def _ends(text: str) -> Iterator[int]:
    """Where sentences end, in characters; the end of the text last."""
    for mark in _SENTENCE_END.finditer(text):
        if not _ABBREVIATION.search(text[max(0, mark.start() - 12) : mark.start()]):
            yield mark.end()
    yield len(text)
