"""A line of which only one part is guessed or heard: the words of that part say so, and what the
line says first is sure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from askfirst.lines import without_hedges
from askfirst.statements.hearsay import is_guess, is_heard
from askfirst.statements.spans import at_commas, at_semicolons
from askfirst.statements.types import is_place, is_time, opener, says_all
from askfirst.text.overlap import content_words
from askfirst.text.sentences import spans


class _Piece(NamedTuple):
    """A clause between marks, and in which sentence it stands."""

    text: str
    sentence: int


def is_guessed(text: str) -> bool:
    """Whether a line is a guess: not where it is sure and then guesses at another matter, as in
    "the lock opens at six, I think there is a pause at noon"."""
    return is_guess(text) and not _only_behind(text, is_guess, _what_is_guessed, _is_told)


def is_only_heard(text: str) -> bool:
    """Whether others told a line: not where its writer demands something and then tells what they
    say of another matter: "never lift it wet. They say a rope tore"."""
    return is_heard(text) and not _only_behind(text, is_heard, _what_they_say, _is_demanded)


def _only_behind(
    text: str, doubts: Callable[[str], bool], without_doubt: Callable[[str], str],
    stands: Callable[[str, bool], bool],
) -> bool:  # fmt: skip
    """Whether each clause that doubts is one of its own behind what stands without a doubt."""
    pieces = _pieces(text[:2000])
    doubted = [one for one in pieces if doubts(one.text)]
    before = pieces[: pieces.index(doubted[0])] if doubted else []
    if not any(stands(said, alone) for said, alone in _told(before, doubted)):
        return False
    front = ", ".join(piece.text for piece in before)
    return all(_is_apart(without_doubt(one.text), front, alone=one.sentence > 0) for one in doubted)


def _pieces(text: str) -> list[_Piece]:
    return [
        _Piece(comma.of(part.of(said)), number)
        for number, (start, end) in enumerate(spans(text, 0, len(text), typed=True))
        if (said := text[start:end])
        for part in at_semicolons(said)
        for comma in at_commas(part.of(said))
    ]


def _told(before: list[_Piece], doubted: list[_Piece]) -> Iterator[tuple[str, bool]]:
    """What stands in front of a doubt: whole sentences, and each clause of the one with it."""
    for number, piece in enumerate(before):
        if piece.sentence == doubted[0].sentence:
            yield piece.text, False
        elif not number or before[number - 1].sentence != piece.sentence:
            told = (one.text for one in before if one.sentence == piece.sentence)
            yield ", ".join(told), True


def _is_told(said: str, alone: bool) -> bool:
    """Whether words tell something by themselves: no case, and not only when or where it is."""
    if opener(said) or is_time(said) or is_place(said) or _NOT_KNOWN.search(said):
        return False
    if _FIRM.search(said) or _ONCE.search(said):
        return True
    return len(content_words(said)) >= _FEWEST and (alone or says_all(said))


def _is_demanded(said: str, alone: bool) -> bool:
    return _is_told(said, alone) and bool(_FIRM.search(said)) and _OF_ME.match(said) is None


_FEWEST: Final = 2
_NOT_KNOWN: Final = re.compile(
    r"\b(?:no\s+(?:idea|clue)|(?:don['’]?t|do\s+not)\s+know|dunno|dk|idk)\b", re.IGNORECASE
)
_FIRM: Final = re.compile(
    r"\b(?:no|never|not|only|must(?:n['’]?t)?|may|shall|should|(?:has|have)\s+to|at\s+(?:most|least)"
    r"|max(?:imum)?|tops|always)\b",
    re.IGNORECASE,
)
"""What is firm without a verb: "no more than eight in a boat", "30 kilos tops"."""
_OF_ME: Final = re.compile(r"(?:and\s+)?(?:i|we)\b", re.IGNORECASE)
"""Tells what happened to whoever writes, which demands nothing."""


def _is_apart(told: str, front: str, *, alone: bool) -> bool:
    """Whether what is doubted is another matter than what stands in front of it, and no other value
    of it; `alone`: it stands in a sentence of its own."""
    if _each_month(told, front):
        return True
    if _POINTS_BACK.match(told) or _NOT_KNOWN.search(told):
        return False
    own = content_words(told) - content_words(front)
    return bool(own) and (says_all(told) or (alone and not _AMOUNT.search(told)))


def _each_month(told: str, front: str) -> bool:
    """Whether a sum at most, or once, is sure, and only one for each month is guessed."""
    return bool(_RATE.fullmatch(told) and _ONCE.search(front) and not _RATE_IN.search(front))


_RATE_IN: Final = re.compile(
    r"(?:\b(?:a|an|per|each|every)\s+|/\s?)(?:month|mth|mo|year|yr|week|wk|quarter)s?\b"
    r"|\b(?:monthly|yearly|weekly)\b",
    re.IGNORECASE,
)
_RATE: Final = re.compile(rf"\W*\d[\d.,]*\s?\w*\s*(?:{_RATE_IN.pattern})\W*", re.IGNORECASE)
_ONCE: Final = re.compile(
    r"\b(?:tops|at\s+most|max(?:imum)?|once|one[\s-]?off|up[\s-]?front|(?:at|to|for)\s+(?:the\s+)?start)\b",
    re.IGNORECASE,
)
_POINTS_BACK: Final = re.compile(
    r"(?:and\s+)?(?:it|its|it['’]s|that|thats|that['’]s|this|these|those|they|them|so|such|which|true"
    r"|but|or|though|although|except|unless|only|not|no|never|more|less|fewer|even)\b",
    re.IGNORECASE,
)
"""Begins what is said of the clause before, or against it."""
_AMOUNT: Final = re.compile(r"\d|\b(?:one|two|three|nothing)\b", re.IGNORECASE)
"""May be another value of what stands in front: "60 euros. Well maybe 80"."""


def _what_is_guessed(piece: str) -> str:
    """What is guessed, without the words that say so; nothing where there are no others."""
    told = without_hedges(piece)
    return told if told != piece.strip() else ""


def _what_they_say(piece: str) -> str:
    """What others say, without who says it; nothing where that cannot be told apart."""
    found = _SAY.match(piece)
    return piece[found.end() :] if found else ""


_SAY: Final = re.compile(
    r"[^,;.]{0,60}?\b(?:says?|said|claims?|claimed|reckons?|reckoned|swears?|swore|thinks?|heard|read"
    r"|(?:was|were|been)\s+told|told\s+(?:me|us))\s+(?:that\s+)?",
    re.IGNORECASE,
)
