"""What each kind of record keeps of a line and of what was told of it later."""

from __future__ import annotations

from typing import Final

from pydantic import JsonValue

from askfirst.interview import Interview
from askfirst.packs.reading import read_pack
from askfirst.records import compose
from askfirst.records.ask import notes_facts
from askfirst.records.paragraph import paragraph
from askfirst.requirements import Fit, Kind, Link, Pattern, Priority, Record, Verification
from interviews import answer, started, told
from rows import each_row

CASE_ALONE: Final = """
id: case
version: 1
title: A case and no more
sections:
  - id: one
    title: One
    questions:
      - {id: case, kind: long, text: "What happened?", produces: [specification.case]}
"""


def records(kind: Kind, said: dict[str, JsonValue]) -> list[Record]:
    return list(compose(told(said, depth="standard")).of_kind(kind))


def only(kind: Kind, said: dict[str, JsonValue]) -> Record:
    (one,) = records(kind, said)
    return one


# -- goals ---------------------------------------------------------------------------------------


def test_a_goal_without_any_number_lacks_one() -> None:
    goals = records(Kind.GOAL, {"goals": ["fewer calls", "calls: 4 a day -> 1", "nobody waits"]})
    assert [one.missing for one in goals] == [("number",), (), ()]
    assert goals[1].fit == Fit(scale="calls", now="4 a day", plan="1")
    assert [one.fit for one in (goals[0], goals[2])] == [Fit(), Fit()]


def test_how_a_goal_is_seen_fills_its_parts_or_stands_whole() -> None:
    cut: JsonValue = ["1: at most 1 a month; counted by the caretakers; by Easter"]
    goal = only(Kind.GOAL, {"goals": ["happier choirs"], "goal-measure": cut})
    assert goal.statement == "Happier choirs."
    assert (goal.fit.must, goal.fit.meter, goal.fit.by) == (
        "at most 1 a month", "the caretakers", "by Easter",
    )  # fmt: skip
    assert goal.fit.scale == "Happier choirs"
    whole: JsonValue = ["1: today 9, at most 4; Ann counts them"]
    goal = only(Kind.GOAL, {"goals": ["happier choirs"], "goal-measure": whole})
    assert goal.statement == "Happier choirs. Today 9, at most 4; Ann counts them."
    assert (goal.fit, goal.missing) == (Fit(), ())


def test_a_day_is_counted_from_when_it_was_said() -> None:
    goal = only(Kind.GOAL, {"goals": ["calls: 4 a day -> 1, by June"]})
    assert (goal.fit.by, goal.fields["by_day"]) == ("by June", "2026-06-30")
    weekly = only(Kind.GOAL, {"goals": ["calls: 4 a day -> 1, by Friday"]})
    assert weekly.fields.get("by_day", "") == ""


# -- tasks ---------------------------------------------------------------------------------------


def test_a_lone_goal_is_served_by_each_task_and_nobody_said_so() -> None:
    said: dict[str, JsonValue] = {"goals": ["fewer calls"], "tasks": ["note calls"]}
    derived = Link(type="serves", target="G-01", derived=True)
    assert only(Kind.NEED, said).links == (derived,)
    assert only(Kind.NEED, {**said, "goals": ["fewer calls", "more ships"]}).links == ()


def weighed(*lines: str) -> list[Record]:
    said: dict[str, JsonValue] = {
        "goals": ["fewer calls", "more ships"],
        "tasks": ["The keeper notes the ships", "The boy rings the bell"],
        "priorities": [*lines],
    }
    return records(Kind.NEED, said)


def test_weight_reason_and_goal_that_were_typed_stand_with_their_task() -> None:
    first, second = weighed("1: must; goal 2; because they sink", "2: later; goal 9")
    assert (first.priority, first.rationale) == (Priority.MUST, "they sink")
    assert first.links == (Link(type="serves", target="G-02"),)
    assert (second.priority, second.rationale, second.links) == (Priority.WONT, "", ())


