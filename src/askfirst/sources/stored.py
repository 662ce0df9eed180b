"""Stored texts: what was read is kept as it was read, and a change is noticed.

A text is kept under its source's name and its own digest, so two sources with one name both stay.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from askfirst.errors import OutputError, ProjectError, SourceError
from askfirst.files import refuse_links, same, write_atomic
from askfirst.sources.text import SourceText, digest
from askfirst.untrusted_files import MEGABYTE, Refused, read_bytes

_UNSAFE: Final = re.compile(r"[^\w.-]+")
_NAME_LENGTH: Final = 80
_DIGEST_LENGTH: Final = 12
# No text that was stored is larger: --max-size allows so many megabytes of characters.
LARGEST_STORED: Final = 4 * 100_000 * MEGABYTE


def stored_name(name: str, sha256: str) -> str:
    """File name of a stored text: safe on every system, with the start of its digest."""
    safe = _UNSAFE.sub("-", name).strip(".-").encode()[:_NAME_LENGTH].decode(errors="ignore")
    safe = safe or "source"
    return f"{safe}.{sha256[:_DIGEST_LENGTH]}.txt"


def store(source: SourceText, folder: Path) -> Path:
    """Write the text as UTF-8, byte for byte; a text that is there already is left alone.

    Returns:
        The file written.

    Raises:
        SourceError: source-not-stored.
    """
    target = folder / stored_name(source.name, source.sha256)
    try:
        refuse_links(folder.parent, folder.name)
        data = source.text.encode()
        if not same(target, data):
            write_atomic(target, data, private=True)
    except (OutputError, ProjectError) as error:
        raise SourceError(
            "source-not-stored",
            f"The text could not be kept: {error.what}",
            where=str(target),
            repair="Check the folder and the free space.",
        ) from None
    return target


def load(folder: Path, name: str, sha256: str) -> SourceText:
    """Read a stored text back.

    Raises:
        SourceError: source-missing, source-changed (its digest is another than when it was read).
    """
    file = folder / stored_name(name, sha256)
    try:
        refuse_links(folder.parent, folder.name)
        data = read_bytes(file, most=LARGEST_STORED, within=folder)
    except (Refused, ProjectError):
        raise SourceError(
            "source-missing",
            f"The stored text of {name} is gone.",
            where=str(file),
            repair="Put the file back, or add the source again.",
        ) from None
    text = data.decode("utf-8", errors="replace")
    if digest(text) != sha256:
        raise SourceError(
            "source-changed",
            f"The stored text of {name} was changed after it was read.",
            where=str(file),
            repair="Put the old file back, or add the source again.",
        )
    return SourceText(name, text)
