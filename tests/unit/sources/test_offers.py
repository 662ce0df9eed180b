"""What an interview is offered: lists of doings, evidence, passages by topic, the gap report."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from askfirst.sources import (
    SourceText,
    disagreements,
    doings,
    evidence,
    gap_report,
    header,
    interesting,
    passages,
    summary,
)
from askfirst.sources.offers import TOPICS, counted, states
from rows import each_row

MINUTES = SourceText(
    "minutes.txt",
    "Crew meeting\n\n"
    "Last Sunday the alarm of freezer 3 failed and forty boxes were lost.\n\n"
    "“Lab staff need to be able to see the temperature, silence the alarm, and write down who"
    " came,” said Ilse Brandt.\n\n"
    "The crew is asking for rules made by the users, written in plain words, and kept on one page."
    "\n\nEveryone must give the keys back before Friday.\n\nThe hall is green.\n",
)
MAIL = SourceText(
    "mail.txt",
    "According to Tom, the alarm of freezer 3 failed last Monday and fifty boxes were lost.\n\n"
    "“Lab staff need to be able to see the temperature,” said Tom Hale.\n",
)
SPECIFICATION = SourceText(
    "spec.txt",
    "3.1 Alarms\n\nThe system shall send an alarm within 60 seconds.\n\n"
    "If the sensor is silent for 5 minutes, the system shall tell the operator.\n\n"
    "The system shall not delete readings.\n\nFreezers are cold.\n",
)


def test_lists_of_doings_are_split_into_their_verbs() -> None:
    found = doings(MINUTES)
    assert [(d.verb, d.text) for d in found if d.kind == "ability"] == [
        ("see", "see the temperature"),
        ("silence", "silence the alarm"),
        ("write", "write down who came"),
    ]
    assert {(d.speaker, d.actor, d.trigger) for d in found if d.kind == "ability"} == {
        ("Ilse Brandt", "Lab staff", "need to be able to")
    }
    assert [d.text for d in found if d.kind == "wish"] == [
        "made by the users",
        "written in plain words",
        "kept on one page",
    ]
    assert all(MINUTES.text[d.start : d.end] == d.text for d in found)


@each_row(
    ("text", "found"),
    [
        ("We want to order seeds, and to print labels.", ["order seeds", "print labels"]),
        (
            "Staff must be able to export lists or send them; then wait.",
            ["export lists", "send them"],
        ),
        ("They use it to find leaks and mend hoses.", ["find leaks", "mend hoses"]),
        ("She asked for a lamp and a bell.", ["a lamp and a bell"]),
        ("He was told to leave.", []),
        ("Bread and butter need salt.", []),
    ],
)
def test_what_introduces_a_doing(text: str, found: list[str]) -> None:
    assert [d.text for d in doings(SourceText("a.txt", text))] == found


def test_summary_counts_and_shows_the_list() -> None:
    lines = summary([MINUTES]).splitlines()
    assert lines[0] == "1 document, 67 words, 6 sentences: none states what a system shall do"
    assert lines[1] == "Shown because it lists doings:"
    assert "need to be able to see the temperature" in lines[2]
    assert summary([SPECIFICATION]).endswith("3 state what a system shall do")


def test_evidence_puts_what_says_most_first_and_leaves_out_the_rest() -> None:
    offered = evidence([MINUTES], limit=2)
    assert len(offered) == 2
    assert offered[0].quote.startswith("“Lab staff need")
    assert offered[0].use == "claim"
    assert "The hall is green." not in [q.quote for q in evidence([MINUTES], limit=99)]


def test_every_sentence_comes_once_most_interesting_first() -> None:
    ordered = interesting([MINUTES, MAIL])
    assert len(ordered) == len(MINUTES.sentences) + len(MAIL.sentences)
    assert len({(q.sha256, q.start) for q in ordered}) == len(ordered)
    assert ordered[0].quote.startswith("“Lab staff need")


@each_row(
    ("topic", "begins"),
    [
        ("latest-case", "Last Sunday"),
        ("tasks", "“Lab staff need"),
        ("limits", "Everyone must"),
    ],
)
def test_passages_bear_on_their_topic(topic: str, begins: str) -> None:
    assert passages([MINUTES], topic)[0].quote.startswith(begins)


def test_an_unknown_topic_has_no_passages() -> None:
    assert passages([MINUTES], "moon") == ()


def test_articles_state_nothing_and_a_specification_states() -> None:
    assert {row.standing for row in gap_report([MINUTES])} == {"implied", "absent"}
    standing = {row.question: row.standing for row in gap_report([SPECIFICATION])}
    assert standing["tasks"] == standing["never"] == standing["acceptance"] == "stated"
    assert standing["who"] == "stated"
    assert standing["refuse"] == standing["latest-case"] == "absent"


def test_every_row_has_a_question_and_no_reading_without_a_sentence() -> None:
    for row in gap_report([MINUTES, MAIL, SPECIFICATION]):
        assert row.question in TOPICS
        assert bool(row.quotes) == (row.standing != "absent")


def test_header_counts_over_all_documents() -> None:
    assert header([SPECIFICATION]) == (
        "This document (34 words, 5 sentences) holds 0 names, 2 numbers and 3 sentences that state"
        " what a system shall do."
    )


def test_sources_that_tell_one_matter_differently_are_put_side_by_side() -> None:
    (pair, *_) = disagreements([MINUTES, MAIL])
    found = {
        d.kind: (d.left, d.right) for p in disagreements([MINUTES, MAIL]) for d in p.differences
    }
    assert pair.left.source == "minutes.txt" and pair.right.source == "mail.txt"
    assert found["number"] == ("forty boxes", "fifty boxes")
    assert found["speaker"] == ("Ilse Brandt", "Tom Hale")


def test_a_source_does_not_disagree_with_itself_or_with_its_copy() -> None:
    assert disagreements([MINUTES]) == ()
    copy = SourceText("copy.txt", MINUTES.text + " ")
    assert disagreements([MINUTES, copy]) == ()


def test_denials_and_dates_count_between_close_sentences() -> None:
    one = SourceText("a.txt", "The warden locks the gate of the harbour at night on 4 May 2025.")
    other = SourceText(
        "b.txt", "The warden never locks the gate of the harbour at night on 5 May 2025."
    )
    kinds = {d.kind for pair in disagreements([one, other]) for d in pair.differences}
    assert {"denial", "date"} <= kinds


def test_one_is_one_and_thousands_have_a_comma() -> None:
    assert [counted(n, "word") for n in (0, 1, 2, 1559)] == [
        "0 words", "1 word", "2 words", "1,559 words",
    ]  # fmt: skip
    assert [states(n) for n in (0, 1, 2)] == [
        "none states what a system shall do",
        "1 states what a system shall do",
        "2 state what a system shall do",
    ]


def test_the_longest_list_is_shown_first_with_its_place() -> None:
    text = (
        "The tea was cold. Nurses need to be able to print lists."
        " Staff need to be able to see halls, silence alarms, and write notes."
    )
    told = summary([SourceText("a.txt", text)]).splitlines()

    assert [line.partition(": ")[0] for line in told[2:]] == [
        "  a.txt, sentence 3", "  a.txt, sentence 2",
    ]  # fmt: skip


def test_only_what_is_interesting_enough_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [SimpleNamespace(interest=one, quote=str(one)) for one in (9, 3, 3, 2, 0)]
    monkeypatch.setattr("askfirst.sources.offers.ranked", lambda _: found)

    assert [str(one) for one in evidence([])] == ["9", "3", "3"]
    assert [str(one) for one in evidence([], limit=2)] == ["9", "3"]
    assert [str(one) for one in interesting([])] == ["9", "3", "3", "2", "0"]
