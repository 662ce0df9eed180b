"""A line of which only one part is guessed or heard: the words of that part say so, and what the
line says first is sure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from askfirst.lines import without_hedges
from askfirst.statements.comma_lines import is_past
from askfirst.statements.hearsay import is_guess, is_heard
from askfirst.statements.spans import at_commas, at_semicolons
from askfirst.statements.types import is_place, is_time, opener, says_all, tells
from askfirst.text import lexicon
from askfirst.text.days import MONTHS
from askfirst.text.numerals import WORD
from askfirst.text.overlap import content_words
from askfirst.text.sentences import spans


class _Piece(NamedTuple):
    """A clause between marks, and in which sentence it stands."""

    text: str
    sentence: int


def is_guessed(text: str) -> bool:
    """Whether a line is a guess: not where it is sure and then guesses at another matter, as in
    "the lock opens at six, I think there is a pause at noon"."""
    text = _HOW_IT_IS.sub("", _without_asides(text))
    return is_guess(text) and not _only_behind(text, is_guess, _what_is_guessed, _is_told)


def _without_asides(text: str) -> str:
    """A text without what only says when to speak of it, and of what sort a thing of a row is."""
    made = _WHEN_TO_SPEAK.sub("", text[:2000])
    found = _SORT_OF_THING.match(made)
    names = found is not None and not tells(found["thing"]) and content_words(found["thing"])
    return f"{found['thing']}{made[found.end() :]}" if found and names else made


_HOW_IT_IS: Final = re.compile(
    r"(?<=\w\w)[,;.]\s+(?:but\s+)?(?:today|now(?:adays)?|at\s+the\s+moment|currently|so\s+far)\b"
    r"(?:[,\s]+(?:it|that|there|we)(?:['’]?s|\s+is|\s+are|\s+have)?)?\s+(?:\w+\s+)?"
    r"(?:maybe|perhaps|probably|about|around|roughly|i\s+think|i\s+guess)\s+"
    rf"(?:\w+\s+)?(?:half|most|some|none|few|\d+|{WORD})\b[^,;.]*"
    r"|(?<=\w\w),\s+(?:and\s+)?we\s+(?:lost|had|missed|sold|paid|counted|got)\s+(?:\w+\s+){0,2}?"
    rf"(?:\d+|{WORD})\b[^,:;.]*\s(?:i\s+(?:think|believe|guess)|maybe|perhaps)\W*$"
    r"|(?<=\w\w)[,:;.]\s+[^,:;.]*\b(?:maybe|perhaps|probably|i\s+think|i\s+guess)\s+\w+[^,:;.]*\s"
    r"(?:now|today|so\s+far|at\s+the\s+moment)(?=\s*[,;.])",
    re.IGNORECASE,
)
"""How much it is today or was, guessed, behind what is wanted, which is no guess."""
_WHEN_TO_SPEAK: Final = re.compile(
    r"[,;.]\s+(?:but\s+)?(?:that|this|it)(?:['’]?s|\s+is|\s+may\s+be)\s+(?:\w+\s+){0,2}?"
    r"(?:for\s+)?(?:another|some\s+other|a\s+different)\s+"
    r"(?:day|time|meeting|talk|evening|story|matter)\W*$",
    re.IGNORECASE,
)
_SORT_OF_THING: Final = re.compile(
    r"(?P<thing>[^,;.:!?\d]{3,60}?)\s+(?:i\s+(?:think|guess|believe)|maybe|perhaps|probably)\s+"
    r"it(?:['’]?s|\s+is)\s+an?\s+[\w-]+(?=,\s+(?:and\s+)?\w)",
    re.IGNORECASE,
)
"""Without a mark behind the first thing of several: "a lamp on the pier I think it's a Hella"."""


def is_only_heard(text: str) -> bool:
    """Whether others told a line: not where its writer demands something, or tells it with a figure
    or of what they do, and then what others say of another matter: "never lift it wet. They say a
    rope tore"."""
    text = _REASON.sub("", text) or text
    return is_heard(text) and not _only_behind(text, is_heard, _what_they_say, _is_known)


_REASON: Final = re.compile(
    r"\b(?:because|cos|cause)\s+(?:they|he|she|people|everybody|everyone)\b[^.;]*$", re.IGNORECASE
)
"""What others do or say, told as the reason of what somebody wants themselves."""


def _only_behind(
    text: str, doubts: Callable[[str], bool], without_doubt: Callable[[str], str],
    stands: Callable[[str, bool], bool],
) -> bool:  # fmt: skip
    """Whether each clause that doubts is one of its own behind what stands without a doubt."""
    pieces = _pieces(text[:2000])
    doubted = [one for one in pieces if doubts(one.text)]
    before = pieces[: pieces.index(doubted[0])] if doubted else []
    told = list(_told(before, doubted))
    front = ", ".join(piece.text for piece in before)
    if before and all(_is_other_case(without_doubt(one.text)) for one in doubted):
        return True
    if not any(stands(said, alone) for said, alone in told):
        return False
    doubts_of = [without_doubt(one.text) for one in doubted]
    clauses = [said for said, alone in told if stands(said, alone) or _is_told(said, alone)]
    if all(_is_of_last(said, clauses, before[-1].text) for said in doubts_of):
        return True
    return all(_is_apart(said, front, alone=one.sentence > 0)
               for one, said in zip(doubted, doubts_of, strict=True))  # fmt: skip


