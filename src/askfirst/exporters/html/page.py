"""The page around the paper: contents, filter, light and dark, print. No script is needed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.exporters.html.blocks import GROUND, Writer, contents, harmless
from askfirst.exporters.html.look import SCRIPT, STYLE
from askfirst.paper.blocks import Id, Paper, lines

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
_EVIDENCE: Final = "part-evidence"


def page(paper: Paper, evidence: Paper) -> str:
    """The whole file."""
    grounds = frozenset(
        span.id for line in lines(evidence.blocks) for span in line
        if isinstance(span, Id) and span.shown
    )  # fmt: skip
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width,initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            f"<title>{harmless(paper.title)}</title><style>{STYLE}</style></head><body>",
            '<a class="skip" href="#document">To the document</a><div class="frame">',
            f"<header><h1>{harmless(paper.title)}</h1></header>",
            _contents(paper, evidence),
            '<main id="document">',
            *Writer(grounds=grounds).all(paper.blocks),
            *_second(evidence),
            "</main></div>",
            f"<script>{SCRIPT}</script></body></html>",
            "",
        )
    )


def _contents(paper: Paper, evidence: Paper) -> str:
    """Beside the paper on a wide screen, folded below its title on a narrow one."""
    more = f'<li><a href="#{_EVIDENCE}">Evidence</a></li>' if evidence.blocks else ""
    return (
        '<nav aria-label="Contents"><details id="contents"><summary>Contents</summary>'
        f"{contents(paper.blocks, more)}{_FILTER}</details></nav>"
    )


_FILTER: Final = (
    '<div id="search" role="search" hidden><label for="find">Show only what holds</label>'
    '<input id="find" type="search"><p id="told" role="status"></p></div>'
)


def _second(evidence: Paper) -> Iterator[str]:
    """The evidence, folded."""
    if evidence.blocks:
        yield f'<section class="part"><h2 id="{_EVIDENCE}">Evidence</h2>'
        yield "<details><summary>Where each line comes from, word for word</summary>"
        yield from Writer(GROUND).all(evidence.blocks)
        yield "</details></section>"
