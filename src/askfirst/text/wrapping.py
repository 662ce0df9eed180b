"""Lines that a mail program broke because they were full, told from lines of their own.

Whoever answers by mail writes one thing a line. Taken apart where the program broke it, one wish
becomes two, and neither says what was wished.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from askfirst.text import lexicon

NARROWEST: Final = 64
"""Mail programs break lines at 65 to 78 characters; behind "Answer: " less is left of them."""
_ENDED: Final = re.compile(r"[.!?:;…][\"”’')\]]*$")
_OWN_LINE: Final = re.compile(r"[-+*•◦▪–#|:]|\(?\d{1,3}[.):]|[\w-]{1,40}:\s|dk\b", re.I)
"""A dash, a number, the id of a tick or a word like `:na`: such a line begins something."""


def unbroken(written: Iterable[str]) -> list[str]:
    """The lines of an answer, those that go on with the one above put behind it."""
    found: list[str] = []
    last = ""
    for line in written:
        if goes_on(last, line, found[-1] if found else ""):
            found[-1] = f"{found[-1].rstrip()} {line.strip()}"
        else:
            found.append(line)
        last = line
    return found


def goes_on(above: str, line: str, begun: str = "") -> bool:
    """Whether a line goes on with the one above it, that was full.

    Args:
        begun: how the line above began, where that goes on itself.
    """
    words = line.split()
    if not words or _OWN_LINE.match(line.strip()) or _ENDED.search(above.rstrip()):
        return False
    if len(above.strip()) + 1 + len(words[0]) <= NARROWEST:
        return False
    return _hangs(above) or (words[0].islower() and _with_capital(begun or above))


def _hangs(line: str) -> bool:
    """Whether a line ends in a word behind which something has to come."""
    return line.split()[-1].casefold() in lexicon.words("end no line")


def _with_capital(line: str) -> bool:
    """Whether somebody begins their lines with a capital or a number: of whoever writes all small
    a small letter says nothing."""
    begin = line.lstrip(" \t*_-•(\"“'")[:1]
    return begin.isupper() or begin.isdigit()
