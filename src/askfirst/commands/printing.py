"""Lines for whoever reads them: broken between words on a terminal, whole in a pipe or a file."""

from __future__ import annotations

import json
import os
import sys
from typing import Final, TextIO

import typer

from askfirst.untrusted import in_json

_HANGING: Final = "  "


def say(line: str) -> None:
    """Print a line, or several; on a terminal none is wider than it."""
    columns = _width(sys.stdout) if sys.stdout.isatty() else 0
    for part in line.split("\n"):
        typer.echo("\n".join(_broken(part, columns)) if columns else part)


def say_json(data: object) -> None:
    """Print JSON. What acts on a terminal, or what it cannot show, is escaped, which is the same
    to a program."""
    typer.echo(_for_stdout(json.dumps(data, ensure_ascii=False, indent=2)))


def json_line(data: object) -> str:
    """JSON on one line, with its end, as `say_json` prints it."""
    return _for_stdout(json.dumps(data, ensure_ascii=False)) + "\n"


def _for_stdout(text: str) -> str:
    behind = getattr(sys.stdout, "behind", sys.stdout)
    encoding = (getattr(behind, "encoding", None) or "utf-8").lower()
    return in_json(text, everything=not encoding.startswith("utf"))


def _broken(line: str, columns: int) -> list[str]:
    from askfirst.frontends.terminal.wrapping import wrapped

    text = line.lstrip(" ")
    indent = " " * min(len(line) - len(text), columns // 2)
    hanging = _HANGING if indent or text.startswith("- ") else ""
    return wrapped(text, columns - 1, indent, f"{indent}{hanging}")


def _width(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        return 80
