"""Folders of interviews: made, named after what they are about, never over another's."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from askfirst.errors import OutputError
from askfirst.files import output_error


def slug(text: str) -> str:
    """A folder name of small letters, digits and hyphens; empty when nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-")


def new_folder(output: Path, name: str) -> Path:
    """Make a folder for an interview: `name`, or `name-2` and so on when taken.

    Raises:
        OutputError: the output folder cannot be written, or is a file.
    """
    base = slug(name) or "interview"
    for number in range(1, 10_000):
        folder = output / (base if number == 1 else f"{base}-{number}")
        try:
            folder.mkdir(parents=True)
        except FileExistsError:
            if output.exists() and not output.is_dir():
                break
            continue
        except OSError as error:
            raise output_error(error, output) from None
        return folder
    raise OutputError(
        "output-is-file",
        "the output folder cannot be used.",
        where=str(output),
        repair="Choose another folder with --output.",
    )
