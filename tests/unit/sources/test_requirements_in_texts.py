"""A specification gives all its requirements; a news text about duties of people gives none."""

from __future__ import annotations

from pathlib import Path

from askfirst.sources import SourceText, doings, gap_report, passages_of

GOLD = Path(__file__).parents[2] / "golden" / "requirements"


def test_all_requirements_of_a_small_specification_and_no_remark() -> None:
    lines = (GOLD / "freezer-alarm.txt").read_text(encoding="utf-8").splitlines()
    wanted = [line.removeprefix("+ ") for line in lines if line.startswith("+ ")]
    source = SourceText("freezer-alarm.txt", "\n".join(line.removeprefix("+ ") for line in lines))
    found = [p.sentence.text for p in passages_of(source) if p.is_requirement]
    assert found == wanted


def test_functions_without_a_subject_count_line_by_line() -> None:
    source = SourceText("a.txt", "Functions\n\nGenerates an error log\n\nAble to print a list\n")
    assert [p.is_requirement for p in passages_of(source)] == [False, True, True]


def test_a_heading_names_a_topic_and_states_nothing() -> None:
    source = SourceText("a.md", "# The system shall log\n\nThe system shall log each lift.\n")
    assert [p.is_requirement for p in passages_of(source)] == [False, True]


def test_obligations_of_people_and_states_are_no_requirements() -> None:
    source = SourceText("news.txt", (GOLD / "village-news.txt").read_text(encoding="utf-8"))
    assert [p.sentence.text for p in passages_of(source) if p.is_requirement] == []
    assert [d.verb for d in doings(source) if d.kind == "ability"] == ["reach", "bring", "call"]
    assert "stated" not in {row.standing for row in gap_report([source])}
