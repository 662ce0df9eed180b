"""Families `open-list` and `placeholder`: what was left to be filled in later."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from askfirst.requirements import Severity
from askfirst.wording.rule import Rule, Span, listed
from askfirst.wording.text import Text

# Stands where a value belongs: question marks, blanks, and what templates put there.
HOLE: Final = re.compile(
    r"\?\?+|_{3,}|\[\s?(?:x+|\.\.+)\s?\]|\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{1,80}\}"
    r"|\[\s?NEEDS[ _]CLARIFICATION[^\]\n]{0,200}\]"
    r"|\[\s?(?:insert|enter|fill in|your|add|specify|placeholder)\b[^\]\n]{0,80}\]"
    r"|\[[^\[\]\n]{0,60}\bto be (?!d)[a-z]{3,20}\s?\]"
    r"|<\s?(?!/?(?:a|abbr|b|blockquote|body|br|code|col|dd|del|details|div|dl|dt|em|figure|footer"
    r"|form|h[1-6]|head|header|hr|html|i|img|input|ins|kbd|li|link|main|mark|meta|nav|ol|p|pre|q|s"
    r"|samp|script|section|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|th|thead|title"
    r"|tr|u|ul|var|video)\b)[a-z][a-z _-]{0,40}\s?>"
    r"|\b[XYN]{2}[:.][XYN]{2}\b|\bX{2,}\b(?![:.]X)",
    re.IGNORECASE,
)
_MAY_BE_HOLE: Final = re.compile(r"[?_<\[{]|[xXyYnN]{2}")
# Says so in words of its own, and is found by them.
_IN_WORDS: Final = re.compile(
    r"\b(?:tb[dcsra]|fixme|todo|to be d(?:etermined|efined|ecided)|x{3,4}"
    r"|to be (?:confirmed|specified|agreed|announced|clarified|named))\b",
    re.IGNORECASE,
)
_DOTS: Final = re.compile(r",\s?(?:\.\.\.|…)")


def _holes(text: Text) -> Iterable[Span]:
    """Gaps, each with the words in it, or with the word in front of it."""
    return _gaps(text) if _MAY_BE_HOLE.search(text.source) else ()


def _gaps(text: Text) -> Iterator[Span]:
    for hit in HOLE.finditer(text.source):
        if _IN_WORDS.search(hit.group()) or _is_word(hit.group()):
            continue
        first = text.index_at(hit.start())
        if first < 0 or text.end(first) <= hit.start():
            first += 1
        last = text.index_at(hit.end() - 1)
        if last < first:  # no word in it
            first = last = max(0, min(first - 1, len(text.words) - 1))
        if text.words:
            yield first, last + 1


def _is_word(found: str) -> bool:
    """Small letters are a unit or a name ("xx", "nn"), unless they are bracketed."""
    return found.isalpha() and not found.isupper()


def _trailing_dots(text: Text) -> Iterable[Span]:
    return _words_before(_DOTS, text) if ".." in text.source or "…" in text.source else ()


def _words_before(pattern: re.Pattern[str], text: Text) -> Iterator[Span]:
    for hit in pattern.finditer(text.source):
        index = text.index_at(hit.start() + 1)
        if index >= 0:
            yield index, index + 1


def _is_open(text: Text, start: int, end: int) -> int:
    """Not "and more than 30" or "and more secure": there more is compared with something; and not
    "any other" in a prohibition, which is meant without an end."""
    if text.words[start] == "any":
        return 0 if "not" in text.words[max(0, start - 8) : start] else end
    if text.words[end - 1] == "more" and text.word(end):
        return end if text.gap(end - 1).strip() else 0
    return end


def _marked(text: Text, start: int, end: int) -> int:
    """ "todo" only as a mark: "a todo list" is a thing."""
    if text.words[start] != "todo":
        return end
    return end if text.source[text.starts[start] : text.end(start)].isupper() else 0


_OPEN_QUESTION: Final = "You wrote '{words}'. What else belongs to it, or is the list complete?"

RULES: Final = (
    Rule(
        "open-list",
        "open-list",
        Severity.WARNING,
        "INCOSE R9 (open-ended clauses); ISO/IEC/IEEE 29148 5.2.7 (open-ended terms)",
        "Name all members of the list, or say what they have in common.",
        "object",
        _OPEN_QUESTION,
        "The shop shall take cash, cards, etc.",
        "The shop shall take cash and cards.",
        listed(
            """etc, etcetera, et cetera, and so on, and so forth, and the like, and others,
            and more, and much more, and such, and similar, or similar, or the like, or whatever,
            and whatever, and stuff, or something, or something like that, and things like that,
            and other things, among others, among other things, including but not limited to,
            including without limitation, but not limited to, not limited to, at a minimum,
            as a minimum, and anything else, and everything, and all that,
            and that sort of thing, that sort of thing, that kind of thing, and suchlike,
            any additional, any further, any other"""
        ),
        _is_open,
        worth=9,
    ),
    Rule(
        "examples-only",
        "open-list",
        Severity.HINT,
        "INCOSE R9 (open-ended clauses)",
        "Say whether these are all, or only examples.",
        "object",
        "You wrote '{words}'. Are these all, or only examples?",
        "The shop shall take payments such as cards.",
        "The shop shall take card payments.",
        ("such as", "for example", "for instance", "e.g", "e g", "e_g", "eg", "like for example"),
    ),
    Rule(
        "trailing-dots",
        "open-list",
        Severity.WARNING,
        "INCOSE R9 (open-ended clauses)",
        "Name all members of the list, or say what they have in common.",
        "object",
        _OPEN_QUESTION,
        "The shop shall take cash, cards, ...",
        "The shop shall print 'please wait...' on the screen.",
        examine=_trailing_dots,
        worth=8,
    ),
    Rule(
        "placeholder",
        "placeholder",
        Severity.ERROR,
        "NASA ARM (incomplete)",
        "Fill it in, or name who knows it and by when.",
        "object",
        "You wrote '{words}'. Who can fill this in, and by when?",
        "The shop shall close at TBD.",
        "The shop shall close at 18:00.",
        listed(
            """tbd, tbc, tbs, tbr, tba, to be determined, to be defined,
            to be confirmed, to be decided, to be specified, to be agreed, to be announced,
            to be clarified, to be named, todo, to do yet, not yet defined, not yet decided,
            not yet known, undecided, not decided, not yet clear, not yet agreed, do not yet know,
            don't yet know, don’t yet know, do not know yet, don't know yet, don’t know yet,
            not sure yet, still have to decide, still have to sort out, still to be decided,
            fixme, xxx, xxxx, lorem ipsum, no idea yet"""
        ),
        _marked,
        worth=9,
        verbatim=True,
    ),
    Rule(
        "hole",
        "placeholder",
        Severity.ERROR,
        "NASA ARM (incomplete)",
        "Fill it in, or name who knows it and by when.",
        "object",
        "You wrote '{words}' and left a gap there. Who can fill it in, and by when?",
        "The shop shall close at ???",
        "Does the shop close at six?",
        examine=_holes,
        worth=9,
        verbatim=True,
    ),
)
