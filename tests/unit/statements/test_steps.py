"""Where a new step begins in a walk-through that was typed in one breath."""

from __future__ import annotations

from askfirst.statements.one_breath import at_lines
from askfirst.statements.steps import FEWEST, at_steps
from rows import each_row


@each_row(
    "steps",
    [
        ["the clerk opens the bag, types the name and the day",
         "then the label comes out of the box", "if it is torn he prints it again"],
        ["a smith brings the iron, weighs it",
         "the clerk notes the weight in the big book, they both sign below it"],
        ["I put the name in, it shows me what is free in that week",
         "Ulla fetches it from the shelf behind the door"],
        ["when the pan is dry, the lamp goes red at once",
         "the cook turns the gas off and opens a door"],
    ],
)  # fmt: skip
def test_a_step_begins_with_a_case_with_then_or_with_somebody_who_acts(steps: list[str]) -> None:
    line = ", ".join(steps)
    assert at_steps(line) == steps
    assert at_lines("walk", line) == steps


@each_row(
    "line",
    [
        "the clerk opens the bag, then the label comes",
        "the clerk types the name, the day and the hour, then all of it, short, on a big label",
        "the cook gets the question, taps yes, then if she rides and how many seats she has free",
        "the smith weighs the iron and notes how much it is, it shows the price in the window",
        "if the bag is torn or wet or was opened by somebody, the clerk puts it aside at once",
        "the clerk types (name, she says it, day, he says it, hour, they say it) and prints all",
    ],
)
def test_what_goes_on_with_a_step_stays_with_it(line: str) -> None:
    assert at_steps(line) == [line]


def test_only_a_walk_is_cut_so_and_no_short_line() -> None:
    line = (
        "the clerk opens the bag and weighs it, then the label comes out, then the smith signs it"
    )
    assert len(at_steps(line)) == 3
    assert at_lines("number", line) == [line]
    short = " ".join(line.split()[: FEWEST - 1])
    assert at_steps(short) == [short]


def test_it_takes_no_longer_than_its_length() -> None:
    assert len(at_steps("the clerk opens the bag, " * 3_000)) == 3_000
