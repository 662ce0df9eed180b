"""One id followed back to its answer and on to what rests on it."""

from __future__ import annotations

from askfirst.records import compose
from askfirst.trace import trace
from interviews import HALLS_STANDARD, told

CHECKS = ["Book the same hall twice -> the second one is refused; the caretaker",
          "The caretaker sees which halls are free on a day: all are listed"]  # fmt: skip


def test_links_that_rest_on_shared_words_are_marked_and_those_somebody_said_are_not() -> None:
    specification = compose(told({**HALLS_STANDARD, "checks": CHECKS}, depth="standard"))
    lines = list(trace(specification, "NEED-01").told())
    assert "  serves G-01" in lines
    suggested = [line for line in lines if line.endswith("(as its words suggest; nobody said so)")]
    marked = {(link.type, one.id) for one in specification.records for link in one.links
              if link.derived and link.target == "NEED-01"}  # fmt: skip
    assert {(line.split()[1], line.split()[0]) for line in suggested} == marked
    check = trace(specification, "TST-01")
    assert check.suggested_links == check.links
    assert all("suggest" in line for line in check.told() if line.startswith("  checks "))
