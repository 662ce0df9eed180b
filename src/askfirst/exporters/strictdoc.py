"""StrictDoc's own format: one `.sdoc` document with its grammar.

Rules of the format: single-line fields stand before the statement, in the grammar's order; texts
of several lines stand between `>>>` and `<<<`; a field is never empty.
"""

from __future__ import annotations

import re
from typing import Final

from askfirst.exporters.attributes import ATTRIBUTES, Attribute, harmless, one_line, quoted, texts
from askfirst.exporters.relations import LINK_TYPES, PARENT, relations
from askfirst.requirements import Link, Record, Specification
from askfirst.vocabulary import KINDS

NAMES: Final = {"id": "UID", "text": "STATEMENT"}
"""Attributes that the format calls by a name of its own."""

# What the format would read as its own inside a text: a reference, and the end of the text.
# A no-break space looks the same and is not what its grammar looks for.
_REFERENCE: Final = re.compile(r"\[(LINK|ANCHOR): ")
_END: Final = re.compile(r"^(<<<)", re.MULTILINE)


def field_name(attribute: Attribute) -> str:
    """The name of an attribute in the grammar."""
    return NAMES.get(attribute.name, attribute.name.upper())


def render(specification: Specification) -> dict[str, str | bytes]:
    """`requirements.sdoc`: one section for each kind of record, withdrawn ones included."""
    linked = relations(specification)
    blocks = [_document(specification), _grammar()]
    opening = harmless(specification.paragraph or specification.sentence)
    if opening:
        blocks.append(f"[TEXT]\nSTATEMENT: {_multi(opening)}")
    for kind, info in KINDS.items():
        records = [record for record in specification.records if record.kind is kind]
        if records:
            blocks.append(f"[[SECTION]]\nTITLE: {info.plural.capitalize()}")
            blocks.extend(_node(record, linked[record.id]) for record in records)
            blocks.append("[[/SECTION]]")
    return {"requirements.sdoc": "\n\n".join(blocks) + "\n"}


def _document(specification: Specification) -> str:
    title = _single(one_line(specification.title or specification.name))
    return f"[DOCUMENT]\nTITLE: {title}\nOPTIONS:\n  MARKUP: Text"


def _grammar() -> str:
    lines = ["[GRAMMAR]", "ELEMENTS:", "- TAG: SECTION", "  PROPERTIES:", "    IS_COMPOSITE: True"]
    lines += ["  FIELDS:", *_field("TITLE", "String", required=True)]
    lines += ["- TAG: TEXT", "  FIELDS:", *_field("STATEMENT", "String", required=True)]
    lines += ["- TAG: REQUIREMENT", "  FIELDS:"]
    for attribute in ATTRIBUTES:
        choices = ", ".join(attribute.choices)
        type_ = f"SingleChoice({choices})" if choices else "String"
        required = attribute.name in ("id", "kind", "status", "title", "text")
        lines += _field(field_name(attribute), type_, required=required)
    lines += ["  RELATIONS:", "  - TYPE: Parent"]
    for type_ in LINK_TYPES:
        lines += [] if type_ == PARENT else ["  - TYPE: Parent", f"    ROLE: {type_}"]
    return "\n".join(lines)


def _field(title: str, type_: str, *, required: bool) -> list[str]:
    return [f"  - TITLE: {title}", f"    TYPE: {type_}", f"    REQUIRED: {required}"]


def _node(record: Record, links: tuple[Link, ...]) -> str:
    values = texts(record)
    lines = ["[REQUIREMENT]"]
    for attribute in ATTRIBUTES:
        value = values.get(attribute.name)
        if value:
            short = attribute.one_line or attribute.choices
            lines.append(f"{field_name(attribute)}: {_single(value) if short else _multi(value)}")
    if links:
        lines.append("RELATIONS:")
    for link in links:
        lines += ["- TYPE: Parent", f"  VALUE: {link.target}"]
        lines += [] if link.type == PARENT else [f"  ROLE: {link.type}"]
    return "\n".join(lines)


def _single(text: str) -> str:
    """A text of one line. `>>>` alone would open a text of several."""
    return quoted(text) if text == ">>>" else _REFERENCE.sub("[\\1:\u00a0", text)


def neutral(text: str) -> str:
    """The text, looking the same, with nothing that the format reads as its own."""
    return _END.sub("\u00a0\\1", _REFERENCE.sub("[\\1:\u00a0", text))


def _multi(text: str) -> str:
    return f">>>\n{neutral(text)}\n<<<"
