"""Whether a line only tells a mishap and what belongs to it: how often, what it cost, why, who it
was. Certain or not at all: one clause that may be what somebody does about it, and it is none."""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.comma_lines import is_past
from askfirst.statements.grammar import listed
from askfirst.statements.happened import tells_now, tells_what_happened
from askfirst.statements.mishap_clauses import (
    ACTS,
    BESIDE,
    HAPPENS,
    HOW_OFTEN,
    OF_WHOM,
    Clause,
    is_done,
    is_order,
    kind_of,
)
from askfirst.statements.spans import masked
from askfirst.statements.types import opener, tells

_ANSWERS: Final = re.compile(
    r"\b(?:must|should|shall|(?<!in\s)(?<!last\s)may|has\s+to|have\s+to|got\s+to|needs?|please|let|(?<!dont\s)(?<!n['’]t\s)ask|unless|if"
    r"|otherwise|want|whether|allowed|decides?|instead(?!\s+of\s+\S*\d))\b|n['’]t\s+let\b"
    r"|->|=>|→|[:=?]",
    re.IGNORECASE,
)
"""What is done about it, or a case of its own."""
_MARKS: Final = re.compile(
    r"[,;.!]+(?:\s+|$)|\s+[-–—]\s+|\s+(?=(?:then|because|cos|although|though)\s)", re.IGNORECASE
)
_NUMBER: Final = re.compile(
    r"\bno\.(?=\s+(?:\d|typed|entered|given|written|copied|wrong|missing|is)\b)", re.IGNORECASE
)
_AND: Final = re.compile(r"\s+(?:and(?!\s+never\b)|but|n|&|\+)\s+", re.IGNORECASE)
_JOINS: Final = re.compile(r"^(?:(?:and|but|or|oh|well|yeah)\s+)+", re.IGNORECASE)
_NEW: Final = re.compile(r"(?:an?|some(?:body|one)|two|three|\d+)\s", re.IGNORECASE)
"""Begins a case on a tick: somebody or something that was not spoken of."""
_COST: Final = re.compile(
    r"(?:about\s+|another\s+)?(?:[$€£]\s?\d\S*|\d[\d.,]*\s?(?:[$€£]|euros?|eur|quid|pounds?|dollars?|bucks"
    r"|grand|francs?)(?!\w))(?:\s+(?:of|for|gone)\b[^,;]*)?$",
    re.IGNORECASE,
)
"""What it cost, where it tells what happened; else it may be what somebody has to pay."""
_SAYS: Final = re.compile(
    r"^(?:and\s+|but\s+)?(?!(?:it|i|we|you|they|he|she)\b)(?:[\w'’]+\s+){1,3}?"
    r"(?P<verb>says|said|shows|showed|reads)\s",
    re.IGNORECASE,
)

_COUNTED: Final = re.compile(
    r"(?:(?:but|in\s+(?:fact|truth)|really)\s+)*(?:(?:there|it)(?:['’]?s|\s+(?:is|are|was|were))|(?:i|we)\s+"
    r"(?:count(?:ed)?|have|got|see|find))\s+(?:only\s+|really\s+)?\d",
    re.IGNORECASE,
)
"""Says how many there are, behind what something says: "there are 14"."""


_LONGEST: Final = 600
"""Most characters of a line that tells nothing but what goes wrong."""


def only_mishap(line: str, *, ticked: bool = False) -> bool:
    """Whether every clause of a line is a mishap or belongs to one.

    Args:
        ticked: whether the words of a tick tell the case already, so that a clause without a mark
            of its own may be what is done.
    """
    text = masked(line).strip()
    if len(text) > _LONGEST or _ANSWERS.search(text) or opener(text):
        return False
    if tells_what_happened(text):
        return False  # it stands where that is told
    clauses = _clauses(text)
    kinds = _opposed(clauses, [kind_of(one, at) for at, one in enumerate(clauses)])
    once = any(is_past(one) for one in clauses)
    if not ticked and _ends_idle(clauses, kinds):
        kinds = [Clause.BESIDE if kind is Clause.OPEN and not is_order(one) else kind
                 for one, kind in zip(clauses, kinds, strict=True)]  # fmt: skip
    kinds = [Clause.BESIDE if once and _COST.match(one) else kind
             for one, kind in zip(clauses, kinds, strict=True)]  # fmt: skip
    if kinds and kinds[0] is Clause.OPEN and _may_be_case(clauses[0]):
        told = not ticked or kinds[1:2] == [Clause.HAPPENS] or _NEW.match(clauses[0])
        kinds[0] = Clause.BESIDE if told else Clause.OPEN
    certain = Clause.HARM in kinds or Clause.HAPPENS in kinds
    return certain and Clause.OPEN not in kinds


def _ends_idle(clauses: list[str], kinds: list[Clause]) -> bool:
    """Whether nobody does anything in the end, so that all before it is how it came to that: "she
    puts her name down, then takes it back, and nobody notices"."""
    told = [one for one, kind in zip(clauses, kinds, strict=True) if kind is not Clause.BESIDE]
    ends = [one for one, kind in zip(clauses, kinds, strict=True) if kind is Clause.HARM]
    return bool(ends) and ends[-1] == told[-1] and _NOBODY.match(told[-1]) is not None


_NOBODY: Final = re.compile(r"(?:nobody|no\s?-?one)\b", re.IGNORECASE)


def leans(line: str) -> bool:
    """Whether a mishap is told as something of one that stands in front: "every week, at least",
    "like 18 for 80"."""
    return any(one.match(line) for one in (HAPPENS, HOW_OFTEN, BESIDE))


def _clauses(text: str) -> list[str]:
    """The clauses of a line; what "and" adds is one of its own where it has a verb."""
    found = []
    text = _COMES_AND_GOES.sub(_failing, _NUMBER.sub("number", text))
    for piece in filter(None, map(str.strip, _MARKS.split(text))):
        start = 0
        for joint in _AND.finditer(piece):
            front, behind = piece[start : joint.start()], piece[joint.end() :]
            if front.strip() and (tells(behind) or tells_now(behind)):
                found.append(front)
                start = joint.end()
        found.append(piece[start:])
    return [told for one in found if (told := _JOINS.sub("", one.strip()))]


_COMES_AND_GOES: Final = re.compile(r"\b(?P<what>[^\W\d]+)\s+comes\s+and\s+goes\b", re.IGNORECASE)


def _failing(found: re.Match[str]) -> str:
    """The clause of what is not always there in one word: "the signal comes and goes"."""
    lacking = found["what"].lower() in listed("mishaps: lacking")
    return "signal fails" if lacking else found[0]


def _may_be_case(clause: str) -> bool:
    """Whether what stands first may be the case: nothing that was spoken of does it, and nobody is
    told to."""
    order = is_order(clause)
    return not (ACTS.match(clause) or OF_WHOM.match(clause) or order or is_done(clause))


def _opposed(clauses: list[str], kinds: list[Clause]) -> list[Clause]:
    """The kinds, where two things that do not agree say something each: "the list says nine, the
    box says ten", or one says it and somebody counts otherwise."""
    verbs = [found["verb"].lower() for one in clauses if (found := _SAYS.match(one))]
    counted = any(map(_COUNTED.match, clauses))
    if not verbs or not (counted or (len(verbs) > 1 and len(set(verbs)) == 1)):
        return kinds
    return [Clause.HARM if _SAYS.match(one) or _COUNTED.match(one) else kind
            for one, kind in zip(clauses, kinds, strict=True)]  # fmt: skip
