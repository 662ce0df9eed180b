"""What a correction corrects: a numbered reply to a read-back, or a sentence of one's own.

"3" opens the third line, "3 -" removes it, "3 new words" replaces it. A sentence such as "6 is
today, 1 is what we want" is about the entries that share its numbers or words, and where it is
certain what an entry becomes, it becomes that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from askfirst.statements.grammar import listed
from askfirst.text import amounts, numerals, overlap
from askfirst.text.measures import Single, singles
from askfirst.text.sentences import sentences
from askfirst.text.units import unit_of

MOST: Final = 3
"""A sentence is offered to so many entries at most."""


class Act(StrEnum):
    """What a reply to a numbered list wants."""

    OPEN = "open"
    REMOVE = "remove"
    REPLACE = "replace"
    SAYS = "says"


class Correction(NamedTuple):
    """A reply to a numbered list: what it wants, of which line (0 for none), with which words."""

    act: Act
    number: int
    text: str = ""


class Entry(NamedTuple):
    """An entry that can be corrected: what finds it again, and its words as they are shown."""

    id: str
    text: str


class Proposal(NamedTuple):
    """What a sentence may want: the entries it may be about, the best first, what the first of them
    becomes if that is certain, and whether it is to go."""

    said: str
    entries: tuple[Entry, ...]
    becomes: str | None
    remove: bool


_GOES: Final = r"(?:remove|delete|drop|cancel|strike|out|away|weg)"
_LINE: Final = r"(?:(?:no|nr|number|line)\.?\s*|#\s*)?(?P<number>\d{1,3})"
_REMOVE: Final = re.compile(
    rf"(?:[-–—]\s*{_LINE}|{_LINE.replace('number>', 'second>')}\s*[.:)]?\s*(?:[-–—]|{_GOES})"
    rf"|{_GOES}\s+{_LINE.replace('number>', 'third>')})\s*[.!]?",
    re.IGNORECASE,
)
_OPEN: Final = re.compile(
    rf"{_LINE}\s*[.:)]?\s*(?:(?:is|are|that is|that's)?\s*(?:wrong|not right|not correct|not true"
    r"|incorrect|no)|isn['’]t right)?\s*[.!?]?",
    re.IGNORECASE,
)
_ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
)  # fmt: skip
_LEAD: Final = re.compile(
    rf"(?:{_LINE}|the (?P<ordinal>{'|'.join(_ORDINALS)})(?: (?:one|line|sentence))?)"
    r"(?:(?:\s+is|\s+sounds|\s+reads|['’]s)\s+(?:a bit |quite |just )?(?:clumsy|clumsily|wrong|odd"
    r"|unclear|false|incorrect|not (?:quite |really )?(?:right|correct|true|clear))\s*[,.:;–—-]+\s*"
    r"|\s+(?:is|isn['’]t) (?:not )?(?:right|correct|true)\s*[,.:;–—-]+\s*"
    r"|\s+should (?:be|say|read)\s*(?::\s*|\s(?!\s*[\d(]))|\s*:\s+"
    r"|\s+(?:means|is meant (?:as|like))(?:\s+that)?\s*[,:]?\s+(?!\d))(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""Points at a line and is no part of its new words. "6 should be 5" is about an amount."""
