"""What several people said: how it was settled, and what each of them answered."""

from __future__ import annotations

from askfirst.paper.blocks import Table, Words, shown
from askfirst.paper.settled import opinions, settled, weighed
from askfirst.requirements import Kind, Origin, Specification, Status
from askfirst.voices import OpinionEntry, Settlement, Side, Weighing
from papers import desk, record, texts


def settlement(**more: object) -> list[str]:
    one = {"slot": "fast", "question": "How fast?", "holds": "2 seconds.", "verdict": "one",
           "of": "Ann", "by": "Bo", **more}  # fmt: skip
    return texts(settled(desk(settled=(Settlement.model_validate(one),))))


def test_what_holds_stands_with_whose_answer_it_is_who_settled_it_when_and_why() -> None:
    assert settlement(at="2027-05-01T10:00:00Z", reason="nobody waits longer") == [
        "How fast? 2 seconds. The answer of Ann holds, says Bo (1 May 2027): nobody waits longer."
    ]
    assert settlement() == [
        "How fast? 2 seconds. The answer of Ann holds, says Bo; nobody said why."
    ]
    assert settlement(verdict="both") == [
        "How fast? 2 seconds. Both hold, says Bo; nobody said why."
    ]
    assert settlement(verdict="third", holds="") == [
        "How fast? nothing. Neither of them, says Bo; nobody said why."
    ]
    assert settlement(verdict="third", holds="", sides=1) == [
        "How fast? nothing. That line does not hold, says Bo; nobody said why."
    ]
    assert settlement(verdict="both", sides=3) == [
        "How fast? 2 seconds. All of them hold, says Bo; nobody said why."
    ]


def test_what_was_said_otherwise_stays_below_and_what_came_since_opens_it_again() -> None:
    told = settlement(
        others=(Side(people=("Cy", "Di"), text="5 seconds", at="2027-04-30T08:00:00Z"),),
        before=(Side(people=("Ed",), text="10 seconds"),),
        open_again=True,
    )
    assert told == [
        "How fast? 2 seconds. The answer of Ann holds, says Bo; nobody said why."
        " (open again: somebody said something else since)",
        "Cy and Di said otherwise, 30 April 2027: 5 seconds.",
        "Ed settled it otherwise before: 10 seconds.",
    ]


def test_each_task_that_stands_has_a_row_with_everybodys_weight_and_one_mark_a_person() -> None:
    weights = {"Zoe": "must", "Ann": "could", "Bo": "must"}
    made = desk(
        record("N-1", Kind.NEED, title="call"), record("N-2", Kind.NEED, title="close"),
        weighings=(Weighing(record="N-1", weights=weights),
                   Weighing(record="N-2", weights={"Mo": "won't"}),
                   Weighing(record="GONE", weights={"Xi": "must"})),
    )  # fmt: skip
    (table,) = weighed(made)
    assert isinstance(table, Table)
    rows = [[shown(cell) for cell in row] for row in table.rows]
    assert table.head[:5] == ("Task", "Ann", "Bo", "Mo", "Zoe")
    assert rows[0] == ["N-1 call", "could", "must", "", "must", "■■", "■", ""]
    assert rows[1] == ["N-2 close", "", "", "won't", "", "", "", "■"]
    assert list(weighed(desk(record("N-1", Kind.NEED, title="call")))) == []


def test_a_task_that_was_settled_otherwise_or_said_again_keeps_what_it_weighed() -> None:
    made = desk(
        record("N-1", Kind.NEED, title="call", fields={"also": "N-3"}),
        record("N-2", Kind.NEED, words="close", status=Status.WITHDRAWN),
        weighings=(Weighing(record="N-2", weights={"Mo": "won't"}),
                   Weighing(record="N-3", weights={"Mo": "must"})),
    )  # fmt: skip
    (table,) = weighed(made)
    assert isinstance(table, Table)
    assert [[shown(cell) for cell in row][:2] for row in table.rows] == [
        ["N-2 close (gone since)", "won't"], ["N-1 call", "must"],
    ]  # fmt: skip


def test_whoever_says_a_line_again_is_named_beside_it() -> None:
    def said(*people: str) -> str:
        came = tuple(
            Origin(answer="tasks", event=1, by=one, at=DAY, words="from the answer on tasks")
            for one in people
        )
        settled = Origin(
            answer="tasks", event=2, by="Zoe", at=DAY, words="settled by Zoe: all hold"
        )
        line = record("N-1", Kind.NEED, origins=(*came, settled))
        others = tuple(entry(by=one, at=DAY) for one in ("Ben", "Cy", "Zoe"))
        return desk(line, opinions=others).says(line)

    assert [said("Ada"), said("Ada", "Ben", "Cy"), said("Ben"), said("Ben", "you", "Ben")] == [
        "", "also Ben and Cy", "says Ben", "say Ben and the person asked",
    ]  # fmt: skip


DAY = "2027-05-01T10:00:00Z"


def entry(**more: object) -> OpinionEntry:
    one = {"slot": "fast", "question": "How fast?", "status": "answered", "text": "5 seconds",
           "by": "Cy", "way": "mail", **more}  # fmt: skip
    return OpinionEntry.model_validate(one)


def told(*entries: OpinionEntry) -> list[str]:
    return texts(opinions(Specification(opinions=entries)))


def test_a_question_stands_once_over_what_each_person_answered_to_it() -> None:
    assert told(
        entry(at="2027-04-30T08:00:00Z", in_force=True),
        entry(by="Di", way="page", text="2 seconds"),
        entry(question="How loud?", text="very", in_force=True),
    ) == [
        "How fast?", "Cy, 30 April 2027, by mail", "5 seconds",
        "Di, by page: said otherwise", "2 seconds",
        "How loud?", "Cy, by mail", "very",
    ]  # fmt: skip


def test_who_does_not_know_may_name_who_would_and_a_comment_stands_beside() -> None:
    assert told(entry(status="unknown", text="", ask="the warden")) == [
        "How fast?", "Cy, by mail: does not know, ask the warden",
    ]  # fmt: skip
    assert told(entry(status="later", text="", comment="ask me in May")) == [
        "How fast?", "Cy, by mail: only a comment", "Beside it: ask me in May.",
    ]  # fmt: skip


def test_an_opinion_stands_word_for_word() -> None:
    made = Specification(opinions=(entry(text="5  seconds\nor so"),))
    assert Words("5  seconds\nor so") in list(opinions(made))


def test_of_one_line_that_holds_no_more_it_is_told_who_said_it() -> None:
    side = (Side(people=("Cy",), text="5 seconds"),)

    for one in ({"sides": 1, "verdict": "third"}, {"verdict": "both"}):
        assert settlement(**one, others=side)[1] == "Cy said: 5 seconds."
    assert settlement(others=side)[1] == "Cy said otherwise: 5 seconds."
