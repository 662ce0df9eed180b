"""Whether a line says anything of its own."""

from __future__ import annotations

import re
from typing import Final

WORD: Final = re.compile(r"[^\W\d_][\w'’-]*|\d[\w.,:%°/-]*")


def _lines(text: str) -> frozenset[str]:
    return frozenset(line.strip() for line in text.strip().split("\n"))


_NOTHING: Final = _lines(
    """none\nnothing\nno\nnil\nn/a\nna\n-\n--\nnope\nnothing else\nnone of these\nnot applicable\nno one
    nobody\nnothing comes to mind\nnothing really\nnot that i know of\nnone that i know of"""
)
_DOES_NOT_KNOW: Final = _lines(
    """dk\nidk\ndunno\ni dunno\ndon't know\ndon't know yet\ni don't know\ni don't know yet\ndo not know
    i do not know\nwe don't know\nwe don't know yet\nno idea\nno idea yet\nno idea love\nno idea sorry
    not sure\nnot sure yet\ni'm not sure\nunknown\nunsure\ntbd\ntbc\nt.b.d\nto be decided
    to be determined\nto be defined\nnot decided\nnot decided yet\ncan't say\nwho knows\nno clue
    hard to say\nhonestly no idea\nreally don't know\nno opinion"""
)
_POINTS_ELSEWHERE: Final = _lines(
    """same\nthe same\nsame as above\nthe same as above\nsame as before\nsame again\nsame here\nsame thing
    the same again\nsame as the first\nsame as the last\nsame as the other\nsame as the one above
    see above\nas above\nditto\ndito\nidem\nlike above\nlike before\nas i said\nlike i said\nas said
    as said before\nas i said before\nlike i said before\netc\nand so on\nthe usual\nthe rest
    the others\nthe other\nthe above\nabove\nsee attached\nsee mail\nsee email\nsee the mail
    see the email\nsee the attached\nas discussed\nwhat i said\n〃\n\"\n''"""
)


def tokens(text: str) -> list[str]:
    """The words of a text, as written."""
    return WORD.findall(text)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split()).strip(" .!?,;")


def says_nothing(text: str) -> bool:
    """Whether a line only says that there is nothing: "none", "n/a", "-"."""
    return _plain(text) in _NOTHING


def does_not_know(text: str) -> bool:
    """Whether a line only says that its writer does not know: "dk", "no idea", "?", "tbd"."""
    return _plain(text) in _DOES_NOT_KNOW or (bool(text.strip()) and not text.strip(" ?"))


def points_elsewhere(text: str) -> bool:
    """Whether a line only points to other words: "same as above", "ditto", "etc."."""
    return _plain(text) in _POINTS_ELSEWHERE


def says_something(text: str) -> bool:
    """Whether there are words of its own in it."""
    return bool(WORD.search(text)) and not (
        says_nothing(text) or does_not_know(text) or points_elsewhere(text)
    )
