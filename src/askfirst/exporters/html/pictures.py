"""What stands around the system, and which goal leads to which requirement, as inline SVG."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final

from askfirst.exporters.markdown.picture import acting_roles, apart
from askfirst.exporters.markdown.text import link_name
from askfirst.requirements import Kind, Record, Specification
from askfirst.untrusted import for_screen

MOST_NODES: Final = 9
MOST_TRACED: Final = 60
"""More rows than this are no picture any more; the trace table has them all."""
_ROW: Final = 34
_LABEL: Final = 30


def _short(text: str) -> str:
    text = " ".join(for_screen(text).split())
    return escape(text if len(text) <= _LABEL else f"{text[: _LABEL - 1].rstrip()}…")


Places = frozenset[str]
"""Names of the anchors that the page has, so that a box leads only to what is there."""


def _box(x: int, y: int, width: int, text: str, kind: str, target: str = "") -> str:
    shape = f'<rect x="{x}" y="{y}" width="{width}" height="26" rx="4" class="{kind}"/>'
    words = f'<text x="{x + width // 2}" y="{y + 17}" text-anchor="middle">{text}</text>'
    body = shape + words
    return f'<a href="#{target}">{body}</a>' if target else body


def _place(record: Record, places: Places) -> str:
    name = link_name(record.id)
    return name if name in places else ""


def _line(x: int, y: int, to_x: int, to_y: int) -> str:
    return f'<line x1="{x}" y1="{y}" x2="{to_x}" y2="{to_y}"/>'


def _drawing(width: int, height: int, name: str, told: str, parts: Sequence[str]) -> str:
    return (
        f'<figure><svg viewBox="0 0 {width} {height}" width="{width}" role="group" '
        f'aria-label="{escape(told)}">{"".join(parts)}</svg><figcaption>{escape(name)}</figcaption></figure>'
    )


def context(specification: Specification, places: Places) -> str:
    """Acting roles left, neighbours right; empty below two roles and no neighbour."""
    neighbours = specification.of_kind(Kind.INTERFACE)
    acting = acting_roles(specification)[: MOST_NODES - 1]
    if not neighbours and len(acting) < 2:
        return ""
    shown = apart(specification, acting)[: MOST_NODES - 1 - len(acting)]
    rows = max(len(acting), len(shown), 1)
    height = rows * _ROW + 16
    middle = height // 2
    parts = []
    for place, role in enumerate(acting):
        y = 8 + place * _ROW
        parts += [_line(230, y + 13, 300, middle), _box(10, y, 220, _short(role), "role")]
    for place, one in enumerate(shown):
        y = 8 + place * _ROW
        parts += [
            _line(500, middle, 570, y + 13),
            _box(570, y, 220, _short(one.title), "near", _place(one, places)),
        ]
    parts.append(_box(300, middle - 13, 200, _short(specification.name), "system"))
    told = f"{len(acting)} roles and {len(shown)} neighbours around {specification.name}"
    return _drawing(800, height, "Who acts, and what it exchanges something with", told, parts)


def trace(specification: Specification, places: Places) -> str:
    """Goals, the needs that serve them and the functions made of those, joined by lines."""
    goals = specification.of_kind(Kind.GOAL)
    needs = [need for need in specification.of_kind(Kind.NEED) if not need.fields.get("tick")]
    functions = [one for one in specification.of_kind(Kind.FUNCTION) if one.linked("step-of")]
    columns = (goals, needs, functions)
    joined = any(need.linked("serves") for need in needs) or functions
    if not joined or max(len(column) for column in columns) > MOST_TRACED:
        return ""
    at: dict[str, tuple[int, int]] = {}
    parts: list[str] = []
    for x, kind, column in zip((10, 290, 570), ("goal", "need", "function"), columns, strict=True):
        for place, one in enumerate(column):
            at[one.id] = (x, 8 + place * _ROW)
            text = f"{one.id} {_short(one.title)}"
            parts.append(_box(x, 8 + place * _ROW, 220, text[:38], kind, _place(one, places)))
    lines = [*_joins(at, needs, "serves"), *_joins(at, functions, "step-of")]
    height = max(len(column) for column in columns) * _ROW + 16
    told = f"{len(goals)} goals, {len(needs)} needs and {len(functions)} functions"
    return _drawing(800, height, "From goal to need to function", told, [*lines, *parts])


def _joins(at: dict[str, tuple[int, int]], records: Sequence[Record], type_: str) -> list[str]:
    made = []
    for one in records:
        for target in one.linked(type_):
            if target in at:
                (x, y), (to_x, to_y) = at[one.id], at[target]
                made.append(_line(to_x + 220, to_y + 13, x, y + 13))
    return made
