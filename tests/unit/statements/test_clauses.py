"""What can stand behind "when" as it is."""

from __future__ import annotations

from askfirst.statements.clauses import (
    has_second_clause,
    has_two_subjects,
    in_sentence,
    is_event,
    lacks_article,
    with_the,
)
from rows import each_row

EVENTS = [
    "the visitor holds the card to the reader",
    "visitor pays",
    "nobody answers within 5 minutes",
    "the gate has been open for 2 minutes",
    "two people sign",
    "I scan the book",
    "the battery is below 20 %",
    "members come late",
    "somebody borrows a kayak",
    "the tide reaches 3 m",
    "it rains",
    "there are more than 80 inside",
    "the keeper can't sign",
    "the gates open",
    "that rings the bell",
]
NONE = [
    "label printer jams",
    "the tour the guide counts the helmets",
    "the judge signed",  # told in the past
    "a member forgot to pay",
    "the last bus has left it locks the doors",  # two clauses
    "I come home they leave",
    "nurse opens drawer",  # no article
    "the guard puts card in box",
    "wrong pin three times",  # no verb
    "the list, the map and the book are full",
    "when the bell rings",  # opened already
    "the bell rings; the door opens",
    "the bell rings: now",
    "rains",
    "the lists shows it",
    "the list show it",
    "the name that is not in the list",
    "der Wächter unterschreibt das Buch",
    "the bell rings! Now",
    "",
    "the bell in the hall of the old town house by the river near the market where the people come"
    " and go all day long and all night long rings",
]


@each_row("text", EVENTS)
def test_one_clause_in_the_present(text: str) -> None:
    assert is_event(text)


@each_row("text", NONE)
def test_anything_else_is_none(text: str) -> None:
    assert not is_event(text)


@each_row(
    ("text", "whole"),
    [
        ("visitor pays", "the visitor pays"),
        ("late boat comes back", "the late boat comes back"),
        ("visitors pay", "visitors pay"),
        ("the visitor pays", "the visitor pays"),
        ("a visitor pays", "a visitor pays"),
        ("wifi drops", "wifi drops"),
        ("nobody pays", "nobody pays"),
        ("it rains", "it rains"),
        ("the bell", "the bell"),
        ("when visitor pays", "when visitor pays"),
        ("", ""),
        ("fire hall warden pays", "fire hall warden pays"),
    ],
)
def test_one_bare_thing_at_the_start_gets_its_article(text: str, whole: str) -> None:
    assert with_the(text) == whole


@each_row(
    "text",
    [
        "it opens drawer",
        "it sounds alarm",
        "the guard puts the card in box",
        "it sends letter to me",
        "user enters password wrong",
        "it shows big drawer",
    ],
)
def test_a_bare_thing_lacks_its_article(text: str) -> None:
    assert lacks_article(text)


@each_row(
    "text",
    [
        "it opens the drawer",
        "it sounds an alarm",
        "it rings at night",
        "it sends the list by phone",
        "it shows water levels",
        "it keeps water warm",
        "it shows 3 boats",
        "it asks to wait",
        "it shows the day and hour",
        "it is in place",
        "it turns the pump on",
        "it opens every drawer",
        "it sends my sister's letter",
        "it shows the big red lamp",
        "it calls Anna",
        "it rings",
        "drivers report faults",
        "it lets them pass",
        "it opens 3 drawer",
        "it shows the wet closed drawer",
        "it shows the open drawer",
        "it shows this key",
    ],
)
def test_nothing_lacks_its_article(text: str) -> None:
    assert not lacks_article(text)


@each_row(
    ("text", "inside"),
    [
        ("The visitor pays", "the visitor pays"),
        ("Visitor pays", "the visitor pays"),
        ("visitor pays", "the visitor pays"),
        ("I pay", "I pay"),
        ("I'm late", "I'm late"),
        ("Mrs. Hall pays", "Mrs. Hall pays"),
        ("Rose opens the door", ""),
        ("iPads fail", "iPads fail"),
        ("THE GATE IS OPEN", ""),
        ("Two people sign", "two people sign"),
        ("Okonkwo pays", "Okonkwo pays"),
        ("Nobody pays", "nobody pays"),
        ("Late boats come back", "late boats come back"),
    ],
)
def test_the_start_of_a_clause_inside_a_sentence(text: str, inside: str) -> None:
    assert in_sentence(text) == inside


def test_how_long_and_how_strange_a_clause_may_be() -> None:
    assert is_event("the keeper signs " + "the list and " * 6 + "the big book")
    assert not is_event("the keeper signs " + "the list and " * 7 + "the big book")
    assert is_event("the grumpf signs the list")
    assert not is_event("the grumpf signs the blorp")
    assert not is_event("rings")
    assert is_event("it rings")


@each_row(
    ("text", "second"),
    [
        ("the tablet dies the people write by hand", True),
        ("the bell rings the door opens", True),
        ("the pump shuts down the lamp goes on", True),
        ("the guard tells the cook the soup is cold", True),
        ("a diver is late on the first day the mate of the boat rings the shore", True),
        ("a keeper dies the son or daughter may keep the boat", True),
        ("the guard opens the door", False),
        ("a diver forgets the lamp of the boat", False),
        ("the guard puts down the key", False),
        ("the guard puts the key in the box", False),
        ("the bell rings that the door opens", False),
        ("the bell", False),
    ],
)
def test_a_thing_that_begins_another_clause_without_a_mark(text: str, second: bool) -> None:
    assert has_two_subjects(text) is second


@each_row(
    ("text", "second"),
    [
        ("it did not understand it must ask", True),
        ("the bus is late they wait", True),
        ("the bell rings and it stops", False),
        ("it rings", False),
        ("the bell", False),
    ],
)
def test_a_pronoun_that_begins_another_clause(text: str, second: bool) -> None:
    assert has_second_clause(text) is second
