"""sphinx-needs: a folder that `sphinx-build -W` builds (`conf.py`, `index.rst`, `needs.json`).

`needs.json` holds the records; titles, fields and contents are texts there, and only contents are
read as reStructuredText, so those are escaped. Dynamic functions are switched off everywhere.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from askfirst.exporters.attributes import ATTRIBUTES, Attribute, harmless, one_line, texts
from askfirst.exporters.relations import LINK_TYPES, PARENT, relations
from askfirst.requirements import Link, Record, Specification
from askfirst.vocabulary import KINDS, Kind

NAMES: Final = {"text": "content", "links": "all_links", "parent": "parent_id"}
"""Attributes whose own name means something else to the tool."""

_CORE: Final = frozenset({"title", "status"})
_OWN: Final = frozenset({"id", "text"})
_MARKUP: Final = re.compile(r"([^\w\s.,;!?'’“”–—]|_)")
_NO_TIME: Final = "1970-01-01T00:00:00+00:00"

_CONF: Final = '''"""Sphinx configuration for needs.json. Build: sphinx-build -W -b html . _build"""

project = {project}
extensions = ["sphinx_needs"]
exclude_patterns = ["_build"]
html_theme = "alabaster"
suppress_warnings = ["config.cache"]

needs_id_regex = "^[A-Za-z0-9_.-]+$"
needs_types = {types}
needs_fields = {fields}
needs_links = {links}
needs_build_json = True
needs_reproducible_json = True
'''


def render(specification: Specification) -> dict[str, str | bytes]:
    """The three files; records of every kind, withdrawn ones included."""
    return {
        "conf.py": _conf(specification),
        "index.rst": _index(specification),
        "needs.json": _needs(specification),
    }


def field_name(attribute: str) -> str:
    """What the tool calls an attribute."""
    return NAMES.get(attribute, attribute)


def type_name(kind: Kind) -> str:
    """The need type of a kind: `need`, `role`, `function` alone are taken."""
    return f"req_{kind}"


def link_name(type_: str) -> str:
    """The link field of a link type."""
    return "detailed_from" if type_ == PARENT else type_.replace("-", "_")


def escaped(text: str) -> str:
    """A text as reStructuredText: a line block, every mark of markup escaped."""
    return "\n".join(f"| {_MARKUP.sub(_backslash, line)}".rstrip() for line in text.split("\n"))


def _backslash(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1].isascii() else found[1]


def _conf(specification: Specification) -> str:
    types = [
        {
            "directive": type_name(kind),
            "title": info.singular,
            "prefix": f"{info.prefix}-",
            "color": "#DDE6ED",
            "style": "node",
        }
        for kind, info in KINDS.items()
    ]
    fields = {field_name(one.name): _field(one) for one in ATTRIBUTES if one.name not in _OWN}
    links = {
        link_name(type_): {"outgoing": type_.replace("-", " "), "incoming": f"{type_} of"}
        for type_ in LINK_TYPES
    }
    return _CONF.format(
        project=ascii(one_line(specification.name)),
        types=json.dumps(types, indent=4),
        fields=_python(fields),
        links=json.dumps(links, indent=4),
    )


def _field(attribute: Attribute) -> dict[str, Any]:
    choices = {"enum": list(attribute.choices)} if attribute.choices else {}
    declared = {"schema": {"type": "string", **choices}, "parse_dynamic_functions": False}
    if attribute.name in _CORE:
        return declared
    more = {"description": attribute.label, "nullable": True, "parse_variants": False}
    return declared | more


def _python(value: dict[str, Any]) -> str:
    """JSON as a Python literal; its keys and texts hold neither word."""
    return json.dumps(value, indent=4).replace(": true", ": True").replace(": false", ": False")


def _index(specification: Specification) -> str:
    title = _MARKUP.sub(_backslash, one_line(specification.title or specification.name))
    opening = harmless(specification.paragraph or specification.sentence)
    blocks = ["=" * 2 * len(title) + f"\n{title}\n" + "=" * 2 * len(title)]
    blocks += [escaped(opening)] if opening else []
    blocks += [".. needimport:: needs.json"]
    return "\n\n".join(blocks) + "\n"


def _needs(specification: Specification) -> str:
    linked = relations(specification)
    needs = {record.id: _need(record, linked[record.id]) for record in specification.records}
    body = {
        "created": _NO_TIME,
        "current_version": "1",
        "project": one_line(specification.name),
        "versions": {"1": {"created": _NO_TIME, "needs_amount": len(needs), "needs": needs}},
    }
    return json.dumps(body, indent=1, ensure_ascii=False) + "\n"


def _need(record: Record, links: tuple[Link, ...]) -> dict[str, Any]:
    need: dict[str, Any] = {
        field_name(name): escaped(text) if name == "text" else text
        for name, text in texts(record).items()
    }
    need["type"] = type_name(record.kind)
    for link in links:
        need.setdefault(link_name(link.type), []).append(link.target)
    return need
