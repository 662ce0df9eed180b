"""Texts inside Markdown: what a person wrote stays text, whatever it looks like.

Only what would act is escaped, so that ordinary sentences stay as they are. HTML is opened by an
entity because not every Markdown reader knows `\\<`.
"""

from __future__ import annotations

import re
from typing import Final

from askfirst.exporters.attributes import harmless, one_line

_ACTING: Final = re.compile(r"[\\`*\[\]|]|(?<!\w)_|_(?!\w)|~(?=~)|<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_AT_START: Final = re.compile(r"^(?:[#>+=-]|~(?=~)|\d+(?=[.)]))", re.MULTILINE)
_INDENTS: Final = re.compile(r"\n +")
_SPACES: Final = re.compile(r"  +")
_BLANK_LINES: Final = re.compile(r"\n{3,}")
_ENTITIES: Final = {"<": "&lt;", "&": "&amp;"}


def _escape(found: re.Match[str]) -> str:
    return _ENTITIES.get(found[0], f"\\{found[0]}")


def _escape_start(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def line(text: str) -> str:
    """The text on one line, for a heading, a list item or a paragraph."""
    return _AT_START.sub(_escape_start, _ACTING.sub(_escape, one_line(text)))


def block(text: str) -> str:
    """The text in paragraphs: its lines stay lines, several blank ones become one."""
    text = harmless(text)
    if "\n" in text:
        text = _INDENTS.sub("\n", _BLANK_LINES.sub("\n\n", text))
    text = _SPACES.sub(" ", text)
    return _AT_START.sub(_escape_start, _ACTING.sub(_escape, text))
