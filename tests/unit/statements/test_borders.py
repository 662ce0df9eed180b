"""Where a reading of a stretch, a correction or a thing begins and ends: the nearest cases."""

from __future__ import annotations

from askfirst.statements.corrections import Entry, corrected, meant, parse, proposals, removes
from askfirst.statements.put_right import is_put_right, puts_right, split_off
from askfirst.statements.things import parties, things
from askfirst.statements.types import (
    finite_at,
    is_amount,
    is_people,
    is_place,
    is_time,
    number_in,
    opener,
    parted,
    says_all,
)
from rows import each_row


@each_row(
    ("reply", "expected"),
    [
        ("1, 2 and 2", ["open 1", "open 2"]),
        ("3,3", ["open 3"]),
        ("1 2 9", ["replace 1 2 9"]),
        ("0 1", ["says 0 0 1"]),
        ("4 is wrong", ["open 4"]),
        ("5 is wrong", ["says 0 5 is wrong"]),
        ("the first is wrong: the mate", ["replace 1 the mate"]),
        ("the fourth one should say the mate", ["replace 4 the mate"]),
        ("the fifth: x", ["says 0 the fifth: x"]),
        ("2 should be: 5", ["replace 2 5"]),
        ("2 should be 5", ["says 0 2 should be 5"]),
        ("2 isn't right, it is the mate", ["replace 2 it is the mate"]),
        ("2 means that he goes", ["replace 2 he goes"]),
        ("2 remove", ["remove 2"]),
        ("cancel 2.", ["remove 2"]),
        ("2. remove!", ["remove 2"]),
        ("no 2", ["open 2"]),
        ("2 5 people", ["replace 2 5 people"]),
        ("2 hours is short", ["says 0 2 hours is short"]),
        ("2. hours is short", ["replace 2 hours is short"]),
        ("in 5 it is x", ["says 0 in 5 it is x"]),
        ("the rest of 4 is odd", ["open 4"]),
        ("4) x", ["replace 4 x"]),
        ("2 is correct", ["says 0 2 is correct"]),
        ("2 is not correct", ["open 2"]),
        ("  ", []),
    ],
)
def test_a_reply_to_four_lines(reply: str, expected: list[str]) -> None:
    found = parse(reply, 4)
    assert [f"{one.act} {one.number} {one.text}".strip() for one in found] == expected


DAYS = Entry("a", "days from card to table: 6 to 1 within a year")
SEATS = Entry("b", "30 seats for visitors")
HALL = Entry("c", "the clerk opens the hall at 9")
TIME = Entry("d", "time to answer: 6 days")


@each_row(
    ("said", "entry", "becomes"),
    [
        ("6 is today, 1 is what we want", DAYS,
         "days from card to table: now 6, should be 1 within a year"),
        ("1 is what we want, 6 is today", DAYS,
         "days from card to table: now 6, should be 1 within a year"),
        ("6 is today", DAYS, None),
        ("6 is today, 1 is today", DAYS, None),
        ("6 now, 2 wanted", TIME, "time to answer: now 6 days, should be 2 days"),
        ("8 now, 2 wanted", TIME, None),
        ("6 days is today, 2 days is the goal", TIME,
         "time to answer: now 6 days, should be 2 days"),
        ("7, not 30", SEATS, "7 seats for visitors"),
        ("not 30, but 40", SEATS, "40 seats for visitors"),
        ("30, not 7", SEATS, None),
        ("visitors should be guests", SEATS, "30 seats for guests"),
        ("guests, not visitors?", SEATS, None),
        ("seats, not visitors", SEATS, None),
        ("visit, not visitor", SEATS, None),
        ("say Visitors instead of visitors", SEATS, None),
        ("\"the mate\", not \"the clerk\".", HALL, "the mate opens the hall at 9"),
        ("one two three four five six seven eight, not hall", HALL,
         "the clerk opens the one two three four five six seven eight at 9"),
        ("one two three four five six seven eight nine, not hall", HALL, None),
        ("it's the shed, not the hall", HALL, "the clerk opens the shed at 9"),
        ("barn, not the", HALL, None),
    ],
)  # fmt: skip
def test_what_an_entry_becomes_is_certain_or_nothing(
    said: str, entry: Entry, becomes: str | None
) -> None:
    assert corrected(said, entry) == becomes


