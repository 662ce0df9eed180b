"""`requirements.html`: the paper as one page to hand round that needs nothing else.

It prints the same blocks as `requirements.md`; the evidence is its folded second part.
"""

from __future__ import annotations

from askfirst.exporters.html.page import page
from askfirst.paper import evidence, paper
from askfirst.requirements import Specification


def render(specification: Specification) -> dict[str, str | bytes]:
    """The page. The same specification, the same bytes."""
    return {"requirements.html": page(paper(specification), evidence(specification))}
