"""A number that bounds something without saying what it counts."""

from __future__ import annotations

from askfirst.records import askable, compose
from askfirst.requirements import Kind
from askfirst.statements.unitless import unitless
from interviews import told
from rows import each_row

LINES = [
    ("free up to 14 before", "14"), ("a tent does not go up over 38, wind you know", "38"),
    ("a busy weekend, up to 45", "45"), ("within 5 on the phone", "5"),
    ("who owes is reminded after seven", "seven"),
    ("what is free, within 5 while they wait", "5"), ("at most 1.5, and it stops", "1.5"),
    ("at most 5 tents a van", ""), ("nobody under 14 alone", ""), ("children over 12 walk", ""),
    ("after 22 the gate is shut", ""), ("boats for guests, at most 6", ""),
    ("kept after 14, then 20 days", ""), ("over 3 years", ""), ("up to one", ""),
    ("what comes in, now about 90 a day, under 30", ""),
    ("up to 20 % off, at most 5", ""), ("in room 12", ""), ("until 18", ""),
    ("a letter for those over 75", ""), ("many are over sixty", ""),
    ("damp 40 - 60, under 35 it rings", ""),
    ("never alone and not after 18.00", ""), ("shut before 6,30", ""), ("not after 18.75", "18.75"),
    ("not after 24.10", ""), ("not after 25.10", "25.10"),
]  # fmt: skip


@each_row("line, number", LINES)
def test_a_bound_without_a_unit_is_seen_and_no_age_hour_or_count(line: str, number: str) -> None:
    assert unitless(line) == number


def test_it_is_open_and_asked_until_somebody_says_what_it_counts() -> None:
    said = {"tasks": ["a guest books a tent"], "numbers": ["calling off is free up to 14 before"],
            "must-not": ["a tent never stands over 38"]}  # fmt: skip
    interview = told({**said}, depth="standard")
    texts = ["“Calling off is free up to 14 before”: 14 of what?",
             "“A tent never stands over 38”: 38 of what?"]  # fmt: skip
    assert [one.begin for one in askable(interview)][:2] == texts
    opened = [one for one in compose(interview).of_kind(Kind.QUESTION)]
    assert [one.statement for one in opened if one.id.endswith("-unit")] == texts
    assert [one.linked("blocks") for one in opened[:2]] == [("BR-01",), ("OUT-01",)]


def test_an_hour_and_a_unit_leave_nothing_open() -> None:
    interview = told({"tasks": ["a guest books"], "numbers": ["free up to 14 days before"]})
    assert not any(one.id.endswith("-unit") for one in compose(interview).records)


def test_a_sum_is_asked_for_its_money() -> None:
    interview = told({"tasks": ["a guest books a tent"], "what-it-may-cost": {"sum": "up to 500"}})
    opened = [one.statement for one in compose(interview).of_kind(Kind.QUESTION)]
    assert "“Up to 500”: 500 in which money?" in opened
