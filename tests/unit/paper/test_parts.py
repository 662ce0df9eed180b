"""The parts of the paper, one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from askfirst.paper import evidence, paper
from askfirst.paper.blocks import (
    Block,
    Id,
    Items,
    Paragraph,
    Picture,
    Table,
    Words,
    shown,
)
from askfirst.paper.desk import Desk
from askfirst.paper.events import events
from askfirst.paper.everywhere import everywhere
from askfirst.paper.exclusions import exclusions
from askfirst.paper.head import head
from askfirst.paper.lacks import lacking, tried_by
from askfirst.paper.picture import MOST, picture
from askfirst.paper.tasks import tasks
from askfirst.paper.things import things
from askfirst.paper.unsettled import unsettled
from askfirst.paper.who import who
from askfirst.paper.why import why
from askfirst.requirements import (
    Example,
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
    Step,
    Story,
    Via,
)
from papers import desk, ferry, links, record, texts


def changed(part: Callable[[Desk], Iterable[Block]], name: str, **update: object) -> list[str]:
    """A part of the ferry's paper with one record changed."""
    made = ferry()
    records = tuple(
        one.model_copy(update=update) if one.id == name else one for one in made.records
    )
    return texts(part(Desk(made.model_copy(update={"records": records}))))


def test_the_state_counts_what_a_builder_is_held_to_and_all_that_is_open() -> None:
    made = desk(
        record("CON-01", Kind.LIMIT, "No cable.", fields={"standing": "fixed"}),
        record("CON-02", Kind.LIMIT, "Brass.", fields={"standing": "liked"}),
        record("CON-03", Kind.LIMIT, "Beacons.", heard=True),
        record("FR-01", Kind.FUNCTION, "They wind it.", fields={"actor": "person"}),
        record("FR-02", Kind.FUNCTION, "It rings."),
        date="2027-05-05",
    )
    assert texts(head(made))[-1] == (
        "State: 2 requirements, 1 open; asked on 5 May 2027, of one person, whose words these are."
    )
    one_each = (Kind.NEED, Kind.FUNCTION, Kind.QUALITY, Kind.RULE, Kind.LIMIT, Kind.EXCLUSION,
                Kind.RISK, Kind.GOAL)  # fmt: skip
    all_kinds = desk(*(record(f"X-{kind}", kind, "It is so.") for kind in one_each))
    assert texts(head(all_kinds))[-1].startswith("State: 6 requirements,")


def test_who_says_yes_is_said_as_far_as_it_is_known() -> None:
    told = texts(head(desk(decision={"looks_at": "one wet Sunday"})))
    assert told[0] == "Says yes: nobody said who. Looked at first: one wet Sunday."
    assert not texts(head(desk()))[0].startswith("Says yes")
    for said, printed in (
        ("2027-06-15", "the board, by 15 June 2027. Looked"),
        ("the spring fair, I think", "the board. By when: the spring fair, I think. Looked"),
        ("it has to run before May", "the board. By when: it has to run before May. Looked"),
    ):
        decision = {"reader": "the board", "by": said, "looks_at": "one wet Sunday"}
        assert texts(head(desk(decision=decision)))[0].startswith(f"Says yes: {printed}")
    decision = {"reader": "the board. nobody else", "by": "15 June", "looks_at": "one Sunday"}
    assert "the board. Nobody else. By when: 15 June." in texts(head(desk(decision=decision)))[0]
    nobody_knows = texts(head(desk(decision={"reader": "me. Owner", "looks_at": "one Sunday"})))
    assert nobody_knows[0] == "Says yes: me. Owner. Looked at first: one Sunday."


def test_what_the_head_says_does_not_repeat_a_requirement() -> None:
    one = record("FR-01", Kind.FUNCTION, "The bell rings at noon each day.")
    told = texts(head(desk(one, paragraph="A bell. The bell rings at noon each day.")))
    assert told[0] == "A bell."


