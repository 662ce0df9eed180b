"""The parts of the one sentence: what a system is to do, not who wants it or how it is today."""

from __future__ import annotations

import pytest

from askfirst.statements.areas import LONGEST, MOST_WORDS, areas
from rows import each_row


@each_row(
    ("sentence", "parts"),
    [
        ("something for our mill. sacks, the wheel, flour bookings", ["sacks", "the wheel",
                                                                       "flour bookings"]),
        ("we run a mill and i want one place for the sacks, the orders and who grinds when",
         ["the sacks", "the orders", "who grinds when"]),
        ("sacks come in and the flour goes out and bills get sent, instead of slips and my head",
         ["sacks come in", "the flour goes out", "bills get sent"]),
        ("a tool where the sacks and the sieves are all in one place and the list comes by itself",
         ["the sacks", "the sieves", "the list comes by itself"]),
        ("people bring grain, see who has the key and that sieves and stones get cleaned",
         ["people bring grain", "see who has the key", "sieves and stones get cleaned"]),
        ("i need somthing for our mill and the barn: where every sack is, who owes the miller",
         ["every sack", "who owes the miller"]),
        ("smth that tells me what lies where, who is late", ["what lies where", "who is late"]),
        ("sth that keeps the sacks and the sieves in one place", ["the sacks", "the sieves"]),
        ("guests get an appointment with the miller, dont queue, and he sees the sacks",
         ["guests get an appointment with the miller", "he sees the sacks"]),
        ("the miller knows what lies where and if its dry", ["the miller knows what lies where"]),
        ("the miller notes each sack", ["the miller notes each sack"]),
        ("the miller pays the boy and the carter", ["the miller pays the boy and the carter"]),
        ("sacks, sieves. now its all on paper and i forget half, my wife too", ["sacks", "sieves"]),
        ("whats ground, nobody knows which sack is wet, sacks get lost", ["whats ground"]),
        ("the orders, in what sack, thats all, that sort of thing", ["the orders"]),
        ("we want the slips gone, the sieves washed", ["the sieves washed"]),
        ("the sieves washed so that nobody waits and the boy sleeps", ["the sieves washed"]),
        ("the sacks, who owns them", ["the sacks"]),
        ("every sack, wet or dry, has a lid in the barn", []),
        ("the sieves washed, my list on the door is falling apart", ["the sieves washed"]),
        ("the sieves washed, our shed is a right mess", ["the sieves washed"]),
        ("the sieves, the baker says we never weigh them, growers say what they bring",
         ["the sieves", "growers say what they bring"]),
        ("the sieves, the bin says it is too full", ["the sieves", "the bin says it is too full"]),
        ("the millers know, before they start, which sieve is torn",
         ["before they start", "which sieve is torn"]),
        ("the sieves, what millers know", ["the sieves", "what millers know"]),
        ("the sacks, the sieves, if thats possible", ["the sacks", "the sieves"]),
        ("the sacks, if it isn't too dear, the sieves", ["the sacks", "the sieves"]),
        ("the sacks, if need be, when the wheel is allowed to turn",
         ["the sacks", "when the wheel is allowed to turn"]),
        ("", []),
    ],
)  # fmt: skip
def test_parts_are_cut_where_that_is_certain(sentence: str, parts: list[str]) -> None:
    assert areas(sentence) == parts


def test_what_tells_how_it_goes_is_no_name_of_a_part() -> None:
    long = " ".join(["the", "sack", *["of"] * (MOST_WORDS - 2), "flour"])
    assert areas(f"the sieves, {long}") == ["the sieves"]
    assert areas(f"the sieves, {long.replace(' of', '', 1)}")[1:] == [long.replace(" of", "", 1)]


def test_of_a_very_long_sentence_the_beginning_counts() -> None:
    one = "the sack and the sieve, "
    assert len(areas(one * 2_000)) == pytest.approx(2 * LONGEST / len(one), abs=2)
