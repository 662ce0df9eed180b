"""doorstop: one YAML file an item, one document a kind, all below one root document.

Rules of the tool: one root document; an item of another document links somewhere or is marked
`derived`; an item's text is never empty; names are letters and digits after one separator.
"""

from __future__ import annotations

import re
from typing import Final

from askfirst.exporters.attributes import harmless, one_line, texts
from askfirst.exporters.markup import block, line
from askfirst.exporters.relations import relations
from askfirst.requirements import Record, Specification, Status
from askfirst.vocabulary import KINDS

ROOT: Final = "DOC"
"""Prefix of the root document, whose one item is the specification itself."""

NAMES: Final = {"links": "all_links"}
"""Attributes whose own name means something else to the tool."""

_PUBLISHED: Final = ("kind", "status", "priority", "verification")
# Words that YAML readers take for something else than a text (YAML 1.1, type repository).
_PLAIN: Final = re.compile(
    r"(?!(?:y|n|yes|no|on|off|true|false|null)$)[A-Za-z](?:[\w' -]*\w)?", re.I | re.A
)


def render(specification: Specification) -> dict[str, str | bytes]:
    """One folder a kind with records; a withdrawn record is an inactive item."""
    linked = relations(specification)
    names = item_names(specification)
    files: dict[str, str | bytes] = {
        f"{ROOT}/.doorstop.yml": _document(ROOT, ""),
        f"{ROOT}/{ROOT}-001.yml": _root(specification),
    }
    for kind, info in KINDS.items():
        records = [record for record in specification.records if record.kind is kind]
        if records:
            files[f"{info.prefix}/.doorstop.yml"] = _document(info.prefix, ROOT)
        for level, record in enumerate(records, start=1):
            targets = sorted(names[link.target] for link in linked[record.id])
            files[f"{info.prefix}/{names[record.id]}.yml"] = _item(record, targets, level)
    return files


def item_names(specification: Specification) -> dict[str, str]:
    """The tool's name for each record: its id, or with one separator only where it has more."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for record in specification.records:
        prefix = KINDS[record.kind].prefix
        number = record.id.removeprefix(f"{prefix}-")
        name = base = f"{prefix}-{re.sub(r'[^A-Za-z0-9]', '', number)}"
        copy = 1
        while name.lower() in taken:
            copy += 1
            name = f"{base}x{copy}"
        taken.add(name.lower())
        names[record.id] = name
    return names


def _document(prefix: str, parent: str) -> str:
    lines = ["attributes:", "  publish:", *(f"  - {name}" for name in _PUBLISHED)]
    lines += ["  reviewed:", "  - priority", "  - rationale", "settings:", "  digits: 2"]
    lines += ["  itemformat: yaml"]
    lines += [f"  parent: {parent}"] if parent else []
    return "\n".join([*lines, f"  prefix: {prefix}", "  sep: '-'"]) + "\n"


def _root(specification: Specification) -> str:
    title = one_line(specification.title or specification.name)
    about = harmless(specification.paragraph or specification.sentence) or title
    return _yaml({"header": line(title), "text": block(about)}, links=[], level=1)


def _item(record: Record, targets: list[str], level: int) -> str:
    values = {NAMES.get(name, name): text for name, text in texts(record).items()}
    values["header"] = line(values["title"])
    values["text"] = block(values["text"])
    active = record.status is not Status.WITHDRAWN
    return _yaml(values, links=targets, level=level, active=active)


def _yaml(values: dict[str, str], *, links: list[str], level: int, active: bool = True) -> str:
    """An item as the tool itself writes it: keys sorted, longer texts as literal blocks."""
    lines = {
        "active": "true" if active else "false",
        "derived": "false" if links else "true",
        "level": str(level),
        "links": "".join(f"\n- {target}: null" for target in links) or "[]",
        "normative": "true",
        "ref": "''",
        "reviewed": "null",
    }
    lines |= {name: scalar(name, text) for name, text in values.items()}
    return "".join(
        f"{key}:{'' if text.startswith(chr(10)) else ' '}{text}\n"
        for key, text in sorted(lines.items())
    )


def scalar(name: str, text: str) -> str:
    """A text in YAML: bare, in quotation marks or as a literal block."""
    if "\n" in text or len(name) + len(text) > 70 or name in ("text", "header"):
        return "|\n" + "\n".join(f"  {part}" if part else "" for part in text.split("\n"))
    return text if _PLAIN.fullmatch(text) else "'" + text.replace("'", "''") + "'"
