"""What a line tells beside its kind."""

from __future__ import annotations

import pytest

from askfirst.statements.sorts import (
    forbids_there,
    only_counted,
    tells_bound,
    tells_change,
    tells_demand,
    tells_how_it_is,
    tells_load,
    tells_never,
    tells_out,
    tells_own_job,
    tells_own_rule,
    tells_remark,
    tells_rule,
    tells_step_rule,
    tells_wish,
)
from rows import each_row


@each_row(
    ("line", "load"),
    [
        ("At Easter then it's about 20 calls a week, not 9.", True),
        ("there are 300 orders a day", True),
        ("It rings about 20 times.", False),
        ("it rings 20 times a day", False),
    ],
)
def test_how_much_there_is(line: str, load: bool) -> None:
    assert tells_load(line) is load


@each_row(
    ("line", "rule"),
    [
        ("a trip is 10 days at most, clubs get up to 6 weeks", True),
        ("clubs and guides pay no deposit", True),
        ("the clubs are free of charge", True),
        ("the mate pays the harbour", False),
        ("no bill goes out, not before May", True),
        ("then the bills go out. Not before.", False),
        ("the boats are free again", False),
        ("nothing changes until the mate has signed", True),
        ("nothing happens there really, it's only the log of the boat", False),
    ],
)
def test_a_line_of_a_walk_that_is_no_step(line: str, rule: bool) -> None:
    assert tells_step_rule(line) is rule


@each_row(
    ("line", "rule"),
    [
        ("at least 1.2 m3/s", True),
        ("not more than ten", True),
        ("name, length", False),
        ("date, max kilos, min crew", False),
        ("name, max 12 guests", True),
    ],
)
def test_words_of_a_rule(line: str, rule: bool) -> None:
    assert tells_rule(line) is rule


@each_row(
    ("line", "wish"),
    [
        ("the mate would like it to read the stars", True),
        ("sails would be nice", True),
        ("the mayor would like people to find a boat by themselves", True),
        ("the harbour wants a map of the sails too", True),
        ("the harbour wants a list each morning", False),
        ("I would like to see the sails", False),
        ("they would like no calls at night", False),
        ("all cancel on one day", False),
        ("later on the list is printed", False),
    ],
)
def test_a_certain_wish(line: str, wish: bool) -> None:
    assert tells_wish(line) is wish


@each_row(
    ("line", "demand"),
    [
        ("needs a big lamp, it is dark there", True),
        ("hard to read. it should have large letters", True),
        ("the lid must open with one hand", True),
        ("if they have to climb, they will not go", False),
        ("people have to type too much", False),
        ("the mate has to sign three times", False),
        ("it needs too long", False),
        ("nobody needs it", False),
        ("they wear mittens on deck, so it needs big knobs", True),
        ("the tide is wrong, and it has to be right", True),
        ("they wear mittens, so they have to take them off", False),
    ],
)
def test_what_it_must_be_like(line: str, demand: bool) -> None:
    assert tells_demand(line) is demand


@each_row(
    ("facts", "remark"),
    [
        ("thats what we call the old one", True),
        ("the same as a sail", True),
        ("what sail?", True),
        ("its number and length", False),
        ("what was mended, date, who did it", False),
        ("the paper sheet goes away, thats only the loft", True),
        ("name, length, like Vega, 9 m", False),
        ("out on the lake theres none", True),
        ("we have none yet", True),
        ("there are none, one name, length", False),
        ("the name, and there is none for guests", False),
    ],
)
def test_a_remark_on_a_word(facts: str, remark: bool) -> None:
    assert tells_remark(facts) is remark


@each_row(
    ("words", "rule"),
    [
        ("the mill only runs with two of us", True),
        ("miller only who was taught by the old one", True),
        ("the book of who is in must never be wrong", True),
        ("it must never start again by itself", False),
        ("ring the miller", False),
        ("the miller is told at once", False),
        ("a rower has at most 2 oars at a time", True),
        ("each club may book no more than 3 lanes", True),
        ("whoever owes two fees gets no new oar", True),
        ("those who skipped a shift may not book", True),
        ("whoever is on duty rings the miller", False),
        ("whoever broke it gets no new one", False),
        ("a second crew has at most 10 minutes", False),
        ("each crew takes at most ten minutes", False),
        ("a runner takes at most 3 of them to the shed", False),
        ("a rower has at most 2 oars, ring the miller", False),
    ],
)
def test_a_rule_on_a_tick_of_what_can_go_wrong(words: str, rule: bool) -> None:
    assert tells_own_rule(words) is rule


