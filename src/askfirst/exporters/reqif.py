"""ReqIF 1.0 XML (OMG formal/2011-04-02): what DOORS, Polarion, ReqView and others read.

Identifiers are made from the records' ids and times from their answers, never from a clock or a
random number: exporting twice gives the same bytes, and importers find their objects again.
Attribute names follow the prostep implementation guide (`ReqIF.ForeignID`, `ReqIF.Text`, ...).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from askfirst.exporters.attributes import ATTRIBUTES, Attribute, harmless, one_line, texts
from askfirst.exporters.relations import LINK_TYPES, PARENT, relations
from askfirst.requirements import Link, Record, Specification
from askfirst.vocabulary import KINDS

NAMES: Final = {"id": "ReqIF.ForeignID", "title": "ReqIF.Name", "text": "ReqIF.Text"}
"""Attributes whose names importers know."""

_NO_TIME: Final = "1970-01-01T00:00:00Z"
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_NO_LETTER: Final = re.compile(r"[^\w.-]", re.ASCII)
_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">'
)
_CHAPTER: Final = "ReqIF.ChapterName"


def render(specification: Specification) -> dict[str, str | bytes]:
    """`requirements.reqif`: one object a record, withdrawn ones too, in one chapter a kind."""
    return {"requirements.reqif": "\n".join(_file(specification)) + "\n"}


def _file(specification: Specification) -> Iterator[str]:
    linked = relations(specification)
    begun = min(_times(specification.records), default=_NO_TIME)
    title = one_line(specification.title or specification.name)
    yield _HEAD
    yield (
        '<THE-HEADER><REQ-IF-HEADER IDENTIFIER="_header">'
        f"<CREATION-TIME>{begun}</CREATION-TIME><REQ-IF-TOOL-ID>askfirst</REQ-IF-TOOL-ID>"
        "<REQ-IF-VERSION>1.0</REQ-IF-VERSION><SOURCE-TOOL-ID>askfirst</SOURCE-TOOL-ID>"
        f"<TITLE>{escape(title)}</TITLE></REQ-IF-HEADER></THE-HEADER>"
    )
    yield "<CORE-CONTENT><REQ-IF-CONTENT>"
    yield from _data_types(begun)
    yield from _spec_types(begun)
    yield from _objects(specification, begun)
    yield from _relations(specification.records, linked)
    yield from _hierarchy(specification, title, begun)
    yield "</REQ-IF-CONTENT></CORE-CONTENT></REQ-IF>"


def _times(records: Iterable[Record]) -> Iterator[str]:
    """When the answers behind the records were given, where that is a time."""
    for record in records:
        yield from (origin.at for origin in record.origins if _TIME.fullmatch(origin.at))


def _changed(record: Record) -> str:
    return max(_times((record,)), default=_NO_TIME)


def _named(identifier: str, at: str, name: str) -> str:
    """The three attributes that nearly every element has; an xsd:ID starts with `_` here."""
    return f'IDENTIFIER="_{identifier}" LAST-CHANGE="{at}" LONG-NAME={quoteattr(name)}'


def identifier(record_id: str) -> str:
    """A record's id in the letters of an xsd:ID."""
    return _NO_LETTER.sub("_", record_id)


def attribute_name(attribute: Attribute) -> str:
    """The LONG-NAME of an attribute."""
    return NAMES.get(attribute.name, attribute.name.upper())


def type_of(attribute: Attribute) -> str:
    """ENUMERATION, STRING or XHTML.

    Only ids are STRING: importers exist that garble letters beyond ASCII there (strictdoc
    0.30 reads them as Latin-1), and none that does so in XHTML.
    """
    if attribute.choices:
        return "ENUMERATION"
    return "STRING" if attribute.name in ("id", "parent") else "XHTML"


