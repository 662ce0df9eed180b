"""What comes in and goes out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.paper.blocks import Block, Id, Line
from askfirst.paper.desk import Desk, marks
from askfirst.paper.mending import cell
from askfirst.paper.picture import picture
from askfirst.paper.tables import MORE, more, table, words
from askfirst.paper.tasks import listed
from askfirst.requirements import Record

_WAYS: Final = {"in": "from", "from": "from", "out": "to", "to": "to"}
_HEAD: Final = ("", "From or to", "What", "Form", "How often", MORE)


def around(desk: Desk) -> Iterator[Block]:
    """One row a neighbour, and the picture of all where it says more."""
    known = desk.neighbours
    cut = [one for one in known if _is_cut(one) and one.id not in desk.torn]
    yield from table(_HEAD, [_row(desk, one) for one in cut])
    yield from listed(desk, "", [one for one in known if one not in cut])
    yield from picture(desk)


def _is_cut(neighbour: Record) -> bool:
    return bool(neighbour.fields.get("carries") and neighbour.title)


def _row(desk: Desk, neighbour: Record) -> list[Line]:
    fields = neighbour.fields
    way = _WAYS.get(fields.get("direction", ""), "")
    name = cell(neighbour.title)
    return [
        (Id(neighbour.id),),
        (f"{way} {name}".strip(), *marks(desk, neighbour)),
        words(cell(fields["carries"])),
        words(cell(fields.get("form", ""))),
        words(cell(fields.get("how_often", "") or fields.get("frequency", ""))),
        more(neighbour, "direction", "carries", "form", "how_often", "frequency"),
    ]