def test_what_was_ticked_or_told_besides_is_no_task_and_serves_no_goal() -> None:
    said: dict[str, JsonValue] = {
        "goals": ["fewer calls"],
        "tasks": ["The boy rings the bell"],
        "usual-parts": {"undo": "until the evening", "notice": ""},
    }
    task, undo, notice = records(Kind.NEED, said)
    assert (task.is_feature, undo.is_feature, notice.is_feature) == (False, True, True)
    assert (undo.fields["tick"], undo.fields["group"], undo.links) == ("undo", "besides", ())
    assert undo.statement == "Can be undone or taken back: until the evening."
    assert undo.words == "until the evening"
    assert task.links[0].target == "G-01"


# -- functions -----------------------------------------------------------------------------------

USE: dict[str, JsonValue] = {
    "tasks": ["Caretaker: see which halls are free"],
    "use": ["Caretaker picks a hall -> it shows who has asked", "it locks the hall",
            "Ann waits", "Ann rings", "it answers"],
}  # fmt: skip


def test_an_answer_of_its_own_line_stands_behind_the_step_before_it() -> None:
    made = compose(told(USE, depth="standard"))
    (story,) = made.stories
    assert [(step.does, step.function) for step in story.steps] == [
        ("Caretaker picks a hall", "FR-01"), ("", "FR-02"), ("Ann waits", ""),
        ("Ann rings", "FR-03"),
    ]  # fmt: skip
    assert [(one.pattern, one.parent) for one in made.of_kind(Kind.FUNCTION)] == [
        (Pattern.EVENT, "NEED-01"), (Pattern.UBIQUITOUS, "NEED-01"), (Pattern.EVENT, "NEED-01"),
    ]  # fmt: skip


def test_an_answer_that_begins_a_walk_follows_no_step() -> None:
    steps: JsonValue = ["it shows the halls", "Ann picks a hall -> it locks it", "Ann rings"]
    made = compose(told({**USE, "use": steps}, depth="standard"))
    first, _ = made.of_kind(Kind.FUNCTION)
    assert (first.pattern, first.statement) == (
        Pattern.UBIQUITOUS, "The system shall show the halls.",
    )  # fmt: skip
    assert "trigger" not in first.fields


@each_row(
    ("words", "printed"),
    [
        ("always. trust the slip not the board, mark it and ring the mate",
         "The same thing comes twice: always. Trust the slip not the board, mark it and ring the"
         " mate."),
        ("trust the slip not the board, mark it and ring the mate at once",
         "The same thing comes twice: trust the slip not the board, mark it and ring the mate at"
         " once."),
        ("a slip comes twice, the mate tears up the second", "A slip comes twice, the mate tears"
         " up the second."),
        ("trust the slip when the board is wet, else the board, and ring the mate",
         "Trust the slip when the board is wet, else the board, and ring the mate."),
    ],
)  # fmt: skip
def test_what_is_only_done_then_stands_behind_the_case_that_was_ticked(
    words: str, printed: str
) -> None:
    said: dict[str, JsonValue] = {"tasks": ["mates count slips"], "can-happen": {"twice": words}}
    assert only(Kind.FUNCTION, said).statement == printed


@each_row("words", ["the mate gets a ping if a slip is late", "the mate hears a beep at noon"])
def test_words_that_say_that_somebody_is_told_need_no_label(words: str) -> None:
    said: dict[str, JsonValue] = {"tasks": ["mates count slips"], "usual-parts": {"notice": words}}
    _, told_somebody = records(Kind.NEED, said)
    assert told_somebody.statement == f"{words[0].upper()}{words[1:]}."


