"""Lines for whoever reads them: broken between words on a terminal, whole in a pipe or a file."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, TextIO

import typer

from askfirst.untrusted import in_json

_HANGING: Final = "  "
_INDENT: Final = "  "
# So many rows are written at once, and so long a piece is printed before the next is made.
_ROWS: Final = 1000
_MUCH: Final = 100_000
_NESTED: Final = (dict, list, tuple)


def say(line: str) -> None:
    """Print a line, or several; on a terminal none is wider than it."""
    columns = _width(sys.stdout) if sys.stdout.isatty() else 0
    for part in line.split("\n"):
        typer.echo("\n".join(_broken(part, columns)) if columns else part)


def say_json(data: object) -> None:
    """Print JSON. What acts on a terminal, or what it cannot show, is escaped, which is the same
    to a program."""
    waiting: list[str] = []
    for piece in _in_pieces(data):
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


def _in_pieces(data: object) -> Iterator[str]:
    """What `json.dumps` gives with an indent of two, in a fifth of its time; of an object whose
    lists are long, a piece at a time."""
    if not isinstance(data, dict) or not data:
        yield _written(data, "\n")
        return
    before, line = "{", "\n" + _INDENT
    for key, value in data.items():
        yield f"{before}{line}{_written(key, line)}: "
        if isinstance(value, list) and len(value) > _ROWS:
            inner = line + _INDENT
            for start in range(0, len(value), _ROWS):
                some = value[start : start + _ROWS]
                yield ("," if start else "[") + inner + f",{inner}".join(_rows(some, inner))
            yield line + "]"
        else:
            yield _written(value, line)
        before = ","
    yield "\n}"


def _rows(some: list[object], line: str) -> Iterator[str]:
    """Some items of a list. Objects of plain members are written all at once: as no line ends
    inside a string, what closes one of them and opens the next is known."""
    if all(isinstance(one, dict) and one and not _nests(one) for one in some):
        inner = line + _INDENT
        written = _encoder(inner).encode(some)[2:-2]
        between = f"{line}}},{line}{{{inner}"
        yield f"{{{inner}{written.replace(f'}},{inner}{{', between)}{line}}}"
    else:
        yield from (_written(one, line) for one in some)


def _written(data: object, line: str) -> str:
    """One value as JSON; what stands on one line is left to the encoder in C.

    Args:
        line: the end of a line and the indent of what stands here.
    """
    if not _is_long(data):
        return _encoder(line).encode(data)
    inner = line + _INDENT
    pieces: list[str] = []
    if not isinstance(data, dict):
        pieces = [_written(one, inner) for one in data]  # type: ignore[attr-defined]
        return f"[{inner}{f',{inner}'.join(pieces)}{line}]"
    plain: dict[object, object] = {}
    for key, one in (*data.items(), ("", [""])):
        if not _is_long(one):
            plain[key] = one
            continue
        if plain:
            pieces.append(_encoder(inner).encode(plain)[1:-1])
            plain = {}
        pieces.append(f"{_encoder(inner).encode(key)}: {_written(one, inner)}")
    return f"{{{inner}{f',{inner}'.join(pieces[:-1])}{line}}}"


def _nests(data: dict[str, object]) -> bool:
    """Whether a value of an object stands on several lines; asked of thousands."""
    return any(one and isinstance(one, _NESTED) for one in data.values())


def _is_long(data: object) -> bool:
    """Whether something stands on several lines."""
    return isinstance(data, _NESTED) and bool(data)


@lru_cache(maxsize=32)
def _encoder(line: str) -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=False, separators=("," + line, ": "))
