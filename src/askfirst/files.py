"""Files, written whole or not at all, and never over others' by accident."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from askfirst.errors import OutputError


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
            repair="Free some space and run the same command again.",
        )
    reason = error.strerror or str(error)
    return OutputError(
        "output-unwritable",
        f"this cannot be written ({reason}).",
        where=str(path),
        repair="Choose another folder with --output.",
    )


def write_files(
    folder: Path, texts: Mapping[str, str | bytes], *, force: bool = False
) -> list[Path]:
    """Write an export: each relative path with its content, unchanged files left alone.

    Args:
        folder: made when missing.
        texts: relative path (with `/`) to text (UTF-8) or bytes.
        force: write even when the folder holds files that are not of this export.

    Returns:
        The paths of the export, sorted.

    Raises:
        OutputError: the folder holds other files (they are listed), or cannot be written.
    """
    wanted = {folder / name: content for name, content in sorted(texts.items())}
    if folder.exists() and not folder.is_dir():
        raise OutputError(
            "output-is-file",
            "the output folder is a file.",
            where=str(folder),
            repair="Choose another folder with --output.",
        )
    if not force and folder.is_dir():
        others = sorted(p for p in folder.rglob("*") if p.is_file() and p not in wanted)
        if others:
            names = ", ".join(p.relative_to(folder).as_posix() for p in others[:5])
            more = f" and {len(others) - 5} more" if len(others) > 5 else ""
            raise OutputError(
                "output-occupied",
                f"the folder holds other files: {names}{more}.",
                where=str(folder),
                repair="Choose another folder, or say --force to write beside them.",
            )
    for path, content in wanted.items():
        data = content.encode() if isinstance(content, str) else content
        if not (path.is_file() and path.read_bytes() == data):
            write_atomic(path, data)
    return list(wanted)
