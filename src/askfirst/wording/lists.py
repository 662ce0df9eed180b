"""Families `open-list` and `placeholder`: what was left to be filled in later."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from askfirst.requirements import Severity
from askfirst.wording.rule import Rule, Span, listed
from askfirst.wording.text import Text

_HOLE: Final = re.compile(
    r"\?\?+|_{3,}|<\s?(?:x+|n|name|date|number|value)\s?>|\[\s?(?:x+|\.\.+)\s?\]", re.I
)
_MAY_BE_HOLE: Final = re.compile(r"[?_<\[]")
_DOTS: Final = re.compile(r",\s?(?:\.\.\.|…)")


def _holes(text: Text) -> Iterable[Span]:
    """Question marks in a row, blanks and bracketed stand-ins, with the word in front of them."""
    return _words_before(_HOLE, text) if _MAY_BE_HOLE.search(text.source) else ()


def _trailing_dots(text: Text) -> Iterable[Span]:
    return _words_before(_DOTS, text) if ".." in text.source or "…" in text.source else ()


def _words_before(pattern: re.Pattern[str], text: Text) -> Iterator[Span]:
    for hit in pattern.finditer(text.source):
        index = text.index_at(hit.start() + 1)
        if index >= 0:
            yield index, index + 1


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
            and that sort of thing, that sort of thing, that kind of thing, and suchlike"""
        ),
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
        ("such as", "for example", "for instance", "e.g", "eg", "like for example"),
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
            to be clarified, not yet defined, not yet decided, not yet known, fixme, xxx, xxxx,
            lorem ipsum, no idea yet"""
        ),
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