def test_contradictions_come_first_with_both_sides_and_stand_there_once() -> None:
    told = texts(unsettled(Desk(ferry())))
    assert told[:3] == [
        "OPEN-03 Contradiction: which holds, and when? Who settles it: not said.",
        "FR-04 The bell post shall keep the hour right by itself.",
        "Nothing there runs by itself.",
    ]
    assert "FR-04 (a guess; contradiction: OPEN-03)" in texts(everywhere(Desk(ferry())))


def test_a_rule_that_found_a_contradiction_counts_unless_somebody_explained_it() -> None:
    sides = (record("FR-01", Kind.FUNCTION, "It rings."), record("FR-02", Kind.FUNCTION, "Hush."))
    found = Finding(code="x", family="contradiction", severity=Severity.ERROR, message="Both.",
                    record="FR-01", others=("FR-02",))  # fmt: skip
    assert texts(unsettled(desk(*sides, findings=(found, found)))) == [
        "Contradiction: which holds, and when? Who settles it: not said.", "FR-01 It rings.",
        "FR-02 Hush.",
    ]  # fmt: skip
    explained = found.model_copy(update={"explained": "only at noon"})
    assert texts(unsettled(desk(*sides, findings=(explained,)))) == []


def test_two_contradictions_of_one_sentence_state_it_once() -> None:
    def clash(name: str, second: str) -> Record:
        fields = {"sort": "contradiction", "first": "FR-01", "second": second}
        return record(name, Kind.QUESTION, "Which?", fields=fields)

    made = desk(
        record("FR-01", Kind.FUNCTION, "It rings."),
        clash("OPEN-01", "Hush."),
        clash("OPEN-02", "No bell."),
    )
    told = texts(unsettled(made))
    assert told.count("FR-01 It rings.") == 1
    assert told.count("FR-01") == 1


def test_open_questions_stand_in_the_order_of_what_they_stop() -> None:
    (table,) = (one for one in unsettled(Desk(ferry())) if isinstance(one, Table))
    first = [shown(row[0]) or shown(row[1]) for row in table.rows]
    assert first == [
        "What can go wrong, and what happens then?", "OPEN-02", "OPEN-04", "OPEN-01", "CON-04",
    ]  # fmt: skip


def test_columns_that_nobody_filled_are_left_out() -> None:
    (told,) = unsettled(desk(record("OPEN-01", Kind.QUESTION, "Who pays?", owner="Ann")))
    assert isinstance(told, Table)
    assert told.head == ("", "Question", "Who would know")


def test_goals_stand_as_told_and_behind_them_what_else_is_known_of_each() -> None:
    told = texts(why(Desk(ferry())))
    assert "(30 September 2027)" in told[-2]
    assert told[-1] == "G-02 Nobody shouts across the river any more."
    measured = record("G-01", Kind.GOAL, "From 40 to 100 a month.", fit=Fit(
        now="40", plan="100 a month", must="at least 90"))  # fmt: skip
    assert texts(why(desk(measured))) == ["G-01 From 40 to 100 a month. Good enough: at least 90."]
    cut = record("G-01", Kind.GOAL, "A long one, whole.", title="A long…", fit=Fit(plan="3"))
    assert texts(why(desk(cut))) == ["G-01 A long one, whole. Wanted: 3."]


def test_who_names_below_what_each_does_decides_or_tries() -> None:
    below = [one.partition(" → ")[2] for one in texts(who(Desk(ferry())))]
    assert below == ["NEED-03", "NEED-01, NEED-02, TST-01", "OPEN-02"]


def test_tasks_stand_by_weight_with_all_that_bears_on_them() -> None:
    told = texts(tasks(Desk(ferry())))
    assert [one for one in told if one.startswith("NEED")] == [
        "NEED-02 Call the ferry from the other bank", "NEED-03 Close the crossing at flood",
        "NEED-01 See what the river is like",
    ]  # fmt: skip
    assert told[1:10] == [
        "Walker · must · for G-01 · because shouting does not carry in wind",
        "The walker pulls the rope. → FR-01 The bell post shall light the lamp.",
        "The ferryman answers. → FR-02 The bell post shall count down the minutes.",
        "The walker steps into the boat.",
        "If it goes wrong",
        "FR-03 If the lamp is broken, then the bell post shall ring three times. (open: OPEN-02)",
        "Numbers and rules",
        "QR-01 The lamp is seen from 300 metres in rain.",
        "Tried by TST-01",
    ]


