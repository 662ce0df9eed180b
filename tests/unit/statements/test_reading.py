"""What a typed line is read as, where that hangs on what was asked."""

from __future__ import annotations

import pytest

from askfirst.statements import read
from askfirst.statements.reading import Context, Reply
from askfirst.statements.told import speaks_against
from askfirst.vocabulary import Kind


def parts_of(line: str, context: Context) -> dict[str, str]:
    found = read(line, context)
    return {part.field: found.line[part.start : part.end] for part in found.parts}


@pytest.mark.parametrize(
    ("line", "what", "who"),
    [
        ("how long a hold lasts, no idea, ask Ina", "how long a hold lasts", "Ina"),
        ("stone: no idea, ask the mayor", "stone", "the mayor"),
    ],
)
def test_who_would_know_is_a_part_of_an_open_question(line: str, what: str, who: str) -> None:
    assert parts_of(line, Context()) == {"what": what, "decided_by": who}
    assert read(line).knows == who


@pytest.mark.parametrize(
    ("reads", "line", "statement"),
    [
        ("thing", "stone: see above", "Stone."),
        ("thing", "stone: no!", "Stone: no!"),
        ("thing", "sent on Monday, answer: none", "Sent on Monday, answer: none."),
        ("thing", "letter: sent on Monday, answer: none", "Letter: sent on Monday, answer: none."),
        ("stakeholder", "the mayor: not relevant", "The mayor."),
        ("stakeholder", "the mayor: No.", "The mayor: No."),
        ("visibility", "who may see it: nobody", "Who may see it: nobody."),
    ],
)
def test_what_stands_in_front_of_nothing_said_stands_alone(
    reads: str, line: str, statement: str
) -> None:
    found = read(line, Context(reads=reads))
    assert (found.statement, found.reply) == (statement, Reply.NONE)


def test_what_is_only_asked_back_is_left_out_where_a_line_has_fields() -> None:
    asked = "bell: what do you mean? it rings"
    assert read(asked, Context(reads="thing")).statement == "Bell: it rings."
    assert read(asked, Context(reads="event")).statement == "Bell: what do you mean? It rings."


def test_a_story_is_not_hearsay_and_what_is_assumed_is_one_kind_only_where_it_is_free() -> None:
    heard = "I heard that the gate sticks"
    assert read(heard, Context(reads="plain")).heard
    assert not read(heard, Context(reads="story")).heard
    assumed = "we assume everybody taps"
    assert read(assumed, Context(reads="plain", kind=Kind.LIMIT)).kind is Kind.ASSUMPTION
    assert read(assumed, Context(reads="plain", kind=Kind.RISK)).kind is Kind.RISK


@pytest.mark.parametrize(
    ("kind", "reads"),
    [(Kind.ROLE, "stakeholder"), (Kind.GOAL, "goal"), (Kind.DATA, "thing"), (Kind.TERM, "term"),
     (Kind.CHECK, "check"), (Kind.EXCLUSION, "exclusion"), (Kind.INTERFACE, "interface"),
     (None, "plain")],
)  # fmt: skip
def test_a_line_of_a_kind_is_read_as_one(kind: Kind | None, reads: str) -> None:
    assert read("Cooks (3): bake bread", Context(kind=kind)).reads == reads


@pytest.mark.parametrize(
    ("line", "against"),
    [("would annoy the neighbours", True), ("never rings", True), ("lets dogs in", False)],
)
def test_what_nobody_wants_speaks_against_it(line: str, against: bool) -> None:
    assert speaks_against(line) is against


@pytest.mark.parametrize("line", ["stone: none", "stone: nothing, it is a stone"])
def test_a_thing_of_which_nothing_is_noted_is_none(line: str) -> None:
    found = read(line, Context(reads="thing"))
    assert (found.statement, found.reply) == ("", Reply.NOT_RELEVANT)
