"""A line that puts an earlier one right in passing: "no sorry, I meant 24 before, not 20", "it is
24, not 20, my mistake".

Somebody who notices a slip says so wherever they are. What such a line says is no demand of its
own: the line that it is about gets the new words, where it is certain which one that is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from askfirst.statements.corrections import Entry, empty_words, exchanged
from askfirst.text import numerals, overlap
from askfirst.text.days import MONTHS, WEEKDAYS
from askfirst.text.measures import Single, singles
from askfirst.text.sentences import sentences

_FIRST: Final = (
    r"^\W*(?:(?:oh|and|n|ah|well|but|hm+|um+|er|erm|wait|no|nope|yes|also|by the way|btw)\b"
    r"[,.!…]*\s*)*"
)
_CUE: Final = re.compile(
    rf"{_FIRST}(?:sorry|correction|my mistake|i (?:was wrong|mis\w+|mixed|meant|mean)"
    r"|that was wrong)\b"
    r"|^\W*(?:(?:oh|no|and|but|ah)\b[,.!…]*\s*)+wait\b|^\W*wait\b[,.!…-]"
    r"|\bi (?:actually |really )?(?:meant|mistyped|misspoke|meant to say)\b"
    r"|\bi (?:said|wrote|typed|told you)\b.*\b(?:wrong|should|not|but|no|sorry|wait|meant)\b"
    r"|^\W*(?:oh\W+)?no\b[,.!]*\s[^.!?]{1,80}"
    r"\b(?:told you|i said(?: (?:that|so|it))?|said (?:that|so|it))(?: already| before)?\W*$",
    re.IGNORECASE,
)
"""Begins a line in which somebody takes back what they said."""
_OWNED: Final = (
    r"(?:oh\s+|that(?:['’]s|\s+was|\s+is)\s+|(?:it\s+)?was\s+)?"
    r"(?:sorry|my\s+(?:own\s+)?(?:mistake|fault|error|slip|bad)|my\s+apologies"
    r"|(?:a\s+)?slip\s+of\s+(?:the|my)\s+(?:tongue|pen)"
    r"|(?:as\s+)?i\s+(?:\w+\s+)?(?:said|wrote|typed|told\s+you|got|had|put)(?:\s+(?:it|that|this))?\s+wrong(?:ly)?"
    r"|i\s+(?:was\s+wrong|mistyped|misspoke|mixed\s+(?:that|it|them|those)\s+up))"
    r"(?:\s+(?:about\s+(?:it|that)|there|before|earlier|above))?"
)
_OWNS: Final = re.compile(rf"\s*(?:[,;.(–—-]\s*|\s){_OWNED}\W*$", re.IGNORECASE)
"""Ends a sentence in which something else was said before than holds: "..., my mistake"."""
_AS_SAID: Final = re.compile(
    r"\bnot\s+[^,;.]+?[,;]?\s+(?:as|like|what)\s+i\s+(?:\w+\s+)?(?:said|wrote|typed|told\s+you)"
    r"(?:\s+(?:it|that|wrong|before|earlier|above|first))*\W*$",
    re.IGNORECASE,
)
_NO_CUE: Final = re.compile(
    rf"{_FIRST}(?:(?:sorry|correction|my mistake)\b[,.:;!–—-]*\s*)?"
    r"(?:(?:(?:what )?i (?:actually |really )?(?:meant|mean)(?: to say)?)\b[,:]?\s*"
    r"(?:was |is |that )?)?",
    re.IGNORECASE,
)
_OLD_LAST: Final = re.compile(
    r"(?P<new>.+?)[,;:]?\s+(?:and |it['’]s |it is )?not\s+(?P<old>[^,;]+?)"
    r"(?:[,;]?\s+(?:as|like) i (?:said|wrote|typed)\b.*|\s+(?:before|earlier|above))?[\s.!]*",
    re.IGNORECASE,
)
_OLD_FIRST: Final = re.compile(
    r"(?P<front>.*?)\bnot\s+(?P<old>[^,;]+?)\s*[,;]\s*(?:but\s+|it['’]?s\s+|it is\s+)?(?P<new>.+)",
    re.IGNORECASE,
)
_SAID_MEANT: Final = re.compile(
    r"(?:(?P<front>(?!(?:i|earlier|before)\s)[^,;.]{1,40}?)\s+)?(?:earlier\s+|before\s+)?"
    r"i (?:said|wrote|typed|told you)\s+(?P<old>[^,;.–—-]*?[^\s,;.–—-])"
    r"(?:\s+(?:before|earlier|above))?\s*[,;.!–—-]*\s+"
    r"(?:(?:and|but|oh|no|nope|well|sorry|wait|actually)\b[,.!]*\s+)*"
    r"(?:i (?:actually |really )?meant|make (?:it|that)|(?:it|that)(?:['’]?s| is| was| should be"
    r"| must be))\s+(?P<new>.+)",
    re.IGNORECASE,
)
_INSTEAD: Final = re.compile(r"(?P<new>.+?)\s+instead of\s+(?P<old>[^,;]+)", re.IGNORECASE)
_LONGEST: Final = 1_000
"""No line of more characters puts another one right."""
_MOST_WORDS: Final = 4
"""A part that is put in place of another has at most so many words, where it is no number."""
_FIGURE: Final = re.compile(f"{numerals.FIGURE}|{numerals.WORD}", re.IGNORECASE)
_NAMED: Final = re.compile(rf"\b(?:{'|'.join((*WEEKDAYS, *MONTHS))})s?\b", re.IGNORECASE)


_RANGE: Final = re.compile(
    rf"(?:{_FIGURE.pattern})\s*(?:to|until|till|[-–—])\s*(?:{_FIGURE.pattern})", re.IGNORECASE
)


class _Swap(NamedTuple):
    """What a line wants: the part that was wrong, the side that tells the right one. No wrong part:
    the only number of that unit is another."""

    old: str
    new: str


def is_put_right(text: str) -> bool:
    """Whether somebody takes back in a line what they said before, and says what holds instead."""
    if len(text) > _LONGEST:
        return False
    if _CUE.search(text):
        return bool(_swap(text))
    swap = _swap(text) if _OWNS.search(text) or _AS_SAID.search(text) else None
    return swap is not None and bool(swap.old)


_INSIDE: Final = re.compile(
    r"[,;]\s*(?P<aside>(?:oh,?\s+)?(?:and\s+)?(?:no,?\s+)?sorry,?\s+"
    r"(?:i\s+(?:said|wrote|typed)\s+[^,;.]+,\s*(?:but\s+)?)?i\s+meant\s+[^,;.]+"
    r"(?:[,;]\s*(?:and\s+)?not\s+[^,;.]+)?)",
    re.IGNORECASE,
)
"""Said in the middle of a line: "the fee is 5, no sorry, I said 4 before, I meant 5, for all"."""
_LAST: Final = re.compile(
    r"[,;]\s*(?P<aside>(?:(?:oh|and|n|but|ah|well|no|also|by the way|btw)\b[,.!…]*\s*){1,6}"
    r"(?:sorry|correction|my mistake|wait)\b.*)$",
    re.IGNORECASE,
)
"""Said behind something else: "only the mate steers, oh and sorry, I meant 5 days, not 3"."""
_SAID: Final = re.compile(r"\bi (?:said|wrote|typed|told you)\b", re.IGNORECASE)
_FRAME: Final = re.compile(
    r"^(?![^,;.]*\bi\s+(?:said|wrote|typed|told))[^,;.]*[,;.]\s*"
    r"(?=(?:oh,?\s+)?(?:and\s+)?(?:no,?\s+)?sorry,?\s+i\s+meant\s)",
    re.IGNORECASE,
)
"""Names in front what is put right: "the fee, no sorry, I meant 5"."""


def split_off(text: str) -> tuple[str, str]:
    """A line that says something else too, without what it puts right, and that; the line and
    nothing where it puts nothing right beside."""
    inside = _INSIDE.search(text)
    if inside and not _SAID.search(text, 0, inside.start()):
        return f"{text[: inside.start()]}{text[inside.end() :]}", inside["aside"]
    found = list(_clauses(text))
    for start, end in found if len(found) > 1 else ():
        if is_put_right(text[start:end]):
            rest = " ".join(f"{text[:start]} {text[end:]}".split())
            return rest, text[start:end]
    last = _LAST.search(text)
    if last and not is_frame(text[: last.start()]) and is_put_right(last["aside"]):
        return text[: last.start()], last["aside"]
    return text, ""


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a line, and what semicolons part in them."""
    for start, end in sentences(text):
        for found in _BETWEEN.finditer(text, start, end):
            yield found.span()