def test_a_must_says_what_it_lacks_as_open_and_another_task_as_not_said() -> None:
    assert "open: what can go wrong" in texts(tasks(Desk(ferry())))
    told = changed(tasks, "NEED-03", priority=Priority.SHOULD)
    (heading,) = (at for at, one in enumerate(told) if one.startswith("NEED-03"))
    later = next(at for at, one in enumerate(told) if at > heading and one.startswith("not told: "))
    assert "NEED-" not in "".join(told[heading + 1 : later + 1])
    assert not any(one.startswith("not told") for one in told[:heading] if "NEED-03" in one)
    assert lacking(desk(), record("NEED-01", Kind.NEED, title="x", priority=Priority.MUST)) == [
        "steps", "failure", "check",
    ]  # fmt: skip


def test_a_task_told_with_who_does_it_is_headed_by_the_whole_line() -> None:
    told = texts(tasks(desk(
        record("NEED-01", Kind.NEED, "They reserve one.", title="Reserve one",
               fields={"role": "they"}, priority=Priority.MUST),
        record("NEED-02", Kind.NEED, "It opens.", title="It opens", fields={"role": "I"}),
        record("NEED-03", Kind.NEED, "The cook sees a very long list of things.",
               title="Sees a very…", fields={"role": "the cook"}),
    )))  # fmt: skip
    told = [one for one in told if not one.startswith(("not told", "open"))]
    assert told == [
        "NEED-01 They reserve one", "must",
        "NEED-02 It opens", "Done by the person asked",
        "NEED-03 The cook sees a very long list of things",
    ]  # fmt: skip


def test_what_is_tried_for_a_goal_is_not_said_to_try_its_tasks() -> None:
    task = record("NEED-01", Kind.NEED, title="call", links=links("serves", "G-01"))
    check = record("TST-01", Kind.CHECK, "Ten calls.", links=links("checks", "G-01"))
    made = desk(record("G-01", Kind.GOAL, "Less."), task, check)
    assert tried_by(made, task) == {"TST-01": "G-01"}
    assert not [one for one in texts(tasks(made)) if "Tried" in one]


def test_a_step_of_another_task_and_one_told_twice_are_links() -> None:
    story = Story(need="NEED-01", title="", steps=(
        Step(does="pull", response="it rings", function="FR-01"),
        Step(does="pull again", response="it rings", function="FR-01"),
        Step(does="look", response="it shows", function="FR-02"),
    ))  # fmt: skip
    made = desk(
        record("NEED-01", Kind.NEED, title="call"),
        record("FR-01", Kind.FUNCTION, "It rings.", parent="NEED-01"),
        record("FR-01-2", Kind.FUNCTION, "It lights.", parent="NEED-01"),
        record("FR-02", Kind.FUNCTION, "It shows."),
        stories=(story,),
    )
    assert texts(tasks(made))[1:4] == [
        "Pull. → FR-01 It rings.; FR-01-2 It lights.",
        "Pull again. → FR-01; FR-01-2",
        "Look. → FR-02",
    ]


def test_a_weight_of_its_own_a_version_and_a_guess_stand_behind_the_sentence() -> None:
    one = record("FR-01", Kind.FUNCTION, "It rings within two weeks.", sure=False,
                 priority=Priority.SHOULD, fields={"slice": "second"})  # fmt: skip
    assert texts(everywhere(desk(one)))[1] == (
        "FR-01 It rings within two weeks. (should; second version; a guess)"
    )


def test_what_only_a_document_says_is_said_to_be_its_word_until_somebody_confirms_it() -> None:
    quote = Quote(source="sign.txt", sha256="0", start=0, end=4, quote="dusk")
    came = (Origin(answer="sign", event=1, via=Via.DOCUMENT, quotes=(quote,)),)
    one = record("BR-01", Kind.RULE, "It closes at dusk.", origins=came)
    assert texts(everywhere(desk(one)))[1] == "BR-01 It closes at dusk. (only sign.txt says so)"
    sure = one.model_copy(update={"confirmed_by": "Ines"})
    assert texts(everywhere(desk(sure)))[1] == "BR-01 It closes at dusk."


