"""Who does what with it, and what it is for."""

from __future__ import annotations

import pytest

from askfirst.statements import read
from askfirst.statements.reading import Context
from askfirst.vocabulary import Kind
from readings import at
from rows import each_row

TASKS = [
    ("guard: change the plan", {"role": "guard", "need": "change the plan"}),
    ("guards must be able to see the list", {"role": "guards", "need": "see the list"}),
    ("guards want to see the list", {"role": "guards", "need": "see the list"}),
    ("the cook gets the number", {"role": "the cook", "need": "gets the number"}),
    ("guard: to see the list", {"role": "guard", "need": "see the list"}),
    ("to see the list", {"need": "see the list"}),
    ("to the list", {}),
    ("see who is late", {}),
    ("rust: change the plan", {}),
    ("lend tools", {}),
    ("the bell rings", {}),
    ("to", {}),
    ("guards shall see it", {"role": "guards", "need": "see it"}),
    ("guards are able to see it", {"role": "guards", "need": "see it"}),
    ("guard: a: b", {"role": "guard", "need": "a: b"}),
    ("which guards are free: see it", {}),
    ("guards who know the way see the list", {}),
    ("nobody sees the list", {}),
    (
        "one two three four five guards: rest",
        {"role": "one two three four five guards", "need": "rest"},
    ),
    ("one two three four five six guards: rest", {}),
    ("red caps: carry bags", {"role": "red caps", "need": "carry bags"}),
    ("the one old and very tired guard we know: rest", {}),
    (
        "technicians turn cards into tables",
        {"role": "technicians", "need": "turn cards into tables"},
    ),
]


@each_row(("line", "found"), TASKS)
def test_tasks(line: str, found: dict[str, str]) -> None:
    reading = at("task", line)

    assert (reading.fields, reading.kind, reading.whole) == (found, Kind.NEED, "role" not in found)


def test_the_sentence_is_whole() -> None:
    told = at("sentence", "guards see the list so that nobody waits.")

    assert told.fields == {"who": "guards", "because": "nobody waits"}
    assert told.whole
    assert at("sentence", "the list is shorter, so we sleep").fields == {"because": "we sleep"}
    assert at("sentence", "the list so that").fields == {}


def test_the_end_is_what_stands_behind_the_last_so_that() -> None:
    told = at("sentence", "guards see the list so that it is right, so that nobody waits. ")
    assert told.fields == {"who": "guards", "because": "nobody waits"}
    assert at("sentence", "guards see it so we sleep").fields["because"] == "we sleep"
    assert "because" not in at("sentence", "guards see it, so the bell is quiet").fields
    assert "because" not in at("sentence", "the bell rings so fast").fields


@pytest.mark.parametrize("line", [
    "only the mate may paint the hull", "not the mate paints the hull",
])  # fmt: skip
def test_whoever_alone_does_it_is_not_cut_from_what_is_done(line: str) -> None:
    found = read(line, Context(reads="task", people=frozenset({"the mate"})))
    assert not found.part("role")
    assert found.statement.lower().startswith(line[:8])
