"""The rules on 325 texts of our own, labelled twice; the table is a regression test.

`labelled.jsonl`: `form` is `typed` (an answer typed in an interview: fragments, first person) or
`statement`; `first` and `second` are the codes of two separate passes, the second over the bare
texts in another order. Typed answers are judged by what askfirst would ask about, statements by
its errors and warnings. Hints are not labelled.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from askfirst.requirements import Severity
from askfirst.wording import check_statement, follow_ups
from rows import each_row

Row = dict[str, Any]
ROWS: list[Row] = [
    json.loads(line)
    for line in Path(__file__).with_name("labelled.jsonl").read_text("utf-8").splitlines()
]
# Precision and recall of each code may not fall below these; the pooled ones are the last row.
FLOORS = {
    "passive": (0.70, 0.90),
    "subjective": (0.85, 0.95),
    "vague-adjective": (0.70, 0.95),
    "vague-manner": (0.95, 0.85),
    "superlative": (0.70, 0.95),
    "all": (0.92, 0.97),
}


def found(row: Row) -> set[str]:
    if row["form"] == "typed":
        return {finding.code for finding in follow_ups(row["text"], most=9)}
    return {
        finding.code
        for finding in check_statement(row["text"])
        if finding.severity is not Severity.HINT
    }


def same(codes: set[str]) -> set[str]:
    """Dots at the end are labelled as an open list."""
    return {"open-list" if code == "trailing-dots" else code for code in codes}


def table() -> dict[str, tuple[float, float, int]]:
    """Precision, recall and number of labels of each code, and of all together."""
    hits: Counter[str] = Counter()
    verdicts: Counter[str] = Counter()
    labels: Counter[str] = Counter()
    for row in ROWS:
        expected, got = same(set(row["first"])), same(found(row))
        for counter, codes in ((hits, expected & got), (verdicts, got), (labels, expected)):
            counter.update(codes)
            counter["all"] += len(codes)
    return {
        code: (
            hits[code] / verdicts[code] if verdicts[code] else 1.0,
            hits[code] / labels[code] if labels[code] else 1.0,
            labels[code],
        )
        for code in [*sorted({*labels, *verdicts} - {"all"}), "all"]
    }


def agreement() -> tuple[float, float]:
    """Share of texts with the same codes in both passes, and Cohen's kappa of "any code"."""
    exact = sum(row["first"] == row["second"] for row in ROWS) / len(ROWS)
    flagged = [(bool(row["first"]), bool(row["second"])) for row in ROWS]
    observed = sum(one == two for one, two in flagged) / len(flagged)
    one, two = (sum(pair[side] for pair in flagged) / len(flagged) for side in (0, 1))
    chance = one * two + (1 - one) * (1 - two)
    return exact, (observed - chance) / (1 - chance)


def test_the_set_is_large_half_typed_and_half_clean() -> None:
    assert len(ROWS) >= 300
    assert sum(row["form"] == "typed" for row in ROWS) >= len(ROWS) / 2
    assert sum(not row["first"] for row in ROWS) >= len(ROWS) / 2
    assert len({(row["form"], row["text"]) for row in ROWS}) == len(ROWS)


def test_two_passes_agree(capsys: pytest.CaptureFixture[str]) -> None:
    exact, kappa = agreement()
    with capsys.disabled():
        print(f"\ngold: {len(ROWS)} texts, same codes in {exact:.1%}, kappa of 'any' {kappa:.2f}")
    assert exact >= 0.95
    assert kappa >= 0.9


@each_row("code", table())
def test_no_rule_gets_worse(code: str) -> None:
    precision, recall, _ = table()[code]
    least_precision, least_recall = FLOORS.get(code, (0.99, 0.99))
    assert precision >= least_precision
    assert recall >= least_recall


if __name__ == "__main__":
    for name, (precision, recall, labels) in table().items():
        print(f"{name:<24}{precision:6.2f}{recall:6.2f}{labels:5}")
