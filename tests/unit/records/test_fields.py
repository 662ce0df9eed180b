"""Which fields of a document a question can fill."""

from __future__ import annotations

from askfirst.records.fields import has_field
from rows import each_row


@each_row(
    "path",
    ["goal.now", "need.whatever", "specification.name", "specification.today", "decision.by",
     "story.steps"],
)  # fmt: skip
def test_a_document_has_its_own_fields_and_any_of_a_kind_of_record(path: str) -> None:
    assert has_field(path)


@each_row(
    "path", ["goal", "goal.", ".now", "boat.now", "specification.boat", "decision.", "story.title"]
)
def test_it_has_no_other(path: str) -> None:
    assert not has_field(path)


def test_a_document_holds_what_is_told_around_it_and_no_other_field() -> None:
    for path, held in (
        ("specification.promise", True), ("specification.paragraph", True),
        ("specification.telemetry", True), ("decision.by", True), ("story.steps", True),
        ("goal.now", True), ("goal.", False), ("specification.stories", False),
        ("nothing.now", False),
    ):  # fmt: skip
        assert has_field(path) is held, path
