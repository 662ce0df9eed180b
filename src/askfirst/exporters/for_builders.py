"""What the documents for builders (spec-kit, Kiro, OpenSpec, Gherkin) say alike: *shall* in
capitals, the note on a record, and which records they have no place for."""

from __future__ import annotations

import re
from typing import Final

from askfirst.exporters.attributes import FIT_PARTS, one_line
from askfirst.requirements import Record, Specification, Status
from askfirst.vocabulary import Kind

NOT_IN_THE_FILES: Final = "not in the files"
"""The reason of records that stand nowhere in an export."""


def unplaced(specification: Specification) -> tuple[str, ...]:
    """Ids of withdrawn records and of bare source sentences: documents for builders hold none."""
    return tuple(
        record.id
        for record in specification.records
        if record.status is Status.WITHDRAWN or record.kind is Kind.EVIDENCE
    )


def capitals(statement: str) -> str:
    """The sentence with *shall* in capitals, as RFC 2119 (BCP 14) and tools that follow it ask."""
    return re.sub(r"\bshall\b", "SHALL", statement)


def has_shall(record: Record) -> bool:
    """Whether the record's sentence demands something."""
    return re.search(r"\bshall\b", record.statement) is not None


def note(record: Record, *, why: bool = False) -> str:
    """What is known about a record, on one line: priority, check, links, where from.

    Args:
        why: with the reason, for formats that give it no place of its own.
    """
    links = [f"{link.type.replace('-', ' ')} {link.target}" for link in record.links]
    if record.parent and record.parent not in (link.target for link in record.links):
        links.insert(0, f"for {record.parent}")
    fit = ((name, getattr(record.fit, name)) for name in FIT_PARTS)
    parts = {
        "why": record.rationale if why else "",
        "priority": str(record.priority or ""),
        "check": str(record.verification or ""),
        "good enough": ", ".join(f"{name} {text}" for name, text in fit if text),
        "owner": record.owner,
        "links": ", ".join(links),
        "source": "; ".join(dict.fromkeys(o.words for o in record.origins if o.words)),
    }
    told = [f"{name}: {one_line(text)}" for name, text in parts.items() if text.strip()]
    return "; ".join([*_binding(record), *told])


def _binding(record: Record) -> list[str]:
    """Why a builder is not held to it, where that is so."""
    told = ["a person does it"] if record.fields.get("actor") == "person" else []
    told += ["a preference, not fixed"] if record.fields.get("standing") == "liked" else []
    told += ["it happened once, and demands nothing"] if record.is_story else []
    return told + (["heard only"] if record.heard else [])
