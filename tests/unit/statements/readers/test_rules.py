"""Limits, numbers, decisions, what only some may see, what is not to be."""

from __future__ import annotations

from askfirst.statements.reading import Reply
from askfirst.vocabulary import Kind
from readings import at, parts
from rows import each_row

LIMITS = [
    (
        "max 200 euro because the club is poor",
        {"because": "because the club is poor", "number": "max 200 euro"},
    ),
    ("28,000 euros for 15 devices", {"number": "28,000 euros", "count": "15 devices"}),
    ("200 euros for 15 devices on 3 floors", {"number": "200 euros"}),
    ("open at 5 bars", {"number": "5 bars"}),
    ("no budget", {}),
    ("because of the wall", {}),
    ("the roof leaks since March, nobody mends it", {}),
    ("the book stays since it is the only one", {"because": "since it is the only one"}),
    (
        "it must work in all rooms, the cellar too; thick walls",
        {"where": "in all rooms, the cellar too"},
    ),
    ("it must work in the cellar", {"where": "in the cellar"}),
    ("it hangs on the wall", {}),
    ("in the cellar, loud", {"where": "in the cellar"}),
    ("in the cellar and on the wall it is wet", {}),
    ("in the cellar, on the roof", {"where": "in the cellar, on the roof"}),
    ("it hangs in the hall and in the cellar", {}),
]


@each_row(("line", "found"), LIMITS)
def test_limits(line: str, found: dict[str, str]) -> None:
    reading = at("constraint", line)

    assert reading.fields == found
    assert (reading.kind, reading.whole) == (Kind.LIMIT, True)


NUMBERS = [
    ("12 tide drives: 5 by day, 7 at night", {}, Kind.RULE),
    ("loan time: 2 weeks", {"what": "loan time", "number": "2 weeks"}, Kind.RULE),
    (
        "loan time: 2 weeks, except for the choir",
        {"what": "loan time", "number": "2 weeks", "except": "except for the choir"},
        Kind.RULE,
    ),
    ("closing: at night", {"what": "closing", "number": "at night"}, Kind.RULE),
    (
        "where one stands: to 2 metres",
        {"what": "where one stands", "number": "to 2 metres"},
        Kind.RULE,
    ),
    (
        "the bus is 3 minutes away: it warns",
        {"trigger": "the bus is 3 minutes away", "response": "it warns"},
        Kind.FUNCTION,
    ),
    ("buses: it warns 3 minutes before", {"number": "3 minutes"}, Kind.RULE),
    (
        "if it rains, it closes the roof",
        {"condition": "it rains", "response": "it closes the roof"},
        Kind.FUNCTION,
    ),
    ("at most 3 tools", {"number": "at most 3 tools"}, Kind.RULE),
    ("after 9:00 no changes", {}, Kind.RULE),
]


@each_row(("line", "found", "kind"), NUMBERS)
def test_numbers(line: str, found: dict[str, str], kind: Kind) -> None:
    reading = at("number", line)

    assert (reading.fields, reading.kind) == (found, kind)
    assert reading.whole is (len(found) < 2)


DECISIONS = [
    ("sell a harp: the board", {"what": "sell a harp", "decided_by": "the board"}, False),
    (
        "sell a harp: the board; within 2 weeks",
        {"what": "sell a harp", "decided_by": "the board", "within": "within 2 weeks"},
        False,
    ),
    (
        "sell a harp: the board; agree: at least 2",
        {"what": "sell a harp", "decided_by": "the board", "agree": "at least 2"},
        False,
    ),
    ("sell a harp: 2 of 3", {"what": "sell a harp", "agree": "2 of 3"}, False),
    (
        "sell a harp: a second person says yes",
        {"what": "sell a harp", "decided_by": "a second person"},
        False,
    ),
    (
        "sell a harp: a teacher, signs the list",
        {"what": "sell a harp", "decided_by": "a teacher"},
        False,
    ),
    ("wrong text: we change it ourselves", {"what": "wrong text", "who": "we"}, False),
    (
        "each text: written with two pupils; agree: at least 2",
        {"what": "each text", "who": "two pupils", "agree": "at least 2"},
        False,
    ),
    ("each text: written with care", {}, True),
    ("repaint a tram: after a look at the rust", {}, True),
    ("sell a harp: the board; after a look at it", {}, True),
    ("sell a harp: whoever is there", {}, True),
    ("the cook, at once", {"decided_by": "the cook", "within": "at once"}, False),
    ("the cook", {"decided_by": "the cook"}, False),
    ("the cook, the guard", {}, True),
    ("the rust", {}, True),
    ("sell a harp: the board signs if it rains", {}, True),
    ("sell a harp: red caps", {"what": "sell a harp", "decided_by": "red caps"}, False),
    ("sell a harp: the rust, signs it", {}, True),
    ("at once", {}, True),
    (
        "sell a harp: needs the yes of the board",
        {"what": "sell a harp", "decided_by": "the board"},
        False,
    ),
    ("sell a harp: needs the yes of the rust", {}, True),
    (
        "sell a harp: the cook, at once",
        {"what": "sell a harp", "decided_by": "the cook", "within": "at once"},
        False,
    ),
]


