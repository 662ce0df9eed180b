"""The picture of who stands around the system: all of them, or none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.paper.blocks import Block, Edge, Node, Picture
from askfirst.paper.desk import Desk
from askfirst.paper.head import title
from askfirst.paper.mending import cell
from askfirst.paper.who import same_name
from askfirst.requirements import Record

LEAST: Final = 3
MOST: Final = 12
_WAYS: Final = {"in": "in", "from": "in", "out": "out", "to": "out"}


def picture(desk: Desk) -> Iterator[Block]:
    """Who acts on the left, neighbours on the right; nothing for few, which the tables tell as
    well, and nothing for so many that no picture holds them."""
    acting = _acting(desk)
    people = {same_name(one.name) for one in acting}
    edges: dict[str, Edge] = {}
    if any(_is_sentence(one) for one in desk.neighbours):
        return  # it would not fit into a box
    for one in desk.neighbours:
        name = cell(one.title)
        way = _WAYS.get(one.fields.get("direction", ""), "")
        if name and same_name(name) not in people:
            known = edges.setdefault(same_name(name), Edge(Node(name, one.id), way))
            edges[same_name(name)] = known._replace(way=_joined(known.way, way))
    if edges and LEAST <= len(acting) + len(edges) <= MOST:
        told = "Who acts on the left; what it exchanges something with on the right."
        yield Picture(title(desk.specification), tuple(acting), tuple(edges.values()), told)


def _is_sentence(neighbour: Record) -> bool:
    """Whether a line that could not be cut stands where a neighbour has its name."""
    return not neighbour.fields.get("carries") and len(neighbour.title.split()) > _MOST_IN_NAME


_MOST_IN_NAME: Final = 6


def _acting(desk: Desk) -> list[Node]:
    """Whoever gets a task done, each once however the name is written."""
    found: dict[str, Node] = {}
    for task in desk.tasks:
        if role := cell(task.fields.get("role", "") or task.owner):
            name = role[0].upper() + role[1:]
            found.setdefault(same_name(role), Node(name, task.id))
    return list(found.values())


def _joined(one: str, other: str) -> str:
    """The way of a neighbour that is named twice."""
    return one if one == other or not other else "both" if one else other
