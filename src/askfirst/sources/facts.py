"""Exact facts of a text, each with its span: numbers with unit, dates, names, and flags.

Nothing is claimed that does not stand in the text. Flags (need, problem, limit) are guesses that
only order what a person sees; they decide nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.sources.negation import denied
from askfirst.sources.sentences import Sentence
from askfirst.sources.text import touching
from askfirst.sources.vocabulary import words
from askfirst.text.sentences import STARTERS


class Fact(NamedTuple):
    """A passage that is a number, a date or a name.

    Attributes:
        kind: `number`, `date`, `relative-date` (only true on the day it was written) or `name`.
        start, end: offsets into the text examined.
        text: the passage verbatim.
    """

    kind: str
    start: int
    end: int
    text: str


_MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PERIOD: Final = r"(?:day|week|weekend|month|quarter|year|spring|summer|autumn|fall|winter)"
_DATE: Final = re.compile(
    rf"\b(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? )?{_MONTH} \d{{4}}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|Q[1-4] ?/?\d{{4}}"
    rf"|(?<=in )(?:19|20)\d\d|(?<=since )(?:19|20)\d\d|(?<=by )(?:19|20)\d\d)\b"
)
# A day or month without its year is relative too: it is only known on the day of writing.
_RELATIVE: Final = re.compile(
    rf"\b(?:(?:[Ll]ast|[Nn]ext|[Tt]his|coming|past) (?:{_PERIOD}|{_DAY}|{_MONTH})\b"
    rf"|(?:(?:[Oo]n|[Bb]y|[Uu]ntil|[Ee]very|[Ss]ince|[Bb]efore|[Aa]fter|[Ff]rom) )(?:{_DAY}s?)\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b(?! \d{{4}})"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?!,? \d{{4}})"
    rf"|(?<=in ){_MONTH}(?! \d{{4}})(?=[\s,.;)]|$)"
    rf"|[Yy]esterday|[Tt]omorrow|[Tt]oday|[Tt]onight|(?:in|within) \w+ {_PERIOD}s?\b"
    rf"|(?:\w+ )?{_PERIOD}s? ago\b|[Ee]nd of (?:the |next |this )?(?:{_PERIOD}\b|{_MONTH}))",
)
_SMALL: Final = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety|(?:a |one )?(?:hundred|thousand|million|billion|dozen)"
    r"|[Dd]ozens|[Hh]undreds|[Tt]housands|half)"
)
_FIGURE: Final = r"(?:[$€£¥]\s?)?\d[\d,]*(?:\.\d+)?(?:\s?(?:–|-|to)\s?\d[\d,]*(?:\.\d+)?)?"
_SYMBOL: Final = r"(?:ms|s|min|h|kB|KB|MB|GB|TB|km|m|cm|mm|kg|g|l|ml|EUR|USD|GBP|[kM])\b"
_UNIT: Final = (
    r"(?:\s?(?:%|°C|°F|percent\b|per ?cent\b)"
    r"|\s(?:(?:million|billion|thousand|hundred)\s)?(?:of\s)?(?:[a-z][\w-]*\s){0,2}[a-z][\w-]*"
    rf"|\s?{_SYMBOL})"
)
# The unit is only looked at: what follows a number may be the next number.
_NUMBER: Final = re.compile(
    rf"(?<![\w.,/:#-])(?P<figure>{_FIGURE}|\b{_SMALL}\b)(?=(?P<unit>{_UNIT})?)"
    rf"(?:(?![\w-])|(?={_SYMBOL}))",
)
_PER_CENT: Final = re.compile(r"\s?per cent\b")
_VERSION_BEFORE: Final = re.compile(r"(?:[A-Z][\w-]*|[Vv]ersion|[Ss]ection|[Tt]able|[Nn]o\.|§) $")
# Words that end a unit: "15 countries when", "76 signatories at".
_UNIT_STOP: Final = words(
    "a an the at in on by to of for from with when while who that which and or but is are was were"
    " has have had as if than not so got can will must should may after before until per each its"
    " their into out up off over under between across including them us you these those whom"
)

_CAPITALISED: Final = re.compile(
    r"(?<![\w.])(?:[A-Z]\w*(?:-[A-Z\d]\w*)*(?:\.\d+)*(?:\.[A-Z])*\.?|\d+[A-Z]\w*)"
    r"(?:[’'](?!s\b)\w+)?"
    r"(?:\s(?:of\s(?=[A-Z])|(?:de|van|von|der)\s(?=[A-Z]))?"
    r"(?:[A-Z]\w*(?:-[A-Z\d]\w*)*(?:\.\d+|\.(?=\w))*\w*|\d+(?:\.\d+)+))*"
)
_COMMON: Final = STARTERS | words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June"
    " July August September October November December Q1 Q2 Q3 Q4 OK CEO CTO PDF"
)
_DOTTED: Final = re.compile(r"\.[A-Z]\.$")
# Ends of words that open a sentence and are rarely the first part of a name.
_NO_NAME: Final = re.compile(r"(?:ing|ed|ly|ions|ers)$")

FLAGS: Final[dict[str, re.Pattern[str]]] = {
    "need": re.compile(
        r"\b(?:need(?:s|ed|ing)?(?! not\b|n[’']t\b)|want(?:s|ed)?|wish(?:es)?"
        r"|would like|require[sd]?|call(?:s|ed|ing)? (?:for|on)|ask(?:s|ed|ing)? for"
        r"|demand(?:s|ed)?|desire[sd]?|looking for|hope[sd]?"
        r"|must be able|have to be able|should be able|expect(?:s|ed)?|request(?:s|ed)?)\b",
        re.IGNORECASE,
    ),
    "problem": re.compile(
        r"\b(?:problem|issue|risk|danger(?:ous)?|fail(?:s|ed|ure|ing)?|error|mistake|bug|broken"
        r"|slow|delay(?:s|ed)?|wrong|difficult|hard to|impossible|cannot|can[’']t|unable|lost|lose"
        r"|harm|weaken(?:s|ed)?|complain(?:s|ed|t|ts)?|frustrat\w+|concern(?:s|ed)?|threat\w*"
        r"|attack\w*|refuse[sd]?|useless|too (?:many|much|long|late|slow|few|little)|by hand|twice"
        r"|forgot(?:ten)?|missing|miss(?:es|ed)|waste[sd]?|costs? us|gap|depriv\w+|disarm\w*"
        r"|vulnerabilit\w+|misuse|outage|crash\w*|worse|unclear|nobody|never)s?\b",
        re.IGNORECASE,
    ),
    "limit": re.compile(
        r"\b(?:must(?: not)?|shall(?: not)?|ha(?:s|ve) to|may not|only|at (?:most|least)"
        r"|no (?:more|less|later)"
        r" than|limit(?:s|ed)?|restrict\w*|forbid\w*|forbidden|prohibit\w*|ban(?:ned|s)?|law|legal"
        r"|regulation\w*|order(?:ed)? |comply|compliance|licen[cs]e\w*|budget|deadline|required"
        r"|obliged|not allowed|allowed to|until|suspend\w*|by (?:the end|\d)|mandatory|control)\b",
        re.IGNORECASE,
    ),
}


@lru_cache(maxsize=1 << 12)
def flags(sentence: str) -> tuple[str, ...]:
    """Which of need, problem and limit a sentence may speak of; only for ordering."""
    return tuple(name for name, pattern in FLAGS.items() if _flagged(name, pattern, sentence))


def _flagged(name: str, pattern: re.Pattern[str], sentence: str) -> bool:
    """Whether a sentence holds one of the words; a need that is denied is none."""
    found = pattern.finditer(sentence)
    return any(name != "need" or not denied(sentence, 0, match.start()) for match in found)


def dates(text: str) -> Iterator[Fact]:
    """Dates as written; relative ones are not resolved."""
    taken: list[tuple[int, int]] = []
    for kind, pattern in (("date", _DATE), ("relative-date", _RELATIVE)):
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(start < b and a < end for a, b in taken):
                taken.append((start, end))
                yield Fact(kind, start, end, match.group())


def numbers(text: str) -> Iterator[Fact]:
    """Numbers with the unit that follows them; parts of names, versions and dates are none."""
    dated = [fact[1:3] for fact in dates(text)]
    last = 0
    for match in _NUMBER.finditer(text):
        start = match.start()
        if start < last or any(a <= start < b for a, b in dated):  # "5 million boats" is one
            continue
        figure, unit = match["figure"], _unit(match["unit"] or "")
        if figure[0].isalpha() and not unit:
            continue
        if _VERSION_BEFORE.search(text, max(0, start - 30), start) and not unit:
            continue
        last = match.end("figure") + len(unit)
        yield Fact("number", start, last, text[start:last])


def _unit(after: str) -> str:
    """What of the words after a number is its unit: up to a plural, else the first word."""
    if share := _PER_CENT.match(after):
        return share.group()
    first = 0
    for match in re.finditer(r"\s?\S+", after):
        word = match.group().strip()
        if (word in _UNIT_STOP and word != "of") or (word.endswith("ed") and word != "hundred"):
            break
        if word.endswith("s"):
            return after[: match.end()]
        first = first or (match.end() if word != "of" else 0)
    return after[:first]


def names(text: str, sentences: tuple[Sentence, ...]) -> Iterator[Fact]:
    """Capitalised names, untyped. A single word that opens a sentence must be one elsewhere."""
    inside = {name for said in {one.text for one in sentences} for name in _capitalised(said)}
    known = {word for name in inside for word in name.split()} - _COMMON
    found: dict[tuple[str, int], tuple[Fact, ...]] = {}  # the same words are read once
    for sentence in sentences:
        if sentence.block == "heading" and _title_case(sentence.text):
            continue
        around, first, last = touching(text, sentence.start, sentence.end)
        if (around, first) not in found:
            found[around, first] = tuple(_names(around, first, last, known))
        offset = sentence.start - first
        for name in found[around, first]:
            yield Fact("name", name.start + offset, name.end + offset, name.text)


@lru_cache(maxsize=1 << 12)
def _capitalised(sentence: str) -> frozenset[str]:
    """The capitalised words of a sentence behind its first."""
    return frozenset(match.group() for match in _CAPITALISED.finditer(sentence, 2))


def _names(text: str, start: int, end: int, known: set[str]) -> Iterator[Fact]:
    """The names between two places of a text."""
    for match in _CAPITALISED.finditer(text, start, end):
        opens = not any(map(str.isalnum, text[start : match.start()]))
        yield from _name(text, match.start(), match.end(), opens, known)


@lru_cache(maxsize=1 << 12)
def _title_case(heading: str) -> bool:
    capitals = [word[:1].isupper() for word in heading.split()]
    return sum(capitals) > len(capitals) / 2


def _name(text: str, start: int, end: int, opens: bool, known: set[str]) -> Iterator[Fact]:
    """One name without common first words ("The White House" is "White House").

    Args:
        text: the whole text.
        start, end: span of the capitalised words.
        opens: whether they open a sentence, where every word is capitalised.
        known: words that are names inside a sentence.
    """
    for word in re.finditer(r"\S+", text[start:end]):
        first = word.group()
        alone = words(text[start + word.end() : end]) <= _COMMON  # "Restricting", "Last Sunday"
        doubtful = opens and first not in known and (alone or _NO_NAME.search(first))
        if first.strip(".'’") in _COMMON or first.islower() or doubtful:
            opens = False
            continue
        name = text[start + word.start() : end]
        if name.endswith(".") and not _DOTTED.search(name):
            name = name[:-1]
        elif _DOTTED.search(f"{name}.") and text[end : end + 1] == ".":
            name += "."
        if len(name) > 1:
            yield Fact("name", start + word.start(), start + word.start() + len(name), name)
        return


def distinct_names(found: tuple[Fact, ...]) -> tuple[str, ...]:
    """Names once each, in order of appearance; a family name alone counts with its full name."""
    unique = list(dict.fromkeys(fact.text for fact in found))
    last_words = {name.split()[-1] for name in unique if " " in name}
    return tuple(name for name in unique if " " in name or name not in last_words)