def test_a_step_that_comes_not_before_is_a_step_in_its_place() -> None:
    walk: JsonValue = ["the mate counts the slips", "he puts each wrong one right",
                       "THEN the bills go out. Not before"]  # fmt: skip
    made = compose(told({"tasks": ["mates send the bills"], "use": walk}, depth="standard"))
    assert not list(made.of_kind(Kind.FUNCTION))
    (story,) = made.stories
    assert story.steps[-1].does == "THEN the bills go out. Not before"


def test_what_people_do_then_is_not_the_system_s() -> None:
    failures: JsonValue = ["If the key is lost -> I call the locksmith", "If it rains -> it stops"]
    person, system = records(Kind.FUNCTION, {"failures": failures})
    assert (person.fields["actor"], "actor" in system.fields) == ("person", False)
    assert person.fails and system.fails
    assert person.fields["trigger"] == "the key is lost"


# -- the others ----------------------------------------------------------------------------------


@each_row(
    ("line", "sort"),
    [
        ("never ring by night", "never"),
        ("ring", "never"),
        ("leave out the bell tower for now", "left-out"),
        ("the warden keeps doing that", "others-job"),
        ("ring without asking", "only-after-yes"),
        ("the last guest must never leave the tower alone", "never"),
        ("never ring outside the village", "never"),
        ("never in the first version", "never"),
        ("no bills, that stays in the office", "others-job"),
        ("no cards, we stay with cash", ""),
        ("no bills, the treasury does that", "others-job"),
        ("it must never do that", "never"),
        ("no dogs and cats", ""),
        ("no one may enter", "rule"),
        ("blocked boats only the mate may release", "rule"),
        ("never show guests what only the office may see", "never"),
        ("nothing leaves the house", "never"),
    ],
)
def test_what_it_is_not_has_the_sort_that_its_words_say(line: str, sort: str) -> None:
    one = only(Kind.EXCLUSION, {"must-not": [line]})
    assert (one.fields["sort"], one.priority) == (sort, Priority.WONT)


@each_row(
    ("frame", "sort"),
    [("alone", "only-after-yes"), ("misuse", "misuse"), ("never", "never")],
)
def test_the_beginning_of_a_sentence_tells_the_sort_before_its_words(frame: str, sort: str) -> None:
    one = only(Kind.EXCLUSION, {"never": {frame: "leave out the bell for now"}})
    assert (one.fields["sort"], one.fields["kind"]) == (sort, frame)


def test_a_quality_is_met_by_its_number_and_without_one_lacks_a_measure() -> None:
    fast, easy = records(Kind.QUALITY, {
        "qualities": {"fast": "the list is there within 2 seconds", "easy": "anybody can"},
    })  # fmt: skip
    assert (fast.fit.must, fast.characteristic, fast.missing) == (
        "within 2 seconds", "time behaviour", (),
    )  # fmt: skip
    assert (fast.verification, fast.verification_derived) == (Verification.TEST, True)
    assert (easy.verification, easy.verification_derived) == (None, False)
    assert (easy.characteristic, easy.missing) == ("learnability", ("measure",))


def test_a_quality_stands_with_what_its_case_adds() -> None:
    said: dict[str, JsonValue] = {
        "qualities": {"easy": ""},
        "quality-case@QR-01": {"source": "a new caretaker", "measure": "4 of 5 manage it",
                               "meter": "the parish office", "response": "can be used at once"},
    }  # fmt: skip
    one = only(Kind.QUALITY, said)
    assert one.statement == (
        "Can be used at once. Good enough is: 4 of 5 manage it. Seen by: the parish office."
        " Moment: a new caretaker."
    )
    assert (one.fit.must, one.fit.meter) == ("4 of 5 manage it", "the parish office")


def test_a_neighbour_has_its_way_only_where_it_was_said() -> None:
    office, mill, gauge = records(Kind.INTERFACE, {
        "in-and-out": ["From the office: holidays; form: list; how often: yearly",
                       "to the mill: height", "gauge"],
    })  # fmt: skip
    assert office.fields == {
        "neighbour": "the office", "direction": "in", "carries": "holidays", "form": "list",
        "how_often": "yearly",
    }  # fmt: skip
    assert (office.title, mill.title, gauge.title) == ("The office", "The mill", "Gauge")
    assert (mill.fields["direction"], "direction" in gauge.fields) == ("out", False)


