"""Who says it, and how surely: quotations, speakers and hedges, each verbatim with its span.

A speaker is given in the source's own words ("the experts", "She"); nobody is guessed from afar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from askfirst.sources.vocabulary import STARTERS, words

# A quotation of fewer words is a term in quotation marks, not something somebody says.
QUOTED_WORDS: Final = 3
LONGEST_QUOTATION: Final = 4000

_QUOTED: Final = re.compile(
    r"“(?P<curly>[^“”]+)”|«(?P<angle>[^«»]+)»|„(?P<low>[^„“”]+)[“”]"
    r"|(?<![\w\"])\"(?P<straight>[^\"\n]+)\"(?!\w)"
)
_SAY: Final = (
    r"(?:sa(?:id|ys?)|wr(?:ote|ites)|told|tells?|argue[sd]?|warn(?:s|ed)?|explain(?:s|ed)?"
    r"|contend(?:s|ed)?|assert(?:s|ed)?|claim(?:s|ed)?|note[sd]?|add(?:s|ed)?|insist(?:s|ed)?"
    r"|repl(?:y|ies|ied)|ask(?:s|ed)?|report(?:s|ed)?|believe[sd]?|think(?:s)?|complain(?:s|ed)?"
    r"|state[sd]|put(?:s)? it|call(?:s|ed)? (?:for|on)|suggest(?:s|ed)?|mention(?:s|ed)?"
    r"|stress(?:es|ed)?|dispute[sd]|protest(?:s|ed)|den(?:y|ies|ied)|confirm(?:s|ed)?|announce[sd]?"
    r"|answer(?:s|ed)|urge[sd]?|point(?:s|ed)? out|(?:goes|went) (?:on|further)"
    r"|(?:is|are|was|were) (?:asking for|calling for|arguing|warning|saying|claiming))"
)
_NAMED: Final = (
    r"(?:(?:Dr|Mrs?|Ms|Prof|St)\.\s+)?(?!\w+ly\s)[A-Z][\w.-]*\w"
    r"(?:\s+(?:de|van|von|of|al|bin|[A-Z][\w.-]*\w)){0,3}"
)
_GROUP: Final = (
    r"(?:[Tt]he|[Aa]n?|[Ss]ome|[Mm]any|[Ss]everal|[Mm]ost|[Oo]ur|[Tt]heir|[Hh]is|[Hh]er|[Oo]ne)\s+"
    r"(?:(?!(?:and|or|to|that|of|they|he|she|we|who|which|it|in|for|is|are)\s)[\w-]+\s+){0,3}?"
    r"(?!(?:they|he|she|we|it|and|or)\s)[\w-]+"
)
_PLURAL: Final = (
    r"\b(?:[Tt]hey|[Ss]he|[Hh]e|[Ww]e|(?:[a-z]+ )?(?:experts|users|critics|officials)"
    r"|Experts|Users|Critics|Officials)"
)
_WHO: Final = rf"(?:{_NAMED}|\b{_GROUP}|{_PLURAL})"
# After the verb nothing ends the words for a group but a mark or a small word.
_WHO_AFTER: Final = (
    rf"(?:{_NAMED}|\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Oo]ne)\s+[\w-]+(?:\s+(?!(?:who|which|that|in|on|at|of"
    rf"|after|during|last|with|to|and)\b)[\w-]+){{0,2}}|{_PLURAL})"
)
_BETWEEN: Final = r"(?:,[^,“”\"]{3,80},)?\s+(?:(?:has|have|had|also|then|later|\w+ly)\s+){0,2}"
_SPEAKER: Final = (
    re.compile(rf"[Aa]ccording to (?P<who>{_WHO})"),
    re.compile(rf"(?P<who>{_WHO}){_BETWEEN}{_SAY}\b"),
    re.compile(
        rf"^\W*(?P<who>{_WHO})\s+[a-z]+\b[^.“\"]{{0,80}}?"
        r"\band (?:said|wrote|told|argued|explained|claimed|added|warned)\b"
    ),
    re.compile(rf"[,”\"]\s*(?:said|says|wrote|writes|argued|added)\s+(?P<who>{_WHO_AFTER})"),
)
# Without one of these words no speaker is looked for, which is most sentences.
_SAYING: Final = re.compile(rf"{_SAY}|ccording to")
# Single words that open a sentence are no speakers, but pronouns are.
_PRONOUNS: Final = words("They She He We I")

_HEDGE: Final = re.compile(
    r"\b(?:reportedly|allegedly|apparently|supposedly|purportedly|presumably|possibly|probably"
    r"|perhaps|maybe|likely|potentially|seemingly|arguably|rumou?red|[Aa]ccording to"
    r"|(?:is|are|was|were) (?:said|believed|thought|expected|reported|alleged) to"
    r"|(?:appears?|seems?|seemed|appeared) to|may(?! \d)|might|could|[Ii]f (?:that|this|it)"
    r"(?:[’']s| is) (?:accurate|true|right|correct)|claim(?:s|ed|ing)|suggest(?:s|ed|ing)?"
    r"|[Ii]n (?:his|her|their|my|our) (?:view|opinion)|I (?:think|guess|believe)|contends?|argues?"
    r"|a potential|the supposed)\b"
)


class Quotation(NamedTuple):
    """Words between quotation marks: span without the marks, and who says them."""

    start: int
    end: int
    speaker: str


def quotations(text: str) -> tuple[Quotation, ...]:
    """Quoted statements of a text; terms in quotation marks are left out.

    A quotation without a speaker of its own has that of the one before it in the paragraph.
    """
    found: list[Quotation] = []
    for match in _QUOTED.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        quoted = text[start:end]
        if len(quoted.split()) < QUOTED_WORDS or len(quoted) > LONGEST_QUOTATION:
            continue
        speaker = _around(text, match.start(), match.end())
        if not speaker and found and "\n" not in text[found[-1].end : start]:
            speaker = found[-1].speaker
        found.append(Quotation(start, end, speaker))
    return tuple(found)


def _around(text: str, start: int, end: int) -> str:
    """The speaker named just after a quotation, or in the clause before it."""
    after = text[end : end + 120].split("\n")[0]
    if match := re.match(
        rf"\s*(?:{_SAY}\s+(?P<a>{_WHO_AFTER})|(?P<b>{_WHO}){_BETWEEN}{_SAY}\b)", after
    ):
        return match["a"] or match["b"]
    before = re.split(r"\n|[.!?][”\"]?\s", text[max(0, start - 240) : start])[-1]
    return speaker(before)


def speaker(sentence: str) -> str:
    """Who a sentence says its content comes from, verbatim; empty when it names nobody."""
    if not _SAYING.search(sentence):
        return ""
    for pattern in _SPEAKER:
        for match in pattern.finditer(sentence):
            who = match["who"]
            if who not in STARTERS or who in _PRONOUNS:
                return who
    return ""


def hedge(sentence: str) -> str:
    """The first word that weakens a sentence, verbatim; empty when there is none."""
    match = _HEDGE.search(sentence)
    return match.group() if match else ""


def hedges(sentence: str) -> Iterator[tuple[int, int]]:
    """Spans of all the words that weaken a sentence."""
    return (match.span() for match in _HEDGE.finditer(sentence))
