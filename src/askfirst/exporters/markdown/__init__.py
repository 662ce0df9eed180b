"""`requirements.md`: the document that people read."""

from __future__ import annotations

import re
from typing import Final

from askfirst.exporters.markdown.appendix import appendix
from askfirst.exporters.markdown.brief import brief
from askfirst.exporters.markdown.outline import outline
from askfirst.requirements import Specification

_ANCHOR: Final = re.compile(r'<a id="([a-z0-9-]+)"></a>')
_LINK: Final = re.compile(r"\[((?:\\.|[^\[\]\\])*)\]\(#([a-z0-9-]+)\)")


def render(specification: Specification) -> dict[str, str | bytes]:
    """The page first, then where it all comes from. The same specification, the same bytes."""
    page = brief if specification.depth == "quick" else outline
    lines = [*page(specification), *appendix(specification)]
    return {"requirements.md": _led("\n".join(lines).rstrip() + "\n")}


def _led(text: str) -> str:
    """The text with its links, but those that would lead to nothing on this page as words."""
    anchors = set(_ANCHOR.findall(text))
    return _LINK.sub(lambda link: link[0] if link[2] in anchors else link[1], text)