def _data_types(at: str) -> Iterator[str]:
    yield "<DATATYPES>"
    line = _named("type-STRING", at, "text of one line")
    yield f'<DATATYPE-DEFINITION-STRING {line} MAX-LENGTH="1000000"/>'
    yield f"<DATATYPE-DEFINITION-XHTML {_named('type-XHTML', at, 'text')}/>"
    for attribute in ATTRIBUTES:
        if attribute.choices:
            name = attribute_name(attribute)
            values = "".join(
                f"<ENUM-VALUE {_named(_choice(attribute, choice), at, choice)}><PROPERTIES>"
                f'<EMBEDDED-VALUE KEY="{key}" OTHER-CONTENT=""/></PROPERTIES></ENUM-VALUE>'
                for key, choice in enumerate(attribute.choices)
            )
            yield (
                f"<DATATYPE-DEFINITION-ENUMERATION {_named(f'type-{name}', at, name)}>"
                f"<SPECIFIED-VALUES>{values}</SPECIFIED-VALUES></DATATYPE-DEFINITION-ENUMERATION>"
            )
    yield "</DATATYPES>"


def _choice(attribute: Attribute, choice: str) -> str:
    return f"value-{attribute.name}-{identifier(choice)}"


def _spec_types(at: str) -> Iterator[str]:
    yield f"<SPEC-TYPES><SPEC-OBJECT-TYPE {_named('object-REQUIREMENT', at, 'REQUIREMENT')}>"
    yield "<SPEC-ATTRIBUTES>"
    for attribute in ATTRIBUTES:
        yield _definition(attribute_name(attribute), type_of(attribute), at)
    yield "</SPEC-ATTRIBUTES></SPEC-OBJECT-TYPE>"
    yield f"<SPEC-OBJECT-TYPE {_named('object-SECTION', at, 'SECTION')}><SPEC-ATTRIBUTES>"
    yield _definition(_CHAPTER, "STRING", at)
    yield "</SPEC-ATTRIBUTES></SPEC-OBJECT-TYPE>"
    yield f"<SPECIFICATION-TYPE {_named('specification-type', at, 'requirements document')}/>"
    for type_ in LINK_TYPES:
        name = "Parent" if type_ == PARENT else type_
        yield f"<SPEC-RELATION-TYPE {_named(f'relation-{type_}', at, name)}/>"
    yield "</SPEC-TYPES>"


def _definition(name: str, type_: str, at: str) -> str:
    data_type = f"_type-{name}" if type_ == "ENUMERATION" else f"_type-{type_}"
    many = ' MULTI-VALUED="false"' if type_ == "ENUMERATION" else ""
    return (
        f"<ATTRIBUTE-DEFINITION-{type_} {_named(f'attribute-{name}', at, name)}{many}><TYPE>"
        f"<DATATYPE-DEFINITION-{type_}-REF>{data_type}</DATATYPE-DEFINITION-{type_}-REF>"
        f"</TYPE></ATTRIBUTE-DEFINITION-{type_}>"
    )


def _frame(attribute: Attribute) -> tuple[str, str]:
    """What stands before and after a value of the attribute."""
    type_ = type_of(attribute)
    element = f"ATTRIBUTE-VALUE-{type_}"
    definition = (
        f"<DEFINITION><ATTRIBUTE-DEFINITION-{type_}-REF>_attribute-{attribute_name(attribute)}"
        f"</ATTRIBUTE-DEFINITION-{type_}-REF></DEFINITION>"
    )
    if type_ == "STRING":
        return f"<{element} THE-VALUE=", f">{definition}</{element}>"
    if type_ == "ENUMERATION":
        return (
            f"<{element}>{definition}<VALUES><ENUM-VALUE-REF>_",
            f"</ENUM-VALUE-REF></VALUES></{element}>",
        )
    return f"<{element}>{definition}<THE-VALUE>", f"</THE-VALUE></{element}>"


_FRAMES: Final = {attribute.name: _frame(attribute) for attribute in ATTRIBUTES}
_CHOSEN: Final = {
    (attribute.name, choice): _choice(attribute, choice).join(_FRAMES[attribute.name])
    for attribute in ATTRIBUTES
    for choice in attribute.choices
}


def _value(name: str, text: str) -> str:
    chosen = _CHOSEN.get((name, text))
    if chosen:
        return chosen
    before, after = _FRAMES[name]
    return f"{before}{quoteattr(text) if name in ('id', 'parent') else xhtml(text)}{after}"