_BETWEEN: Final = re.compile(r"[^;\s][^;]*")


def puts_right(text: str, entries: Iterable[Entry], beside: str = "") -> tuple[Entry, str] | None:
    """The earlier line that a line is about with its new words; None where that is not certain.

    Args:
        text: the line. entries: what was said before, in its order. beside: what else was said in
            the same breath, which may name the matter.
    """
    swap = _swap(text) if is_put_right(text) else None
    if swap is None:
        return None
    said = overlap.content_words(f"{text} {beside}") - empty_words()
    found: list[tuple[int, Entry, str]] = []
    for entry in entries:
        new = _becomes(entry.text, swap)
        if new is not None:
            found.append((len(said & overlap.content_words(entry.text)), entry, new))
    best = max((points for points, *_ in found), default=0)
    first = [one for one in found if one[0] == best]
    if not best and _is_number(swap):
        first = [one for one in first if _measured_alike(one[1].text, swap)]
    return (first[0][1], first[0][2]) if len(first) == 1 else None


def is_frame(text: str) -> bool:
    """Whether words beside what is put right only name its matter: "oh and the reminder"."""
    from askfirst.statements.types import finite_at

    told = _FRONT.sub("", text).strip(" ,.;:!-–—")
    few = len(told.split()) <= _MOST_WORDS
    return few and finite_at(told) is None and _FIGURE.search(told) is None


