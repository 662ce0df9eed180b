"""Which sentences of a sheet that was read to a person they agreed to.

Whoever leads an interview words what was said; the person hears each sentence with its number. What
they do not plainly agree to stays in the words in which they said it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from askfirst.statements.grammar import listed
from askfirst.text import numerals

MOST: Final = 10
"""Most sentences of a sheet: of more nobody reads each."""
LONGEST: Final = 300
"""Most characters of a sentence."""

HEADING: Final = "Is each of these right, as it stands?"
"""The first line of a sheet."""
_AGAIN: Final = "Right, too, as they stood on the list:"
"""Begin of the question about sentences of a sheet of which a reply said neither yes nor no."""

_COUNTED: Final = {word: str(value) for word, value in numerals.WORDS.items() if 1 < value <= MOST}
_ORDINALS: Final = {word: str(place) for place, word in enumerate(numerals.ORDINALS, 1)}
_IN_WORDS: Final = re.compile(
    r"(?P<before>(?:^|[.,;:!?])\s*|\b(?:and|but|except(?:\s+for)?|only|from|number|line|sentence"
    r"|point)\s+)"
    rf"(?:(?P<counted>{'|'.join(_COUNTED)})|(?<=number )(?P<one>one)"
    rf"|the\s+(?P<ordinal>{'|'.join(_ORDINALS)})(?:\s+(?:one|sentence|line))?)"
    r"(?=(?:['’]s)?\s*(?:[.,;:!?]|$)|['’]s\b|\s+(?:and|is|are|was|isn|aren|do|don|doesn|no|not|yes"
    r"|wrong|right|fine|ok|okay|again|too|says?|should|shall|needs?|has|must)\b)",
    re.IGNORECASE,
)
"""A sentence that is named by its number in words: not in "it's two weeks"."""
_NAMED: Final = r"(?:(?:number|line|point|sentence|no\.?)\s*)?\d"
_ENDS: Final = re.compile(
    r"[.!?;:\n]+|\s[-–—]\s|,\s*(?:and\s+)?(?=" + _NAMED + r")"
    r"|,\s*(?=(?:all\s+)?(?:the\s+)?(?:rest|others?|otherwise|everything\s+else)\b)"
    r"|,?\s*\b(?:but|except(?:\s+for)?|apart\s+from|(?:only|and)(?=\s+" + _NAMED + r"))\b",
    re.IGNORECASE,
)  # fmt: skip
"""Where something else may begin, said of other sentences."""
_ROW: Final = re.compile(
    r"(?<![\w.,])(\d{1,2})\s*(?:-|–|to|till|until)\s*(\d{1,2})(?![\w%]|[.,]\d)"
)
_NUMBER: Final = re.compile(r"(?<![\w.,])(\d{1,2})(?![\w%]|[.,]\d)")
_NOTHING_WRONG: Final = re.compile(
    r"\b(?:nothing(?:'s|\s+is)?\s+(?:wrong|to\s+(?:change|add|correct))|not?\s+(?:problem|wrong)"
    r"|no\s+(?:changes?|complaints?|corrections?|objections?)|can(?:'|no)t\s+complain)\b",
    re.IGNORECASE,
)
_OBJECTS: Final = re.compile(
    r"\b(?:not|no|wrong|never|though|should|must|rather|instead|actually|missing|hm+|more|less"
    r"|nobody|unsure|only|maybe|perhaps|almost|nearly|mostly|wait|or)\b|n't\b",
    re.IGNORECASE,
)
_REMARKS: Final = re.compile(
    r"\b(?:same|twice|double|again|already|alike|read\s+me|told\s+(?:me|you)|said\s+(?:that|so)"
    r"\s+before|had\s+that)\b",
    re.IGNORECASE,
)
"""Says of a sentence that it was there before: that is nothing against it."""
_TAG: Final = re.compile(
    r",\s+(?:are|is|do|does|was|were|has|have|did|would|will|can|could|should)n't\s+\w+(?=\s*[.,;!?]|$)",
    re.IGNORECASE,
)
_REST_TOO: Final = re.compile(
    r"\W*(?:(?:and\s+)?(?:all\s+)?(?:the\s+)?(?:rest|others)\s+(?:too|as\s+well|also))\W*",
    re.IGNORECASE,
)
"""Says of the rest what was said of the numbers before it."""
_SAID_YES: Final = re.compile(
    r"\bi(?:'d|'ve|\s+had|\s+have)?\s+(?:only\s+)?(?:just\s+)?(?:already\s+)?said\s+(?:yes|so)\s+(?:to|before)\b"
    r"(?:[\s,]+though)?",
    re.IGNORECASE,
)
"""Says that somebody agreed before."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


