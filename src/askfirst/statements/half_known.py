"""A line that names a matter and then says that its writer does not know: "opening hours: no idea,
the office would know". The matter is open; who would know is named where they are."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from askfirst.statements.not_answers import not_answer
from askfirst.statements.reading import Reply
from askfirst.statements.spans import Span, masked, trimmed

_MARK: Final = re.compile(r"\s*(?:[,;:]|\s[-–—]|[.!?](?=\s)|\.\.\.)\s*|\s+(?=but\s+i\b)", re.IGNORECASE)
_MOST_MARKS: Final = 8


class HalfKnown(NamedTuple):
    """What is not known, as a stretch of the line, and who would know, as said."""

    what: Span
    knows: str


def half_known(line: str) -> HalfKnown | None:
    """The matter of a line whose end is a don't know; None for every other line."""
    for number, place in enumerate(_MARK.finditer(masked(line))):
        if number == _MOST_MARKS:
            return None
        said = not_answer(line[place.end() :])
        what = trimmed(line, 0, place.start())
        if said is None or said.reply not in (Reply.DONT_KNOW, Reply.NO_IDEA_YET):
            continue
        return HalfKnown(what, said.knows) if what.end > what.start else None
    return None