@each_row(("line", "found", "whole"), DECISIONS)
def test_decisions(line: str, found: dict[str, str], whole: bool) -> None:
    reading = at("decision", line)

    assert (reading.fields, reading.whole, reading.kind) == (found, whole, Kind.RULE)


SEEN = [
    ("wages: only the treasurer", {"what": "wages", "seen_by": "only the treasurer"}),
    ("wages: nobody", {"what": "wages", "seen_by": "nobody"}),
    ("wages: all of the board", {"what": "wages", "seen_by": "all of the board"}),
    ("wages: only the treasurer, the board gets sums", {}),
    ("plates: the barrier forgets them", {}),
    ("wages: only the treasurer; the board", {}),
    ("everyone can see who has it", {"seen_by": "everyone", "what": "who has it"}),
    ("the guard may only read the list", {"seen_by": "the guard", "what": "the list"}),
    ("the screen can see the list", {}),
    ("wages", {}),
]


@each_row(("line", "found"), SEEN)
def test_what_only_some_may_see(line: str, found: dict[str, str]) -> None:
    reading = at("visibility", line)

    assert (reading.fields, reading.kind, reading.whole) == (found, Kind.RULE, not found)


@each_row(
    ("line", "frame", "choice", "text"),
    [
        ("lower the stage", "It must never", "", "It must never lower the stage."),
        (
            "let nothing out unsigned",
            "It must never, or left out:",
            "",
            "Let nothing out unsigned.",
        ),
        ("please no forum", "It must never, or left out:", "", "Please no forum."),
        ("need not be pretty", "It must never, or left out:", "", "Need not be pretty."),
        ("it never lowers the stage", "It must never", "", "It never lowers the stage."),
        ("no ads", "Never, or left out for now:", "", "No ads."),
        (
            "show who owes money",
            "Never, or left out for now:",
            "",
            "Never, or left out for now: show who owes money.",
        ),
        (
            "tell them what they did not ask",
            "Never:",
            "",
            "Never: tell them what they did not ask.",
        ),
        ("open it without asking", "Never:", "", "Never: open it without asking."),
        ("later", "", "takes money", "Takes money: later."),
        ("no ads", "", "", "No ads."),
        ("and no ads", "It must never, or left out:", "", "No ads."),
        ("and wake us", "It must never, or left out:", "", "It must never wake us."),
        ("no ads", "It must never show", "", "It must never show no ads."),
        ("a boat be sold", "Only then may it", "", "Only then may a boat be sold."),
        ("selling a boat", "Only then may it", "", "Only then: selling a boat."),
        ("bring a boat in", "Only then may it", "", "Only then may it bring a boat in."),
    ],
)
def test_what_is_not_to_be(line: str, frame: str, choice: str, text: str) -> None:
    found = at("exclusion", line, choice, frame)

    assert (found.statement, found.kind) == (text, Kind.EXCLUSION)


def test_a_place_is_told_apart_from_the_rest() -> None:
    assert parts("place", "34 rooms on three floors; with a lift") == {
        "where": "34 rooms on three floors",
    }
    assert parts("place", "the cellar; thick walls") == {"where": "the cellar"}
    assert parts("place", "wet hands") == {}


@each_row(
    ("line", "text"),
    [
        ("loses the list", "It never loses the list."),
        ("list them", "It must never list them."),
        ("lists them", "It never lists them."),
        ("phones us", "It never phones us."),
        ("be late", "It must never be late."),
        ("list of boats", "Never, or left out: list of boats."),
        ("lists of boats", "Never, or left out: lists of boats."),
        ("open, then shut", "Never, or left out: open, then shut."),
        ("last yr the mate sent a bill", "Last yr the mate sent a bill."),
    ],
)
def test_a_doing_is_told_from_a_thing_that_is_not_to_be(line: str, text: str) -> None:
    assert at("exclusion", line, "", "It must never, or left out:").statement == text


@each_row("line", ["nothing", "nobody", "none", "no"])
def test_that_nothing_is_left_out_is_nothing_that_is_left_out(line: str) -> None:
    assert at("exclusion", line).reply is Reply.NOT_RELEVANT
    assert at("exclusion", line, choice="statistics").reply is Reply.NONE
