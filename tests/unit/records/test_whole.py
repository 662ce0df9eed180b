"""An interview as records: what was said is what is printed, each fact once, nothing concluded."""

from __future__ import annotations

import pytest

from askfirst import agenda
from askfirst.interview import Interview
from askfirst.questions import Choice
from askfirst.records import compose, merging
from askfirst.replies import Reply
from askfirst.requirements import Kind, Priority, Record, Specification, Status, Via
from interviews import answer, started, told
from rows import each_row

LOCKBOOK = {
    "latest-case": "In March two crews stood at the shed and the only boat was out.",
    "goals": ["boats missing at dusk: 3 a month to 1 by June", "nobody waits for a key"],
    "who": ["Rowers (40)", "the harbour board can say no", "Ines"],
    "sentence": {"sentence": "rowers sign out a boat so that everybody knows who has it",
                 "name": "Lockbook"},
    "tasks": ["rower: sign out a boat", "keeper: see which boats are out"],
    "use": ["the rower picks a boat", "it shows the last damage", "the rower signs",
            "it opens the shed"],
    "goes-wrong": ["the boat is already out: it says who has it"],
    "limits": ["2,000 euros from the club", "my cousin says we need a data lake"],
    "must-not": ["never show where somebody lives"],
    "refuse": "It takes longer than the paper list.",
}  # fmt: skip


@pytest.fixture(scope="module")
def lockbook() -> Specification:
    return compose(told(LOCKBOOK))


def _offered(interview: Interview, slot: str) -> tuple[Choice, ...]:
    return agenda.prompt(interview, agenda.Found(()), slot).choices


def of(specification: Specification, kind: Kind) -> list[Record]:
    return list(specification.of_kind(kind))


def test_every_record_that_stands_prints_something(lockbook: Specification) -> None:
    assert all(one.statement for one in lockbook.records if one.status is not Status.WITHDRAWN)


def test_nobodys_words_stand_in_quotation_marks(lockbook: Specification) -> None:
    assert not [one.statement for one in lockbook.records if "“" in one.statement]


def test_plain_lines_of_a_walk_are_told_apart_and_put_beside_each_other(
    lockbook: Specification,
) -> None:
    (story,) = lockbook.stories
    assert [(step.does, step.function) for step in story.steps] == [
        ("the rower picks a boat", "FR-01"), ("the rower signs", "FR-02"),
    ]  # fmt: skip
    first = lockbook.record("FR-01")
    assert first is not None
    assert first.statement == "When the rower picks a boat, Lockbook shall show the last damage."
    assert first.parent == story.need == "NEED-01"


def test_a_step_whose_answer_shows_by_the_name_alone_has_its_function() -> None:
    interview = started(depth="quick")
    answer(interview, "sentence", {"sentence": "walkers see which dog waits", "name": "Gassi"})
    answer(interview, "tasks", ["The walker takes a dog"])
    answer(interview, "use", ["she taps a dog and gassi books it for one hour"])
    made = compose(interview)
    (function,) = of(made, Kind.FUNCTION)
    assert function.statement == "When she taps a dog, Gassi shall book it for one hour."
    assert [step.function for step in made.stories[0].steps] == [function.id]


@each_row("words", ["do not", "don't", "don’t", "dont"])
def test_what_must_not_be_is_never_however_the_not_is_spelled(words: str) -> None:
    interview = started(depth="quick")
    answer(interview, "must-not", [f"volunteers {words} see each other's numbers"])
    (left_out,) = of(compose(interview), Kind.EXCLUSION)
    assert left_out.fields["sort"] == "never"


def test_what_goes_wrong_in_the_walk_stands_with_its_task(lockbook: Specification) -> None:
    wrong = lockbook.record("FR-03")
    assert wrong is not None
    assert wrong.parent == "NEED-01"
    assert wrong.fields["sort"] == "failure"
    assert "who has it" in wrong.statement


def test_a_goal_has_its_numbers_where_they_are_certain(lockbook: Specification) -> None:
    first, second = of(lockbook, Kind.GOAL)
    assert (first.fit.now, first.fit.plan, first.fit.by) == ("3 a month", "1", "by June")
    assert second.statement == "Nobody waits for a key."


def test_hearsay_is_marked_and_no_limit_is_called_fixed_that_nobody_confirmed(
    lockbook: Specification,
) -> None:
    money, lake = of(lockbook, Kind.LIMIT)
    assert (money.heard, lake.heard) == (False, True)
    assert not money.fields.get("standing")


def test_no_priority_is_given_that_nobody_gave(lockbook: Specification) -> None:
    assert {one.priority for one in of(lockbook, Kind.NEED)} == {None}


def test_ticked_weight_makes_a_must() -> None:
    interview = told(LOCKBOOK, depth="standard")
    answer(interview, "weight", ["need-01"], _offered(interview, "weight"))
    first, second = of(compose(interview), Kind.NEED)
    assert (first.priority, second.priority) == (Priority.MUST, None)


