"""What happens when one thing happens, told in two ways: only what is certain shuts out."""

from __future__ import annotations

from askfirst.consistency.acting import opposed
from askfirst.requirements import Kind, Record
from rows import each_row


def function(trigger: str, response: str) -> Record:
    return Record(
        id="FR-01", kind=Kind.FUNCTION, words=f"{trigger} -> {response}",
        fields={"trigger": trigger, "response": response},
    )  # fmt: skip


@each_row(
    ("first", "second"),
    [
        ("open the gate", "close the gate"),
        ("it locks the gate", "the gate is unlocked"),
        ("start the pump", "stop the pump"),
        ("open the gate", "keep the gate"),
        ("move the boat", "leave the boat"),
    ],
)
def test_two_ends_of_one_thing_shut_each_other_out(first: str, second: str) -> None:
    assert opposed(function("the bell rings", first), function("the bell rings", second))


@each_row(
    ("first", "second"),
    [
        ("open the gate", "close the hatch"),
        ("open the gate", "open the gate"),
        ("open the gate", "start the gate"),
        ("open the gate", "close the gate unless it rains"),
        ("open the gate", "show the closed gate"),
        ("open and lock the gate", "close the gate"),
    ],
)
def test_another_thing_and_what_is_not_certain_shut_nothing_out(first: str, second: str) -> None:
    assert not opposed(function("the bell rings", first), function("the bell rings", second))


def test_only_the_same_event_counts_and_a_failure_is_its_own() -> None:
    first = function("power fails", "open the gate")

    assert opposed(first, function("no power", "close the gate"))
    assert opposed(first, function("connection or power fails", "close the gate"))
    assert not opposed(first, function("power comes", "close the gate"))
    assert not opposed(first, function("power", "close the gate"))