@pytest.mark.parametrize(
    ("line", "bound"),
    [
        ("signing a boat out in under two minutes", True),
        ("at most 3 false calls a month", True),
        ("if it takes at most a day they laugh", False),
        ("more than ten clicks", False),
        ("it is slow", False),
    ],
)
def test_how_much_of_it_is_still_good(line: str, bound: bool) -> None:
    assert tells_bound(line) is bound


@each_row(
    ("line", "never", "out", "is_so"),
    [
        ("never may the others see who pays", True, False, True),
        ("nobody may steer alone", True, False, True),
        ("under no circumstances a locked gate", True, False, False),
        ("no invoicing, no stock of rope, that's not for this", False, True, True),
        ("no dogs", False, False, True),
        ("no lending of skis in there, the shop does it", False, True, True),
        ("no entry in it is changed", False, False, True),
        ("no berths for guests, they stay with the harbour", False, True, True),
        ("no oar leaves the shed, it stays in the rack", False, False, True),
        ("no boat goes for a ride, it stays at the pier", False, False, True),
        ("and no care notes in it, the nurse keeps them", False, True, True),
        ("no more than 3 on it", False, False, True),
        ("a berth is given out only once", False, False, True),
        ("we always know where each boat is", False, False, True),
        ("the mate notes the sails", False, False, False),
    ],
)
def test_what_is_not_wanted_and_what_is_always_so_is_no_task(
    line: str, never: bool, out: bool, is_so: bool
) -> None:
    assert (tells_never(line), tells_out(line), tells_how_it_is(line)) == (never, out, is_so)


@each_row(
    ("line", "change"),
    [
        ("less morning paperwork for the cook", True),
        ("and fewer phone calls at lunch", True),
        ("less waiting at the gate", True),
        ("fewer buttons", False),
        ("less typing on the tablet", False),
        ("fewer rowing boats", False),
        ("less than 3 mistakes a year", False),
        ("less work means more bread", False),
    ],
)
def test_what_people_want_less_of_is_a_change_and_nothing_that_it_does(
    line: str, change: bool
) -> None:
    assert tells_change(line) is change


@each_row(
    ("line", "forbids"),
    [
        ("no candles on the stage, only lamps", True),
        ("no music after 11", True),
        ("no rowing at night", True),
        ("and no keys to children under 12", True),
        ("no dogs", False),
        ("no membership fees in it", False),
        ("no chat in the app", False),
        ("no adverts on its pages", False),
        ("no link to the bank", False),
        ("no shop for the club", False),
        ("no sales of wax at first", False),
        ("no reports in english", False),
        ("candles on the stage", False),
    ],
)
def test_what_is_not_to_be_at_a_place_or_time_or_for_somebody_is_forbidden(
    line: str, forbids: bool
) -> None:
    assert forbids_there(line) is forbids


@each_row(
    ("line", "own"),
    [
        ("the vet picks the sheep, not the computer", True),
        ("i still say who sails, not the program, but it keeps the wind", True),
        ("the vet picks the sheep", False),
        ("it rings, not the app", False),
        ("the vet picks it, not the machine that beeps", False),
        ("by hand, not the computer", False),
    ],
)
def test_what_no_program_does_stays_somebodys_job(line: str, own: bool) -> None:
    assert tells_own_job(line) is own


@each_row(
    ("thing", "facts", "counted"),
    [
        ("hives", "30 hives and 2 nuclei", True),
        ("boat", "12 boats, plus the 2 rafts", True),
        ("swarming", "May and June", True),
        ("season", "april to october", True),
        ("regatta", "first weekend in July", True),
        ("fair", "3 June 2027, two days, forty stalls", True),
        ("booking", "3 June 2027, four people", False),
        ("booking", "3 June, two days", False),
        ("Swan", "40 seats, 3 bikes", False),
        ("boat", "12 boats, name", False),
        ("lesson", "9 to 10", False),
        ("boat", "", False),
    ],
)
def test_a_thing_of_which_only_the_number_or_the_day_was_told_has_no_facts(
    thing: str, facts: str, counted: bool
) -> None:
    assert only_counted(thing, facts) is counted
