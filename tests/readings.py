"""What a line is read as at a place of its own: shared by the tests of the readers."""

from __future__ import annotations

from askfirst.statements import Context, Reading, read
from askfirst.vocabulary import Kind

PEOPLE = frozenset({"red caps"})


def at(
    reads: str, line: str, choice: str = "", frame: str = "", kind: Kind | None = None
) -> Reading:
    """The reading of a line by one reader, in an interview about Lockbook."""
    return read(
        line,
        Context(reads=reads, choice=choice, frame=frame, kind=kind, name="Lockbook", people=PEOPLE),
    )


Row = tuple[str, dict[str, str]]


def parts(reads: str, line: str, choice: str = "", frame: str = "") -> dict[str, str]:
    """Only the parts that are certain."""
    return at(reads, line, choice, frame).fields
