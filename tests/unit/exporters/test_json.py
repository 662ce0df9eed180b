"""`requirements.json` says everything and obeys its own schema."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from askfirst.exporters.json import render, schema
from askfirst.requirements import Link, Origin, Record, Specification
from askfirst.vocabulary import Kind
from rows import each_row

SPECIFICATION = Specification(
    name="Patchloop",
    date="2026-02-03",
    records=(
        Record(
            id="FR-01",
            kind=Kind.FUNCTION,
            statement="Patchloop shall <show> “überall” & more.\n\nTwo.",
            fields={"count": "3"},
            links=(Link(type="serves", target="G-01"),),
            origins=(Origin(answer="tasks", event=4),),
        ),
    ),
    metrics={"answered": 3, "share": 0.5},
)


def document() -> Any:
    return json.loads(render(SPECIFICATION)["requirements.json"])


def test_reads_back_as_the_same_specification() -> None:
    text = render(SPECIFICATION)["requirements.json"]
    assert Specification.model_validate_json(text) == SPECIFICATION


def test_texts_are_readable_and_the_file_ends_with_a_line_end() -> None:
    text = render(SPECIFICATION)["requirements.json"]
    assert isinstance(text, str)
    assert "“überall” & more" in text
    assert text.endswith("}\n")
    assert text.splitlines()[1] == '  "schema_version": 1,'


def test_obeys_its_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.Draft202012Validator(schema()).validate(document())


@each_row(
    ("name", "value"), [("status", "maybe"), ("kind", "feature"), ("surprise", "x"), ("id", 3)]
)
def test_schema_refuses_a_broken_record(name: str, value: object) -> None:
    broken = document()
    broken["records"][0][name] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema()).validate(broken)


def test_schema_refuses_a_missing_field() -> None:
    broken = document()
    del broken["records"][0]["statement"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema()).validate(broken)


def test_schema_is_titled_and_names_its_dialect() -> None:
    body = schema()
    assert body["$schema"].endswith("2020-12/schema")
    assert body["title"] == "askfirst requirements document"
    assert "$id" not in body
