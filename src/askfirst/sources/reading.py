"""Opening sources: sizes, links, folders and changes are settled before any parsing."""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Final

from askfirst.errors import SourceError
from askfirst.sources import voices
from askfirst.sources.decoding import expect_text
from askfirst.sources.readers import PLAIN, READERS, reader_for
from askfirst.sources.text import SourceText, normalised
from askfirst.sources.unwrapping import unwrapped
from askfirst.untrusted import for_screen
from askfirst.untrusted_files import MEGABYTE, TIME_LIMIT, Refused, opened, some, take

MAX_SIZE: Final = 20 * MEGABYTE
MAX_FILES: Final = 1000
# A file that is no text is refused by so many of its bytes.
HEAD: Final = 64 * 1024
STANDARD_INPUT: Final = Path("-")


def read_source(path: Path, *, max_size: int = MAX_SIZE) -> SourceText:
    """Read one document; `-` is standard input.

    Args:
        path: the file.
        max_size: most bytes of a file that are read, and of text that it may unpack to.

    Raises:
        SourceError: one code for each reason (`source-missing`, `source-empty`, ...).
    """
    if path == STANDARD_INPUT:
        return read_stream(
            sys.stdin.buffer, "standard-input.txt", max_size=max_size, seconds=math.inf
        )
    name = for_screen(path.name)
    try:
        with opened(path, most=max_size) as stream:
            before = os.fstat(stream.fileno())
            source = read_stream(stream, name, max_size=max_size)
            after = os.fstat(stream.fileno())
    except Refused as refused:
        raise _as_error(refused, name or for_screen(str(path)), max_size) from None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise SourceError(
            "source-changed",
            "The file changed while it was read.",
            where=name,
            repair="Read it again when nothing writes to it any more.",
        )
    return source


def read_stream(
    stream: BinaryIO, name: str, *, max_size: int = MAX_SIZE, seconds: float = TIME_LIMIT
) -> SourceText:
    """Read one document from an open stream; at most `max_size` + 1 bytes are taken from it.

    Args:
        seconds: how long may pass until all of it is there.

    Raises:
        SourceError: as for `read_source`.
    """
    try:
        head = some(stream, min(HEAD, max_size + 1))
        reader = reader_for(name, head)
        if reader is PLAIN:
            expect_text(head, name)
        data = head + take(stream, most=max(0, max_size - len(head)), seconds=seconds)
    except Refused as refused:
        raise _as_error(refused, name, max_size) from None
    if len(data) > max_size:
        raise _too_large(name, max_size)
    extracted = reader.extract(data, name, max_size)
    if len(extracted.text) > max_size:
        raise _too_large(name, max_size)
    text = unwrapped(normalised(extracted.text))
    if not any(map(str.isalnum, text)):
        raise SourceError(
            "source-empty",
            "There is no text in this file.",
            where=name,
            repair="Give a document that holds text.",
        )
    return SourceText(name, text, (*extracted.notes, *voices.notes(text)))


def read_sources(
    paths: Iterable[Path], *, recursive: bool = False, max_size: int = MAX_SIZE
) -> tuple[tuple[SourceText, ...], tuple[SourceError, ...]]:
    """Read several documents; one that cannot be read keeps no other from being read.

    The same text under two names is read once; the first one's notes say so.

    Args:
        paths: files, `-`, and with `recursive` folders.
        recursive: also read the documents in folders and their folders, by name, without links.
        max_size: as for `read_source`, for each file.
    """
    read: dict[str, SourceText] = {}
    errors: list[SourceError] = []
    for path in paths:
        try:
            files = _files(path, recursive)
        except SourceError as error:
            errors.append(error)
            continue
        for file in files:
            try:
                source = read_source(file, max_size=max_size)
            except SourceError as error:
                errors.append(error)
            else:
                _add(read, source)
    return tuple(read.values()), tuple(errors)


def _add(read: dict[str, SourceText], source: SourceText) -> None:
    """Keep a source once; a second file with the same text becomes a note of the first."""
    first = read.setdefault(source.sha256, source)
    if first is not source:
        note = f"{source.name} holds the same text and is read once."
        if note not in first.notes:
            read[source.sha256] = SourceText(first.name, first.text, (*first.notes, note))


def _files(path: Path, recursive: bool) -> list[Path]:
    """A path itself, or the documents in a folder."""
    if path == STANDARD_INPUT or not path.is_dir():
        return [path]
    if not recursive:
        raise SourceError(
            "source-folder",
            "This is a folder.",
            where=path.name or str(path),
            repair="Add --recursive to read the documents in it.",
        )
    suffixes = tuple(suffix for reader in READERS for suffix in reader.suffixes)
    found: list[Path] = []
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        kept = (n for n in sorted(names) if not n.startswith(".") and n.lower().endswith(suffixes))
        found.extend(Path(folder, name) for name in kept)
        if len(found) > MAX_FILES:
            raise SourceError(
                "source-too-many",
                f"This folder holds more than {MAX_FILES} documents.",
                where=path.name or str(path),
                repair="Name the ones that matter.",
            )
    if not found:
        raise SourceError(
            "source-folder",
            "There is no document in this folder.",
            where=path.name or str(path),
            repair=f"Documents end in {', '.join(suffixes)}.",
        )
    return found


def _too_large(name: str, max_size: int) -> SourceError:
    return SourceError(
        "source-too-large",
        f"The file holds more than {max_size / MEGABYTE:g} MB.",
        where=name,
        repair="Give the part that matters, or raise the limit with --max-size.",
    )


def _as_error(refused: Refused, name: str, max_size: int) -> SourceError:
    match refused.why:
        case "large":
            return _too_large(name, max_size)
        case "folder":
            return SourceError(
                "source-folder",
                "This is a folder.",
                where=name,
                repair="Add --recursive to read the documents in it.",
            )
        case "missing":
            return SourceError(
                "source-missing", "There is no such file.", where=name, repair="Check its name."
            )
        case "special":
            return SourceError(
                "source-unreadable",
                "This is not a file but a device or a pipe.",
                where=name,
                repair="Copy the text into a file, or pipe it in and give - as the source.",
            )
        case _:
            return SourceError(
                "source-unreadable",
                f"The file could not be read: {refused.reason}.",
                where=name,
                repair="Check that you may read it.",
            )
