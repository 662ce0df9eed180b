"""The command line, run inside the test's own process: fast, and with its exit status."""

from __future__ import annotations

import io
import sys
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import typer.main
import typer.testing

from askfirst import cli
from askfirst.frontends import agent

_application = cache(cli.application)
# A command line and the validators of its options are built once, not in each of a thousand runs.
cli.application = lambda wanted=cli.COMMANDS: _application(tuple(wanted))
typer.main.get_command = typer.testing._get_command = cache(typer.main.get_command)


class Result(NamedTuple):
    """How a command ended and what it printed."""

    status: int
    out: str
    err: str

    @property
    def taken(self) -> str:
        """What `answers` says became of each answer, without whose they are."""
        lines = self.out.splitlines(keepends=True)
        return "".join(line for line in lines if not line.startswith("Answered by "))


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
    told = Result(status, out.getvalue(), err.getvalue())
    # The library that prints remembers each stream; a closed one holds no text.
    out.close()
    err.close()
    return told


def fits(printed: object, name: str) -> None:
    """That what a command printed with --json fits the schema of this name."""
    _of_schema(name).validate(printed)


@cache
def _of_schema(name: str) -> Any:
    """What checks an object; that the schema is one is looked at once."""
    from jsonschema.validators import validator_for

    schema = agent.schema(name)
    kind = validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)
