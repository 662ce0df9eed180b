"""What stands in the lists behind the demands, and in the head of a file of one record."""

from __future__ import annotations

import pytest

from askfirst.exporters import FORMATS, SPLIT
from askfirst.requirements import Record, Specification
from askfirst.vocabulary import Kind


def record(name: str, kind: Kind = Kind.FUNCTION, **more: object) -> Record:
    return Record.model_validate({"id": name, "kind": kind, **more})


def openspec(*records: Record) -> str:
    made = FORMATS["openspec"].render(Specification(name="post", records=records))
    return "\n".join(map(str, made.values()))


@pytest.mark.parametrize("kind", [Kind.FUNCTION, Kind.QUALITY, Kind.RULE])
def test_what_a_tool_takes_for_no_requirement_says_so_where_one_would_be(kind: Kind) -> None:
    told = openspec(record("X-1", kind, statement="It is loud."))
    assert (" without “shall” or a scenario" in told) is (kind is not Kind.RULE)


def test_a_requirement_stands_with_its_reason() -> None:
    said = "When fog falls, the post shall ring."
    assert "**Rationale**: boats sink" in openspec(
        record("FR-1", statement=said, rationale="boats sink")
    )
    assert "**Rationale**" not in openspec(record("FR-1", statement=said))


@pytest.mark.parametrize("heard", [True, False])
@pytest.mark.parametrize("sure", [True, False])
def test_the_head_of_a_file_says_how_sure_it_is(heard: bool, sure: bool) -> None:
    made = SPLIT.render(Specification(records=(record("FR-1", heard=heard, sure=sure),)))
    head = str(made["requirements/FR-1.md"]).split("---")[1].splitlines()
    assert f"heard: {str(heard).lower()}" in head and f"sure: {str(sure).lower()}" in head
