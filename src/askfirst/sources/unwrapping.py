"""Mails with quotations whose lines were broken where they were full, put together again.

A sentence that is quoted over two lines has a mark (">") in its middle, and no longer reads as one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import Final, NamedTuple

_MARKS: Final = re.compile(r"(?:[ \t]{0,3}>)+ ?")
# A line that begins so is one of its own.
_OWN_LINE: Final = re.compile(
    r"[-+*•◦▪–#|]|\d{1,3}[.)]\s|[*_]{0,2}[A-Z][\w-]{0,15}:[*_]{0,2}\s|--|(?:On|Am|Le|El|Il)\s"
)
_ENDED: Final = re.compile(r"(?:[.!?:,]|[.!?][\"”’')\]])\s*$")
# Narrower lines were broken on purpose.
_NARROWEST: Final = 50
_SLACK: Final = 10


class _Line(NamedTuple):
    depth: int
    words: str


def unwrapped(text: str) -> str:
    """A text with quotations whose broken sentences stand on one line each; all else as it was."""
    if "\n>" not in text and not text.startswith(">"):
        return text
    written = text.split("\n")
    lines = [_line(one) for one in written]
    widths: dict[int, int] = defaultdict(int)
    for line in lines:
        widths[line.depth] = max(widths[line.depth], len(line.words))
    found = [[written[0]]]
    for (before, line), as_written in zip(pairwise(lines), written[1:], strict=True):
        if _goes_on(before, line, widths[line.depth]):
            found[-1].append(line.words.strip())
        else:
            found.append([as_written])
    return "\n".join(one[0] if len(one) == 1 else " ".join(map(str.rstrip, one)) for one in found)


def _line(written: str) -> _Line:
    mark = _MARKS.match(written)
    return _Line(mark.group().count(">"), written[mark.end() :]) if mark else _Line(0, written)


def _goes_on(before: _Line, line: _Line, width: int) -> bool:
    """Whether a quoted line goes on with the one above it: that was full, or ends no sentence."""
    words, above = line.words.strip(), before.words.strip()
    if line.depth != before.depth or not words or not above or _OWN_LINE.match(words):
        return False
    inside = words[0].islower() and not _ENDED.search(before.words)
    if not line.depth:  # the writer's own lines, between what is quoted
        return inside and len(above) > _NARROWEST - _SLACK
    if width < _NARROWEST:
        return False
    full = len(before.words.rstrip()) + 1 + len(words.split()[0]) > width - _SLACK
    return full or inside
