"""The blocks of a document as Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from askfirst.exporters.markdown.picture import mermaid
from askfirst.exporters.markdown.text import block, escape, inside
from askfirst.paper.blocks import (
    Aside,
    Block,
    Heading,
    Id,
    Items,
    Line,
    Paper,
    Paragraph,
    Picture,
    Ref,
    Span,
    Strip,
    Strong,
    Table,
    Words,
    place,
)


def document(paper: Paper) -> str:
    """The whole document."""
    lines = [f"# {escape(paper.title)}", ""]
    for one in paper.blocks:
        lines += [*_block(one), ""]
    return "\n".join(lines).rstrip() + "\n"


def _block(one: Block) -> Iterable[str]:
    match one:
        case Heading(level, line):
            return (f"{'#' * level} {text(line)}",)
        case Paragraph(line):
            return (text(line),)
        case Words(words):
            return block(words) or ("Nothing.",)
        case Table(head, rows):
            return _table(head, rows)
        case Items(items, numbered):
            marks = (f"{number}." if numbered else "-" for number in range(1, len(items) + 1))
            return [f"{mark} {text(item)}" for mark, item in zip(marks, items, strict=True)]
        case Picture():
            return mermaid(one)
        case _:
            assert_never(one)


def _table(head: Iterable[str], rows: Iterable[tuple[Line, ...]]) -> list[str]:
    names = [escape(name) for name in head]
    cells = [names, ["---"] * len(names), *([text(cell) for cell in row] for row in rows)]
    return [f"| {' | '.join(row)} |" for row in cells]


def text(line: Line) -> str:
    """One line; what starts it is no mark of a list or a heading."""
    return "".join(_span(span, first=not at) for at, span in enumerate(line))


def _span(span: Span, *, first: bool) -> str:
    match span:
        case str():
            blank = " " if first and span.strip() and span[-1:].isspace() else ""
            return escape(span) + blank if first else inside(span)
        case Id(name, shown):
            bold = f"**{escape(name)}**" if shown else ""
            return f'<a id="{span.place}"></a>{bold}'
        case Ref(name, told):
            return f"[{escape(told or name)}](#{place(name)})"
        case Strong(words):
            return f"**{escape(words)}**"
        case Aside(words):
            return f"*{escape(words)}*"
        case Strip():
            return f"`{span.text}`"
        case _:
            assert_never(span)
