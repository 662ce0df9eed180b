"""The paper: a specification as the document that a builder builds from, and its evidence.

A tree of typed blocks that every format prints in its own way. Each fact stands once, with an id;
everywhere else its id leads there. Pure: the same specification, the same blocks.
"""

from __future__ import annotations

from askfirst.paper.blocks import Paper
from askfirst.paper.evidence import evidence
from askfirst.paper.outline import paper

__all__ = ["Paper", "evidence", "paper"]
