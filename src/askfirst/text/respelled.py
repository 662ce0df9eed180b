"""Slips of the keyboard and short forms of talk as they are printed: "teh" is "the", "w/o"
"without", "dont" "don't".

Only what can be nothing else is touched; what was typed stays in the record of answers and in the
evidence.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from importlib.resources import files
from typing import Final


def respelled(text: str, apart: Collection[str] = ()) -> str:
    """A text without such slips.

    Args:
        apart: words, in small letters, that mean something of their own where they stand: a short
            form that somebody explained ("bc", the boat club).
    """
    text = _ITS.sub(r"\g<its>'s", text)
    if _slips().keys().isdisjoint(text.lower().translate(_MARKS).split()):
        return text  # most texts: it takes a fraction of the search
    return _found().sub(lambda found: _printed(found[0], apart), text)


_ITS: Final = re.compile(
    r"(?<![\w@./&'’-])(?P<its>[Ii]t)s(?=\s+(?:an?|the|not|too|very|never|always|gone|been|called|no"
    r"|about|my|our|because|when|if|there|here|that|in|on|at|under|over|below"
    r"|above|more|less)\s)"
)
"""What says "it is": behind "its" stands a thing, and none of these words."""
_MARKS: Final = str.maketrans(dict.fromkeys(',.;:!?()[]{}"“”„«»…–—', " "))
"""Marks that a slip may stand beside."""


def _printed(typed: str, apart: Collection[str]) -> str:
    low = typed.lower().removesuffix(".")
    if low in apart or typed.removesuffix(".") not in (low, low.capitalize()):
        return typed
    printed = _slips()[low]
    return printed if typed[0] == low[0] else printed[0].upper() + printed[1:]


@lru_cache(maxsize=1)
def _slips() -> dict[str, str]:
    lines = (files("askfirst.text") / "data" / "slips.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=1)
def _found() -> re.Pattern[str]:
    """One of them as a word by itself; no part of an address or of a word with a hyphen."""
    words = "|".join(map(re.escape, sorted(_slips(), key=len, reverse=True)))
    return re.compile(
        rf"(?<![\w@./&'’-])(?:(?:{_SHORTENED})\.(?=\s+\w)|(?:{words})(?![\w@&'’-]|[./]\w))",
        re.IGNORECASE,
    )


_SHORTENED: Final = "abt"
"""What no sentence ends with: a full stop behind it says only that it is short."""