def xhtml(text: str) -> str:
    """A text as paragraphs; a line end inside one is a break."""
    body = escape(text)
    if "\n" in body:
        body = body.replace("\n\n", "</xhtml:p><xhtml:p>").replace("\n", "<xhtml:br/>\n")
    return f"<xhtml:div><xhtml:p>{body}</xhtml:p></xhtml:div>"


def _objects(specification: Specification, begun: str) -> Iterator[str]:
    yield "<SPEC-OBJECTS>"
    chapter = (
        "<DEFINITION><ATTRIBUTE-DEFINITION-STRING-REF>"
        f"_attribute-{_CHAPTER}</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION>"
    )
    for kind, info in KINDS.items():
        name = info.plural.capitalize()
        yield (
            f"<SPEC-OBJECT {_named(f'chapter-{kind}', begun, name)}><TYPE><SPEC-OBJECT-TYPE-REF>"
            "_object-SECTION</SPEC-OBJECT-TYPE-REF></TYPE><VALUES>"
            f'<ATTRIBUTE-VALUE-STRING THE-VALUE="{name}">{chapter}</ATTRIBUTE-VALUE-STRING>'
            "</VALUES></SPEC-OBJECT>"
        )
    for record in specification.records:
        values = texts(record)
        held = "".join(_value(name, text) for name, text in values.items())
        name = _named(f"record-{identifier(record.id)}", _changed(record), values["title"])
        yield (
            f"<SPEC-OBJECT {name}><TYPE><SPEC-OBJECT-TYPE-REF>_object-REQUIREMENT"
            f"</SPEC-OBJECT-TYPE-REF></TYPE><VALUES>{held}</VALUES></SPEC-OBJECT>"
        )
    yield "</SPEC-OBJECTS>"


def _relations(records: Iterable[Record], linked: dict[str, tuple[Link, ...]]) -> Iterator[str]:
    yield "<SPEC-RELATIONS>"
    for record in records:
        links = linked[record.id]
        source, at = identifier(record.id), _changed(record) if links else ""
        for link in links:
            target = identifier(link.target)
            yield (
                f'<SPEC-RELATION IDENTIFIER="_link-{source}--{target}"'
                f' LAST-CHANGE="{at}">'
                f"<TYPE><SPEC-RELATION-TYPE-REF>_relation-{link.type}</SPEC-RELATION-TYPE-REF>"
                f"</TYPE><SOURCE><SPEC-OBJECT-REF>_record-{source}</SPEC-OBJECT-REF></SOURCE>"
                f"<TARGET><SPEC-OBJECT-REF>_record-{target}</SPEC-OBJECT-REF></TARGET>"
                "</SPEC-RELATION>"
            )
    yield "</SPEC-RELATIONS>"


def _place(name: str, at: str, children: str = "") -> str:
    inside = f"<CHILDREN>{children}</CHILDREN>" if children else ""
    return (
        f'<SPEC-HIERARCHY IDENTIFIER="_place-{name}" LAST-CHANGE="{at}"><OBJECT>'
        f"<SPEC-OBJECT-REF>_{name}</SPEC-OBJECT-REF></OBJECT>{inside}</SPEC-HIERARCHY>"
    )


def _hierarchy(specification: Specification, title: str, begun: str) -> Iterator[str]:
    opening = harmless(specification.paragraph)
    about = f" DESC={quoteattr(opening)}" if opening else ""
    yield (
        f"<SPECIFICATIONS><SPECIFICATION {_named('specification', begun, title)}{about}><TYPE>"
        "<SPECIFICATION-TYPE-REF>_specification-type</SPECIFICATION-TYPE-REF></TYPE><CHILDREN>"
    )
    for kind in KINDS:
        children = "\n".join(
            _place(f"record-{identifier(record.id)}", begun)
            for record in specification.records
            if record.kind is kind
        )
        if children:
            yield _place(f"chapter-{kind}", begun, children)
    yield "</CHILDREN></SPECIFICATION></SPECIFICATIONS>"
