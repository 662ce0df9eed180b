"""What a question is made of: texts that fit, depths, parts that go together, how far it is."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from askfirst.questions import (
    Choice,
    Depth,
    LinePart,
    Pack,
    Progress,
    Question,
    QuestionKind,
    Section,
    braceless,
    shortened,
    within,
)
from rows import each_row


def test_a_text_is_cut_between_words_and_says_so() -> None:
    assert shortened("one  two\nthree", 3) == "one two three"
    assert shortened("one two three", 2) == "one two ..."
    assert within("one  two three", 13) == "one two three"
    assert within("one two three", 12) == "one two ..."
    assert within("x" * 20, 10) == "xxxxxxx ..."


def test_nobodys_words_fill_a_place_of_a_question() -> None:
    assert braceless("{name} {") == "(name) ("


def test_a_depth_asks_what_the_ones_before_it_ask() -> None:
    reached = [[one.value for one in Depth if depth.reaches(one)] for depth in Depth]
    assert reached == [["quick"], ["quick", "standard"], ["quick", "standard", "deep"]]


@each_row(
    ("text", "begin"),
    [
        ("Both hold, because ...", "Both hold, because"),
        ("Partly: I say what is not right", "What is not right?"),
        ("Later", "Later:"),
    ],
)
def test_what_stands_before_the_words_on_a_tick(text: str, begin: str) -> None:
    assert Choice(id="x", text=text).begin == begin


@each_row(
    ("part", "rest"),
    [({}, True), ({"before": ":"}, False), ({"after": ("->",)}, False), ({"enclosed": "()"}, False),
     ({"opens": ("every",)}, True)],
)  # fmt: skip
def test_the_part_without_a_mark_takes_the_rest(part: dict[str, Any], rest: bool) -> None:
    assert LinePart(field="does", **part).takes_the_rest is rest


REST, ROLE = LinePart(field="need"), LinePart(field="role", before=":")
PICKS = (Choice(id="one", text="one"), Choice(id="two", text="two"))


def question(kind: str, **more: Any) -> Question:
    return Question.model_validate({"id": "q", "kind": kind, "text": "?", **more})


FITTING = [
    ("choice", {"choices": PICKS}), ("choices", {"prefill": "tasks"}),
    ("box", {"reads": "plain"}), ("box", {"line": (ROLE, REST)}),
    ("form", {"frames": ({"id": "a", "begin": "It"},)}), ("text", {}),
    ("box", {"line": (REST,), "about": "need"}),
]  # fmt: skip
ODD = [
    ("choice", {}), ("choices", {}), ("box", {}), ("form", {}), ("box", {"line": (ROLE,)}),
    ("box", {"line": (REST, LinePart(field="what"))}), ("text", {"about": "need"}),
    ("box", {"line": (REST,), "about": "need", "record": "rule"}),
    ("box", {"line": (REST,), "about": "need", "each": "need"}),
]  # fmt: skip


@each_row(("kind", "parts"), FITTING)
def test_parts_that_fit_the_kind_of_a_question(kind: str, parts: dict[str, Any]) -> None:
    assert question(kind, **parts).kind is QuestionKind(kind)


@each_row(("kind", "parts"), ODD)
def test_parts_that_do_not_are_refused(kind: str, parts: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        question(kind, **parts)


def test_a_choice_is_found_by_its_id_alone() -> None:
    made = question("choice", choices=PICKS)
    assert made.choice("two") == PICKS[1]
    assert made.choice("Two") is None


def test_the_questions_of_a_pack_stand_in_the_order_of_its_sections() -> None:
    named = [question("text", text=str(n)).model_copy(update={"id": f"q{n}"}) for n in range(3)]
    sections = (Section(id="a", title="A", questions=tuple(named[:1])),
                Section(id="b", title="B", questions=tuple(named[1:])))  # fmt: skip
    pack = Pack(id="p", version=1, title="P", sections=sections)
    assert [one.id for one in pack.questions()] == ["q0", "q1", "q2"]


@each_row(
    ("progress", "told"),
    [
        (Progress(3, 11, 2), "question 4 of at most 16, about 20 minutes"),
        (Progress(3, 11, 3), "question 4 of at most 17, about 45 minutes"),
        (Progress(3, 11, 3, 1), "question 4 of at most 17, about 1 minute"),
        (Progress(0, 1, 0, 7), "question 1 of at most 1, about 7 minutes"),
        (Progress(14, 0, 3), ""),
    ],
)
def test_how_far_it_is(progress: Progress, told: str) -> None:
    assert progress.told() == told


@each_row(
    ("text", "most", "shown"),
    [("", 5, ""), ("ab", 2, "ab"), ("one two", 7, "one two"), ("one two", 6, "one ..."),
     ("a\n b", 3, "a b"), ("x" * 140, 140, "x" * 140), ("x" * 141, 140, f"{'x' * 137} ..."),
     ("abcdefgh", 7, "abcd ...")],
)  # fmt: skip
def test_exactly_as_long_is_not_cut(text: str, most: int, shown: str) -> None:
    assert within(text, most) == shown
    if most == 140:
        assert within(text) == shown


@each_row(
    ("text", "most", "shown"),
    [("", 3, ""), ("a", 1, "a"), ("a b", 1, "a ..."), ("a  b\nc", 3, "a b c"),
     ("a b c d", 3, "a b c ...")],
)  # fmt: skip
def test_exactly_so_many_words_are_not_cut(text: str, most: int, shown: str) -> None:
    assert shortened(text, most) == shown


@each_row(
    ("text", "harmless"),
    [("{", "("), ("}", ")"), ("{a} {b}", "(a) (b)"), ("}{", ")("), ("", ""), ("(a)", "(a)")],
)
def test_both_braces_are_brackets_everywhere(text: str, harmless: str) -> None:
    assert braceless(text) == harmless


@each_row(
    ("progress", "told"),
    [
        (Progress(), ""), (Progress(0, 1), "question 1 of at most 1, about 20 minutes"),
        (Progress(0, 16), "question 1 of at most 16, about 20 minutes"),
        (Progress(0, 17), "question 1 of at most 17, about 45 minutes"),
        (Progress(16, 1), "question 17 of at most 17, about 45 minutes"),
        (Progress(0, 1, 16), "question 1 of at most 17, about 45 minutes"),
        (Progress(2, 3, 4, 2), "question 3 of at most 9, about 2 minutes"),
    ],
)  # fmt: skip
def test_answered_open_and_what_may_open_are_counted(progress: Progress, told: str) -> None:
    assert progress.told() == told
