"""A person's own packs: found beside the project, read among the shipped ones, kept with it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from askfirst.errors import PackError
from askfirst.files import refuse_links, write_atomic
from askfirst.packs import SHIPPED, LoadedPack, load_file, load_shipped, read_text
from askfirst.untrusted_files import read_bytes

FOLDER: Final = "packs"
"""Folder of own packs: in the current folder, and in the folder of each interview led with some."""


def beside(folder: Path) -> list[Path]:
    """The own packs in the folder `packs` of a folder, by name."""
    return sorted((folder / FOLDER).glob("*.yaml"))


def kept(folder: Path) -> list[Path]:
    """The own packs kept in the folder of an interview, by name.

    Raises:
        ProjectError: the folder of packs, or one of them, is a link.
    """
    found = beside(folder)
    refuse_links(folder, FOLDER, *(f"{FOLDER}/{path.name}" for path in found))
    return found


def chosen(named: Sequence[Path], folder: Path) -> list[Path]:
    """The own packs of an interview begun in a folder: those beside it, then those named, each
    once."""
    return list({os.path.realpath(path): path for path in (*beside(folder), *named)}.values())


def load_all(own: Sequence[Path] = ()) -> list[LoadedPack]:
    """The shipped packs and behind them a person's own, which add to them and replace questions.

    Raises:
        PackError: a file cannot be read or is wrong, or two packs have the same id.
    """
    loaded = [load_shipped(name) for name in SHIPPED]
    for path in own:
        one = load_file(path)
        if any(one.pack.id == other.pack.id for other in loaded):
            raise PackError(
                "pack-id-taken",
                f"there is another pack with the id '{one.pack.id}'.",
                where=str(path),
                repair="Give it an id of its own; its questions may replace others by their ids.",
            )
        refuse_faults(path, loaded)
        loaded.append(one)
    return loaded


def refuse_faults(path: Path, loaded: Sequence[LoadedPack]) -> None:
    """Conditions are checked before anybody is asked, so that none fails on the way.

    Raises:
        PackError: the first fault, with its place.
    """
    from askfirst.packs.lint import faults

    found = faults(read_text(path), str(path), [one.pack for one in loaded])
    if found:
        raise PackError(
            found[0].code,
            found[0].message,
            where=found[0].where,
            repair=f"'askfirst pack lint {path}' tells everything that is wrong in it.",
        )


def keep(own: Sequence[Path], folder: Path) -> None:
    """Copy own packs into the folder of an interview, so that it goes on wherever they go.

    Raises:
        OutputError: a copy could not be written.
    """
    refuse_links(folder, FOLDER)
    for path in own:
        pack = load_file(path).pack
        write_atomic(folder / FOLDER / f"{pack.id}.yaml", read_bytes(path))
