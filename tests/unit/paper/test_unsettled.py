"""What is open: who settles it, what it stops, and in which order it stands."""

from __future__ import annotations

from askfirst.paper.unsettled import unsettled
from askfirst.requirements import Finding, Kind, Priority, Record, Severity
from papers import desk, links, record, texts
from rows import each_row

RINGS = record("FR-1", Kind.FUNCTION, "It rings.")
HUSH = record("FR-2", Kind.FUNCTION, "Hush.")


def clash(name: str, first: str, second: str, **more: object) -> Record:
    fields = {"sort": "contradiction", "first": first, "second": second, **more}
    owner, title = str(fields.pop("owner", "")), str(fields.pop("title", ""))
    return record(name, Kind.QUESTION, "Which?", fields=fields, owner=owner, title=title)


@each_row(
    ("known", "printed"),
    [
        ({}, "not said"),
        ({"owner": "Ann"}, "Ann"),
        ({"due": "2027-06-01"}, "by 1 June 2027"),
        ({"owner": "Ann", "due": "2027-06-01"}, "Ann, by 1 June 2027"),
    ],
)
def test_who_settles_a_contradiction_and_by_when(known: dict[str, object], printed: str) -> None:
    told = texts(unsettled(desk(RINGS, HUSH, clash("OPEN-1", "FR-1", "FR-2", **known))))
    asked = f"OPEN-1 Contradiction: which holds, and when? Who settles it: {printed}."
    assert told == [asked, "FR-1 It rings.", "FR-2 Hush."]


def test_what_to_assume_until_then_stands_below_both_sides() -> None:
    one = clash("OPEN-1", "FR-1", "FR-2", assume="it rings by day")
    assert texts(unsettled(desk(RINGS, HUSH, one)))[-1] == "Until then assume: It rings by day."


def test_answers_of_several_people_are_no_contradiction_and_say_how_they_differ() -> None:
    def first(differ: str) -> str:
        one = clash("OPEN-1", "FR-1", "FR-2", differ=differ, title="how loud.")
        return texts(unsettled(desk(RINGS, HUSH, one)))[0].partition(": which holds")[0]

    apart = "the ranges do not overlap"
    assert first(apart) == f"OPEN-1 Answered differently (how loud), {apart}"
    assert first("laid side by side") == "OPEN-1 Answered differently (how loud)"


def test_each_sentence_is_stated_with_the_first_contradiction_it_stands_in() -> None:
    low = record("FR-3", Kind.FUNCTION, "Ring low.")
    made = desk(RINGS, HUSH, low, clash("OPEN-1", "FR-1", "FR-2"), clash("OPEN-2", "FR-1", "FR-3"),
                clash("OPEN-3", "OPEN-1", "FR-3"))  # fmt: skip
    told = [one for one in texts(unsettled(made)) if "Contradiction" not in one]
    assert told == ["FR-1 It rings.", "FR-2 Hush.", "FR-1", "FR-3 Ring low.", "OPEN-1", "FR-3"]


def test_only_what_a_rule_is_sure_of_is_a_contradiction() -> None:
    def found(severity: Severity, **more: object) -> list[str]:
        one = Finding(code="x", family="y", severity=severity, message="It cannot be.",
                      record="FR-1", **more)  # type: ignore[arg-type]  # fmt: skip
        return texts(unsettled(desk(RINGS, HUSH, findings=(one,))))

    assert found(Severity.WARNING, others=("FR-2",)) == []
    assert found(Severity.ERROR, others=("GONE", "FR-1")) == [
        "Contradiction (It cannot be): which holds, and when? Who settles it: not said.",
        "FR-1 It rings.",
    ]


def test_what_somebody_was_asked_about_is_not_found_by_a_rule_as_well() -> None:
    one = Finding(code="x", family="y", severity=Severity.ERROR, message="m", record="FR-2",
                  others=("FR-1",))  # fmt: skip
    told = texts(unsettled(desk(RINGS, HUSH, clash("OPEN-1", "FR-1", "FR-2"), findings=(one,))))
    assert len([line for line in told if "Contradiction" in line]) == 1


def asked(name: str, *blocks: str, sort: str = "unknown", said: str = "") -> Record:
    return record(name, Kind.QUESTION, said or f"{name}?", fields={"sort": sort},
                  links=links("blocks", *blocks))  # fmt: skip


def test_what_stops_a_must_stands_first_then_what_stops_most_then_gaps_then_hearsay() -> None:
    made = desk(
        record("N-1", Kind.NEED, title="call", priority=Priority.MUST),
        record("N-2", Kind.NEED, title="see", priority=Priority.COULD), RINGS,
        asked("OPEN-1"), asked("OPEN-2", "N-2"), asked("OPEN-3", "N-2", "FR-1"),
        asked("OPEN-4", "N-1"), asked("OPEN-5", "N-1", sort="gap"),
        record("CON-1", Kind.LIMIT, "Lamps.", heard=True),
    )  # fmt: skip
    told = [one for one in texts(unsettled(made)) if one.startswith(("OPEN", "CON", "How"))]
    ids = [one for one in told if "?" not in one and "," not in one]
    assert ids == ["OPEN-4", "OPEN-3", "OPEN-2", "OPEN-1", "OPEN-5", "CON-1"]
    assert told[0] == "How is it done, step by step?", "what a must lacks stands before all"


