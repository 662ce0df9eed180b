"""What comes in and goes out, the picture of it, and events against states."""

from __future__ import annotations

from askfirst.paper.around import around
from askfirst.paper.blocks import Picture
from askfirst.paper.events import events
from askfirst.paper.picture import picture
from askfirst.requirements import Finding, Kind, Pattern, Record, Severity
from papers import desk, record, texts


def near(name: str, title: str, carries: str = "", **fields: str) -> Record:
    told = f"{title or name}: {carries}."
    return record(name, Kind.INTERFACE, told, title=title, fields={"carries": carries, **fields})


def test_a_neighbour_that_was_cut_has_a_row_and_any_other_stands_as_told() -> None:
    assert texts(around(desk(
        near("IF-1", "Mill", "height", direction="to", form="list", frequency="daily"),
        near("IF-2", "", "height"), near("IF-3", "Gauge"),
    ))) == [
        "From or to", "What", "Form", "How often",
        "IF-1", "to Mill", "height", "list", "daily",
        "IF-2 IF-2: height.", "IF-3 Gauge: .",
    ]  # fmt: skip
    untold = texts(around(desk(near("IF-1", "Mill", "height"))))
    assert untold == ["From or to", "What", "IF-1", "Mill", "height"]


def test_a_neighbour_that_contradicts_something_is_a_link() -> None:
    found = Finding(code="x", family="y", severity=Severity.ERROR, message="m", record="IF-1")
    assert texts(around(desk(near("IF-1", "Mill", "height"), findings=(found,)))) == ["IF-1"]


def drawn(*records: Record) -> list[tuple[list[str], list[tuple[str, str]]]]:
    return [
        ([one.name for one in made.acting], [(one.node.name, one.way) for one in made.around])
        for made in picture(desk(*records))
        if isinstance(made, Picture)
    ]


def test_who_gets_a_task_done_stands_on_the_left_once_and_is_no_neighbour() -> None:
    def task(name: str, role: str = "", owner: str = "") -> Record:
        return record(name, Kind.NEED, title="x", fields={"role": role}, owner=owner)

    assert drawn(
        task("N-1", "walkers"), task("N-2", "the Walker"), task("N-3", owner="Ann"),
        near("IF-1", "mill", "x", direction="in"), near("IF-2", "Walker", "x"),
        near("IF-3", "gauge", "x", direction="to"), near("IF-4", "board", "x", direction="from"),
    ) == [(["Walkers", "Ann"], [("mill", "in"), ("gauge", "out"), ("board", "in")])]  # fmt: skip


def test_a_neighbour_that_is_named_twice_goes_every_way_that_was_told() -> None:
    ways = [
        near(f"IF-{number}", name, "x", direction=way)
        for number, (name, way) in enumerate(
            [("mill", ""), ("mill", "in"), ("gauge", "to"), ("gauge", "out"), ("bell", "in"),
             ("bell", ""), ("board", "in"), ("board", "out")]
        )
    ]  # fmt: skip
    assert drawn(*ways) == [([], [("mill", "in"), ("gauge", "out"), ("bell", "in"),
                                  ("board", "both")])]  # fmt: skip


def test_a_line_that_could_not_be_cut_fits_into_no_picture() -> None:
    long = "the board of the mill beside paths"
    known = (near("IF-1", "mill"), near("IF-2", "gauge"), near("IF-3", "bell"))
    assert drawn(*known, near("IF-4", long)) == []
    assert len(drawn(*known, near("IF-4", long, "height"))) == 1
    assert len(drawn(*known, near("IF-4", "the board of the mill here"))) == 1


def happens(name: str, state: str, trigger: str) -> Record:
    return record(name, Kind.FUNCTION, "x", fields={"state": state, "trigger": trigger})


def test_what_happens_twice_in_a_state_has_one_row_however_it_is_written() -> None:
    assert texts(events(desk(
        happens("FR-1", "dark", "fog"), happens("FR-2", "Light", "Fog."),
        happens("FR-3", "dark", "rain"), happens("FR-4", "dark", "fog"),
        happens("FR-5", "", "fog"), happens("FR-6", "light", ""),
    ))) == [
        "What happens", "dark", "Light", "fog", "FR-1, FR-4", "FR-2", "rain", "FR-3", "open",
        "Open: nobody said what happens then.",
    ]  # fmt: skip


def test_a_table_needs_two_events_and_two_states_and_without_a_hole_no_note() -> None:
    one, other = happens("FR-1", "dark", "fog"), happens("FR-2", "light", "fog")
    assert list(events(desk(one, other))) == []
    assert list(events(desk(one, happens("FR-2", "dark", "rain")))) == []
    full = desk(one, other, happens("FR-3", "dark", "rain"), happens("FR-4", "light", "rain"))
    assert texts(events(full))[-1] == "FR-4"


def test_state_and_trigger_are_read_out_of_a_sentence_only_where_it_has_both() -> None:
    def rings(name: str, state: str, pattern: Pattern) -> Record:
        told = f"While {state}, when fog falls, it shall ring."
        return record(name, Kind.FUNCTION, told, pattern=pattern)

    told = texts(events(desk(
        rings("FR-1", "it is dark", Pattern.COMPLEX), rings("FR-2", "it is wet", Pattern.EVENT),
        happens("FR-3", "light", "rain"),
    )))  # fmt: skip
    assert told[:5] == ["What happens", "it is dark", "light", "fog falls", "FR-1"]
    assert "FR-2" not in told


def test_a_state_that_was_told_stands_before_the_one_that_the_sentence_has() -> None:
    def told(name: str, state: str) -> Record:
        said = "While it is dark, when fog falls, the bell shall ring."
        return record(name, Kind.FUNCTION, said, pattern=Pattern.COMPLEX, fields={"state": state})

    light = happens("FR-3", "light", "rain falls")
    assert texts(events(desk(told("FR-1", "at night"), light)))[:3] == [
        "What happens", "at night", "light",
    ]  # fmt: skip
    assert texts(events(desk(told("FR-1", ""), light)))[1] == "it is dark"


def test_what_comes_in_and_goes_out_is_drawn_where_it_says_more() -> None:
    known = [near(f"IF-{number}", name, "x") for number, name in enumerate(("a", "b", "c"))]
    assert [type(one).__name__ for one in around(desk(*known))] == ["Table", "Picture"]
    assert [type(one).__name__ for one in around(desk(*known[:2]))] == ["Table"]


def test_what_a_sentence_has_is_read_where_only_the_state_was_told() -> None:
    said = "While it is dark, when fog falls, the bell shall ring."
    one = record("FR-1", Kind.FUNCTION, said, pattern=Pattern.COMPLEX, fields={"state": "dark"})
    told = texts(events(desk(one, happens("FR-2", "light", "rain falls"))))
    assert "fog falls" in told and "dark" in told
