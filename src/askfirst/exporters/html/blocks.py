"""The blocks of a document as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final, assert_never

from askfirst.exporters.html.pictures import drawing, strip
from askfirst.paper.blocks import (
    Aside,
    Block,
    Heading,
    Id,
    Items,
    Line,
    Paragraph,
    Picture,
    Ref,
    Span,
    Strip,
    Strong,
    Table,
    Words,
    place,
    shown,
)
from askfirst.untrusted import for_screen

_WIDE: Final = '<div class="wide">'
GROUND: Final = "e-"
"""What the names of places in the evidence begin with."""


class Writer:
    """Writes blocks of one part of the page.

    Args:
        before: what names of places begin with, so that two parts of a page do not share one.
        grounds: ids that have evidence: they lead there.
    """

    def __init__(self, before: str = "", grounds: frozenset[str] = frozenset()) -> None:
        self._before = before
        self._grounds = grounds

    def all(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Blocks one after the other, each part a section of its own."""
        inside = 0
        for block in blocks:
            if isinstance(block, Heading):
                while inside and inside >= block.level:
                    yield "</section>"
                    inside -= 1
                inside = max(inside, 1)
                while inside < block.level:
                    yield '<section class="part">' if inside < 2 else '<section class="task">'
                    inside += 1
            yield self._block(block)
        yield from ["</section>"] * max(inside - 1, 0)

    def _block(self, block: Block) -> str:
        match block:
            case Heading(level, line, anchor):
                name = f' id="{self._before}{anchor}"' if anchor else ""
                return f"<h{level}{name}{record(line)}>{self.line(line)}</h{level}>"
            case Paragraph(line):
                return f"<p>{self.line(line)}</p>"
            case Words(text):
                told = (harmless(one) for one in text.split("\n") if one.strip())
                return f"<blockquote>{''.join(f'<p>{one}</p>' for one in told)}</blockquote>"
            case Table(head, rows):
                return self._table(head, rows)
            case Items(items, numbered):
                kind = "ol" if numbered else "ul"
                made = (f"<li{record(item)}>{self.line(item)}</li>" for item in items)
                return f"<{kind}>{''.join(made)}</{kind}>"
            case Picture():
                return drawing(block)
            case _:
                assert_never(block)

    def _table(self, head: Sequence[str], rows: Iterable[Sequence[Line]]) -> str:
        names = [harmless(name) for name in head]
        top = "".join(f'<th scope="col">{name or _ID}</th>' for name in names)
        labels = [f' data-label="{name}"' if name else "" for name in names]
        body = "".join(self._row(row, labels) for row in rows)
        thead = f"<thead><tr>{top}</tr></thead>"
        return f"{_WIDE}<table>{thead}<tbody>{body}</tbody></table></div>"

    def _row(self, row: Sequence[Line], labels: Sequence[str]) -> str:
        cells = "".join(
            f"<td{label}>{self.line(cell)}</td>" if cell else '<td class="none"></td>'
            for cell, label in zip(row, labels, strict=True)
        )
        named = next((record(cell) for cell in row if record(cell)), "")
        return f"<tr{named}>{cells}</tr>"

    def line(self, line: Line) -> str:
        """One line with its marks."""
        return "".join(map(self._span, line))

    def _span(self, span: Span) -> str:
        match span:
            case str():
                return harmless(span)
            case Id(name, is_shown):
                there = f'id="{self._before}{span.place}"'
                if not is_shown:
                    return f"<span {there}></span>"
                if name in self._grounds:
                    to = f"#{GROUND}{place(name)}"
                    return f'<a class="id" {there} href="{to}">{harmless(name)}</a>'
                return f'<b class="id" {there}>{harmless(name)}</b>'
            case Ref(name, told):
                kind = "" if told else ' class="ref"'
                return f'<a{kind} href="#{self._before}{place(name)}">{harmless(told or name)}</a>'
            case Strong(text):
                return f"<strong>{harmless(text)}</strong>"
            case Aside(text):
                return f"<em>{harmless(text)}</em>"
            case Strip():
                return strip(span)
            case _:
                assert_never(span)


_ID: Final = '<span class="unseen">Id</span>'


def record(line: Line) -> str:
    """Marks an element that holds the statement of an id, for the filter."""
    named = next((span.id for span in line if isinstance(span, Id) and span.shown), "")
    return f' class="record" data-id="{harmless(named)}"' if named else ""


def harmless(text: str) -> str:
    """A text as HTML; the blanks around it stay."""
    if not text.isprintable():
        text = for_screen(text).replace("\n", " ")
    return escape(text)


def contents(blocks: Iterable[Block], more: str = "") -> str:
    """Links to every part, below it to its blocks; behind them what comes after all parts."""
    parts: list[list[str]] = []
    for block in blocks:
        if isinstance(block, Heading):
            if block.level == 2:
                parts.append([])
            parts[-1].append(_link(block))
    listed = "".join(f"<li>{part}{_below(inner)}</li>" for part, *inner in parts)
    return f"<ol>{listed}{more}</ol>"


def _link(heading: Heading) -> str:
    first = next((span for span in heading.line if isinstance(span, Id)), None)
    target = heading.anchor or (first.place if first else "")
    return f'<a href="#{target}">{harmless(shown(heading.line))}</a>'


def _below(links: Sequence[str]) -> str:
    return f"<ol>{''.join(f'<li>{link}</li>' for link in links)}</ol>" if links else ""