def test_a_reason_and_an_example_follow_the_sentence() -> None:
    one = record("FR-01", Kind.FUNCTION, "It rings because of fog.", rationale="of fog",
                 examples=(Example(when="fog falls", then="it rings"),))  # fmt: skip
    assert texts(everywhere(desk(one)))[1] == (
        "FR-01 It rings because of fog. Example: when fog falls, then it rings."
    )


def test_only_what_is_fixed_stands_as_fixed() -> None:
    told = texts(everywhere(Desk(ferry())))
    assert told[told.index("Fixed") + 1] == "CON-01 No cable may cross the river."
    unsaid = "Further limits"
    assert told[told.index(unsaid) + 1] == "CON-03 It costs less than 900 francs."
    assert told[told.index("Preferences, not fixed") + 1].startswith("CON-02 We like brass.")
    assert not [one for one in told if one.startswith("CON-04")]


def test_a_limit_stands_under_how_far_it_holds() -> None:
    def limit(name: str, **more: object) -> Record:
        return record(name, Kind.LIMIT, f"{name} holds.", **more)

    asked = record("OPEN-1", Kind.QUESTION, "Is it so?", links=links("blocks", "CON-1"))
    told = texts(everywhere(desk(
        limit("CON-1", heard=True, fields={"standing": "fixed"}), asked,
        limit("CON-2", fields={"sort": "place"}), limit("CON-3", fields={"standing": "odd"}),
        limit("CON-4", fields={"standing": "liked", "sort": "place"}),
    )))  # fmt: skip
    assert told == [
        "Further limits", "CON-3 CON-3 holds.",
        "Preferences, not fixed", "CON-4 CON-4 holds.",
        "Heard only, to check", "CON-1 CON-1 holds. (heard only; open: OPEN-1)",
        "Where it is used and where it runs", "CON-2 CON-2 holds.",
    ]  # fmt: skip


def test_events_against_states_from_two_of_each_on() -> None:
    (table, note) = events(Desk(ferry()))
    assert isinstance(table, Table) and isinstance(note, Paragraph)
    assert [[shown(cell) for cell in row] for row in table.rows] == [
        ["the walker pulls the rope", "FR-06", "open"], ["fog falls", "open", "FR-07"],
    ]  # fmt: skip
    one = record("FR-01", Kind.FUNCTION, "While it is dark, when fog falls, it shall ring.",
                 pattern=Pattern.COMPLEX)  # fmt: skip
    assert list(events(desk(one))) == []


def test_a_thing_whose_parts_nobody_gave_stands_as_told() -> None:
    told = list(things(desk(record("DR-01", Kind.DATA, "Calls, by the hour."))))
    assert texts(told) == ["DR-01 Calls, by the hour."]
    assert isinstance(told[0], Items)


def test_what_it_is_not_stands_by_sort_and_duties_stay_somebodys_job() -> None:
    assert texts(exclusions(Desk(ferry()))) == [
        "Prohibitions", "OUT-01 It takes no money.",
        "Stays somebody's job", "FR-05 The ferryman winds the bell each Monday.",
        "Left out, at least for now", "OUT-02 The mill's own boat.",
    ]  # fmt: skip


def test_the_picture_has_all_neighbours_or_there_is_none() -> None:
    def near(count: int) -> list[Block]:
        return list(picture(desk(*(
            record(f"IF-{n:02d}", Kind.INTERFACE, title=f"neighbour {n}") for n in range(count)
        ))))  # fmt: skip

    (drawn,) = near(MOST)
    assert isinstance(drawn, Picture) and len(drawn.around) == MOST
    assert near(MOST + 1) == near(2) == []


def test_what_has_no_column_of_its_own_is_kept_under_more() -> None:
    thing = record("DR-01", Kind.DATA, title="Call", fields={
        "facts": "hour", "worst_case": "200 a day", "group": "signals",
    })  # fmt: skip
    (table,) = (one for one in things(desk(thing)) if isinstance(one, Table))
    assert table.head == ("", "Thing", "Facts or an example", "More")
    assert shown(table.rows[0][-1]) == "worst case: 200 a day"


