"""Files, written whole or not at all, and never over others' by accident."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from askfirst.errors import OutputError, ProjectError

MEGABYTE: Final = 1024 * 1024


def read_regular(path: Path, *, most: int = 20 * MEGABYTE, follow: bool = True) -> bytes:
    """What is in an ordinary file: no pipe, device or folder, and no more than `most` bytes.

    Args:
        follow: a link is followed; else it is refused.

    Raises:
        OSError: it cannot be read, or is not like that; `strerror` says why.
    """
    flags = os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK | (0 if follow else os.O_NOFOLLOW)
    try:
        handle = os.open(path, flags)
    except ValueError:  # a name with a zero byte
        raise OSError(errno.EINVAL, "there is no such file") from None
    except OSError as error:
        if error.errno == errno.ELOOP and not follow:
            raise OSError(errno.ELOOP, "it is a link, which is not followed") from None
        raise
    with os.fdopen(handle, "rb") as stream:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "it is no ordinary file")
        data = stream.read(most + 1)
        if len(data) > most:
            raise OSError(errno.EFBIG, f"it is larger than {most // MEGABYTE} MB")
        return data


def refuse_links(folder: Path, *names: str) -> None:
    """That a folder inside the folder of an interview is there itself and not a link elsewhere.

    Raises:
        ProjectError: one of these names is a link.
    """
    for name in names:
        if (folder / name).is_symlink():
            raise ProjectError(
                "project-link",
                f"'{name}' is a link. Nothing in the folder of an interview is followed out of it.",
                where=str(folder),
                repair="Put the files themselves there.",
            )


def same(path: Path, data: bytes) -> bool:
    """Whether this is what is in a file already. A link is not looked behind."""
    try:
        return path.lstat().st_size == len(data) and read_regular(path, follow=False) == data
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
        if not same(path, data):
            write_atomic(path, data)
    return list(wanted)
