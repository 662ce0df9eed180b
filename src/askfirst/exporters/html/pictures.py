"""The picture of who stands around the system, as inline SVG. No text leaves its box.

Nothing measures letters here, so each is taken as wide as the widest of its sort in the fonts that
browsers use; lines break between words, and a word longer than a line breaks inside.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from html import escape
from typing import Final, NamedTuple

from askfirst.paper.blocks import Node, Picture, Strip, place
from askfirst.untrusted import for_screen

_WIDTH: Final = 548
_BOX: Final = 156
_GAP: Final = 12
_PAD: Final = 8
_SIZE: Final = 15
_LINE: Final = 19
_MOST_LINES: Final = 6
_MOST_DOTS: Final = 5
_WIDE_LETTERS: Final = frozenset("mwMW@%&—…")


def letter(char: str) -> float:
    """How wide a letter may be, in parts of the size of the font."""
    if unicodedata.east_asian_width(char) in "WF":
        return 1.05
    if char in _WIDE_LETTERS:
        return 1.0
    return 0.78 if char.isupper() else 0.4 if char in " .,:;'ijl|!" else 0.64


def wrapped(text: str, most: float = (_BOX - 2 * _PAD) / _SIZE) -> list[str]:
    """A text in lines that are at most so wide."""
    made = [""]
    for word in _pieces(text, most):
        longer = f"{made[-1]} {word}".strip()
        if _width(longer) <= most:
            made[-1] = longer
        else:
            made.append(word)
    kept = [line for line in made if line]
    if len(kept) > _MOST_LINES:
        kept = [*kept[: _MOST_LINES - 1], _cut(kept[_MOST_LINES - 1], most)]
    return kept or ["?"]


def _width(text: str) -> float:
    return sum(map(letter, text))


def _cut(line: str, most: float) -> str:
    """As many whole words of a line as fit with a mark behind them; a single long one is cut."""
    while _width(f"{line}…") > most:
        line = line.rpartition(" ")[0] or line[:-1]
    return f"{line.rstrip(' ,;:')}…"


def _pieces(text: str, most: float) -> Iterator[str]:
    for word in " ".join(for_screen(text).split()).split(" "):
        piece = ""
        for char in word:
            if piece and _width(piece + char) > most:
                yield piece
                piece = ""
            piece += char
        yield piece


class _Box(NamedTuple):
    x: int
    y: int
    lines: list[str]
    kind: str
    target: str

    @property
    def height(self) -> int:
        return len(self.lines) * _LINE + 2 * _PAD

    @property
    def middle(self) -> int:
        return self.y + self.height // 2

    def drawn(self) -> str:
        """The box with its lines, as a link where it leads somewhere."""
        centre = self.x + _BOX // 2
        first = self.y + _PAD + _SIZE
        words = "".join(
            f'<tspan x="{centre}" y="{first + number * _LINE}">{escape(line)}</tspan>'
            for number, line in enumerate(self.lines)
        )
        shape = (
            f'<rect x="{self.x}" y="{self.y}" width="{_BOX}" height="{self.height}" rx="5"'
            f' class="{self.kind}"/><text text-anchor="middle">{words}</text>'
        )
        return f'<a href="#{place(self.target)}">{shape}</a>' if self.target else shape


def _column(x: int, nodes: Sequence[Node], kind: str) -> list[_Box]:
    boxes: list[_Box] = []
    y = _GAP
    for node in nodes:
        box = _Box(x, y, wrapped(node.name), kind, node.target)
        boxes.append(box)
        y += box.height + _GAP
    return boxes


def _centred(boxes: Sequence[_Box], height: int) -> list[_Box]:
    used = boxes[-1].y + boxes[-1].height + _GAP if boxes else 0
    return [box._replace(y=box.y + (height - used) // 2) for box in boxes]


def drawing(picture: Picture) -> str:
    """The whole picture."""
    near = [edge.node for edge in picture.around]
    columns = [
        _column(4, picture.acting, "role"),
        _column((_WIDTH - _BOX) // 2, (Node(picture.system),), "system"),
        _column(_WIDTH - _BOX - 4, near, "near"),
    ]
    height = max(boxes[-1].y + boxes[-1].height + _GAP for boxes in columns if boxes)
    acting, (system,), around = (_centred(boxes, height) for boxes in columns)
    parts = [_arrow(box, system, "in") for box in acting]
    parts += [
        _arrow(system, box, edge.way) for edge, box in zip(picture.around, around, strict=True)
    ]
    parts += [box.drawn() for box in (*acting, system, *around)]
    told = f"{len(acting)} who act and {len(around)} neighbours around {picture.system}"
    return (
        f'<figure><svg viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" role="group"'
        f' aria-label="{escape(told)}">{_HEADS}{"".join(parts)}</svg>'
        f"<figcaption>{escape(picture.caption)}</figcaption></figure>"
    )


_HEADS: Final = (
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8"'
    ' orient="auto-start-reverse"><path d="M0 0L8 4L0 8z" class="tip"/></marker></defs>'
)


def _arrow(left: _Box, right: _Box, way: str) -> str:
    """A line from the right side of a box to the left side of another, its heads by its way."""
    near = right.kind == "near"
    heads = ' marker-start="url(#tip)"' if near and way in ("in", "both") else ""
    heads += ' marker-end="url(#tip)"' if not near or way in ("out", "both") else ""
    return (
        f'<line x1="{left.x + _BOX}" y1="{left.middle}" x2="{right.x}" y2="{right.middle}"{heads}/>'
    )


def strip(span: Strip) -> str:
    """Numbers as dots on a line; those on one place stand above one another, the first five."""
    there: dict[int, int] = {}
    dots = []
    for value in span.values:
        at = round(6 + 108 * value / span.most) if span.most else 6
        there[at] = there.get(at, 0) + 1
        if there[at] <= _MOST_DOTS:
            dots.append(f'<circle cx="{at}" cy="{30 - 6 * there[at]}" r="3"/>')
    named = ", ".join(map(str, span.values))
    return (
        f'<svg class="strip" width="120" height="30" viewBox="0 0 120 30" role="img"'
        f' aria-label="{named}"><line x1="6" y1="28" x2="114" y2="28"/>{"".join(dots)}</svg>'
    )
