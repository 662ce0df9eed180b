"""Files, written whole or not at all, and never over others' by accident."""

from __future__ import annotations

import errno
import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final

from askfirst.errors import OutputError, ProjectError
from askfirst.untrusted_files import MEGABYTE, read_bytes

_LARGEST: Final = 1024 * MEGABYTE


def refuse_links(folder: Path, *names: str) -> None:
    """That a folder inside the folder of an interview is there itself and not a link elsewhere.

    Args:
        names: relative paths (with `/`); each folder on the way counts too.

    Raises:
        ProjectError: one of these is a link.
    """
    steps = (one for name in names for one in (*reversed(PurePosixPath(name).parents), name))
    for name in map(str, steps):
        if name != "." and (folder / name).is_symlink():
            raise ProjectError(
                "project-link",
                f"'{name}' is a link. Nothing in the folder of an interview is followed out of it.",
                where=str(folder),
                repair="Put the files themselves there.",
            )


def same(path: Path, data: bytes) -> bool:
    """Whether this is what is in a file already. A link is not looked behind."""
    try:
        return path.lstat().st_size == len(data) and read_bytes(path, within=path.parent) == data
    except OSError:
        return False


def free_name(path: Path, mark: str) -> Path:
    """The first name like `requirements.edited-1.md` that nothing has."""
    for number in range(1, 100_000):
        free = path.with_name(f"{path.stem}.{mark}-{number}{path.suffix}")
        if not (free.exists() or free.is_symlink()):
            return free
    raise OutputError("output-occupied", "there are too many old files.", where=str(path.parent),
                      repair="Take some of them away.")  # fmt: skip


def write_atomic(path: Path, content: str | bytes, *, private: bool = False) -> None:
    """Write a file whole: a temporary file in the same folder, synced, then put in its place.

    Args:
        private: nobody but its owner may read it.

    Raises:
        OutputError: the folder cannot be written or the disk is full; the old file stands.
    """
    from tempfile import mkstemp  # with all that it loads, the first question would wait for it

    data = content.encode() if isinstance(content, str) else content
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if not private:
            mask = os.umask(0)
            os.umask(mask)
            Path(temporary).chmod(0o666 & ~mask)
        Path(temporary).replace(path)
        temporary = ""
        sync_folder(path.parent)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise output_error(error, path) from None


def sync_folder(folder: Path) -> None:
    """Make sure that the names in a folder are on the disk too. Raises OSError."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # file systems without it
            raise
    finally:
        os.close(handle)


def output_error(error: OSError, path: Path) -> OutputError:
    """The coded error for a failed write."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return OutputError(
            "disk-full",
            "the disk is full; nothing was changed.",
            where=path.name,
            repair="Free some space, then: askfirst resume. What was answered before is stored.",
        )
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return OutputError(
            "output-unwritable",
            "a file stands where a folder of this name is needed.",
            where=str(path),
            repair=f"Move the file away, or use another folder: {_ELSEWHERE}.",
        )
    reason = error.strerror or str(error)
    return OutputError(
        "output-unwritable",
        f"this cannot be written ({reason}).",
        where=str(path),
        repair=f"Make it writable, or use a folder that is: {_ELSEWHERE}.",
    )


# A command has one of these, or both: what it cannot write is told by one function for all.
_ELSEWHERE: Final = "--output where files are made, --project for a copy of an interview"


LEDGER: Final = ".askfirst-written.json"
"""What askfirst wrote into a folder: each file with the digests of its last two contents."""


