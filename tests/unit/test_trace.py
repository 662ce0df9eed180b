"""One id followed back to its answer and on to what rests on it."""

from __future__ import annotations

from askfirst.records import compose
from askfirst.trace import trace
from interviews import HALLS_STANDARD, told

CHECKS = ["Book the same hall twice -> the second one is refused; the caretaker",
          "For task 1: type a date -> the free halls are listed; the caretaker"]  # fmt: skip


def test_links_that_rest_on_shared_words_are_marked_and_those_somebody_said_are_not() -> None:
    specification = compose(told({**HALLS_STANDARD, "checks": CHECKS}, depth="standard"))
    lines = list(trace(specification, "NEED-01").told())
    assert "  TST-02 parent it" in lines, "for task 1, as somebody said"
    tested = list(trace(specification, "FR-01").told())
    suggested = [line for line in tested if line.endswith("(as its words suggest; nobody said so)")]
    marked = {(link.type, one.id) for one in specification.records for link in one.links
              if link.derived and link.target == "FR-01"}  # fmt: skip
    assert marked == {("checks", "TST-02")}
    assert {(line.split()[1], line.split()[0]) for line in suggested} == marked
    check = trace(specification, "TST-02")
    assert check.suggested_links == (("checks", "FR-01"),)
    said = list(check.told())
    assert "  parent NEED-01" in said
    assert all("suggest" in line for line in said if line.startswith("  checks "))