def test_ticked_limits_are_fixed_and_the_others_liked() -> None:
    interview = told(LOCKBOOK, depth="standard")
    answer(interview, "standing", ["con-01"], _offered(interview, "standing"))
    standings = [one.fields.get("standing") for one in of(compose(interview), Kind.LIMIT)]
    assert standings == ["fixed", "liked"]


def test_the_paragraph_is_the_one_sentence_with_the_name(lockbook: Specification) -> None:
    assert lockbook.paragraph == (
        "With Lockbook, rowers sign out a boat so that everybody knows who has it."
    )


def test_the_words_typed_are_counted_and_not_what_was_offered(lockbook: Specification) -> None:
    texts = [LOCKBOOK["latest-case"], LOCKBOOK["refuse"], *LOCKBOOK["sentence"].values()]
    for value in LOCKBOOK.values():
        texts += value if isinstance(value, list) else []
    assert lockbook.counts["words_typed"] == sum(len(text.split()) for text in texts)


def test_what_is_said_again_is_one_record_with_two_origins() -> None:
    again = {**LOCKBOOK, "limits": ["the shed closes at 21:00", "the shed closes at 21:00."]}
    (limit,) = of(compose(told(again)), Kind.LIMIT)
    assert [origin.line for origin in limit.origins] != [""]
    assert len(limit.origins) == 2
    assert limit.fields["also"] == "CON-02"


@pytest.mark.parametrize(
    ("typed", "owner"),
    [("no idea, the harbour office would know", "the harbour office"), ("I don't know", "")],
)
def test_a_dont_know_in_words_is_one_and_names_who_would_know(typed: str, owner: str) -> None:
    interview = told({**LOCKBOOK, "refuse": typed})
    assert interview.answers["refuse"].status.value == "unknown"
    assert interview.answers["refuse"].owner == owner
    assert typed in interview.answers["refuse"].reason
    assert not of(compose(interview), Kind.RISK)


def test_a_sweep_that_nobody_could_answer_leaves_nothing_open() -> None:
    interview = told({**LOCKBOOK, "numbers": "dk"}, depth="standard")
    without = told(LOCKBOOK, depth="standard")
    assert of(compose(interview), Kind.QUESTION) == of(compose(without), Kind.QUESTION)
    other = told({**LOCKBOOK, "refuse": "dk"}, depth="standard")
    assert of(compose(other), Kind.QUESTION) != of(compose(without), Kind.QUESTION)


def test_a_case_that_was_only_ticked_is_a_gap_and_no_demand() -> None:
    interview = told({**LOCKBOOK, "can-happen": {"twice": ""}}, depth="standard")
    made = compose(interview)
    assert "the same thing comes twice" not in {one.words for one in of(made, Kind.FUNCTION)}
    assert [one.statement for one in of(made, Kind.QUESTION)] == [
        "The same thing comes twice: what is done then?"
    ]


def test_of_each_line_with_the_words_of_another_it_is_looked_once_what_it_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[str] = []
    fact = merging.fact
    monkeypatch.setattr(merging, "fact", lambda text: looked.append(text) or fact(text))
    said = [f"The bell rings for {word}." for word in ("choirs", "crews", "keepers")]
    said += [f"The bell rings for {number} ferries." for number in range(2, 20)]
    lines = [
        Record(id=f"FR-{n}", kind=Kind.FUNCTION, title="", statement=one)
        for n, one in enumerate(said)
    ]
    assert merging.merged(lines) == lines
    assert looked == said[3:]


def test_the_same_interview_makes_the_same_records() -> None:
    assert compose(told(LOCKBOOK)) == compose(told(LOCKBOOK))


def test_what_it_will_be_is_what_was_picked_and_no_way_of_picking_nothing() -> None:
    assert compose(told({"what-it-is": ["screens"]})).forms == (
        "something people look at on a screen",
    )
    for nothing in ("not-sure", "none"):
        assert compose(told({"what-it-is": [nothing]})).forms == ()


def test_words_of_documents_and_of_what_is_asked_no_more_are_not_counted() -> None:
    document = Reply(value=["see the old halls"], via=Via.DOCUMENT)
    interview = told({"tasks": document, "goals": ["fewer calls", "no keys"]}, depth="deep")
    assert compose(interview).counts["words_typed"] == 4
    answer(interview, "goal-order", ["1: before the second"])
    assert compose(interview).counts["words_typed"] == 8
    answer(interview, "goals", ["fewer calls"])
    assert interview.applies("goal-order") is False
    assert compose(interview).counts["words_typed"] == 2


def test_only_a_paragraph_of_the_persons_own_is_theirs() -> None:
    assert compose(told({"paragraph": "A bell."}, depth="deep")).paragraph_confirmed
    assert not compose(told({"tasks": ["ring"]})).paragraph_confirmed
    ours = compose(told({"paragraph": "What should change: “less”"}, depth="deep"))
    assert not ours.paragraph_confirmed
