"""Lines that a mail program broke because they were full, told from lines of their own.

Whoever answers by mail writes one thing a line. Taken apart where the program broke it, one wish
becomes two, and neither says what was wished.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import zip_longest
from typing import Final

from askfirst.text import lexicon

NARROWEST: Final = 64
"""Mail programs break lines at 65 to 78 characters; behind "Answer: " less is left of them."""
_ENDED: Final = re.compile(r"[.!?:;…][\"”’')\]]*$")
_OWN_LINE: Final = re.compile(r"[-+*•◦▪–#|:]|\(?\d{1,3}[.):]|[\w-]{1,40}:\s|dk\b", re.I)
"""A dash, a number, the id of a tick or a word like `:na`: such a line begins something."""
_POINT: Final = re.compile(r"[-+*•◦▪–]\s")
"""Begins a line of a list in which each has such a mark."""
_CUT: Final = re.compile(r"[a-z]{3}[.!?][\"”’')\]]*\s+(?=\S)")
"""A sentence ended within the line: whoever writes sentences ends the last one too."""
_HARDLY_BEGUN: Final = 3
"""So few words behind it are no sentence yet, whatever the next line begins with."""
_BEFORE_A_NUMBER: Final = re.compile(
    r"\b(?:under|over|above|below|for|than|at|by|until|till|before|after|within|about|only|least|most"
    r"|between|per|on|in|to|up to|is|are|were|be|costs?|all|these|those|other)$",
    re.IGNORECASE,
)


def unbroken(written: Iterable[str], lengths: Iterable[int] = ()) -> list[str]:
    """The lines of an answer, those that go on with the one above put behind it.

    Args:
        lengths: how long each line was with what stood before it, such as "> Answer: ".
    """
    found: list[str] = []
    last, full = "", 0
    for line, length in zip_longest(written, lengths, fillvalue=None):
        if line is None:
            break
        if found and goes_on(last, line, found[-1], length=full):
            found[-1] = f"{found[-1].rstrip()} {line.strip()}"
        else:
            found.append(line)
        last, full = line, length or 0
    return found


def goes_on(above: str, line: str, begun: str = "", *, length: int = 0) -> bool:
    """Whether a line goes on with the one above it, that was full.

    Args:
        begun: how the line above began, where that goes on itself. length: how long the line above
            was with what stood before it.
    """
    words = line.split()
    if (
        not words
        or not above.strip()
        or _OWN_LINE.match(line.strip())
        or _ENDED.search(above.rstrip())
    ):
        return False
    if max(len(above.strip()), length) + 1 + len(words[0]) <= NARROWEST:
        return False
    if _hangs(above) or _POINT.match((begun or above).lstrip()):
        return True
    behind = _CUT.split(above)
    if len(behind) > 1 and (words[0].islower() or len(behind[-1].split()) < _HARDLY_BEGUN):
        return True
    if words[0][0].isdigit():
        return _BEFORE_A_NUMBER.search(above.rstrip()) is not None
    return words[0].islower() and _with_capital(begun or above)


def _hangs(line: str) -> bool:
    """Whether a line ends in a word behind which something has to come."""
    return line.split()[-1].casefold() in lexicon.words("end no line")


def _with_capital(line: str) -> bool:
    """Whether somebody begins their lines with a capital or a number: of whoever writes all small
    a small letter says nothing."""
    begin = line.lstrip(" \t*_-•(\"“'")[:1]
    return begin.isupper() or begin.isdigit()
