"""A table of small cases is one test: as a test of its own each case takes the runner several times
as long as what is tried in it."""

from __future__ import annotations

import functools
import inspect
import traceback
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import pytest

LONGEST: Final = 300
"""Characters of each value that a failure shows."""


def each_row(names: str | Sequence[str], rows: Iterable[Any]) -> Callable[[Any], Any]:
    """Tries a test with each row, as `pytest.mark.parametrize` would, but within one test: it goes
    through them all and names each that is wrong. Fixtures are set up once for all rows, so there
    must be none that a row changes."""
    wanted = [one.strip() for one in names.split(",")] if isinstance(names, str) else list(names)
    table = [row if len(wanted) > 1 else (row,) for row in rows]
    assert table, "a table without rows tries nothing"

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(test)
        def every_row(**fixtures: Any) -> None:
            wrong = []
            for number, row in enumerate(table, 1):
                given = dict(zip(wanted, row, strict=True))
                try:
                    test(**given, **fixtures)
                except (Exception, pytest.fail.Exception) as error:
                    wrong.append(f"Row {number}: {_told(given, error)}")
            if wrong:
                of_all = f"{len(wrong)} of {len(table)} rows are wrong."
                pytest.fail("\n\n".join([of_all, *wrong]), pytrace=False)

        taken = inspect.signature(test)
        left = [one for name, one in taken.parameters.items() if name not in wanted]
        assert len(left) + len(wanted) == len(taken.parameters), wanted
        every_row.__signature__ = taken.replace(parameters=left)  # what pytest takes for fixtures
        return every_row

    return decorate


def _told(given: dict[str, Any], error: BaseException) -> str:
    """A row, and what went wrong with it and where."""
    values = ", ".join(f"{name}={repr(value)[:LONGEST]}" for name, value in given.items())
    return f"{values}\n{''.join(traceback.format_exception(error)[-3:])}"
