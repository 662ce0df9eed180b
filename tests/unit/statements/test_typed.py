"""Lines typed as people type, with what each of them prints: a change of the readers shows here.

`python benchmarks/lines.py --again tests/typed/*.jsonl` writes them anew; read the difference.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from askfirst.statements import Context, read
from askfirst.statements.check import problems
from askfirst.vocabulary import Kind
from rows import each_row

TYPED = Path(__file__).parents[2] / "typed"
FILES = {
    path.stem: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for path in sorted(TYPED.glob("*.jsonl"))
}
ROWS = [row for rows in FILES.values() for row in rows]


def context_of(row: dict[str, Any]) -> Context:
    asked = row.get("kind_asked")
    return Context(
        question=row["question"],
        reads=row["reads"],
        kind=Kind(asked) if asked else None,
        choice=row.get("choice", ""),
        frame=row.get("frame", ""),
        name=row.get("name", "the system"),
        people=frozenset(row.get("people", ())),
    )


def told(row: dict[str, Any]) -> dict[str, Any]:
    found = read(row["line"], context_of(row))
    return {
        "prints": found.statement,
        "form": found.form.value,
        "kind": found.kind.value if found.kind else "",
        "parts": found.fields,
        "whole": found.whole,
        "reply": found.reply.value,
        "knows": found.knows,
        "heard": found.heard,
        "guess": found.guess,
    }


def differs(row: dict[str, Any]) -> dict[str, tuple[object, object]]:
    """What is read otherwise than it was found right: now and then."""
    usual = {"reply": "none", "knows": "", "heard": False, "guess": False}
    now = told(row)
    right = {name: row.get(name, usual.get(name)) for name in now}
    return {name: (now[name], right[name]) for name in now if now[name] != right[name]}


@each_row("name", FILES)
def test_a_typed_line_prints_what_was_read_and_found_right(name: str) -> None:
    assert {row["line"]: found for row in FILES[name] if (found := differs(row))} == {}


def test_no_reading_says_what_was_not_said() -> None:
    for row in ROWS:
        context = context_of(row)
        assert problems(read(row["line"], context), context) == [], row["line"]


def test_there_are_many() -> None:
    assert len(ROWS) >= 200