def test_entries_are_meant_by_numbers_quoted_words_and_words_the_best_first() -> None:
    entries = (DAYS, SEATS, HALL, TIME)
    for said, expected in (
        ("6", "ad"), ("30 or visitors", "b"), ("the clerk", "c"), ("nothing", ""),
        ("'clerk' and 'hall'", "c"), ("the hall, or seats for visitors", "b"),
    ):  # fmt: skip
        assert "".join(one.id for one in meant(said, entries)) == expected, said
    four = [Entry(str(number), f"hall {number}") for number in range(4)]
    assert [one.id for one in meant("the hall", four)] == ["0", "1", "2"]


def test_each_sentence_of_a_correction_is_looked_at_by_itself() -> None:
    first, second = proposals("7, not 30. Drop it.", (DAYS, SEATS))
    assert (first.becomes, first.remove) == ("7 seats for visitors", False)
    assert (second.entries, second.becomes, second.remove) == ((), None, True)
    assert removes("we never said that") and removes("it does not belong")
    assert not removes("drop by") and not removes("it is relevant")


FEE = Entry("a", "the fee is 20 euros")
BOAT = Entry("c", "the boat goes on Monday")
RENTAL = Entry("d", "a rental lasts 20 days")
MATE = Entry("f", "the mate steers")


@each_row(
    ("said", "expected"),
    [
        ("no sorry, I meant 24, not 20", None),
        ("sorry, the fee is 24 not 20", "the fee is 24 euros"),
        ("wait, not 20 days, 24 days", "a rental lasts 24 days"),
        ("sorry, lasts 24 days", "a rental lasts 24 days"),
        ("sorry, I said Monday, I meant Tuesday", "the boat goes on Tuesday"),
        ("I meant the guide, not the mate", "the guide steers"),
        ("the guide instead of the mate, sorry", "the guide steers"),
        ("it is 24 euros, not 20, as I said", "the fee is 24 euros"),
        ("24, not 20", None),
        ("sorry", None),
        ("I meant it", None),
        ("I meant it, not the red old mate", "it steers"),
        ("I meant it, not the red old tall mate", None),
        ("I meant one two three four, not the mate", "one two three four steers"),
        ("I meant one two three four five, not the mate", None),
    ],
)
def test_a_slip_is_put_right_where_one_line_can_be_meant(said: str, expected: str | None) -> None:
    four, five = (Entry("w", f"the red old {who} steers") for who in ("mate", "tall mate"))
    found = puts_right(said, (FEE, BOAT, RENTAL, MATE, four, five))
    assert (found[1] if found else None) == expected


@each_row(
    ("line", "rest", "aside"),
    [
        ("the fee is for all, no sorry, I meant 24, not 20", "the fee is for all",
         "no sorry, I meant 24, not 20"),
        ("only the mate steers, oh and sorry, I meant 5 days, not 3", "only the mate steers",
         "oh and sorry, I meant 5 days, not 3"),
        ("the mate steers. sorry, I meant 24, not 20. All pay.", "the mate steers. All pay.",
         "sorry, I meant 24, not 20."),
        ("a; b; sorry, I meant 24, not 20", "a; b", "sorry, I meant 24, not 20"),
        ("the mate steers", "the mate steers", ""),
    ],
)  # fmt: skip
def test_what_is_put_right_beside_something_else_is_split_off(
    line: str, rest: str, aside: str
) -> None:
    assert split_off(line) == (rest, aside)


def test_a_very_long_line_puts_nothing_right() -> None:
    line = "sorry, I meant 24 euros, not 20 euros"
    assert is_put_right(line)
    assert is_put_right(line.rjust(1000))
    assert not is_put_right(line.rjust(1001))


@each_row(
    ("text", "expected"),
    [
        ("Mr. Boll", True), ("Mr. Boll pays", False), ("the cook, the mate", True),
        ("the cook, the rope", False), ("the cook; the mate", False), ("only them", True),
        ("a b c d e f g cook", True), ("a b c d e f g h cook", False),
        ("the cook of the ship", True), ("the rope of the cook", False),
        ("Ann, Mr. Boll", False), ("our known one", True), ("some known one", True),
        ("knownone", False),
    ],
)  # fmt: skip
def test_people(text: str, expected: bool) -> None:
    assert is_people(text, frozenset({"known one"})) is expected


