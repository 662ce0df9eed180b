"""Texts inside Markdown: what a person wrote stays text, whatever it looks like.

Only what would act is escaped, so that ordinary sentences stay as they are. HTML is opened by an
entity because not every Markdown reader knows `\\<`.
"""

from __future__ import annotations

import re
from typing import Final

from askfirst.exporters.attributes import harmless, one_line

_ACTING: Final = re.compile(r"[\\`*\[\]|]|(?<!\w)_|_(?!\w)|~(?=~)|<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_AT_START: Final = re.compile(r"^(?:[#>+=-]|~(?=~)|\d+(?=[.)]))")
_ENTITIES: Final = {"<": "&lt;", "&": "&amp;"}


def _escape(found: re.Match[str]) -> str:
    return _ENTITIES.get(found[0], f"\\{found[0]}")


def _escape_start(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _line(text: str) -> str:
    return _AT_START.sub(_escape_start, _ACTING.sub(_escape, text))


def line(text: str) -> str:
    """The text on one line, for a heading, a list item or a paragraph."""
    return _line(one_line(text))


def block(text: str) -> str:
    """The text in paragraphs: its lines stay lines, several blank ones become one."""
    lines = (" ".join(part.split()) for part in harmless(text).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(map(_line, lines)))
