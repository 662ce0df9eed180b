"""What the one sentence promises and no record holds is open, in the person's words."""

from __future__ import annotations

import pytest
from pydantic import JsonValue

from askfirst.records import compose
from askfirst.requirements import Kind, Record
from interviews import told
from rows import each_row

PROMISED = "skippers book the crane and the winch"


def left_open(sentence: str, name: str = "", **beside: JsonValue) -> list[Record]:
    said: dict[str, JsonValue] = {"sentence": sentence} | ({"name": name} if name else {})
    tasks: JsonValue = ["The skipper notes the ships"]
    made = compose(told({"tasks": tasks, "sentence": said, **beside}, depth="standard"))
    return [one for one in made.of_kind(Kind.QUESTION) if one.id.startswith("OPEN-sentence")]


def test_a_clause_of_which_no_record_speaks_is_open_with_where_it_was_said() -> None:
    (one,) = left_open(PROMISED)
    assert one.statement.endswith("of the first sentence: Skippers book the crane and the winch.")
    assert (one.words, one.fields["sort"]) == (PROMISED, "promised")
    assert (one.origins[0].answer, one.origins[0].line, one.origins[0].event) == (
        "sentence", "L2", 3,
    )  # fmt: skip


@each_row(
    "beside",
    [
        {"goals": ["The crane and the winch are used more"]},
        {"facts": ["Crane: winch"]},
        {"can-happen": {"power": "the crane and the winch stop"}},
        {"qualities": {"right": "the crane and the winch are right"}},
    ],
)
def test_what_a_record_of_what_is_wanted_speaks_of_is_not_open(
    beside: dict[str, JsonValue],
) -> None:
    assert left_open(PROMISED, **beside) == []


@pytest.mark.parametrize(
    "beside",
    [
        {"risks": ["The crane and the winch break -> nobody lifts"]},
        {"limits": ["The crane and the winch are green"]},
    ],
)
def test_what_only_a_risk_or_a_limit_speaks_of_is_open(beside: dict[str, JsonValue]) -> None:
    assert len(left_open(PROMISED, **beside)) == 1


def test_one_new_noun_may_be_another_word_for_what_was_said() -> None:
    assert left_open("skippers note the crane") == []


def test_the_name_of_the_system_is_nothing_new() -> None:
    assert left_open("skippers book the crane and the board") != []
    assert left_open("skippers book the crane and the board", "Tide board") == []


@each_row(
    ("sentence", "parts"),
    [
        (f"{PROMISED} and then pay the clerk and the boatman", 2),
        (f"{PROMISED}, but pay the clerk and the boatman", 2),
        (f"{PROMISED}. They pay the clerk and the boatman.", 2),
        (f"{PROMISED}; the clerk pays the boatman", 2),
        (f"{PROMISED}, so that the clerk and the boatman are paid", 1),
        (f"{PROMISED} in order to lift the boat and the mast", 1),
        ("skippers note the ships. They pay the clerk and the boatman.", 1),
    ],
)
def test_each_clause_is_open_by_itself_and_the_end_is_no_promise(sentence: str, parts: int) -> None:
    assert len(left_open(sentence)) == parts


def test_a_later_clause_is_named_after_its_place() -> None:
    names = [
        one.id for one in left_open("skippers note the ships. They pay the clerk and the boatman")
    ]
    assert names == ["OPEN-sentence-2"]


def test_a_name_with_a_backslash_is_a_name() -> None:
    said = {"sentence": "it shows the ships", "name": r"Dock\1"}
    made = compose(told({"sentence": said, "tasks": ["Skippers book the winch"]}))
    assert r"Dock\1 shows the ships" in made.paragraph
