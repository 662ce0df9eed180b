"""Slips of the keyboard and short forms of talk as they are printed: "teh" is "the", "w/o"
"without", "dont" "don't".

Only what can be nothing else is touched: what is listed so, and what is no English word and one
slip away from one single word that everybody types. What was typed stays in the record of answers
and in the evidence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from importlib.resources import files
from string import ascii_lowercase
from typing import Final


def respelled(text: str, apart: Collection[str] = ()) -> str:
    """A text without such slips.

    Args:
        apart: words, in small letters, that mean something of their own where they stand: a short
            form that somebody explained ("bc", the boat club).
    """
    text = _NAMED.sub(lambda found: found[0].capitalize(), text)
    text = _NEAR.sub(lambda found: _meant(found[0]) if found[0] not in apart else found[0],
                     _ITS.sub(r"\g<its>'s", text))  # fmt: skip
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


_NAMED: Final = re.compile(
    r"(?<![\w@./&'’-])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july"
    r"|august|september|october|november|december|english|french|german|italian|spanish|portuguese"
    r"|dutch|turkish|russian|ukrainian|romanian|arabic|welsh|hungarian|croatian|greek"
    r"|(?:(?<=\d )|(?<=\dst )|(?<=\dnd )|(?<=\drd )|(?<=\dth )|(?<=\d\. ))(?:march|may)"
    r"(?!\s+(?:be|have|not)\b))(?![\w@&-]|[./]\w)"
)
"""Days, months and languages in small letters; "march" and "may" are something else, too."""
_NEAR: Final = re.compile(r"(?<![\w@./&'’-])[a-z]{4,14}(?![\w@&'’-]|[./]\w)")
"""Words in small letters: one with a capital may be a name."""


@lru_cache(maxsize=1 << 13)
def _meant(typed: str) -> str:
    """The one common word that a word is a slip away from; the word itself where it may stand."""
    from askfirst.text import lexicon  # English is loaded with the first answer

    if typed in _common() or typed in _slips() or lexicon.is_english(typed):
        return typed
    near = _common().intersection(_one_slip_away(typed))
    return min(near) if len(near) == 1 else typed


def _one_slip_away(typed: str) -> Iterator[str]:
    """What may have been meant: two letters changed, and in a longer word one left out behind the
    first, or one typed twice; a short one with a letter less may be somebody's name."""
    for at in range(1, len(typed)):
        before, here, behind = typed[: at - 1], typed[at - 1 : at + 1], typed[at + 1 :]
        yield before + here[::-1] + behind
        if here[0] == here[1]:
            yield before + here[0] + behind
    if len(typed) > _SHORT:
        for at in range(1, len(typed) + 1):
            yield from (typed[:at] + letter + typed[at:] for letter in ascii_lowercase)


_SHORT: Final = 4


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    lines = (
        (files("askfirst.text") / "data" / "common.txt").read_text(encoding="utf-8").splitlines()
    )
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


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
