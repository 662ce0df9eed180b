"""Plain text and Markdown: decoded, otherwise as it stands.

What a Markdown reader does not show is left out with a note: comments and what is struck out. In a
paragraph of Markdown the end of a line is a blank, wherever its author broke it.
"""

from __future__ import annotations

import re
from typing import Final

from askfirst.sources.decoding import decode
from askfirst.sources.readers import Extracted
from askfirst.sources.voices import is_mail

MARKDOWN: Final = (".md", ".markdown")
COMMENTS: Final = "Its comments (<!-- -->) were left out."
STRUCK: Final = "What is struck out in it (~~ ~~) was left out."

_FENCE: Final = re.compile(r"[ ]{0,3}(```|~~~)")
_QUOTED: Final = re.compile(r"(?:[ ]{0,3}>)+ ?")
# "[name]: address": where a link leads, and how comments are hidden: "[//]: # (as this one)". A
# page shows neither. What stands behind "[^1]:" is a note and is shown.
_LEADS_TO: Final = re.compile(
    r"""[ ]{0,3}\[(?!\^)[^\]\n]{1,99}\]:[ \t]*"""
    r"""(?:<[^>\n]{0,999}>|[^\s"'(/#:.]{0,99}[/#:.]\S{0,999}(?<![.:]))"""
    r"""(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*"""
)
_MARKER: Final = re.compile(
    r"\s*(?:#{1,6}\s|[-+*•◦▪–]\s|\d{1,9}[.)]\s|>|\||<|\[[^\]\n]{1,99}\]:|[-=*_]{3,}\s*$|$)"
)
_HEADING: Final = re.compile(
    r"\s{0,3}(?:#{1,6}\s|[-=*_|]{3,}\s*$|\||<|\[[^\]\n]{1,99}\]:|\[![A-Za-z]{1,20}\]\s*$)"
)
_LABELLED: Final = re.compile(r"\s*(?:[*_]{2})?[A-Z][\w /-]{0,30}:(?:[*_]{2})?\s")
_BROKEN: Final = ("  ", "\\")  # at the end of a line: the next one is a line of its own


def extract(data: bytes, name: str, max_size: int) -> Extracted:
    """The text, without what no reader of it sees."""
    text, notes = decode(data, name)
    text = text.replace("\r\n", "\n")
    shown, commented = _without(text, "<!--", "-->", across=True)
    struck = False
    if name.lower().endswith(MARKDOWN):
        shown, struck = _without(shown, "~~", "~~", across=False)
        shown = joined(shown)
    if not commented and not struck:
        return Extracted(shown, notes)
    said = (*((COMMENTS,) if commented else ()), *((STRUCK,) if struck else ()))
    return Extracted(shown, (*notes, *said))


def _without(text: str, opening: str, closing: str, *, across: bool) -> tuple[str, bool]:
    """The text without what stands between two marks, code excepted; and whether there was any.

    Args:
        across: whether it may go over the end of a paragraph.
    """
    if opening not in text:
        return text, False
    kept: list[str] = []
    at = 0
    code = _code(text)
    nothing_before = -1  # no closing mark stands before this place
    for start, _ in _places(text, opening, code):
        if start < max(at, nothing_before):
            continue
        end = text.find(closing, start + len(opening))
        if end < 0:
            break
        if not across and (stop := text.find("\n\n", start, end)) >= 0:
            nothing_before = stop
            continue
        if not across and not text[start + len(opening) : end].strip():
            continue
        kept.append(text[at:start])
        at = end + len(closing)
    return "".join([*kept, text[at:]]), bool(kept)


def _places(text: str, mark: str, code: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of a mark outside code."""
    found: list[tuple[int, int]] = []
    spans = iter([*code, (len(text), len(text))])
    span = next(spans)
    at = text.find(mark)
    while at >= 0:
        while span[1] <= at and span[0] < len(text):
            span = next(spans)
        if at < span[0]:
            found.append((at, at + len(mark)))
        at = text.find(mark, at + len(mark))
    return found


def _code(text: str) -> list[tuple[int, int]]:
    """Spans of code between fences, and of code in a line."""
    found: list[tuple[int, int]] = []
    fence, begun, position = "", 0, 0
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1] == fence:
                found.append((begun, position + len(line)))
                fence = ""
        elif mark:
            fence, begun = mark[1], position
        else:
            ticks = [at for at, character in enumerate(line) if character == "`"]
            pairs = zip(ticks[::2], ticks[1::2], strict=False)
            found += [(position + one, position + other + 1) for one, other in pairs]
        position += len(line) + 1
    return [*found, (begun, len(text))] if fence else found


def joined(text: str) -> str:
    """Markdown with the lines of each paragraph put on one line, and no line that only says where
    a link leads. In a mail what is quoted keeps its lines: there a line may be a greeting."""
    found: list[list[str]] = []
    mail = is_mail(text)
    fence = above = ""
    depth = 0  # of quotation, of the line above
    for line in text.split("\n"):
        quoted = _QUOTED.match(line)
        before, depth = depth, quoted.group().count(">") if quoted else 0
        words = line[quoted.end() :] if quoted else line
        mark = _FENCE.match(words)
        if not fence and not _is_open(above) and _LEADS_TO.fullmatch(line):
            continue
        if mark and (not fence or mark[1] == fence):
            fence = "" if fence else mark[1]
            words = ""
        elif not fence and depth == before and not (mail and depth) and _goes_on(above, words):
            found[-1][-1:] = [found[-1][-1].rstrip(), words.strip()]
            above = words
            continue
        found.append([line])
        above = words
    return "\n".join(map(" ".join, found))


def _is_open(line: str) -> bool:
    """Whether the next line may go on with this one."""
    return bool(line.strip()) and not _HEADING.match(line) and not line.endswith(_BROKEN)


def _goes_on(above: str, line: str) -> bool:
    """Whether a line goes on with the one above it; two that begin with a name do not."""
    if not _is_open(above) or _MARKER.match(line):
        return False
    return not (_LABELLED.match(line) and _LABELLED.match(above))