def _is_other_case(doubted: str) -> bool:
    """Whether what is doubted is done where what stands in front of it does not hold."""
    found = _OTHERWISE.match(doubted)
    return found is not None and len(content_words(doubted[found.end() :])) >= _FEWEST


_OTHERWISE: Final = re.compile(
    r"(?:and\s+|or\s+)?(?:otherwise|if\s+not|or\s+else)\b", re.IGNORECASE
)


def _is_of_last(doubted: str, told: list[str], last: str) -> bool:
    """Whether what is doubted points back to the last of several clauses that are told, and is no
    other figure of those in front of that one: "the boats stay in, the club pays 10 a year, they
    say it's 15 now"."""
    of_others = [one for one in told if one != last]
    if not of_others or not says_all(last) or not _IT.match(doubted) or _NOT_KNOWN.search(doubted):
        return False
    figure = _FIGURE.search(doubted)
    own = content_words(doubted) - content_words(", ".join(told))
    return len(own - _POINTING) > 0 and not (
        figure and (any(map(_FIGURE.search, of_others)) or not _FIGURE.search(last))
    )


_IT: Final = re.compile(r"(?:and\s+|but\s+)?(?:it|they|he|she)(?:['’]?s|['’]re)?\b", re.IGNORECASE)
_POINTING: Final = frozenset(("it", "they", "now"))
_FIGURE: Final = re.compile(r"\d")


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
    if _says_when(said) or _NOT_KNOWN.search(said):
        return False
    if _FIRM.search(said) or _ONCE.search(said) or _WENT_WRONG.match(said):
        return True
    return len(content_words(said)) >= _FEWEST and (alone or says_all(said))


def _says_when(said: str) -> bool:
    return bool(opener(said) or is_time(said) or is_place(said))


def _is_known(said: str, alone: bool) -> bool:
    """Whether words are certainly of whoever writes: a demand, a figure, or what they do."""
    if _FIRM.search(said) and not _OF_ME.match(said):
        return _is_told(said, alone)
    if _FIGURE.search(said):  # it needs no verb
        known = not _says_when(said) and not _NOT_KNOWN.search(said)
        return known and len(content_words(said)) >= _FEWEST
    mine = _OF_ME.match(said) and says_all(said) and not is_past(said)
    return bool(mine) and _is_told(said, alone)


_FEWEST: Final = 2
_NOT_KNOWN: Final = re.compile(
    r"\b(?:no\s+(?:idea|clue)|(?:don['’]?t|do\s+not)\s+know|dunno|dk|idk)\b", re.IGNORECASE
)
_FIRM: Final = re.compile(
    r"\b(?:no|never|not|only|must(?:n['’]?t)?|may|shall|should|(?:has|have)\s+to|at\s+(?:most|least)"
    r"|max(?:imum)?|tops|always)\b|^(?:please\s+)?don['’]?t\s",
    re.IGNORECASE,
)
"""What is firm without a verb: "no more than eight in a boat", "30 kilos tops"."""
_OF_ME: Final = re.compile(r"(?:and\s+)?(?:i|we)\b", re.IGNORECASE)
"""Tells of whoever writes; what happened to them demands nothing."""
_WENT_WRONG: Final = re.compile(
    r"(?:paid|booked|sent|billed|charged|counted|entered|ordered|delivered|printed|written|filed)\s+"
    r"(?:twice|double|late|wrong|too\s+\w+|\w+\s+times|for\s+nothing)\b",
    re.IGNORECASE,
)
"""A mishap in short."""


def _is_apart(told: str, front: str, *, alone: bool) -> bool:
    """Whether what is doubted is another matter than what stands in front of it, and no other value
    of it; `alone`: it stands in a sentence of its own."""
    if _each_month(told, front):
        return True
    own = content_words(told) - content_words(front)
    if _NOT_KNOWN.search(told):
        return False
    if _TO_COME.match(told) and not _WHEN.search(told) and not _MUST.search(front):
        return bool(own)
    if _POINTS_BACK.match(told):
        return False
    thing = _OF_THING.fullmatch(told) if not alone and _FIGURE.search(front) else None
    if thing and lexicon.is_noun(thing["what"]):
        return bool(own)
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
_TO_COME: Final = re.compile(
    r"(?:and\s+)?(?:it|they|that|this)(?:['’]?(?:s|re)|\s+is|\s+are)?\s+(?:going\s+to|gonna|will)\s",
    re.IGNORECASE,
)
"""What is to come of it, which leaves how it is: "it is on paper, they say it will be a file"."""
_WHEN: Final = re.compile(rf"\d|\b(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_MUST: Final = re.compile(r"\b(?:must|should|shall|will|going\s+to)\b", re.IGNORECASE)
_OF_THING: Final = re.compile(r"(?:and\s+)?(?P<what>[^\W\d_]+)\s+\d[\d.,]*\W*", re.IGNORECASE)
"""The figure of a thing that was not told of: "hooks 12"."""
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
