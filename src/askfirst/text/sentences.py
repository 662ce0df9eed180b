"""Where one sentence ends and the next begins: the only splitter of the program.

Blocks first (empty lines, list items, inline bullets), then rules inside a block. Every rule says
when a full stop does not end a sentence. The rules are for English; the full stops of Chinese and
Japanese end sentences too. The time grows with the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.text.lexicon import is_english


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STARTERS: Final = _words(
    "The This That These Those There Then They It Its He She We You I A An In On At As If When"
    " While Where Who What Why How But And Or So For From To With Without After Before Because"
    " Although However Our Their His Her My No Not Now Once Since Such Some All Any Each Every Both"
    " Most Many Another Other Only Please Do Does Did Is Are Was Were Can Could Should Would Will"
    " May Must Shall"
)
"""Words that begin a sentence more often than a name."""
# A full stop after these never ends a sentence: a name, number or example follows.
_NEVER: Final = _words(
    "mr mrs ms mx dr prof st gen col lt sgt capt cpt maj cmdr adm rev hon gov sen rep pres supt"
    " cllr messrs mme fig figs eq eqs sec secs ref refs no nos nr vol vols pp art ch chap tab"
    " para vs e.g i.e eg ie cf approx abt ca circa resp incl excl esp al viz deg mt ft op cit ed"
    " eds trans b.v dept"
)
# After these only before a number: "Tues. 4", "Sept. 2025".
_BEFORE_NUMBER: Final = _words(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
    " p pg s sect item rev ver v"
)
# After these, where no number stands in front: "b. 2.9.1988", "d. 1988", "m. 12.5.".
_OF_LIFE: Final = _words("b d m")
# After these and after dotted letters ("U.S.") only a word that often starts a sentence ends it.
_SOMETIMES: Final = _words(
    "etc inc ltd co corp plc llc gmbh fr jr sr ph.d m.sc b.sc a.m p.m am pm min max est misc bros"
    " app assn univ govt mfg ave blvd rd temp avg std"
)
_SAYING: Final = (
    r"(?:said|says|say|wrote|writes|asked|asks|added|adds|told|tells|replied|replies|explained"
    r"|explains|argued|argues|warned|warns|noted|notes|answered|shouted|called|continued)"
)
_MARK: Final = re.compile(
    r"(?P<stop>[.!?…]{1,40})(?P<close>[\"”’'»)\]*_]{0,8})"
    r"(?:(?P<space>\s+)(?=(?P<start>[\"“‘'«(\[¿¡*_]*\w))|(?=[\"“]?[A-Z][a-z]+[ ’'])|$)"
    r"|(?P<wide>[。！？]+[」』”）]*)\s*"
)
_WORD_BEFORE: Final = re.compile(r"[^\s(\[\"“‘'«/—–]+$")
_NEXT_WORD: Final = re.compile(r"[\"“‘'«(\[¿¡*_]*([^\W_]+(?:[’'][a-z]+)?)")
_TAG: Final = re.compile(rf"(?:[A-Z][\w.-]*\s+){{1,3}}(?:has |had |also )?{_SAYING}\b")
_DOTTED: Final = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]$")
_NUMBERED: Final = re.compile(r"\(?(?:\d{1,3}|[a-h])[.)]$")
_DAY_BEFORE: Final = re.compile(
    r"(?P<when>\b(?:on|by|until|till|from|since|before|after|to|the)\s+)?"
    r"(?<![\d.,:])(?:0?[1-9]|[12]\d|3[01])(?P<month>\.(?:0?[1-9]|1[0-2]))?$",
    re.IGNORECASE,
)
_CLOCK_BEHIND: Final = re.compile(r"[0-2]?\d(?:[:.h][0-5]\d\b|\s?(?:h|am|pm|o['’]clock)\b)")
_MONTH_BEHIND: Final = re.compile(
    r"(?:Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec|January|February|April|June|July|August|September"
    r"|October|November|December)\b(?P<year>\.?\s+\d)?"
)
_GOES_ON: Final = re.compile(r"(?:on|at|in|by|with|for|from|to|until|till)\s")
"""Behind a day that is named with "by" or "on" it begins no sentence: "by 15.1. on paper"."""
_OF_WHAT: Final = re.compile(r"of\s(?!(?:course|the|these|those|them|all|which|whom)\b)")
"""Behind a full stop it tells of the short form in front: "two inv. of one boat"."""
_SHORT_LAST: Final = _words("it go up me us do so on")
"""Words of two letters that end sentences and shorten none."""
_LONGEST_SHORT: Final = 6
"""Letters of the longest abbreviation that no list here knows."""
_LIST_MARK: Final = re.compile(r"\s*(?:[-*+–—•◦▪‣·]+|\(?(?:\d{1,3}|[a-h])[.)])\s+")
_INLINE_BULLET: Final = re.compile(r"[•◦▪‣]\s*")
_LINE: Final = re.compile(r"[^\n]*\n?")


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text that people typed or pasted.

    Args:
        text: any text; a single line break inside a paragraph is soft and ends nothing, an empty
            line, a list mark at the start of a line and a bullet anywhere do.

    Returns:
        Start and end of each sentence in characters, in order, without white space, bullets and
        list numbers around it. A span holds at least one letter or digit.
    """
    found = []
    for start, end in _blocks(text):
        for first, last in spans(text, start, end, typed=True):
            first, last = _trimmed(text, first, last)
            if any(map(str.isalnum, text[first:last])):
                found.append((first, last))
    return found


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Spans of paragraphs and list items."""
    start = -1
    for line in _LINE.finditer(text):
        begins = _LIST_MARK.match(line[0]) is not None
        empty = not line[0].strip()
        if start >= 0 and (begins or empty):
            yield from _between_bullets(text, start, line.start())
            start = -1
        if start < 0 and not empty:
            start = line.start()
    if start >= 0:
        yield from _between_bullets(text, start, len(text))


def _between_bullets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for bullet in _INLINE_BULLET.finditer(text, start, end):
        if before := text[start : bullet.start()].rstrip():
            yield start, start + len(before)
        start = bullet.end()
    yield start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without white space and list marks around it."""
    passage = text[start:end]
    mark = _LIST_MARK.match(passage)
    if mark and mark.end() < len(passage):
        start += mark.end()
    passage = text[start:end]
    start += len(passage) - len(passage.lstrip())
    return start, max(start, start + len(passage.strip()))


