"""A reply that begins with "don't know" and goes on, often with who would know: "dk. Bork, he comes
on Wednesdays"."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.not_answers import opens_unknown
from askfirst.statements.spans import Span, trimmed
from askfirst.statements.types import finite_at, is_people, words
from askfirst.text import lexicon

_LEADS: Final = re.compile(
    r"(?:(?P<ask>ask|that['’]?s|that\s+is|it['’]?s)\s+(?:for\s+)?)?(?:(?:maybe|probably|perhaps|i\s+(?:think"
    r"|guess|suppose))\s+)?",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(
    r"\s*[.,;:!?](?:\s|$)|\s+(?:has|have|had|is|does|keeps|holds|handles|decides|knows|would|will|might|may|if|when|he|she|they|who"
    r"|at|in|from|by|to\s+(?:say|decide|answer))\b",
    re.IGNORECASE,
)
_MOST: Final = 4
"""So many words name somebody at most."""


def begins_unknown(text: str) -> bool:
    """Whether a text says first that nobody knows, and then more: "no idea, it is dark there"; not
    where it is an answer after all, of which somebody is not sure."""
    return 0 < opens_unknown(text) < len(text.strip()) and _ONLY_UNSURE.match(text) is None


_ONLY_UNSURE: Final = re.compile(
    r"\s*(?:(?:well|hm+|oh)[\s,]+)?(?:(?:i\s*['’]?m|i\s+am|we\s*['’]?re|we\s+are)\s+)?(?:(?:quite|really)\s+)?"
    r"(?:not\s+(?:quite\s+|really\s+|entirely\s+)?(?:sure|certain)|unsure)(?:\s+yet)?\s*[,;:–—-]\s*"
    r"(?:but\s+)?(?:that\s+(?:it|he|she|they|we|i|you|nobody|everybody|all|no|the|an?|our|my)\s+\w"
    r"|(?:maybe|perhaps|probably)\s+\w)(?!.*\b(?:know|knows|ask|idea)\b)",
    re.IGNORECASE,
)
"""In front of what is told all the same: "not sure, that it rings twice"."""


def who_behind(text: str) -> str:
    """Who is named behind the don't know at the beginning of a text; empty for nobody."""
    end = opens_unknown(text)
    if not end:
        return ""
    rest = text[end:].strip(" ,;:.–—-!")
    lead = _LEADS.match(rest)
    start = lead.end() if lead else 0
    name = _ENDS.split(rest[start:], maxsplit=1)[0].strip()
    asked = lead is not None and (lead["ask"] or "").lower() == "ask"
    return name if 0 < len(words(name)) <= _MOST and (asked or _names(name)) else ""


def _names(name: str) -> bool:
    """Whether words name somebody: people, or a name that is no word of English."""
    first = name.split()[0]
    own = first[0].isupper() and not lexicon.is_english(first) and finite_at(name) is None
    return own or is_people(name)


def without_whom(text: str, what: Span) -> tuple[Span, str]:
    """A question without whom to ask, and who that is, where it stands behind it without a mark:
    "if they may moor there ask Nils"; not where to ask somebody is what the question is about."""
    question = what.of(text)
    found = _ASK_WHOM.search(question) if _QUESTION.match(question) else None
    if found is None or not _asked(found["who"]) or finite_at(question[: found.start()]) is None:
        return what, ""
    return trimmed(text, what.start, what.start + found.start()), found["who"]


def _asked(name: str) -> bool:
    return name[0].isupper() or is_people(name)


_QUESTION: Final = re.compile(
    r"(?:if|whether|how|what|which|who|whose|when|where|why)\s", re.IGNORECASE
)
_ASK_WHOM: Final = re.compile(
    r"\s(?<!\bto\s)(?<!\bnot\s)(?<!\band\s)(?<!\bor\s)(?<!\bwho\s)(?<!\bi\s)(?<!\bwe\s)(?<!\byou\s)(?<!\bthey\s)"
    r"(?<!\bmay\s)(?<!\bcan\s)(?<!\bmust\s)(?<!\bshould\s)(?<!\bcould\s)(?<!\bwill\s)(?<!\bwould\s)"
    r"ask\s+(?P<who>[^\s,;.?]+(?:\s+[^\s,;.?]+){0,3})$",
    re.IGNORECASE,
)
