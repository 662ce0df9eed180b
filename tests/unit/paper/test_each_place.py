"""Where each sort of record stands, each with a second one beside it: the order of parts and of
lines, and what stands in one place only."""

from __future__ import annotations

from typing import Any

from askfirst.paper.around import around
from askfirst.paper.blocks import Items, Ref, Table, shown
from askfirst.paper.clashes import clashes
from askfirst.paper.closing import checks, risks, terms
from askfirst.paper.desk import bracketed, ids, is_binding, marks, refs
from askfirst.paper.everywhere import everywhere
from askfirst.paper.exclusions import exclusions
from askfirst.paper.tables import more, table
from askfirst.paper.things import things
from askfirst.requirements import (
    Finding,
    Kind,
    Pattern,
    Priority,
    Record,
    Severity,
    Step,
    Story,
)
from papers import desk, links, record, texts
from rows import each_row


def first(lines: list[str]) -> list[str]:
    """The first word of each line, or the whole of a heading over a list."""
    return [one.partition(" ")[0] if "-" in one[:6] else one for one in lines]


def test_wishes_that_bind_nobody_are_open_when_heard_and_stand_there_alone() -> None:
    tick = {"tick": "undo"}
    made = desk(
        record("X-1", Kind.EXCLUSION, "No photos.", heard=True),
        record("A-1", Kind.ASSUMPTION, "The port counts.", heard=True),
        record("CON-1", Kind.LIMIT, "Lamps.", heard=True),
        record("N-1", Kind.NEED, "Undo.", fields=tick, heard=True),
        record("N-2", Kind.NEED, "Never.", fields={"sort": "never"}, heard=True),
        record("N-3", Kind.NEED, "Later.", fields=tick, priority=Priority.WONT, heard=True),
        record("N-4", Kind.NEED, "Call.", heard=True),
        record("N-5", Kind.NEED, "Redo.", fields=tick),
        record("BR-1", Kind.RULE, "Six.", heard=True),
    )
    assert [one.id for one in made.heard] == ["CON-1", "X-1", "A-1", "N-1"]
    assert [one.id for one in made.features("")] == ["N-5"]
    assert [one.id for one in made.put_off] == ["N-3"]
    assert first(texts(exclusions(made))) == [
        "Prohibitions",
        "N-2",
        "Left out, at least for now",
        "N-3",
    ]


def test_what_is_told_of_facts_stands_with_the_things_and_in_no_task() -> None:
    made = desk(
        record("N-1", Kind.NEED, title="call"),
        record("BR-1", Kind.RULE, "Kept: one year.", parent="N-1", fields={"sort": "kept"}),
        record("BR-2", Kind.RULE, "Six at most.", parent="N-1"),
        record("BR-3", Kind.RULE, "By number.", fields={"sort": "apart"}),
        record("BR-4", Kind.RULE, "Seven at most.", fields={"sort": "odd"}),
        record("BR-5", Kind.RULE, "Entered: by Ann.", fields={"sort": "entered"}),
    )
    assert [one.id for one in made.of_facts] == ["BR-1", "BR-3", "BR-5"]
    assert [one.id for one in made.filed("N-1", Kind.RULE)] == ["BR-2"]
    assert [one.id for one in made.nowhere(Kind.RULE)] == ["BR-4"]
    (told,) = things(made)
    assert isinstance(told, Items)
    assert [shown(one) for one in told.items] == [
        "BR-1 Kept: one year.", "BR-3 By number.", "BR-5 Entered: by Ann.",
    ]  # fmt: skip


def test_only_a_task_has_a_block_of_its_own() -> None:
    made = desk(
        record("N-1", Kind.NEED, "Never.", fields={"sort": "never"}),
        record("G-1", Kind.GOAL, "Less."),
        record("FR-1", Kind.FUNCTION, "It rings.", parent="N-1"),
        record("FR-2", Kind.FUNCTION, "It calls.", parent="G-1"),
    )
    assert [made.task_of(made.by_id[name]) for name in ("FR-1", "FR-2")] == ["", ""]