class Replied(NamedTuple):
    """The numbers of the sentences that a reply agrees to, and of those that it speaks against."""

    yes: frozenset[int]
    no: frozenset[int]


def is_sheet(question: str) -> bool:
    """Whether a question of a turn is a sheet: it asks nothing but whether its sentences stand."""
    return question.startswith((HEADING, _AGAIN))


def asked_again(numbers: Sequence[int]) -> str:
    """The question about sentences of which the reply to the sheet said neither yes nor no."""
    *first, last = map(str, numbers)
    return f"{_AGAIN} {', '.join(first)}{' and ' if first else ''}{last}?"


def numbers_on(sheet: str) -> dict[str, int]:
    """The sentences of a sheet that was read, each with its number."""
    return {text: int(number) for number, text in _LINE.findall(sheet)}


_LINE: Final = re.compile(r"^(\d+)\. (.+)$", re.MULTILINE)


def sheet(statements: Sequence[str]) -> str:
    """The sentences as they are read to a person."""
    lines = (f"{number}. {one}" for number, one in enumerate(statements, 1))
    return "\n".join((HEADING, *lines))


def replied(reply: str, count: int) -> Replied:
    """What a reply to a sheet says of its sentences.

    What is said last of a number counts: with anything but a yes it is none of them. An objection
    that names no number speaks against every sentence that is not named with a yes, unless it goes
    on about the number before it. Without a plain yes to all or to the rest nothing else is agreed
    to.

    Args:
        count: how many sentences there are.
    """
    said: dict[int, bool] = {}
    about: set[int] = set()
    whole = against_all = False
    for named, clause in _clauses(reply, count):
        agrees = _agrees(clause) or (any(said.values()) and _REST_TOO.fullmatch(clause) is not None)
        objects = _OBJECTS.search(clause) is not None
        if named and not (agrees or objects) and _REMARKS.search(clause):
            continue  # that two are alike speaks against neither
        said |= dict.fromkeys(named, agrees)
        whole |= agrees and not named
        against_all |= objects and not (agrees or named or about)
        about = set() if agrees else named or about
    every = range(1, count + 1) if whole and not against_all else (n for n in said if said[n])
    return Replied(
        frozenset(number for number in every if said.get(number, True)),
        frozenset(number for number in said if not said[number]),
    )


def _clauses(reply: str, count: int) -> Iterator[tuple[set[int], str]]:
    """What a reply says, each with the numbers of the sentences that it names: "3 and 5 are right"
    is one; at the end those behind which nothing is said."""
    text = _IN_WORDS.sub(_figure, _NOTHING_WRONG.sub("fine", reply.replace("’", "'")))
    text = _TAG.sub("", _SAID_YES.sub("", _OWN.sub(r"\1 is", text)))
    named: set[int] = set()
    for clause in _ENDS.split(text):
        named |= _numbers(clause, count)
        if _WORD.search(clause):
            yield named, clause
            named = set()
    yield named, ""


_OWN: Final = re.compile(r"(\d)'s\b")


def _figure(found: re.Match[str]) -> str:
    """A number in words as a figure."""
    counted, ordinal = found["counted"] or "", found["ordinal"] or "first"
    return found["before"] + (_COUNTED.get(counted.lower()) or _ORDINALS[ordinal.lower()])


def _numbers(clause: str, count: int) -> set[int]:
    """The sentences that a clause may mean by their numbers: in doubt a number means one."""
    found = {int(number) for number in _NUMBER.findall(clause)}
    for first, last in _ROW.findall(clause):
        found |= set(range(int(first), min(int(last), count) + 1))
    return {number for number in found if 0 < number <= count}


def _agrees(clause: str) -> bool:
    """Whether a clause says yes, and behind a comma nothing that speaks against it."""
    if _only_agrees(clause):
        return True
    first, _, rest = clause.strip(" ,").partition(",")
    return bool(rest) and _only_agrees(first) and (_agrees(rest) or not _OBJECTS.search(rest))


def _only_agrees(clause: str) -> bool:
    """Whether a clause says yes and nothing else."""
    words = [word.lower().removesuffix("'s") for word in _WORD.findall(clause)]
    yes, beside = listed("agreement: yes"), listed("agreement: beside")
    return any(word in yes for word in words) and all(
        word in yes or word in beside for word in words
    )
