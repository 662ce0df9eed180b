"""Who has to do with it, who does what with it, what stays a duty."""

from __future__ import annotations

import pytest

from askfirst.vocabulary import Kind
from readings import at

WHO = [
    (
        "guards: three of them, want no calls",
        {"who": "guards", "does": "three of them, want no calls"},
    ),
    ("guards: 3, want no calls", {"who": "guards", "count": "3", "does": "want no calls"}),
    ("guards: 3", {"who": "guards", "count": "3"}),
    ("guards - pay", {"who": "guards", "does": "pay"}),
    ("guards (3)", {"who": "guards", "count": "3"}),
    ("guards (old): pay", {"who": "guards", "does": "pay"}),
    ("(3) guards", {"who": "guards"}),
    ("about 12 drivers", {"who": "about 12 drivers", "count": "about 12 drivers"}),
    ("the bank pays", {"who": "the bank", "does": "pays"}),
    ("the council can say no", {"who": "the council", "does": "can say no"}),
    ("guards, 3", {"who": "guards", "count": "3"}),
    ("guards, they shout", {"who": "guards", "does": "they shout"}),
    ("volunteers (12), some over 70", {"who": "volunteers", "count": "12"}),
    ("guards, cooks", {}),
    ("the guard from the county, wants lists for 3 years", {"who": "the guard from the county"}),
    ("my son; he looks after it", {"who": "my son", "does": "he looks after it"}),
    ("me", {"who": "me"}),
    ("guards who shout and cooks pay", {}),
    ("a b c d e f g h i j", {}),
    ("a b c d e f g h i j: pay", {}),
    ("guards: pay, 3", {"who": "guards", "does": "pay, 3"}),
]


@pytest.mark.parametrize(("line", "found"), WHO)
def test_who(line: str, found: dict[str, str]) -> None:
    reading = at("stakeholder", line)

    assert (reading.fields, reading.kind) == (found, Kind.ROLE)


def test_whether_the_line_was_cut() -> None:
    assert at("stakeholder", "me").whole
    assert not at("stakeholder", "guards: 3").whole
    assert at("stakeholder", "volunteers (12), some over 70").whole
