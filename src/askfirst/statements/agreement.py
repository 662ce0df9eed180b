"""Which sentences of a sheet that was read to a person they agreed to, and what one must keep.

Whoever leads an interview words what was said; the person hears each sentence with its number. What
they do not plainly agree to stays in the words in which they said it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from askfirst.statements.check import NEGATION, numbers_in
from askfirst.statements.grammar import listed
from askfirst.statements.plainly import plainly
from askfirst.statements.worded import Problem
from askfirst.text import numerals
from askfirst.text.overlap import content_words

MOST: Final = 10
"""Most sentences of a sheet: of more nobody reads each."""
LONGEST: Final = 300
"""Most characters of a sentence."""

HEADING: Final = "Is each of these right, as it stands?"
"""The first line of a sheet."""

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


def is_sheet(question: str) -> bool:
    """Whether a question of a turn is a sheet: it asks nothing but whether its sentences stand."""
    return question.startswith(HEADING)


def sheet(statements: Sequence[str]) -> str:
    """The sentences as they are read to a person."""
    lines = (f"{number}. {one}" for number, one in enumerate(statements, 1))
    return "\n".join((HEADING, *lines))


def agreed(reply: str, count: int) -> frozenset[int]:
    """The numbers of the sentences that a reply agrees to.

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
    return frozenset(number for number in every if said.get(number, True))


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


def problem_of(
    said: Sequence[str], statement: str, known: Iterable[str], is_title: bool = False
) -> Problem | None:
    """What a sentence that is to be read to a person changes, that a nod must not change: a number
    of what they said, or that it binds or denies.

    Args:
        said: what the sentence stands for, as typed. known: all that was said in the interview,
            where its numbers may come from. is_title: whether it names a task, which need not say
            what is not done.
    """
    typed, words = " ".join(said), " ".join(plainly(one) for one in said)
    told_of = content_words(f"{typed} {words}")
    put, heard = _values(statement), _values(typed)
    if told_of and not (told_of & content_words(statement) or put & heard):
        return Problem("word-not-said", (statement.rstrip("."),))
    spoken = numbers_in(typed) if _CLOCK.search(words) else numbers_in(typed) | _in_words(typed)
    if lost := [one for one in sorted(spoken) if put.isdisjoint(_ways(one))]:
        return Problem("number-changed", tuple(lost))
    told = heard.union(*map(_values, known)) if not _CLOCK.search(words) else put
    if strange := [one for one in sorted(numbers_in(statement)) if told.isdisjoint(_ways(one))]:
        return Problem("number-changed", tuple(strange))
    denied = "" if is_title else next(_denied(words), "")
    if denied and not _BINDS.search(plainly(statement)):
        return Problem("negation-changed", (denied,))
    return None


def _denied(words: str) -> Iterator[str]:
    """The words that say no of the matter; "the fee, no, the bank does that" says it beside."""
    for found in NEGATION.finditer(words):
        beside = found[0].lower() == "no" and not words[found.end() : found.end() + 1].isspace()
        if not beside and found[0].lower() != "without":
            yield found[0].lower()


_CLOCK: Final = re.compile(r"\b(?:half|quarter|past|o'clock|noon|midnight)\b", re.IGNORECASE)
"""Words that tell an hour, which may be written in figures."""
_BINDS: Final = re.compile(
    NEGATION.pattern + r"|\b(?:only|except|instead|unless|alone|hardly|nothing|refuses?|forbids?|"
    r"stops?|free\s+of|other\s+than|stays?\s+(?:as|with))\b",
    re.IGNORECASE,
)
"""Says no, or for whom or what alone."""


def _values(text: str) -> frozenset[str]:
    """The numbers of a text in each way in which they can be written in figures."""
    return frozenset(way for one in numbers_in(text) | _in_words(text) for way in _ways(one))


def _in_words(text: str) -> set[str]:
    """The number words of a text, in figures; *one* is mostly no number."""
    together = _TENS.sub(r"\1-\2", _POINT.sub(_decimal, text))
    values = map(numerals.word_value, re.findall(numerals.WORD, together, re.IGNORECASE))
    found = {str(value) for value in values if value is not None and value > 1}
    return found | {one for one in numbers_in(together) if "." in one and one not in text}


_TENS: Final = re.compile(
    rf"\b({'|'.join(word for word, value in numerals.WORDS.items() if value >= 20)})\s+"
    rf"({'|'.join(word for word, value in numerals.WORDS.items() if 0 < value < 10)})\b",
    re.IGNORECASE,
)
"""A number of two words without the hyphen that joins them."""
_POINT: Final = re.compile(r"\b([a-z]+)\s+point\s+([a-z]+)\b", re.IGNORECASE)


def _decimal(found: re.Match[str]) -> str:
    """ "One point six" as "1.6"; anything else as it stands."""
    whole, part = map(numerals.word_value, found.groups())
    return found[0] if whole is None or part is None else f"{whole}.{part}"


def _ways(number: str) -> set[str]:
    """A number in figures as it may be written elsewhere: "1,000" as "1000", "9:00" as "9"."""
    hour, _, minutes = number.partition(":")
    hours = {hour.lstrip("0"), minutes} if minutes else set()
    return {number, number.replace(",", "."), re.sub(r"[.,]", "", number)} | hours
