"""The picture of who stands around the system, as Mermaid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.paper.blocks import Picture
from askfirst.untrusted import for_screen

LABEL: Final = 80
_ENTITIES: Final = {ord(mark): f"#{ord(mark)};" for mark in '"#<>&`;%{}[]()|\\*_~$'}
_ARROWS: Final = {
    "in": "{near} --> S",
    "out": "S --> {near}",
    "both": "{near} <--> S",
    "": "{near} --- S",
}


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


def mermaid(picture: Picture) -> Iterator[str]:
    """Whoever acts on the left, neighbours on the right."""
    yield from ("```mermaid", "flowchart LR", f'  S[["{label(picture.system)}"]]')
    for place, node in enumerate(picture.acting, 1):
        yield f'  R{place}(["{label(node.name)}"]) --> S'
    for place, edge in enumerate(picture.around, 1):
        near = f'N{place}[("{label(edge.node.name)}")]'
        yield f"  {_ARROWS[edge.way].format(near=near)}"
    yield "```"
