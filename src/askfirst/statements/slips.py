"""A value that is taken back at once and said again: "a quarter, no, thirty per cent", "on Thursday
- no, Friday". What holds is the second; the line as typed is kept.

Only values of one sort are exchanged: behind anything else a "no" may say that something is not.
"""

from __future__ import annotations

import re
from typing import Final

from askfirst.text.days import MONTHS, WEEKDAYS
from askfirst.text.numerals import WORD

_NUMBER: Final = rf"(?:\d{{1,9}}(?:[.,:]\d{{1,3}})?|{WORD}|a\s+(?:half|third|quarter|dozen))"
_DAY: Final = rf"(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})s?"
_MONTH: Final = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
_NO: Final = (
    r"\s*(?:[,;–—-]|\.{2,3}|…)+\s*(?:(?:oh|ah|er|erm|um|hm+)\b[,.]?\s+)?(?:no|wait|sorry)\b[,.!…–—-]*"
    r"\s+(?:(?:wait|sorry|no|say|i\s+mean|i\s+meant|it['’]?s|make\s+(?:it|that))\b[,.]?\s+){0,2}"
)
"""Takes back what stands before it."""
_SLIPS: Final = tuple(
    re.compile(rf"\b(?P<old>{sort})(?P<unit>(?:\s+(?!no\b)[^\W\d_]+){{0,3}}){_NO}(?P<new>{sort})\b(?P<end>(?=\s*(?:[.,;!?]|$)))?",
               re.IGNORECASE)
    for sort in (_NUMBER, _DAY, _MONTH)
)  # fmt: skip


def without_slips(text: str) -> str:
    """A text without the values that were taken back in it; a unit that was said only of the first
    stays with the second."""
    for slip in _SLIPS:
        text = slip.sub(_right, text)
    return text


def _right(found: re.Match[str]) -> str:
    return f"{found['new']}{found['unit'] if found['end'] is not None else ''}"