@each_row(
    ("text", "expected"),
    [
        ("12 of the 61", True), ("about 40 a month", True), ("2 big ropes", True),
        ("2 big red ropes", False), ("2 and 3", False), ("2, then", False), ("1,500", True),
        ("2; 3", False), ("2 if needed", False), ("half of it", True),
    ],
)  # fmt: skip
def test_an_amount(text: str, expected: bool) -> None:
    assert is_amount(text) is expected


@each_row(
    ("text", "expected"),
    [
        ("by spring", True), ("at 24:00", True), ("at 25:00", False), ("Monday latest", True),
        ("Monday rope", False), ("Never.", True), ("on Monday before 9", True), ("9", False),
        ("in May, then", False),
    ],
)  # fmt: skip
def test_a_time(text: str, expected: bool) -> None:
    assert is_time(text) is expected


@each_row(
    ("text", "expected"),
    [
        ("in all rooms", True), ("the cellar too", True), ("rooms", True), ("room", False),
        ("a room in the attic", True), ("34 rooms on three floors", True), ("the cook", False),
        ("in the cellar, too", False),
    ],
)  # fmt: skip
def test_a_place(text: str, expected: bool) -> None:
    assert is_place(text) is expected


@each_row(
    ("text", "number"),
    [
        ("at least 3 days and 5 euros", "at least 3 days"), ("5 euros and 3 days", "5 euros"),
        ("3 keys and 4 doors", ""), ("78", "78"), ("he is 78", ""), ("half of the people", ""),
        ("24/7", ""), ("another one", ""), ("2 to 3 days", "2 to 3 days"),
    ],
)  # fmt: skip
def test_the_number_that_a_line_is_about(text: str, number: str) -> None:
    start, end = number_in(text) or (0, 0)
    assert text[start:end] == number


@each_row(
    ("text", "verb", "whole"),
    [
        ("the farmer only sees cows", "sees", True), ("he also pays", "pays", True),
        ("they automatically pay", "", False), ("technicians turn cards", "turn", True),
        ("members list", "", False), ("it doesnt ring", "doesnt", True),
        ("to need it", "", False), ("my rents pays", "", False), ("5 rings", "", False),
        ("the ring rings", "rings", True), ("the bell rung", "", False),
        ("tell it rings", "rings", False), ("she sang", "sang", True),
        ("tell them what they want", "want", False), ("who pays it", "pays", False),
    ],
)  # fmt: skip
def test_the_first_verb_with_a_subject(text: str, verb: str, whole: bool) -> None:
    place = finite_at(text)
    assert ("" if place is None else text.split()[place]) == verb
    assert says_all(text) is whole
    assert (parted(text) or ("", ""))[1].split(" ")[0] == verb


@each_row(
    ("text", "found"),
    [("when it", "when"), ("as soon as he", "as soon as"), ("once a day", ""),
     ("once paid", "once"), ("once per order", "once"), ("in case of", "in case"),
     ("afterwards", "")],
)  # fmt: skip
def test_what_opens_a_condition(text: str, found: str) -> None:
    assert opener(text) == found


def test_things_come_by_how_many_lines_name_them_and_then_in_their_order() -> None:
    lines = [
        "wash the red cup", "dry the cups", "140 households pay", "list the households",
        "the cook washes the pan", "see the ruined lens", "clean the lens",
        "Lockbook keeps the card", "Lockbook shows the card", "card report is red",
        "card reports are blue", "write the report",
    ]  # fmt: skip
    found = [(one.word, one.lines) for one in things(lines, ["the cook"], "Lockbook")]
    assert found == [
        ("card report", (9, 10, 11)), ("cup", (0, 1)), ("households", (2, 3)), ("lens", (5, 6)),
        ("card", (7, 8)),
    ]  # fmt: skip
    few = [line.replace("140", "19") for line in lines]
    assert "households" in [one.word for one in things(lines, ["the households"], "")]
    assert "households" not in [one.word for one in things(few, ["the households"], "")]


def test_a_party_is_told_once_and_not_where_a_line_names_it() -> None:
    people = ["the cook", "the mate", "the mate", "cooks", "Ann Boll", "the town office", ""]
    assert parties(["the cook pays", "Ann rings"], people) == [
        "the mate", "Ann Boll", "the town office",
    ]  # fmt: skip
