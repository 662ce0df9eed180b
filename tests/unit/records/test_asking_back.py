"""What nobody told and a builder needs is open, one question for all records of its sort."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.paper.desk import Desk, marks
from askfirst.records import compose
from askfirst.requirements import Kind, Record
from interviews import told
from rows import each_row


def asked(name: str, **answers: JsonValue) -> list[Record]:
    made = compose(told({"tasks": ["Skippers book the winch"], **answers}, depth="standard"))
    return [one for one in made.of_kind(Kind.QUESTION) if one.id.endswith(name)]


WHO: JsonValue = ["Pilots, want a map before each storm", "Clerks want fewer calls",
                  "The guard does not need a map", "The mayor wants the winch"]  # fmt: skip


def test_a_thing_that_somebody_wants_and_no_task_gives_is_open() -> None:
    (one,) = asked("-wants", who=WHO)
    assert one.statement == "A map before each storm: which task gives it to them?"
    assert one.linked("blocks") == ("STK-01",)


def test_what_a_task_gives_is_not_asked_back() -> None:
    assert not asked(
        "-wants", who=WHO, tasks=["Skippers book the winch", "The office sends the map of a storm"]
    )


def test_another_thing_of_the_same_name_gives_it_to_nobody() -> None:
    others: JsonValue = ["The clerk reads the list of the harbour dues"]
    (one,) = asked("-wants", who=["Pilots want a list of the storms each night"], tasks=others)
    assert one.statement.startswith("A list of the storms each night")


def test_what_is_done_today_and_stands_nowhere_is_open() -> None:
    today = "the keeper paints a lantern on the wall, 8 a day. skippers book the winch by phone"
    (one,) = asked("-today", today=today)
    assert one.statement == (
        "Done today: The keeper paints a lantern on the wall. Which of this goes, and which stays?"
    )
    assert (one.words, one.origins[0].answer) == (today, "today")


def test_of_what_is_done_today_three_things_are_asked_about() -> None:
    today = (
        "the keeper paints a lantern on the wall. the clerk folds a paper hat for all."
        " the guard rings a copper bell at dawn. the cook boils a large soup for all."
    )
    (one,) = asked("-today", today=today)
    assert "copper bell" in one.statement
    assert "soup" not in one.statement


def test_of_what_is_done_today_no_more_than_eight_steps_are_asked_about() -> None:
    (one,) = asked("-today", today=" ".join(f"I carry {n} hives uphill." for n in range(2, 30)))
    assert one.statement.count("hives") == 8


def test_a_step_with_a_number_takes_no_place_of_another() -> None:
    today = (
        "the keeper paints a lantern on the wall. at 6 the clerk folds a paper hat for all."
        " the guard rings a copper bell at dawn. the cook boils a large soup for all."
    )
    (one,) = asked("-today", today=today)
    assert "paper hat" in one.statement
    assert "large soup" in one.statement


@each_row(
    ("today", "told"),
    [
        ("guests ring. I chalk the hive on the slate wall. wind takes it.",
         "Guests ring; I chalk the hive on the slate wall; wind takes it."),
        ("mended > rolling road 20 min each way > green tray, unless somebody wants the tray. the"
         " clerk rings the port and waits by the quay wall",
         "The clerk rings the port and waits by the quay wall."),
        ("I chalk the hive on the slate wall, carry it up twice, and at 8 it is gone again",
         "I chalk the hive on the slate wall, carry it up twice; and at 8 it is gone again."),
        ("a boy chalks the hive on the slate wall, 2 hours each",
         "A boy chalks the hive on the slate wall."),
        ("I chalk the hive on the slate wall. it is awful. that works",
         "I chalk the hive on the slate wall."),
        ("guests ring. I chalk it.", ""),
    ],
)  # fmt: skip
def test_of_what_is_done_today_short_steps_stand_with_the_others(today: str, told: str) -> None:
    found = [one.statement for one in asked("-today", today=today)]
    begin, end = "Done today: ", " Which of this goes, and which stays?"
    assert found == ([f"{begin}{told}{end}"] if told else [])


KNOWS = "the old keeper of the stone tower would know"


@each_row("today", ["paper book", KNOWS, "i dont know", "Skippers book the winch."])
def test_today_asks_nothing_where_it_says_little_or_what_stands_there(today: str) -> None:
    assert not asked("-today", today=today)


def test_how_long_is_asked_once_of_all_things_of_which_facts_are_noted() -> None:
    facts: JsonValue = ["Boat: name, length", "PDF form: date", "Rope: nothing to note"]
    (one,) = asked("-kept", facts=facts)
    assert one.statement == "How long are the facts about boat and PDF form kept?"
    assert len(one.linked("blocks")) == 2


def test_how_long_is_not_asked_where_the_same_was_asked_of_all_facts() -> None:
    facts: dict[str, JsonValue] = {
        "tasks": ["The nurse sees the diagnosis of each patient"],
        "what-it-is": ["people"],
        "facts": ["Guest: name, phone"],
    }
    for said in (["dk the lawyer"], ["names go after a year"], []):
        answers = {**facts, **({"kept-until": [*said]} if said else {})}
        made = compose(told(answers, depth="standard", packs=("core", "people")))
        open_yet = [one.id for one in made.of_kind(Kind.QUESTION) if one.id.endswith("-kept")]
        assert bool(open_yet) is not bool(said)


def test_how_long_is_not_asked_where_somebody_said_it() -> None:
    rules: JsonValue = ["the facts of a boat are deleted after two years"]
    assert not asked("-kept", facts=["Boat: name, length"], **{"who-sees": rules})
    assert asked("-kept", facts=["Boat: name, length, keeps its colour"])
    rules = ["the data of a boat is gone 30 days after the race"]
    (one,) = asked("-kept", facts=["Boat: name, length", "Oar: colour"], **{"who-sees": rules})
    assert one.statement == "How long are the facts about oar kept?"
    rules = ["all data is wiped after a year"]
    assert not asked("-kept", facts=["Boat: name, length", "Oar: colour"], **{"who-sees": rules})
    rules = ["the boat was gone five weeks"]
    assert asked("-kept", facts=["Boat: name, length"], **{"who-sees": rules})


def test_what_if_a_neighbour_gives_nothing_is_open_once() -> None:
    gives: JsonValue = ["The weather office sends the wind each hour",
                        "The harbour book gives the names"]  # fmt: skip
    (one,) = asked("-silent", **{"in-and-out": gives})
    assert (
        one.statement == "“The weather office sends the wind each hour”:"
        " what if it comes late, wrong or not at all?"
    )
    assert len(one.linked("blocks")) == 2


def test_of_a_long_line_the_question_shows_where_it_is_cut() -> None:
    gives: JsonValue = ["The weather office sends the wind by mail in a table, usually at six,"
                        " sometimes they phone"]  # fmt: skip
    (one,) = asked("-silent", **{"in-and-out": gives})
    assert one.statement == (
        "“The weather office sends the wind by mail in a table, usually …”:"
        " what if it comes late, wrong or not at all?"
    )


def test_a_thing_is_asked_about_without_the_doubt_behind_its_name() -> None:
    facts: JsonValue = ["A hive I suppose: its colour, who owns it, which meadow"]
    (one,) = asked("-kept", facts=facts)
    assert one.statement == "How long are the facts about a hive kept?"
    (one,) = asked("-entered", facts=facts)
    assert one.statement == "A hive: who enters the facts, or where do they come from?"


def test_a_neighbour_of_which_a_failure_was_told_is_not_asked_about() -> None:
    wind: JsonValue = ["The weather office sends the wind each hour"]
    wrong: JsonValue = ["If the wind is missing the last one stays"]
    assert asked("-silent", **{"in-and-out": wind})
    assert not asked("-silent", **{"in-and-out": wind, "goes-wrong": wrong})
    assert not asked("-silent", **{"in-and-out": ["The book gets a copy each night"]})
    feared: JsonValue = ["The wind is missing for a day"]
    assert not asked("-silent", **{"in-and-out": wind, "risks": feared})


def test_a_question_about_several_lines_is_marked_at_none_of_them() -> None:
    made = compose(told({"tasks": ["Skippers book the winch"],
                         "facts": ["Boat: name, length", "Crane: load, place"]}))  # fmt: skip
    desk = Desk(made)
    assert all(not marks(desk, one) for one in made.of_kind(Kind.DATA))
    alone = Desk(compose(told({"tasks": ["Skippers book the winch"], "facts": ["Boat: name"]})))
    (thing,) = alone.of(Kind.DATA)
    assert "OPEN-DR-01-kept" in str(marks(alone, thing))
