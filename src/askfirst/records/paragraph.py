"""The paragraph at the top: who does what with it, to what end; the person mends it."""

from __future__ import annotations

import re
from typing import Final

from askfirst.interview import Interview
from askfirst.records.naming import UNNAMED, system_name
from askfirst.statements import mended, says
from askfirst.statements.composing import ended
from askfirst.text.tidying import capital

_WITH_IT: Final = re.compile(r"^with (?:it|the system),?\s+", re.IGNORECASE)


_IT_IS: Final = re.compile(r"it\s+(?:is|was|will\s+be|gets|becomes)\s+(?!an?\b|the\b)", re.I)
""" "It is clear who comes": what "it" means there stands behind."""


_OF_US: Final = re.compile(
    r"(?:well,?\s+)?(?:(?:i\s+|we\s+)?(?:want|need|would\s+like)\b|(?:we|i)(?:['’](?:re|m|d)|\s+(?:are|am|run|want|need|would)\b)|there\s+(?:is|are)\b)",
    re.I,
)
"""Tells who asks and what they want; nothing of that is done with the system."""


_BEFORE_NOW: Final = re.compile(
    r".{30,}?(?=(?:[,.;]\s*|\s+)(?:(?:and|but)\s+)?(?:right\s+now|now|today|at\s+the\s+moment),?\s+"
    r"(?:it|its|it['’]s|everything|all|we|i)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""What is wanted, in front of how it is today: that was told where it was asked."""


def paragraph(interview: Interview) -> str:
    """The one sentence with the system's name in front ("With Lockbook, a rower sees which boats
    are free."); empty when nobody said it."""
    words, name = said(interview, "specification.sentence"), system_name(interview)
    if not words:
        return ""
    bare = _WITH_IT.sub("", words)
    if said(interview, "specification.today"):
        bare = found[0] if (found := _BEFORE_NOW.match(bare)) else bare
    if name == UNNAMED or _OF_US.match(bare) or _is_today(bare):
        return mended(bare)
    if bare.lower().startswith((name.lower(), "it ")) and not _IT_IS.match(bare):
        return mended(capital(re.sub(r"^it\b", lambda _: name, bare, flags=re.IGNORECASE)))
    first = bare.split(" ", 1)[0]
    proper = first == "I" or any(letter.isupper() for letter in first[1:])
    return ended(f"With {name}, {bare if proper else bare[:1].lower() + bare[1:]}")


def _is_today(bare: str) -> bool:
    """Whether words begin with how it is done today, of which nothing is done with the system:
    "we hire out tents, I'd like to see which are free"."""
    ours = _WE_DO.match(bare) is not None
    return ours and any(one.search(bare) for one in (_WE_RUN, _AS_NOW, _WANTED))


_WE_DO: Final = re.compile(
    r"(?:well,?\s+)?(?:we|i|us|at\s+the\s+moment|now|today|right\s+now|currently)\b"
    r"(?!\s+(?:can|could|see|know|find|get|will|would|want|need|look\s+up)\b)",
    re.I,
)
"""Begins what people do themselves; "we see at a glance" is done with the system."""
_WE_RUN: Final = re.compile(
    r"^(?:well,?\s+)?(?:we|i)\s+(?:run|own|operate)\s+(?:an?|the|our)\b", re.I
)
_AS_NOW: Final = re.compile(
    r"\b(?:by\s+(?:phone|hand)|(?:all|now|today|still|so\s+far)\b[^.;]{0,30}\b(?:on|in)\s+(?:an?\s+)?"
    r"(?:paper|cards?|whiteboard|slips?|books?|notebooks?|excel|head|folders?))\b",
    re.I,
)
_WANTED: Final = re.compile(
    r"[,.;]\s+(?:and\s+|but\s+|so\s+)?(?:i\s+think\s+)?(?:(?:i|we)\s+(?:also\s+)?)?(?:want|need"
    r"|would\s+(?:also\s+)?like|(?:i|we)?['’]?d\s+(?:also\s+)?like)\b",
    re.I,
)
"""Begins what is wanted, behind what is told first."""


def said(interview: Interview, field: str) -> str:
    """The answer for a field of the document, unless it says nothing ("none", "dk")."""
    text = " ".join(interview.produced(field).split())
    return text if says(text) else ""
