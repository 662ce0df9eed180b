"""Whole interviews as records: every line in its order, with all that was read out of it and where
it comes from. A line begins with the id; what is empty is left out."""

from __future__ import annotations

from typing import Final

import pytest
from pydantic import JsonValue

from askfirst.interview import Interview
from askfirst.records import compose
from askfirst.replies import Reply
from askfirst.requirements import Record, Specification
from interviews import answer, told

WALKS: Final[dict[str, JsonValue | Reply]] = {
    "goals": ["Lost boats: 9 a month -> 2, by June", "fewer calls", "nobody waits at all"],
    "tasks": ["Rower: sign out a boat", "Keeper: see which boats are out", "lock the shed"],
    "use": [
        "the rower picks a boat", "it shows the last damage",
        "if the boat is out, it says who has it", "the rower signs", "the rower goes",
        "when it is dark, the lamp is lit",
    ],
    "goes-wrong": ["the boat is gone: it calls the keeper", "the lamp is out", "nobody is there"],
    "can-happen": {"twice": "it says so", "missing": "", "power": "dk, the keeper would"},
    "usual-parts": {"undo": "until noon", "notice": "", "export": "the guests get a printed list",
                    "offline": "dk"},
    "states": ["in winter it opens at nine", "when it snows, it stays shut"],
    "numbers": ["a boat is lent at most 3 hours", "Boats: at most 4 a day; except in June",
                "a boat is lent at most 3 hours."],
}  # fmt: skip
LATER: Final[dict[str, JsonValue | Reply]] = {
    "weight": ["need-01", "need-02"],
    "goal-measure": ["fewer calls: at most 1 a month; counted by the keeper"],
    "use-more@NEED-02": ["the keeper opens the list", "it shows all boats", "the keeper goes home"],
}
THINGS: Final[dict[str, JsonValue | Reply]] = {
    "who": ["Rowers (40): see boats", "the board can say no", "Ines"],
    "tasks": ["Rower: sign out a boat"],
    "never": {"alone": "ring"},
    "must-not": ["show where somebody lives", "never sell"],
    "qualities": {
        "fast": "finding a boat within 5 seconds",
        "right": "",
        "guarded": "dk",
        "easy": "my mother can use it",
    },
    "in-and-out": ["from the club: members, each night", "the tide table", "to the bank: fees"],
    "facts": ["Boats: name, length", "Loans: who, when", "keys"],
    "limits": ["2,000 euros", "my cousin says we need a lake", "it opens on 1 May 2027"],
    "assume": ["connection"],
    "refuse": "It takes longer.",
    "checks": ["sign out ten boats: all show", "ring"],
    "words": ["run: a slope", "lift"],
    "undecided": ["who pays for oil; the board, by May", "the colour"],
}


def line_of(one: Record) -> str:
    """A record on one line."""
    parts = [one.id, one.statement or one.words]
    parts += [f"title {one.title}"] if one.title != one.statement.rstrip(".") else []
    parts += [f"{name}={text}" for name, text in one.fields.items() if text]
    parts += [f"fit {name}={text}" for name, text in one.fit if text]
    parts += [f"{link.type}>{link.target}{'?' if link.derived else ''}" for link in one.links]
    parts += [f"{name} {text}" for name, text in (
        ("in", one.parent), ("lacks", "+".join(one.missing)), ("owner", one.owner),
        ("weight", str(one.priority or "")), ("quality", one.characteristic),
        ("check", str(one.verification or "")), ("because", one.rationale),
    ) if text]  # fmt: skip
    parts += ["heard"] if one.heard else []
    parts += [] if one.sure else ["a guess"]
    parts += ["; ".join(came.words.removeprefix("from the answer on ") for came in one.origins)]
    return " | ".join(parts)


def made_of(*answers: dict[str, JsonValue | Reply]) -> Specification:
    interview: Interview = told(answers[0], depth="deep")
    for later in answers[1:]:
        for slot, value in later.items():
            answer(interview, slot, value)
    return compose(interview)


