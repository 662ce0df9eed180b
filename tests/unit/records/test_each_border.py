"""Figures at their borders: zero, exactly at the most, a number in each place that may hold one."""

from __future__ import annotations

from typing import Any

from askfirst.records.coverage import CHARACTERISTICS, coverage
from askfirst.records.metrics import WORDS_A_MINUTE, metrics
from askfirst.requirements import (
    Fit,
    Kind,
    Origin,
    Quote,
    Record,
    Specification,
    Unasked,
)
from rows import each_row


def one(name: str, kind: Kind = Kind.FUNCTION, **more: object) -> Record:
    return Record.model_validate({"id": name, "kind": kind, **more})


def figure(name: str, *records: Record, **more: Any) -> object:
    return metrics(Specification(records=records, **more)).get(name)


@each_row(
    ("record", "share"),
    [
        (one("FR-1", fit=Fit(must="0")), 1.0), (one("FR-1", fit=Fit(plan="at most 2")), 1.0),
        (one("FR-1", statement="It rings 3 times."), 1.0), (one("FR-1", fit=Fit(now="9")), 0.0),
        (one("FR-1", fit=Fit(meter="2 clerks")), 0.0), (one("QR-1", Kind.QUALITY), 0.0),
        (one("QR-1", Kind.QUALITY, fit=Fit(plan="0 faults")), 1.0),
        (one("BR-1", Kind.RULE, statement="At most 3."), None),
    ],
)  # fmt: skip
def test_a_number_may_stand_in_what_is_good_enough_wished_or_said(
    record: Record, share: float | None
) -> None:
    assert figure("with_fit_criterion", record) == share


@each_row("kind", Kind)
def test_what_only_a_document_says_is_a_claim_unless_it_is_open_or_the_documents(
    kind: Kind,
) -> None:
    quote = Quote(source="a.txt", sha256="0" * 64, start=0, end=1, quote="x", use="claim")
    origins = (Origin(answer="a", event=1, via="document", quotes=(quote,)),)
    claim = one("X-1", kind, origins=origins)
    grounds = (Kind.EVIDENCE, Kind.ASSUMPTION, Kind.QUESTION)
    assert claim.claimed_in == "a.txt"
    assert figure("claims_as_facts", claim) == (0 if kind in grounds else 1)


def test_a_sentence_that_stands_behind_its_question_is_not_measured() -> None:
    asked = "The mate shall ring it at noon. (Asked: Who rings the bell?)"
    plain = "The bell shall ring."
    measured = metrics(Specification(records=(one("FR-1", statement=plain),)))
    both = metrics(Specification(records=(one("FR-1", statement=plain),
                                          one("FR-2", statement=asked))))  # fmt: skip
    assert measured["words_a_sentence"] == both["words_a_sentence"] == 4.0


@each_row(
    ("texts", "minutes"),
    [
        ({"statement": "x " * WORDS_A_MINUTE}, 1.0), ({"words": "x " * WORDS_A_MINUTE}, 1.0),
        ({"statement": "x " * WORDS_A_MINUTE, "words": "x " * 999}, 1.0),
        ({"rationale": "x " * 2 * WORDS_A_MINUTE}, 2.0), ({}, 0.0), ({"title": "x " * 999}, 0.0),
    ],
)  # fmt: skip
def test_what_is_read_is_a_statement_or_else_the_words_and_the_reason(
    texts: dict[str, str], minutes: float
) -> None:
    assert figure("reading_minutes", one("FR-1", **texts)) == minutes


@each_row(
    ("item", "characteristic"),
    [
        ("how fast and how much", "time behaviour"), ("how fast and how much", "capacity"),
        ("who finds it hard to use", "learnability"), ("who finds it hard to use", "inclusivity"),
        ("who may see and do what", "security"), ("what goes wrong", "availability"),
        ("later changes", "modifiability"),
    ],
)  # fmt: skip
@each_row("must", ["0", "at most 3", ""])
def test_a_quality_fills_its_item_where_it_says_how_good(
    item: str, characteristic: str, must: str
) -> None:
    quality = one("QR-1", Kind.QUALITY, characteristic=characteristic, fit=Fit(must=must))
    found = dict(coverage(Specification(records=(quality,))))
    assert (item in str(found["not_covered_29148"]).split(", ")) is not bool(must)
    assert item not in str(found["never_asked_29148"]).split(", ")


def test_each_characteristic_is_one_of_nine() -> None:
    assert len(set(CHARACTERISTICS.values())) == 9
    for name, whole in CHARACTERISTICS.items():
        quality = one("QR-1", Kind.QUALITY, characteristic=name, fit=Fit(must="0"))
        assert dict(coverage(Specification(records=(quality,))))["coverage_25010"] == 0.11, whole


@each_row(("reason", "share"), [("it is a toy", 1.0), ("", 0.0)])
def test_qualities_called_not_relevant_count_only_with_a_reason(reason: str, share: float) -> None:
    aside = (Unasked(question="qualities", text="?", section="", reason=reason),)
    assert dict(coverage(Specification(not_relevant=aside)))["coverage_25010"] == share
