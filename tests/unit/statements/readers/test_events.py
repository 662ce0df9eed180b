"""Steps, failures, states: what happens and what follows."""

from __future__ import annotations

from askfirst.statements import Context, read
from askfirst.vocabulary import Form, Kind
from readings import at
from rows import each_row

WALKS = [
    (
        "keeper signs, then it opens the shed",
        {"trigger": "keeper signs", "response": "it opens the shed"},
        "When the keeper signs, Lockbook shall open the shed.",
        Form.COMPOSED,
    ),
    (
        "if nobody answers, it calls the next one",
        {"condition": "nobody answers", "response": "it calls the next one"},
        "If nobody answers, Lockbook shall call the next one.",
        Form.COMPOSED,
    ),
    (
        "guard walks by -> lamp goes on for 2 minutes",
        {
            "trigger": "guard walks by",
            "response": "lamp goes on for 2 minutes",
            "number": "2 minutes",
        },
        "Guard walks by: lamp goes on for 2 minutes.",
        Form.PAIRED,
    ),
    (
        "a bell rings -> the warden opens the door",
        {"trigger": "a bell rings", "response": "the warden opens the door", "actor": ""},
        "A bell rings: the warden opens the door.",
        Form.PAIRED,
    ),
    (
        "a bell rings -> the warden gets a note",
        {"trigger": "a bell rings", "response": "the warden gets a note"},
        "A bell rings: the warden gets a note.",
        Form.PAIRED,
    ),
    (
        "if it rains, red caps move it inside",
        {"condition": "it rains", "response": "red caps move it inside", "actor": ""},
        "If it rains, red caps move it inside.",
        Form.PAIRED,
    ),
    (
        "when it rains, it closes the roof, because the floor rots",
        {
            "trigger": "it rains",
            "response": "it closes the roof",
            "because": "because the floor rots",
        },
        "When it rains, it closes the roof, because the floor rots.",
        Form.PAIRED,
    ),
    (
        "a pupil asks -> it shows the page, finding it is the trouble",
        {
            "trigger": "a pupil asks",
            "response": "it shows the page",
            "because": "finding it is the trouble",
        },
        "A pupil asks: it shows the page, finding it is the trouble.",
        Form.PAIRED,
    ),
    (
        "wrong files -> throw them away, they are junk",
        {"trigger": "wrong files", "response": "throw them away", "because": "they are junk"},
        "Wrong files: throw them away, they are junk.",
        Form.PAIRED,
    ),
    (
        "guests pay -> doors open, guests go in",
        {"trigger": "guests pay", "response": "doors open, guests go in"},
        "Guests pay: doors open, guests go in.",
        Form.PAIRED,
    ),
    (
        "no light, so it rings 3 times",
        {"condition": "no light", "response": "it rings 3 times", "number": "3 times"},
        "No light: it rings 3 times.",
        Form.PAIRED,
    ),
    (
        "it shows the map",
        {"response": "it shows the map"},
        "Lockbook shall show the map.",
        Form.COMPOSED,
    ),
    ("it is blue", {"response": "it is blue"}, "It is blue.", Form.STATED),
    (
        "shows the last 3 dives",
        {"response": "shows the last 3 dives", "number": "3 dives"},
        "Shows the last 3 dives.",
        Form.STATED,
    ),
]


@each_row(("line", "parts", "text", "form"), WALKS)
def test_what_the_system_does(line: str, parts: dict[str, str], text: str, form: Form) -> None:
    found = at("walk", line)

    assert found.fields == parts
    assert (found.statement, found.form, found.kind) == (text, form, Kind.FUNCTION)


@each_row(
    ("line", "parts"),
    [
        ("the keeper signs", {"does": "the keeper signs", "who": "the keeper"}),
        (
            "red caps carry 2 bags",
            {"does": "red caps carry 2 bags", "who": "red caps", "number": "2 bags"},
        ),
        ("lists boats", {"does": "lists boats"}),
        ("the bell rings", {"does": "the bell rings"}),
        ("sort the letters", {"does": "sort the letters"}),
        ("when the bell rings the warden comes", {"does": "when the bell rings the warden comes"}),
        ("the guard gets on the bus", {"does": "the guard gets on the bus", "who": "the guard"}),
    ],
)
def test_a_step_of_a_person_is_no_demand(line: str, parts: dict[str, str]) -> None:
    found = at("walk", line)

    assert (found.kind, found.fields) == (None, parts)


@each_row(
    "line",
    [
        "the warden gets a message",
        "everybody hears the bell",
        "the guard is told at once",
        "when visitor comes in it rings twice",
        "the guests are shown the map",
    ],
)
def test_whoever_receives_something_receives_it_from_the_system(line: str) -> None:
    found = at("walk", line)

    assert (found.kind, found.form) == (Kind.FUNCTION, Form.STATED)
    assert "does" not in found.fields


