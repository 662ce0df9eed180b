"""Where the statements of a document stand: text in, statements with line and column out.

A plain text has one statement on each line that is not empty, a table of comma-separated values one
in each row of its statement column. Markdown is in `markdown`.
"""

from __future__ import annotations

import csv
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
