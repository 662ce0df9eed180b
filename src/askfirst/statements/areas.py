"""The parts of the one sentence that says what a system is for, each in the person's own words.

People begin with what it is all about ("orders, tastings, what is in which barrel"), and then name
two tasks. What they began with is put back to them. Only what is certainly a part of what the
system is to do stands here: not who they are, not how it is done today, not what they are tired of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askfirst.statements.types import is_people, says_all
from askfirst.text import lexicon
from askfirst.text.overlap import content_words

_SOMETHING: Final = r"(?:some?thin?g|someting|smth\.?|sth\.?|somethin)"
"""It, also as people type it in a hurry."""
_THING: Final = (
    rf"(?:{_SOMETHING}|(?<!\bin\s)(?:one|a|an|some)\s+(?:\w+\s+){{0,2}}?(?:thing|place|system|tool|book|list"
    r"|program|app|application|software|solution|calendar|page|site|register)\b)"
)
_THEN: Final = r"(?:so\s+that|so|where|in\s+which|that|which|with\s+which)\b"
_LEADER: Final = re.compile(
    rf"\b(?:{_THING}\s+for\s+(?:our|my|us)\b(?:(?!\s{_THEN})[^,.;])*"
    rf"|{_SOMETHING}\s+for\s+the\b(?:(?!\s{_THEN})[^,.;])*|{_THING})"
    rf"\s*(?:{_THEN}|(?:to|with|for|of)\b|[:,.])?\s*(?:(?:keeps|tells|shows|holds)\s+(?:(?:me|us)\s+)?)?",
    re.IGNORECASE,
)
"""What is wanted, as a whole: "one place for", "something for us in the yard so that"."""
_SELF: Final = re.compile(
    r"(?:well\W+|so\W+)?(?:(?:i|we)\s+(?:run|have|own|am|are|grow|hire\s+out|sell|make|teach)\b"
    r"|i['’]?m\b|we['’]re\b|its?\s+all\b|it['’]s\s+all\b)",
    re.IGNORECASE,
)
"""Begins what somebody is, has or does, where the wish comes after it."""
_TODAY: Final = re.compile(
    r"\b(?:right\s+)?now(?:adays)?\b|\btoday\b|\bat\s+the\s+moment\b|\bso\s+far\b|\buntil\s+now\b"
    r"|\bis\s+all\s+(?:on|in)\b|\bit\s+goes\s+wrong\b|\ball\s+on\b",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"(?:^|\s+)(?:instead\s+of|rather\s+than|without\s+(?:me|us|my|having)|because|so\s+that|so\s+(?=[a-z]+\s)"
    r"|in\s+order\s+to|and\s+not\s+(?:in|on))\b.*$",
    re.IGNORECASE,
)
_INSTEAD: Final = re.compile(r"\b(?:instead\s+of|rather\s+than)\b", re.IGNORECASE)
_TOGETHER: Final = re.compile(
    r"\s+(?:(?:are|is|sits?|lies?|stands?|come)\s+)?(?:all\s+)?(?:in\s+one\s+(?:place|thing)|together)\b.*$",
    re.IGNORECASE,
)
_NOT: Final = re.compile(
    r"(?:and\s+|that\s+|so\s+)*(?:(?:don['’]?t|do\s+not)\b|no(?:body|thing|\s+one|\s+more|\s+longer)?|never|not|without"
    r"|(?:i|we|they|people|you)\s+(?:don['’]?t|do\s+not|can['’]?t|lose|loose|forget|want)"
    r"|(?:i|we)\s+want\b.*\b(?:gone|away|over)\W*$"
    r"|(?:\S+\s+){1,6}?(?:is|are|gets?)\s+(?:all\s+|just\s+|too\s+)?(?:falling\s+apart|worn\s+out|messy"
    r"|a\s+(?:right\s+|real\s+)?(?:mess|nightmare|pain|muddle))\W*$|\w+\s+(?:get|gets|got|go|goes|went)\s+(?:lost|missing|wrong))\b",
    re.IGNORECASE,
)
"""Begins what somebody is tired of, which is a change and no part."""
_COMPLAINS: Final = re.compile(
    r"(?:[\w'’-]+\s+){0,3}?(?P<who>[\w'’-]+)\s+(?:(?:say|think|claim|reckon)(?P<one>s)?|said)"
    r"\s+(?:that\s+)?"
    r"(?:they|we|he|she|it|i|you|the|our|my|nobody|everybody|everyone)\s"
    r"(?=.*\b(?:too|never|always|not|no|nothing|wrong|lie|lies|\w+n['’]?t)\b)",
    re.IGNORECASE,
)
"""Tells what people hold against others: "the guests say we never ring back"."""
_SENTENCE: Final = re.compile(r"(?<=[^.]{2})[.!?]+(?=\s|$)")
_HOW: Final = re.compile(
    r"(?:it|that)(?:['’]?s|\s+is)\s+(?:so\s+|very\s+|not\s+)?\w+(?:\s+(?:to|for|and)\b.*)?\W*$"
    r"|(?:i\s+think|you\s+know|please|thanks?|that['’]?s\s+(?:it|all)|thats\s+(?:it|all)|end|and\s+so\s+on"
    r"|etc|would\s+be|this|that\s+(?:kind|sort)\s+of\s+thing|i['’]d\s+say|i\s+can\s+talk|i\s+mean|really|all"
    r"\s+that)\b|(?:in|on|at|by|till|until|from|since|with|for)\s+(?:who|whom|what|which|when)\b",
    re.IGNORECASE,
)
_TAG: Final = re.compile(
    r"(?:and\s+)?(?:if|where|when(?:ever)?|wherever|as\s+(?:far|soon|much|well|often)\s+as)\s+(?:at\s+all\s+)?"
    r"(?:(?:that|it|this)(?:['’]?s|\s+(?:is(?:n['’]?t)?|would\s+be))\s+)?(?:at\s+all\s+|not\s+)?"
    r"(?:possible|feasible|doable|allowed|needed|necessary|ok(?:ay)?|all\s+right|too\s+(?:much|hard|late|dear))"
    r"(?:\s+(?:at\s+all|to\s+ask|with\s+you))?"
    r"|if\s+(?:need\s+be|i\s+may|you\s+(?:like|can|please|want)|(?:it|that)\s+(?:can\s+be|works|goes))",
    re.IGNORECASE,
)
"""What is said to be polite, or to be careful: "if that's possible"."""
_POINTS_BACK: Final = re.compile(r"\b(?:it|them|these|those)\W*$|\bi\s+mean\b", re.IGNORECASE)
"""Ends what says nothing without the part before: "what is on them"."""
_LACKS_WHAT: Final = re.compile(r"\w\s+(?:knows?|sees?|learns?|finds?\s+out)$", re.IGNORECASE)
"""Ends what only says who knows it, where what they know was cut off: "the crew know"."""
_WH: Final = r"(?:who|whose|which|what|whats|what['’]s|when|where|how|whether|if)\b"
_ASKS: Final = re.compile(_WH, re.IGNORECASE)
_OF_BEFORE: Final = re.compile(rf"{_WH}\s+(?:its?|it['’]s|they|they['’]re|theyre|he|she)\b", re.I)
"""Asks of what was named before: "where each boat is and if it's free"."""
_ENDS_IN_BE: Final = re.compile(r"\s+(?:is|are|was|were)$", re.IGNORECASE)
"""What a list in front of it has: "where the sacks and the sieves are"."""
_BREAK: Final = re.compile(r"\s*[,;:]\s*(?:and\s+|or\s+)?")
_GOES_ON: Final = re.compile(r"(?:has|have|is|are|gets?)\b", re.IGNORECASE)
"""Begins what is said of all that stands before it: "every seat, front and back, has a belt"."""
_AND: Final = re.compile(r"\s+(?:and|&|\+|n)\s+", re.IGNORECASE)
_BEGINS_ONE: Final = re.compile(rf"{_WH}|(?:that|for|to|then)\b", re.IGNORECASE)
_NAMES_ONE: Final = re.compile(r"(?:the|an?|my|our)\b", re.IGNORECASE)
_FRONT: Final = re.compile(
    r"(?:and|but|then|so|also|that|for|to|of|with|well|plus)\s+", re.IGNORECASE
)
LONGEST: Final = 1000
"""Characters of what somebody types as one sentence, at most."""
MOST_WORDS: Final = 12
"""A part that is longer tells how it goes, and is no name of a part."""


def areas(sentence: str) -> list[str]:
    """The parts of the sentence, in its order; of a very long one those at its beginning."""
    return [part for clause in _clauses(_wish(sentence[:LONGEST])) if (part := _part(clause))]


def _wish(sentence: str) -> str:
    """The sentence from where it says what is wanted."""
    ends = [one.end() for one in _LEADER.finditer(sentence)]
    return sentence[ends[-1] :] if ends and sentence[ends[-1] :].strip() else sentence


def _clauses(text: str) -> Iterator[str]:
    for sentence in _SENTENCE.split(text):
        pieces = _BREAK.split(sentence)
        lasts = [at for at, piece in enumerate(pieces) if _GOES_ON.match(piece)]
        for piece in pieces[lasts[-1] + 1 if lasts else 0 :]:
            if _TODAY.search(piece):
                break  # and so on to the end of the sentence
            yield from _joined(_TAIL.sub("", piece))
            if _INSTEAD.search(piece):
                break


def _joined(piece: str) -> Iterator[str]:
    """What stands on both sides of an "and" that joins two parts and not two words of one."""
    left, *others = _AND.split(piece)
    for right in others:
        whole = says_all(_TOGETHER.sub("", left))
        named = all(_NAMES_ONE.match(_FRONT.sub("", one)) for one in (left, right))
        if _BEGINS_ONE.match(right) or (says_all(right) if whole else named):
            yield left
            left = right
        else:
            left = f"{left} and {right}"
    yield left


def _part(clause: str) -> str:
    """A clause as the name of a part; empty where it is none."""
    told = _TOGETHER.sub("", clause).strip(" .,;:!?–-")
    if _HOW.match(told) or _TAG.fullmatch(told):
        return ""
    while (shorter := _FRONT.sub("", told, count=1)) != told and _FRONT.match(told):
        told = shorter
    if not _ASKS.match(told):
        told = _ENDS_IN_BE.sub("", told)
        if _LACKS_WHAT.search(told):
            return ""
    if (
        _OF_BEFORE.match(told)
        or _POINTS_BACK.search(told)
        or _NOT.match(told)
        or _HOW.match(told)
        or _SELF.match(told)
    ):
        return ""
    if (found := _COMPLAINS.match(told)) and (not found["one"] or is_people(found["who"])):
        return ""  # a scale that says it is too full is a part
    names = " " in told or lexicon.is_noun(told.lower()) or not lexicon.is_english(told.lower())
    return told if names and content_words(told) and len(told.split()) <= MOST_WORDS else ""
