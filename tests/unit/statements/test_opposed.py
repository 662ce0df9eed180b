"""What makes two lines opposites though they name nothing in common, and what makes them none."""

from __future__ import annotations

import pytest

from askfirst.statements.opposed import of_all_written, somebody_else_may


@pytest.mark.parametrize(
    ("refuses", "allows", "another"),
    [
        ("she does not touch the plan", "the guides change the plan", True),
        ("She does not touch the plan", "she changes the plan", False),
        ("a guide may not touch the plan", "Guides change the plan", False),
        ("a guide can't touch the plan", "The cook changes the plan", True),
        ("the plan is not touched", "the cook changes the plan", False),
        ("a guide touches the plan", "the cook changes the plan", False),
    ],
)
def test_who_does_not_do_it_leaves_it_to_somebody_else(
    refuses: str, allows: str, another: bool
) -> None:
    assert somebody_else_may(refuses, allows) is another
    assert somebody_else_may(allows, refuses) is another


def test_of_all_that_is_written_the_first_thing_is_meant_that_nobody_does() -> None:
    all_of, line = "what is written down stays", "Guides change the fee and the list"
    assert of_all_written(all_of, line, ("guide", "fee", "list")) == ["fee"]
    assert of_all_written(all_of, "Clocks move the hands", ("clock", "hand")) == ["hand"]
    assert of_all_written("the fee stays", line, ("guide", "fee", "list")) == []
