"""Quotations, each with its span and who says it.

A speaker is given in the source's own words ("the experts"); nobody is guessed from afar.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from askfirst.sources.speakers import NAMED, PRONOUNS, is_person, said_after, said_by
from askfirst.sources.vocabulary import NO_VOICE, words

# A quotation of fewer words is a term in quotation marks, not something somebody says.
QUOTED_WORDS: Final = 3
LONGEST_QUOTATION: Final = 4000
# Only these can mean the one who was named just before.
OF_ONE: Final = words("She He she he her him")

_QUOTED: Final = re.compile(
    r"“(?P<curly>[^“”]+)”|«(?P<angle>[^«»]+)»|„(?P<low>[^„“”]+)[“”]"
    r"|(?<![\w\"])\"(?P<straight>[^\"\n]+)\"(?!\w)"
)


class Quotation(NamedTuple):
    """Words between quotation marks: span without the marks, and who says them."""

    start: int
    end: int
    speaker: str


def quotations(text: str) -> tuple[Quotation, ...]:
    """Quoted statements of a text; terms in quotation marks are left out.

    A quotation without a speaker of its own has that of the one before it in the paragraph, and
    so has one that "she" says when only one name was there.
    """
    found: list[Quotation] = []
    for match in _QUOTED.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        quoted = text[start:end]
        if len(quoted.split()) < QUOTED_WORDS or len(quoted) > LONGEST_QUOTATION:
            continue
        said = _around(text, match.start(), match.end())
        if not said and found and "\n" not in text[found[-1].end : start]:
            said = found[-1].speaker
        elif said in PRONOUNS:
            between = text[found[-1].end : end + 40] if found else "\n"
            said = meant(said, found[-1].speaker, between) if found else ""
        found.append(Quotation(start, end, said))
    return tuple(found)


def meant(pronoun: str, before: str, between: str) -> str:
    """The person whom a pronoun means if that is certain: the one named just before, and no other.

    Args:
        pronoun: as it stands in the text.
        before: who spoke before.
        between: the text in which no other name may stand.
    """
    if pronoun not in OF_ONE or not is_person(before) or "\n" in between:
        return ""
    others = {match.group() for match in re.finditer(NAMED, between)} - {before, *before.split()}
    return "" if others else before


# 'Tomasz: "We cannot spend more."': the name in front of the colon speaks.
_LABELLED: Final = re.compile(
    rf"(?:^|\n|[.!?”\"]\s)[\s\-*_>]*(?P<who>{NAMED})[*_]{{0,2}}:[*_]{{0,2}}\s$"
)
_ENDED: Final = re.compile(r"[.!?]\W?$")


def _around(text: str, start: int, end: int) -> str:
    """The speaker in front of a quotation with a colon, named just after it, or in the clause
    before it. What is named behind the end of a sentence may begin another one."""
    label = _LABELLED.search(text[max(0, start - 60) : start])
    if label and NO_VOICE.isdisjoint(label["who"].lower().split()):
        return label["who"]
    after = text[end : end + 120].split("\n")[0]
    before = re.split(r"\n|[.!?][”\"]?\s", text[max(0, start - 240) : start])[-1]
    ended = _ENDED.search(text[start : end - 1]) is not None
    return said_after(after, ended=ended) or said_by(before)