TICKS = [
    ("keep the first", "Double: keep the first.", {"response": "keep the first"}, True),
    (
        "ring the guard, because he knows",
        "Double: ring the guard, because he knows.",
        {"response": "ring the guard", "because": "because he knows"},
        False,
    ),
    ("it asks again", "Double: it asks again.", {"response": "it asks again"}, True),
    ("alarm", "Double: alarm.", {"response": "alarm"}, True),
    ("door stays shut", "Double: door stays shut.", {"response": "door stays shut"}, True),
    (
        "a temperature of 90 degrees",
        "Double: a temperature of 90 degrees.",
        {"response": "a temperature of 90 degrees", "number": "90 degrees"},
        True,
    ),
    (
        "if the tag is gone the guard writes it",
        "If the tag is gone the guard writes it.",
        {"response": "if the tag is gone the guard writes it"},
        True,
    ),
    (
        "the cut file is put aside with a note",
        "Double: the cut file is put aside with a note.",
        {"response": "the cut file is put aside with a note"},
        True,
    ),
    (
        "that one is put aside with a note",
        "Double: that one is put aside with a note.",
        {"response": "that one is put aside with a note"},
        True,
    ),
    (
        "all sorts of very odd things on paper",
        "Double: all sorts of very odd things on paper.",
        {"response": "all sorts of very odd things on paper"},
        True,
    ),
    (
        "two bills, one number: pay only the first",
        "Two bills, one number: pay only the first.",
        {"condition": "two bills, one number", "response": "pay only the first"},
        False,
    ),
]


@each_row(("line", "text", "parts", "whole"), TICKS)
def test_words_on_a_tick(line: str, text: str, parts: dict[str, str], whole: bool) -> None:
    found = at("behaviour", line, choice="double")

    assert (found.statement, found.fields, found.whole) == (text, parts, whole)
    assert found.kind is Kind.FUNCTION
    two = text.startswith("Double") or found.part("condition")
    assert found.form is (Form.PAIRED if two else Form.STATED)


def test_what_can_happen_without_a_tick() -> None:
    assert at("behaviour", "it rings at 5 euros").statement == "It rings at 5 euros."
    assert at("behaviour", "it rings at 5 euros").fields == {"number": "5 euros"}
    assert at("behaviour", "printer jam in room 5 for 3 days").fields == {"number": "3 days"}
    assert at("behaviour", "sensor dead -> red light").fields == {
        "condition": "sensor dead",
        "response": "red light",
    }
    assert at("behaviour", "battery is flat: it sends a warning").statement == (
        "If the battery is flat, Lockbook shall send a warning."
    )


def test_what_may_be_the_harm_is_never_demanded() -> None:
    asked = Context(question="goes-wrong", reads="behaviour", name="Lockbook")

    assert read("battery is flat: it sends a warning", asked).form is Form.PAIRED
    assert read("the lens is dirty: it counts a dog as a person", asked).form is Form.PAIRED
    assert read("it counts a dog as a person", asked).form is Form.STATED
    assert read("battery is flat: it must send a warning", asked).statement == (
        "If the battery is flat, Lockbook shall send a warning."
    )


def test_what_it_is_after_may_be_less_than_all_in_front() -> None:
    found = at("walk", "after the tour the guide counts the helmets, and it compares the numbers")

    assert found.form is Form.PAIRED
    assert found.part("trigger") == "after the tour the guide counts the helmets"


@each_row(
    "line",
    [
        "adding grams to litres must fail, loudly",
        "a trial run first",
        "no entry without a date",
        "the list must be sorted by name",
        "The gate must stay closed until the water is level",
        "rings even when it is on silent",
        "it asks if they were washed",
        "it checks whether the card is valid",
        "if a boat is out already it goes red and won't let me",
        "if I say dry the old tag turns gray and hangs there",
        "when all are in I tap send and every skipper gets her own berth",
    ],
)
def test_a_step_that_demands_something_is_a_function(line: str) -> None:
    assert at("walk", line).kind is Kind.FUNCTION


@each_row(
    "line",
    [
        "the driver must sign",
        "Anna must sign",
        "we must agree",
        "a cup of tea first",
        "no coffee, no work",
        "the tea, they must share it",
        "the mate goes red and shouts",
        "if the mate is out he goes home",
        "I hand out the sheets and every skipper gets one",
        "I tap send and every skipper goes home",
    ],
)
def test_a_step_of_people_stays_one(line: str) -> None:
    assert at("walk", line).kind is None


def test_a_case_of_its_own_on_a_tick_needs_no_words_of_the_tick() -> None:
    found = at("behaviour", "a bill lies in the wrong tray", "Double")
    assert found.statement == "A bill lies in the wrong tray."
    assert found.fields == {"condition": "a bill lies in the wrong tray"}
    answer = at("behaviour", "a torn bill is put aside so nobody takes it", "Double")
    assert answer.statement == "Double: a torn bill is put aside so nobody takes it."
    two = at("behaviour", "two bills have one number, this happens", "Double")
    assert (two.statement, two.fields) == (
        "Two bills have one number, this happens.",
        {"number": "two bills"},
    )


@each_row(
    ("line", "text"),
    [
        ("a horse goes lame, its riders get another one",
         "A horse goes lame, its riders get another one."),
        ("two carts came for one load last week, so the clerk takes the call",
         "Two carts came for one load last week, so the clerk takes the call."),
        ("the guard rings, then she decides", "Double: the guard rings, then she decides."),
        ("I put it right, boys read it wrong", "Double: I put it right, boys read it wrong."),
        ("somebody comes by, then he waits", "Double: somebody comes by, then he waits."),
        ("the second one counts", "Double: the second one counts."),
    ],
)  # fmt: skip
def test_words_with_a_case_of_their_own_stand_without_the_tick(line: str, text: str) -> None:
    assert at("behaviour", line, choice="double").statement == text


def test_since_when_is_no_reason() -> None:
    line = "the list comes at noon; it prints a slip: title, cell, since when"
    assert at("walk", line).fields == {
        "trigger": "the list comes at noon",
        "response": "it prints a slip: title, cell, since when",
    }  # fmt: skip