def test_what_comes_along_from_today_is_told_apart_from_what_it_knows() -> None:
    said: dict[str, JsonValue] = {"facts": ["Hall: name, seats"], "take-over": ["the old list"]}
    hall, taken = records(Kind.DATA, said)
    assert (hall.fields["thing"], hall.fields["facts"]) == ("Hall", "name, seats")
    assert (taken.fields["sort"], "sort" in hall.fields) == ("take-over", False)


def test_people_have_their_number_what_they_do_and_how_they_stand_to_it() -> None:
    people = records(Kind.ROLE, {
        "who": ["Rowers (40): row at dawn"],
        "who-else": {"payer": "the parish", "veto": "fire brigade"},
    })  # fmt: skip
    assert {one.fields["who"]: one.fields for one in people} == {
        "Rowers": {"who": "Rowers", "count": "40", "does": "row at dawn"},
        "the parish": {"who": "the parish", "relation": "pays for it"},
        "fire brigade": {"who": "fire brigade", "relation": "can stop it"},
    }


def test_a_check_has_what_must_come_out_and_by_whom() -> None:
    said: dict[str, JsonValue] = {"checks": ["Book one hall twice -> it is refused; the warden"]}
    one = only(Kind.CHECK, said)
    assert one.fields == {
        "what": "Book one hall twice", "outcome": "it is refused", "by_whom": "the warden",
    }  # fmt: skip
    assert (one.title, one.verification) == ("Book one hall twice", Verification.TEST)


def test_a_place_is_a_limit_of_its_own_sort() -> None:
    said: dict[str, JsonValue] = {"limits": ["No cable"], "place": ["Church yard; cold"]}
    limit, place = records(Kind.LIMIT, said)
    assert (place.fields["sort"], "sort" in limit.fields) == ("place", False)


# -- what several lines and replies make ---------------------------------------------------------


def test_words_that_were_only_ticked_or_shown_are_nobodys() -> None:
    interview: Interview = told({"usual-parts": {"undo": ""}, "taken": ["language"]},
                                depth="standard")  # fmt: skip
    assert compose(interview).counts["words_typed"] == 0
    answer(interview, "usual-parts", {"undo": "until the evening"})
    assert compose(interview).counts["words_typed"] == 3


def test_a_case_that_was_imagined_is_an_assumption() -> None:
    case: dict[str, JsonValue] = {"latest-case": "Two crews stood at the shed."}
    imagined = records(Kind.ASSUMPTION, {**case, "whose-problem": "imagined"})
    assert [(one.id, one.sure, one.missing) for one in imagined] == [
        ("ASM-case", False, ("who",)),
    ]  # fmt: skip
    assert records(Kind.ASSUMPTION, {**case, "whose-problem": "mine"}) == []


def test_whose_case_it_is_says_somebody_who_was_asked_or_nobody() -> None:
    asked = told({"latest-case": "My boat sank.", "whose-problem": "served"})
    assert compose(asked).case_owner == "served"
    alone = Interview([read_pack(CASE_ALONE, "case.yaml")], started().events[:1])
    answer(alone, "case", "My boat sank.")
    assert (compose(alone).case, compose(alone).case_owner) == ("My boat sank.", "")


# -- at their edges --------------------------------------------------------------------------------


