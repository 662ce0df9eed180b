"""How the figures of many are printed, and the bar while they are counted."""

from __future__ import annotations

import io
import sys

import pytest

from askfirst.commands.tallying import _bar


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (0, "\r[....................]   0%"),
        (0.5, "\r[##########..........]  50%"),
        (1, "\r[####################] 100%"),
    ],
)
def test_a_bar_fills_and_goes(monkeypatch: pytest.MonkeyPatch, share: float, shown: str) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    step, end = _bar()
    step(share)
    assert screen.getvalue() == shown
    end()
    last = screen.getvalue().split("\r")[-2:]
    assert last[0].isspace() and len(last[0]) >= len(shown) - 1 and last[1] == ""


def test_in_a_pipe_there_is_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    step, end = _bar()
    step(0.5)
    end()

    assert pipe.getvalue() == ""
