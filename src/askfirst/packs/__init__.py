"""Question packs: the shipped ones and a person's own, read and checked completely when loaded."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from askfirst.errors import PackError
from askfirst.packs.compiled import compiled
from askfirst.questions import Pack, PackUse
from askfirst.untrusted_files import MEGABYTE, read_bytes

SHIPPED: Final = ("core", "screens", "code", "service", "model", "device", "people")
_FOLDER: Final = Path(__file__).parent  # importlib.resources would load zipfile at the start


class LoadedPack(NamedTuple):
    """A pack with the use that the journal records: its id, version and digest."""

    pack: Pack
    use: PackUse


def digest_of(text: str) -> str:
    """What tells one text of a pack from another: the start of its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _loaded(pack: Pack, digest: str) -> LoadedPack:
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


@cache
def load_shipped(name: str) -> LoadedPack:
    """A pack that comes with askfirst. Raises PackError when there is none of that name."""
    text = shipped_text(name)
    digest = digest_of(text)
    pack = compiled(name, digest)
    if pack is None:
        from askfirst.packs.reading import read_pack

        pack = read_pack(text, f"{name}.yaml")
    return _loaded(pack, digest)


def read_text(path: Path) -> str:
    """The file of a person's own pack. Raises PackError when it cannot be read."""
    try:
        return read_bytes(path, most=MEGABYTE).decode("utf-8-sig").replace("\r\n", "\n")
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
    from askfirst.packs.reading import read_pack

    text = read_text(path)
    return _loaded(read_pack(text, str(path)), digest_of(text))
