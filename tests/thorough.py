"""What is long has a short form in the ordinary suite and its long form behind `slow`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import product
from typing import Any, Final

import pytest
from hypothesis import settings

USUAL: Final = 25
EXAMPLES: Final = int(os.environ.get("ASKFIRST_EXAMPLES", USUAL))
"""Examples of a property without a number of its own."""


def examples(ordinary: int) -> settings:
    """So many examples of a property in the ordinary suite; in proportion more where
    ASKFIRST_EXAMPLES is more than usual."""
    return settings(max_examples=max(ordinary * EXAMPLES // USUAL, 1), deadline=None)


def some(values: Iterable[Any], *, every: int) -> list[Any]:
    """The values of a parameter: every n-th in the ordinary suite, the others where slow tests
    run. A tuple holds the values of several parameters."""
    return [_param(value, number % every != 0) for number, value in enumerate(values)]


def pairs(first: Iterable[Any], second: Iterable[Any], *, every: int) -> list[Any]:
    """The values of two parameters: in the ordinary suite each of both, but only every n-th pair
    of them; all others where slow tests run."""
    numbered = product(enumerate(first), enumerate(second))
    return [_param((one, other), (n + m) % every != 0) for (n, one), (m, other) in numbered]


def only(*ordinary: Any, of: Iterable[Any]) -> list[Any]:
    """The values of a parameter: those that are named in the ordinary suite, the others where slow
    tests run."""
    values = list(of)
    assert all(one in values for one in ordinary), ordinary
    return [_param(value, value not in ordinary) for value in values]


def _param(value: Any, slow: bool) -> Any:
    values = value if type(value) is tuple else (value,)
    return pytest.param(*values, marks=[pytest.mark.slow] if slow else [])
