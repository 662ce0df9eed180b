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


@each_row(
    ("first", "second"),
    [
        ("shut the gate", "open the gate"), ("closing the gate", "opening the gate"),
        ("Lock the gate", "unlock the gate"), ("begin the race", "end the race"),
        ("the pump starts", "the pump stops"), ("turn on the lamp", "turn off the lamp"),
        ("change the plan", "keep the plan"), ("moving the boats", "the boats stay"),
        ("close the gate", "leave the gate"), ("start the pump", "the pump remains"),
        ("stop the pump", "keep the pump"), ("it opens the gate", "please close the gate"),
        ("open all gates", "to close every gate"), ("our gate opens", "its gate closes"),
        ("open the gate at once", "close the gate immediately"),
        ("keep the gate open", "close the gate"),
    ],
)  # fmt: skip
def test_ends_that_shut_each_other_out_do_so_in_both_orders(first: str, second: str) -> None:
    one, other = function("the bell rings", first), function("the bell rings", second)
    assert opposed(one, other) and opposed(other, one)
    assert not opposed(one, function("the horn sounds", second))


@each_row(
    "doubt",
    ["not", "never", "no", "unless", "until", "except", "if", "when", "while", "only", "or", "and",
     "then", "but", "some", "half", "one", "two", "three", "four", "9", "doesn't"],
)  # fmt: skip
def test_a_doubt_in_what_is_done_shuts_nothing_out(doubt: str) -> None:
    opens = function("the bell rings", "open the gate")
    assert not opposed(opens, function("the bell rings", f"close the gate {doubt.title()} it"))
    assert opposed(opens, function("the bell rings", "close the gate"))


@each_row(
    "fails",
    ["is down", "fails", "Failed", "is gone", "is out", "are lost", "is off", "is cut off",
     "is cut", "breaks down", "has broken down", "dies", "is dead", "goes missing", "went out",
     "gets lost", "was failing", "fails in the middle."],
)  # fmt: skip
def test_a_failure_is_one_event_in_whatever_words_and_each_of_several_is_one(fails: str) -> None:
    opens = function("there is no power", "open the gate")
    assert opposed(opens, function(f"power {fails}", "close the gate"))
    assert opposed(opens, function(f"when light, power or heat {fails}", "close the gate"))
    assert not opposed(opens, function(f"light {fails}", "close the gate"))
