"""What a builder would ask back is put once, on one screen, before the closing questions."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import JsonValue

from askfirst.agenda import asking_back
from askfirst.agenda.asking_back import asked_back, to_come
from askfirst.events import Asked
from askfirst.exporters.markdown import render
from askfirst.interview import Interview
from askfirst.records import compose
from askfirst.replies import Reply
from askfirst.requirements import Kind, Record
from interviews import answer, tell, told
from rows import each_row

SAID: dict[str, JsonValue] = {
    "latest-case": "We lost a boat.",
    "who": ["The crew want a list each morning of the wet sails"],
    "tasks": ["Skippers book the winch"],
    "usual-parts": {"overview": ""},
    "can-happen": {"power": ""},
    "in-and-out": ["The weather office sends the wind each hour"],
    "facts": ["Boat: name, length", "Sail: size, age"],
    "qualities": {"right": "3 percent"},
}


LEAVES_OUT = "Left out, at least for now:"


@pytest.fixture(autouse=True)
def _at_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking_back, "busy_outside", lambda _interview: False)


def put(depth: str = "standard", **more: JsonValue) -> tuple[Interview, Asked]:
    interview = told({**SAID, **more}, depth=depth)
    (asked,) = asked_back(interview, "facts")
    tell(interview, asked)
    return interview, asked


def by_begin(interview: Interview, asked: Asked, said: dict[str, str]) -> dict[str, Record]:
    """The records once some lines, by how they begin, were answered."""
    frames = {one.id: one.begin for one in asked.question.frames}
    value: Any = {key: text for key, begin in frames.items()
                  for begun, text in said.items() if begin.startswith(begun)}  # fmt: skip
    assert len(value) == len(said)
    answer(interview, asked.slot, Reply(value=value))
    return {one.id: one for one in compose(interview).records}


def test_the_most_telling_five_stand_on_one_screen() -> None:
    _, asked = put()
    assert [one.begin for one in asked.question.frames] == [
        "See at a glance how things stand: of which things?",
        "Power, connection or storage fails in the middle: what then?",
        "3 percent: of what?",
        "A list each morning of the wet sails:",
        "The weather office sends the wind each hour: if it comes late, wrong or not at all?",
        LEAVES_OUT,
    ]


@each_row(
    ("more", "asked"),
    [
        ({}, True), ({"must-not": ["it never rings at night"]}, True),
        ({"must-not": ["no web shop for now"]}, False), ({"must-not": ["no dogs"]}, False),
    ],
)  # fmt: skip
def test_what_is_left_out_is_asked_beside_others_where_nobody_told_it(
    more: dict[str, JsonValue], asked: bool
) -> None:
    assert (LEAVES_OUT in [one.begin for one in put(**more)[1].question.frames]) is asked


def test_what_is_left_out_stands_so_in_the_paper_and_untold_it_is_no_gap() -> None:
    interview, asked = put()
    answer(interview, asked.slot, Reply(value={"ask-1": "all boats"}))
    assert "left out" not in str(render(compose(interview))["requirements.md"]).lower()
    answer(interview, asked.slot, Reply(value={"ask-6": "selling tickets"}))
    paper = str(render(compose(interview))["requirements.md"]).partition("## Not")[2]
    assert "**Left out, at least for now**" in paper and "selling tickets." in paper


def test_an_answer_stands_with_the_line_that_it_is_about_and_closes_the_point() -> None:
    interview, asked = put()
    said = {"See at": "all boats that are out", "Power": "it waits", "3 percent": "of a day's log",
            "A list": "at 6, by the door", "The weather": "keep the last one"}  # fmt: skip
    made = by_begin(interview, asked, said)
    told = {one.statement for one in made.values()}
    assert {
        "At a glance: all boats that are out.",
        "Power, connection or storage fails in the middle: it waits.",
        "How exact: 3 percent (of a day's log).",
        "A list each morning of the wet sails: at 6, by the door.",
        "The weather office sends the wind each hour. If it comes late, wrong or not at all:"
        " keep the last one.",
    } <= told
    assert [one for one in made if one.startswith("OPEN")] == [
        "OPEN-DR-01-kept",
        "OPEN-DR-01-entered",
    ]


def test_how_long_facts_are_kept_is_a_rule() -> None:
    interview, asked = put(who=["The crew"], **{"usual-parts": {}, "can-happen": {}})
    assert len(asked.question.frames) == 5
    made = by_begin(interview, asked, {"Boat and sail: how long": "5 years"})
    assert made["BR-01"].statement == "Kept (boat and sail): 5 years."
    assert made["BR-01"].fields["sort"] == "kept"
    assert "OPEN-DR-01-kept" not in made
    paper = render(compose(interview))["requirements.md"]
    assert "**BR-01** **Kept** (boat and sail): 5 years." in paper.partition("## Things")[2]
    assert "**Rules**" not in paper


@each_row(("said", "statement"), [
    ("the crew drops a buoy", "The crew drops a buoy."),
    ("they drop a buoy", "Power, connection or storage fails in the middle: they drop a buoy."),
    ("drop a buoy", "Power, connection or storage fails in the middle: drop a buoy."),
])  # fmt: skip
def test_what_is_done_in_a_bare_case_stands_first_where_it_can_alone(
    said: str, statement: str
) -> None:
    interview, asked = put()
    made = by_begin(interview, asked, {"Power": said})["FR-01"]
    alone = "" if said in made.statement else "power, connection or storage fails in the middle"
    assert (made.statement, made.fields.get("case", "")) == (statement, alone)


@each_row(("said", "statement"), [("nobody", ""), ("Nobody, it hangs on the wall.", "It hangs on")])
def test_nobody_enters_facts_is_no_rule_of_who_does(said: str, statement: str) -> None:
    interview = told(SAID | {"in-and-out": [], "who": ["The crew"], "usual-parts": {}},
                     depth="standard")  # fmt: skip
    (asked,) = asked_back(interview, "facts")
    tell(interview, asked)
    made = by_begin(interview, asked, {"Boat and sail: who enters": said})
    found = [one for one in made.values() if one.kind is Kind.RULE]
    assert [one.statement[: len(statement)] for one in found] == ([statement] if statement else [])
    assert not any(one.fields.get("sort") for one in found)


def facts_kept(said: str) -> tuple[dict[str, Record], str]:
    """The records once it was answered how long facts are kept, and the paper."""
    interview, asked = put(who=["The crew"], **{"usual-parts": {}, "can-happen": {}})
    made = by_begin(interview, asked, {"Boat and sail: how long": said})
    return made, render(compose(interview))["requirements.md"]


@each_row(("said", "rest", "part", "knows"), [
    ("the log of the sail I don't know, Mrs Otte would, the rest three winters",
     "Kept (boat and sail): the rest three winters.", "The log of the sail", "Mrs Otte"),
    ("boats ten years, the sails, that I do not know", "Kept: boats ten years.", "The sails", ""),
    ("boats ten years; but for the sails no idea, ask the sailmaker", "Kept: boats ten years.",
     "The sails", "the sailmaker"),
    ("a year the boat, and the invoices I can't say, our treasurer would",
     "Kept: a year the boat.", "The invoices", "our treasurer"),
])  # fmt: skip
def test_what_is_not_known_of_such_an_answer_is_open_and_the_rest_stays(
    said: str, rest: str, part: str, knows: str
) -> None:
    made, _ = facts_kept(said)
    assert made["BR-01"].statement == rest
    point = made["OPEN-BR-01-unknown"]
    assert point.statement == f"{part}: kept for how long?"
    assert (point.owner, point.linked("blocks")) == (knows, ("BR-01",))


@each_row(("said", "knows"), [
    ("the old cards I do not know, Mr Brandt would", "Mr Brandt"),
    ("the old cards, that I don't know, ask the harbour office", "the harbour office"),
    ("not sure about the old cards", ""),
])  # fmt: skip
def test_an_answer_that_only_names_what_is_not_known_is_open_and_no_rule(
    said: str, knows: str
) -> None:
    made, paper = facts_kept(said)
    assert [one for one in made.values() if one.kind.value == "rule"] == []
    assert made["BR-01"].statement == "The old cards: kept for how long?"
    assert made["BR-01"].owner == knows
    assert made["BR-01"].linked("blocks") == ("DR-01",)
    assert paper.count("old cards") == 1


@each_row(("said", "asked", "blocks"), [
    ("how long we must keep the sails I don't know, Mrs Otte would",
     "How long we must keep the sails?", ("DR-02",)),
    ("how long we must keep the cards of guests I don't know, Mrs Otte would",
     "How long we must keep the cards of guests?", ()),
])  # fmt: skip
def test_a_question_of_their_own_stands_as_said_and_at_the_thing_that_it_names(
    said: str, asked: str, blocks: tuple[str, ...]
) -> None:
    made, _ = facts_kept(said)
    (point,) = (one for one in made.values() if one.owner == "Mrs Otte")
    assert (point.statement, point.linked("blocks")) == (asked, blocks)


def test_what_is_only_repeated_in_front_of_a_reply_is_no_part_of_it() -> None:
    interview, asked = put()
    made = by_begin(interview, asked, {"Power": "the power? it waits until noon"})
    (told,) = (one.statement for one in made.values() if "it waits" in one.statement)
    assert told == "Power, connection or storage fails in the middle: it waits until noon."


def test_who_would_know_is_named_where_nothing_else_was_said() -> None:
    interview, asked = put(who=["The crew"], **{"usual-parts": {}, "can-happen": {}})
    kept, other, *_ = sorted(asked.question.frames, key=lambda one: "how long" not in one.begin)
    value: Any = {kept.id: "dont know, the mayors office would", other.id: "by number"}
    answer(interview, asked.slot, Reply(value=value))
    made = {one.id: one for one in compose(interview).records}
    assert made["OPEN-DR-01-kept"].owner == "the mayors office"


def test_a_guess_of_whoever_is_not_sure_stands_behind_the_question() -> None:
    said = "I am not quite sure, as long as the boat sails, I would think, the mate would know"
    made, paper = facts_kept(said)
    (point,) = (one for one in made.values() if "as long as the boat" in one.statement)
    assert point.statement.startswith("How long are the facts about boat and sail kept? (Said: ")
    assert paper.count("as long as the boat") == 1
    made, _ = facts_kept("don't know, 3 years maybe, the harbour master would")
    (point,) = (one for one in made.values() if "3 years maybe" in one.statement)
    assert point.owner == "the harbour master"


def test_what_is_not_known_of_a_line_that_makes_no_record_is_open_too() -> None:
    interview, asked = put()
    made = by_begin(interview, asked, {"Power": "it waits, after an hour I don't know, Ann would"})
    told = [one.statement for one in made.values() if "it waits" in one.statement]
    assert told == ["Power, connection or storage fails in the middle: it waits."]
    (point,) = (one for one in made.values() if "fter an hour" in one.statement)
    assert point.statement == (
        "Power, connection or storage fails in the middle: what is done then? Not known: after an"
        " hour."
    )
    assert point.owner == "Ann"


def test_what_is_not_known_of_what_is_given_to_people_is_open_beside_the_task() -> None:
    interview, asked = put()
    made = by_begin(interview, asked, {"A list": "at 6 by the door; the summer I can't say"})
    (task,) = (one for one in made.values() if "by the door" in one.statement)
    assert task.statement == "A list each morning of the wet sails: at 6 by the door."
    point = made[f"OPEN-{task.id}-unknown"]
    assert point.statement.endswith("Not known: the summer.")


def test_how_word_gets_to_people_and_what_is_done_stand_in_short() -> None:
    interview, asked = put(
        tasks=["It warns the skipper of each storm", "Skippers book the winch"], who=["The crew"],
        **{"usual-parts": {}, "can-happen": {}, "goes-wrong": ["the crew was called twice"]},
    )  # fmt: skip
    made = by_begin(interview, asked, {"It warns": "by a red ball on the mast",
                                       "The crew was": "the second call is dropped"})  # fmt: skip
    told = {one.statement for one in made.values()}
    assert any(one.endswith("Told by: a red ball on the mast.") for one in told)
    assert "The crew was called twice. Then: the second call is dropped." in told


def test_how_word_gets_there_stays_open_where_only_something_else_was_told() -> None:
    interview, asked = put(
        tasks=["It warns the skipper of each storm", "Skippers book the winch"], who=["The crew"],
        **{"usual-parts": {}, "can-happen": {}, "goes-wrong": ["the crew was called twice"]},
    )  # fmt: skip
    made = by_begin(interview, asked, {"It warns": "over 8 knots, haven't thought how"})
    (task,) = (one for one in made.values() if "knots" in one.statement)
    assert task.statement.endswith("each storm. Over 8 knots.")
    (point,) = (one for one in made.values() if one.linked("blocks") == (task.id,))
    assert point.statement == (
        "“It warns the skipper of each storm”: how does word get to people there?"
    )


def test_how_long_is_asked_of_those_of_whom_it_is_not_known() -> None:
    made, paper = facts_kept("boats ten years. for crews dont know, the harbour master would")
    (point,) = (one for one in made.values() if "rews" in one.statement)
    assert (point.statement, point.owner) == ("Crews: kept for how long?", "the harbour master")
    assert "dont know" not in paper


def test_by_what_things_are_told_apart_stands_with_them() -> None:
    interview, asked = put(tasks=["Skippers book a sail", "The mate mends a torn sail"],
                           who=["The crew"], **{"usual-parts": {}, "can-happen": {}})  # fmt: skip
    made = by_begin(interview, asked, {"Sail: how do you": "by its stripe"})
    assert made["BR-01"].statement == "Told apart (sail): by its stripe."
    assert not any(one.endswith("-reached") for one in made)
    paper = render(compose(interview))["requirements.md"]
    assert "**Told apart** (sail): by its stripe." in paper.partition("## Things")[2]


@each_row("said", ["dk", "no idea", "the office would know"])
def test_what_is_not_known_stays_open_once(said: str) -> None:
    interview, asked = put()
    made = by_begin(interview, asked, {"3 percent": said})
    assert len([one for one in made.values() if "3 percent: of what?" in one.statement]) == 1


def test_a_screen_that_is_left_leaves_all_open_and_is_not_put_again() -> None:
    interview, asked = put()
    before = {one.id for one in compose(interview).records}
    answer(interview, asked.slot, Reply(value={}))
    assert {one.id for one in compose(interview).records} == before
    assert not to_come(interview)
    assert asked_back(interview, "facts") == []


def test_it_is_not_put_at_quick_nor_for_a_single_question() -> None:
    assert asked_back(told(SAID, depth="quick"), "facts") == []
    one: dict[str, JsonValue] = {
        "tasks": ["Skippers book the winch"],
        "facts": ["Boat: we write down its name"],
    }
    assert asked_back(told(one, depth="standard"), "facts") == []


def test_two_questions_are_worth_a_screen() -> None:
    two: dict[str, JsonValue] = {
        "tasks": ["Skippers book the winch"], "can-happen": {"power": ""},
        "facts": ["Boat: we write down its name and length"],
    }  # fmt: skip
    (asked,) = asked_back(told(two, depth="standard"), "facts")
    assert [one.begin == LEAVES_OUT for one in asked.question.frames] == [False, False, True]


def test_nothing_typed_acts_in_the_lines_of_the_screen() -> None:
    interview = told({**SAID, "in-and-out": ["The {name} office sends the \x1b[31mwind"]},
                     depth="standard")  # fmt: skip
    (asked,) = asked_back(interview, "facts")
    assert not any("\x1b" in one.begin or "{" in one.begin for one in asked.question.frames)


def test_what_nobody_could_say_there_is_open_once_and_with_who_would_know() -> None:
    tasks: JsonValue = ["It warns the skipper of each storm", "Skippers book the winch"]
    interview, asked = put(tasks=tasks, who=["The crew"], **{"usual-parts": {}, "can-happen": {}})
    begin = "It warns the skipper"
    made = by_begin(interview, asked, {begin: "dk"})
    about = [
        one for one in made.values() if one.kind.value == "question" and begin in one.statement
    ]
    assert [one.id for one in about] == ["OPEN-NEED-01-reached"]


@each_row(
    ("said", "is_open"), [("what do you mean", False), ("?", False), ("don't know", True)]
)  # fmt: skip
def test_a_question_for_a_word_that_is_only_wondered_at_is_closed(said: str, is_open: bool) -> None:
    interview, asked = put(limits=["an idle winch is locked"])
    made = by_begin(interview, asked, {"Idle": said, "3 percent": "of all boats"})
    assert ("OPEN-CON-01-since-when" in made) is is_open


def test_what_is_kept_is_cut_from_what_is_not_known_and_that_is_asked_as_it_was() -> None:
    made, _ = facts_kept("boats 4 years told you. sail slips dont know, the clerk would")
    assert made["BR-01"].statement == "Kept: boats 4 years."
    point = made["OPEN-BR-01-unknown"]
    assert (point.statement, point.owner) == ("Sail slips: kept for how long?", "the clerk")
