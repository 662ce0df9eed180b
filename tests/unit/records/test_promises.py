"""Nothing is concluded, and one fact is one entry."""

from __future__ import annotations

import re

from pydantic import JsonValue

from askfirst import agenda
from askfirst.agenda.areas import areas_left
from askfirst.events import Confirmed
from askfirst.exporters.markdown import render
from askfirst.interview import Interview, accept
from askfirst.records import compose
from askfirst.replies import Reply
from askfirst.requirements import Kind, Record, Specification, Status
from interviews import answer, started, tell, told
from rows import each_row

TASKS: list[JsonValue] = ["The keeper notes the ships", "The boy rings the bell"]
STANDARD = "standard"


def of(made: Specification, kind: Kind) -> list[Record]:
    return list(made.of_kind(kind))


def paper(interview: Interview) -> str:
    return str(render(compose(interview))["requirements.md"])


def evidence(interview: Interview) -> str:
    return str(render(compose(interview))["evidence.md"])


# -- nothing concluded ---------------------------------------------------------------------------


def test_a_task_has_no_weight_that_nobody_gave_it() -> None:
    untold = told({"tasks": TASKS}, depth=STANDARD)
    assert [one.priority for one in of(compose(untold), Kind.NEED)] == [None, None]
    tasks = [line for line in paper(untold).splitlines() if re.search("ships|bell", line)]
    assert tasks and not re.search(r"\b(?:must|should|could)\b", " ".join(tasks), re.IGNORECASE)
    one = told({"tasks": TASKS, "weight": ["need-02"]}, depth=STANDARD)
    assert [str(one.priority) for one in of(compose(one), Kind.NEED)] == ["None", "Must"]


def test_a_limit_is_fixed_liked_or_not_asked_about() -> None:
    limits: JsonValue = ["It opens in May", "Green would be nice"]
    unasked = told({"limits": limits}, depth=STANDARD)
    assert {one.fields.get("standing", "") for one in of(compose(unasked), Kind.LIMIT)} == {""}
    asked = told({"limits": limits, "standing": ["con-01"]}, depth=STANDARD)
    assert [one.fields["standing"] for one in of(compose(asked), Kind.LIMIT)] == ["fixed", "liked"]


def test_no_line_rests_on_a_sentence_that_nobody_attached() -> None:
    interview = told({"tasks": TASKS, "limits": ["It opens in May"]}, depth=STANDARD)
    made = compose(interview)
    assert not [quote for one in made.records for came in one.origins for quote in came.quotes]
    assert "characters" not in evidence(interview)
    assert not of(made, Kind.EVIDENCE)


def test_who_said_it_is_who_said_it() -> None:
    interview = told({"tasks": ["The keeper notes the ships"]}, depth=STANDARD)
    question = interview.question("limits")
    assert question is not None
    made = accept(interview, "limits", question, Reply(value=["It opens in May"]))
    later = made.model_copy(update={"n": 90, "at": "2026-02-04T10:00:00Z", "by": "Ben"})
    interview.apply(later)
    by = {one.id: one.origins[0].by for one in compose(interview).records if one.origins}
    assert (by["NEED-01"], by["CON-01"]) == ("Ada", "Ben")
    assert "writer" not in paper(interview) + evidence(interview)


def test_nothing_is_confirmed_that_nobody_saw() -> None:
    interview = told({"tasks": TASKS, "limits": ["It opens in May"]}, depth=STANDARD)
    assert {one.status for one in compose(interview).records} == {Status.PROPOSED}
    assert "confirmed" not in paper(interview) + evidence(interview)
    tell(interview, Confirmed(records=("NEED-01",)))
    confirmed = [one.id for one in compose(interview).records if one.status is Status.CONFIRMED]
    assert confirmed == ["NEED-01"]
    answer(interview, "tasks", ["The keeper notes the ships and the boats", TASKS[1]])
    assert Status.CONFIRMED not in {one.status for one in compose(interview).records}


