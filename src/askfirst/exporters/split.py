"""One Markdown file a record, for issue trackers and agents: front matter, then the record.

The front matter is YAML whose values are JSON texts, so that no text can become anything else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from askfirst.exporters.attributes import (
    example_lines,
    harmless,
    heading,
    main_text,
    one_line,
    texts,
)
from askfirst.exporters.markup import block, line
from askfirst.exporters.names import distinct
from askfirst.requirements import Record, Specification

_JSON: Final = json.JSONEncoder(ensure_ascii=False).encode


def render(specification: Specification) -> dict[str, str | bytes]:
    """`requirements/FR-01.md`, ...; names differ by more than capitals."""
    names = distinct(record.id for record in specification.records)
    return {
        f"requirements/{name}.md": "\n\n".join(_blocks(record)) + "\n"
        for name, record in zip(names, specification.records, strict=True)
    }


def _blocks(record: Record) -> Iterator[str]:
    yield _front_matter(record)
    yield f"# {record.id} {line(heading(record))}"
    yield block(main_text(record))
    if record.statement and record.words:
        yield f"In their words: “{line(record.words)}”"
    if record.rationale:
        yield f"Why: {line(record.rationale)}"
    values = texts(record)
    if "fit" in values:
        yield f"## Good enough\n\n{_list(values['fit'])}"
    if record.examples:
        yield "## Examples"
        yield "\n".join(
            f"{number}. " + ", ".join(f"**{key}** {line(text)}" for key, text in example_lines(one))
            for number, one in enumerate(record.examples, start=1)
        )
    for label, name in (("Links", "links"), ("Quotes", "quotes")):
        if name in values:
            yield f"## {label}\n\n" + _list(values[name])


def _front_matter(record: Record) -> str:
    source = "; ".join(dict.fromkeys(one_line(o.words) for o in record.origins if o.words))
    values = {
        "id": record.id,
        "kind": str(record.kind),
        "title": heading(record),
        "status": str(record.status),
        "priority": str(record.priority) if record.priority else None,
        "verification": str(record.verification) if record.verification else None,
        "quality": one_line(record.characteristic) or None,
        "sure": record.sure,
        "heard": record.heard,
        "owner": one_line(record.owner) or None,
        "confirmed_by": one_line(record.confirmed_by) or None,
        "parent": record.parent or None,
        "source": source or None,
    }
    lines = [f"{key}: {_JSON(text)}" for key, text in values.items() if text is not None]
    return "\n".join(["---", *lines, "---"])


def _list(text: str) -> str:
    return "\n".join(f"- {line(part)}" for part in harmless(text).split("\n") if part.strip())
