"""What a stretch of a line is: certain or nothing."""

from __future__ import annotations

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
    tells,
)
from rows import each_row

PEOPLE = [
    "the harbour office",
    "blind testers",
    "only the treasurer",
    "our archivist",
    "a second person",
    "me",
    "we",
    "everybody",
    "nobody",
    "cook and class teacher",
    "the volunteers (12)",
    "Mr. Boll",
    "the caretaker Mr. Boll",
    "Dr. Okonkwo",
    "lock-keepers",
    "the parents of the band",
    "Only me",
]
NOT_PEOPLE = [
    "after a look at the rust",
    "the barrier forgets them",
    "the rust",
    "see who",
    "then you",
    "",
    "whoever",
    "how many people",
    "more young people",
    "by the cook",
    "for the insurance",
    "who",
    "the cook decides",
    "the club of nine very old and very tired local brass players",
    "not me",
    "Mr. Boll decides",
    "the team by the guard",
    "()",
]


@each_row("text", PEOPLE)
def test_people(text: str) -> None:
    assert is_people(text)


@each_row("text", NOT_PEOPLE)
def test_not_people(text: str) -> None:
    assert not is_people(text)


def test_people_named_before() -> None:
    known = frozenset({"red caps", "lockmate"})

    assert is_people("Red caps", known)
    assert is_people("the lockmate", known)
    assert is_people("both red caps", known)
    assert not is_people("red caps")


@each_row(
    ("text", "place"),
    [
        ("the keeper signs", 2),
        ("keeper signs the list", 1),
        ("volunteers hand it out", 1),
        ("technicians turn cards into tables", 1),
        ("drivers report faults", 1),
        ("a second person says yes", 3),
        ("where one stands", 2),
        ("members come late", 1),
        ("it is", 1),
        ("I need a map", 1),
        ("the judge went home", 2),
        ("people can see it", 1),
        ("the list is long", 2),
        ("the boat has left", 2),
        ("the deckhand just ticks off", 3),
        ("the owner alone decides", 3),
    ],
)
def test_a_verb_with_its_subject(text: str, place: int) -> None:
    assert finite_at(text) == place
    assert tells(text)


@each_row(
    "text",
    [
        "members list",
        "to 2 metres",
        "34 rooms on three floors",
        "the bell",
        "a list of boats",
        "",
        "signed by the keeper",
        "my report",
        "the bus stops and the ferries",
        "to be",
        "opens the door",
        "no smoke",
        "in the ring",
        "the drivers list",
        "the wanted and needed",
        "members only days",
    ],
)
def test_no_verb_with_a_subject(text: str) -> None:
    assert finite_at(text) is None
    assert not tells(text)


@each_row(
    ("text", "amount"),
    [
        ("about 40 a month", True),
        ("12 of the 61", True),
        ("at least 2", True),
        ("1 working day", True),
        ("within 10 metres", True),
        ("to 2 metres", True),
        ("between 5 and 7 people", True),
        ("€ 20", True),
        ("a bell", False),
        ("45 GB card in 8 hours", False),
        ("28,000 euros for 15 devices", False),
        ("some of them over 70", False),
        ("it is 5", False),
        ("metres; to 2 metres", False),
        ("3 pupils without a map", False),
        ("2 big old stone bridges near here", False),
        ("5!", False),
    ],
)
def test_amounts(text: str, amount: bool) -> None:
    assert is_amount(text) is amount


@each_row(
    ("text", "time"),
    [
        ("by spring", True),
        ("every two weeks", True),
        ("at once", True),
        ("the same day", True),
        ("two years from now", True),
        ("by two years from now", True),
        ("within a working day", True),
        ("daily by 9", True),
        ("Easter holidays", False),
        ("the bell", False),
        ("by the board", False),
        ("in June the show starts", False),
        ("at night.", True),
        ("by June and by phone", False),
    ],
)
def test_times(text: str, time: bool) -> None:
    assert is_time(text) is time


@each_row(
    ("text", "place"),
    [
        ("in all rooms", True),
        ("the cellar too", True),
        ("34 rooms on three floors", True),
        ("at the harbour", True),
        ("in the kitchen and the yard", True),
        ("rooms", True),
        ("in the old cellar", True),
        ("at school", True),
        ("the cellar", True),
        ("too", False),
        ("in the end", False),
        ("in the morning", False),
        ("on the bus", False),
        ("room", False),
        ("an old tablet in the kitchen", False),
        ("the kitchen is loud", False),
        ("", False),
        ("a map of the harbour", False),
        ("to the cellar", True),
        ("the room, the cellar", False),
        ("loud kitchen", False),
        ("quickly in the kitchen", False),
    ],
)
def test_places(text: str, place: bool) -> None:
    assert is_place(text) is place


@each_row(
    ("text", "first"),
    [
        ("when it rains", "when"),
        ("As soon as it rains", "As soon as"),
        ("If so", "If"),
        ("iffy", ""),
        ("it rains", ""),
        ("each time it rains", "each time"),
        ("in case of fire", "in case"),
    ],
)
def test_opening_words(text: str, first: str) -> None:
    assert opener(text) == first


@each_row(
    ("text", "number"),
    [
        ("at most 5 boats a day", "at most 5 boats a day"),
        ("24/7 in summer", ""),
        ("one of them", ""),
        ("another 5", ""),
        ("Windows 10", ""),
        ("from 21 to 8 no", ""),
        ("5", "5"),
        ("no number", ""),
        ("one boat, then 3 boats", "3 boats"),
        ("one second", ""),
    ],
)
def test_the_first_number(text: str, number: str) -> None:
    found = number_in(text)

    assert (text[found[0] : found[1]] if found else "") == number


def test_whole_sentences() -> None:
    assert says_all("nobody waits longer")
    assert not says_all("everybody who signed up")
    assert not says_all("under 2 seconds")


@each_row(
    ("text", "number"),
    [
        ("we take 4000 a month, 90 a month at most", "90 a month at most"),
        ("30 guests shout. if it takes more than 3 seconds they leave", "more than 3 seconds"),
        ("below 20 or above 60 volts is a fault", ""),
        ("9 carts or 30 metres, whichever is first", ""),
        ("9 carts, 30 metres", ""),
        ("at least 2 cooks and at most 5 guests", ""),
        ("half of us are new", ""),
        ("the shop forgets it half the time", ""),
        ("7 games, 15 min + 5 sec", ""),
    ],
)
def test_the_number_of_several_is_the_only_bound_or_none(text: str, number: str) -> None:
    found = number_in(text)

    assert (text[slice(*found)] if found else "") == number


def test_what_stands_before_the_verb_and_the_rest() -> None:
    assert parted("the 10-pin club pays the rent") == ("the 10-pin club", "pays the rent")
    assert parted("the guard - rings") == ("the guard", "rings")
    assert parted("the bell of the guard") is None
