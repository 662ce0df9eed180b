"""Replies to numbered lines, and sentences that correct something."""

from __future__ import annotations

from askfirst.statements.corrections import (
    Act,
    Correction,
    Entry,
    corrected,
    meant,
    parse,
    proposals,
    removes,
)  # fmt: skip
from rows import each_row

TABLE = Entry("G-01", "days from card to table: 6 to 1 within a year")
REBUILT = Entry("G-02", "seats in the hall: 45")
EMPTY = Entry("FR-01", "na")
SEATS = Entry("BR-01", "30 seats for visitors")
ENTRIES = (TABLE, REBUILT, EMPTY, SEATS)


@each_row(
    ("reply", "act", "number", "text"),
    [
        ("3", Act.OPEN, 3, ""),
        (" 3. ", Act.OPEN, 3, ""),
        ("#3", Act.OPEN, 3, ""),
        ("line 3", Act.OPEN, 3, ""),
        ("3 is wrong", Act.OPEN, 3, ""),
        ("the beginning of 3 is wrong", Act.OPEN, 3, ""),
        ("the end of line 3 is not right, it is the mate", Act.OPEN, 3, "it is the mate"),
        ("in 3 only the clerk does it", Act.OPEN, 3, "only the clerk does it"),
        ("In line 3, the clerk does it", Act.OPEN, 3, "the clerk does it"),
        ("in 3 days it is there", Act.SAYS, 0, "in 3 days it is there"),
        ("3 -", Act.REMOVE, 3, ""),
        ("-3", Act.REMOVE, 3, ""),
        ("drop 3", Act.REMOVE, 3, ""),
        ("3 the desk is open till six", Act.REPLACE, 3, "the desk is open till six"),
        ("3: 5 people wait", Act.REPLACE, 3, "5 people wait"),
        ("3 - the desk", Act.REPLACE, 3, "the desk"),
        ("3) days are short", Act.REPLACE, 3, "days are short"),
        ("6 is today, 1 is what we want", Act.SAYS, 0, "6 is today, 1 is what we want"),
        ("3 days are too long", Act.SAYS, 0, "3 days are too long"),
        ("3 % is enough", Act.SAYS, 0, "3 % is enough"),
        ("30 seats", Act.SAYS, 0, "30 seats"),
        ("0", Act.SAYS, 0, "0"),
        ("10", Act.SAYS, 0, "10"),
        ("the desk is never open", Act.SAYS, 0, "the desk is never open"),
    ],
)
def test_a_reply_to_nine_lines(reply: str, act: Act, number: int, text: str) -> None:
    assert parse(reply, 9) == [Correction(act, number, text)]


def test_several_numbers_open_several_lines() -> None:
    assert [one.number for one in parse("2, 5 and 2", 9)] == [2, 5]
    assert parse("2, 15", 9) == [Correction(Act.SAYS, 0, "2, 15")]


def test_an_empty_reply_wants_nothing() -> None:
    assert parse("  ", 9) == []


@each_row(
    ("text", "first"),
    [
        ("6 is today, 1 is what we want", "G-01"),
        ("the table takes longer", "G-01"),
        ('"na" meant not relevant', "FR-01"),
        ("not 30 but 40", "BR-01"),
    ],
)
def test_a_sentence_is_about_what_shares_its_numbers_or_words(text: str, first: str) -> None:
    assert meant(text, ENTRIES)[0].id == first


def test_a_sentence_about_nothing_that_stands_there() -> None:
    assert meant("the weather was bad", ENTRIES) == []
    assert meant("", ENTRIES) == []


def test_at_most_three_entries_and_only_near_ones() -> None:
    alike = [Entry(str(number), "lend a boat") for number in range(5)]
    assert len(meant("lend a boat", alike)) == 3
    assert len(meant("lend a boat for 5 euros", [*alike[:2], Entry("x", "5 euros a boat")])) == 1


@each_row(
    ("text", "entry", "becomes"),
    [
        ("6 is today, 1 is what we want", TABLE,
         "days from card to table: now 6, should be 1 within a year"),
        ("1 is today and 6 is the target", TABLE,
         "days from card to table: now 1, should be 6 within a year"),
        ("No: 30 is today, 45 is what we want", REBUILT,
         "seats in the hall: now 30, should be 45"),
        ("now 30, the target is 45", REBUILT, "seats in the hall: now 30, should be 45"),
        ("My goal now is 6 days, 1 day is the target.", TABLE,
         "days from card to table: now 6 days, should be 1 day within a year"),
        ("30 is today, 45 is what we want", Entry("x", "45 seats in the hall"),
         "in the hall: now 30 seats, should be 45 seats"),
        ("visitors should be one two three four five six seven eight", SEATS,
         "30 seats for one two three four five six seven eight"),
        ("not 30 but 40", SEATS, "40 seats for visitors"),
        ("40, not 30", SEATS, "40 seats for visitors"),
        ("say guests instead of visitors", SEATS, "30 seats for guests"),
        ("visitors should be guests.", SEATS, "30 seats for guests"),
    ],
)  # fmt: skip
def test_what_is_certain_is_corrected(text: str, entry: Entry, becomes: str) -> None:
    assert corrected(text, entry) == becomes


@each_row(
    ("text", "entry"),
    [
        ("is 6 right?", TABLE),
        ("6 is today", TABLE),
        ("7 is today, 3 is what we want", TABLE),
        ("not 31 but 40", SEATS),
        ("now 6, now 1", TABLE),
        ("6 is today, 1 is today", TABLE),
        ("6 is what we want, 1 is the target", TABLE),
        ("6 is today, 1 is what we want", Entry("x", "6 to 1")),
        ("visitors should be one two three four five six seven eight nine", SEATS),
        ("30 should be 30", SEATS),
        ("not 5 but 7", Entry("x", "5 boats, 5 oars")),
        ("not 1 but 2", Entry("x", "1.5 hours")),
        ("the hall should be larger", SEATS),
        ("", TABLE),
    ],
)
def test_what_is_not_certain_is_left(text: str, entry: Entry) -> None:
    assert corrected(text, entry) is None


def test_two_corrections_in_one_reply() -> None:
    said = '"na" meant not relevant, drop it. My goal now is 6 days, 1 day is the target.'
    first, second = proposals(said, ENTRIES)
    assert (first.entries[0].id, first.remove, first.becomes) == ("FR-01", True, None)
    assert (second.entries[0].id, second.remove) == ("G-01", False)
    assert second.becomes == "days from card to table: now 6 days, should be 1 day within a year"


def test_what_wants_an_entry_to_go() -> None:
    assert removes("that does not belong here")
    assert not removes("it must belong to somebody")


def test_the_ordinal_of_a_line_may_begin_with_a_capital() -> None:
    assert parse("The Second line: two keys", 3) == [Correction(Act.REPLACE, 2, "two keys")]
    assert parse("The Second line: two keys", 1)[0].act is Act.SAYS


def test_a_line_that_the_list_does_not_have_is_no_line() -> None:
    (there,) = parse("in line 2, the price is wrong", 3)
    assert (there.act, there.number, there.text) == (Act.OPEN, 2, "the price is wrong")
    (gone,) = parse("in line 7, the price is wrong", 3)
    assert (gone.act, gone.number) == (Act.SAYS, 0)
