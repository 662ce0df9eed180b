"""Where the checks meet a composed specification, and what people said of contradictions."""

from __future__ import annotations

import pytest

from askfirst.agenda import raised
from askfirst.interview import Interview
from askfirst.records import compose
from askfirst.records.checks import checked
from askfirst.replies import Action, Reply
from askfirst.requirements import Kind, Record, Specification
from interviews import answer, tell, told


def one(name: str, kind: Kind, statement: str, **more: object) -> Record:
    return Record.model_validate({"id": name, "kind": kind, "statement": statement, **more})


def term(name: str, meaning: str) -> Record:
    fields = {"word": "Round", "meaning": meaning}
    return one(name, Kind.TERM, f"Round: {meaning}.", title="Round", fields=fields)


MADE = Specification(records=(
    one("FR-1", Kind.FUNCTION, "The bell shall ring fast."),
    one("QR-1", Kind.QUALITY, "The bell shall be fast."),
    one("FR-2", Kind.FUNCTION, "The bell rings fast."),
    one("BR-1", Kind.RULE, "The bell shall be fast."),
    term("TERM-1", "three songs"), term("TERM-2", "a drink"),
))  # fmt: skip


def test_only_sentences_that_were_composed_are_examined_and_each_finding_names_its_record() -> None:
    found = checked(MADE, {}).findings
    assert {finding.record for finding in found if finding.words} == {"FR-1", "QR-1"}


def test_a_word_of_the_field_is_no_vague_word() -> None:
    fast = Specification(records=(*MADE.records, one("TERM-3", Kind.TERM, "x", title="Fast")))
    assert not [finding for finding in checked(fast, {}).findings if finding.words == "fast"]


def test_why_both_hold_stands_with_the_contradiction_that_it_explains() -> None:
    pair = ("two-meanings", ("TERM-1", "TERM-2"))
    for reasons, told_of, open_ in (({}, "", 1), ({pair: "another town"}, "another town", 0)):
        made = checked(MADE, reasons)
        (clash,) = (finding for finding in made.findings if finding.identity == pair)
        assert (clash.explained, made.metrics["contradictions"]) == (told_of, open_)


ROUNDS = {"words": ["Round: three songs", "Round: a drink"]}


def put_to_the_person() -> tuple[Interview, str]:
    interview = told(ROUNDS, depth="standard")  # type: ignore[arg-type]
    (asked,) = (one for one in raised(interview, "words") if one.type == "contradiction")
    tell(interview, asked)
    return interview, asked.slot


def left_open(interview: Interview) -> list[Record]:
    return [one for one in compose(interview).of_kind(Kind.QUESTION)
            if one.fields.get("sort") == "contradiction"]  # fmt: skip


def test_a_contradiction_that_nobody_settled_is_open_with_both_sides() -> None:
    interview, slot = put_to_the_person()
    (waiting,) = left_open(interview)
    assert (waiting.fields["first"], waiting.fields["second"]) == ("TERM-01", "TERM-02")
    assert waiting.linked("blocks") == ("TERM-01", "TERM-02")
    assert (waiting.origins[0].answer, waiting.origins[0].by, waiting.owner) == (slot, "", "")


def test_who_would_know_stands_with_it() -> None:
    interview, slot = put_to_the_person()
    answer(interview, slot, Reply(action=Action.UNKNOWN, owner="Ann", due="2031-05-01"))
    (waiting,) = left_open(interview)
    assert (waiting.owner, waiting.fields["due"]) == ("Ann", "2031-05-01")
    assert waiting.origins[0].by == "Ada"


@pytest.mark.parametrize("reply", ["first", "other: one is in the pub"])
def test_what_was_decided_is_open_no_more(reply: str) -> None:
    interview, slot = put_to_the_person()
    answer(interview, slot, reply)
    assert left_open(interview) == []


def test_why_both_hold_stands_behind_the_second_side() -> None:
    interview, slot = put_to_the_person()
    answer(interview, slot, "other: one is in the pub")
    first, second = compose(interview).of_kind(Kind.TERM)
    assert "pub" not in first.statement
    assert second.statement.endswith("One is in the pub.")
    answer(interview, slot, "other: Both. One is in the pub")
    assert "Both" not in compose(interview).of_kind(Kind.TERM)[1].statement


def test_a_contradiction_whose_words_were_changed_is_another_one() -> None:
    interview, slot = put_to_the_person()
    answer(interview, slot, "other: one is in the pub")
    answer(interview, "words", ["Round: three songs", "Round: two drinks"])
    assert "pub" not in " ".join(one.statement for one in compose(interview).records)
    assert left_open(interview) == []
