"""The documents of the scripted people: whole, and without a warning about own sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.questions import Depth
from askfirst.requirements import Kind, Priority
from interviewees.driver import lead_least_first
from interviewees.people import people


@pytest.mark.slow
@pytest.mark.parametrize("name", people())
def test_the_document_of_a_scripted_person(name: str, tmp_path: Path) -> None:
    held = lead_least_first(people()[name], tmp_path / "interview", Depth.STANDARD)
    specification = held.specification
    assert specification.metrics["wording_warnings"] == 0
    assert specification.metrics["dangling_ids"] == 0
    asked = {
        target for one in specification.of_kind(Kind.QUESTION) for target in one.linked("blocks")
    }
    for need in specification.of_kind(Kind.NEED):
        if need.priority is Priority.MUST and need.missing:
            assert need.id in asked
