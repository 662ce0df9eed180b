"""The picture of who stands around the system, as Mermaid, where there is something to show."""

from __future__ import annotations

from typing import Final

from askfirst.requirements import Kind, Specification
from askfirst.untrusted import for_screen

MOST_NODES: Final = 9
LABEL: Final = 40
_ENTITIES: Final = {ord(mark): f"#{ord(mark)};" for mark in '"#<>&`;%{}[]()|\\*_~$'}


def label(text: str) -> str:
    """A text for a label: one short line with nothing that Mermaid or Markdown would act on."""
    text = " ".join(for_screen(text).split())
    short = text if len(text) <= LABEL else f"{text[: LABEL - 1].rstrip()}…"
    return short.translate(_ENTITIES)


def picture(specification: Specification) -> list[str]:
    """Acting roles on the left, neighbours on the right. Empty below two roles and no neighbour."""
    neighbours = specification.of_kind(Kind.INTERFACE)
    needs = specification.of_kind(Kind.NEED)
    acting = list(dict.fromkeys(need.owner for need in needs if need.owner))
    if not neighbours and len(acting) < 2:
        return []
    acting = acting[: MOST_NODES - 1]
    neighbours = neighbours[: MOST_NODES - 1 - len(acting)]
    lines = ["```mermaid", "flowchart LR", f'  S[["{label(specification.name)}"]]']
    for place, role in enumerate(acting, 1):
        ids = ", ".join(need.id for need in needs if need.owner == role)
        lines.append(f'  R{place}(["{label(role)}"]) -->|"{label(ids)}"| S')
    for place, one in enumerate(neighbours, 1):
        carried = label(one.fields.get("carries", ""))
        line = f'---|"{carried}"|' if carried else "---"
        lines.append(f'  S {line} N{place}[("{label(one.title)}")]')
    return [*lines, "```"]
