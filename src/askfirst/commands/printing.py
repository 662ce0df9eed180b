"""Lines for whoever reads them: broken between words on a terminal, whole in a pipe or a file."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, groupby, islice
from typing import Any, Final, TextIO

import typer

from askfirst.untrusted import in_json

_HANGING: Final = "  "
_INDENT: Final = "  "
# So many rows are written at once, and so long a piece is printed before the next is made.
_ROWS: Final = 1000
_MUCH: Final = 100_000


def say(line: str) -> None:
    """Print a line, or several; on a terminal none is wider than it."""
    columns = _width(sys.stdout) if sys.stdout.isatty() else 0
    for part in line.split("\n"):
        typer.echo("\n".join(_broken(part, columns)) if columns else part)


def say_json(data: object) -> None:
    """Print JSON. What acts on a terminal, or what it cannot show, is escaped, which is the same
    to a program."""
    waiting: list[str] = []
    for piece in _indented(data, "\n"):
        waiting.append(piece)
        if len(piece) > _MUCH:
            typer.echo(_for_stdout("".join(waiting)), nl=False)
            waiting.clear()
    typer.echo(_for_stdout("".join(waiting)))


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


def _indented(data: object, line: str) -> Iterator[str]:
    """What `json.dumps` gives with an indent of two, in pieces and much sooner.

    What holds nothing that is broken over lines is left to the encoder in C, with the break
    between two lines for its separator.

    Args:
        line: the end of a line and the indent of what stands here.
    """
    if _is_plain(data):
        yield _encoder("\n").encode(data)
        return
    inner, before = line + _INDENT, ""
    in_braces = isinstance(data, dict)
    yield ("{" if in_braces else "[") + inner
    for piece in _members(data, inner) if isinstance(data, dict) else _items(data, inner):
        yield before
        yield from piece
        before = "," + inner
    yield line + ("}" if in_braces else "]")


def _members(data: dict[str, Any], inner: str) -> Iterator[Iterable[str]]:
    """The members of an object, those beside one another that are plain in one piece."""
    for plain, run in groupby(data.items(), lambda member: _is_plain(member[1])):
        if plain:
            yield (_encoder(inner).encode(dict(run))[1:-1],)
            continue
        for key, value in run:
            yield chain((f"{_encoder(inner).encode(key)}: ",), _indented(value, inner))


def _items(data: Any, inner: str) -> Iterator[Iterable[str]]:
    """The items of a list, those beside one another that are plain, or plain rows, in one piece."""
    for kind, run in groupby(data, _kind):
        if not kind:
            yield from (_indented(one, inner) for one in run)
        while some := list(islice(run, _ROWS)):
            yield (_rows(some, inner) if kind == "row" else _encoder(inner).encode(some)[1:-1],)


def _rows(some: list[dict[str, Any]], line: str) -> str:
    """Objects of plain members. A line end stands in no string, so that what closes one object
    and opens the next is known."""
    inner = line + _INDENT
    written = _encoder(inner).encode(some)[2:-2]
    between = f"{line}}},{line}{{{inner}"
    return f"{{{inner}{written.replace(f'}},{inner}{{', between)}{line}}}"


def _kind(data: object) -> str:
    if _is_plain(data):
        return "plain"
    return "row" if isinstance(data, dict) and all(map(_is_plain, data.values())) else ""


def _is_plain(data: object) -> bool:
    """Whether something stands on one line."""
    return not data or not isinstance(data, dict | list | tuple)


@lru_cache(maxsize=32)
def _encoder(line: str) -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=False, separators=("," + line, ": "))
