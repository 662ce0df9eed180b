"""Lines that are kept whole."""

from __future__ import annotations

from askfirst.vocabulary import Kind
from readings import at
from rows import each_row

ROWS = [
    ("plain", "3 bells", {"number": "3 bells"}, None),
    ("plain", "bells", {}, None),
    ("rule", "3 bells", {"number": "3 bells"}, Kind.RULE),
    ("story", "3 bells", {}, None),
    ("against", "3 bells", {"number": "3 bells"}, Kind.RISK),
    ("against", "bells", {}, Kind.RISK),
    ("duty", "the guard: 3 bells", {"role": "the guard", "number": "3 bells"}, Kind.NEED),
    ("duty", "guards ring 3 bells", {"role": "guards", "number": "3 bells"}, Kind.NEED),
    ("duty", "the rust: bells", {}, Kind.NEED),
    ("duty", "the bell rings", {}, Kind.NEED),
    ("place", "wet, 3 bells", {"number": "3 bells"}, None),
]


@each_row(("reads", "line", "found", "kind"), ROWS)
def test_whole(reads: str, line: str, found: dict[str, str], kind: Kind | None) -> None:
    reading = at(reads, line)

    assert (reading.fields, reading.kind, reading.whole) == (found, kind, True)
    assert reading.statement


@each_row(
    ("line", "found"),
    [
        ("3 must, else the cows wait", {"priority": "must", "because": "the cows wait"}),
        ("4 could (nice for guests)", {"priority": "could", "because": "nice for guests"}),
        ("must because it rains", {"priority": "must", "because": "it rains"}),
        ("should, serves goal 2", {"priority": "should", "goal": "2"}),
        ("later", {}),
        ("must, else (it rains)", {"priority": "must", "because": "(it rains)"}),
        ("could because it rains)", {"priority": "could", "because": "it rains)"}),
    ],
)
def test_priorities(line: str, found: dict[str, str]) -> None:
    reading = at("priority", line)

    assert reading.fields == found
    assert (reading.statement, reading.kind) == ("", None)


def test_the_kind_asked_for() -> None:
    assert at("plain", "bells", kind=Kind.LIMIT).kind is Kind.LIMIT
    assert at("duty", "bells", kind=Kind.LIMIT).kind is Kind.LIMIT


def test_an_order_in_words_of_its_own_is_kept() -> None:
    assert at("priority", "first the list, then the mail").statement == (
        "First the list, then the mail."
    )
