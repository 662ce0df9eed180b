"""The one way to open a file that comes from outside: what is read is a file, bounded, in time.

A path that somebody hands over, or that lies in a folder somebody hands over, may name a device
that never ends, a pipe that nobody writes to, a link that leads out of the folder or round in a
circle, or a file that grows while it is read. Each of them is refused before it takes memory or
time. Whoever opens a source, a pack, answers, a document to check or what lies in a received
folder does it here, and turns `Refused` into the error of its own kind.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, Literal

Why = Literal["missing", "folder", "special", "large", "link", "unreadable", "slow", "encoding"]

MEGABYTE: Final = 1024 * 1024
# Most bytes of a file that a person writes by hand: answers, a pack, a mail.
LARGEST_TEXT: Final = 20 * MEGABYTE
# A file on a disk is read in a fraction of this; one that a program makes up as it goes is not.
TIME_LIMIT: Final = 30.0
_CHUNK: Final = MEGABYTE
# Open without waiting and without making a terminal ours.
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


_NUMBERS: Final[dict[Why, int]] = {
    "missing": errno.ENOENT,
    "folder": errno.EISDIR,
    "large": errno.EFBIG,
    "link": errno.ELOOP,
    "slow": errno.ETIMEDOUT,
}


class Refused(OSError):
    """A file was not opened or not read to its end; `strerror` says why, for a message.

    Attributes:
        why: the kind of reason, for a caller that has an error for each.
        reason: a few words for a message, lower case: "it is a device or a pipe".
    """

    def __init__(self, why: Why, reason: str) -> None:
        super().__init__(_NUMBERS.get(why, errno.EINVAL), reason)
        self.why = why
        self.reason = reason


@contextmanager
def opened(path: Path, *, most: int, within: Path | None = None) -> Iterator[BinaryIO]:
    """A file from outside, open for reading: a regular file of at most `most` bytes.

    Args:
        path: a link is followed, unless `within` is given.
        most: largest size at the time of opening. Read with `take`, which holds it to the end.
        within: a folder from outside in which the file lies. It is opened only if it is no link
            and no folder on the way leads out of that folder.

    Raises:
        Refused: it is none, or the system does not let it be opened or read.
    """
    if "\0" in str(path):
        raise Refused("missing", "there is no such file")
    try:
        _expect_regular(path.lstat() if within else path.stat(), most)
        target, flags = path, _FLAGS
        if within is not None:
            target, flags = _inside(path, within), flags | getattr(os, "O_NOFOLLOW", 0)
        with os.fdopen(os.open(target, flags), "rb") as stream:
            _expect_regular(os.fstat(stream.fileno()), most)  # it may be another one by now
            yield stream
    except Refused:
        raise
    except OSError as error:
        raise _refused(error) from None


def take(stream: BinaryIO, *, most: int, seconds: float = TIME_LIMIT) -> bytes:
    """All that is left of a stream, if it is at most `most` bytes and comes in time.

    Raises:
        Refused: it is more, or takes longer.
    """
    until = time.monotonic() + seconds
    parts: list[bytes] = []
    size = 0
    while part := some(stream, min(_CHUNK, most + 1 - size)):
        parts.append(part)
        size += len(part)
        if size > most:
            raise _too_large(most)
        if time.monotonic() > until:
            raise Refused("slow", f"it was not read after {seconds:g} seconds")
    return b"".join(parts)


def some(stream: BinaryIO, size: int) -> bytes:
    """The next bytes of a stream. Raises Refused when it is no file but would make us wait."""
    part: bytes | None = stream.read(size)
    if part is None:
        raise Refused("special", "it is a device or a pipe, not a file")
    return part


def read_bytes(path: Path, *, most: int = LARGEST_TEXT, within: Path | None = None) -> bytes:
    """The bytes of a file from outside. Raises Refused; the arguments are those of `opened`."""
    with opened(path, most=most, within=within) as stream:
        return take(stream, most=most)


def read_text(path: Path) -> str:
    """The text of a file from outside, in UTF-8, its byte-order mark left out, its line ends
    newlines. Raises Refused."""
    data = read_bytes(path)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise Refused("encoding", "it is not UTF-8") from None


def _expect_regular(status: os.stat_result, most: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise Refused("folder", "it is a folder")
    if stat.S_ISLNK(status.st_mode):
        raise Refused("link", "it is a link")
    if not stat.S_ISREG(status.st_mode):
        raise Refused("special", "it is a device or a pipe, not a file")
    if status.st_size > most:
        raise _too_large(most)


def _inside(path: Path, within: Path) -> Path:
    """The place of a file without links on the way; it must lie in the folder."""
    folder = Path(os.path.realpath(within))
    place = Path(os.path.realpath(path.parent)) / path.name
    if not place.is_relative_to(folder):
        raise Refused("link", "a link leads out of the folder")
    return place


def _too_large(most: int) -> Refused:
    return Refused("large", f"it holds more than {most / MEGABYTE:g} MB")


def _refused(error: OSError) -> Refused:
    if isinstance(error, FileNotFoundError):
        return Refused("missing", "there is no such file")
    if error.errno == errno.ELOOP:
        return Refused("link", "its links lead round in a circle")
    return Refused("unreadable", (error.strerror or type(error).__name__).lower())
