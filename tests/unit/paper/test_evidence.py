"""The evidence: each id with the words it came from, who said them, when, in answer to what."""

from __future__ import annotations

from askfirst.paper import evidence
from askfirst.paper.blocks import Heading, lines, shown
from askfirst.requirements import (
    AnswerEntry,
    GapRow,
    Kind,
    Origin,
    Quote,
    Record,
    SourceDocument,
    Specification,
    Via,
)
from papers import SIGN, ferry, record, texts
from specifications import rich

TOLD = [shown(line) for line in lines(evidence(ferry()).blocks)]


def test_each_id_has_its_words_who_when_and_the_question() -> None:
    assert (
        "QR-01 The lamp is seen from 300 metres in rain. — Ines, 5 May 2027, 10:03 UTC, to: What"
        " must people get done with it?"
    ) in TOLD
    assert {one.id for one in ferry().records} <= {line.split(" ")[0] for line in TOLD if line}


def test_a_withdrawn_one_and_one_that_was_only_proposed_are_said_to_be() -> None:
    withdrawn = next(one for one in TOLD if one.startswith("FR-08"))
    assert withdrawn.startswith("FR-08 It posts letters. (withdrawn)")
    (assumed,) = (one for one in TOLD if one.startswith("ASM-02"))
    assert assumed.endswith("proposed; nobody objected")


def test_a_sentence_in_quotation_marks_is_a_documents() -> None:
    quoted = [one for one in TOLD if "“" in one]
    assert quoted
    assert all(f"“{SIGN}” (sign.txt, characters 0 to" in one for one in quoted)


def test_answers_stand_word_for_word_with_what_they_made() -> None:
    at = TOLD.index("What must people get done with it?")
    assert TOLD[at + 1] == (
        "walker: call the ferry from the other bank\nferryman: close the crossing at flood"
    )
    assert TOLD[at + 2] == "Ines, 5 May 2027, 10:03 UTC; made NEED-02, NEED-03"
    assert "Not known." in TOLD


def test_what_was_not_asked_is_told_and_what_documents_say() -> None:
    headings = [shown(one.line) for one in evidence(rich()).blocks if isinstance(one, Heading)]
    assert headings == [
        "Where each line comes from", "What the documents say", "Not asked", "Not relevant",
        "The answers, word for word",
    ]  # fmt: skip
    assert "Is money handled? (it is free)" in TOLD


def test_somebody_without_a_name_is_no_you() -> None:
    made = ferry()
    nameless = made.answers[0].model_copy(update={"by": "you"})
    told = [
        shown(x) for x in lines(evidence(made.model_copy(update={"answers": (nameless,)})).blocks)
    ]
    assert "the person asked, 5 May 2027, 10:03 UTC; made NEED-02, NEED-03" in told


QUOTE = Quote(source="sign.txt", sha256="0", start=0, end=4, quote="dusk\nfalls",
              speaker="the board", hedge="perhaps", use="true")  # fmt: skip
QUOTED = (
    "“dusk falls” (sign.txt, characters 0 to 4, the board, with the word perhaps, taken for true)"
)


def printed(**more: object) -> list[str]:
    return texts(evidence(Specification.model_validate(more)).blocks)


def test_each_place_that_a_line_comes_from_is_told_with_who_worded_it() -> None:
    origins = (
        Origin(answer="gone", event=1, words="from z", by="Ann", worded_by="a program",
               quotes=(QUOTE,)),
        Origin(answer="", event=2, via=Via.ASSUMED),
        Origin(answer="", event=3),
    )  # fmt: skip
    one = record("BR-1", Kind.RULE, "It closes.", words="closes at dusk", origins=origins)
    assert printed(records=(one,))[1] == (
        f"BR-1 closes at dusk — worded by a program, said by Ann, from z; {QUOTED}"
        " — proposed; nobody objected — somebody"
    )


def test_what_has_no_words_stands_with_its_sentence_or_title() -> None:
    def line(kind: Kind = Kind.ROLE, **more: object) -> str:
        return printed(records=(Record.model_validate({"id": "X-1", "kind": kind, **more}),))[1]

    assert line(title="Ann", confirmed_by="you") == "X-1 Ann (confirmed by the person asked)"
    assert line(title="Ann", statement="Ann rows.") == "X-1 Ann rows."
    against = {"rationale": "lost", "fields": {"stands": "contradicts"}, "words": "forty"}
    assert line(Kind.EVIDENCE, **against) == "X-1 forty (speaks against it) Because: lost."
    assert line(Kind.RULE, **against) == "X-1 forty (speaks against it)"


def test_no_answer_is_told_as_such_with_what_was_said_beside_it() -> None:
    def entry(status: str, text: str, **more: object) -> list[str]:
        one = {"slot": "a", "question": "", "event": 1, "status": status, "text": text,
               "by": "", "at": "", **more}  # fmt: skip
        return printed(answers=(AnswerEntry.model_validate(one),))[1:]

    assert entry("unknown", "ask Ann", by="Bo") == ["a", "Not known.", "ask Ann", "Bo"]
    assert entry("not-relevant", "", by="Bo") == ["a", "Not relevant.", "Bo"]
    unsure = {"by": "you", "at": "2027-05-01T07:30:00Z", "sure": False, "quotes": (QUOTE,)}
    assert entry("answered", "", **unsure) == [
        "a", "Left empty.", f"the person asked, 1 May 2027, 07:30 UTC; not sure; {QUOTED}",
    ]  # fmt: skip


def test_each_document_and_each_part_has_its_row() -> None:
    source = SourceDocument(name="sign.txt", sha256="ab", words=1200, sentences=30, looked_at=2)
    gap = GapRow(section="who", standing="absent", quotes=(QUOTE, QUOTE))
    told = printed(sources=(source,), gaps=(gap,))
    assert told[5:9] == ["sign.txt", "1,200", "2 of 30", "ab"]
    assert told[-3:] == ["who", "absent", f"{QUOTED}; {QUOTED}"]