def test_how_it_is_today_stands_with_why() -> None:
    made = desk(background={"today": "we shout\nwe wait"}, forms=("a device",))
    assert texts(why(made)) == ["How it is done today", "We shout.", "We wait."]
    made = desk(background={"today": "we shout. we wait"}, forms=("a device",))
    assert texts(why(made)) == ["How it is done today: We shout. We wait."]


def test_a_neighbour_named_twice_is_one_with_both_ways() -> None:
    def near(name: str, title: str, way: str) -> Record:
        return record(name, Kind.INTERFACE, title=title, fields={"direction": way})

    made = desk(
        record("NEED-01", Kind.NEED, title="call", fields={"role": "walker"}),
        near("IF-01", "the mill", "in"),
        near("IF-02", "Mill", "out"),
        near("IF-03", "Gauge", ""),
    )
    (drawn,) = picture(made)
    assert isinstance(drawn, Picture)
    assert [(one.node.name, one.way) for one in drawn.around] == [("the mill", "both"),
                                                                  ("Gauge", "")]  # fmt: skip


def test_a_table_row_has_its_id() -> None:
    (table,) = (one for one in things(Desk(ferry())) if isinstance(one, Table))
    assert all(isinstance(row[0][0], Id) for row in table.rows)


def test_a_rule_told_of_a_thing_stands_with_the_rules_alone() -> None:
    pass_ = record(
        "DR-1", Kind.DATA, title="Fish pass", fields={"facts": "at least 1.2 m3/s", "sort": "rule"}
    )
    boat = record("DR-2", Kind.DATA, title="Boat", fields={"facts": "name, length"})
    old = record("DR-3", Kind.DATA, "All old lists must come along.", fields={"sort": "take-over"})
    there = desk(pass_, boat, old)
    assert texts(everywhere(there)) == ["Rules", "DR-1 Fish pass."]
    (table, *_) = things(there)
    assert isinstance(table, Table)
    assert [shown(row[-1]) for row in table.rows] == ["name, length"]


def test_loads_and_undecided_wishes_stand_apart_from_what_it_does() -> None:
    load = record("FR-1", Kind.FUNCTION, "At Easter then it's about 20 calls a week, not 9.",
                  fields={"sort": "load"})  # fmt: skip
    does = record("FR-2", Kind.FUNCTION, "It rings about 20 times.")
    wish = record("NEED-1", Kind.NEED, "The mate would like it to read the stars.",
                  fields={"group": "besides", "sort": "wish"})  # fmt: skip
    meant = record("NEED-2", Kind.NEED, "Sails would be nice.", priority=Priority.MUST,
                   fields={"group": "besides"})  # fmt: skip
    told = texts(everywhere(desk(load, does, wish, meant)))
    assert told == [
        "What it does", "FR-2 It rings about 20 times.", "NEED-2 Sails would be nice. (must)",
        "How much and how often", "FR-1 At Easter then it's about 20 calls a week, not 9.",
        "Wished; nobody said whether now or later",
        "NEED-1 The mate would like it to read the stars.",
    ]  # fmt: skip


def test_what_there_is_and_nobody_wants_in_it_does_not_come_along() -> None:
    old = {"fields": {"sort": "take-over"}}
    told = texts(
        things(
            desk(
                record("DR-01", Kind.DATA, "The list of berths.", **old),
                record("DR-02", Kind.DATA, "The log books, those needn't come in.", **old),
                record("DR-03", Kind.DATA, "The old cards stay in the cupboard.", **old),
                record("DR-05", Kind.DATA, "Day book of this year, no, leave that be.", **old),
                record(
                    "DR-04", Kind.DATA, "90 boats, with tags, the book stays where it is.", **old
                ),
            )
        )
    )
    assert told == [
        "Comes along from today", "DR-01 The list of berths.",
        "DR-04 90 boats, with tags, the book stays where it is.",
        "Does not come along", "DR-02 The log books, those needn't come in.",
        "DR-03 The old cards stay in the cupboard.",
        "DR-05 Day book of this year, no, leave that be.",
    ]  # fmt: skip


