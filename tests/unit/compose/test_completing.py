"""What each task that must be there has: a function, a failure case, an example and a check."""

from __future__ import annotations

from askfirst.compose import compose
from askfirst.requirements import Example, Kind, Record, Specification, Verification
from interviews import HALLS, told

MUSTS = {**HALLS, "priorities": ["1: must", "2: must", "3: later"]}
COMPLETE = {
    **MUSTS,
    "use-more@NEED-02": ["Choir leader picks a day -> book the hall"],
    "failures": ["If the hall is not free -> book no hall and tell nobody"],
    "checks": ["Book a hall that is free -> the hall is booked; the caretaker"],
}


def composed(answers: dict[str, object], depth: str = "standard") -> Specification:
    return compose(told(answers, depth=depth))  # type: ignore[arg-type]


def record(specification: Specification, record_id: str) -> Record:
    found = specification.record(record_id)
    assert found is not None, record_id
    return found


def links(one: Record) -> list[tuple[str, str, bool]]:
    return [(link.type, link.target, link.derived) for link in one.links]


def test_one_question_says_all_that_is_missing_for_a_must() -> None:
    specification = composed(MUSTS)
    assert record(specification, "NEED-01").missing == ("failure", "example", "check")
    asked = record(specification, "OPEN-NEED-01-complete")
    assert asked.statement == (
        "Nobody has said for NEED-01 “see which halls are free on a day”: what happens when it"
        " goes wrong, an example that must come out right and how somebody tries it out."
    )
    assert links(asked) == [("blocks", "NEED-01", False)]
    assert specification.record("OPEN-NEED-03-complete") is None


def test_nothing_is_asked_at_depth_quick() -> None:
    assert composed(HALLS, "quick").record("OPEN-NEED-01-complete") is None


def test_a_must_with_all_of_it_leaves_no_question() -> None:
    specification = composed(COMPLETE)
    assert record(specification, "NEED-02").missing == ()
    assert specification.record("OPEN-NEED-02-complete") is None


def test_what_is_tried_and_must_come_out_is_the_example() -> None:
    specification = composed(COMPLETE)
    example = Example(when="Book a hall that is free", then="the hall is booked")
    assert record(specification, "NEED-02").examples == (example,)
    checked = record(specification, "TST-01").linked("checks")
    functions = [one for one in specification.of_kind(Kind.FUNCTION) if one.id in checked]
    assert [one.examples for one in functions] == [()]  # shared words show no step's example


def test_links_by_shared_words_are_marked_and_links_by_name_are_not() -> None:
    specification = composed(COMPLETE)
    assert ("checks", "NEED-02", True) in links(record(specification, "TST-01"))
    named = composed({**MUSTS, "checks": ["Try NEED-01 with a wet glove -> it still works"]})
    assert ("checks", "NEED-01", False) in links(record(named, "TST-01"))
    numbered = composed({**MUSTS, "checks": ["Try task 2 with a wet glove -> it still works"]})
    assert ("checks", "NEED-02", False) in links(record(numbered, "TST-01"))


def test_a_check_that_shares_no_words_belongs_to_nothing() -> None:
    specification = composed({**MUSTS, "checks": ["Ring at midnight -> somebody answers"]})
    assert record(specification, "TST-01").links == ()
    assert record(specification, "NEED-01").examples == ()


def test_a_check_without_a_result_is_no_example() -> None:
    specification = composed({**MUSTS, "checks": ["Book a hall on a free day"]})
    assert record(specification, "NEED-02").examples == ()
    assert "check" not in record(specification, "NEED-02").missing


def test_the_way_to_check_that_somebody_chose_is_theirs() -> None:
    answers = {**MUSTS, "how-checked": ["2 book a hall: watch; an old singer"]}
    need = record(composed(answers, "deep"), "NEED-02")
    assert need.verification is Verification.DEMONSTRATION
    assert not need.verification_derived
    assert "check" not in need.missing
