"""Lists of words that the reading of lines rests on (`data/grammar.txt`), by their heading."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from itertools import chain

from askfirst.text.negations import as_typed


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    text = (files("askfirst.statements") / "data" / "grammar.txt").read_text(encoding="utf-8")
    kept = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    parts = (part.partition("]\n") for part in kept.split("\n[")[1:])
    return {
        title: frozenset(chain.from_iterable(map(as_typed, rest.split())))
        for title, _, rest in parts
    }


def listed(name: str) -> frozenset[str]:
    """The words of one list.

    Args:
        name: its heading in `data/grammar.txt`.

    Raises:
        KeyError: there is no such list.
    """
    return _lists()[name]
