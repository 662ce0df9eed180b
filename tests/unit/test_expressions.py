"""The language of conditions: small, checked, three-valued, never run as Python."""

from __future__ import annotations

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
