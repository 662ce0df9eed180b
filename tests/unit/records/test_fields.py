"""Which fields of a document a question can fill."""

from __future__ import annotations

import pytest

from askfirst.records.fields import has_field


@pytest.mark.parametrize(
    "path",
    ["goal.now", "need.whatever", "specification.name", "specification.today", "decision.by",
     "story.steps"],
)  # fmt: skip
def test_a_document_has_its_own_fields_and_any_of_a_kind_of_record(path: str) -> None:
    assert has_field(path)


@pytest.mark.parametrize(
    "path", ["goal", "goal.", ".now", "boat.now", "specification.boat", "decision.", "story.title"]
)
def test_it_has_no_other(path: str) -> None:
    assert not has_field(path)
