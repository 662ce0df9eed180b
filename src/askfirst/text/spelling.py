"""How English spells the regular forms of verbs and nouns, and which words a form may come from.

Rules of spelling only: whether a word exists is what `lexicon` knows. The program that makes the
lexicon uses the same rules, so its data holds nothing that they already give.
"""

from __future__ import annotations

import re
from typing import Final

VOWELS: Final = "aeiou"
_HISSING: Final = ("s", "sh", "ch", "x", "z")
_SHORT: Final = re.compile(r"(?:[^aeiou]*|qu|squ|[^aeiou]*qu)[aeiouy][bdfgklmnprtvz]")
"""One syllable with a short vowel and one consonant behind it: it doubles that consonant."""


def third_person(base: str) -> str:
    """The regular form with he, she or it: `type` to `types`, `carry` to `carries`."""
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return f"{base[:-1]}ies"
    if base.endswith("o") and base[-2:-1] not in VOWELS:
        return f"{base}es"
    return f"{base}es" if base.endswith(_HISSING) else f"{base}s"


def plural(singular: str) -> str:
    """The regular plural: `box` to `boxes`, `city` to `cities`, `photo` to `photos`."""
    if singular.endswith("y") and singular[-2:-1] not in VOWELS:
        return f"{singular[:-1]}ies"
    return f"{singular}es" if singular.endswith(_HISSING) else f"{singular}s"


def doubles(base: str) -> bool:
    """Whether a verb of one syllable doubles its last letter: `stop`, but not `open` or `read`."""
    return _SHORT.fullmatch(base) is not None


def past(base: str, doubled: bool) -> str:
    """The regular past form, `doubled` for a verb that doubles its last letter."""
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return f"{base[:-1]}ied"
    return f"{base}{base[-1]}ed" if doubled else f"{base}ed"


def ing(base: str, doubled: bool) -> str:
    """The regular form in -ing: `type` to `typing`, `see` to `seeing`, `lie` to `lying`."""
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and len(base) > 2:
        return f"{base[:-1]}ing"
    return f"{base}{base[-1]}ing" if doubled else f"{base}ing"


def possible_bases(word: str) -> tuple[str, ...]:
    """Every verb whose regular form a word could be, the likeliest first."""
    if word.endswith("ies"):
        return f"{word[:-3]}y", word[:-1]
    if word.endswith("s"):
        return (word[:-1], word[:-2]) if word.endswith("es") else (word[:-1],)
    if word.endswith("ied"):
        return f"{word[:-3]}y", word[:-1], word[:-2]
    if word.endswith("ed"):
        return _without(word[:-2], word[:-1])
    if word.endswith("ying"):
        return word[:-3], f"{word[:-4]}ie", f"{word[:-3]}e"
    if word.endswith("ing"):
        return _without(word[:-3], f"{word[:-3]}e")
    return ()


def possible_singulars(word: str) -> tuple[str, ...]:
    """Every noun whose regular plural a word could be, the likeliest first."""
    if not word.endswith("s") or word.endswith("ss") or len(word) < 3:
        return ()
    if word.endswith("ies"):
        return f"{word[:-3]}y", word[:-1]
    return (word[:-1], word[:-2]) if word.endswith("es") else (word[:-1],)


def _without(bare: str, with_e: str) -> tuple[str, ...]:
    """What a form without its ending may come from: `stopp` is `stop`, `tap` may be `tape`."""
    if len(bare) > 2 and bare[-1] == bare[-2] and bare[-1] not in VOWELS:
        return bare[:-1], bare, with_e
    return with_e, bare
