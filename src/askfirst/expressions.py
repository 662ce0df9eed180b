"""The closed language of conditions: when a question is asked, and for which records.

A condition is a Python-like expression over `and`, `or`, `not`, comparisons, `in`, constants,
lists and the functions below; it is parsed once, checked when the pack loads and never run as
Python. Values are three-valued: what rests on something unanswered is unknown (None), and
`True or unknown` is true.

Functions: `answered(id)`, `value(id)` (the text or choice, of a list how many lines or ticks),
`picked(id, choice)`, `count(kind)`, `pack(id)`,
`says(id, words...)` (one of the words stands in that answer), `field(name)`, `missing(name)` and
`mentions(words...)` (of the record a question is about), `likely(id, choice)` (picked there, or a
guess as long as that is unanswered). Names: `always`, `sources`, `unknowns`, and of the record a
question is about
`priority`, `position` (its place from 1 among those of its kind), `main` (the task that the one
sentence names) and `numbered` (a number stands in it, or was said when a word of it was asked
about).
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from typing import Final, NamedTuple

Value = bool | int | str | list["Value"] | None

FUNCTIONS: Final[dict[str, tuple[int, int]]] = {
    "answered": (1, 1),
    "value": (1, 1),
    "picked": (2, 2),
    "count": (1, 1),
    "pack": (1, 1),
    "says": (2, 40),
    "field": (1, 1),
    "missing": (1, 1),
    "mentions": (1, 40),
    "likely": (2, 2),
}
OF_ANSWER: Final = ("answered", "value", "picked", "says", "likely")
"""Functions whose first argument is a question."""
NAMES: Final = ("always", "sources", "unknowns", "priority", "position", "main", "numbered")
_ALLOWED: Final = (
    ast.Expression, ast.BoolOp, ast.And, ast.Or, ast.UnaryOp, ast.Not, ast.Compare, ast.Eq,
    ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.In, ast.NotIn, ast.Call, ast.Name, ast.Load,
    ast.Constant, ast.List,
)  # fmt: skip
_MOST_CHARACTERS: Final = 500

Lookup = Callable[[str, tuple[str, ...]], Value]


class Reference(NamedTuple):
    """A function or name that a condition uses, with its constant arguments and its column."""

    name: str
    arguments: tuple[str, ...]
    column: int


class ConditionError(ValueError):
    """A condition that is not in the language; `column` counts from 1."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


@lru_cache(maxsize=20_000)  # more than the conditions of any packs
def parse(text: str) -> ast.expr:
    """The syntax tree of a condition.

    Raises:
        ConditionError: it is too long, no expression, or uses what the language does not have.
    """
    if len(text) > _MOST_CHARACTERS:
        raise ConditionError(f"a condition has at most {_MOST_CHARACTERS} characters", 1)
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        column = getattr(error, "offset", None) or 1
        raise ConditionError("this is not a condition", column) from None
    for node in ast.walk(tree):
        _check(node)
    return tree.body


def _check(node: ast.AST) -> None:
    column = getattr(node, "col_offset", 0) + 1
    if not isinstance(node, _ALLOWED):
        raise ConditionError(f"{type(node).__name__} is not part of the language", column)
    if isinstance(node, ast.Call):
        _check_call(node, column)
    elif isinstance(node, ast.Name) and node.id not in (*NAMES, *FUNCTIONS):
        raise ConditionError(_unknown(node.id, (*NAMES, *FUNCTIONS)), column)
    elif isinstance(node, ast.Constant) and not isinstance(node.value, (str, int, bool)):
        raise ConditionError("only texts, whole numbers, True and False can be compared", column)


def _check_call(node: ast.Call, column: int) -> None:
    if not isinstance(node.func, ast.Name) or node.func.id not in FUNCTIONS:
        name = node.func.id if isinstance(node.func, ast.Name) else "this"
        raise ConditionError(_unknown(name, tuple(FUNCTIONS)), column)
    least, most = FUNCTIONS[node.func.id]
    if node.keywords or not least <= len(node.args) <= most:
        raise ConditionError(f"{node.func.id}() takes {least} argument(s)", column)
    if not all(
        isinstance(item, ast.Constant) and isinstance(item.value, str) for item in node.args
    ):
        raise ConditionError(f"{node.func.id}() takes texts in quotation marks", column)


