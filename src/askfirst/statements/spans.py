"""Where a line could be cut: marks that stand outside brackets, quotations, times and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

_QUOTED: Final = re.compile(
    r"“[^”]{0,400}”|«[^»]{0,400}»|\"[^\"]{0,400}\"|\([^()]{0,400}\)|\[[^\[\]]{0,400}\]"
)
ARROW: Final = re.compile(r"(?:(?<!\s)\s+)?(?:[-–—]{1,3}>|={1,2}>|→|⇒|➔|➜)\s*")
_COLON: Final = re.compile(r"(?<!\d):(?!//)\s*|(?<=\d):(?!\d|//)\s*")
_SEMICOLON: Final = re.compile(r"(?:(?<!\s)\s+)?;\s*")
_DASH: Final = re.compile(r"(?<!\s)\s+[-–—]\s+")
_COMMA: Final = re.compile(r",(?!\d)\s*|(?<!\d),\s*")
_AROUND: Final = " \t,;:|"


class Span(NamedTuple):
    """A stretch of a line: `line[start:end]`."""

    start: int
    end: int

    def of(self, line: str) -> str:
        """The words there."""
        return line[self.start : self.end]


@lru_cache(maxsize=1024)
def masked(line: str) -> str:
    """The line with what stands in brackets and quotations replaced by as many dots, so that no
    mark in there is taken for one of the line."""
    return _QUOTED.sub(lambda found: "·" * len(found[0]), line)


def trimmed(line: str, start: int = 0, end: int | None = None) -> Span:
    """The stretch without the blanks and marks around it."""
    end = len(line) if end is None else end
    while start < end and line[start] in _AROUND:
        start += 1
    while end > start and line[end - 1] in _AROUND:
        end -= 1
    return Span(start, end)


def _parts(line: str, mark: re.Pattern[str], most: int) -> list[Span]:
    found: list[Span] = []
    start = 0
    for place in mark.finditer(masked(line)):
        if len(found) + 1 == most:
            break
        if line[start : place.start()].strip():
            found.append(trimmed(line, start, place.start()))
            start = place.end()
    if line[start:].strip():
        found.append(trimmed(line, start))
    return found


def at_arrows(line: str, most: int = 0) -> list[Span]:
    """The stretches between arrows of any form, at most `most` of them (0: all)."""
    return _parts(line, ARROW, most)


def at_colon(line: str) -> list[Span]:
    """What stands before and behind the first colon that is no part of a time or an address."""
    return _parts(line, _COLON, 2)


def at_semicolons(line: str) -> list[Span]:
    """The stretches between semicolons."""
    return _parts(line, _SEMICOLON, 0)


def at_dash(line: str) -> list[Span]:
    """What stands before and behind the first dash with blanks around it."""
    return _parts(line, _DASH, 2)


def at_commas(line: str) -> list[Span]:
    """The stretches between commas that are no part of a number."""
    return _parts(line, _COMMA, 0)


def has_arrow(line: str) -> bool:
    """Whether an arrow stands in the line."""
    return ARROW.search(masked(line)) is not None


def inner(outer: Span, parts: Iterable[Span]) -> list[Span]:
    """Stretches found in `outer.of(line)` as stretches of the line."""
    return [Span(outer.start + part.start, outer.start + part.end) for part in parts]