def test_marks_say_the_document_what_limits_it_and_no_question_that_asks_it_of_several() -> None:
    limit = record("CON-1", Kind.LIMIT, "By day.")
    one = record("FR-1", Kind.FUNCTION, "It rings.",
                 links=(*links("limited-by", "CON-1", "GONE", "CON-2"),
                        *links("serves", "CON-1")))  # fmt: skip
    other = record("CON-2", Kind.LIMIT, "By night.")
    gap = {"sort": "gap"}
    both = record("OPEN-1", Kind.QUESTION, "How?", fields=gap, links=links("blocks", "FR-1", "N-1"))
    alone = record("OPEN-2", Kind.QUESTION, "How?", fields=gap, links=links("blocks", "FR-1"))
    several = record("OPEN-3", Kind.QUESTION, "Who?", fields={"sort": "unknown"},
                     links=links("blocks", "FR-1", "N-1"))  # fmt: skip
    made = desk(limit, other, one, both, alone, several, record("N-1", Kind.NEED, title="call"))
    assert shown(marks(made, one)) == " (but see CON-1, CON-2; open: OPEN-2, OPEN-3)"


def test_a_guess_that_says_so_itself_is_not_marked_again() -> None:
    unsure = record("FR-1", Kind.FUNCTION, "Maybe it rings.", sure=False)
    assert shown(marks(desk(unsure), unsure)) == ""
    plain = record("FR-1", Kind.FUNCTION, "It rings.", sure=False)
    assert shown(marks(desk(plain), plain)) == " (a guess)"


def test_ids_and_brackets_have_their_marks_between_three() -> None:
    assert ids("abc") == (Ref("a"), ", ", Ref("b"), ", ", Ref("c"))
    assert refs([]) == ()
    assert shown(bracketed([("a",), ("b", Ref("c")), ("d",)])) == " (a; bc; d)"


@each_row("kind", [Kind.NEED, Kind.FUNCTION, Kind.QUALITY, Kind.RULE, Kind.LIMIT, Kind.EXCLUSION])
def test_no_kind_binds_where_it_is_only_liked_heard_or_done_by_people(kind: Kind) -> None:
    assert is_binding(record("X-1", kind, "So."))
    assert not is_binding(record("X-1", kind, "So.", fields={"standing": "liked"}))
    assert not is_binding(record("X-1", kind, "So.", heard=True))
    assert not is_binding(record("X-1", kind, "So.", fields={"actor": "person"}))


def finding(record_: str, *others: str, **more: Any) -> Finding:
    values = {"code": "x", "family": "y", "severity": Severity.ERROR, "message": "Both.", **more}
    return Finding(record=record_, others=others, **values)


def test_of_several_findings_each_pair_is_one_contradiction_whatever_its_order() -> None:
    by_id = {f"FR-{n}": record(f"FR-{n}", Kind.FUNCTION, "x") for n in (1, 2, 3)}
    asked = record("OPEN-1", Kind.QUESTION, "Which?",
                   fields={"sort": "contradiction", "first": "FR-2",
                           "second": " FR-3 "})  # fmt: skip
    unknown = record("OPEN-2", Kind.QUESTION, "Who?", fields={"sort": "unknown", "first": "FR-1"})
    found = (
        finding("FR-1", "FR-2"), finding("FR-2", "FR-1"), finding("FR-3", "FR-2"),
        finding("FR-1", "FR-2", "FR-3"), finding("FR-3", severity=Severity.HINT),
        finding("FR-1", explained="by day"), finding("GONE"), finding("FR-3", "FR-3"),
        finding("OPEN-1", "FR-1"),
    )  # fmt: skip
    made = clashes((unknown, asked), found, by_id | {"OPEN-1": asked})
    assert [one.sides for one in made] == [
        ("FR-2", "FR-3"), ("FR-1", "FR-2"), ("FR-1", "FR-2", "FR-3"), ("FR-3",), ("FR-1",),
    ]  # fmt: skip
    assert [one.about for one in made] == ["", "", "", "Both.", "Both."]
    assert [one.code for one in made] == ["contradiction", "x", "x", "x", "x"]


