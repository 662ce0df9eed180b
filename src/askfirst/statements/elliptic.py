"""A reply that says nothing without its question: "Both.", "No minutes fixed", "1.2 m3/s".

In doubt a line is whole: it stands alone. Only what a conversation asked has such replies.
"""

from __future__ import annotations

import re
from typing import Final

from askfirst.statements.clauses import has_second_clause, has_two_subjects
from askfirst.statements.not_answers import not_answer
from askfirst.statements.reading import Reply
from askfirst.statements.types import finite_at, is_amount
from askfirst.vocabulary import Kind

_POINTS_BACK: Final = re.compile(
    r"\W*(?:(?:and|but|so|well|yes|no|then),?\s+)*(?:"
    r"(?:they|them|their|theirs|his|her|hers|its|both|neither|either|any(?:thing)?\b(?=\W*\w*\W*$))\b"
    r"|(?:that|this|those|these)(?:['’]s|\s+(?:is|are|was|were|for|too|one|would|will|stays?|holds?))\b"
    r"|only\s+that\b|that\W*$|(?:all|any|none|some|most)\s+of\s+(?:it|them|that|those|these)\b|(?:the\s+)?(?:same|first|second)\W*$)",
    re.IGNORECASE,
)
_POINTS_SOMEWHERE: Final = re.compile(r"\b(?:that|this)\s+(?:much|many|long|often)\b", re.I)
_ONLY_CASE: Final = re.compile(r"\W*(?:if|when|because|before|after|until|unless|so that)\b", re.I)
_DUTY: Final = re.compile(r"\b(?:must|shall|should|has to|have to|will|then|may|can)\b|,", re.I)
_ABOUT: Final = re.compile(r"^(?:only|about|just|at most|at least|around|some)\s+", re.IGNORECASE)
_NUMBER: Final = re.compile(
    r"\d|(?:half|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\b", re.I
)
_PRAISE: Final = re.compile(
    r"\W*(?:good|fair|nice|right)\s+(?:point|question|idea)\b[^.!?]*[.!?]*\W*", re.IGNORECASE
)
_PIECES: Final = re.compile(r"[,;.]\s")
_TELLS: Final = frozenset({Kind.RULE, Kind.QUALITY, Kind.LIMIT, Kind.RISK, Kind.ASSUMPTION,
                           Kind.QUESTION})  # fmt: skip
"""Kinds that need a sentence; the others may be named by a noun: "the number, a photo"."""

_UNKNOWN: Final = (Reply.DONT_KNOW, Reply.NO_IDEA_YET)
_KNOWS_NOT: Final = re.compile(
    r"(?:^|[,;:–-]\s*|\b(?:i|we)\s+)(?:really |just |still |honestly )?(?:don['’]?t|do not) know\b"
    r"|(?:^|[,;:–-]\s*|\b(?:i|we)(?:['’]ve)?\s+)(?:haven['’]?t|have not|have never|never)"
    r"(?: really| yet)? (?:thought|counted|measured)\b"
    r"|(?:^|[,;:–-]\s*)not (?:really |yet )?thought (?:about|of)\b"
    r"|(?<!they )(?<!who )(?<!people )(?<!members )\b(?:haven['’]?t|have not) (?:really |yet )?"
    r"thought (?:about|of)\b|[,;:–-]\s*no (?:idea|clue)\W*$"
    r"|\bno (?:exact |fixed )?(?:figure|number|date|day|minutes|hours|days)"
    r"(?: (?:fixed|yet|for (?:that|it)))*\W*$",
    re.IGNORECASE,
)


def is_elliptic(line: str, kind: Kind | None) -> bool:
    """Whether a line cannot be understood without its question.

    Args:
        kind: of the record that it became.
    """
    said = line.strip()
    first = _PIECES.split(said)[0]
    if _POINTS_BACK.match(said) or _POINTS_SOMEWHERE.search(said) or _PRAISE.fullmatch(said):
        return True
    amount = _ABOUT.sub("", first if kind in _TELLS else said).strip(" .")
    named = kind not in _TELLS and not _NUMBER.match(amount)  # "false alarms 5 a month"
    if is_amount(amount) and not named and finite_at(first) is None:
        return True
    clauses = has_second_clause(said) or has_two_subjects(said)
    if _ONLY_CASE.match(said) and not _DUTY.search(said) and not clauses:
        return True
    if kind not in _TELLS:
        return False
    return finite_at(said) is None and not _DUTY.search(said.replace(",", "")) and ":" not in said


def knows_not(sentence: str) -> bool:
    """Whether a sentence of a reply says, with or without its matter, that whoever replies does not
    know: "who else may see it, I haven't thought about", "no figure for that"."""
    found = not_answer(sentence)
    if found is not None:
        return found.reply in _UNKNOWN
    return _KNOWS_NOT.search(sentence) is not None