@each_row(
    ("line", "told"),
    [
        ("no invoices, the office does that", {"sort": "others-job"}),
        ("no printers", {"sort": "no-neighbour"}),
        ("Into the ledger: sums", {"direction": "out", "carries": "sums"}),
        ("From the office: the list each week",
         {"direction": "in", "carries": "the list each week", "how_often": ""}),
        ("To the mill: height; how often: daily", {"direction": "out", "how_often": "daily"}),
    ],
)  # fmt: skip
def test_a_neighbour_is_told_apart_and_how_often_is_told_once(
    line: str, told: dict[str, str]
) -> None:
    made = only(Kind.INTERFACE, {"in-and-out": [line]})
    assert {name: made.fields.get(name, "") for name in told} == told


def test_what_its_case_adds_to_a_quality_ends_with_one_full_stop() -> None:
    case: JsonValue = {"source": "a new guest books.", "response": "ask nothing."}
    made = only(Kind.QUALITY, {"qualities": {"easy": ""}, "quality-case@QR-01": case})
    assert made.statement.endswith("Moment: a new guest books. What it then does: ask nothing.")


def test_a_bound_told_against_it_is_a_demand() -> None:
    assert only(Kind.RISK, {"refuse": "at most 2 clicks"}).fields["sort"] == "demand"
    assert only(Kind.RISK, {"refuse": "more than 3 taps"}).fields.get("sort", "") == ""


def test_a_place_ends_the_sentence_that_the_form_begins() -> None:
    assert only(Kind.LIMIT, {"runs": {"where": "15 devices"}}).statement == "It runs on 15 devices."


@each_row(
    ("said", "statement"),
    [
        ("drying loft, dim, 40 degrees", "People use it: drying loft, dim, 40 degrees."),
        ("the hangar", "People use it: the hangar."), ("on the pier", "People use it on the pier."),
        ("standing at the rail", "People use it standing at the rail."),
        ("rowing", "People use it rowing."), ("outside, rain", "People use it outside, rain."),
        ("mostly indoors", "People use it mostly indoors."),
        ("in heavy rain", "People use it in heavy rain."),
    ],
)  # fmt: skip
def test_what_cannot_go_on_with_a_beginning_stands_behind_a_colon(
    said: str, statement: str
) -> None:
    assert only(Kind.LIMIT, {"runs": {"around": said}}).statement == statement


def test_that_nothing_is_fixed_of_a_matter_is_printed_where_it_was_asked() -> None:
    free = only(Kind.LIMIT, {"runs": {"where": "I don't mind what it runs on"}})
    assert free.statement == "It runs on: I don't mind what it runs on."


def test_that_nothing_happens_demands_nothing() -> None:
    said = "nothing happens really, it's only the log of the boats"
    for slot in ("use", "goes-wrong"):
        made = compose(told({"tasks": ["Mates keep the log"], slot: [said, "it prints the log"]}))
        assert [one.words for one in made.of_kind(Kind.FUNCTION)] == ["it prints the log"]


def test_that_nothing_happens_in_a_case_or_when_something_fails_stands() -> None:
    for said, statement in (
        ("nothing happens before the mate has signed, it's the log", True),
        ("nothing happens", False),
    ):
        made = compose(told({"tasks": ["Mates keep the log"], "goes-wrong": [said]}))
        assert bool(made.of_kind(Kind.FUNCTION)) is statement
        assert bool(made.of_kind(Kind.QUESTION)) is not statement


def test_now_and_wanted_of_a_goal_are_told_where_nothing_else_is_said() -> None:
    said: dict[str, JsonValue] = {
        "goals": ["happier choirs"], "goal-measure": ["1: now 9; at most 4"],
    }  # fmt: skip
    goal = only(Kind.GOAL, said)
    assert goal.statement == "Happier choirs."
    assert (goal.fit.now, goal.fit.must) == ("9", "at most 4")


@each_row(
    ("line", "who"),
    [
        ("Caretakers (3): no calls at night", "Caretakers"),
        ("the old caretaker, who hates phones", "the old caretaker"),
        ("Volunteers at the desk, often new", "Volunteers at the desk, often new"),
    ],
)
def test_what_has_no_part_of_its_own_stays_with_the_name(line: str, who: str) -> None:
    assert only(Kind.ROLE, {"who": [line]}).fields["who"] == who