class Ledger:
    """Which files of a folder askfirst wrote, so that those of others are told from them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._digests: dict[str, list[str]] = {}
        with suppress(OSError, ValueError, RecursionError):  # without it, nothing counts as written
            read = json.loads(read_bytes(folder / LEDGER, within=folder))
            if isinstance(read, dict):
                self._digests = {
                    name: [str(one) for one in digests]
                    for name, digests in read.items()
                    if isinstance(digests, list) and _inside(name)
                }

    def others(self, texts: Mapping[str, str | bytes]) -> list[str]:
        """Names of files that are there, say something else, and are not as askfirst wrote them."""
        return [
            name
            for name, content in texts.items()
            if _there(self._folder / name)
            and not same(self._folder / name, _bytes(content))
            and not self._is_ours(name)
        ]

    def stale(self, texts: Mapping[str, str | bytes]) -> list[Path]:
        """Files of an earlier export that this one has no more, as askfirst wrote them."""
        return [self._folder / name for name in self._digests
                if name not in texts and self._is_ours(name)]  # fmt: skip

    def note(self, texts: Mapping[str, str | bytes]) -> None:
        """Note what will be written; before it is, so that a kill makes nothing a stranger's."""
        noted = {
            name: list(dict.fromkeys([_digest(content), *self._digests.get(name, ())]))[:2]
            for name, content in sorted(texts.items())
        }
        if noted != self._digests:
            self._digests = noted
            text = json.dumps(noted, ensure_ascii=False, indent=1) + "\n"
            write_atomic(self._folder / LEDGER, text)

    def _is_ours(self, name: str) -> bool:
        try:
            path = self._folder / name
            data = read_bytes(path, most=_LARGEST, within=path.parent)
        except OSError:
            return False
        return _digest(data) in self._digests.get(name, ())


def _inside(name: str) -> bool:
    return not name.startswith("/") and ".." not in name.split("/")


def _there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _digest(content: str | bytes) -> str:
    return hashlib.sha256(_bytes(content)).hexdigest()


def write_documents(folder: Path, texts: Mapping[str, str | bytes]) -> dict[str, Path]:
    """Write the documents of an interview; unchanged files are left alone, and one that somebody
    changed is kept beside the new one.

    Returns:
        Where each changed file is kept now, by its name.

    Raises:
        OutputError: a file could not be written.
    """
    ledger = Ledger(folder)
    kept: dict[str, Path] = {}
    for name in ledger.others(texts):
        path = folder / name
        if path.is_dir() or path.is_symlink():
            continue  # written over: what a link leads to stays as it is
        kept[name] = free_name(path, "edited")
        try:
            kept[name].hardlink_to(path)  # the same file under a second name: nothing is copied
        except OSError:  # a file system without it
            try:
                write_atomic(kept[name], read_bytes(path, most=_LARGEST))
            except OSError as error:
                raise output_error(error, path) from None
    _write(folder, texts, ledger)
    return kept


def _write(folder: Path, texts: Mapping[str, str | bytes], ledger: Ledger) -> None:
    ledger.note(texts)
    for name, content in texts.items():
        if not same(folder / name, _bytes(content)):
            write_atomic(folder / name, content)


def write_files(
    folder: Path, texts: Mapping[str, str | bytes], *, force: bool = False
) -> list[Path]:
    """Write an export: each relative path with its content, unchanged files left alone. What an
    earlier export wrote and this one has no more is taken away.

    Args:
        folder: made when missing.
        texts: relative path (with `/`) to text (UTF-8) or bytes.
        force: replace files that somebody else wrote or changed.

    Returns:
        The paths of the export, sorted.

    Raises:
        OutputError: files that would be replaced are not as askfirst wrote them (they are
            listed), or the folder cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise OutputError(
            "output-is-file",
            "the output folder is a file.",
            where=str(folder),
            repair="Choose another folder with --output.",
        )
    texts = dict(sorted(texts.items()))
    ledger = Ledger(folder)
    others = ledger.others(texts)
    if others and not force:
        names = ", ".join(others[:5])
        more = f" and {len(others) - 5} more" if len(others) > 5 else ""
        raise OutputError(
            "output-not-ours",
            f"these files say something else and are not as askfirst wrote them: {names}{more}.",
            where=str(folder),
            repair="Move them away, choose another folder, or say --force to replace them.",
        )
    stale = ledger.stale(texts)
    _write(folder, texts, ledger)
    for path in stale:
        with suppress(OSError):
            path.unlink()
    return [folder / name for name in texts]
