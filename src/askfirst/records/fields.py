"""The fields of a document that a question can fill."""

from __future__ import annotations

from typing import Final

from askfirst.requirements import Decision
from askfirst.vocabulary import Kind

OWN_FIELDS: Final = frozenset(
    {f"decision.{name}" for name in Decision.model_fields}
    | {
        f"specification.{name}"
        for name in (
            "name", "sentence", "paragraph", "case", "case_owner", "forms", "today",
            "alternatives", "cost_of_nothing", "public", "promise", "telemetry", "emergency",
            "languages", "runs_on", "speaker", "else", "packs",
        )
    }
    | {"story.steps"}
)  # fmt: skip
"""Fields that belong to no record."""


def has_field(path: str) -> bool:
    """Whether a document holds what a question fills: `goal.now`, `specification.name`. A record
    keeps every field that is named for its kind."""
    kind, dot, name = path.partition(".")
    return path in OWN_FIELDS or (kind in set(Kind) and bool(dot and name))