def test_who_is_not_known_to_decide_is_nobody() -> None:
    made = compose(told({"acceptance": {"reader": "no idea, the council maybe"}}))
    assert made.decision.reader == ""
    assert compose(told({"acceptance": {"reader": "the council"}})).decision.reader == "the council"


@each_row(
    ("facts", "sort", "noted"),
    [("seats, bikes", "", True), ("40 seats, 3 bikes", "", False), ("nothing to note", "", False),
     ("seats, bikes", "rule", False), ("", "", False)],
)  # fmt: skip
def test_facts_of_a_thing_are_names_and_not_what_one_of_its_sort_has(
    facts: str, sort: str, noted: bool
) -> None:
    thing = Record(id="DR-1", kind=Kind.DATA, title="Swan", fields={"facts": facts, "sort": sort})
    assert notes_facts(thing) is noted


@each_row(
    ("sentence", "whole"),
    [
        ("it is clear who comes", "With Hallbook, it is clear who comes."),
        ("it is a list of halls", "Hallbook is a list of halls."),
        ("it shows halls", "Hallbook shows halls."),
        ("I see which hall is free", "With Hallbook, I see which hall is free."),
        ("Rowers see the halls", "With Hallbook, rowers see the halls."),
        ("iPads show the halls", "With Hallbook, iPads show the halls."),
    ],
)
def test_the_name_stands_in_front_of_the_one_sentence(sentence: str, whole: str) -> None:
    said: dict[str, JsonValue] = {"sentence": {"sentence": sentence, "name": "Hallbook"}}
    assert paragraph(told(said)) == whole


def test_what_somebody_may_decide_is_told_apart_from_what_they_do() -> None:
    mayor, cooks = records(Kind.ROLE, {"who": ["Mayor: can say no", "Cooks: bake bread"]})
    assert (mayor.fields["power"], mayor.fields.get("does", "")) == ("can say no", "")
    assert (cooks.fields["does"], cooks.fields.get("power", "")) == ("bake bread", "")


def test_a_task_lacks_a_check_where_nothing_stands_in_its_block() -> None:
    said: dict[str, JsonValue] = {"tasks": ["see halls", "book"], "use": ["she waits", "it rings"]}
    assert [one.missing for one in records(Kind.NEED, said)] == [
        ("failure", "check"), ("steps", "failure", "check"),
    ]  # fmt: skip


def test_a_case_in_a_walk_is_what_is_done_where_an_answer_stands_behind_it() -> None:
    said: dict[str, JsonValue] = {
        "tasks": ["see halls"], "use": ["if it rains she waits", "if it is wet -> it rings"],
    }  # fmt: skip
    (story,) = compose(told(said)).stories
    assert [(step.does, step.response) for step in story.steps] == [
        ("", "If it rains she waits."), ("if it is wet", "it rings"),
    ]  # fmt: skip


@each_row(("said", "printed", "case"), [
    ("in May, what isn't on its hook and isn't out goes on the list of losses",
     "In May, what isn't on its hook and isn't out goes on the list of losses.", ""),
    ("every time two tallies differ the bosun counts",
     "Every time two tallies differ the bosun counts.", ""),
    ("hand count and tally differ by more than three ropes, bosun to count again",
     "Hand count and tally differ by more than three ropes, bosun to count again.", ""),
    ("the bosun counts the ropes", "The bosun counts the ropes.",
     "what is written down does not match what is there"),
])  # fmt: skip
def test_a_line_on_a_tick_that_tells_its_case_itself_needs_no_label(
    said: str, printed: str, case: str
) -> None:
    made = only(Kind.FUNCTION, {"can-happen": {"mismatch": said}})
    assert (made.statement, made.fields.get("case", "")) == (printed, case)