@each_row(
    ("said", "sort", "printed"),
    [
        ("how high is the river", "unknown", "How high is the river?"),
        ("Whether it rings.", "unknown", "Whether it rings?"),
        ("The height of the river.", "unknown", "The height of the river."),
        ("May it ring? By night.", "unknown", "May it ring? By night."),
        ("How high is the river.", "gap", "How high is the river."),
    ],
)
def test_an_open_matter_told_as_a_question_is_one(said: str, sort: str, printed: str) -> None:
    assert printed in texts(unsettled(desk(asked("OPEN-1", sort=sort, said=said))))


@each_row(
    ("told", "asked"),
    [
        ("That the quay has room for it.", "Is it so that the quay has room for it?"),
        (
            "900 at most, a month I don't know.",
            "Not known here: 900 at most, a month I don't know.",
        ),
        ("What is it? I don't know.", "What is it? I don't know."),
    ],
)
def test_what_is_open_reads_as_a_question(told: str, asked: str) -> None:
    one = record("OPEN-1", Kind.QUESTION, told, fields={"sort": "unknown"})
    assert any(asked in line for line in texts(unsettled(desk(one))))


@each_row(
    ("question", "printed"),
    [
        ("Is it so that the port wants lists?", "Heard only, to check: The port wants lists."),
        ("Not known: in which form.",
         "Heard only, to check: The port wants lists. Not known: in which form."),
    ],
)  # fmt: skip
def test_what_is_only_heard_and_what_of_it_is_not_known_is_one_row(
    question: str, printed: str
) -> None:
    heard = record("CON-1", Kind.LIMIT, "The port wants lists.", heard=True)
    doubt = asked("OPEN-CON-1-unknown", "CON-1", said=question)
    told = texts(unsettled(desk(heard, doubt.model_copy(update={"owner": "Ann"}))))
    assert told[2:] == ["CON-1, OPEN-CON-1-unknown", printed, "Ann"]


def test_a_line_that_a_question_is_about_stands_below_and_not_in_the_question() -> None:
    rings = record("FR-1", Kind.FUNCTION, "The bell rings at noon.")
    one = asked("OPEN-1", "FR-1", sort="gap", said="“The bell rings at noon.”: when does it not?")
    other = asked("OPEN-2", "FR-1", sort="gap", said="“It rings.”: when does it not?")
    told = texts(unsettled(desk(rings, one, other)))
    assert "When does it not?" in told
    assert "“It rings.”: when does it not?" in told


def test_what_somebody_explained_is_no_contradiction_and_two_sides_speak_for_themselves() -> None:
    def found(explained: str) -> list[str]:
        one = Finding(code="x", family="y", severity=Severity.ERROR, message="It cannot be.",
                      record="FR-1", others=("FR-2",), explained=explained)  # fmt: skip
        return texts(unsettled(desk(RINGS, HUSH, findings=(one,))))

    assert found("by day and by night") == []
    assert desk(RINGS, HUSH, findings=(Finding(
        code="x", family="y", severity=Severity.ERROR, message="It cannot be.", record="FR-1",
        others=("FR-2",)),)).clashes[0].about == ""  # fmt: skip


def test_ten_sides_of_a_contradiction_are_all_told() -> None:
    names = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
             "tenth")  # fmt: skip
    one = clash("OPEN-1", "a", "b", **{name: f"Side {name}." for name in names[2:]})
    assert texts(unsettled(desk(one)))[-1] == "Side tenth."


def test_when_it_is_due_stands_before_what_is_assumed_until_then() -> None:
    fields = {"sort": "unknown", "due": "2027-06-01", "assume": "six"}
    one = record("OPEN-1", Kind.QUESTION, "How many?", fields=fields, owner="Ann")
    assert texts(unsettled(desk(one)))[-3:] == ["Ann", "1 June 2027", "six"]


def test_a_rule_that_names_no_record_makes_no_contradiction() -> None:
    found = Finding(code="x", family="y", severity=Severity.ERROR, message="Both.")
    made = desk(record("FR-1", Kind.FUNCTION, "It rings."), findings=(found,))
    assert made.clashes == ()


@each_row(
    ("told", "printed"),
    [
        ("I've heard lamps are banned.", "To check: I've heard lamps are banned."),
        ("Heard from Ann lamps are banned.", "To check: Heard from Ann lamps are banned."),
        ("Ann says lamps are banned.", "Heard only, to check: Ann says lamps are banned."),
    ],
)
def test_what_says_itself_that_it_is_heard_is_to_check(told: str, printed: str) -> None:
    assert printed in texts(unsettled(desk(record("CON-1", Kind.LIMIT, told, heard=True))))
