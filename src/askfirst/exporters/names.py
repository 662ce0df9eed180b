"""Names for files and folders made from texts: safe on every disk."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

# Names that Windows keeps for devices, whatever stands after the dot.
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)


def slug(text: str, otherwise: str = "system") -> str:
    """The text as lower-case ASCII words with hyphens, at most 40 characters."""
    ascii_text = unicodedata.normalize("NFKD", text[:200]).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", ascii_text.lower())[:40].strip("-")
    return name if name and name not in _DEVICES else otherwise


def distinct(names: Iterable[str]) -> list[str]:
    """The names, made distinct for a disk that knows no capitals: `a`, `A` become `a`, `A-2`."""
    taken: set[str] = set()
    found = []
    for name in names:
        free, copy = name, 1
        while free.lower() in taken:
            copy += 1
            free = f"{name}-{copy}"
        taken.add(free.lower())
        found.append(free)
    return found
