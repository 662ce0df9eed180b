"""When a place is open, where the facts of a thing are asked for: it holds, and nobody notes it
down of each of them."""

from __future__ import annotations

import re
from typing import Final

_BEGINS: Final = re.compile(
    r"(?:(?:it|that)(?:['’]?s|\s+is)\s+|is\s+|only\s+)*(?:opens?|closed|closes|shuts?|staffed|manned)\b",
    re.IGNORECASE,
)
_DAY: Final = (
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?|weekdays?|weekends?"
    r"|daily|every\s+day|each\s+day)\b"
)
_CLOCK: Final = r"\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|h|o['’]?clock)?"
_WHEN: Final = re.compile(
    rf"{_DAY}|\b{_CLOCK}\s*(?:-|–|to|till|until)\s*{_CLOCK}(?!\s*\w*\d)|\b(?:at|from|till|until)\s+\d",
    re.IGNORECASE,
)
_PIECES: Final = re.compile(r"\s*[,;]\s+")


def tells_opening_hours(facts: str) -> bool:
    """Whether each piece of what stands for the facts of a thing says when it is open: "open tue
    9-11 with a guide, saturday 10-12"; not "open mon-fri 9-12, phone, address"."""
    told = facts.strip(" .")
    return _BEGINS.match(told) is not None and all(map(_WHEN.search, _PIECES.split(told)))
