"""Question packs: the shipped ones and a person's own, read and checked completely when loaded."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final, NamedTuple

from askfirst.errors import PackError
from askfirst.packs.reading import read_pack
from askfirst.questions import Pack, PackUse

SHIPPED: Final = ("core", "screens", "code", "service", "model", "device", "people")
_FOLDER: Final = Path(__file__).parent  # importlib.resources would load zipfile at the start


class LoadedPack(NamedTuple):
    """A pack with the use that the journal records: its id, version and digest."""

    pack: Pack
    use: PackUse


def _loaded(text: str, place: str) -> LoadedPack:
    pack = read_pack(text, place)
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    return LoadedPack(pack, PackUse(id=pack.id, version=pack.version, digest=digest))


def shipped_text(name: str) -> str:
    """The file of a pack that comes with askfirst. Raises PackError when there is none."""
    if name not in SHIPPED:
        raise PackError(
            "pack-unknown",
            f"there is no pack '{name}'.",
            repair=f"Shipped packs: {', '.join(SHIPPED)}.",
        )
    return (_FOLDER / f"{name}.yaml").read_text("utf-8")


def load_shipped(name: str) -> LoadedPack:
    """A pack that comes with askfirst. Raises PackError when there is none of that name."""
    return _loaded(shipped_text(name), f"{name}.yaml")


def read_text(path: Path) -> str:
    """The file of a person's own pack. Raises PackError when it cannot be read."""
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", "") or "it is no text in UTF-8"
        raise PackError(
            "pack-unreadable",
            f"the pack cannot be read ({reason}).",
            where=str(path),
            repair="Give the path of a YAML file in UTF-8.",
        ) from None


def load_file(path: Path) -> LoadedPack:
    """A person's own pack. Raises PackError with file and line for whatever is wrong in it."""
    return _loaded(read_text(path), str(path))
