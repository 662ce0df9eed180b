"""What is said twice is one record, and nothing that was told of either mention is lost."""

from __future__ import annotations

from askfirst.records import compose
from askfirst.records.merging import merged
from askfirst.requirements import Fit, Kind, Link, Origin, Priority, Record
from interviews import answer, told
from rows import each_row

TASKS = ["The keeper notes the ships", "the keeper notes the ships.", "The boy rings the bell"]


def one(name: str, kind: Kind = Kind.RULE, **more: object) -> Record:
    values = {"statement": "The gate opens at 6.", **more}
    return Record.model_validate({"id": name, "kind": kind, **values})


def both(first: Record, again: Record) -> Record:
    (kept,) = merged([first, again])
    return kept


def test_the_first_mention_stands_with_the_ids_and_origins_of_all_others_once_each() -> None:
    came = [Origin(answer="rules", event=number) for number in (1, 2)]
    records = [one("BR-1", origins=(came[0],)), one("BR-2", origins=(came[0], came[1])),
               one("BR-3", statement="Boats wait outside."), one("BR-4")]  # fmt: skip
    first, other = merged(records)
    assert (first.id, first.fields["also"]) == ("BR-1", "BR-2 BR-4")
    assert first.origins == tuple(came)
    assert other.id == "BR-3"


def test_what_only_the_second_mention_was_told_stands_with_the_first() -> None:
    again = one("BR-2", rationale="fog", owner="Ann", priority=Priority.MUST, parent="N-1",
                fit=Fit(must="6", meter="Ann"),
                links=(Link(type="serves", target="G-1"),))  # fmt: skip
    kept = both(one("BR-1", fit=Fit(now="7", must="5"), missing=("number",)), again)
    assert (kept.rationale, kept.owner, kept.priority) == ("fog", "Ann", Priority.MUST)
    assert (kept.parent, kept.linked("serves"), kept.missing) == ("N-1", ("G-1",), ())
    assert kept.fit == Fit(now="7", must="5", meter="Ann")


def test_what_the_first_mention_was_told_is_not_overwritten() -> None:
    first = one("BR-1", rationale="fog", owner="Ann", priority=Priority.COULD, parent="N-1",
                links=(Link(type="serves", target="G-1"),), missing=("number",))  # fmt: skip
    again = one("BR-2", rationale="ice", owner="Bo", priority=Priority.MUST, parent="N-2",
                links=(Link(type="serves", target="G-2"),), missing=("number",))  # fmt: skip
    kept = both(first, again)
    assert kept == first.model_copy(update={"fields": {"also": "BR-2"}})


def test_a_limit_that_was_ticked_as_fixed_once_is_fixed() -> None:
    liked, fixed = (one(f"CON-{name}", Kind.LIMIT, fields={"standing": name})
                    for name in ("liked", "fixed"))  # fmt: skip
    assert both(liked, fixed).fields["standing"] == "fixed"
    assert both(fixed, liked).fields["standing"] == "fixed"


def test_a_task_is_filed_in_no_other_task() -> None:
    again = one("N-2", Kind.NEED, parent="N-9")
    assert both(one("N-1", Kind.NEED), again).parent == ""


def test_what_pointed_to_the_second_mention_points_to_the_first() -> None:
    links = tuple(Link(type="serves", target=target) for target in ("N-2", "G-1"))
    rule = one("BR-1", statement="Boats wait outside.", parent="N-2", links=links)
    *_, pointing = merged([one("N-1", Kind.NEED), one("N-2", Kind.NEED), rule])
    assert (pointing.parent, pointing.linked("serves")) == ("N-1", ("N-1", "G-1"))


def test_words_of_one_kind_alone_are_one_fact_and_a_single_word_never_is() -> None:
    assert len(merged([one("BR-1"), one("T-1", Kind.TERM)])) == 2
    assert len(merged([one("T-1", Kind.TERM), one("T-2", Kind.TERM)])) == 2
    assert len(merged([one("BR-1", statement="Boats."), one("BR-2", statement="Boats.")])) == 2


def test_a_weight_and_a_walk_told_of_the_second_mention_of_a_task_stand_with_it() -> None:
    interview = told({"tasks": TASKS, "weight": ["need-02"]}, depth="standard")
    answer(interview, "use-more@NEED-02", ["The keeper types a name", "it shows the berth"])
    made = compose(interview)
    tasks = made.of_kind(Kind.NEED)
    assert [(task.id, task.priority) for task in tasks] == [
        ("NEED-01", Priority.MUST), ("NEED-03", None),
    ]  # fmt: skip
    (function,) = made.of_kind(Kind.FUNCTION)
    assert (function.parent, made.stories[0].need) == ("NEED-01", "NEED-01")
    assert (made.stories[0].title, made.metrics["dangling_ids"]) == ("Notes the ships", 0)