_IN_LINE: Final = re.compile(
    r"in (?:line |number |no\.? ?)?(?P<number>\d{1,2})[,:]?\s+"
    r"(?=(?:it|he|she|they|that|this|there|the|an?|we|i|you|not|only|also|never|always)\b)",
    re.IGNORECASE,
)
"""Names a line and says what is otherwise in it: "in 2 he is the guide"."""
_OF_LINE: Final = re.compile(
    r"(?:the\s+)?(?:beginning|start|front|end|first part|last part|rest|label|heading)\s+of\s+"
    r"(?:line |number |no\.? ?)?(?P<number>\d{1,2})\s+(?:is|sounds|reads|isn['’]?t)\s+(?:all\s+)?"
    r"(?:wrong|odd|false|not right|right|not correct|unclear)\s*(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""Names a part of a line that is wrong: "the beginning of 1 is wrong"."""
_SEVERAL: Final = re.compile(r"\d{1,3}(?:\s*(?:,|and|\s)\s*\d{1,3})+")
_REPLACE: Final = re.compile(
    rf"{_LINE}(?P<mark>\s*[.:)]\s+|\s*[:)]|\s*[-–—]\s+|\s+)(?P<text>\S.*)", re.I | re.S
)
_SPEAKS: Final = re.compile(
    r"(?:is|are|was|were|should|must|of|to|or|and|not|instead|per|a|an|in|times?|more|less|fewer"
    r"|percent|people|persons|seats|euros?)\b|[%€$£°-]",
    re.IGNORECASE,
)
"""What follows a number that is an amount and not the number of a line."""


def parse(reply: str, count: int) -> list[Correction]:
    """What a reply to a list of numbered lines wants.

    Args:
        reply: one line, as typed.
        count: how many lines the list has; a higher number is no line's.

    Returns:
        One correction, or one for each of several numbers; none for an empty reply.
    """
    text = reply.strip()
    if not text:
        return []
    if _SEVERAL.fullmatch(text):
        numbers = [int(one) for one in re.findall(r"\d+", text)]
        if all(1 <= one <= count for one in numbers):
            return [Correction(Act.OPEN, one) for one in dict.fromkeys(numbers)]
    plain = _REMOVE.fullmatch(text) or _OPEN.fullmatch(text)  # "3: out" is no new wording
    pointed = None if plain else _LEAD.fullmatch(text)
    if pointed and 1 <= (number := _pointed(pointed)) <= count:
        return [Correction(Act.REPLACE, number, pointed["text"].strip())]
    if (inside := _IN_LINE.match(text)) and 1 <= int(inside["number"]) <= count:
        return [Correction(Act.OPEN, int(inside["number"]), text[inside.end() :])]
    if (part := _OF_LINE.fullmatch(text)) and 1 <= int(part["number"]) <= count:
        return [Correction(Act.OPEN, int(part["number"]), part["text"].strip(" ,.;:–—-"))]
    for act, pattern in ((Act.REMOVE, _REMOVE), (Act.OPEN, _OPEN), (Act.REPLACE, _REPLACE)):
        found = pattern.fullmatch(text)
        number = _numbered(found) if found else 0
        if found is None or not 1 <= number <= count:
            continue
        if act is Act.REPLACE:
            said = found["text"].strip()
            spoken = _SPEAKS.match(said) or unit_of(said.split()[0].strip(".,")) is not None
            if not found["mark"].strip() and spoken:
                continue
            return [Correction(act, number, said)]
        return [Correction(act, number)]
    return [Correction(Act.SAYS, 0, text)]


def _pointed(found: re.Match[str]) -> int:
    named = found["ordinal"]
    return 1 + _ORDINALS.index(named.lower()) if named else int(found["number"])


def _numbered(found: re.Match[str]) -> int:
    groups = found.groupdict()
    return int(next(groups[one] for one in ("number", "second", "third") if groups.get(one)))


_FIGURE: Final = re.compile(f"{numerals.FIGURE}|{numerals.WORD}", re.IGNORECASE)
_QUOTED: Final = re.compile(r"[\"“”'‘’]([^\"“”‘’]{1,60})[\"“”’']")


def meant(text: str, entries: Sequence[Entry]) -> list[Entry]:
    """Which entries a free sentence is about, the best first, at most three.

    Args:
        text: the sentence. entries: what stands on the page, in its order.

    Returns:
        Those that share its numbers or words nearly as much as the best one does.
    """
    points = {entry.id: _points(text, entry) for entry in entries}
    best = max(points.values(), default=0)
    kept = [entry for entry in entries if points[entry.id] and 2 * points[entry.id] > best]
    return sorted(kept, key=lambda entry: -points[entry.id])[:MOST]


def _points(text: str, entry: Entry) -> int:
    shared = (overlap.content_words(text) - empty_words()) & overlap.content_words(entry.text)
    named = [one.strip().lower() for one in _QUOTED.findall(text)]
    quoted = sum(bool(_places(one, entry.text)) for one in named)
    return 3 * len(_values(text) & _values(entry.text)) + len(shared) + 3 * quoted


@lru_cache(maxsize=1)
def empty_words() -> frozenset[str]:
    return frozenset(map(overlap.stem, listed("correcting")))


def _values(text: str) -> frozenset[Decimal]:
    """The bare numbers of a text, whatever they count."""
    return frozenset(map(_value, _FIGURE.findall(text)))


def _value(written: str) -> Decimal:
    word = numerals.word_value(written)
    return numerals.figure_value(written) if word is None else word


def proposals(text: str, entries: Sequence[Entry]) -> list[Proposal]:
    """What each sentence of a free correction may want of which entries."""
    found = []
    for start, end in sentences(text):
        said = text[start:end]
        about = meant(said, entries)
        becomes = corrected(said, about[0]) if about else None
        found.append(Proposal(said, tuple(about), becomes, removes(said)))
    return found


_REMOVES: Final = re.compile(
    r"\b(?:(?:drop|remove|delete|strike|forget) (?:it|that|this|them|the|line|entry)\b"
    r"|(?:does not|doesn['’]t|do not|don['’]t) belong|(?:is|was|meant) not relevant"
    r"|take (?:it|that|this) out|(?:i|we) never said)",
    re.IGNORECASE,
)


def removes(text: str) -> bool:
    """Whether a sentence wants an entry to go."""
    return bool(_REMOVES.search(text))


_NOW: Final = r"(?:today|now|currently|at present|at the moment|how it is|what we have|so far)"
_WANT: Final = (
    r"(?:what (?:we|i|they) (?:want|need|wish)|the (?:target|goal|aim|plan)"
    r"|(?:our|my) (?:target|aim)|wanted|the wish|where (?:we|i) want to be|what it should be)"
)
_IS: Final = r"(?:is|are|'s|’s|was)"


def corrected(text: str, entry: Entry) -> str | None:
    """What an entry becomes by a sentence, if that is certain; None in every other case.

    Args:
        text: the sentence, such as "6 is today, 1 is what we want", "7, not 5" or "say guests
            instead of visitors".
        entry: the entry that it is about.
    """
    if "?" in text:
        return None
    return _now_and_wanted(text, entry) or _other_words(text, entry)


def _now_and_wanted(text: str, entry: Entry) -> str | None:
    found = list(singles(text))
    if len(found) != 2:
        return None
    one, other = (_roles(text, single, found) for single in found)
    now_first, want_first = ("now" in one and "want" in other), ("want" in one and "now" in other)
    if now_first == want_first:
        return None
    now, want = found if now_first else reversed(found)
    said = {one: text[one.start : one.end].strip() for one in (now, want)}
    what, behind, unit = _rest(entry.text)
    if not what or not _values(" | ".join(said.values())) & _values(entry.text):
        return None
    tail = f" {unit}" if unit and not (now.unit or want.unit) else ""
    return f"{what}: now {said[now]}{tail}, should be {said[want]}{tail}{behind}"


def _roles(text: str, one: Single, found: Sequence[Single]) -> frozenset[str]:
    """Whether a sentence may tell a number as what is today ("now"), or as what is wanted."""
    floor = max((other.end for other in found if other.end <= one.start), default=0)
    roof = min((other.start for other in found if other.start >= one.end), default=len(text))
    behind, front = text[one.end : roof], text[floor : one.start]
    said = (
        ("now", rf"\s*,?\s*{_IS}?\s*{_NOW}\b", rf"\b{_NOW}\s*(?:it\s+)?{_IS}?\s*:?\s*$"),
        ("want", rf"\s*,?\s*{_IS}?\s*{_WANT}\b",
         rf"\b(?:{_WANT}|should be|we want)\s*(?:it\s+)?{_IS}?\s*:?\s*$"),
    )  # fmt: skip
    return frozenset(
        role
        for role, after, before in said
        if re.match(after, behind, re.IGNORECASE) or re.search(before, front, re.IGNORECASE)
    )


_MARKS_IN_FRONT: Final = re.compile(r"^[\s:,;(.-]+")
_JOIN_LAST: Final = re.compile(
    r"\b(?:from|is|are|now|today|at|by|of|down to|cut|should be)$", re.IGNORECASE
)
_LONGEST_JOIN: Final = 10


def _unjoined(text: str) -> str:
    """A text without what only ties it to a number beside it."""
    text = _untied(_MARKS_IN_FRONT.sub("", text))
    while found := _JOIN_LAST.search(text, max(0, len(text) - _LONGEST_JOIN)):
        text = _untied(text[: found.start()])
    return text


def _untied(text: str) -> str:
    end = len(text)
    while end and (text[end - 1].isspace() or text[end - 1] in ":,;(-"):
        end -= 1
    return text[:end]


def _rest(text: str) -> tuple[str, str, str]:
    """What an entry is about without its numbers, what stands behind them, and their unit."""
    change = amounts.change(text)
    found = list(singles(text))
    if not found:
        return "", "", ""
    last = next((one for one in reversed(found) if one.unit), found[-1])
    written = text[last.start : last.end]
    figure = _FIGURE.search(written)
    unit = written[figure.end() :].strip() if figure and last.unit else ""
    if change and change.what:
        by = f" {text[change.by[0] : change.by[1]].strip()}" if change.by else ""
        return text[slice(*change.what)].strip(" :,;"), by, unit
    front = text[: found[0].start]
    for _ in range(4):
        front = _unjoined(front)
    if not front and len(found) == 1:
        front = _unjoined(text[found[0].end :]).rstrip(" .")
    return front.strip(), "", unit


_SWAPS: Final = (
    re.compile(r"(?:no[,:]?\s+)?(?:it(?:['’]s| is) )?not (?P<old>.+?),? but (?P<new>.+)", re.I),
    re.compile(
        r"(?:no[,:]?\s+)?(?:say|write|put|make it) (?P<new>.+?) instead of (?P<old>.+)", re.I
    ),
    re.compile(
        r"(?:no[,:]?\s+)?(?P<old>.+?) (?:should|must|has to|ought to) (?:be|say|read) (?P<new>.+)",
        re.I,
    ),
    re.compile(
        r"(?:no[,:]?\s+)?(?:it(?:['’]s| is) |we meant |i meant )?(?P<new>.+?),? not (?P<old>.+)",
        re.I,
    ),
)
_LONGEST: Final = 8
"""So many words a part of an entry may have that is put in place of another."""


def _other_words(text: str, entry: Entry) -> str | None:
    """An entry with one part of it replaced, where the sentence names both."""
    for pattern in _SWAPS:
        found = pattern.fullmatch(text.strip().rstrip(".!"))
        if found is None:
            continue
        old, new = (_bare(found[name]) for name in ("old", "new"))
        if not old or not new or len(new.split()) > _LONGEST or old.lower() == new.lower():
            continue
        if (made := exchanged(entry.text, old, new)) is not None:
            return made
    return None


def exchanged(text: str, old: str, new: str) -> str | None:
    """A text with one part put in place of another that stands there once; None where it does not,
    or where the new part is there already."""
    found = _places(old, text)
    if len(found) != 1 or _places(new, text):
        return None
    start, end = found[0]
    return f"{text[:start]}{new}{text[end:]}"


def _bare(words: str) -> str:
    return words.strip().strip("\"“”‘’'").strip()


def _places(words: str, text: str) -> list[tuple[int, int]]:
    """Where words stand in a text as whole words."""
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)(?![.,]\d)"
    return [found.span() for found in re.finditer(pattern, text, re.IGNORECASE)]
