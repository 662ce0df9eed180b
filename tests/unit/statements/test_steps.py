"""Where a new step begins in a walk-through that was typed in one breath."""

from __future__ import annotations

from askfirst.statements.one_breath import at_lines
from askfirst.statements.steps import FEWEST, acts, at_steps, tells_steps
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
        ["the mate drags a crew onto a boat", "if the boat is out it goes red and stays empty",
         "when all are in I press send and the crews go home"],
        ["the mate drags a crew onto a boat", "if Merlin already done two trips he goes red",
         "when all are in I press send and the crews go home"],
        ["when the pan is dry, the lamp goes red at once",
         "the cook turns the gas off and opens a door"],
        ["the clerk opens the bag and types the name", "the label comes out of the box",
         "otherwise he rings the smith"],
        ["the clerk opens the bag and types the name",
         "the label comes out of the box, if it is at least 3 hours before"],
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
        "it puts one more trip on the account of the guest, if it is at least 3 hours before",
        "then it shows the quay, the weekday, from when and to when, and where the boat lies then",
        "it puts one more trip on the account of the guest in May, unless the boat is full",
        "the clerk asks what the smith brings, what year, where grown. It says if we have it yet",
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


def test_a_line_of_just_enough_words_is_cut_and_a_short_piece_begins_nothing() -> None:
    line = "the clerk opens the big bag now, then the smith weighs it and signs"
    missing = FEWEST - len(line.split())
    whole = f"{'now ' * missing}{line}"
    assert len(whole.split()) == FEWEST and len(at_steps(whole)) == 2
    assert at_steps(whole.removeprefix("now ")) == [whole.removeprefix("now ")]
    few = "so it opens the big bag in the yard behind the old house, he pays, and they all go home"
    assert at_steps(few) == [few]
    led = "if it is late, if it rains, the clerk opens the big bag in the yard behind the old house"
    assert at_steps(led) == [led]


@each_row("case", [
    "if the oar is wet", "if an oar she took is wet",
    "if Merlin never twice he is out", "if a man I know rows",
])  # fmt: skip
def test_a_case_that_tells_nothing_of_what_is_done_goes_on_with_the_next_case(case: str) -> None:
    led = f"the mate drags a crew, {case}, if it rains, she shuts the door of the big shed"
    assert at_steps(led) == ["the mate drags a crew", led.removeprefix("the mate drags a crew, ")]


def test_a_case_further_on_has_what_is_done_then_with_it() -> None:
    steps = ["the clerk opens the bag in the yard", "if it is torn, the smith mends it at once",
             "the boy carries it all home"]  # fmt: skip
    assert at_steps(", ".join(steps)) == steps


@each_row(
    ("clause", "told"),
    [
        ("the clerk opens the bag", True), ("clerk opens it", True),
        ("the very old tall clerk of the town opens it", False), ("in May opens the shop", False),
        ("opens it", False), ("6 euro is paid", False), ("the bag", False),
        ("the old tall clerk opens it", True),
    ],
)  # fmt: skip
def test_somebody_acts_where_a_short_name_stands_before_the_verb(clause: str, told: bool) -> None:
    assert acts(clause) is told


@each_row(
    ("line", "tells"),
    [
        ("the smith takes the oar, weighs it, writes it on the slip", True),
        ("the smith takes the oar, the clerk weighs it, and picks the crew", True),
        ("the smith takes the oar, the clerk weighs it", False),
        ("book a hall, a room, a boat, an oar", False),
        ("each oar has a name, length, maker, one photo", False),
        ("", False),
    ],
)
def test_a_row_of_deeds_tells_the_steps(line: str, tells: bool) -> None:
    assert tells_steps(line) is tells