def spaced(value: Any, key: str = "") -> Any:
    """The same with two blanks wherever somebody typed one, and a line end before each "the"."""
    if isinstance(value, dict):
        return {name: spaced(inside, name) for name, inside in value.items()}
    if isinstance(value, list | tuple):
        return [spaced(inside, key) for inside in value]
    typed = isinstance(value, str) and key != "priority"
    return value.replace(" ", "  ").replace("  the ", " \n the ") if typed else value


def test_two_blanks_and_line_ends_of_what_was_typed_stand_in_no_line() -> None:
    origin = Origin(answer="tasks", event=3, by="Otto Berg", worded_by="a program", words="so so")
    made = ferry().model_copy(
        update={
            "records": (*ferry().records, record("BR-9", Kind.RULE, "Six.", origins=(origin,))),
            "stories": (
                *ferry().stories,
                Story(need="", title="", by="Otto Berg", steps=(Step(does="pull it", id="S-1"),)),
            ),
        }
    )
    typed = Specification.model_validate(spaced(made.model_dump(exclude={"metrics"})))
    told = [
        line
        for one in (paper(typed), evidence(typed))
        for block in one.blocks
        if not isinstance(block, Words)
        for line in texts((block,))
    ]
    assert len(told) > 100
    assert [line for line in told if "  " in line or "\n" in line] == []


def test_a_sort_that_the_part_does_not_know_stands_with_what_it_does() -> None:
    odd = record("FR-1", Kind.FUNCTION, "It rings.", fields={"sort": "failure"})
    assert texts(everywhere(desk(odd)))[0] in ("What it does", "If something goes wrong")
    unknown = record("FR-1", Kind.FUNCTION, "It rings.", fields={"sort": "odd"})
    assert texts(everywhere(desk(unknown))) == ["What it does", "FR-1 It rings."]


def test_a_further_thing_told_in_the_same_breath_has_a_row_that_leads_to_the_first() -> None:
    boat = record("DR-1", Kind.DATA, "x", title="Boat",
                  fields={"facts": "name, length; the loan: who, which boat"})  # fmt: skip
    (table,) = things(desk(boat))
    assert isinstance(table, Table)
    assert [[shown(cell) for cell in row] for row in table.rows] == [
        ["DR-1", "Boat", "name, length"], ["DR-1", "Loan", "who, which boat"],
    ]  # fmt: skip


def test_what_is_told_of_facts_stands_with_the_things_and_in_no_task() -> None:
    task = record("NEED-1", Kind.NEED, title="weigh a boat")
    rule = record("BR-1", Kind.RULE, "Kept: two years.", fields={"sort": "kept"})
    there = desk(task, rule.model_copy(update={"parent": "NEED-1"}))
    assert not [one for one in texts(tasks(there)) if "two years" in one]
    assert [one for one in texts(things(there)) if "two years" in one] == ["BR-1 Kept: two years."]


def test_facts_of_one_thing_that_were_told_line_by_line_are_one_row() -> None:
    boat = [record(f"DR-0{n}", Kind.DATA, fact, title="Boat", fields={"facts": fact})
            for n, fact in ((1, "name"), (2, "seats"))]  # fmt: skip
    kept = record(
        "DR-03", Kind.DATA, "log", title="Boat", fields={"facts": "log", "kept": "a year"}
    )
    (table,) = things(desk(*boat, kept))
    assert isinstance(table, Table)
    assert [(shown(row[0]), shown(row[2])) for row in table.rows] == [
        ("DR-01", "name, seats"), ("DR-03", "log"),
    ]  # fmt: skip
    assert [[one.id for one in row[0] if isinstance(one, Id)] for row in table.rows] == [
        ["DR-01", "DR-02"], ["DR-03"],  # a link to the second fact leads to the row of both
    ]  # fmt: skip
    links = tuple(Link(type="blocks", target=f"DR-0{n}") for n in (1, 2, 3))
    asks = record("OPEN-01", Kind.QUESTION, "How long?", links=links)
    assert desk(*boat, kept, asks).held_up(asks) == ["DR-01", "DR-03"]
