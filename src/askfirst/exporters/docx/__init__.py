"""`requirements.docx`: the paper as a Word document.

A first page with the title and what it is; parts, tables and numbered steps below; a header with
title and day, a footer with the page. The blocks are written as XML and given to python-docx at
once: its own calls look up a style for each paragraph, which takes minutes at ten thousand records.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, assert_never
from xml.sax.saxutils import escape, quoteattr
from zlib import crc32

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from askfirst.exporters.attributes import between_blanks, one_line
from askfirst.exporters.docx.look import dress
from askfirst.exporters.packages import fixed
from askfirst.paper import Paper, paper
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
from askfirst.paper.mending import day
from askfirst.requirements import Specification

_LONGEST_NAME: Final = 40
_WIDTH: Final = 9360
"""Of the text, in twentieths of a point."""
_ID_WIDTH: Final = 1150
_NUMBERED: Final = 1000
"""Lists are numbered from here on, each its own."""


def render(specification: Specification) -> dict[str, str | bytes]:
    """`requirements.docx`."""
    made = paper(specification)
    document = Document()
    document.core_properties.title = one_line(made.title)[:255]  # the most that it may hold
    document.core_properties.author = "askfirst"
    dress(document, one_line(made.title), day(specification.date))
    writer = _Writer()
    body = "".join(writer.document(made))
    parsed = parse_xml(f"<w:body {nsdecls('w')}>{body}</w:body>")
    _number(document, writer.lists)
    end = document.element.body.sectPr
    for element in list(parsed):
        end.addprevious(element)
    out = io.BytesIO()
    document.save(out)
    return {"requirements.docx": fixed(out.getvalue())}


def _number(document: Any, lists: int) -> None:
    """A numbering of its own for each list of steps, so that each begins with 1."""
    style = document.styles["List Number"].element
    used = style.find(f".//{qn('w:numId')}").get(qn("w:val"))
    numbering = document.part.numbering_part.element
    (abstract,) = (
        one.find(qn("w:abstractNumId")).get(qn("w:val"))
        for one in numbering.findall(qn("w:num"))
        if one.get(qn("w:numId")) == used
    )
    for number in range(_NUMBERED, _NUMBERED + lists):
        numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>'
                '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            )
        )


class _Writer:
    """Writes blocks; counts places and lists, which Word numbers through."""

    def __init__(self) -> None:
        self._places = 0
        self.lists = 0

    def document(self, made: Paper) -> Iterator[str]:
        """The first page, then the parts."""
        yield _paragraph(_run(one_line(made.title)), "Title")
        first = next(
            (at for at, block in enumerate(made.blocks) if isinstance(block, Heading)),
            len(made.blocks),
        )
        yield from map(self._block, made.blocks[:first])
        if made.blocks[first:]:
            yield _paragraph('<w:r><w:br w:type="page"/></w:r>')
        yield from map(self._block, made.blocks[first:])

    def _block(self, block: Block) -> str:
        match block:
            case Heading(level, line):
                return _paragraph(self._line(line), f"Heading{level - 1}")
            case Paragraph((Strong(),) as line):  # a few words over a list
                return _paragraph(self._line(line), keep=True)
            case Paragraph(line):
                return _paragraph(self._line(line))
            case Words(text):
                parts = (one_line(part) for part in text.split("\n") if part.strip())
                return "".join(_paragraph(_run(part), "Quote") for part in parts)
            case Table(head, rows):
                return self._table(head, rows)
            case Items(items, True):
                number = _NUMBERED + self.lists
                self.lists += 1
                return "".join(_step(self._line(item), number) for item in items)
            case Items(items):
                return "".join(_paragraph(self._line(item), "ListBullet") for item in items)
            case Picture():
                return ""  # its neighbours stand in the table above it
            case _:
                assert_never(block)

    def _table(self, head: Sequence[str], rows: Iterable[Sequence[Line]]) -> str:
        rows = list(rows)
        widths = _widths(head, rows)
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        top = "".join(
            _cell(_paragraph(_run(one_line(name), bold=True), "TableText"), width)
            for name, width in zip(head, widths, strict=True)
        )
        body = "".join(
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            + "".join(
                _cell(_paragraph(self._line(cell), "TableText"), width)
                for cell, width in zip(row, widths, strict=True)
            )
            + "</w:tr>"
            for row in rows
        )
        return (
            '<w:tbl><w:tblPr><w:tblStyle w:val="PaperTable"/>'
            f'<w:tblW w:w="{_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:firstRow="1"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>"
            f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{top}</w:tr>{body}</w:tbl>"
            f"{_paragraph('', 'TableText')}"
        )

    def _line(self, line: Line) -> str:
        return "".join(map(self._span, line))

    def _span(self, span: Span) -> str:
        match span:
            case str():
                return _run(span)
            case Id(name, is_shown):
                self._places += 1
                there = _bookmark(span.place)
                start = f'<w:bookmarkStart w:id="{self._places}" w:name={quoteattr(there)}/>'
                inner = _id(name) if is_shown else ""
                return f'{start}{inner}<w:bookmarkEnd w:id="{self._places}"/>'
            case Ref(name, told):
                there = quoteattr(_bookmark(place(name)))
                return (
                    f"<w:hyperlink w:anchor={there}>{_run(told or name, link=True)}</w:hyperlink>"
                )
            case Strong(text):
                return _run(text, bold=True)
            case Aside(text):
                return _run(text, italic=True)
            case Strip():
                return _run(span.text)
            case _:
                assert_never(span)


def _bookmark(name: str) -> str:
    """A name as Word takes it: a letter first, no hyphen, at most 40 characters."""
    there = f"p_{name.replace('-', '_')}"
    if len(there) <= _LONGEST_NAME:
        return there
    return f"{there[:30]}_{crc32(name.encode()):08x}"  # still one of its own


def _widths(head: Sequence[str], rows: Sequence[Sequence[Line]]) -> list[int]:
    """Ids in a narrow column; the others by how much stands in them, none below half its share."""
    ids = bool(head) and not head[0]
    rest = range(1 if ids else 0, len(head))
    free = _WIDTH - (_ID_WIDTH if ids else 0)
    longest = [
        max(len(head[at]), *(min(len(shown(row[at])), 80) for row in rows), 6) ** 0.6 for at in rest
    ]
    least = free / max(len(longest), 1) / 2
    spare = free - least * len(longest)
    shares = [int(least + spare * one / sum(longest)) for one in longest]
    return [*([_ID_WIDTH] if ids else []), *shares]


def _cell(inner: str, width: int) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}</w:tc>'


def _step(runs: str, number: int) -> str:
    return (
        '<w:p><w:pPr><w:pStyle w:val="ListNumber"/><w:numPr><w:ilvl w:val="0"/>'
        f'<w:numId w:val="{number}"/></w:numPr></w:pPr>{runs}</w:p>'
    )


def _id(name: str) -> str:
    """An id, which no line end cuts at its hyphen."""
    parts = (f"{_TEXT}{escape(part)}</w:t>" if part else "" for part in one_line(name).split("-"))
    return f"<w:r><w:rPr><w:b/></w:rPr>{'<w:noBreakHyphen/>'.join(parts)}</w:r>"


_TEXT: Final = '<w:t xml:space="preserve">'


def _paragraph(runs: str, style: str = "", *, keep: bool = False) -> str:
    """A paragraph; one that is kept stands on the same page as the next."""
    inner = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner += "<w:keepNext/>" if keep else ""
    properties = f"<w:pPr>{inner}</w:pPr>" if inner else ""
    return f"<w:p>{properties}{runs}</w:p>"


def _run(text: str, *, bold: bool = False, italic: bool = False, link: bool = False) -> str:
    """Words with their look; the blanks around them stay."""
    words = between_blanks(text, one_line(text))
    look = f"{'<w:b/>' if bold else ''}{'<w:i/>' if italic else ''}"
    look += '<w:color w:val="0B4F9E"/>' if link else ""
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f"<w:r>{look}{_TEXT}{escape(words)}</w:t></w:r>"