_FRONT: Final = re.compile(
    rf"{_FIRST}(?:(?:about|with|for|as\s+for|concerning|on)\s+)?", re.IGNORECASE
)


def _measured_alike(text: str, swap: _Swap) -> bool:
    """Whether the number that was wrong stands in a line with its unit, or that of the right one:
    "21 days"."""
    units = {one.unit for one in _numbers(swap.new)}
    wrong = [(one.value, unit) for one in _numbers(swap.old)
             for unit in ({one.unit} if one.unit else units) if unit]  # fmt: skip
    return any((one.value, one.unit) in wrong for one in _numbers(text))


def becomes(text: str, entry: Entry) -> str | None:
    """The new words of the one line that a line is about; None where they are there already."""
    swap = _swap(text)
    return _becomes(entry.text, swap) if swap else None


def _swap(text: str) -> _Swap | None:
    if len(text) > _LONGEST:
        return None
    said = _OWNS.sub("", _NO_CUE.sub("", _FRAME.sub("", text, count=1), count=1))
    for pattern in (_SAID_MEANT, _OLD_LAST, _INSTEAD, _OLD_FIRST):
        found = pattern.fullmatch(said)
        parts = found.groupdict() if found else {}
        old, new = parts.get("old", "").strip(), parts.get("new", "").strip()
        if old and new:
            beside = f"{parts.get('front') or ''} {new}".strip()
            return _Swap(old, beside if _FIGURE.search(old) else new)
    if sum(bool(one.unit) for one in _numbers(said)) == 1:
        return _Swap("", said)
    return _Swap("", phrase) if (phrase := _phrase(said)) else None


def _phrase(said: str) -> str:
    """The words with numbers that are to stand where the same words stand with another number: "the
    6 to 15 half price"; empty where too little is said to find them again."""
    told = _MEANT.sub("", said, count=1).strip(" .!,;")
    words = [one for one in _FIGURE.sub(" ", told).split() if any(map(str.isalpha, one))]
    return told if _FIGURE.search(told) and _LEAST_WORDS <= len(words) <= _MOST_PHRASE else ""


_MEANT: Final = re.compile(r"^.*?\bi (?:actually |really )?meant\s+(?:to say\s+)?", re.IGNORECASE)
_LEAST_WORDS: Final = 2
_MOST_PHRASE: Final = 8


def _is_number(swap: _Swap) -> bool:
    return bool(not swap.old or _FIGURE.search(swap.old) or _NAMED.search(swap.old))


def _becomes(text: str, swap: _Swap) -> str | None:
    """A line with the part that was wrong replaced, where it stands there once."""
    if not swap.old or _FIGURE.search(swap.old):
        return _other_number(text, swap) or (None if swap.old else _same_words(text, swap.new))
    if named := _NAMED.search(swap.old):
        return _other_name(text, named[0], swap.new)
    old, new = swap.old, _right_part(swap)
    if len(old.split()) > _MOST_WORDS or len(new.split()) > _MOST_WORDS or not new:
        return None
    return exchanged(text, old, new)


