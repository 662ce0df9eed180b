"""One line allows what another forbids to everybody."""

from __future__ import annotations

from askfirst.statements.allowing import allowed_and_forbidden
from askfirst.statements.told import Told
from rows import each_row


@each_row(
    ("first", "second", "act"),
    [
        ("the guard must be able to mute all of it", "nobody may ever mute the gas horn", "mute"),
        ("the clerk may erase a card", "a card is there, nobody can erase a card", "erase, card"),
        ("members can lock the shed", "the shed: it must never lock the shed", "lock, shed"),
        ("the clerk may erase a card", "nobody may erase the log", ""),
        ("nobody may mute it", "nobody may ever mute the horn", ""),
        ("the clerk may not erase a card", "nobody can erase a card", ""),
        ("the clerk must see every card", "nobody may see the card of a child", "see, card"),
        ("guards can open everything", "nobody can open the shed", "open"),
        ("guards may open the gate", "never open the gate", "open, gate"),
        ("nobody but guards may open the gate", "nobody may open the gate", ""),
        ("never must guards open the gate", "nobody may open the gate", ""),
        ("guards open the gate", "nobody may open the gate", ""),
        ("guards may have the key", "nobody may have the key", ""),
        ("a skilled guard may use the crane alone", "nobody may use the crane alone", "use, crane"),
        ("guards may use the crane", "nobody uses the crane at night", "use, crane"),
        ("guards may use the crane", "it lets nobody use the crane", "use, crane"),
        ("guards may use the crane", "nobody use the crane", ""),
        ("guards may use the crane", "the guard lets the cook use the crane", ""),
        ("it must be running by the letters", "the letters never run out", ""),
    ],
)
def test_what_is_allowed_and_forbidden(first: str, second: str, act: str) -> None:
    assert allowed_and_forbidden(Told("1", first), Told("2", second), "") == act
    assert allowed_and_forbidden(Told("2", second), Told("1", first), "") == act


def test_the_name_of_the_system_is_no_matter_of_both_and_what_is_told_as_a_no_allows_nothing() -> (
    None
):
    may, nobody = Told("1", "guards may open Lockbook"), Told("2", "nobody may open Lockbook")
    assert allowed_and_forbidden(may, nobody, "") != ""
    assert allowed_and_forbidden(may, nobody, "Lockbook") == ""
    against = may._replace(against=True)
    assert allowed_and_forbidden(against, nobody, "") == ""


def test_what_is_told_as_a_no_is_forbidden() -> None:
    may = Told("1", "guards may use the crane")
    assert allowed_and_forbidden(may, may._replace(id="2", against=True), "") == "use, crane"


@each_row(
    ("banned", "used", "device"),
    [
        ("no guide has a phone in his hand at the rope", "their own phone, at the rope", "phone"),
        ("nobody uses a tablet on the ramp", "the tablets of the crew", "tablet"),
        ("guides have a phone in the hand", "their own phone", ""),
        ("no guide has a rope in his hand", "their own rope", ""),
        ("no guide has a phone in his hand", "no phone at all", ""),
    ],
)
def test_a_device_that_nobody_may_hold_and_that_it_runs_on(
    banned: str, used: str, device: str
) -> None:
    first, second = Told("1", banned), Told("2", used, "runs")
    assert allowed_and_forbidden(first, second, "") == device
    assert allowed_and_forbidden(second, first, "") == device
    by_hand = Told("2", f"the crew answers on {used}")
    assert allowed_and_forbidden(first, by_hand, "") == device
    assert allowed_and_forbidden(first, Told("2", "the phone rings at night"), "") == ""


@each_row(
    ("none", "some", "shared"),
    [
        ("no letters to the families, half share a box", "families get a letter at night",
         "letter, family"),
        ("no letters to the families", "families get a list at night", ""),
        ("no letters to the families", "the mayor gets a letter", ""),
        ("no letters to the families", "families get no letter", ""),
        ("no letters", "families get a letter", ""),
        ("no letters to the families", "families fold a letter", ""),
    ],
)  # fmt: skip
def test_what_there_is_none_of_and_somebody_gets(none: str, some: str, shared: str) -> None:
    first, second = Told("1", none), Told("2", some)
    assert allowed_and_forbidden(first, second, "") == shared
    assert allowed_and_forbidden(second, first, "") == shared


def test_a_case_with_nobody_in_it_forbids_nothing() -> None:
    case = Told("1", "it rings me when nobody takes the boat")
    may = Told("2", "only two may take the boat")
    assert allowed_and_forbidden(case, may, "") == ""
    never = Told("1", "nobody takes the boat")
    assert allowed_and_forbidden(never, may, "") == "take, boat"


def test_each_of_some_things_is_not_all_there_is() -> None:
    """ "Every medicine" names what is shown; "all of it" may be anything."""
    never = Told("1", "never show a weight that nobody checked")
    assert not allowed_and_forbidden(Told("2", "I can show them every medicine"), never, "it")
    assert allowed_and_forbidden(Told("2", "I can show them everything at once"), never, "it")


@each_row(
    ("every", "left_out", "shared"),
    [
        ("the clerk weighs the parcels, without exception",
         "express parcels go through without weighing", "weigh, parcel"),
        ("the clerk weighs the parcels", "express parcels go through without weighing", ""),
    ],
)  # fmt: skip
def test_what_is_done_without_exception_is_done_to_every_one(
    every: str, left_out: str, shared: str
) -> None:
    first, second = Told("1", every), Told("2", left_out)
    assert allowed_and_forbidden(first, second, "") == shared


def test_several_acts_stand_in_their_order() -> None:
    may = Told("1", "the clerk may print a card and may erase a card")
    nobody = Told("2", "nobody may print a card, nobody may erase a card")
    assert allowed_and_forbidden(may, nobody, "") == "erase, print, card"


def test_of_a_line_that_tells_many_deeds_none_is_compared() -> None:
    one = "guests may bring dogs into the hall"
    other = "nobody brings dogs into the hall"
    assert allowed_and_forbidden(Told("a", one), Told("b", other), "")
    more = f"{other}, and {'the bell rings at noon, ' * 6}and that is how it goes"
    assert not allowed_and_forbidden(Told("a", one), Told("b", more), "")


def test_a_case_that_was_told_forbids_nothing() -> None:
    one = Told("a", "keys may be handed back at any desk", "use")
    assert not allowed_and_forbidden(one, Told("b", "the key is not handed back", "goes-wrong"), "")
    never = Told("b", "keys must never be handed back at a desk", "goes-wrong")
    assert allowed_and_forbidden(one, never, "")
