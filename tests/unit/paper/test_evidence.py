"""The evidence: each id with the words it came from, who said them, when, in answer to what."""

from __future__ import annotations

from askfirst.paper import evidence
from askfirst.paper.blocks import Heading, lines, shown
from papers import SIGN, ferry
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
