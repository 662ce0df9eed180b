"""`requirements.md`, the document that people read, and `evidence.md`, what stands behind it."""

from __future__ import annotations

from askfirst.exporters.markdown.blocks import document
from askfirst.paper import evidence, paper
from askfirst.requirements import Specification


def render(specification: Specification) -> dict[str, str | bytes]:
    """The paper and its evidence. The same specification, the same bytes."""
    return {
        "requirements.md": document(paper(specification)),
        "evidence.md": document(evidence(specification)),
    }
