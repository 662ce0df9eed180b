"""Figures about a document: what counts as measured, checked, owned, a guess."""

from __future__ import annotations

from typing import Any

import pytest

from askfirst.records import compose
from askfirst.records.coverage import characteristics, coverage
from askfirst.records.metrics import Figures, blocking_a_must, metrics
from askfirst.requirements import (
    AnswerEntry,
    Finding,
    Fit,
    Kind,
    Link,
    Origin,
    Pattern,
    Priority,
    Quote,
    Record,
    Severity,
    Specification,
    Status,
    Unasked,
    Verification,
    Via,
)
from interviews import told


def one(name: str, kind: Kind = Kind.FUNCTION, **more: object) -> Record:
    return Record.model_validate({"id": name, "kind": kind, **more})


def figures(*records: Record, **more: Any) -> Figures:
    return metrics(Specification(records=records, **more))


def links(type_: str, target: str, *, derived: bool = False) -> tuple[Link, ...]:
    return (Link(type=type_, target=target, derived=derived),)


def test_a_share_of_nothing_is_left_out() -> None:
    assert not {"with_check", "must_share", "goals_with_number", "guess_share"} & set(figures())
    assert figures()["functions"] == 0


def test_a_function_is_checked_by_somebody_and_not_by_what_was_derived() -> None:
    made = figures(
        one("FR-1"), one("FR-2", verification=Verification.TEST),
        one("FR-3", verification=Verification.TEST, verification_derived=True), one("FR-4"),
        one("TST-1", Kind.CHECK, links=links("checks", "FR-1")),
        one("TST-2", Kind.CHECK, links=links("checks", "FR-4", derived=True)),
        one("TST-3", Kind.CHECK, links=links("rests-on", "FR-4")),
    )  # fmt: skip
    assert made["with_check"] == 0.5


def test_a_number_or_an_example_says_when_it_is_met() -> None:
    made = figures(
        one("FR-1", statement="It rings."), one("FR-2", statement="It rings 2 times."),
        one("FR-3", examples=({"then": "it rings"},)),
        one("QR-1", Kind.QUALITY, fit=Fit(must="2 seconds")),
        one("QR-2", Kind.QUALITY, fit=Fit(meter="2 watches")),
    )  # fmt: skip
    assert (made["with_fit_criterion"], made["with_example"]) == (0.6, 0.33)
    assert made["functions_composed"] == 0.67


def test_shares_of_patterns_are_of_all_functions() -> None:
    made = figures(
        one("FR-1", statement="x", pattern=Pattern.EVENT), one("FR-2", statement="x"),
        one("FR-3", pattern=Pattern.EVENT), one("FR-4", status=Status.CONFIRMED),
    )  # fmt: skip
    assert (made["ears_share"], made["ears_event"], made["ears_none"]) == (0.25, 0.25, 0.25)
    assert made["functions_confirmed"] == 0.25


def test_musts_are_a_share_of_the_tasks_of_this_version() -> None:
    made = figures(
        one("N-1", Kind.NEED, priority=Priority.MUST, missing=("steps", "check")),
        one("N-2", Kind.NEED, priority=Priority.MUST, missing=("check",)),
        one("N-3", Kind.NEED, priority=Priority.COULD, missing=("steps",)),
        one("N-4", Kind.NEED, priority=Priority.WONT), one("N-5", Kind.NEED),
        one("N-6", Kind.NEED, priority=Priority.MUST, fields={"tick": "undo"}),
        one("OPEN-1", Kind.QUESTION, links=links("blocks", "N-1")),
    )  # fmt: skip
    assert made["must_share"] == 0.67
    assert (made["must_with_steps"], made["must_with_failure"], made["must_with_check"]) == (
        0.5, 1.0, 0.0,
    )  # fmt: skip
    assert made["must_incomplete_unasked"] == 1


def test_goals_and_tasks_that_stand_alone_are_counted() -> None:
    made = figures(
        one("G-1", Kind.GOAL, missing=("number",)), one("G-2", Kind.GOAL), one("G-3", Kind.GOAL),
        one("N-1", Kind.NEED, links=links("serves", "G-1")), one("N-2", Kind.NEED),
        one("N-3", Kind.NEED, links=links("serves", "G-2"), fields={"tick": "undo"}),
    )  # fmt: skip
    assert (made["goals_with_number"], made["tasks_without_goal"]) == (0.67, 1)
    assert made["goals_without_task"] == 2


def test_an_open_question_is_owned_with_a_day_and_holds_up_a_must_or_its_functions() -> None:
    asked = [
        one("OPEN-1", Kind.QUESTION, owner="Ann", links=links("blocks", "N-1")),
        one("OPEN-2", Kind.QUESTION, owner="Ann", fields={"due": "May"},
            links=links("blocks", "FR-1")),
        one("OPEN-3", Kind.QUESTION, fields={"due": "May"}, links=links("blocks", "FR-2")),
        one("OPEN-4", Kind.QUESTION, links=links("serves", "N-1")),
    ]  # fmt: skip
    records = (
        one("N-1", Kind.NEED, priority=Priority.MUST), one("FR-1", parent="N-1"), one("FR-2"),
        *asked,
    )  # fmt: skip
    made = figures(*records)
    assert (made["open_questions"], made["open_with_owner_and_due"]) == (4, 0.25)
    assert made["open_blocking_must"] == 2
    assert blocking_a_must(Specification(records=records)) == asked[:2]


