"""What is sure although a later part of the line is guessed or heard."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.records import compose
from askfirst.statements.in_part import is_guessed, is_only_heard
from askfirst.statements.worded import as_worded
from askfirst.vocabulary import Kind, Worded
from interviews import told
from rows import each_row


@each_row("line", [
    "the lock opens at six, I think there is a pause at noon",
    "no more than eight in a boat, I believe the ferry has two cabins",
    "60 euros at most, maybe 5 a month",
    "40 up front, perhaps 12 per year",
    "on the quay, standing, one hand wet. the tablet I guess, light is poor",
    "the skipper signs the log; I think the mate reads the gauge",
    "Rowers see who has the boat. Now maybe half of them ask me every evening",
    "if the skipper is away and it blows I decide, otherwise we wait till noon I guess",
    "booked twice, by two crews, the yard charges us for it I believe",
    "the old sails, I counted nine of them, but that is maybe for another day",
    "a lamp on the pier I think it's a Hella, and the mate's phone",
    "oars at most 12, hooks I think 9",
    "every crew hears of it in time, now it's maybe half of them",
    "boats are back by six, today I think 3 of ten",
    "more boats come back: of ten perhaps 2 come back now, should be 5",
    "old oars still there next year, we lost four since 2019 I believe",
    "the log is on paper, I think it will be a file",
    "the boats stay in the hall, the club pays 10 a year, I think it's 15 by now for canoes",
])  # fmt: skip
def test_a_guess_at_another_matter_is_none_of_the_line(line: str) -> None:
    assert not is_guessed(line)


@each_row("line", [
    "I think the lock opens at six",
    "the lock opens at six, I think",
    "the lock opens at six. Not sure",
    "12 boats, maybe 14",
    "12 boats. Well maybe 14 in summer",
    "60 euros, maybe 80 a month",
    "60 euros at most each month, maybe 80 a month",
    "if the wind turns, maybe we wait",
    "on Sunday morning, I think the lock is shut",
    "on the quay, I think the mate signs",
    "the old pump, I think the mate has it",
    "the pump leaks, I think it was the frost",
    "the pump leaks, but I think the mate mended one",
    "the pump leaks, I think the pump leaks",
    "the mate brings ropes, hooks I think",
    "no idea who signs, I think the mate does",
    "boats are used more. I don't know how many row each year maybe?",
    "somebody from the yard, Ruth or so?",
    "otherwise we wait till noon I guess",
    "if the wind turns we row, otherwise not I guess",
    "booked by two crews, the yard charges us for it I believe",
    "nine old sails, but that is maybe for the mate",
    "a lamp on the pier I think it's a Hella",
    "the lamp leaks I think it's a Hella, and the mate's phone",
    "lamp number 3 I think it's a Hella, and the mate's phone",
    "many oars at the lock, hooks I think 9",
    "oars at most 12, I think 9",
    "now it's maybe half of them",
    "we lost four I think",
    "oars at most 12. Hooks maybe 9",
    "oars at most 12, bueno maybe 9",
    "it must be ready for the regatta, I think it will be late",
    "the log is on paper, I think it will be a file in May",
    "the log is on paper, I think it is a file",
    "the club pays 10 a year, the boats stay in the hall, I think it's 15 by now",
    "the boats stay in the hall, no idea what the club pays, I think it's 15 by now",
])  # fmt: skip
def test_a_guess_at_what_the_line_says_first_or_only_is_one(line: str) -> None:
    assert is_guessed(line)


@each_row("line", [
    "never lift the boat wet. Saw that up the river, they say he tore a rope",
    "yes please because they always say the boat was dry",
    "a list of who had it, cos people say they brought it back",
    "rowers must wear a vest. A mate told me somebody fell in last year",
    "the county wants the log on 12 sheets, they say it is going to be a file",
    "we lend oars to members, they say the yard has three more",
    "logs 48 hours before, and the seal out or the lamp bursts, they say it happened upstream",
    "the boats stay in the hall, the county wants them 10 years, they say it's 15 now for canoes",
    "char want it dry, 15 at most, they say 16 goes too but I never saw that",
])  # fmt: skip
def test_what_is_heard_behind_a_demand_of_ones_own_makes_it_no_hearsay(line: str) -> None:
    assert not is_only_heard(line)


@each_row("line", [
    "they say we must not lift the boat wet",
    "they say we must not lift the boat, because they want it dry",
    "boats must have a number, they say",
    "boats must have a number, they say that is the law",
    "I was on the quay, they say boats must have a number",
    "the pump stands at the lock, they say vests are wanted",
    "it may cost no idea, they say the pump was 40",
    "we lent oars to members, they say the yard has three more",
    "the county wants the log, they say it is going to be a file",
    "the county wants the log on 12 sheets, they say that is the law",
    "when 12 are out, they say the yard has three more",
    "the county asks each time, they say it must go back 10 years",
    "the boats stay in the hall, the county wants them 10 years, they say that's the law",
])  # fmt: skip
def test_what_is_heard_alone_or_of_the_same_matter_is_hearsay(line: str) -> None:
    assert is_only_heard(line)


def test_no_mark_stands_at_a_record_of_which_one_part_is_guessed_or_heard() -> None:
    line = "the lock opens at six, I think there is a pause at noon"
    heard = "never lift the boat wet. Saw that up the river, they say he tore a rope"
    cost: JsonValue = {"sum": "60 at most, maybe 5 a month"}
    made = compose(told({"numbers": [line], "what-it-may-cost": cost, "must-not": [heard],
                         "usual-parts": {"by-hand": line}}, depth="deep")).records  # fmt: skip
    kinds = {one.kind for one in made if one.sure and not one.heard}
    assert {Kind.RULE, Kind.LIMIT, Kind.EXCLUSION, Kind.NEED} <= kinds
    assert all(one.sure and not one.heard for one in made)


def test_what_somebody_worded_of_a_line_has_the_marks_of_the_line() -> None:
    worded = Worded(statement="The lock opens at six.")
    line = "the lock opens at six, I think there is a pause at noon"
    assert not as_worded(line, worded).guess
    assert as_worded("I think the lock opens at six", worded).guess
