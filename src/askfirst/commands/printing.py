"""Lines for whoever reads them: broken between words on a terminal, whole in a pipe or a file."""

from __future__ import annotations

import os
import sys
from typing import Final, TextIO

import typer

_HANGING: Final = "  "


def say(line: str) -> None:
    """Print a line, or several; on a terminal none is wider than it."""
    columns = _width(sys.stdout) if sys.stdout.isatty() else 0
    for part in line.split("\n"):
        typer.echo("\n".join(_broken(part, columns)) if columns else part)


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
