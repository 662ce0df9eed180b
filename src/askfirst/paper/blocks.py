"""What a document is made of before any format prints it: blocks, and spans inside a line.

Texts are as somebody gave them; every format neutralises them itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_NOT_A_NAME: Final = re.compile(r"[^a-z0-9]+")


class Id(NamedTuple):
    """An id at the place where it is stated: links lead here.

    Attributes:
        shown: printed; else only a place to lead to.
        anchor: name of the place; empty for that of the id.
    """

    id: str
    shown: bool = True
    anchor: str = ""

    @property
    def place(self) -> str:
        """Where links lead to."""
        return self.anchor or place(self.id)


class Ref(NamedTuple):
    """A link to the place where an id is stated, or to another place of the document.

    Attributes:
        id: the id, or the name of a place.
        text: what is printed; empty for the id itself.
    """

    id: str
    text: str = ""


class Strong(NamedTuple):
    """Words that stand out."""

    text: str


class Aside(NamedTuple):
    """Words of less weight: a mark, not a statement."""

    text: str


class Strip(NamedTuple):
    """How numbers spread from 0 to `most`: a small picture, one mark for each."""

    values: tuple[int, ...]
    most: int

    @property
    def text(self) -> str:
        """The same in letters: how many numbers lie in each tenth, a dot where none does."""
        counts = [0] * 11
        for value in self.values:
            counts[10 * value // self.most if self.most else 0] += 1
        return "".join("·" if not one else str(one) if one < 10 else "+" for one in counts)


Span = str | Id | Ref | Strong | Aside | Strip
Line = tuple[Span, ...]


class Heading(NamedTuple):
    """A heading of a part (level 2) or of a block in it (level 3).

    Attributes:
        anchor: where contents lead to; empty where an id in the line is the place.
    """

    level: int
    line: Line
    anchor: str = ""


class Paragraph(NamedTuple):
    """One line of text."""

    line: Line


class Words(NamedTuple):
    """A longer text word for word; its lines stay lines."""

    text: str


class Table(NamedTuple):
    """A table; columns in which no row has anything are gone already."""

    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


class Items(NamedTuple):
    """A list, or numbered steps."""

    items: tuple[Line, ...]
    numbered: bool = False


class Node(NamedTuple):
    """Somebody or something in a picture. `target`: the id that tells more of it."""

    name: str
    target: str = ""


class Edge(NamedTuple):
    """A neighbour of the system. `way`: in, out, both, or empty for unknown."""

    node: Node
    way: str


class Picture(NamedTuple):
    """The system in the middle, who acts on the left, its neighbours on the right."""

    system: str
    acting: tuple[Node, ...]
    around: tuple[Edge, ...]
    caption: str


Block = Heading | Paragraph | Words | Table | Items | Picture


class Paper(NamedTuple):
    """A document: its title and its blocks."""

    title: str
    blocks: tuple[Block, ...]


def place(name: str) -> str:
    """An id or a heading as the name of a place: lower case, letters and digits with hyphens."""
    name = name.lower()
    if name.isascii() and name.replace("-", "").isalnum() and "--" not in name:
        return name.strip("-")
    return _NOT_A_NAME.sub("-", name).strip("-")


def lines(blocks: tuple[Block, ...]) -> Iterator[Line]:
    """All lines of some blocks in reading order, with those of tables, lists and pictures."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.line
            case Words():
                yield (block.text,)
            case Table():
                yield from ((name,) for name in block.head)
                yield from (cell for row in block.rows for cell in row)
            case Items():
                yield from block.items
            case Picture():
                yield from ((node.name,) for node in block.acting)
                yield from ((edge.node.name,) for edge in block.around)


def shown(line: Line) -> str:
    """A line as a reader sees it, without marks."""
    return "".join(map(_shown, line))


def _shown(span: Span) -> str:
    match span:
        case str():
            return span
        case Id():
            return span.id if span.shown else ""
        case Ref():
            return span.text or span.id
        case _:
            return span.text


def stated(paper: Paper) -> Iterator[str]:
    """Names of all places of a document to which a link can lead."""
    for line in lines(paper.blocks):
        yield from (span.place for span in line if isinstance(span, Id))


def alive(paper: Paper) -> Paper:
    """The document without links that lead to nothing: they stay as words."""
    places = frozenset(stated(paper))
    return paper._replace(blocks=tuple(_alive(block, places) for block in paper.blocks))


def _alive(block: Block, places: frozenset[str]) -> Block:
    match block:
        case Heading() | Paragraph():
            return block._replace(line=_line(block.line, places))
        case Table():
            rows = tuple(tuple(_line(cell, places) for cell in row) for row in block.rows)
            return block._replace(rows=rows)
        case Items():
            return block._replace(items=tuple(_line(item, places) for item in block.items))
        case _:
            return block


def _line(line: Line, places: frozenset[str]) -> Line:
    if not any(isinstance(span, Ref) for span in line):
        return line
    return tuple(
        (span.text or span.id) if isinstance(span, Ref) and place(span.id) not in places else span
        for span in line
    )