def spans(text: str, start: int, end: int, typed: bool = False) -> Iterator[tuple[int, int]]:
    """Spans of the sentences inside one block.

    Args:
        text: the whole text.
        start: where the block starts, in characters.
        end: where it ends.
        typed: whether a sentence may begin with a small letter, as people type; a document's does
            not.

    Yields:
        Start and end of each sentence with its closing marks.
    """
    for mark in _MARK.finditer(text, start, end):
        if _ends(text, start, mark, end, typed):
            stop = mark.end("close" if mark["wide"] is None else "wide")
            yield start, stop
            start = mark.end()
    if start < end:
        yield start, end


def _ends(text: str, start: int, mark: re.Match[str], end: int, typed: bool) -> bool:
    """Whether this mark ends the sentence that began at `start`."""
    if mark["stop"] is None or mark.end() >= end:
        return True
    following = _NEXT_WORD.match(text, mark.end())
    word = following[1] if following else ""
    if mark["space"] is None:  # no space: two sentences glued, or a name with a dot in it
        return _glued(text, start, mark)
    if mark.start() - start < 9 and _NUMBERED.fullmatch(text[start : mark.start() + 1].strip()):
        return False  # "2. Close it.": the number of a list
    if _is_day(text, start, mark):
        return False
    if word[:1].islower():
        return typed and _ends_before_small(text, start, mark)
    if mark["close"] and _TAG.match(text, mark.end()):  # "Stop!" Anna said.
        return False
    if mark["stop"] != ".":
        return mark["stop"][0] in "!?" or word != "I"
    return mark["close"] not in ("", "’", "'") or _full_stop(text, start, mark.start(), word)


def _is_day(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a full stop belongs to a day: "7.5. 08:30", "7. Nov 2019", "by 15.1. on paper"."""
    day = _DAY_BEFORE.search(text, max(start, mark.start() - 12), mark.start())
    if mark["stop"] != "." or mark["close"] or day is None:
        return False
    if month := _MONTH_BEHIND.match(text, mark.end()):
        return not day["month"] and bool(day["when"] or month["year"])
    if not day["month"]:
        return False
    clock = _CLOCK_BEHIND.match(text, mark.end())
    return bool(clock or (day["when"] and _GOES_ON.match(text, mark.end())))


def _ends_before_small(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a mark ends a sentence although a small letter follows: "it opens. then it rings"
    after an English word of three letters, or a longer one, that is no abbreviation."""
    if mark["close"] or mark["stop"] not in (".", "!", "?"):
        return False
    before = _WORD_BEFORE.search(text, max(start, mark.start() - 40), mark.start())
    written = before.group() if before else ""
    last = written.lower()
    if last in _NEVER or last in _SOMETIMES or last in _BEFORE_NUMBER:
        return False
    if _OF_WHAT.match(text, mark.end()):
        return False
    number = last.replace(".", "").replace(",", "").replace(":", "").rstrip("%").isdecimal()
    initials = len(last) > 1 and written.isalpha() and written.isupper()  # "by SMS. the cook"
    word = last.isalpha() and (len(last) > _LONGEST_SHORT or (len(last) > 2 and is_english(last)))
    return number or last in _SHORT_LAST or initials or word


def _full_stop(text: str, start: int, at: int, word: str) -> bool:
    """Whether a single full stop at `at` before `word` ends a sentence."""
    before = _WORD_BEFORE.search(text, max(start, at - 40), at)
    last = before.group() if before else ""
    lower = last.lower()
    if lower in _NEVER:
        return lower == "no" and word in STARTERS
    if lower in _BEFORE_NUMBER and word[:1].isdigit():
        return False
    if last in _OF_LIFE and word[:1].isdigit():
        return text[max(start, at - 4) : at - 1].rstrip()[-1:].isdigit()  # not "3 d. 2 of them"
    if lower in _SOMETIMES or _DOTTED.match(last):
        return word in STARTERS
    if len(last) == 1 and last.isupper():  # an initial
        return word in STARTERS
    return True


def _glued(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether "harm.Then it" are two sentences: plain words on both sides, no dotted name."""
    before = text[max(start, mark.start() - 40) : mark.start()].split()[-1:]
    word = before[0].lstrip("\"“‘'«([") if before else ""
    return word.isalpha() and word[-2:].islower()