QUOTE = Quote(source="sign.txt", sha256="0", start=0, end=4, quote="dusk")
DOCUMENT = (Origin(answer="sign", event=1, via=Via.DOCUMENT, quotes=(QUOTE,)),)


def test_what_leads_nowhere_what_is_a_guess_and_what_only_a_document_says() -> None:
    assumed = (Origin(answer="taken", event=2, via=Via.ASSUMED),)
    made = figures(
        one("BR-1", Kind.RULE, origins=DOCUMENT, links=links("serves", "GONE")),
        one("BR-2", Kind.RULE, origins=DOCUMENT, confirmed_by="Ann"),
        one("F-1", Kind.EVIDENCE, origins=DOCUMENT, sure=False),
        one("ASM-1", Kind.ASSUMPTION, origins=assumed),
        one("FR-1", links=links("serves", "FR-9")), one("FR-9", status=Status.WITHDRAWN),
    )  # fmt: skip
    assert (made["dangling_ids"], made["claims_as_facts"], made["assumed"]) == (1, 1, 1)
    assert (made["with_origin"], made["guess_share"]) == (0.8, 0.2)


def found(severity: Severity, words: str = "x", **more: Any) -> Finding:
    values = {"code": "vague", "family": "vague", "message": "m", **more}
    return Finding.model_validate({"severity": severity, "words": words, **values})


def test_findings_count_by_how_serious_they_are_and_whether_they_lie_between_records() -> None:
    made = figures(
        one("FR-1", statement="It shall ring."), one("QR-1", Kind.QUALITY, statement="x shall y"),
        one("FR-2", statement="It rings."),
        findings=(
            found(Severity.ERROR), found(Severity.WARNING, code="and-or"), found(Severity.HINT),
            found(Severity.ERROR, ""), found(Severity.ERROR, "", explained="by day"),
            found(Severity.WARNING, ""),
        ),
    )  # fmt: skip
    assert (made["contradictions"], made["contradictions_explained"]) == (1, 1)
    assert (made["wording_warnings"], made["smells_per_requirement"]) == (2, 1.0)
    assert (made["hints_per_requirement"], made["not_single"]) == (0.5, 1)


@pytest.mark.parametrize(("words", "share"), [(25, 0.0), (26, 1.0)])
def test_a_sentence_is_long_from_twenty_six_words_on(words: int, share: float) -> None:
    statement = " ".join(["It", "shall", *["ring"] * (words - 2)])
    made = figures(one("FR-1", statement=statement))
    assert (made["long_sentences"], made["words_a_sentence"]) == (share, words)


def entry(slot: str, text: str = "x", status: str = "answered", *made: str) -> AnswerEntry:
    return AnswerEntry(slot=slot, question="?", event=1, status=status, text=text, by="", at="",
                       records=made)  # fmt: skip


def test_an_item_is_covered_by_an_answer_or_a_reason_and_not_by_silence() -> None:
    def missing(*answers: AnswerEntry, **more: Any) -> str:
        return str(dict(coverage(Specification(answers=answers, **more)))["not_covered_29148"])

    item = "what must get done"
    assert item in missing() and item not in missing(entry("tasks"))
    unknown = Specification(answers=(entry("tasks", "x", "unknown"),))
    assert item not in str(dict(coverage(unknown))["never_asked_29148"])
    assert item in str(dict(coverage(Specification()))["never_asked_29148"])
    assert item in missing(entry("tasks", " ")) and item in missing(entry("tasks", "x", "unknown"))
    aside = Unasked(question="tasks", text="?", section="", reason="nothing")
    assert item not in missing(not_relevant=(aside,))
    assert item in missing(not_relevant=(aside.model_copy(update={"reason": ""}),))
    silent = one("ASM-1", Kind.ASSUMPTION, origins=(Origin(answer="tasks", event=1,
                                                          via=Via.ASSUMED),))  # fmt: skip
    told = entry("tasks", "x", "answered", "ASM-1")
    assert item in missing(told, records=(silent,))
    assert item not in missing(told, records=(silent.model_copy(update={"origins": ()}),))


def test_a_characteristic_is_looked_at_where_a_quality_says_how_good() -> None:
    fast = one("QR-1", Kind.QUALITY, characteristic="time behaviour", fit=Fit(must="2 s"))
    vague = one("QR-2", Kind.QUALITY, characteristic="security")
    odd = one("QR-3", Kind.QUALITY, characteristic="colour", fit=Fit(must="red"))
    assert characteristics(Specification(records=(fast, vague, odd))) == {"performance efficiency"}
    aside = Unasked(question="qualities", text="?", section="", reason="a toy")
    assert len(characteristics(Specification(not_relevant=(aside,)))) == 9
    unsaid = aside.model_copy(update={"reason": ""})
    other = aside.model_copy(update={"question": "tasks"})
    assert characteristics(Specification(not_relevant=(unsaid, other))) == frozenset()


def test_what_was_ticked_among_the_qualities_was_asked_though_nobody_gave_a_number() -> None:
    ticked = told({"tasks": ["The mate sails"], "qualities": {"fast": "finding a boat"}},
                  depth="standard")  # fmt: skip
    figures = compose(ticked).metrics
    assert "how fast and how much" in str(figures["not_covered_29148"])
    assert "how fast and how much" not in str(figures["never_asked_29148"])