def _unknown(name: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, known, 1)
    return f"unknown name '{name}'" + (f"; did you mean '{close[0]}'?" if close else "")


@lru_cache(maxsize=20_000)
def references(text: str) -> tuple[Reference, ...]:
    """What a condition rests on. Raises ConditionError as `parse` does."""
    return tuple(_references(parse(text)))


def _references(tree: ast.expr) -> Iterator[Reference]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            arguments = tuple(item.value for item in node.args if isinstance(item, ast.Constant))
            yield Reference(node.func.id, tuple(map(str, arguments)), node.col_offset + 1)
        elif isinstance(node, ast.Name) and node.id in NAMES:
            yield Reference(node.id, (), node.col_offset + 1)


def evaluate(text: str, lookup: Lookup) -> Value:
    """The value of a condition.

    Args:
        text: the condition.
        lookup: gives the value of a function or name; None for what is not known yet.

    Returns:
        True, False or None (unknown) for a condition; other values for parts of one.
    """
    return _compiled(text)(lookup)


@lru_cache(maxsize=20_000)
def _compiled(text: str) -> Callable[[Lookup], Value]:
    """A condition is evaluated at every answer: its tree is gone through once."""
    return _valued(parse(text))


def _valued(node: ast.expr) -> Callable[[Lookup], Value]:
    """What gives the value of a part of a condition."""
    if isinstance(node, ast.Constant):
        constant = node.value if isinstance(node.value, (bool, int, str)) else None
        return lambda _: constant
    if isinstance(node, ast.List):
        items = [_valued(item) for item in node.elts]
        return lambda lookup: [item(lookup) for item in items]
    if isinstance(node, ast.Name):
        name = node.id
        return (lambda _: True) if name == "always" else lambda lookup: lookup(name, ())
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        called = node.func.id
        arguments = tuple(str(item.value) for item in node.args if isinstance(item, ast.Constant))
        return lambda lookup: lookup(called, arguments)
    if isinstance(node, ast.UnaryOp):
        operand = _valued(node.operand)
        return lambda lookup: None if (inner := operand(lookup)) is None else not inner
    if isinstance(node, ast.BoolOp):
        return partial(_combine, isinstance(node.op, ast.Or), [*map(_valued, node.values)])
    if isinstance(node, ast.Compare):
        others = [*zip(node.ops, map(_valued, node.comparators), strict=True)]
        return partial(_compare, _valued(node.left), others)
    return lambda _: None


def _combine(
    decisive: bool, operands: Sequence[Callable[[Lookup], Value]], lookup: Lookup
) -> Value:
    """Kleene's three-valued `and` and `or`."""
    unknown = False
    for operand in operands:
        value = operand(lookup)
        if value is None:
            unknown = True
        elif bool(value) is decisive:
            return decisive
    return None if unknown else not decisive


def _compare(
    first: Callable[[Lookup], Value],
    others: Sequence[tuple[ast.cmpop, Callable[[Lookup], Value]]],
    lookup: Lookup,
) -> Value:
    left = first(lookup)
    for operator, other in others:
        right = other(lookup)
        if left is None or right is None:
            return None
        if not _holds(operator, left, right):
            return False
        left = right
    return True


def _holds(operator: ast.cmpop, left: Value, right: Value) -> bool:
    if isinstance(operator, (ast.Eq, ast.NotEq)):
        return (left == right) is isinstance(operator, ast.Eq)
    if isinstance(operator, (ast.In, ast.NotIn)):
        inside = left in right if isinstance(right, list) else str(left) in str(right)
        return inside is isinstance(operator, ast.In)
    if not (isinstance(left, int) and isinstance(right, int)):
        return False
    if isinstance(operator, ast.Lt):
        return left < right
    if isinstance(operator, ast.LtE):
        return left <= right
    return left > right if isinstance(operator, ast.Gt) else left >= right
