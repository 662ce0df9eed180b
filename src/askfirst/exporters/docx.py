"""One Word document: a heading a kind, a heading a record, its attributes as paragraphs.

The paragraphs are written as XML and given to python-docx at once: its own calls look up a style
for each paragraph, which takes minutes at ten thousand records.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from askfirst.exporters.attributes import ATTRIBUTES, harmless, one_line, texts
from askfirst.exporters.packages import fixed
from askfirst.requirements import Record, Specification
from askfirst.vocabulary import KINDS

_SHOWN_ABOVE: Final = frozenset({"id", "title", "text", "kind"})


def render(specification: Specification) -> dict[str, str | bytes]:
    """`requirements.docx`, withdrawn records included."""
    document = Document()
    title = one_line(specification.title or specification.name)
    document.core_properties.title = title[:255]  # the most that the property may hold
    document.core_properties.author = "askfirst"
    paragraphs = "".join(_paragraphs(specification, title))
    parsed = parse_xml(f"<w:body {nsdecls('w')}>{paragraphs}</w:body>")
    end = document.element.body.sectPr
    for paragraph in list(parsed):
        end.addprevious(paragraph)
    out = io.BytesIO()
    document.save(out)
    return {"requirements.docx": fixed(out.getvalue())}


def _paragraphs(specification: Specification, title: str) -> Iterator[str]:
    yield _paragraph(_runs(title), "Title")
    opening = harmless(specification.paragraph or specification.sentence)
    if opening:
        yield _paragraph(_runs(opening))
    for kind, info in KINDS.items():
        records = [record for record in specification.records if record.kind is kind]
        if records:
            yield _paragraph(_runs(info.plural.capitalize()), "Heading1")
        for record in records:
            yield from _record(record)


def _record(record: Record) -> Iterator[str]:
    values = texts(record)
    yield _paragraph(_runs(f"{values['id']} {values['title']}"), "Heading2")
    yield _paragraph(_runs(values["text"]))
    for attribute in ATTRIBUTES:
        if attribute.name in values and attribute.name not in _SHOWN_ABOVE:
            label = f"<w:r><w:rPr><w:b/></w:rPr>{_text(attribute.label + ': ')}</w:r>"
            yield _paragraph(label + _runs(values[attribute.name]))


def _paragraph(runs: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{runs}</w:p>"


def _runs(text: str) -> str:
    """A text as one run, its lines kept."""
    return f"<w:r>{'<w:br/>'.join(map(_text, text.split(chr(10))))}</w:r>"


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
