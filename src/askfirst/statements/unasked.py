"""What somebody names that nobody asked about, and of which nothing is said yet: "nobody asked
about the winter", "what if the van gets stolen". It is asked about, and open until somebody says
more."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.comma_lines import is_past
from askfirst.statements.mishaps import only_mishap
from askfirst.statements.types import tells
from askfirst.text.sentences import sentences

_ASKED: Final = re.compile(r"(?:what|who|how|when|where|which|whether|why)\b", re.IGNORECASE)
_UNASKED: Final = re.compile(
    r"(?:(?:but|well|yes|no|sorry[^.!?]{0,30}[.!?])[,.]?\s+)*(?:nobody|no one|you)\s+"
    r"(?:has\s+|have\s+|never\s+|ever\s+)?(?:asked|asks|(?:didn['’]?t|did\s+not)\s+ask)\s+(?:me\s+)?"
    rf"(?:(?:about|abt)\s+(?:what\s+(?:about|of)\s+)?|what\s+(?:about|of)\s+|(?={_ASKED.pattern}\s))(?P<what>.+?)[\s.!?]*",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(
    r"(?P<what>.{4,}?)[,;.]?\s+(?:and\s+|but\s+)?(?:nobody|no one)\s+(?:ever\s+)?ask(?:s|ed)\s+"
    r"(?:about\s+)?(?:that|it|this|them)[\s.!?]*",
    re.IGNORECASE,
)
"""Says so behind the matter."""
_WONDERS: Final = re.compile(
    r"(?:(?:and|but|no|well|so)[,.]?\s+)*(?P<what>(?:what\s+(?:if|about|happens)|how\s+(?:do|does|can|is|are|many|much"
    r"|long)|why)\s.{4,}?|(?:do|does|did|can|could|may|must|will|is|are)\s+(?:i|we|you|it|they|there|the|my|our)"
    r"\s.{4,}?)[\s.!?]*",
    re.IGNORECASE,
)
"""Is a question itself: "what if the boat sinks", "do I have to keep the slips"."""
_DEMANDS: Final = re.compile(
    r"\b(?:must|should|shall|has to|have to|needs?|wants?|would like|may|only|never|always"
    r"|unless)\b",
    re.IGNORECASE,
)
"""Says of a matter how it is to be."""
_PIECES: Final = re.compile(r"\s*[,;:–—]\s+|\s+-\s+")
_LACKS: Final = re.compile(
    r"(?:and\s+)?(?:(?:they|we|i|she|he)['’]?(?:ve|s|re|m)?|there['’]?s)\s+(?:\w+\s+)?no\b"
    r"|(?:i['’]?m|i\s+am)\b|\w+\s+can(?:['’]?t|not)\b|happens\b|they\s+use\b",
    re.IGNORECASE,
)
"""Tells how it is today, and nothing of how it is to be: "they have no list at all"."""


def unasked(line: str, *, last: bool = False) -> str:
    """The matter of a line that names one and says nothing of how it is to be: "nobody asked about
    the winter"; empty for every other line.

    Args:
        last: whether the line answers the question for what else there is, so that a question is
            one that the person raises.
    """
    told = line.strip()
    if found := _UNASKED.fullmatch(told):
        return found["what"] if _only_raised(found["what"]) else ""
    if (found := _ENDS.fullmatch(told)) and not _DEMANDS.search(found["what"]):
        return found["what"]
    found = _WONDERS.fullmatch(told) if last else None
    return found["what"] if found and _only_raised(found["what"]) else ""


def without_unasked(line: str) -> str:
    """A line without "nobody asked about" in front of what it tells of a matter; in front of a
    question it stays, as what is told then answers it."""
    found = _UNASKED.fullmatch(line.strip())
    return found["what"] if found and not _ASKED.match(found["what"]) else line


def _only_raised(what: str) -> bool:
    """Whether of a matter nothing is told but how it is or was."""
    more = [one for start, end in sentences(what) for one in _PIECES.split(what[start:end])][1:]
    return not _DEMANDS.search(" ".join(more)) and all(map(_how_it_is, more))


def _how_it_is(piece: str) -> bool:
    return (
        not tells(piece) or is_past(piece) or only_mishap(piece) or _LACKS.match(piece) is not None
    )


def of_unasked(matter: str) -> str:
    """What is asked of a matter that nobody asked about: it, where it is a question itself."""
    told = matter.rstrip(" .?")
    return (
        f"{told}?"
        if _ASKED.match(told) or _WONDERS.match(told)
        else f"{told}: what is to happen there?"
    )