def test_how_a_change_is_seen_stands_with_the_goal_that_was_said_twice() -> None:
    goals = ["fewer calls", "fewer calls."]
    measure = ["2: at most 1 a month; counted by the caretakers"]
    made = compose(told({"goals": goals, "goal-measure": measure}, depth="standard"))
    (goal,) = made.of_kind(Kind.GOAL)
    assert (goal.fit.must, goal.fit.meter) == ("at most 1 a month", "the caretakers")
    assert goal.missing == ()


def test_what_says_that_it_was_said_is_the_line_it_means() -> None:
    first = one("BR-1", statement="At flood the gate at weir 3 opens by 20 cm.")
    again = one("FR-1", Kind.FUNCTION, statement="Flood.", words="flood, said that")
    other = one("FR-2", Kind.FUNCTION, statement="Fog, 30 m.", words="fog, 30 m, said that")
    kept = merged([again, first, other])
    assert [record.id for record in kept] == ["BR-1", "FR-2"]
    assert kept[0].fields["also"] == "FR-1"
    plain = one("FR-1", Kind.FUNCTION, statement="Flood.", words="flood")
    assert len(merged([plain, first])) == 2


def test_a_line_with_a_number_that_another_holds_whole_is_one_fact_with_two_origins() -> None:
    made = compose(told({
        "tasks": ["The mate lends boats"],
        "use": ["I pick the trip", "it prints the list two days before the trip"],
        "numbers": ["the list two days before the trip", "a boat is lent at most 3 hours"],
    }, depth="standard"))  # fmt: skip
    assert [one.words for one in made.of_kind(Kind.RULE)] == ["a boat is lent at most 3 hours"]
    (function,) = made.of_kind(Kind.FUNCTION)
    assert [one.answer for one in function.origins] == ["use", "numbers"]


def test_another_number_a_no_or_no_number_is_another_fact() -> None:
    numbers = ["the list three days before the trip", "never the list two days before the trip",
               "the list before the trip"]  # fmt: skip
    made = compose(told({
        "tasks": ["The mate lends boats"],
        "use": ["I pick the trip", "it prints the list two days before the trip"],
        "numbers": numbers,
    }, depth="standard"))  # fmt: skip
    assert [one.words for one in made.of_kind(Kind.RULE)] == numbers


def test_what_was_said_before_is_not_merged_with_what_says_no_such_thing() -> None:
    made = compose(told({
        "tasks": ["The club sees its own boats at once"],
        "decisions": ["a club never sees another club's boats, I said that"],
    }, depth="standard"))  # fmt: skip
    (rule,) = made.of_kind(Kind.RULE)
    assert "never sees another club's boats" in rule.statement


def test_who_alone_may_is_not_merged_with_what_only_tells_what_is_done() -> None:
    made = compose(told({
        "tasks": ["The mate changes the winch plan each morning"],
        "decisions": ["the winch plan changes only me, told you"],
    }, depth="standard"))  # fmt: skip
    assert [one.statement for one in made.of_kind(Kind.RULE)] == ["The winch plan changes only me."]


@each_row(
    ("words", "left"),
    [
        ("the oar is not tied up, the mate and the guard get told", 1),
        ("the oar is not tied up, the mate and the cook get told", 2),
        ("the oar is tied up, the mate and the guard get told", 2),
        ("the oar is gone, the cook gets told", 2),
    ],
)
def test_a_case_that_was_ticked_and_told_before_is_one_case(words: str, left: int) -> None:
    made = compose(told({
        "tasks": ["The mate lends boats"],
        "use": ["I pick the trip and it shows the boats"],
        "goes-wrong": ["if the oar is not tied up at night, then the mate and the guard get told"],
        "can-happen": {"missing": words},
    }, depth="standard"))  # fmt: skip
    assert len([one for one in made.of_kind(Kind.FUNCTION) if one.fails]) == left


def test_a_thing_that_says_it_was_said_is_no_quality() -> None:
    made = compose(told({
        "qualities": {"right": "the five values of each boat are right"},
        "facts": ["Values: said that, the five values of each boat"],
    }, depth="standard"))  # fmt: skip
    assert len(list(made.of_kind(Kind.QUALITY))) == 1
    assert len(list(made.of_kind(Kind.DATA))) == 1


def test_a_short_line_that_was_said_is_no_line_of_something_else() -> None:
    clerk = one("FR-1", Kind.FUNCTION, statement="The clerk types in only slips.", words="x")
    again = one("FR-2", Kind.FUNCTION, statement="Prices, only the clerk.",
                words="prices, only the clerk, I said that")  # fmt: skip
    assert [told.id for told in merged([clerk, again])] == ["FR-1", "FR-2"]
    same = one("FR-3", Kind.FUNCTION, statement="Only the clerk changes prices.", words="x")
    assert [told.id for told in merged([clerk, same, again])] == ["FR-1", "FR-3"]
