"""What the questions of depth standard add to the records."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from askfirst.compose import compose
from askfirst.requirements import Kind, Pattern, Priority, Record, Specification, Status, Via
from interviews import HALLS, HALLS_STANDARD, answer, pack, told


@pytest.fixture(scope="module")
def halls() -> Specification:
    return compose(told(HALLS_STANDARD, depth="standard"))


def record(specification: Specification, record_id: str) -> Record:
    found = specification.record(record_id)
    assert found is not None, record_id
    return found


def statements(specification: Specification, kind: Kind) -> list[str]:
    return [one.statement for one in specification.of_kind(kind)]


def added(answers: Mapping[str, object]) -> Specification:
    return compose(told({**HALLS, **answers}, depth="standard"))  # type: ignore[dict-item]


def test_priority_goal_and_reason_come_from_the_priority_screen(halls: Specification) -> None:
    first = record(halls, "NEED-01")
    assert first.priority is Priority.MUST
    assert first.linked("serves") == ("G-01",)
    assert first.rationale == "two choirs met before one door"
    assert record(halls, "NEED-03").priority is Priority.WONT
    assert record(halls, "NEED-02").linked("serves") == ()


def test_a_record_names_every_answer_that_told_of_it(halls: Specification) -> None:
    words = [origin.words for origin in record(halls, "NEED-01").origins]
    assert words == ["from your answer on tasks, line 1", "from your answer on priorities, line 1"]


def test_every_ears_pattern_with_a_prompt_is_filled(halls: Specification) -> None:
    by_pattern = {one.pattern: one.statement for one in halls.of_kind(Kind.FUNCTION)}
    assert by_pattern[Pattern.STATE] == (
        "While a hall is being repaired, Hallbook shall take no bookings."
    )
    assert by_pattern[Pattern.UNWANTED] == (
        "If nobody answers within an hour, then Hallbook shall free the hall again."
    )
    assert by_pattern[Pattern.EVENT].startswith("When ")


def test_a_ticked_failure_reads_as_a_sentence(halls: Specification) -> None:
    assert "If the same thing comes twice, then Hallbook shall keep the first." in statements(
        halls, Kind.FUNCTION
    )


def test_two_demands_in_one_line_become_two_sentences_of_that_line(halls: Specification) -> None:
    first = next(one for one in halls.of_kind(Kind.FUNCTION) if "keep the first" in one.statement)
    second = record(halls, f"{first.id}-2")
    assert second.statement == (
        "If the same thing comes twice, then Hallbook shall tell the second choir."
    )
    assert second.origins == first.origins
    assert second.parent == first.parent


@pytest.mark.parametrize(
    "response",
    ["lock the hall or tell the caretaker", "not open the door and tell the caretaker"],
)  # fmt: skip
def test_two_demands_that_cannot_stand_alone_are_a_draft_with_a_question(response: str) -> None:
    specification = added({"use": [f"Caretaker types a date -> {response}"]})
    assert record(specification, "FR-01").status is Status.DRAFT
    asked = record(specification, "OPEN-FR-01-two")
    assert asked.statement == f"Two things in one: “{response}”. Can you say them on two lines?"
    assert asked.linked("blocks") == ("FR-01",)


def test_two_actions_of_which_one_leans_on_the_other_are_one_demand() -> None:
    response = "store the booking and show it on the screen"
    specification = added({"use": [f"Caretaker types a date -> {response}"]})
    assert record(specification, "FR-01").statement.endswith(f"Hallbook shall {response}.")


def test_a_word_that_leaves_something_open_keeps_the_sentence_a_draft() -> None:
    specification = added({"use": ["Caretaker types a date -> answer quickly"]})
    assert record(specification, "FR-01").statement == ""
    assert "'quickly'" in record(specification, "OPEN-FR-01-wording").statement


def test_a_word_of_the_field_leaves_nothing_open() -> None:
    answers = {"use": ["Caretaker types a date -> tell the smart choir"]}
    assert record(added(answers), "FR-01").status is Status.DRAFT
    specification = added({**answers, "words": ["smart choir: one with more than 40 singers"]})
    assert "the smart choir" in record(specification, "FR-01").statement


def test_no_own_warning_about_own_sentences(halls: Specification) -> None:
    assert halls.metrics["wording_warnings"] == 0


def test_steps_of_another_need_belong_to_it(halls: Specification) -> None:
    assert [story.need for story in halls.stories] == ["NEED-01", "NEED-02"]
    assert record(halls, halls.stories[1].steps[0].function).parent == "NEED-02"


def test_a_quality_has_its_measure_its_case_and_its_standard_name(halls: Specification) -> None:
    fast, easy = halls.of_kind(Kind.QUALITY)
    assert fast.characteristic == "time behaviour"
    assert fast.fit.must == "the list is there within 2 seconds"
    assert fast.verification_derived
    assert easy.statement.startswith(
        "When a new caretaker books a hall, Hallbook shall ask for nothing but hall and day;"
    )
    assert easy.fit.meter == "the parish office"


def test_a_quality_without_a_measure_asks_for_one() -> None:
    specification = added({"qualities": {"fast": ""}})
    assert record(specification, "OPEN-QR-01-measure").linked("blocks") == ("QR-01",)


def test_a_derived_check_is_no_check(halls: Specification) -> None:
    assert halls.metrics["with_check"] == 0


def test_what_nobody_objected_to_is_an_assumption_and_no_shall(halls: Specification) -> None:
    assumed = [
        one
        for one in halls.of_kind(Kind.ASSUMPTION)
        if any(origin.via is Via.ASSUMED for origin in one.origins)
    ]
    assert len(assumed) == halls.metrics["assumed"] > 5
    assert not any(one.sure or " shall " in one.statement for one in assumed)


def test_an_objection_stands_beside_what_it_replaces(halls: Specification) -> None:
    (objection,) = (one for one in halls.of_kind(Kind.NEED) if "instead_of" in one.fields)
    assert objection.statement.startswith(
        "“no, Welsh too”: askfirst had guessed “One language is enough"
    )


def test_an_objection_without_words_asks_what_is_right(halls: Specification) -> None:
    assert "“No fixed sum of money" in record(halls, "OPEN-assume-money").statement


def test_what_is_undecided_has_its_options_owner_and_day(halls: Specification) -> None:
    undecided = record(halls, "OPEN-01")
    assert undecided.status is Status.OPEN
    assert undecided.statement == "To be decided: “Where the screen hangs” (“hall or office”)"
    assert (undecided.owner, undecided.fields["due"]) == ("the warden", "May")


@pytest.mark.parametrize(
    ("kind", "statement"),
    [
        (Kind.RULE, "If “the caretaker is ill”, then “his deputy decides”"),
        (Kind.RULE, "“Phone numbers of the choirs”: may be seen by “caretakers only”"),
        (Kind.DATA, "“Hall”: facts “name, seats, heating (yes, no)”"),
        (Kind.LIMIT, "Used here: “Church yard”, how it is there “cold, gloves”"),
        (Kind.TERM, "“Round”: means “three songs”, not “a drink”"),
        (Kind.ROLE, "Fire brigade: can stop it"),
        (
            Kind.CHECK,
            "Try: “Book the same hall twice”, must come out “the second one is refused”,"
            " tried by “the caretaker”",
        ),
        (
            Kind.RISK,
            "“The only caretaker moves away”: effect “nobody locks up”, first sign “he sells his"
            " house”, then “train two”",
        ),
    ],
)
def test_other_kinds_print_as_quoted_words_with_labels(
    halls: Specification, kind: Kind, statement: str
) -> None:
    assert statement in statements(halls, kind)


def test_parts_that_nobody_said_print_nothing() -> None:
    specification = added({"risks": ["Frost in May"], "words": ["Round"], "facts": ["Hall: dk"]})
    assert "“Frost in May”" in statements(specification, Kind.RISK)
    assert statements(specification, Kind.TERM) == ["“Round”"]
    assert statements(specification, Kind.DATA) == ["“Hall”"]


def test_measures_of_a_goal_join_it() -> None:
    interview = told({**HALLS, "goals": ["Double bookings: 4 a month -> none"]}, depth="standard")
    answer(interview, "goal-measure", ["1: at most 1 a month; counted by the caretakers; by May"])
    goal = record(compose(interview), "G-01")
    assert (goal.fit.must, goal.fit.meter, goal.fit.by) == (
        "at most 1 a month", "the caretakers", "May",
    )  # fmt: skip


def test_no_link_points_to_nothing(halls: Specification) -> None:
    assert halls.metrics["dangling_ids"] == 0


def test_what_must_never_be_done_stands_first_and_is_not_what_needs_a_yes() -> None:
    never = {"never": "start the water when a child is in the tub", "alone": "empty the tub"}
    made = compose(told({**HALLS, "never": never}))
    assert [one.statement for one in made.of_kind(Kind.EXCLUSION)] == [
        "It must never do this, whoever asks: “start the water when a child is in the tub”",
        "It never does this by itself, without a person saying yes first: “empty the tub”",
    ]
    assert "It must never do this: “start the water" in made.paragraph
    question = pack("core")
    frames = next(one for one in question.questions() if one.id == "never").frames
    assert [frame.id for frame in frames][:2] == ["never", "alone"]


def test_who_pays_and_whose_names_are_known_stand_with_the_role() -> None:
    made = added({"who": ["Farmers (2): Joren and Milla; want to sleep; can say no"]})
    assert statements(made, Kind.ROLE) == [
        "Farmers (2): “to sleep”, by name “Joren and Milla”, their say “can say no”"
    ]


def test_what_a_device_measures_and_moves_is_told_from_what_it_keeps() -> None:
    told_of = {"what-it-is": ["device"], "signals": ["Ramp: up or down; every second"]}
    made = compose(told({**HALLS, **told_of}, depth="standard", packs=("core", "device")))
    ramp = made.of_kind(Kind.DATA)[0]
    assert (
        ramp.statement
        == "It measures or moves: “Ramp”, range “up or down”, how often “every second”"
    )
    assert ramp.fields["group"] == "signals"


def test_a_line_that_says_of_none_what_it_tells_is_asked_about() -> None:
    specification = added({"priorities": ["1: must", "the other two later"]})
    asked = [one.statement for one in specification.of_kind(Kind.QUESTION)]
    assert "Which of them is meant: “the other two later”?" in asked


def test_a_failure_without_its_arrow_is_asked_for_what_happens_then() -> None:
    specification = added({"failures": ["- someone leaves the crank in the gear"]})
    asked = [one.statement for one in specification.of_kind(Kind.QUESTION)]
    told = "What shall Hallbook do then: “someone leaves the crank in the gear”?"
    assert any(one.startswith(told) for one in asked)


def test_what_was_left_alone_is_no_answer_word_for_word(halls: Specification) -> None:
    (assumed,) = (one for one in halls.answers if one.slot == "assume")
    assert "no, Welsh too" in assumed.text
    assert "served first" not in assumed.text


def test_what_is_done_besides_a_choice_of_two_is_cut_off_neither() -> None:
    response = "open the gate or ring the bell and tell the clerk"
    specification = added({"use": [f"Caretaker types a date -> {response}"]})
    assert record(specification, "FR-01").status is Status.DRAFT
    assert specification.record("FR-01-2") is None
