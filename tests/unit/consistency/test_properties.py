"""What holds for any specification: checking never fails, says the same each time, and takes work
that grows with the number of records."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askfirst.consistency import check
from askfirst.consistency.candidates import across, grouped, pairs
from askfirst.requirements import (
    Decision,
    Fit,
    Kind,
    Link,
    Pattern,
    Priority,
    Record,
    Specification,
    Status,
)
from thorough import examples

SPOKEN = (
    "at most 6 books a member", "none in 10,000", "by 31 December 0000", "1 May 9999", "4 a month",
    "30 February 2027", "every 2 hours", "nobody", "it stays here", "must not ring the bell",
    "ring the bell", "never", "0 times a day", "one year", "refuse", "never refuse", "to the city",
    "nothing", "9" * 400, "{name}", "\\x1b[31m", "",
)  # fmt: skip
texts = st.one_of(st.sampled_from(SPOKEN), st.text(max_size=30))
NAMES = (
    "number", "agree", "decided_by", "what", "count", "relation", "does", "further", "asked",
    "meaning", "seen_by", "carries", "direction", "how_often", "neighbour", "known_by", "trigger",
    "response", "actor", "tick", "group", "sort", "role", "except", "slice", "standing", "money",
)  # fmt: skip


@st.composite
def records(draw: st.DrawFn, number: int) -> Record:
    words = draw(texts)
    return Record(
        id=f"R-{number:02d}", kind=draw(st.sampled_from(Kind)), title=draw(texts), words=words,
        statement=words,
        priority=draw(st.none() | st.sampled_from(Priority)),
        pattern=draw(st.sampled_from(Pattern)), status=draw(st.sampled_from(Status)),
        fit=Fit(now=draw(texts), must=draw(texts), plan=draw(texts), by=draw(texts),
                meter=draw(texts)),
        fields=draw(st.dictionaries(st.sampled_from(NAMES), texts, max_size=6)),
        links=draw(st.sampled_from([(), (Link(type="serves", target="R-01"),)])),
    )  # fmt: skip


@st.composite
def specifications(draw: st.DrawFn) -> Specification:
    made = tuple(draw(records(number)) for number in range(draw(st.integers(0, 8))))
    return Specification(
        records=made, date=draw(st.sampled_from(("", "2026-03-01"))),
        decision=Decision(by=draw(texts), reader=draw(texts)),
        background={"telemetry": draw(texts)},
    )  # fmt: skip


@examples(20)
@given(specifications())
def test_checking_never_fails_says_the_same_and_names_records_that_are_there(
    specification: Specification,
) -> None:
    found = list(check(specification))
    assert found == list(check(specification))
    ids = {record.id for record in specification.records}
    assert all({one.record, *one.others} <= ids for one in found)
    assert all(one.question and one.message for one in found)


@pytest.mark.slow
@settings(max_examples=1500, deadline=None)
@given(specifications())
def test_checking_never_fails_on_thousands(specification: Specification) -> None:
    list(check(specification))


def words(number: int) -> frozenset[str]:
    return frozenset({"bell", "hall", f"w{number % 7}", f"x{number % 101}", f"y{number}"})


def test_the_pairs_that_are_compared_grow_with_the_number_of_texts() -> None:
    for many in (1000, 4000):
        texts = [words(number) for number in range(many)]
        compared = sum(1 for _ in pairs(texts)) + sum(1 for _ in across(texts, texts))
        assert many < compared <= 80 * many  # two words to look up, twenty texts each, both ways


def test_alike_texts_are_among_the_pairs_however_many_others_there_are() -> None:
    texts = [words(number) for number in range(2000)]
    twin = texts[1500] - {"bell"} | {"bells"}
    assert (1500, 2000) not in set(pairs([*texts, twin | {"more", "and", "other"}]))
    assert (1500, 2000) in set(pairs([*texts, texts[1500] | {"more"}]))
    assert (1500, 2000) in set(pairs([*texts, texts[1500]]))


def test_groups_compare_each_with_the_first_of_its_key() -> None:
    assert list(grouped("abcd", ["k", "", "k", "k"])) == [("a", "c"), ("a", "d")]


@pytest.mark.slow
def test_ten_thousand_records_are_checked() -> None:
    def many() -> Iterator[Record]:
        for number in range(2500):
            topic = f"topic{number % 97} item{number} part{number % 31}"
            yield Record(id=f"NEED-{number}", kind=Kind.NEED, words=f"see {topic}")
            yield Record(
                id=f"BR-{number}", kind=Kind.RULE, title=topic, words=f"{topic}: {number}",
                fields={"what": topic, "number": f"at most {number}", "decided_by": "a"},
            )  # fmt: skip
            yield Record(id=f"OUT-{number}", kind=Kind.EXCLUSION, words=f"ring {topic}",
                         fields={"kind": "scope"})  # fmt: skip
            yield Record(id=f"IF-{number}", kind=Kind.INTERFACE, title=topic,
                         words=f"To {topic}",
                         fields={"carries": topic, "direction": "out"})  # fmt: skip

    specification = Specification(records=tuple(many()))
    assert list(check(specification)) == list(check(specification))