def test_what_was_shown_and_left_alone_is_nobodys_assumption() -> None:
    shown = told({"taken": ["language"]}, depth=STANDARD)
    assert [one.statement for one in of(compose(shown), Kind.ASSUMPTION)] == [
        "One language is enough."
    ]
    assert "first served" not in paper(shown)
    assert not of(compose(told({"taken": []}, depth=STANDARD)), Kind.ASSUMPTION)
    assert not of(compose(told({"assume": {}}, depth=STANDARD)), Kind.ASSUMPTION)


@each_row(
    ("slot", "said", "choice"),
    [
        ("tasks", ["A guest reads the rules in German and English"], "language"),
        ("limits", ["No internet at the kennel"], "connection"),
        ("limits", ["The list is kept for 5 years, the insurance wants it"], "law"),
    ],
)
def test_nothing_is_offered_as_true_that_speaks_against_what_was_said(
    slot: str, said: JsonValue, choice: str
) -> None:
    def offered(interview: Interview) -> set[str]:
        return {one.id for one in agenda.prompt(interview, agenda.Found(()), "taken").choices}

    assert choice in offered(started(depth=STANDARD))
    assert choice not in offered(told({slot: said}, depth=STANDARD))


def test_the_label_of_a_tick_is_no_trigger() -> None:
    made = compose(told({"can-happen": {"power": "the old rope still rings"}}, depth=STANDARD))
    (rings,) = of(made, Kind.FUNCTION)
    assert not rings.fields.get("trigger")
    assert "The old rope still rings" in rings.statement


def test_a_tick_alone_on_what_can_happen_is_a_gap_and_no_demand() -> None:
    made = compose(told({"can-happen": {"power": ""}}, depth=STANDARD))
    assert not of(made, Kind.FUNCTION)
    assert [one.fields["sort"] for one in of(made, Kind.QUESTION)] == ["gap"]


def test_what_was_heard_is_no_limit_and_no_rule_of_its_own() -> None:
    interview = told({"limits": ["Somebody told me it has to open in May"]}, depth=STANDARD)
    (limit,) = of(compose(interview), Kind.LIMIT)
    assert limit.heard
    line = next(line for line in paper(interview).splitlines() if "open in May" in line)
    assert "heard" in line.lower()


# -- one fact, one entry -------------------------------------------------------------------------

SAYS = "The gate opens at 6 in the morning"


def test_what_is_said_again_is_a_second_origin() -> None:
    interview = told({"limits": [SAYS], "numbers": [f"{SAYS}."]}, depth=STANDARD)
    made = compose(interview)
    found = [one for one in made.records if "gate" in one.statement]
    assert len({one.statement for one in found}) == len(found)
    again = told({"limits": [SAYS, "the gate opens at 6 in the morning."]}, depth=STANDARD)
    (limit,) = of(compose(again), Kind.LIMIT)
    assert [origin.line for origin in limit.origins] == ["L1", "L2"]
    assert limit.fields["also"] == "CON-02"
    assert paper(again).count("6 in the morning") == 1


@each_row(
    "other",
    ["The gate opens at 7 in the morning", "The gate never opens at 6 in the morning",
     "The shop opens at 6 in the morning"],
)  # fmt: skip
def test_another_number_a_no_or_another_thing_is_another_fact(other: str) -> None:
    made = compose(told({"limits": [SAYS, other]}, depth=STANDARD))
    assert [one.words for one in of(made, Kind.LIMIT)] == [SAYS, other]


def test_a_merged_line_keeps_its_words_in_the_evidence() -> None:
    interview = told({"limits": [SAYS, "At 6 in the morning the gate opens"]}, depth=STANDARD)
    assert "At 6 in the morning the gate opens" in evidence(interview)


def test_what_the_sentence_says_and_no_task_is_open_and_no_task_of_its_own() -> None:
    sentence: JsonValue = {"sentence": "skippers pay the harbour tax and book a crane"}
    made = compose(told({"sentence": sentence, "tasks": TASKS}, depth=STANDARD))
    assert [one.id for one in of(made, Kind.NEED)] == ["NEED-01", "NEED-02"]
    (promised,) = [one for one in of(made, Kind.QUESTION) if one.id.startswith("OPEN-sentence")]
    assert "harbour tax" in promised.statement


