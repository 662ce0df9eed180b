"""What stands above an answer where there is little room."""

from __future__ import annotations

import pytest

from askfirst.frontends.terminal.heads import cut, fits, has_sides, head, progress
from askfirst.questions import Prompt, QuestionKind
from rows import each_row


def prompt(**more: object) -> Prompt:
    return Prompt("goals", QuestionKind.TEXT, "What should change?", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["one", "two"], ["one", "two"]),
        (["one", "two", "three"], ["one", "tw…"]),
    ],
)
def test_only_what_does_not_fit_is_cut_off(lines: list[str], kept: list[str]) -> None:
    assert cut(lines, 2) == kept


def test_what_fits_to_the_row_fits() -> None:
    lines = len(head(prompt(), 80, 100))
    assert fits(prompt(), 80, lines + 11)
    assert not fits(prompt(), 80, lines + 10)


def test_above_an_answer_stands_what_the_system_is_taken_as() -> None:
    told = progress(prompt(section="Goals", taken_as="a device"))
    assert told.startswith("Goals · ")
    assert told.endswith(" · taken as a device (:kind changes it)")
    assert "taken as" not in progress(prompt(section="Goals"))


@each_row(
    ("kind", "shown", "sides"),
    [
        ("contradiction", ("1  by day", "2  by night"), True),
        ("contradiction", ("1  by day", "by night"), False),
        ("contradiction", (), False),
        ("question", ("1  by day", "2  by night"), False),
    ],
)
def test_only_a_contradiction_with_numbered_lines_has_sides(
    kind: str, shown: tuple[str, ...], sides: bool
) -> None:
    assert has_sides(prompt(type=kind, shown=shown)) is sides


def test_earlier_answers_are_whole_or_counted() -> None:
    three = prompt(shown=("one", "two", "three"))
    rows = [text for _, text in head(three, 80, 5)]
    assert [row for row in rows if row.startswith("  ")] == ["  one", "  two", "  three"]
    rows = [text for _, text in head(three, 80, 4)]
    assert [row for row in rows if row.startswith("  ")] == ["  one", "  ... and 2 more"]


def lines(made: Prompt, room: int, listed: tuple[str, ...] = ()) -> list[str]:
    return [text for _, text in head(made, 80, room, listed)]


WHOLE = {"section": "Goals", "help": "One a line.", "shown": ("told one", "told two")}


@each_row(
    ("room", "there"),
    [
        (9, ["", "Goals", "  told one", "  told two", "What should change?", "One a line.", "  x"]),
        (7, ["", "Goals", "  told one", "  told two", "What should change?", "One a line.", "  x"]),
        (6, ["", "Goals", "  ... and 2 more", "What should change?", "One a line.", "  x"]),
        (5, ["", "Goals", "What should change?", "One a line.", "  x"]),
        (4, ["", "Goals", "What should change?", "One a line."]),
        (3, ["What should change?", "One a line.", "  x"]),
        (2, ["What should change?", "One a line."]),
        (1, ["What should change?"]),
        (0, ["What should change?"]),
    ],
)
def test_on_a_low_screen_first_go_earlier_answers_then_the_place_then_the_help(
    room: int, there: list[str]
) -> None:
    assert lines(prompt(**WHOLE), room, ("x",)) == there


def test_each_side_of_a_contradiction_stays_and_has_three_rows_at_most() -> None:
    long = "word " * 60
    both = prompt(type="contradiction", shown=(f"1  {long}", f"2  {long}"), section="S")
    for room, rows in ((99, 6), (7, 6), (6, 4), (3, 2), (1, 2)):
        found = [line for line in lines(both, room) if line.startswith("  ")]
        assert len(found) == rows
        assert sum(line.startswith(("  1", "  2")) for line in found) == 2
        assert found[-1].endswith("…")


def test_only_the_question_is_drawn_as_one() -> None:
    styles = {text: style for style, text in head(prompt(**WHOLE), 80, 99, ("x",))}
    assert styles.pop("What should change?") == "class:question"
    assert set(styles.values()) == {""}
