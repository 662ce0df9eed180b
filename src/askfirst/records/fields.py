"""The fields of a document that a question can fill."""

from __future__ import annotations

from typing import Final

from askfirst.requirements import Decision
from askfirst.vocabulary import Kind

BACKGROUND: Final = (
    "today", "alternatives", "cost_of_nothing", "public", "promise", "telemetry",
)  # fmt: skip
"""What is said around it and makes no record, in the order in which it prints."""
_ALONE: Final = ("name", "sentence", "paragraph", "case", "case_owner", "forms")
OWN_FIELDS: Final = frozenset(
    {f"decision.{name}" for name in Decision.model_fields}
    | {f"specification.{name}" for name in (*_ALONE, *BACKGROUND)}
    | {"story.steps"}
)
"""Fields that belong to no record."""


def has_field(path: str) -> bool:
    """Whether a document holds what a question fills: `goal.now`, `specification.name`. A record
    keeps every field that is named for its kind."""
    kind, dot, name = path.partition(".")
    return path in OWN_FIELDS or (kind in set(Kind) and bool(dot and name))
