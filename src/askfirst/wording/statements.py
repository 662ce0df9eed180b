"""Where the statements of a document stand: text in, statements with line and column out.

A plain text has one statement on each line that is not empty, a table of comma-separated values one
in each row of its statement column. Markdown is in `markdown`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

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
# Columns that say how much a statement matters, and what they say of a wish.
_PRIORITY: Final = ("priority", "prio", "moscow", "importance", "obligation", "level")
_WISHED: Final = re.compile(
    r"\s*(?:should|could|can|may|want|wish|optional|nice|desirable|low|s\b|c\b|w\b)", re.IGNORECASE
)
LONGEST_LINE: Final = 1_000_000
# What a statement is by its place: an item of a list; or a criterion, which demands something
# whatever its words are, since its row, its id or the story above it says so.
Kind = Literal["", "item", "criterion"]

STORY: Final = re.compile(
    r"\W{0,9}(?:user story\W{0,9})?as (?:an?|the) .{2,80}?,? i "
    r"(?:want|need|would like|wish|can|must|should|am able)\b",
    re.IGNORECASE,
)
# "WG-006 While ...", "**CH-1** As a singer ...", "3.8 Personal data ...", "R1: The lamp ...".
_ID: Final = re.compile(
    r"\W{0,4}(?:[A-Z]{1,8}(?:[-_.][A-Z]{1,8}){0,2}[-_ ]\d{1,6}(?:[.-]\d{1,4}){0,3}[*_\])]{0,3}[:.]?"
    r"|[A-Z][A-Za-z]{0,8}[- ]?\d{1,6}[*_\])]{0,3}[:)]|\d{1,3}(?:\.\d{1,3}){1,4}[.:)]?[*_]{0,2})"
    r"\s{1,4}(?=[*_\"“(]{0,3}[A-Z])"
)
_WHOLE: Final = re.compile(
    r"[.;]\W{0,3}$|\b(?:shall|must|should|will|may|can|is|are|has|have)\b", re.IGNORECASE
)


class Placed(NamedTuple):
    """A statement and where it starts. `line` and `column` count from 1; a wish is one whose row
    says that it only should or could be."""

    line: int
    column: int
    text: str
    kind: Kind = ""
    is_wish: bool = False

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, in the document, of a character of the statement."""
        before = self.text[:offset]
        breaks = before.count("\n")
        if not breaks:
            return self.line, self.column + offset
        return self.line + breaks, offset - before.rindex("\n")

    def without_id(self) -> Placed:
        """The statement without the id in front of it, which is no word of its sentence. A whole
        sentence with an id is a criterion."""
        found = _ID.match(self.text)
        if found is None:
            return self
        kind: Kind = "criterion" if _WHOLE.search(self.text, found.end()) else self.kind
        bare = self.text[found.end() :]
        return Placed(self.line, self.column + found.end(), bare, kind, self.is_wish)


def of_text(text: str) -> Iterator[Placed]:
    """One statement on each line that is not empty.

    Raises:
        CheckError: check-line-too-long.
    """
    for number, line in enumerate(lines(text), start=1):
        stripped = line.strip()
        if stripped:
            yield Placed(number, 1 + len(line) - len(line.lstrip()), stripped)


def of_csv(text: str) -> Iterator[Placed]:
    """The statement column of a table with a heading row.

    Raises:
        CheckError: check-line-too-long, check-csv-column (names the columns it saw),
            check-csv-broken.
    """
    rows_of_text = list(lines(text))
    heading = rows_of_text[0] if rows_of_text else ""
    delimiter = max(",;\t|", key=heading.count)
    rows = csv.reader((line + "\n" for line in rows_of_text), delimiter=delimiter)
    try:
        names = [name.strip().lower() for name in next(rows, [])]
        column = _statement_column(names)
        weighed = next((names.index(name) for name in _PRIORITY if name in names), -1)
        first = rows.line_num + 1
        for row in rows:
            if column < len(row) and row[column].strip():
                weight = row[weighed] if 0 <= weighed < len(row) else ""
                wish = _WISHED.match(weight) is not None
                yield Placed(first, 1, row[column].strip(), "criterion", wish)
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


def lines(text: str) -> Iterator[str]:
    """The lines, each bounded, so that one endless line does not stop everything."""
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            raise CheckError(
                "check-line-too-long",
                f"line {number} has {len(line):,} characters; at most {LONGEST_LINE:,} are read.",
                repair="Break the text into lines, one statement a line.",
            )
        yield line.removesuffix("\r")