WALKED: Final = [
    (
        "G-01 | Lost boats: 9 a month to 2, by June. | title Lost boats | change=Lost boats | "
        "by_day=2026-06-30 | fit scale=Lost boats | fit now=9 a month | fit plan=2 | fit "
        "by=by June | goals, line 1"
    ),
    (
        "G-02 | Fewer calls. | fit scale=Fewer calls | fit meter=the keeper | fit must=at "
        "most 1 a month | goals, line 2; goal-measure, line 1"
    ),
    "G-03 | Nobody waits at all. | goals, line 3",
    (
        "NEED-01 | Rower: sign out a boat. | title Sign out a boat | role=Rower | lacks check "
        "| owner Rower | weight Must | tasks, line 1; weight, line 1"
    ),
    (
        "NEED-02 | Keeper: see which boats are out. | title See which boats are out | "
        "role=Keeper | lacks failure+check | owner Keeper | weight Must | tasks, line 2; "
        "weight, line 2"
    ),
    "NEED-03 | Lock the shed. | lacks steps+failure+check | tasks, line 3",
    (
        "NEED-04 | Can be undone or taken back: until noon. | tick=undo | group=besides | "
        "usual-parts, line 1"
    ),
    "NEED-05 | Tells someone. | tick=notice | group=besides | usual-parts, line 2",
    "NEED-06 | The guests get a printed list. | tick=export | group=besides | usual-parts, line 3",
    ("NEED-07 | Works without a connection. | tick=offline | group=besides | usual-parts, line 4"),
    (
        "FR-01 | When the rower picks a boat, the system shall show the last damage. | title "
        "It shows the last damage | trigger=the rower picks a boat | response=it shows the "
        "last damage | does=the rower picks a boat | in NEED-01 | use, line 2"
    ),
    (
        "FR-02 | If the boat is out, the system shall say who has it. | title It says who has "
        "it | trigger=the boat is out | response=it says who has it | does=the boat is out | "
        "in NEED-01 | use, line 3"
    ),
    (
        "FR-03 | When it is dark, the lamp is lit. | title The lamp is lit | trigger=it is "
        "dark | response=the lamp is lit | does=it is dark | in NEED-01 | use, line 6"
    ),
    (
        "FR-04 | The boat is gone: it calls the keeper. | title It calls the keeper | "
        "trigger=the boat is gone | response=it calls the keeper | sort=failure | does=the "
        "boat is gone | in NEED-01 | goes-wrong, line 1"
    ),
    (
        "FR-05 | The lamp is out. | response=The lamp is out | sort=failure | in NEED-01 | "
        "goes-wrong, line 2"
    ),
    (
        "FR-12 | When the keeper opens the list, the system shall show all boats. | title It "
        "shows all boats | trigger=the keeper opens the list | response=it shows all boats | "
        "does=the keeper opens the list | in NEED-02 | use-more (NEED-02), line 2"
    ),
    (
        "FR-07 | It says so. | response=it says so | sort=failure | case=the same thing comes "
        "twice | can-happen, line 1"
    ),
    (
        "FR-10 | In winter it opens at nine. | response=In winter it opens at nine | "
        "sort=time | states, line 1"
    ),
    (
        "FR-11 | When it snows, it stays shut. | title It stays shut | trigger=it snows | "
        "response=it stays shut | sort=time | does=it snows | states, line 2"
    ),
    (
        "BR-01 | A boat is lent at most 3 hours. | number=at most 3 hours | also=BR-03 | "
        "numbers, line 1; numbers, line 3"
    ),
    (
        "BR-02 | Boats: at most 4 a day; except in June. | title Boats | what=Boats | "
        "number=at most 4 a day | except=except in June | numbers, line 2"
    ),
    (
        "OPEN-FR-06-then | Nobody is there: what is done then? | sort=gap | blocks>NEED-01 | "
        "goes-wrong, line 3"
    ),
    (
        "OPEN-FR-08-then | Something is missing, late, broken or cannot be read: what is done "
        "then? | title Something is missing, late, broken or cannot be read: what is done … | "
        "sort=gap | can-happen, line 2"
    ),
    (
        "OPEN-FR-09-then | Power, connection or storage fails in the middle: what is done "
        "then? | sort=gap | owner the keeper | can-happen, line 3"
    ),
]
STEPS: Final = [
    (
        "NEED-01: the rower picks a boat > it shows the last damage > FR-01; if the boat is "
        "out > it says who has it > FR-02; NEED-01.3 > the rower signs; NEED-01.4 > the rower "
        "goes; it is dark > the lamp is lit > FR-03"
    ),
    (
        "NEED-02: the keeper opens the list > it shows all boats > FR-12; NEED-02.2 > the "
        "keeper goes home"
    ),
]
KNOWN: Final = [
    (
        "STK-01 | Rowers (40): see boats. | title Rowers | who=Rowers | count=40 | does=see "
        "boats | who, line 1"
    ),
    (
        "STK-02 | The board can say no. | title The board | who=the board | power=can say no "
        "| who, line 2"
    ),
    "STK-03 | Ines. | who=Ines | who, line 3",
    (
        "NEED-01 | Rower: sign out a boat. | title Sign out a boat | role=Rower | lacks "
        "steps+failure | owner Rower | tasks, line 1"
    ),
    (
        "OUT-02 | It must never show where somebody lives. | sort=never | kind=never | weight "
        "Won't | must-not, line 1"
    ),
    "OUT-03 | Never sell. | sort=never | kind=never | weight Won't | must-not, line 2",
    (
        "OUT-01 | Only after a person said yes may it ring. | sort=only-after-yes | "
        "kind=alone | weight Won't | never, line 1"
    ),
    (
        "QR-01 | Speed: finding a boat within 5 seconds. | number=within 5 seconds | fit "
        "must=within 5 seconds | quality time behaviour | check test | qualities, line 1"
    ),
    (
        "QR-02 | Gets it exactly right. | lacks measure | quality functional correctness | "
        "qualities, line 2"
    ),
    (
        "QR-03 | Keeps out who has no business there. | lacks measure | quality security | "
        "qualities, line 3"
    ),
    (
        "QR-04 | Can be used at once: my mother can use it. | lacks measure | quality "
        "learnability | qualities, line 4"
    ),
    (
        "IF-01 | From the club: members, each night. | title The club | neighbour=the club | "
        "direction=in | carries=members | how_often=each night | in-and-out, line 1"
    ),
    "IF-02 | The tide table. | in-and-out, line 2",
    (
        "IF-03 | To the bank: fees. | title The bank | neighbour=the bank | direction=out | "
        "carries=fees | in-and-out, line 3"
    ),
    (
        "DR-01 | Boats: name, length. | title Boats | thing=Boats | facts=name, length | "
        "facts, line 1"
    ),
    ("DR-02 | Loans: who, when. | title Loans | thing=Loans | facts=who, when | facts, line 2"),
    "DR-03 | Keys. | facts, line 3",
    "CON-01 | 2,000 euros. | number=2,000 euros | limits, line 1",
    "CON-02 | My cousin says we need a lake. | heard | limits, line 2",
    "CON-03 | It opens on 1 May 2027. | limits, line 3",
    "RISK-01 | It takes longer. | refuse",
    (
        "TST-01 | Sign out ten boats: all show. | title Sign out ten boats | what=sign out "
        "ten boats | outcome=all show | checks>NEED-01? | in NEED-01 | check test | checks, "
        "line 1"
    ),
    "TST-02 | Ring. | check test | checks, line 2",
    "TERM-01 | Run: a slope. | title Run | word=run | meaning=a slope | words, line 1",
    "TERM-02 | Lift. | words, line 2",
    ("OPEN-01 | Who pays for oil. | due=May | sort=unknown | owner the board | undecided, line 1"),
    "OPEN-02 | The colour. | sort=unknown | undecided, line 2",
    (
        "OPEN-IF-01-silent | “The club”: what if it comes late, wrong or not at all? | "
        "sort=gap | blocks>IF-01 | in-and-out, line 1"
    ),
    (
        "OPEN-DR-01-kept | How long are the facts about boats and loans kept? | sort=gap | "
        "blocks>DR-01 | blocks>DR-02 | facts, line 1"
    ),
    (
        "OPEN-DR-01-entered | Boats and loans: who enters the facts, or where do they come from? "
        "| title Boats and loans: who enters the facts, or where do they come … | sort=gap "
        "| blocks>DR-01 | blocks>DR-02 | facts, line 1"
    ),
]


@pytest.fixture(scope="module")
def walked() -> Specification:
    return made_of(WALKS, LATER)


def test_tasks_goals_steps_failures_and_numbers_are_read_out_of_their_lines(
    walked: Specification,
) -> None:
    assert [line_of(one) for one in walked.records] == WALKED


def test_a_walk_is_its_steps_each_with_what_answers_it(walked: Specification) -> None:
    told_steps = [
        f"{story.need}: " + "; ".join(
            " > ".join(filter(None, (one.id, one.does, one.response, one.function)))
            for one in story.steps
        )
        for story in walked.stories
    ]  # fmt: skip
    assert told_steps == STEPS


def test_people_things_neighbours_limits_and_what_is_open_are_read_out_of_their_lines() -> None:
    assert [line_of(one) for one in made_of(THINGS).records] == KNOWN
