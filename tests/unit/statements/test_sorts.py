"""What a line tells beside its kind."""

from __future__ import annotations

import pytest

from askfirst.statements.sorts import tells_load, tells_rule


@pytest.mark.parametrize(
    ("line", "load"),
    [
        ("At Easter then it's about 20 calls a week, not 9.", True),
        ("there are 300 orders a day", True),
        ("It rings about 20 times.", False),
        ("it rings 20 times a day", False),
    ],
)
def test_how_much_there_is(line: str, load: bool) -> None:
    assert tells_load(line) is load


@pytest.mark.parametrize(
    ("line", "rule"),
    [("at least 1.2 m3/s", True), ("not more than ten", True), ("name, length", False)],
)
def test_words_of_a_rule(line: str, rule: bool) -> None:
    assert tells_rule(line) is rule