def test_each_group_of_what_holds_everywhere_stands_under_its_name() -> None:
    def does(name: str, **more: Any) -> Record:
        return record(name, Kind.FUNCTION, f"It does {name}.", **more)

    steps = (Step(does="pull", function="FR-1", response="it rings"),)
    made = desk(
        does("FR-1"), does("FR-2", fields={"sort": "load"}), does("FR-3", fields={"sort": "time"}),
        does("FR-4", fields={"sort": "rule"}), does("FR-5", fields={"sort": "odd"}),
        does("FR-6", pattern=Pattern.UNWANTED), does("FR-7", fields={"sort": "wish"}),
        does("FR-8", fields={"actor": "person"}),
        does("FR-9", fields={"actor": "person", "sort": "failure"}),
        record("QR-1", Kind.QUALITY, "Loud."), record("BR-1", Kind.RULE, "Six."),
        record("DR-1", Kind.DATA, "Ten.", fields={"sort": "rule"}),
        record("DR-2", Kind.DATA, "Eleven."), record("CON-1", Kind.LIMIT, "Brass."),
        record("N-1", Kind.NEED, "Undo.", fields={"tick": "undo"}),
        stories=(Story(need="", title="", steps=steps, by="Otto"),),
    )  # fmt: skip
    assert first(texts(everywhere(made))) == [
        "How it goes, says Otto; nobody said in which task:", "Pull. → FR-1 It does FR-1.",
        "What it does", "FR-5", "N-1", "At certain times", "FR-3", "How much and how often", "FR-2",
        "Wished; nobody said whether now or later", "FR-7", "If something goes wrong", "FR-6",
        "FR-9", "Qualities", "QR-1", "Rules", "BR-1", "FR-4", "DR-1", "Further limits", "CON-1",
    ]  # fmt: skip
    assert first(texts(exclusions(made))) == ["Stays somebody's job", "FR-8"]


def test_limits_stand_in_the_order_of_how_fixed_they_are() -> None:
    told = [record(f"CON-{n}", Kind.LIMIT, "So.", fields={"standing": one} if one else {})
            for n, one in enumerate(("liked", "", "fixed", "place", "fixed"), 1)]  # fmt: skip
    made = desk(*told, record("CON-6", Kind.LIMIT, "Job.", fields={"sort": "others-job"}))
    assert first(texts(everywhere(made))) == [
        "Fixed", "CON-3", "CON-5", "Further limits", "CON-2", "Preferences, not fixed", "CON-1",
        "Where it is used and where it runs", "CON-4",
    ]  # fmt: skip


def test_each_sort_of_what_it_is_not_stands_under_its_name_in_one_order() -> None:
    sorts = ("left-out", "others-job", "only-after-yes", "misuse", "never", "")
    out = [record(f"X-{n}", Kind.EXCLUSION, "So.", fields={"sort": one})
           for n, one in enumerate(sorts, 1)]  # fmt: skip
    made = desk(
        *out,
        record("FR-1", Kind.FUNCTION, "They wind it.", fields={"actor": "person"}),
        record("CON-1", Kind.LIMIT, "They oil it.", fields={"sort": "others-job"}),
        record("IF-1", Kind.INTERFACE, "The mill.", fields={"sort": "no-neighbour"}),
        record("IF-2", Kind.INTERFACE, "The weir.", fields={"sort": "others-job"}),
        record("N-1", Kind.NEED, "No songs.", fields={"sort": "left-out"}, priority=Priority.WONT),
        record("N-2", Kind.NEED, "No fish.", fields={"sort": "never"}),
    )
    assert first(texts(exclusions(made))) == [
        "X-6", "IF-1", "Prohibitions", "X-5", "N-2", "Said of misuse", "X-4",
        "Only after a person said yes", "X-3", "Stays somebody's job", "X-2", "FR-1", "CON-1",
        "IF-2", "Left out, at least for now", "X-1", "N-1",
    ]  # fmt: skip
    assert made.neighbours == [] and list(around(made)) == []


