"""What the report on documents counts."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from askfirst.sources import SourceText, gaps, header
from askfirst.sources.annotated import Passage
from askfirst.sources.gaps import QUOTES_SHOWN, counts, gap_report
from askfirst.sources.offers import bearing

ONE = SourceText("a.txt", "Ada Boll came. The till shall print a receipt.\n")
MORE = SourceText("b.txt", "Ada Boll left.\n" + "The till shall print a list.\n" * 4)


def test_the_header_says_one_as_one_and_many_as_many() -> None:
    assert header([ONE]) == (
        "This document (9 words, 2 sentences) holds 1 name, 0 numbers and 1 sentence that states"
        " what a system shall do."
    )
    assert header([ONE, MORE]).startswith("These 2 documents (36 words, 7 sentences) hold 1 name,")
    assert header([ONE, MORE]).endswith("5 sentences that state what a system shall do.")


def test_a_name_in_two_documents_counts_once() -> None:
    assert counts([ONE, MORE]).names == 1


def test_a_part_shows_few_passages_what_is_stated_first() -> None:
    row = next(row for row in gap_report([ONE, MORE]) if row.question == "tasks")

    assert (row.section, row.standing) == ("What it must do", "stated")
    assert len(row.quotes) == QUOTES_SHOWN
    assert row.quotes[0].quote.startswith("The till shall")


def test_a_part_is_absent_where_nothing_is_shown_and_nothing_is_shown_twice() -> None:
    rows = gap_report([ONE])

    assert {row.standing for row in rows} >= {"absent", "stated"}
    assert all((row.standing == "absent") == (not row.quotes) for row in rows)
    assert all(len(set(row.quotes)) == len(row.quotes) for row in rows)


def test_what_only_implies_it_stands_behind_what_states_it(monkeypatch: pytest.MonkeyPatch) -> None:
    memo = SourceText("a.txt", "Nobody may sail at night, ever. The system shall never delete a"
                      " list.\n")  # fmt: skip

    def implied_first(everything: Sequence[Passage], question: str) -> list[Passage]:
        return sorted(bearing(everything, question), key=lambda one: one.is_requirement)

    monkeypatch.setattr(gaps, "bearing", implied_first)
    row = next(row for row in gap_report([memo]) if row.question == "never")
    assert [one.quote for one in row.quotes] == [
        "The system shall never delete a list.", "Nobody may sail at night, ever.",
    ]  # fmt: skip
