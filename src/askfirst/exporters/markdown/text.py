"""Texts for Markdown: what a person wrote shows as they wrote it and is never markup.

CommonMark with GitHub's tables, strike-through, links without brackets and formulas; `<` and `&`
become entities because not every reader knows their backslash form.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from askfirst.exporters.attributes import between_blanks
from askfirst.untrusted import for_screen

# These act anywhere in a line. `$` starts a formula, `~` strikes through, `|` ends a cell.
_ACTIVE: Final = re.compile(r"[\\`*_\[\]|~$]")
_ENTITY: Final = re.compile(r"&(?=#|[A-Za-z])")
# These act only at the start of a line: headings, lists, quotations, underlined headings, fences.
_LINE_START: Final = re.compile(r"^(?:([#+=>:-])|(\d{1,9})([.)])(?=\s|$))")
# Addresses that readers turn into links by themselves, and ":smile:".
_ADDRESS: Final = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(:)|\b(www)(\.)|(?<=\S)(@)(?=\S)")
# Most texts hold nothing of all that: plain letters and marks, the first of them no mark that acts.
_PLAIN: Final = re.compile(r"[“‘(]?[A-Za-z](?: ?[A-Za-z0-9,.;'’“”‘()/%?!–-])*")
_COLON: Final = r"\\:"
_EMOJI: Final = re.compile(r":(?=[a-z+-][a-z0-9+_\\-]{0,40}:)", re.IGNORECASE)


@lru_cache(maxsize=1024)  # names, days and numbers come again and again
def escape(text: str) -> str:
    """A text on one line, with all that Markdown would act on made literal."""
    return _LINE_START.sub(
        lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", inside(" ".join(text.split()))
    )


@lru_cache(maxsize=1024)
def inside(text: str) -> str:
    """The same inside a line: the blanks around it stay, and its first mark acts on nothing."""
    if _PLAIN.fullmatch(text) and "www." not in text.lower():
        return text
    made = _ENTITY.sub("&amp;", " ".join(for_screen(text).split()))
    made = _ACTIVE.sub(lambda found: f"\\{found[0]}", made).replace("<", "&lt;")
    return between_blanks(text, _EMOJI.sub(_COLON, _ADDRESS.sub(_literal, made)))


def _literal(found: re.Match[str]) -> str:
    scheme, dot = found[1] or found[3] or "", found[2] or found[4] or found[5]
    return f"{scheme}\\{dot}"


def block(text: str) -> list[str]:
    """A longer text as a quotation: its lines stay lines, each a paragraph of its own."""
    lines = [escape(line) for line in for_screen(text).split("\n") if line.strip()]
    return [part for line in lines for part in ("> " + line, ">")][:-1]
