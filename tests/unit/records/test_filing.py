"""A record stands in the block of a task only when a noun of it belongs to no other task."""

from __future__ import annotations

import pytest

from askfirst.records.filing import filed
from askfirst.requirements import Kind, Record


def need(number: int, title: str) -> Record:
    return Record(id=f"NEED-{number:02d}", kind=Kind.NEED, title=title, statement=f"{title}.")


def rule(words: str) -> Record:
    return Record(id="BR-01", kind=Kind.RULE, statement=f"{words}.", words=words)


def place(words: str, *titles: str, apart: tuple[str, ...] = ()) -> str:
    tasks = [need(number, title) for number, title in enumerate(titles, 1)]
    return filed([*tasks, rule(words)], (), apart)[-1].parent


def test_by_a_noun_that_one_task_has() -> None:
    assert place("who buys a ticket pays 3 euros", "Buy a ticket", "Find the hall") == "NEED-01"


def test_a_noun_alone_may_mean_another_thing() -> None:
    assert place("letters must be big enough", "Write a letter to the owner", "Find a plot") == ""


def test_a_noun_of_two_tasks_tells_nothing() -> None:
    assert place("a ticket is 3 euros", "Buy a ticket", "Hand back the ticket") == ""


def test_a_noun_that_another_task_names_in_passing_tells_nothing() -> None:
    price = "who buys a ticket pays 3 euros"
    assert place(price, "Buy a ticket", "Count the money") == "NEED-01"
    assert place(price, "Buy a ticket", "Count the ticket money") == ""


def test_what_bears_on_two_tasks_stands_in_none() -> None:
    assert place("the ticket names the hall", "Buy a ticket", "Find the hall") == ""


def test_names_of_people_do_not_count() -> None:
    assert place("the warden locks up", "Ask the warden", "Find it", apart=("warden",)) == ""


def test_what_a_title_lists_behind_a_colon_does_not_count() -> None:
    assert place("the lift stops at ten", "Ask where I am: room, floor, lift", "Hear it") == ""


def test_two_words_of_a_long_line_are_too_few() -> None:
    long = "who keeps a goat by the ticket hall without a leash pays the priest on the next feast"
    assert place(f"{long} and buys a ticket", "Buy a ticket", "Find a plot") == ""


def test_when_it_is_tells_nothing_of_what_it_is_about() -> None:
    assert place("last year two bills were wrong", "See the reading of last year", "Find it") == ""


def test_where_it_was_asked_wins() -> None:
    asked = rule("a ticket is 3 euros").model_copy(update={"parent": "NEED-02"})
    records = filed([need(1, "Buy a ticket"), need(2, "Find the hall"), asked], (), ())
    assert records[-1].parent == "NEED-02"


def test_a_check_stands_with_the_task_that_it_tries() -> None:
    check = rule("buy a ticket for 3 euros").model_copy(update={"kind": Kind.CHECK})
    records = filed([need(1, "Buy a ticket"), need(2, "Find the hall"), check], (), ())
    assert records[-1].parent == "NEED-01"


@pytest.mark.parametrize(("count", "parent"), [(19, "NEED-01"), (20, "")])
def test_what_most_lines_say_tells_nothing_from_twenty_records_on(count: int, parent: str) -> None:
    tasks = [need(1, "Buy a ticket"), need(2, "Find the hall")]
    about = [
        Record(id=f"G-{number:02d}", kind=Kind.GOAL, statement="Fewer lost tickets.")
        for number in range(count - len(tasks) - 1)
    ]
    records = filed([*tasks, *about, rule("who buys a ticket pays 3 euros")], (), ())

    assert len(records) == count
    assert records[-1].parent == parent


@pytest.mark.parametrize("kind", [Kind.FUNCTION, Kind.RULE, Kind.QUALITY, Kind.CHECK, Kind.LIMIT])
def test_what_a_task_is_built_from_and_tried_by_is_filed_and_no_limit(kind: Kind) -> None:
    told = rule("who buys a ticket pays 3 euros").model_copy(update={"kind": kind})
    found = filed([need(1, "Buy a ticket"), need(2, "Find the hall"), told], (), ())[-1].parent
    assert found == ("" if kind is Kind.LIMIT else "NEED-01")


def test_a_noun_of_a_third_of_many_lines_tells_nothing() -> None:
    def parent(about: int) -> str:
        lines = [
            Record(id=f"CON-{number}", kind=Kind.LIMIT,
                   statement="The ticket is blue." if number < about else "The boat is blue.")
            for number in range(20)
        ]  # fmt: skip
        told = rule("who buys a ticket pays 3 euros")
        tasks = [need(1, "Buy a ticket"), need(2, "Find the hall")]
        return filed([*tasks, *lines, told], (), ())[-1].parent

    assert parent(1) == "NEED-01"
    assert parent(12) == ""
