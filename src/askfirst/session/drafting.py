"""The Markdown document as plain text for a screen: marks taken off, pictures and appendix out."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import Final

from askfirst.untrusted import for_screen

_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_KEPT: Final = 0xE000  # escaped marks wait here, in a range that stands for nothing, until the end
_HIDDEN: Final = re.compile(r"[\ue000-\ue07f]")
_TAG: Final = re.compile(r"</?[a-z][^<>]*>")
_LINK: Final = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_STRONG: Final = re.compile(r"(\*\*|[*`])(.+?)\1")
_FENCE: Final = re.compile(r"^```.*?^```\n?", re.MULTILINE | re.DOTALL)
_HEADING: Final = re.compile(r"(#{1,6}) (.*)")
_RULE: Final = "---"
_INDENT: Final = "  "


def plain(markdown: str) -> list[str]:
    """The lines of a document without what only a program reads.

    Headings stand at the left, what is below them two cells in; a row of a table becomes a line of
    its own that names its columns. What follows the last rule is the appendix and left out.
    """
    lines = _FENCE.sub("", markdown).splitlines()
    rules = [number for number, line in enumerate(lines) if line == _RULE]
    body = lines[: rules[-1]] if rules else lines
    filled = _without_empty_parts([line for line in body if line != _RULE])
    told = [line.rstrip() for line in _told(filled)]
    return [line for number, line in enumerate(told) if line or (number and told[number - 1])]


def _without_empty_parts(lines: Sequence[str]) -> list[str]:
    """The lines without headings below which nothing is left; one with an id says something
    itself."""
    kept: list[str] = []
    after = 1  # the level of the heading that follows; the end of the document is one of the first
    filled = False
    for line in reversed(lines):
        heading = _HEADING.fullmatch(line)
        if heading and not filled and len(heading[1]) >= after and "**" not in heading[2]:
            continue
        if heading:
            after, filled = len(heading[1]), False
        filled = filled or bool(line.strip() and not heading)
        kept.append(line)
    return kept[::-1]


def _told(lines: Sequence[str]) -> Iterator[str]:
    columns: list[str] = []
    for line in lines:
        if line.startswith("|"):
            cells = _cells(line)
            if not columns:
                columns = cells
            elif set("".join(cells)) - set("-: "):
                yield _INDENT + _row(columns, cells)
            continue
        columns = []
        if heading := _HEADING.fullmatch(line):
            yield from ("", _text(heading[2]))
        else:
            yield _INDENT + _text(re.sub(r"^(\s*)>\s?", r"\1", line)) if line.strip() else ""


def _cells(line: str) -> list[str]:
    hidden = _ESCAPED.sub(_hide, line)
    return [_shown(_unmarked(cell)).strip() for cell in hidden.strip().strip("|").split("|")]


def _row(columns: Sequence[str], cells: Sequence[str]) -> str:
    parts = [
        cell if name in ("", "Id") else f"{name}: {cell}"
        for name, cell in zip(columns, cells, strict=False)
        if cell
    ]
    named = len(parts) > 1 and columns[0] in ("", "Id") and bool(cells[0])
    return f"- {parts[0]} {'; '.join(parts[1:])}" if named else f"- {'; '.join(parts)}"


def _text(line: str) -> str:
    return _shown(_unmarked(_ESCAPED.sub(_hide, line)))


def _unmarked(line: str) -> str:
    line = _LINK.sub(r"\1", _TAG.sub("", line))
    while (less := _STRONG.sub(r"\2", line)) != line:
        line = less
    return html.unescape(line)


def _hide(found: re.Match[str]) -> str:
    return chr(_KEPT + ord(found[1]))


def _shown(line: str) -> str:
    return for_screen(_HIDDEN.sub(lambda found: chr(ord(found[0]) - _KEPT), line))