POWER = "power, connection or storage fails in the middle"


def test_a_tick_of_what_can_happen_only_sorts_what_says_all_itself() -> None:
    whole = compose(told({"can-happen": {"power": "the bell rings by hand then"}}, depth=STANDARD))
    assert [one.statement for one in whole.of_kind(Kind.FUNCTION)] == [
        "The bell rings by hand then."
    ]
    assert [one.fields["case"] for one in whole.of_kind(Kind.FUNCTION)] == [POWER]
    own = {"power": "if the mains fail the bell rings by hand"}
    (told_itself,) = compose(told({"can-happen": own}, depth=STANDARD)).of_kind(Kind.FUNCTION)
    assert "case" not in told_itself.fields
    bare = compose(told({"can-happen": {"power": "the list from the evening"}}, depth=STANDARD))
    assert [one.statement for one in bare.of_kind(Kind.FUNCTION)] == [
        "Power, connection or storage fails in the middle: the list from the evening."
    ]


@each_row(
    ("line", "printed"),
    [
        ("take more than 2 boats a day and never over 30 guests",
         "It must never take more than 2 boats a day and never over 30 guests."),
        ("never take a dog", "Never take a dog."),
        ("no boat leaves in fog", "No boat leaves in fog."),
    ],
)  # fmt: skip
def test_what_it_must_not_do_says_so_also_where_it_says_never_further_on(
    line: str, printed: str
) -> None:
    (one,) = of(compose(told({"tasks": TASKS, "must-not": [line]})), Kind.EXCLUSION)
    assert one.statement == printed


@each_row(
    ("said", "reader"),
    [
        ("me, and for the money the treasurer, dont know what it may cost",
         "me, and for the money the treasurer"),
        ("the board", "the board"),
    ],
)  # fmt: skip
def test_who_says_yes_ends_where_nobody_knows(said: str, reader: str) -> None:
    made = compose(told({"tasks": TASKS, "acceptance": {"reader": said}}))
    assert made.decision.reader == reader


@each_row(
    ("words", "printed"),
    [
        ("me and the mate when 8 hours are used", "Tells me and the mate when 8 hours are used."),
        ("the mate, on paper", "Tells the mate, on paper."), ("a berth", "Tells: a berth."),
        ("the list: on paper", "Tells – the list: on paper."),
    ],
)  # fmt: skip
def test_whom_it_tells_stands_behind_it_as_in_a_sentence(words: str, printed: str) -> None:
    made = compose(told({"tasks": TASKS, "usual-parts": {"notice": words}}))
    assert next(one.statement for one in of(made, Kind.NEED) if one.is_feature) == printed


def test_the_case_of_a_tick_stands_once() -> None:
    interview = told({"tasks": TASKS, "can-happen": {"input": ""}})
    assert paper(interview).lower().count("enters something wrong or impossible") <= 1


def test_a_task_told_of_the_first_sentence_is_one_with_its_steps() -> None:
    wish: JsonValue = {"sentence": "one place for the ships, the ropes and the lamps"}
    interview = told({"today": "paper", "tasks": TASKS, "sentence": wish}, depth=STANDARD)
    (asked,) = areas_left(interview, "tasks")
    tell(interview, asked)
    answer(interview, asked.slot, Reply(value={"area-1": "the smith counts them"}))
    made = next(one for one in of(compose(interview), Kind.NEED) if "smith" in one.statement)
    assert not made.is_feature
    assert f'### <a id="{made.id.lower()}">' in paper(interview)


@each_row(
    ("line", "sort"),
    [
        ("the boy may look at the lamps but not touch any", "rule"),
        ("no boat leaves in fog", "never"), ("it must never ring", "never"),
    ],
)  # fmt: skip
def test_who_may_do_part_of_it_is_a_rule_and_no_prohibition(line: str, sort: str) -> None:
    (one,) = of(compose(told({"tasks": TASKS, "must-not": [line]})), Kind.EXCLUSION)
    assert one.fields["sort"] == sort
