"""`requirements.html`: the same document as `requirements.md`, as one page that needs nothing else.

It is made from the Markdown that the other exporter prints, so the two cannot say different
things; only the pictures are drawn anew, as inline SVG.
"""

from __future__ import annotations

import re
from typing import Final

from askfirst.exporters import markdown
from askfirst.exporters.html.blocks import convert
from askfirst.exporters.html.page import page
from askfirst.exporters.html.pictures import context, trace
from askfirst.requirements import Specification

_ANCHOR: Final = re.compile(r'<a id="([a-z0-9-]+)"></a>')


def render(specification: Specification) -> dict[str, str | bytes]:
    """The page. The same specification, the same bytes."""
    text = str(markdown.render(specification)["requirements.md"])
    places = frozenset(_ANCHOR.findall(text))
    body = convert(text, picture=context(specification, places))
    return {"requirements.html": page(body, trace(specification, places), specification)}
