"""What a line tells beside its kind."""

from __future__ import annotations

import pytest

from askfirst.statements.sorts import tells_load, tells_rule, tells_wish


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


@pytest.mark.parametrize(
    ("line", "wish"),
    [
        ("the mate would like it to read the stars", True),
        ("sails would be nice", True),
        ("all cancel on one day", False),
        ("later on the list is printed", False),
    ],
)
def test_a_certain_wish(line: str, wish: bool) -> None:
    assert tells_wish(line) is wish
