"""The picture of who stands around the system, as Mermaid, where there is something to show."""

from __future__ import annotations

from typing import Final

from askfirst.requirements import Kind, Record, Specification
from askfirst.untrusted import for_screen

MOST_NODES: Final = 9
LABEL: Final = 40
_ENTITIES: Final = {ord(mark): f"#{ord(mark)};" for mark in '"#<>&`;%{}[]()|\\*_~$'}


def label(text: str, most: int = LABEL) -> str:
    """A text for a label: one short line with nothing that Mermaid or Markdown would act on."""
    text = " ".join(for_screen(text).split())
    return _cut(text, most).replace(";", ",").translate(_ENTITIES)  # ";" has no sure entity


def _cut(text: str, most: int) -> str:
    """The whole words of a text that fit; a single long one is cut."""
    if len(text) <= most:
        return text
    words = text[: most - 1] if text[most - 1] == " " else text[: most - 1].rpartition(" ")[0]
    return f"{(words or text[: most - 1]).rstrip(' ,;:')}…"


def acting_roles(specification: Specification) -> list[str]:
    """Who gets something done with it, each once however the name is written."""
    by_name: dict[str, str] = {}
    for need in specification.of_kind(Kind.NEED):
        if need.owner and _acts(need):
            by_name.setdefault(_same(need.owner), need.owner)
    return list(by_name.values())


def _acts(need: Record) -> bool:
    """Whether somebody does something, other than being told or looking at a page."""
    return need.fields.get("group", "besides") == "besides"


def picture(specification: Specification) -> list[str]:
    """Acting roles on the left, neighbours on the right. Empty below two roles and no neighbour."""
    neighbours = specification.of_kind(Kind.INTERFACE)
    needs = specification.of_kind(Kind.NEED)
    acting = acting_roles(specification)
    if not neighbours and len(acting) < 2:
        return []
    acting = acting[: MOST_NODES - 1]
    neighbours = neighbours[: MOST_NODES - 1 - len(acting)]
    lines = ["```mermaid", "flowchart LR", f'  S[["{label(specification.name)}"]]']
    for place, role in enumerate(acting, 1):
        wanted = [one.title for one in needs
                  if _same(one.owner) == _same(role) and _acts(one)]  # fmt: skip
        more = f" and {len(wanted) - 1} more" if len(wanted) > 1 else ""
        does = f"{label(wanted[0], LABEL - len(more))}{more}"
        lines.append(f'  R{place}(["{label(role)}"]) -->|"{does}"| S')
    people = {_same(role): f"R{place}" for place, role in enumerate(acting, 1)}
    names = list(dict.fromkeys(_same(one.title) for one in neighbours))
    for one in neighbours:
        name = _same(one.title)
        carried = label(one.fields.get("carries", ""))
        system, node = "S", people.get(name) or f'N{names.index(name) + 1}[("{label(one.title)}")]'
        begin, end = (node, system) if one.fields.get("direction") == "from" else (system, node)
        arrow = "-->" if one.fields.get("direction") else "---"
        lines.append(
            f'  {begin} {arrow}|"{carried}"| {end}' if carried else f"  {begin} {arrow} {end}"
        )
    return [*lines, "```"]


def _same(name: str) -> str:
    """What two ways to write one name share: no article, no capital, no plural."""
    lowered = " ".join(name.lower().split()).removeprefix("the ")
    return lowered.removesuffix("s")


def apart(specification: Specification, acting: list[str]) -> list[Record]:
    """Neighbours that are nobody who acts."""
    people = {_same(role) for role in acting}
    return [one for one in specification.of_kind(Kind.INTERFACE) if _same(one.title) not in people]
