"""The language of conditions: small, checked, three-valued, never run as Python."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askfirst.expressions import ConditionError, Value, evaluate, parse, references
from rows import each_row

KNOWN: dict[tuple[str, tuple[str, ...]], Value] = {
    ("answered", ("a",)): True,
    ("answered", ("b",)): False,
    ("value", ("a",)): "red",
    ("count", ("goal",)): 2,
    ("sources", ()): 0,
}


def value(text: str) -> Value:
    return evaluate(text, lambda name, arguments: KNOWN.get((name, arguments)))


KLEENE = [
    ("True and answered('?')", None), ("False and answered('?')", False),
    ("answered('?') and False", False), ("True or answered('?')", True),
    ("answered('?') or True", True), ("answered('?') or False", None),
    ("not answered('?')", None), ("not answered('b')", True),
    ("answered('a') and not answered('b')", True),
    ("count('goal') > 1", True), ("count('goal') >= 3", False), ("0 < count('goal') < 2", False),
    ("count('?') > 0", None), ("value('a') == 'red'", True), ("value('a') != 'red'", False),
    ("value('a') in ['blue', 'red']", True), ("value('a') not in ['blue']", True),
    ("value('?') in ['blue']", None), ("'e' in value('a')", True), ("value('a') > 1", False),
    ("always", True), ("sources > 0", False), ("sources", 0),
]  # fmt: skip


@each_row(("text", "expected"), KLEENE)
def test_what_is_unknown_stays_so_only_while_it_matters(text: str, expected: Value) -> None:
    assert value(text) == expected


WRONG = [
    "", "answered(", "__import__('os')", "a.b", "answered(1)", "answered('a', 'b')",
    "answered(x='a')", "[1][0]", "lambda: 1", "'a' * 10", "1 + 1", "unknown_name", "answerd('a')",
    "f'{1}'", "1.5 > 1", "None", "(yield)", "x := 1", "a" * 501, "(" * 300 + ")" * 300,
    "not " * 400 + "True",
]  # fmt: skip


@each_row("text", WRONG)
def test_what_is_not_in_the_language_is_refused_with_its_column(text: str) -> None:
    with pytest.raises(ConditionError) as caught:
        parse(text)
    assert caught.value.column >= 1


def test_a_misspelt_name_is_guessed() -> None:
    with pytest.raises(ConditionError, match="did you mean 'answered'"):
        parse("answerd('a')")


def test_what_a_condition_rests_on() -> None:
    found = [(r.name, r.arguments) for r in references("answered('a') or sources > count('goal')")]
    assert found == [("answered", ("a",)), ("sources", ()), ("count", ("goal",))]


@given(st.text(max_size=60))
def test_any_text_is_a_condition_or_refused(text: str) -> None:
    try:
        parse(text)
    except ConditionError:
        return
    value(text)


OPERANDS = st.sampled_from(["True", "False", "answered('?')"])


def combined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Conditions made of smaller ones."""
    both = st.tuples(inner, st.sampled_from(["and", "or"]), inner)
    return both.map(lambda t: f"({t[0]} {t[1]} {t[2]})") | inner.map(lambda t: f"(not {t})")


@given(st.recursive(OPERANDS, combined, max_leaves=6))
def test_an_unknown_is_decided_only_when_either_way_gives_the_same(text: str) -> None:
    if len(text) > 400:
        return
    either = {
        evaluate(text, lambda *_, truth=truth: truth)  # type: ignore[misc]
        for truth in (True, False)
    }
    known = value(text)
    if known is not None:
        assert either == {known}


NUMBERS: dict[tuple[str, tuple[str, ...]], Value] = {
    ("position", ()): 2,
    ("value", ("a",)): "red",
    ("value", ("n",)): 3,
    ("answered", ("a",)): True,
}


def counted(text: str) -> Value:
    return evaluate(text, lambda name, arguments: NUMBERS.get((name, arguments)))


@each_row(
    ("operator", "below", "same", "above"),
    [
        ("<", True, False, False),
        ("<=", True, True, False),
        (">", False, False, True),
        (">=", False, True, True),
        ("==", False, True, False),
        ("!=", True, False, True),
    ],
)
def test_each_comparison_knows_its_border(
    operator: str, below: bool, same: bool, above: bool
) -> None:
    found = [counted(f"position {operator} {number}") for number in (3, 2, 1)]
    assert found == [below, same, above]


@each_row(
    ("text", "expected"),
    [
        ("position < 'red'", False),
        ("'red' < position", False),
        ("position >= 'red'", False),
        ("position == count('?')", None),
        ("count('?') == position", None),
        ("1 < position < count('?')", None),
        ("3 < position < count('?')", False),
        ("1 < position <= value('n') < 4", True),
        ("1 < position <= value('n') < 3", False),
        ("position in [1, 2]", True),
        ("position not in [1, 2]", False),
        ("position in []", False),
        ("'r' in 'red' and 'x' not in 'red'", True),
        ("not not answered('a')", True),
        ("answered('a') and position", True),
        ("value('a')", "red"),
        ("[1, value('a')]", [1, "red"]),
        ("main", None),
        ("False or False or answered('a')", True),
        ("answered('?') and answered('?') or answered('a')", True),
    ],
)
def test_what_is_compared_is_of_one_kind_and_known(text: str, expected: Value) -> None:
    assert counted(text) == expected


@each_row(
    ("text", "told", "column"),
    [
        ("answered(", "this is not a condition", 9),
        ("always and nevr", "unknown name 'nevr'", 12),
        ("always and answred", "did you mean 'answered'", 12),
        ("always and sorces", "did you mean 'sources'", 12),
        ("always and answered('a', x='b')", "takes 1 argument", 12),
        ("always and picked('a')", "takes 2 argument", 12),
        ("always and answered(always)", "takes texts in quotation marks", 12),
        ("always and answered(1)", "takes texts in quotation marks", 12),
        ("always and always('a')", "unknown name 'always'", 12),
        ("always and (answered('a'))('b')", "unknown name 'this'", 12),
        ("always and 1.5", "only texts, whole numbers", 12),
        ("always and a.b", "Attribute is not part of the language", 12),
        ("x" * 501, "at most 500 characters", 1),
    ],
)
def test_what_is_wrong_with_a_condition_is_said_with_its_column(
    text: str, told: str, column: int
) -> None:
    with pytest.raises(ConditionError, match=re.escape(told)) as caught:
        parse(text)
    assert caught.value.column == column


def test_a_condition_of_the_most_characters_is_one() -> None:
    assert counted(f"{'always and ' * 45}1{' ' * 4}") is True
    assert len(f"{'always and ' * 45}1{' ' * 4}") == 500


def test_what_a_condition_rests_on_has_all_arguments_and_its_column() -> None:
    found = references("picked('a', 'b') and main or says('c', 'd', 'e')")
    assert sorted(found, key=lambda one: one.column) == [
        ("picked", ("a", "b"), 1), ("main", (), 22), ("says", ("c", "d", "e"), 30),
    ]  # fmt: skip
