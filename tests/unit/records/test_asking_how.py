"""How word gets to people, in which form, what is done about a trouble, by what a thing is known
and who enters facts: asked back where no line tells it."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.records import compose
from askfirst.requirements import Kind, Record
from interviews import told
from rows import each_row


def opened(ending: str, **said: JsonValue) -> list[Record]:
    made = compose(told({"latest-case": "We lost a boat.", **said}, depth="standard")).records
    return [one for one in made if one.id.startswith("OPEN-") and one.id.endswith(ending)]


def test_how_word_gets_to_people_is_asked_once_of_all_lines_that_tell_somebody() -> None:
    said: JsonValue = ["It warns the skipper of a storm", "The mate is reminded of the ropes"]
    (asked,) = opened("reached", tasks=said)
    assert asked.statement == (
        "“It warns the skipper of a storm”: how does word get to people there?"
    )
    assert asked.linked("blocks") == ("NEED-01", "NEED-02")


@each_row("line", [
    "It warns the skipper with a red lamp",
    "It tells the mate on the screen of the bridge",
    "It reminds them by text message",
    "Skippers book the winch for an hour",
])  # fmt: skip
def test_a_line_that_says_how_or_tells_nobody_is_not_asked_about(line: str) -> None:
    assert not opened("reached", tasks=[line])


@each_row("line", [
    "The sails are told apart by the number on the boom",
    "It tells one sail from another by its stripe",
    "The mate can tell by the ring which rope it is",
    "Nobody could tell whether the sail was dry",
    "All told there are forty hooks on the wall",
    "The bell tells the time at noon",
    "A warning sign hangs on the door of the loft",
    "They pay nothing when there is a storm warning",
    "The log shows what was done and who was told",
    "It tells me which sail is torn",
    "Tells what is wet: the mate looks up the hook",
    "It tells us what hangs where, when it is dry and who has it",
    "It tells me whether the rope is dry",
    "What a sail costs stays with the mate, nobody is ever told the price",
    "The log isn't told to the guests",
    "Debts stay between us, the mate once told a guest on the quay",
    "Debts stay between us, she had told the crew in the bar",
    "The skipper is told it by pager",
    "The mate gets a ping and is warned",
    "The crew is told with the ship's bell",
])  # fmt: skip
def test_a_line_that_says_tell_and_sends_no_word_is_not_asked_about(line: str) -> None:
    assert not opened("reached", tasks=[line])


@each_row("line", [
    "The skipper is told that the sail is dry",
    "When a boat is back, tell the crew from the waiting list",
    "It tells the mate if the rope is wet",
    "Nobody is told before the mate has been told",
    "The crew must be told the hour",
    "The guests are never late, told the hour",
])  # fmt: skip
def test_a_line_that_sends_word_is_asked_about(line: str) -> None:
    assert opened("reached", tasks=[line])


@each_row("line", [
    "It tells me who rows when it blows",
    "It tells the skippers which berth is free",
    "It tells us where to moor",
])  # fmt: skip
def test_word_to_somebody_who_does_not_look_is_asked_about(line: str) -> None:
    assert opened("reached", tasks=[line])


def test_a_bare_tick_is_not_asked_twice() -> None:
    assert not opened("reached", **{"usual-parts": {"notice": ""}})


def test_a_form_that_others_want_is_open_with_who_can_show_one() -> None:
    (asked,) = opened("form", **{"in-and-out": ["The bank gets the list in the form they want"]})
    assert asked.statement == (
        "“The bank gets the list in the form they want”: which form is that, and who can show one?"
    )
    assert not opened("form", **{"in-and-out": ["The bank gets the list in the form of 2019"]})


def test_a_trouble_of_which_only_was_told_how_it_was_wants_a_reaction() -> None:
    (asked,) = opened("reaction", **{"goes-wrong": ["the same crew was called twice in january"]})
    assert asked.statement.endswith("what is to happen then?")
    assert not opened("reaction", **{"goes-wrong": ["the crew was called twice, then one stays"]})


def test_what_is_to_be_done_on_a_tick_stands_behind_the_case_and_is_not_asked() -> None:
    said = "halt, ring me, no launching. The old list was lost in the fire and half was guessed"
    ticked: JsonValue = {"mismatch": said}
    made = compose(told({"can-happen": ticked}, depth="deep")).records
    (one,) = (one for one in made if one.kind is Kind.FUNCTION)
    assert one.statement.startswith("What is written down does not match what is there: halt, ring")
    assert not opened("reaction", **{"can-happen": ticked})
    was: JsonValue = {"mismatch": "the old list was lost in the fire and half of it was guessed"}
    assert opened("reaction", **{"can-happen": was}) or opened("then", **{"can-happen": was})


@each_row(("line", "asked"), [
    ("the pier is closed on feast days did you know", False),
    ("the yard wants 40 euros a day for the slip, we had no idea", False),
    ("the yard asks for $ 9 per boat, I never knew", False),
    ("the yard wants 40 euros back, we had no idea", True),
    ("we charge 40 euros a day and somebody got 50", True),
])  # fmt: skip
def test_a_price_and_a_word_to_the_listener_are_no_trouble(line: str, asked: bool) -> None:
    assert bool(opened("reaction", **{"goes-wrong": [line]})) is asked


def test_what_others_say_of_word_that_goes_to_people_is_not_asked_about() -> None:
    heard = "somebody told me that it warns the skippers, I don't know if it's true"
    assert not opened("reached", **{"else": [heard]})


def test_central_things_without_a_name_or_number_are_asked_by_what_they_are_known() -> None:
    tasks: JsonValue = ["Skippers book a sail", "The mate mends a torn sail"]
    (asked,) = opened("apart", tasks=tasks, facts=["Sail: size, age", "Rope: length"])
    assert asked.statement == "Sail: how do you tell one from the other?"
    both: JsonValue = [*tasks, "The mate splices a rope", "Ropes are hung up"]
    (asked,) = opened("apart", tasks=both, facts=["Sail: size, age", "Rope: length"])
    assert asked.statement == "Sail and rope: how do you tell two of the same kind apart?"
    assert not opened("apart", tasks=tasks, facts=["Sail: its number, size"])
    assert not opened("apart", tasks=tasks, facts=["Sail: 3 reefs, 40 rings and 2 seams"])
    assert opened("apart", tasks=tasks, facts=["Sail: 3 reefs, size"])
    for own in ("18-0412, size", "B 114, size", "no. 20417; size"):
        assert not opened("apart", tasks=tasks, facts=[f"Sail: {own}"])
    for amount in ("10-12, size", "2019-2024, size", "18-0412 grams, size", "400, size"):
        assert opened("apart", tasks=tasks, facts=[f"Sail: {amount}"])
    assert not opened("apart", tasks=["Skippers book a sail"], facts=["Sail: size, age"])
    oil: JsonValue = ["Skippers book oil", "The mate pours oil"]
    assert not opened("apart", tasks=oil, facts=["Oil: litres"])


def test_who_enters_facts_is_asked_of_things_of_which_no_line_tells_it() -> None:
    (asked,) = opened("entered", facts=["Sail: size, age", "Rope: the mate measures the length"])
    assert asked.statement == "Sail: who enters the facts, or where do they come from?"
    assert not opened("entered", tasks=["The mate writes down each sail"], facts=["Sail: size"])
    walk: JsonValue = ["the mate types in each sail", "it shows the boats"]
    assert not opened("entered", tasks=["Boats are lent"], use=walk, facts=["Sail: size"])
    sends: JsonValue = ["the yard sends a list each week, with size and age"]
    assert not opened("entered", facts=["Sail: size, age"], **{"in-and-out": sends})
    assert opened("entered", facts=["Sail: size, colour"], **{"in-and-out": sends})


def test_of_many_things_the_first_are_named() -> None:
    things: JsonValue = [f"{name}: size" for name in ("Sail", "Rope", "Oar", "Mast", "Hull")]
    (asked,) = opened("entered", facts=things)
    assert asked.statement.startswith("Sail, rope, oar and the others: who ")
    assert len(asked.linked("blocks")) == 5


def test_a_day_that_was_over_when_it_was_told_as_one_to_come_is_asked_for() -> None:
    (asked,) = opened("past", limits=["The fair is on 14 May 2020", "The mole is wet"])
    assert (
        asked.statement == "“The fair is on 14 May 2020”: 14 May 2020 is over; which day is meant?"
    )
    assert asked.linked("blocks") == ("CON-01",)
    assert not opened("past", limits=["The fair is on 14 May 2199"])
    assert not opened("past", limits=["The guild opened on 14 May 2020"])
    assert not opened("past", **{"goes-wrong": ["The fair is on 14 May 2020"]})
