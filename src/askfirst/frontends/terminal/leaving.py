"""Leaving because of a signal: the terminal is put back in order before the process goes on."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Any, Final

from askfirst.questions import Typed

if TYPE_CHECKING:
    from prompt_toolkit.application import Application

_SIGNALS: Final = (signal.SIGTERM, signal.SIGHUP)
_running: list[Application[Any]] = []


class Terminated(KeyboardInterrupt):
    """The process was asked to end (SIGTERM, SIGHUP); to be treated like Ctrl-C.

    Attributes:
        number: of the signal; the exit status is by custom 128 more.
    """

    def __init__(self, number: int) -> None:
        super().__init__(f"signal {number}")
        self.number = number


@contextmanager
def guarded() -> Iterator[None]:
    """Turn SIGTERM and SIGHUP into `Terminated`, also while a question is on the screen.

    Without it they end the process at once and leave the terminal without echo.
    """
    before = {number: signal.signal(number, _leave) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def on_screen(application: Application[Any]) -> Iterator[None]:
    """Tell which application a signal has to close."""
    _running.append(application)
    try:
        yield
    finally:
        _running.pop()


@contextmanager
def kept(keep: Callable[[Typed], None], typed: Callable[[], Typed]) -> Iterator[None]:
    """Keep what is typed so far when an interrupt, a signal or a closed window ends the asking."""
    try:
        yield
    except BaseException:
        keep(typed())
        raise


def _leave(number: int, _frame: FrameType | None) -> None:
    loop = _running[-1].loop if _running else None
    if loop is None:
        raise Terminated(number)
    # Raised here, the event loop would swallow it; so the application is asked to close itself.
    loop.call_soon_threadsafe(_close, _running[-1], number)


def _close(application: Application[Any], number: int) -> None:
    if application.is_running and not application.is_done:
        application.exit(exception=Terminated(number))
