"""What a typed line is understood as: its kind, the parts that are certain, how it is printed.

A line is a statement, whole. A part of it is a span, verbatim; a reading never says more than its
line does (`statements.check` holds every reading to that, from wherever it comes).
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from askfirst.vocabulary import Form, Kind


class Reply(StrEnum):
    """What a line is when it is no answer, or beside one: it is never printed as content."""

    NONE = "none"
    DONT_KNOW = "dont-know"
    NO_IDEA_YET = "no-idea-yet"
    LATER = "later"
    NOT_RELEVANT = "not-relevant"
    ALREADY = "asked-already"
    HELP = "help"


class Part(NamedTuple):
    """A part of a line that is certain: `line[start:end]` stands in the field."""

    field: str
    start: int
    end: int


class Context(NamedTuple):
    """What is known where a line is typed.

    Attributes:
        question: id of the question. reads: name of the reader that its lines are for.
        kind: kind of record that its lines become, unless a line is certainly something else.
        choice: words of the tick, frame: beginning of the sentence that the line belongs to.
        name: the system's name as it stands in a sentence. people: names of the people and groups
            that were named before, in small letters.
        before: the line before it in the same answer; empty for the first.
    """

    question: str = ""
    reads: str = ""
    kind: Kind | None = None
    choice: str = ""
    frame: str = ""
    name: str = "the system"
    people: frozenset[str] = frozenset()
    before: str = ""


class Reading(NamedTuple):
    """A line as understood.

    Attributes:
        line: as typed. kind: what it is; None when it is nothing that is numbered.
        reads: name of the reader that took it.
        parts: what is certain, as spans of the line. whole: whether it is kept uncut.
        reply: what it is when it is no answer, or holds one. knows: who would know, as said.
        heard: told by others. guess: the writer is not sure.
        statement: as the document prints it; empty when it says nothing of its own.
    """

    line: str
    kind: Kind | None = None
    reads: str = ""
    parts: tuple[Part, ...] = ()
    whole: bool = True
    reply: Reply = Reply.NONE
    knows: str = ""
    heard: bool = False
    guess: bool = False
    statement: str = ""
    form: Form = Form.STATED

    def part(self, field: str) -> str:
        """The words of a part, verbatim; empty when the line has no such part."""
        return next((self.line[p.start : p.end] for p in self.parts if p.field == field), "")

    @property
    def fields(self) -> dict[str, str]:
        """All parts by field."""
        return {part.field: self.line[part.start : part.end] for part in self.parts}
