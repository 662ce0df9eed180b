"""The whole specification as JSON, and the JSON Schema that describes it.

This is the one format that keeps everything, so the others may drop what their tool cannot hold.
"""

from __future__ import annotations

from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema

from askfirst.requirements import Specification

SCHEMA_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
TITLE: Final = "askfirst requirements document"


class _EveryField(GenerateJsonSchema):
    """A schema of what is written: a field with a default is written too, so it is required."""

    def field_is_required(self, field: Any, total: bool) -> bool:
        return True


def render(specification: Specification) -> dict[str, str | bytes]:
    """`requirements.json`: every field, in the model's order, texts exactly as stored."""
    return {"requirements.json": specification.model_dump_json(indent=2) + "\n"}


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `requirements.json`: every field is required there."""
    body = Specification.model_json_schema(mode="serialization", schema_generator=_EveryField)
    return {"$schema": SCHEMA_DIALECT, **body, "title": TITLE}
