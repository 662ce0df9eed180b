"""When what is typed is kept: line by line, but not a long paste once for each of its lines."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import Final, Self

_EVERY_ONE: Final = 200  # lines; a person types no more of them into one answer
_SECONDS: Final = 1.0


class Keeping:
    """Keeps what is typed: the first lines one by one, more of them once a second, all at the end.

    Use as a context manager around the typing.
    """

    def __init__(self, keep: Callable[[], None]) -> None:
        self._keep = keep
        self._due = False
        self._last = 0.0

    def line(self, lines: int) -> None:
        """One more line was typed.

        Args:
            lines: how many there are now.
        """
        now = time.monotonic()
        self._due = lines > _EVERY_ONE and now - self._last < _SECONDS
        if not self._due:
            self._last = now
            self._keep()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._due:
            self._keep()
