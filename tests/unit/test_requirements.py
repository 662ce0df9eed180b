"""What a record and a document tell of themselves."""

from __future__ import annotations

import pytest

from askfirst.requirements import (
    AnswerEntry,
    Finding,
    Kind,
    Link,
    Origin,
    Pattern,
    Record,
    Specification,
    Status,
    Story,
)
from askfirst.vocabulary import Quote, Via

CLAIM = Quote(source="a.txt", sha256="0" * 64, start=0, end=1, quote="a", use="claim")
TRUE = CLAIM.model_copy(update={"use": "true"})


@pytest.mark.parametrize(
    ("kind", "fields", "feature", "unwanted"),
    [
        (Kind.NEED, {}, False, False), (Kind.NEED, {"tick": "undo"}, True, False),
        (Kind.NEED, {"group": "screens"}, True, False), (Kind.NEED, {"sort": "never"}, True, True),
        (Kind.NEED, {"sort": "left-out"}, True, True), (Kind.NEED, {"sort": "task"}, False, False),
        (Kind.RULE, {"sort": "never"}, False, False),
    ],
)  # fmt: skip
def test_what_was_ticked_or_is_unwanted_has_no_walk_of_its_own(
    kind: Kind, fields: dict[str, str], feature: bool, unwanted: bool
) -> None:
    record = Record(id="X-01", kind=kind, fields=fields)
    assert (record.is_feature, record.is_unwanted) == (feature, unwanted)


@pytest.mark.parametrize(
    ("origins", "confirmed", "claimed"),
    [
        ([(Via.DOCUMENT, CLAIM)], "", "a.txt"), ([(Via.DOCUMENT, CLAIM)], "Ada", ""),
        ([(Via.DOCUMENT, CLAIM), (Via.HUMAN, CLAIM)], "", ""), ([(Via.DOCUMENT, TRUE)], "", ""),
        ([(Via.DOCUMENT, CLAIM), (Via.DOCUMENT, TRUE)], "", ""), ([], "", ""),
    ],
)  # fmt: skip
def test_what_a_document_alone_claims_names_it(
    origins: list[tuple[Via, Quote]], confirmed: str, claimed: str
) -> None:
    made = tuple(
        Origin(answer="tasks", event=2, via=via, quotes=(quote,)) for via, quote in origins
    )
    record = Record(id="X-01", kind=Kind.RULE, origins=made, confirmed_by=confirmed)
    assert record.claimed_in == claimed


def test_a_document_finds_its_records_and_the_answer_of_a_story() -> None:
    gone = Record(id="NEED-02", kind=Kind.NEED, status=Status.WITHDRAWN)
    need, rule = Record(id="NEED-01", kind=Kind.NEED), Record(id="BR-01", kind=Kind.RULE)
    told = AnswerEntry(slot="use", question="?", event=2, status="answered", text="", by="", at="")
    whole = Specification(records=(need, gone, rule), answers=(told,))

    assert whole.of_kind(Kind.NEED) == (need,)
    assert whole.of_kind(Kind.RULE, Kind.NEED) == (need, rule)
    assert (whole.record("NEED-02"), whole.record("NEED-03")) == (gone, None)
    assert whole.told_at(Story.model_construct(answer="use")) is told
    assert whole.told_at(Story.model_construct(answer="else")) is None


def test_links_are_told_by_type_and_a_finding_by_its_code_and_records() -> None:
    links = tuple(Link(type=type_, target=target)
                  for type_, target in (("rests", "BR-01"), ("checks", "BR-02")))  # fmt: skip
    record = Record(id="FR-01", kind=Kind.FUNCTION, links=links)
    assert (record.linked("checks"), record.linked("else")) == (("BR-02",), ())
    found = Finding.model_construct(code="odd", record="FR-01", others=("FR-02",))
    assert found.identity == ("odd", ("FR-01", "FR-02"))
    nowhere = Finding.model_construct(code="odd", record=None, others=())
    assert nowhere.identity == ("odd", ("",))


def test_a_function_answers_what_goes_wrong_by_its_sort_or_its_pattern() -> None:
    made = [
        Record(id="FR-01", kind=Kind.FUNCTION, fields=fields, pattern=pattern)
        for fields, pattern in (
            ({}, Pattern.UBIQUITOUS), ({"sort": "failure"}, Pattern.UBIQUITOUS),
            ({}, Pattern.UNWANTED),
        )
    ]  # fmt: skip
    assert [one.fails for one in made] == [False, True, True]
