"""Whether a design can start, and what is in the way."""

from __future__ import annotations

from askfirst.compose import compose
from askfirst.questions import Depth
from askfirst.readiness import readiness
from askfirst.requirements import (
    Finding,
    Fit,
    Kind,
    Origin,
    Pattern,
    Priority,
    Quote,
    Record,
    Severity,
    Specification,
    Status,
    Via,
)
from interviews import HALLS, HALLS_STANDARD, told

CAME = (Origin(answer="goals", event=1),)
WHOLE = Specification(
    depth=Depth.STANDARD.value,
    paragraph_confirmed=True,
    counts={"open": 0},
    records=(
        Record(id="G-01", kind=Kind.GOAL, statement="fewer clashes", fit=Fit(plan="none")),
        Record(id="NEED-01", kind=Kind.NEED, statement="book", priority=Priority.MUST),
        Record(id="FR-01", kind=Kind.FUNCTION, pattern=Pattern.EVENT, origins=CAME,
               statement="When it rains, Hallbook shall close the roof."),
    ),
)  # fmt: skip


def codes(specification: Specification) -> list[str]:
    return [reason.code for reason in readiness(specification).reasons]


def with_record(record: Record) -> Specification:
    kept = tuple(one for one in WHOLE.records if one.id != record.id)
    return WHOLE.model_copy(update={"records": (*kept, record)})


def test_a_whole_document_is_ready() -> None:
    found = readiness(WHOLE)
    assert found.ready
    assert found.verdict == "Ready to design"
    assert found.reasons == ()


def test_a_quick_interview_is_not_and_says_how_to_go_on() -> None:
    found = readiness(compose(told(HALLS)))
    assert found.verdict == "Not ready yet"
    assert [r.command for r in found.reasons if r.code == "short"] == [
        "askfirst resume --depth standard"
    ]


def test_a_contradiction_comes_first_and_one_that_was_explained_does_not_count() -> None:
    clash = Finding(code="over-budget", family="contradiction", severity=Severity.ERROR,
                    message="Two sums.", record="CON-01", others=("CON-02",))  # fmt: skip
    short = WHOLE.model_copy(update={"findings": (clash,), "depth": "quick"})
    first, *_ = readiness(short).reasons
    assert (first.code, first.records, first.command) == (
        "over-budget", ("CON-01", "CON-02"), "askfirst review",
    )  # fmt: skip
    explained = clash.model_copy(update={"explained": "the second is a gift"})
    assert codes(WHOLE.model_copy(update={"findings": (explained,)})) == []
    warned = clash.model_copy(update={"severity": Severity.WARNING})
    assert codes(WHOLE.model_copy(update={"findings": (warned,)})) == []


def test_each_gap_is_a_reason_and_nothing_else_is() -> None:
    need = WHOLE.records[1].model_copy(update={"missing": ("example",)})
    assert codes(with_record(need)) == ["must-incomplete"]
    text = readiness(with_record(need)).reasons[0].text
    assert "has nothing on" in text and need.id in text
    should = need.model_copy(update={"priority": Priority.SHOULD})
    assert codes(with_record(should)) == []
    draft = Record(id="FR-02", kind=Kind.FUNCTION, missing=("trigger",), status=Status.DRAFT)
    assert codes(with_record(draft)) == ["draft"]
    quality = Record(id="QR-01", kind=Kind.QUALITY, statement="Fast", missing=("measure",))
    assert codes(with_record(quality)) == ["quality-without-measure"]
    goal = WHOLE.records[0].model_copy(update={"missing": ("number",)})
    assert codes(with_record(goal)) == ["goal-without-number"]
    assert codes(WHOLE.model_copy(update={"counts": {"open": 2}})) == ["unanswered"]
    assert codes(WHOLE.model_copy(update={"paragraph_confirmed": False})) == ["paragraph"]


def test_an_open_question_with_owner_and_day_can_wait() -> None:
    alone = Record(id="OPEN-01", kind=Kind.QUESTION, statement="Where?", status=Status.OPEN)
    assert codes(with_record(alone)) == ["open-without-owner"]
    owned = alone.model_copy(update={"owner": "the warden", "fields": {"due": "May"}})
    assert codes(with_record(owned)) == []


def test_what_only_a_document_says_is_a_claim_until_a_person_says_it_is_true() -> None:
    quote = Quote(source="mail.txt", sha256="0", start=0, end=4, quote="rain")
    came = (Origin(answer="tasks", event=1, via=Via.DOCUMENT, quotes=(quote,)),)
    claimed = WHOLE.records[2].model_copy(update={"origins": came})
    assert codes(with_record(claimed)) == ["claim"]
    true = came[0].model_copy(update={"quotes": (quote.model_copy(update={"use": "true"}),)})
    assert codes(with_record(claimed.model_copy(update={"origins": (true,)}))) == []


def test_reasons_name_three_records_in_words_and_count_the_rest() -> None:
    drafts = tuple(
        Record(id=f"FR-{n:02d}", kind=Kind.FUNCTION, title=f"step {n}") for n in range(2, 9)
    )
    found = readiness(WHOLE.model_copy(update={"records": (*WHOLE.records, *drafts)}))
    (reason,) = found.reasons
    assert reason.text == (
        "7 functions have no clear sentence: FR-02 (step 2), FR-03 (step 3), FR-04 (step 4)"
        " and 4 more."
    )
    assert len(reason.records) == 7


def test_an_interview_at_standard_says_what_is_in_the_way() -> None:
    found = codes(compose(told(HALLS_STANDARD, depth="standard")))
    assert "must-incomplete" in found
    assert "short" not in found
    assert found.index("must-incomplete") < found.index("paragraph")
