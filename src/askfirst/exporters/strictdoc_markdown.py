"""StrictDoc's Markdown: the document and its grammar, readable without any tool.

Rules of the format: the grammar names the identifier, the status and the title first; fields of
one line stand in one block, their lines joined by a backslash; two blank lines are an error.
"""

from __future__ import annotations

from typing import Final

from askfirst.exporters.attributes import ATTRIBUTES, Attribute, one_line, texts
from askfirst.exporters.markup import block, line
from askfirst.exporters.relations import LINK_TYPES, PARENT, relations
from askfirst.requirements import Link, Record, Specification
from askfirst.vocabulary import KINDS

NAMES: Final = {"id": "UID", "text": "Statement"}
"""Attributes that the format calls by a name of its own."""

_FIRST: Final = ("id", "status", "title")
_NEEDED: Final = (*_FIRST, "kind", "text")
# The format looks for these also where Markdown has escaped the bracket; a no-break space looks
# the same. The third would end a text of StrictDoc's other format, into which texts are read.
_OWN: Final = (("[LINK: ", "[LINK:\u00a0"), ("[ANCHOR: ", "[ANCHOR:\u00a0"), ("\n<<<", "\n\\<<<"))


def is_short(attribute: Attribute) -> bool:
    """Whether the attribute stands in the block of one-line fields."""
    return bool(attribute.choices) or attribute.one_line


def _ordered() -> tuple[Attribute, ...]:
    first = [one for name in _FIRST for one in ATTRIBUTES if one.name == name]
    others = [one for one in ATTRIBUTES if one.name not in _FIRST]
    return (*first, *filter(is_short, others), *(one for one in others if not is_short(one)))


ORDERED: Final = _ordered()
"""The attributes in the order that the format wants: short ones before texts."""

_SHORT: Final = tuple(one for one in ORDERED if is_short(one) and one.name != "title")
_LONG: Final = tuple(one for one in ORDERED if not is_short(one))


def field_name(attribute: Attribute) -> str:
    """What the grammar calls an attribute."""
    return NAMES.get(attribute.name, attribute.label)


def render(specification: Specification) -> dict[str, str | bytes]:
    """`requirements.md` and `requirements.gra.md`; withdrawn records included."""
    linked = relations(specification)
    title = _neutral(line(specification.title or specification.name))
    blocks = [f"# {title}", "**Grammar**: requirements.gra.md"]
    opening = block(specification.paragraph or specification.sentence)
    blocks += [_neutral(opening)] if opening else []
    for kind, info in KINDS.items():
        records = [record for record in specification.records if record.kind is kind]
        if records:
            blocks += [f"## {info.plural.capitalize()}"]
        for record in records:
            blocks += _node(record, linked[record.id])
    return {
        "requirements.md": "\n\n".join(blocks) + "\n",
        "requirements.gra.md": "\n\n".join(_grammar()) + "\n",
    }


def _neutral(text: str) -> str:
    if "[" not in text and "<<<" not in text:
        return text
    text = f"\n{text}"
    for found, harmless_form in _OWN:
        text = text.replace(found, harmless_form)
    return text[1:]


def _node(record: Record, links: tuple[Link, ...]) -> list[str]:
    values = texts(record)
    short = [
        f"**{field_name(one)}**: {_neutral(line(values[one.name]))}"
        for one in _SHORT
        if one.name in values
    ]
    head = " \\\n".join(short) + "".join(["\n**Relations**:", *map(_link, links)] if links else [])
    long = [
        _long(field_name(one), _neutral(block(values[one.name])))
        for one in _LONG
        if one.name in values
    ]
    return [f"### {_neutral(line(one_line(values['title'])))}", head, *long]


def _long(name: str, text: str) -> str:
    return f"**{name}**:\n\n{text}" if "\n\n" in text else f"**{name}**: {text}"


def _link(link: Link) -> str:
    role = "" if link.type == PARENT else f" \\\n  **Role**: `{link.type}`"
    return f"\n- **Type**: `Parent` \\\n  **ID**: `{link.target}`{role}"


def _grammar() -> list[str]:
    blocks = ["# Requirements grammar"]
    blocks += ["## Element: SECTION", "**Composite**: True", *_field("Title", "String")]
    blocks += ["## Element: TEXT", *_field("Statement", "String")]
    blocks += ["## Element: REQUIREMENT"]
    for attribute in ORDERED:
        choices = ", ".join(attribute.choices)
        type_ = f"SingleChoice({choices})" if choices else "String"
        blocks += _field(field_name(attribute), type_, required=attribute.name in _NEEDED)
    blocks += ["### Relations"]
    for type_ in LINK_TYPES:
        blocks += ["#### Relation: Parent"]
        blocks += [] if type_ == PARENT else [f"**Role**: {type_}"]
    return blocks


def _field(name: str, type_: str, *, required: bool = True) -> list[str]:
    return [f"### Field: {name}", f"**Type**: {type_}\n**Required**: {required}"]
