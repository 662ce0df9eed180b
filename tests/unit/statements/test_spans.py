"""Where a line could be cut."""

from __future__ import annotations

from askfirst.statements.spans import (
    Span,
    at_arrows,
    at_colon,
    at_commas,
    at_dash,
    at_semicolons,
    has_arrow,
    inner,
    masked,
    trimmed,
)
from rows import each_row


def told(line: str, spans: list[Span]) -> list[str]:
    return [span.of(line) for span in spans]


@each_row(
    ("line", "parts"),
    [
        ("a: b", ["a", "b"]),
        ("a: b: c", ["a", "b: c"]),
        ("at 8:30 it", ["at 8:30 it"]),
        ("see http://x.org", ["see http://x.org"]),
        ("a (b: c)", ["a (b: c)"]),
        (": a", ["a"]),
        ("room 5: the lamp", ["room 5", "the lamp"]),
    ],
)
def test_colons(line: str, parts: list[str]) -> None:
    assert told(line, at_colon(line)) == parts


@each_row(
    ("line", "parts"),
    [
        ("a -> b => c", ["a", "b", "c"]),
        ("a → b", ["a", "b"]),
        ("a (b -> c)", ["a (b -> c)"]),
        ("-> b", ["-> b"]),
        ("", []),
    ],
)
def test_arrows(line: str, parts: list[str]) -> None:
    assert told(line, at_arrows(line)) == parts
    assert has_arrow("a --> b")
    assert not has_arrow("a - b (c -> d)")
    assert told("a -> b -> c", at_arrows("a -> b -> c", 2)) == ["a", "b -> c"]


def test_commas_semicolons_and_dashes() -> None:
    assert told("1,000 euros, a, b", at_commas("1,000 euros, a, b")) == ["1,000 euros", "a", "b"]
    assert told("a; b ;c", at_semicolons("a; b ;c")) == ["a", "b", "c"]
    assert told("a-b - c - d", at_dash("a-b - c - d")) == ["a-b", "c - d"]


def test_small_things() -> None:
    assert masked("a “b: c” d") == "a ······ d"
    assert trimmed(" ,a; ").of(" ,a; ") == "a"
    assert inner(Span(3, 9), [Span(0, 2)]) == [Span(3, 5)]
