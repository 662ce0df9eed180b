"""What it never does, what stays somebody's job, what is left out, and what holds everywhere."""

from __future__ import annotations

from askfirst.paper.closing import risks
from askfirst.paper.everywhere import everywhere
from askfirst.paper.exclusions import exclusions
from askfirst.paper.unsettled import unsettled
from askfirst.requirements import Kind, Priority
from papers import desk, record, texts


def test_what_was_wanted_besides_the_tasks_and_not_now_stands_under_left_out() -> None:
    made = desk(
        record("N-1", Kind.NEED, "Call the ferry."),
        record("N-2", Kind.NEED, "Print the log.", fields={"tick": "print"},
               priority=Priority.WONT),
        record("X-1", Kind.EXCLUSION, "Weather.", fields={"sort": "left-out"}),
    )  # fmt: skip

    told = texts(exclusions(made))
    assert told[0] == "Left out, at least for now"
    assert [line.partition(" ")[0] for line in told[1:]] == ["X-1", "N-2"]


def test_what_it_must_not_do_and_is_only_heard_is_open_and_stands_nowhere_else() -> None:
    made = desk(
        record("X-1", Kind.EXCLUSION, "Ring at night.", fields={"sort": "never"}),
        record("X-2", Kind.EXCLUSION, "No photos.", fields={"sort": "never"}, heard=True),
    )

    told = texts(exclusions(made))
    assert [line.partition(" ")[0] for line in told[1:]] == ["X-1"]
    assert [one.id for one in made.heard] == ["X-2"]
    assert any("No photos." in one for one in texts(unsettled(made)))


def test_who_alone_may_is_a_rule_and_no_never() -> None:
    made = desk(
        record("X-1", Kind.EXCLUSION, "Ring at night.", fields={"sort": "never"}),
        record("X-2", Kind.EXCLUSION, "Nobody may moor here.", fields={"sort": "rule"}),
        record("X-3", Kind.EXCLUSION, "Only Bo may, I heard.", fields={"sort": "rule"}, heard=True),
    )
    assert [line.partition(" ")[0] for line in texts(exclusions(made))] == ["Prohibitions", "X-1"]
    assert texts(everywhere(made)) == ["Rules", "X-2 Nobody may moor here."]


def test_what_is_only_heard_of_a_neighbour_is_open_and_no_neighbour() -> None:
    made = desk(
        record("I-1", Kind.INTERFACE, "The port wants lists.", heard=True),
        record("I-2", Kind.INTERFACE, "The school sends names."),
    )
    assert [one.id for one in made.neighbours] == ["I-2"]
    assert texts(exclusions(made)) == []
    assert any("The port wants lists." in one for one in texts(unsettled(made)))


def test_what_is_taken_for_true_and_only_heard_is_open() -> None:
    made = desk(
        record("A-1", Kind.ASSUMPTION, "The port counts.", heard=True),
        record("A-2", Kind.ASSUMPTION, "The tide is known."),
    )

    assert [line.partition(" ")[0] for line in texts(risks(made))] == ["Assumed", "A-2"]
    assert any("The port counts." in one for one in texts(unsettled(made)))


def test_a_limit_that_is_somebodys_job_stands_there_and_is_no_limit() -> None:
    made = desk(
        record("L-1", Kind.LIMIT, "The board oils it.", fields={"sort": "others-job"}),
        record("L-2", Kind.LIMIT, "No cable.", fields={"standing": "fixed"}),
    )

    told = texts(exclusions(made))
    assert told[0] == "Stays somebody's job"
    assert [line.partition(" ")[0] for line in told[1:]] == ["L-1"]
    assert [line.partition(" ")[0] for line in texts(everywhere(made))[1:]] == ["L-2"]


def test_what_never_happens_comes_before_what_is_left_out_and_an_unknown_sort_first() -> None:
    made = desk(
        record("X-1", Kind.EXCLUSION, "Weather.", fields={"sort": "left-out"}),
        record("X-2", Kind.EXCLUSION, "Ring at night.", fields={"sort": "never"}),
        record("X-3", Kind.EXCLUSION, "Songs.", fields={"sort": "odd"}),
    )

    told = [line.partition(" ")[0] for line in texts(exclusions(made))]
    assert told == ["X-3", "Prohibitions", "X-2", "Left", "X-1"]


def test_qualities_stand_before_what_people_would_refuse() -> None:
    made = desk(
        record("R-1", Kind.RISK, "It must be quiet.", fields={"sort": "demand"}),
        record("R-2", Kind.RISK, "The weir breaks."),
        record("Q-1", Kind.QUALITY, "It rings within a second."),
    )

    told = texts(everywhere(made))
    assert told[0] == "Qualities"
    assert [line.partition(" ")[0] for line in told[1:]] == ["Q-1", "R-1"]
