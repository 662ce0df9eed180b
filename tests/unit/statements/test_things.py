"""Things and parties that a person speaks of."""

from __future__ import annotations

from askfirst.statements.things import groups, parties, things

LINES = (
    "members borrow a boat and sign the card",
    "the warden hands out the cards in the morning",
    "cancel a slot until the evening before",
    "slots are gone by noon, that is the trouble",
    "card report: one a month for the town",
    "the card reports are kept in a folder",
)


def test_nouns_that_come_back_or_are_objects_are_things() -> None:
    found = {thing.word: thing.lines for thing in things(LINES)}
    assert found["card"] == (0, 1)
    assert found["card report"] == (4, 5)
    assert found["slot"] == (2, 3)
    assert "boat" not in found


def test_a_thing_with_which_nothing_is_done_is_named_three_times() -> None:
    assert things(["the oar is red", "the oar is blue"]) == []
    assert [one.word for one in things(["the oar is red", "the oar is blue", "one oar"])] == ["oar"]


def test_a_medium_a_place_and_a_word_for_how_it_is_are_no_things() -> None:
    lines = ["write it on the paper", "fold the paper, thats good", "thats the trouble",
             "sweep the hall", "heat the hall", "good, thats it", "use the phone", "take the phone",
             "see the map", "open the map", "print the list", "read the list"]  # fmt: skip
    assert things(lines) == []
    assert [one.word for one in things(["fill the crew list", "print the crew list"])] == [
        "crew list"
    ]
    assert [one.word for one in things(["oil the gleeps", "weigh gleeps", "wash the gleeps"])] == [
        "gleeps"
    ]


def test_the_best_come_first_and_at_most_six() -> None:
    assert things(LINES)[0].word == "card"
    many = [
        f"{what} the {word}"
        for what in ("wash", "dry")
        for word in ["cup", "pan", "pot", "fork", "spoon", "knife", "plate", "bowl", "jug"]
    ]
    assert len(things(many)) == 6
    assert things(many[:9]) == []


def test_people_weak_nouns_units_and_the_name_are_no_things() -> None:
    words = {thing.word for thing in things(LINES)}
    assert not words & {"members", "warden", "morning", "trouble", "month"}
    assert things(["open the lockbox", "the lockbox"], name="the lockbox") == []
    assert things(["ask the gleep", "the gleep"], people={"Gleep"}) == []
    assert things(["walk 5 metres", "2 metres wide"]) == []


def test_a_thing_has_the_persons_own_word() -> None:
    assert things(["wash the Pots", "one pot"])[0].word == "pots"


def test_what_a_thing_is_like_does_not_name_it() -> None:
    assert [thing.word for thing in things(["lend the broken hand-made oars"] * 2)] == ["oars"]


def test_a_party_that_no_line_names() -> None:
    people = ["Members", "the boat warden", "Town council", "night guests (12)"]
    assert parties(LINES, people) == ["Town council", "night guests (12)"]


def test_nothing_said_names_nothing() -> None:
    assert things([]) == []
    assert parties([], []) == []


def test_from_twenty_on_people_are_so_many_that_a_list_of_them_is_a_thing() -> None:
    more = ["see the keepers", "call the keepers"]

    assert [one.word for one in things(["20 keepers ring", *more])] == ["keepers"]
    assert things(["19 keepers ring", *more]) == []


def test_of_many_nouns_the_last_two_name_a_thing() -> None:
    lines = ["print the oak boat card report", "read the oak boat card report"]

    assert [one.word for one in things(lines)] == ["card report"]


def test_a_longer_name_that_was_used_once_does_not_take_the_short_one_along() -> None:
    assert [one.word for one in things(["print the card report", "see the report"])] == ["report"]


CREW = ("each rower takes an oar", "the rower signs", "rowers pay on Monday", "a rower is late")


def test_people_of_whom_there_are_many_and_much_is_told_are_named_as_they_were() -> None:
    assert groups([*CREW, "ask the rower"]) == ["rower"]
    assert groups([*CREW, "rowers come"]) == ["rower"]
    assert groups(CREW) == []
    assert groups([f"the rower {one}" for one in ("signs", "pays", "rows", "sits", "eats")]) == []
    assert groups([f"5 gleeps {one}" for one in "abcde"], people=["Gleeps"]) == ["gleeps"]
    assert groups([f"5 gleeps {one}" for one in "abcde"]) == []
    assert groups([f"each person {one}" for one in "abcde"]) == []


def test_at_most_two_groups_the_most_told_of_first() -> None:
    lines = [f"each {who} {one}" for who, many in (("baker", 5), ("rower", 7), ("smith", 6))
             for one in "abcdefg"[:many]]  # fmt: skip
    assert groups(lines) == ["rower", "smith"]
