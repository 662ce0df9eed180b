"""What every tool of the server refuses before anything looks at it."""

from __future__ import annotations

from typing import Any

import pytest

from rows import each_row

pytest.importorskip("mcp", reason="needs askfirst[mcp]")

from askfirst.commands.served import told

LONG = "x" * 400_000


def refused(value: Any) -> bool:
    tool = told(lambda **given: {"fine": sorted(given)})
    answered = tool(value=value)
    return "error" in answered and answered["error"]["code"] == "text-too-long"


@each_row("value", [LONG * 3, [LONG] * 3, {"a": LONG, "b": [LONG, LONG]}, {LONG * 3: "a"},
                    [{f"{LONG}{n}": n for n in range(3)}]])  # fmt: skip
def test_what_is_longer_than_any_answer_is_refused_wherever_it_stands(value: Any) -> None:
    assert refused(value)


def test_what_an_answer_may_hold_is_given_on() -> None:
    assert not refused({"lines": ["the bell rings"] * 50})
