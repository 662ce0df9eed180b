"""The command line, run inside the test's own process: fast, and with its exit status."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from askfirst import cli


class Result(NamedTuple):
    """How a command ended and what it printed."""

    status: int
    out: str
    err: str


def run(monkeypatch: pytest.MonkeyPatch, folder: Path, *arguments: str, typed: str = "") -> Result:
    """`askfirst ARGUMENTS` in a folder, with `typed` on standard input."""
    out, err = io.StringIO(), io.StringIO()
    with monkeypatch.context() as patch:
        patch.chdir(folder)
        patch.setattr(sys, "argv", ["askfirst", *arguments])
        patch.setattr(sys, "stdin", io.StringIO(typed))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        status = 0
        try:
            cli.main()
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    return Result(status, out.getvalue(), err.getvalue())
