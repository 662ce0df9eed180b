"""The page around the document: contents, search, light and dark, print. No script is needed."""

from __future__ import annotations

from html import escape
from typing import Final

from askfirst.exporters.html.blocks import Body
from askfirst.exporters.html.look import SCRIPT, STYLE
from askfirst.requirements import KINDS, Specification

_TRACE: Final = "How it hangs together"
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


def page(body: Body, trace: str, specification: Specification) -> str:
    """The whole file."""
    contents = "".join(
        f'<li><a href="#{heading.anchor}">{escape(heading.text)}</a></li>'
        for heading in body.headings
    )
    shown = body.html
    if trace and "<hr>" in shown:
        head, rest = shown.rsplit("<hr>", 1)  # the picture stands before the appendix
        shown = f"{head}{_traced(trace)}<hr>{rest}"
        contents += f'<li><a href="#part-trace">{_TRACE}</a></li>'
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width,initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            f"<title>{escape(body.title)}</title><style>{STYLE}</style></head><body>",
            '<a class="skip" href="#document">To the document</a><div class="frame">',
            f'<nav aria-label="Contents"><ol>{contents}</ol>{_search(specification)}</nav>',
            f'<main id="document">{shown}</main></div>',
            f"<script>{SCRIPT}</script></body></html>",
            "",
        )
    )


def _traced(trace: str) -> str:
    return (
        f'<section aria-labelledby="part-trace"><h2 id="part-trace">{_TRACE}</h2>{trace}</section>'
    )


def _search(specification: Specification) -> str:
    """Search and filter, shown only where scripts run."""
    kinds = "".join(
        f'<option value="{info.prefix}">{escape(info.plural)}</option>'
        for kind, info in KINDS.items()
        if specification.of_kind(kind)
    )
    return (
        '<div id="search" role="search" hidden><label for="find">Find in what is numbered</label>'
        '<input id="find" type="search"><label for="kind">Only</label>'
        f'<select id="kind"><option value="">everything</option>{kinds}</select>'
        '<p id="told" role="status"></p></div>'
    )