def _other_name(text: str, old: str, told: str) -> str | None:
    named = [one for one in _NAMED.findall(told) if one.lower() != old.lower()]
    return exchanged(text, old, named[0]) if len(named) == 1 else None


def _right_part(swap: _Swap) -> str:
    """The right part alone: without "it is" and "the driver is" before it."""
    if said := re.match(r"(?:it['’]?s|that['’]?s|.*?\b(?:is|are|was|were))\s+(.+)", swap.new, re.I):
        return said[1]
    return swap.new


def _other_number(text: str, swap: _Swap) -> str | None:
    """A line with one number exchanged; with its unit where the right one has another."""
    ranges = [_RANGE.findall(one) for one in (swap.old, swap.new)]
    if all(len(one) == 1 for one in ranges):
        return exchanged(text, ranges[0][0], ranges[1][0])
    wrong = next(iter(_numbers(swap.old)), None)
    right = [one for one in _numbers(swap.new) if wrong is None or one.value != wrong.value]
    unit = wrong.unit if wrong else next((one.unit for one in right if one.unit), "")
    if not (wrong or unit):
        return None
    fits = [one for one in right if one.unit and one.unit == unit] or right
    there = [one for one in _numbers(text)
             if (one.value == wrong.value if wrong else one.unit == unit)
             and not _DENIED.search(text[: one.at])]  # fmt: skip
    if len(fits) > 1:  # "7 to 10, not 5" of "5 to 10": the other end stays
        stays = {one.value for one in _numbers(text)}
        fits = [one for one in fits if one.value not in stays]
    if len(fits) != 1 or len(there) != 1 or fits[0].value == there[0].value:
        return None
    (new,), (old,) = fits, there
    if new.sort and old.sort and new.sort != old.sort:
        return None  # "8 boxes, not 6" is not said of "6 people"
    if new.unit and old.unit and not old.unit.startswith(new.unit):
        return f"{text[: old.start]}{swap.new[new.start : new.end]}{text[old.end :]}"
    return f"{text[: old.at]}{new.figure}{text[old.at + len(old.figure) :]}"


_DENIED: Final = re.compile(r"\bnot\s+$", re.IGNORECASE)
"""In front of a number that somebody took back already: "three days, not five"."""


def _same_words(text: str, phrase: str) -> str | None:
    """A line in which the words of a phrase stand once, with one other number among theirs."""
    apart = _FIGURE.split(phrase)
    pattern = f"({_FIGURE.pattern})".join(r"\s+".join(map(re.escape, re.split(r"\s+", one)))
                                         for one in apart)  # fmt: skip
    found = list(re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE))
    if len(found) != 1:
        return None
    values = [_value_of(one[0]) for one in _FIGURE.finditer(phrase)]
    others = [_value_of(one[0]) for one in _FIGURE.finditer(found[0][0])]
    if sum(one != other for one, other in zip(values, others, strict=True)) != 1:
        return None
    return f"{text[: found[0].start()]}{phrase}{text[found[0].end() :]}"


class _Number(NamedTuple):
    """A number as it is written: its span with unit, its figure and where that stands; `sort`: what
    it measures, or of what is counted the thing."""

    start: int
    end: int
    at: int
    figure: str
    value: Decimal
    unit: str
    sort: str


def _numbers(text: str) -> list[_Number]:
    """The numbers of a text, each with the unit that is written behind it."""
    measured = list(singles(text))
    return [_number(text, found, measured) for found in _FIGURE.finditer(text)]


def _number(text: str, found: re.Match[str], measured: list[Single]) -> _Number:
    inside = next((one for one in measured if one.start <= found.start() < one.end), None)
    start, end = (inside.start, inside.end) if inside else found.span()
    value = _value_of(found[0])
    unit = text[found.end() : end].strip().lower()
    sort = (inside.unit if inside.dimension == _COUNT else inside.dimension) if inside else ""
    return _Number(start, end, found.start(), found[0], value, unit, sort)


_COUNT: Final = "count"
"""The dimension of what is counted and has no unit."""


def _value_of(figure: str) -> Decimal:
    word = numerals.word_value(figure)
    return numerals.figure_value(figure) if word is None else word