def test_things_stand_in_rows_by_what_is_known_and_what_stays_behind_stands_last() -> None:
    def thing(name: str, said: str, title: str = "", **fields: str) -> Record:
        return record(name, Kind.DATA, said, title=title, fields=fields)

    made = desk(
        thing("DR-1", "Calls are told.", "Call", facts="hour; the boat: length, owner",
              kept="a year"),
        thing("DR-2", "Boats.", "Boat", source="the list", seen_by="all", example="Rye 7",
              count="40", colour_of="white"),
        thing("DR-3", "Songs, all of them."), thing("DR-4", "Old: nothing.", "Old", sort="remark"),
        thing("DR-5", "The old list.", "List", sort="take-over"),
        thing("DR-6", "The cards stay in the drawer.", "Cards", sort="take-over"),
        thing("DR-7", "Hours of the bell.", "Bell", facts="hour"),
        thing("DR-8", "Ten at most.", "Ten", sort="rule", facts="ten"),
        findings=(finding("DR-7"),),
    )  # fmt: skip
    (rows, *lists) = things(made)
    assert isinstance(rows, Table)
    assert rows.head == ("", "Thing", "Facts", "One real example", "From where", "Who may see it",
                         "How long kept", "How many", "More")  # fmt: skip
    assert [[shown(cell) for cell in row] for row in rows.rows] == [
        ["DR-1", "Call", "hour", "", "", "", "a year", "", ""],
        ["DR-1", "Boat", "length, owner", "", "", "", "", "", ""],
        ["DR-2", "Boat", "", "Rye 7", "the list", "all", "", "40", "colour of: white"],
    ]
    assert texts(lists) == [
        "DR-3 Songs, all of them.", "DR-7", "Comes along from today", "DR-5 The old list.",
        "Does not come along", "DR-6 The cards stay in the drawer.",
    ]  # fmt: skip


@each_row(
    "said",
    ["They needn't come in.", "It need not be taken over.", "They don't have to be typed in.",
     "It doesn’t need to go in.", "They do not have to come along.", "They won't be moved over.",
     "It is not to come in.", "They shouldn't be carried along.", "They must not go with it.",
     "It mustn't be brought over.", "They stay behind.", "It remains where it is.",
     "They stay in the drawer.", "It stays on the shelf.", "They are left behind.",
     "Leave them out.", "Leave it be.", "They can go.", "It can burn.",
     "They can be thrown away."],
)  # fmt: skip
def test_what_nobody_wants_in_it_does_not_come_along(said: str) -> None:
    one = record("DR-1", Kind.DATA, said, fields={"sort": "take-over"})
    assert texts(things(desk(one)))[0] == "Does not come along"
    later = record("DR-1", Kind.DATA, f"The list, the cards, {said}", fields={"sort": "take-over"})
    assert texts(things(desk(later)))[0] == "Comes along from today"


def test_what_somebody_keeps_from_today_comes_along_and_a_no_in_between_is_passed_over() -> None:
    one = record("DR-1", Kind.DATA, "The cards, no, they stay behind.",
                 fields={"sort": "take-over"})  # fmt: skip
    assert texts(things(desk(one)))[0] == "Does not come along"


def test_a_column_stands_where_any_row_has_something() -> None:
    (made,) = table(("a", "b", "c"), [((), ("x",), ()), ((), (), ("y",))])
    assert made == Table(("b", "c"), ((("x",), ()), ((), ("y",))))
    assert list(table(("a",), [])) == []
    one = record("DR-1", Kind.DATA, "x", fields={
        "how_often": "daily", "known": "k", "empty": "", "tick": "t", "left_over": "two\nlines",
    })  # fmt: skip
    assert shown(more(one, "known")) == "how often: daily; left over: two lines"


def test_all_risks_terms_and_checks_are_told_in_their_order() -> None:
    made = desk(
        record("RISK-1", Kind.RISK, "Fog."), record("RISK-2", Kind.RISK, "Ice.", owner="Bo"),
        record("RISK-3", Kind.RISK, "Quiet.", fields={"sort": "demand"}),
        record("ASM-1", Kind.ASSUMPTION, "One."), record("ASM-2", Kind.ASSUMPTION, "Two."),
        record("T-1", Kind.TERM, title="run"), record("T-2", Kind.TERM, title="lift"),
        record("TST-1", Kind.CHECK, "Ring."), record("TST-2", Kind.CHECK, "Row."),
    )  # fmt: skip
    assert texts(risks(made)) == [
        "RISK-1 Fog.", "RISK-2 Ice. Who: Bo.", "Assumed", "ASM-1 One.", "ASM-2 Two.",
    ]  # fmt: skip
    assert texts(terms(made)) == ["T-1 Run.", "T-2 Lift."]
    assert texts(checks(made))[1:] == ["TST-1", "Ring.", "TST-2", "Row."]
