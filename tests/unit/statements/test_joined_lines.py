"""Where a line of its own begins behind ", and", of several that were typed as one sentence."""

from __future__ import annotations

from askfirst.statements.joined_lines import joints, points_before
from askfirst.statements.one_breath import at_lines
from rows import each_row


@each_row(
    ("reads", "lines"),
    [
        ("constraint", ["the ferry leaves at 7 sharp", "without the mate nothing is loaded",
                        "no car boards after dusk here"]),
        ("constraint", ["nobody works the winch alone", "in a storm the mate must lash the boats"]),
        ("number", ["twelve boats and not one more", "once the bell rings nobody boards a boat"]),
        ("decision", ["the mate picks the berth", "who sleeps aboard pays half the fee"]),
        ("exclusion", ["tickets are not in it, the town sells those",
                       "no food for dogs, we bring ours"]),
        ("goal", ["no berth is given twice", "all the fees are in before the season begins"]),
        ("interface", ["the list goes to the office on Monday",
                       "the office takes the phone calls"]),
        ("behaviour", ["on Monday the mate counts the boats",
                       "after the season every guest gets a letter"]),
    ],
)  # fmt: skip
def test_lines_joined_by_and_are_parted_and_keep_it(reads: str, lines: list[str]) -> None:
    first, *others = lines
    assert at_lines(reads, ", and ".join(lines)) == [first, *(f"and {one}" for one in others)]


@each_row(
    ("reads", "line"),
    [
        ("behaviour", "the chain tears on the quay, and the smith gets a call at home"),
        ("behaviour", "a boat comes in too late, and if the mate sleeps the cook takes it"),
        ("constraint", "the van belongs to my brother, and that holds for the trailer too"),
        ("constraint", "the ferry leaves at 7 sharp, and the mate only at noon"),
        ("constraint", "the ferry leaves at 7 sharp, and the mate rang the bell once"),
        ("constraint", "the ferry leaves at 7, and nobody boards then"),
        ("decision", "the mate, and the cook sees the list each day"),
        ("decision", "under 60 it goes back in, and after that they ask me on the phone"),
        ("number", "half an hour each, and ten minutes to air the whole room"),
        ("exclusion", "no crisps, and walter has the book and keeps it to himself"),
        ("task", "the mate counts the boats, and the cook writes the list of the day"),
    ],
)
def test_what_may_go_on_with_the_words_before_stays_with_them(reads: str, line: str) -> None:
    assert at_lines(reads, line) == [line]


def test_a_joint_is_where_the_one_line_ends_and_the_other_begins() -> None:
    text = "no boat goes out alone, and the mate keeps the key at night, and that is it"
    assert joints(text) == [(22, 24)]
    assert text[24:].startswith("and the mate")
    assert joints(text, timed=True) == [] == joints("")
    assert joints(f"{text}{' ' * 1000}") == []  # nobody types so much in one sentence


@each_row(
    ("words", "points"),
    [
        ("they ring the mate", True), ("of these two boats", True), ("the mate rings them", False),
        ("grmpf rings them", False), ("never ever it's so", True), ("", False),
    ],
)  # fmt: skip
def test_a_pronoun_points_back_where_nothing_before_it_may_be_meant(
    words: str, points: bool
) -> None:
    assert points_before(words.split()) is points
