"""In what order figures come, how many of them, and whose answer is whose."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

pytest.importorskip("duckdb", reason="needs duckdb (askfirst[tally])")

from askfirst.tally import Tally, tallied
from askfirst.tally.results import Question


def counted(folder: Path, files: Sequence[Sequence[dict[str, object]]], group: str = "") -> Tally:
    """The figures of files, each of some lines."""
    paths = []
    for number, lines in enumerate(files):
        paths.append(folder / f"{number}.jsonl")
        paths[-1].write_text("".join(json.dumps(line) + "\n" for line in lines))
    scratch = folder / "scratch"
    scratch.mkdir()
    return tallied(paths, scratch, group=group, asks={"q": "Why?"})


def page(**answers: object) -> dict[str, object]:
    return {"answers": [{"id": key, "value": value} for key, value in answers.items()]}


def event(n: int, by: str, slot: str, value: str, **more: object) -> dict[str, object]:
    return {"n": n, "event": "answered", "by": by, "slot": slot, "value": value} | more


RANKED = [
    page(rank=["a", "b"], part=["a", "b"], n="10 minutes", mixed="5"),
    page(rank=["A ", "b"], part=["a", "c"], n="-2.5", mixed="no"),
    page(rank=["b", "a"], part=["a"], n="4/5", mixed="none"),
    page(rank=["a", "b"], part=["b", "a"], n="30s", mixed="12:30"),
]
SAID = [
    page(q=said, place=place, more=words)
    for said, place, words in (
        ("pear", "south", "the goats eat roses"),
        ("Pear ", "south", "roses for goats, an ox"),
        ("fig", "North", "bells"),
        ("fig", "north", "bells bells"),
        ("apple", "east", "x" * 81),
        ("apple", "", "x" * 81),
        ("plum", "", "y" * 80),
        ("apple", "", "y" * 80),
    )
]
FIRST = [
    event(1, "Ann", "told", "early"),
    event(2, "Ann", "told", "late"),
    event(3, "Bo", "told", "gone"),
    {"n": 4, "event": "undone", "by": "Bo", "target": 3},
    event(5, "Bo", "use@STK-01", "", status="unknown"),
    event(6, "Bo", "told!why", "follow-up"),
    event(7, "Bo", "read-back-1", "yes"),
    event(8, "Bo", "other", "x", status="not-relevant"),
    event(9, "Cy", "other", "x", status="later"),
]
SECOND = [event(3, "Ann", "told", "late"), event(1, "Dan", "told", "late")]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Tally:
    folder = tmp_path_factory.mktemp("tally")
    return counted(folder, [FIRST, SECOND, SAID + RANKED], group="place")


@pytest.fixture(scope="module")
def asked(made: Tally) -> dict[str, Question]:
    return {one.id: one for one in made.questions}


def test_replies_words_and_groups_come_by_number_and_then_by_name(
    asked: dict[str, Question],
) -> None:
    assert list(asked) == sorted(asked)
    assert [(one.text, one.times) for one in asked["q"].replies] == [
        ("apple", 3), ("fig", 2), ("Pear", 2),
    ]  # fmt: skip
    assert asked["q"].replies[0].share == 3 / 8
    assert [one.text for one in asked["more"].replies] == ["y" * 80], "longer is no reply"
    words = [(one.word, one.times, one.example) for one in asked["more"].words]
    assert words == [
        ("bells", 2, "bells"),
        ("goats", 2, "the goats eat roses"),
        ("roses", 2, "the goats eat roses"),
    ]
    groups = [(one.name, one.answered) for one in asked["q"].groups]
    assert groups == [("north", 2), ("south", 2), ("east", 1)]
    assert [one.text for one in asked["q"].groups[1].replies] == ["Pear"]
    assert asked["place"].groups == ()
    assert (asked["q"].text, asked["more"].text) == ("Why?", "")


def test_a_person_is_one_of_a_file_and_what_was_taken_back_is_taken_back_there(
    made: Tally, asked: dict[str, Question]
) -> None:
    assert "read-back-1" not in asked
    assert (made.people, made.files) == (5 + len(SAID) + len(RANKED), 3)
    assert [(one.text, one.times) for one in asked["told"].replies] == [("late", 3)]
    assert asked["told"].answered == 3
    assert (asked["use"].unknown, asked["use"].answered) == (1, 0)
    assert (asked["other"].not_relevant, asked["other"].later) == (1, 1)
    assert asked["other"].people == 2


def test_ranks_are_only_what_everybody_ranked_and_numbers_stand_at_the_beginning(
    asked: dict[str, Question],
) -> None:
    assert [(one.text, one.mean) for one in asked["rank"].ranks] == [("A", 1.25), ("b", 1.75)]
    assert asked["rank"].agreement == pytest.approx(0.25)
    assert asked["part"].ranks == ()
    numbers = asked["n"].numbers
    assert numbers is not None
    assert (numbers.count, numbers.least, numbers.median, numbers.greatest) == (3, -2.5, 10, 30)
    assert asked["mixed"].numbers is None
