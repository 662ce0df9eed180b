"""`requirements.md`: the document that people read."""

from __future__ import annotations

from askfirst.exporters.markdown.appendix import appendix
from askfirst.exporters.markdown.brief import brief
from askfirst.exporters.markdown.outline import outline
from askfirst.requirements import Specification


def render(specification: Specification) -> dict[str, str | bytes]:
    """The page first, then where it all comes from. The same specification, the same bytes."""
    page = brief if specification.depth == "quick" else outline
    lines = [*page(specification), *appendix(specification)]
    return {"requirements.md": "\n".join(lines).rstrip() + "\n"}
